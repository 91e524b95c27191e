import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { once } from '../../dossier/une-fois.js';
import type { Apparence } from '../../operations/apparence.js';
import { sha256Of } from '../empreintes.js';
import { type FichierLu, findBeside, readFichier, readGabaritsCompiles } from '../fichiers.js';
import { portsDe } from '../suivi.js';
import { writeDocuments } from './ecrire.js';
import { type EtatDuClasseur, type EtatLaisse, isDeCetteVersion, readEtat } from './etat.js';
import { digestReglages, type Reglages, type Tache } from './reglages.js';
import { echecDe, type Resultat } from './resultat.js';

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
      if (
        etat &&
        isDeCetteVersion(etat) &&
        !reglages.forcer &&
        (await isFait(etat, { tache, fichier, dossier, options, outil: reglages.outil }))
      )
        return resultatDe(tache, 'repris', etat);
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
  const { fichiers, refus, remarques, resume, voisins } = await traiter(fichier, demande, portsDe(tache.chemin));
  const etat: EtatDuClasseur = {
    version: 3,
    outil: reglages.outil,
    options: atelier.options,
    acheve: true,
    joints: await readJoints(tache.chemin, voisins),
    documents: fichiers.map(({ nom, octets }) => ({ nom, sha256: sha256Of(octets) })),
    refus: [...refus],
    avertissements: [...remarques],
    resume,
  };
  const gene = await writeDocuments(atelier.dossier, fichiers, etat, atelier.etat, reglages.forcer);
  return resultatDe(tache, 'fait', gene === null ? etat : { ...etat, documents: [], refus: [...refus, gene] });
}

async function readJoints(chemin: string, noms: readonly string[]): Promise<EtatDuClasseur['joints']> {
  return Promise.all(
    [...new Set(noms)].sort().map(async (nom) => {
      const joint = await findBeside(chemin, nom);
      return { nom, sha256: joint === null ? null : (await readFichier(joint)).sha256 };
    }),
  );
}

interface Demande {
  readonly tache: Tache;
  readonly fichier: FichierLu;
  readonly dossier: string;
  readonly options: string;
  readonly outil: string;
}

/** The same workbook, the same files beside it, the same options and version: and nothing of what was written is gone. */
async function isFait(etat: EtatDuClasseur, { tache, fichier, dossier, options, outil }: Demande): Promise<boolean> {
  if (!etat.acheve || etat.outil !== outil || etat.options !== options) return false;
  if (etat.resume.classeur.sha256 !== fichier.sha256 || etat.resume.classeur.nom !== fichier.nom) return false;
  const joints = await readJoints(
    tache.chemin,
    etat.joints.map(({ nom }) => nom),
  );
  if (joints.some(({ sha256 }, rang) => sha256 !== etat.joints[rang]?.sha256)) return false;
  const presents = await Promise.all(
    etat.documents.map(({ nom }) =>
      access(join(dossier, nom)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return presents.every((present) => present);
}

function resultatDe({ fichier, dossier }: Tache, quand: 'fait' | 'repris', etat: EtatDuClasseur): Resultat {
  return {
    fichier,
    dossier,
    etat: quand,
    resume: etat.resume,
    documents: etat.documents.map(({ nom }) => nom),
    refus: etat.refus,
    avertissements: etat.avertissements,
  };
}
