import type { Fichier } from '../../documents/fichier.js';
import type { DocumentDuLot } from '../../documents/genres.js';
import { isClasseur, nameDossiers } from '../../lot/noms-de-dossiers.js';
import type { Resume } from '../../lot/resume.js';
import { readApparence } from '../../operations/apparence.js';
import { consolider, traiter } from '../../operations/lot.js';
import type { ChoixDocument, FichierRecu, Produit } from '../protocole.js';
import { archiver } from './archive.js';
import type { Atelier } from './atelier.js';
import { dire } from './dire.js';
import { choisirTextes } from './textes.js';

/** What every tracker of a batch is asked with. */
export interface DemandeDeLot extends ChoixDocument {
  readonly documents: readonly DocumentDuLot[];
  readonly correspondance: FichierRecu | null;
  readonly gabarits: readonly FichierRecu[];
}

/** What became of a tracker of the batch. */
export interface TableauTraite {
  readonly territoire: string;
  readonly fichiers: readonly Fichier[];
  readonly refus: readonly string[];
  readonly remarques: readonly string[];
  /** How many findings keep it from being sent. */
  readonly blocages: number;
  readonly resume: Resume;
}

/** The trackers of a batch, each with the folder that it fills; what is none is left out. */
export function nommerLot(
  _atelier: Atelier,
  { chemins }: { readonly chemins: readonly string[] },
): readonly { readonly chemin: string; readonly dossier: string | null }[] {
  const classeurs = chemins.filter((chemin) => isClasseur(chemin.slice(chemin.lastIndexOf('/') + 1)));
  const noms = nameDossiers(classeurs);
  return chemins.map((chemin) => ({ chemin, dossier: noms.get(chemin) ?? null }));
}

/** Makes the documents of one tracker of the batch. @throws ErreurUtilisateur when it cannot be read */
export async function traiterTableau(
  atelier: Atelier,
  {
    fichier,
    voisins,
    demande,
  }: {
    readonly fichier: FichierRecu;
    /** The other files of its folder: the logos and the signed plan that it may name. */
    readonly voisins: readonly FichierRecu[];
    readonly demande: DemandeDeLot;
  },
): Promise<TableauTraite> {
  const { modele, logos, correspondance, gabarits, ...reste } = demande;
  const rendu = await traiter(
    fichier,
    {
      ...reste,
      apparence: readApparence(modele, logos.length > 0 ? logos : null),
      lecture: { correspondance, encodage: undefined },
      ...(await choisirTextes(atelier, gabarits)),
    },
    { lireVoisin: async (nom) => voisins.find((voisin) => voisin.nom === nom) ?? null },
  );
  const { resume } = rendu;
  return {
    territoire: resume.convention.territoire ?? '',
    fichiers: rendu.fichiers,
    refus: rendu.refus.map(dire),
    remarques: rendu.remarques.map(dire),
    blocages: resume.constats['empeche-envoi'],
    resume,
  };
}

/** What is known of each file at the end of the batch. */
export interface TableauDuLot {
  readonly chemin: string;
  readonly dossier: string;
  readonly fichiers: readonly Fichier[];
  readonly resume: Resume | null;
  readonly refus: readonly string[];
}

/** The report of the département, the workbook of all, and a folder a tracker, as one archive. */
export async function emballerLot(
  atelier: Atelier,
  { tableaux, demande }: { readonly tableaux: readonly TableauDuLot[]; readonly demande: DemandeDeLot },
): Promise<Produit> {
  const { modele, logos, gabarits, date } = demande;
  const rapport = await consolider(
    tableaux.map(({ chemin, resume, refus }) => ({ fichier: chemin, resume, refus })),
    {
      date,
      apparence: readApparence(modele, logos.length > 0 ? logos : null),
      ...(await choisirTextes(atelier, gabarits)),
    },
  );
  const documents = tableaux.flatMap(({ dossier, fichiers }) =>
    fichiers.map(({ nom, octets }) => ({ nom: `${dossier}/${nom}`, octets })),
  );
  return { fichier: archiver(`lot-${date}`, [...rapport, ...documents], date), avis: [] };
}
