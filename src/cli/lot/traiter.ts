import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { once } from '../../dossier/une-fois.js';
import type { Correspondance, GabaritsCompiles, Logo, Modele } from '../../index.js';
import type { Encodage } from '../../tableur/formats/encodage/encodage.js';
import { readLogosDuClasseur } from '../apparence.js';
import { sha256Of } from '../empreintes.js';
import { type FichierLu, readFichier, readGabaritsCompiles } from '../fichiers.js';
import { findBeside, readGarde } from '../plans.js';
import type { Suivi } from '../suivi.js';
import { renderDocuments } from './documents.js';
import { writeDocuments } from './ecrire.js';
import { type EtatDuClasseur, readEtat } from './etat.js';
import { digestReglages, type Reglages, type Tache } from './reglages.js';
import { echecDe, type Resultat } from './resultat.js';

/**
 * Works on the workbooks one after the other: what is common to all (templates, letterhead, logos) is prepared once.
 * Whatever a workbook does wrong is its own Resultat, never an exception.
 */
export function createTraitement(reglages: Reglages): (tache: Tache) => Promise<Resultat> {
  const options = digestReglages(reglages);
  const communs = once(() => readCommuns(reglages));
  return async (tache) => {
    try {
      const fichier = await readFichier(tache.chemin);
      const dossier = join(reglages.sortie, tache.dossier);
      const etat = await readEtat(dossier);
      if (etat && !reglages.forcer && (await isFait(etat, { tache, fichier, dossier, options, outil: reglages.outil })))
        return resultatDe(tache, 'repris', etat);
      return await travailler(tache, fichier, { reglages, options, dossier, etat, communs: await communs() });
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

interface Communs {
  readonly gabaritsCompiles: GabaritsCompiles;
  readonly modele: Modele | undefined;
  readonly logos: readonly Logo[] | null;
  readonly correspondance: Correspondance;
}

async function readCommuns({ modele, logos, correspondance }: Reglages): Promise<Communs> {
  const { parseCorrespondance, readImage, readModele, sansCorrespondance } = await import('../../index.js');
  return {
    gabaritsCompiles: readGabaritsCompiles(),
    modele: modele ? readModele(modele.octets) : undefined,
    logos:
      logos?.map(({ nom, octets }) => ({ nom: nom.replace(/\.[^.]+$/, ''), image: readImage(octets, nom) })) ?? null,
    correspondance: correspondance
      ? parseCorrespondance(new TextDecoder().decode(correspondance.octets), correspondance.nom)
      : sansCorrespondance,
  };
}

interface Atelier {
  readonly reglages: Reglages;
  readonly options: string;
  readonly dossier: string;
  readonly etat: EtatDuClasseur | null;
  readonly communs: Communs;
}

async function travailler(tache: Tache, fichier: FichierLu, atelier: Atelier): Promise<Resultat> {
  const { reglages, communs } = atelier;
  const { date, definitif, gabarits } = reglages;
  const { resumer, verifier } = await import('../../index.js');
  const avertissements: string[] = [];
  const warn = (phrase: string) => void avertissements.push(phrase);
  const suivi = await readSuivi(fichier, { correspondance: communs.correspondance, encodage: reglages.encodage }, warn);
  const { dossier, constats } = suivi;
  const verification = verifier(dossier, {
    date,
    constatsDeLecture: constats,
    constatsDuPlan: await readGarde(suivi, tache.chemin, { planSigne: undefined, classement: undefined }, date),
  });
  const { gabaritsCompiles, modele } = communs;
  const source = { nom: fichier.nom, sha256: fichier.sha256 };
  const logos = communs.logos ?? (await readLogosDuClasseur({ chemin: tache.chemin, fichier, dossier }, warn));
  const etatDocument = definitif ? ('definitif' as const) : ('projet' as const);
  const entree = { dossier, verification, date, etat: etatDocument, source, gabarits, gabaritsCompiles, modele, logos };
  const { fichiers, refus } = await renderDocuments(suivi, tache.chemin, entree, reglages);
  const etat: EtatDuClasseur = {
    version: 1,
    outil: reglages.outil,
    options: atelier.options,
    acheve: true,
    joints: await readJoints(tache.chemin, namesOf(suivi)),
    documents: fichiers.map(({ nom, octets }) => ({ nom, sha256: sha256Of(octets) })),
    refus: [...refus],
    avertissements,
    resume: resumer(dossier, verification, source, date),
  };
  const gene = await writeDocuments(atelier.dossier, fichiers, etat, atelier.etat, reglages.forcer);
  return resultatDe(tache, 'fait', gene === null ? etat : { ...etat, documents: [], refus: [...refus, gene] });
}

/** A mapping made for one workbook may not fit another, which is then read without it, and that is said. */
async function readSuivi(
  fichier: FichierLu,
  { correspondance, encodage }: { readonly correspondance: Correspondance; readonly encodage: Encodage | undefined },
  warn: (phrase: string) => void,
): Promise<Suivi> {
  const { readClasseur, readDossier, requireActions } = await import('../../index.js');
  const classeur = await readClasseur(fichier.octets, fichier.nom, encodage);
  try {
    return { fichier, classeur, ...requireActions(readDossier(classeur, correspondance)) };
  } catch (erreur) {
    if (correspondance.feuilles.size === 0 || !(erreur instanceof ErreurUtilisateur)) throw erreur;
    const suivi = { fichier, classeur, ...requireActions(readDossier(classeur)) };
    warn('La correspondance n’est pas faite pour ce classeur : il est lu sans elle.');
    return suivi;
  }
}

/** The files that a workbook names, looked for beside it. */
function namesOf({ dossier: { convention, avenants } }: Suivi): readonly string[] {
  return [
    ...(convention?.logos?.valeur ?? []),
    ...(convention?.planSigne ? [convention.planSigne.valeur] : []),
    ...avenants.flatMap((avenant) => avenant.planSigne?.valeur ?? []),
  ];
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
