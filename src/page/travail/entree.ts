import {
  type EntreeDocument,
  ErreurUtilisateur,
  insecables,
  isBloquant,
  type Logo,
  type Modele,
  phraseDuRefus,
  readImage,
  readImages,
  readModele,
  type Verification,
} from '../../index.js';
import type { ChoixDocument, FichierRecu } from '../protocole.js';
import type { Ressources } from './atelier.js';
import type { FichierLu, SuiviOuvert } from './suivi.js';

/** What dates, dresses and writes a document, whatever it is. */
export type Habillage = Pick<
  EntreeDocument,
  'date' | 'etat' | 'source' | 'gabarits' | 'gabaritsCompiles' | 'modele' | 'logos'
>;

/** @param feuille the sheet Convention, whose pictures are the logos when none was given */
export function habiller(
  choix: ChoixDocument,
  fichier: FichierLu,
  feuille: string | undefined,
  { gabaritsCompiles }: Ressources,
): Habillage {
  return {
    date: choix.date,
    etat: choix.definitif ? 'definitif' : 'projet',
    source: { nom: fichier.nom, sha256: fichier.sha256 },
    gabarits: Object.fromEntries(Object.entries(gabaritsCompiles).map(([cle, { source }]) => [cle, source])),
    gabaritsCompiles,
    logos: choix.logos.length > 0 ? choix.logos.map(logoOf) : logosDuClasseur(fichier, feuille),
    ...(choix.modele && { modele: modeleOf(choix.modele) }),
  };
}

/** The files that the workbook names as logos: a page sees no file but those that it is given. */
export function avisSurLesLogos({ dossier }: SuiviOuvert, { logos }: ChoixDocument): readonly string[] {
  const nommes = dossier.convention?.logos?.valeur ?? [];
  const noms = nommes.map((nom) => `« ${nom} »`).join(', ');
  return nommes.length === 0 || logos.length > 0
    ? []
    : [
        insecables(
          `La feuille Convention nomme ${noms} : ajoutez ces logos dans « Logos » pour qu’ils soient en couverture.`,
        ),
      ];
}

/** @throws ErreurUtilisateur when a définitif is asked for and something stands in the way */
export function refuseDefinitif(quoi: string, { constats }: Verification, definitif: boolean, pluriel = false): void {
  const bloquants = constats.filter(isBloquant);
  if (definitif && bloquants.length > 0)
    throw new ErreurUtilisateur(`${phraseDuRefus(quoi, bloquants.length, pluriel)}. ${queFaire}`, 1);
}

export const queFaire = 'Corrigez le tableau de suivi, ou demandez un projet.';

function logoOf({ nom, octets }: FichierRecu): Logo {
  return { nom: nom.replace(/\.[^.]*$/, ''), image: readImage(octets, nom) };
}

function modeleOf({ octets }: FichierRecu): Modele {
  return readModele(octets);
}

function logosDuClasseur({ octets }: FichierLu, feuille: string | undefined): readonly Logo[] {
  if (feuille === undefined) return [];
  return readImages(octets, feuille).map(({ description, octets: image }, rang) => ({
    nom: description,
    image: readImage(image, description || `image ${rang + 1} de la feuille ${feuille}`),
  }));
}
