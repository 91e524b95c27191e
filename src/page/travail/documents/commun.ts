import { ErreurUtilisateur } from '../../../dossier/erreur.js';
import type { Apercu } from '../../../operations/apercu.js';
import { readApparence } from '../../../operations/apparence.js';
import type { Rendu } from '../../../operations/echanges.js';
import { type SuiviVerifie, verifier } from '../../../operations/suivi.js';
import type { ChoixDocument, FichierRecu, Produit, Verdict, VueDocument } from '../../protocole.js';
import { type Atelier, suiviOuvert } from '../atelier.js';
import { dire } from '../dire.js';
import { choisirTextes } from '../textes.js';

/** The tracker that is open, checked at the date of the document. */
export function verifie(atelier: Atelier, { date }: Pick<ChoixDocument, 'date'>): Promise<SuiviVerifie> {
  return verifier(suiviOuvert(atelier), date);
}

/** What a document is asked with, its look read and its words those that were given. */
export async function choix<D extends ChoixDocument>(atelier: Atelier, demande: D) {
  const { modele: charte, logos, gabarits, ...reste } = demande;
  return {
    ...reste,
    apparence: readApparence(charte, logos.length > 0 ? logos : null),
    ...(await choisirTextes(atelier, gabarits ?? [])),
  };
}

/** @throws ErreurUtilisateur when the use case was refused */
export function produit(
  { fichiers, remarques, refus, reste }: Rendu,
  emballer: (fichiers: Rendu['fichiers']) => FichierRecu | undefined = ([seul]) => seul,
): Produit {
  if (refus !== null) throw new ErreurUtilisateur(refus, 1);
  return {
    fichier: seulFichier(emballer(fichiers)),
    avis: [...remarques, ...(reste === null ? [] : [reste])].map(dire),
  };
}

export function seulFichier(fichier: FichierRecu | undefined): FichierRecu {
  if (!fichier) throw new Error('aucun fichier rendu');
  return fichier;
}

/** What is said of a document before it is written, as its file would say it. */
export function verdict({
  refus,
  reste,
  blocages,
  remarques,
}: Pick<Rendu, 'refus' | 'reste' | 'blocages' | 'remarques'>): Verdict {
  return {
    refus: refus && dire(refus),
    reste: reste && dire(reste),
    blocages: blocages.map(({ feuille, cellule, message }) => ({
      place: [feuille, cellule].filter(Boolean).join('!'),
      message: dire(message),
    })),
    avis: remarques.map(dire),
  };
}

export function vueDocument(apercu: Apercu): VueDocument {
  const { pages, papier } = apercu;
  return { ...verdict(apercu), pages: pages.map((page) => ({ ...page, titre: dire(page.titre) })), papier };
}
