import { type DocumentDuLot, genres } from '../../documents/genres.js';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { EntreeDocument, Fichier, Verification } from '../../index.js';
import { readChangements } from '../plans.js';
import type { Suivi } from '../suivi.js';
import type { Reglages } from './reglages.js';

export interface DocumentsEcrits {
  readonly fichiers: readonly Fichier[];
  readonly refus: readonly string[];
}

/** Makes the documents asked for; one that is refused says why, and does not keep the others from being made. */
export async function renderDocuments(
  suivi: Suivi,
  chemin: string,
  entree: EntreeDocument,
  { documents }: Reglages,
): Promise<DocumentsEcrits> {
  const fichiers: Fichier[] = [];
  const refus: string[] = [];
  for (const document of documents) {
    try {
      fichiers.push(...(await renderDocument(document, documents, suivi, chemin, entree)));
    } catch (erreur) {
      if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
      refus.push(erreur.message);
    }
  }
  return { fichiers, refus: [...new Set(refus)] };
}

async function renderDocument(
  document: DocumentDuLot,
  documents: readonly DocumentDuLot[],
  suivi: Suivi,
  chemin: string,
  entree: EntreeDocument,
): Promise<readonly Fichier[]> {
  const { annexesParDefaut, renderAnnexes, renderBilan, renderEnvoi } = await import('../../index.js');
  if (document === 'cdsf') {
    const bilan = documents.includes('final') && !documents.includes('intermediaire') ? 'final' : 'intermediaire';
    return prefix('cdsf', await renderEnvoi({ bilan, ...entree }));
  }
  await checkDefinitif(entree.etat, entree.verification);
  if (document !== 'annexes')
    return [{ nom: `${genres[document].fichier}.docx`, octets: await renderBilan({ type: document, ...entree }) }];
  const { figer } = await import('../../index.js');
  const changements = await readChangements({ genre: 'suivi', ...suivi }, chemin, {
    planSigne: undefined,
    classement: undefined,
  });
  return prefix(
    'annexes',
    await renderAnnexes({
      ...entree,
      ...changements,
      annexes: annexesParDefaut,
      plan: figer(suivi.dossier),
      fictif: suivi.dossier.convention?.donneesFictives?.valeur === true,
    }),
  );
}

async function checkDefinitif(etat: EntreeDocument['etat'], { constats }: Verification): Promise<void> {
  const { isBloquant } = await import('../../index.js');
  const bloquants = constats.filter(isBloquant).length;
  if (etat === 'definitif' && bloquants > 0)
    throw new ErreurUtilisateur(
      `Le document définitif n’a pas été écrit : ${bloquants === 1 ? 'un point l’empêche' : `${bloquants} points l’empêchent`} (« bilan-ctg verifier » les explique).`,
      1,
    );
}

function prefix(dossier: string, fichiers: readonly Fichier[]): readonly Fichier[] {
  return fichiers.map(({ nom, octets }) => ({ nom: `${dossier}/${nom}`, octets }));
}
