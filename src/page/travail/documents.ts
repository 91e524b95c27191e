import type { TypeBilanTransmis } from '../../documents/genres.js';
import { insecables } from '../../documents/typographie.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { annexes } from '../../operations/annexes.js';
import { annoter } from '../../operations/annoter.js';
import { readApparence } from '../../operations/apparence.js';
import { avenant } from '../../operations/avenant.js';
import { apercu, bilan } from '../../operations/bilan.js';
import { cdsf } from '../../operations/cdsf.js';
import type { Ports, Rendu } from '../../operations/echanges.js';
import { modele } from '../../operations/modele.js';
import { ouvrirPlanOuSuivi } from '../../operations/plans.js';
import { type SuiviVerifie, verifier } from '../../operations/suivi.js';
import type { ChoixDocument, DemandeBilan, FichierRecu, Produit } from '../protocole.js';
import { archiver } from './archive.js';
import { type Atelier, suiviOuvert } from './atelier.js';

interface DemandeCdsf extends ChoixDocument {
  readonly bilan: TypeBilanTransmis;
  readonly parentalite: boolean;
}

interface DemandeAvenant extends ChoixDocument {
  readonly avant: FichierRecu;
  readonly numero: number | null;
  readonly objet: string;
}

interface DemandeModele {
  readonly date: string;
  /** Every sheet and column, not only those of a point d'étape. */
  readonly complet: boolean;
  readonly renseignements: readonly { readonly cle: string; readonly valeur: string }[];
}

/** What the page hands over to download, by the name of its operation. */
export const documents = {
  async apercu(atelier: Atelier, demande: DemandeBilan): Promise<{ readonly html: string }> {
    return { html: await apercu(await verifie(atelier, demande), choix(atelier, demande)) };
  },

  async bilan(atelier: Atelier, demande: DemandeBilan, ports: Partial<Ports>): Promise<Produit> {
    return produit(await bilan(await verifie(atelier, demande), choix(atelier, demande), ports), ([seul]) => seul);
  },

  async cdsf(atelier: Atelier, demande: DemandeCdsf, ports: Partial<Ports>): Promise<Produit> {
    const rendu = await cdsf(await verifie(atelier, demande), choix(atelier, demande), ports);
    const { fichier, avis } = produit(rendu, (fichiers) =>
      archiver(`cdsf-${demande.bilan}-${demande.date}`, fichiers, demande.date),
    );
    return { fichier, avis: [...avis, ...rendu.tri.map(insecables)] };
  },

  async annexes(atelier: Atelier, demande: ChoixDocument, ports: Partial<Ports>): Promise<Produit> {
    const rendu = await annexes({ genre: 'suivi', ...suiviOuvert(atelier) }, choix(atelier, demande), ports);
    return produit(rendu, (fichiers) => archiver(`annexes-${demande.date}`, fichiers, demande.date));
  },

  async avenant(atelier: Atelier, demande: DemandeAvenant, ports: Partial<Ports>): Promise<Produit> {
    const avant = await ouvrirPlanOuSuivi(demande.avant);
    const apres = { genre: 'suivi', ...suiviOuvert(atelier) } as const;
    const rendu = await avenant(avant, apres, choix(atelier, demande), ports);
    const { numero } = rendu.avenant;
    const { fichier, avis } = produit(rendu, (fichiers) => archiver(`avenant-${numero}`, fichiers, demande.date));
    return {
      fichier,
      avis: [
        `Une fois l’avenant signé : rangez « plan-signe-avenant-${numero}.json » à côté du tableau de suivi, et inscrivez dans la feuille Avenants son numéro, sa date de signature et le nom de ce fichier (colonne « Plan signé »).`,
        ...avis,
      ],
    };
  },

  async annoter(atelier: Atelier, { date }: { readonly date: string }): Promise<Produit> {
    const { fichiers, remarques } = annoter(await verifier(suiviOuvert(atelier), date));
    return { fichier: seulFichier(fichiers), avis: remarques };
  },

  async modele(_atelier: Atelier, { date, complet, renseignements }: DemandeModele): Promise<Produit> {
    const donnes = renseignements
      .filter(({ valeur }) => valeur.trim() !== '')
      .map(({ cle, valeur }) => ({ cle, valeur, ou: `champ « ${cle} »` }));
    return { fichier: await modele({ date, complet, renseignements: donnes }), avis: [] };
  },
} as const;

/** The tracker that is open, checked at the date of the document. */
function verifie(atelier: Atelier, { date }: ChoixDocument): Promise<SuiviVerifie> {
  return verifier(suiviOuvert(atelier), date);
}

/** What a document is asked with, its look read and its words those of the page. */
function choix<D extends ChoixDocument>({ ressources: { gabaritsCompiles } }: Atelier, demande: D) {
  const { modele: charte, logos, ...reste } = demande;
  return {
    ...reste,
    apparence: readApparence(charte, logos.length > 0 ? logos : null),
    gabaritsCompiles,
  };
}

/** @throws ErreurUtilisateur when the use case was refused */
function produit(
  { fichiers, remarques, refus, reste }: Rendu,
  emballer: (fichiers: Rendu['fichiers']) => FichierRecu | undefined,
): Produit {
  if (refus !== null) throw new ErreurUtilisateur(refus, 1);
  const fichier = emballer(fichiers);
  return {
    fichier: seulFichier(fichier ? [fichier] : []),
    avis: [...remarques, ...(reste === null ? [] : [reste])].map(insecables),
  };
}

function seulFichier([fichier]: readonly FichierRecu[]): FichierRecu {
  if (!fichier) throw new Error('aucun fichier rendu');
  return fichier;
}
