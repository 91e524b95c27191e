import { join } from 'node:path';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { once } from '../../dossier/une-fois.js';
import type { Apparence } from '../../operations/apparence.js';
import { sha256Of } from '../empreintes.js';
import { type FichierLu, readFichier, readGabaritsCompiles } from '../fichiers.js';
import { portsDe } from '../suivi.js';
import { writeDocuments } from './ecrire.js';
import { type EtatDuClasseur, type EtatLaisse, readEtat } from './etat.js';
import { digestJoints } from './joints.js';
import { digestReglages, type Reglages, type Tache } from './reglages.js';
import { echecDe, type Resultat, resultatDe } from './resultat.js';

/**
 * Works on the workbooks one after the other: what is common to all (letterhead, logos) is prepared once.
 * Whatever a workbook does wrong is its own Resultat, never an exception.
 */
export function createTraitement(reglages: Reglages): (tache: Tache) => Promise<Resultat> {
  const options = digestReglages(reglages);
  const apparence = once(() => readApparenceDuLot(reglages));
  return async (tache) => {
    try {
      const fichier = await readFichier(tache.chemin);
      const dossier = join(reglages.sortie, tache.dossier);
      const etat = await readEtat(dossier);
      return await travailler(tache, fichier, { reglages, options, dossier, etat, apparence: await apparence() });
    } catch (erreur) {
      if (erreur instanceof ErreurUtilisateur) return echecDe(tache, erreur.message);
      return echecDe(tache, messageImprevu(erreur));
    }
  };
}

/** A defect of ours on one workbook: said, without a stack, and the others go on. */
export function messageImprevu(erreur: unknown): string {
  const detail = erreur instanceof Error ? erreur.message.split('\n')[0] : String(erreur);
  return `Une erreur imprévue est survenue, et c’est un défaut de bilan-ctg : ${detail}. Signalez-la, sans envoyer le classeur.`;
}

/** The letterhead and the logos of a batch, read. */
export async function readApparenceDuLot({ modele, logos }: Pick<Reglages, 'modele' | 'logos'>): Promise<Apparence> {
  const { readApparence } = await import('../../operations/apparence.js');
  return readApparence(modele, logos);
}

interface Atelier {
  readonly reglages: Reglages;
  readonly options: string;
  readonly dossier: string;
  readonly etat: EtatLaisse | null;
  readonly apparence: Apparence;
}

async function travailler(tache: Tache, fichier: FichierLu, atelier: Atelier): Promise<Resultat> {
  const { reglages, apparence } = atelier;
  const { documents, date, definitif, exigerSchema, gabarits, correspondance, encodage } = reglages;
  const { traiter } = await import('../../operations/lot.js');
  const demande = {
    documents,
    date,
    definitif,
    exigerSchema,
    apparence,
    lecture: { correspondance, encodage },
    gabarits,
    gabaritsCompiles: readGabaritsCompiles(),
  };
  const lus = new Map<string, string | null>();
  const { fichiers, refus, remarques, resume, voisins } = await traiter(fichier, demande, noting(tache.chemin, lus));
  const etat: EtatDuClasseur = {
    version: 3,
    outil: reglages.outil,
    options: atelier.options,
    acheve: true,
    joints: await digestJoints(tache.chemin, voisins, lus),
    documents: fichiers.map(({ nom, octets }) => ({ nom, sha256: sha256Of(octets) })),
    refus: [...refus],
    avertissements: [...remarques],
    resume,
  };
  const gene = await writeDocuments(atelier.dossier, fichiers, etat, atelier.etat, reglages.forcer).catch(refusOf);
  return resultatDe(tache, 'fait', gene === null ? etat : { ...etat, documents: [], refus: [...refus, gene] });
}

/** The files beside a workbook, by what was read of them: one that is saved again while the work is done is not taken for it. */
function noting(chemin: string, lus: Map<string, string | null>): ReturnType<typeof portsDe> {
  const { lireVoisin } = portsDe(chemin);
  return {
    async lireVoisin(nom) {
      const lu = await lireVoisin(nom);
      // Asked for twice, it counts by what was read first: should it have changed, the next run does all again.
      if (!lus.has(nom)) lus.set(nom, lu === null ? null : sha256Of(lu.octets));
      return lu;
    },
  };
}

/** The workbook is read, and counts in the report, when the disk does not take its documents: the next run makes them. */
function refusOf(erreur: unknown): string {
  if (erreur instanceof ErreurUtilisateur) return erreur.message;
  throw erreur;
}
