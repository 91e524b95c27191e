import type { EtatDeCompletion, QuestionPosee } from '../../src/completer/etat.js';
import { repondre } from '../../src/completer/etat.js';
import type { Cellules } from '../../src/completer/question.js';
import type { Proposition } from '../../src/convention/proposition.js';
import {
  type CompletionPreparee,
  type DemandeDeCompletion,
  type PortsDeCompletion,
  preparerCompletion,
} from '../../src/operations/completer.js';
import { ouvrir } from '../../src/operations/suivi.js';
import { fabriquer } from '../tableur/fabrique.js';

export const date = '2026-11-29';

/** The sheets of a tracker, each as its rows. */
export type Feuilles = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const actions = [
  ['N°', 'Action', 'Pilote', 'Champ', 'Statut', 'Début', 'Fin'],
  ['1.1', 'Ouvrir une micro-crèche', 'Ville', 'Petite enfance', 'En cours', '01/03/2026', '31/12/2027'],
];

/** A plan of one action, under title lines; the other sheets as they are given. */
export function unSuivi(titres: readonly string[], feuilles: Feuilles = {}): Promise<Uint8Array> {
  return fabriquer((classeur) => {
    classeur.addWorksheet('Suivi').addRows([...titres.map((titre) => [titre]), [], ...actions]);
    for (const [nom, lignes] of Object.entries(feuilles))
      classeur.addWorksheet(nom).addRows(lignes.map((ligne) => [...ligne]));
  });
}

export const leCendre = ['CTG 2026-2030 – Caf du Puy-de-Dôme', 'Communes : Le Cendre et Cournon-d’Auvergne'] as const;

/** What a convention is said to hold. */
export function dit(feuille: Proposition['feuille'], ligne: string, cellules: Cellules): readonly Proposition[] {
  return Object.entries(cellules).map(([colonne, valeur]) => ({
    feuille,
    colonne,
    ligne,
    valeur,
    phrase: `La convention dit ${valeur}.`,
    ou: 'article 10',
  }));
}

export const fichier = (nom: string, octets: Uint8Array = new Uint8Array()) => ({ nom, octets });

export function ports(propositions: readonly Proposition[] = []): PortsDeCompletion {
  return {
    lireConvention: async ({ nom }) => ({ nom, propositions, remarques: [] }),
  };
}

/** The questions of a tracker; with the propositions of a convention when there are some. */
export async function preparer(
  octets: Uint8Array,
  demande: Partial<DemandeDeCompletion> & { readonly propositions?: readonly Proposition[] } = {},
  autres: Partial<PortsDeCompletion> = {},
): Promise<CompletionPreparee> {
  const { propositions, ...reste } = demande;
  const convention = propositions ? { convention: fichier('ctg.docx') } : {};
  return preparerCompletion(
    await ouvrir(fichier('suivi.xlsx', octets)),
    { date, ...convention, ...reste },
    { ...ports(propositions), ...autres },
  );
}

export function poseeDe({ questions }: EtatDeCompletion, id: string): QuestionPosee {
  const posee = questions.find(({ question }) => question.id === id);
  if (!posee) throw new Error(`La question ${id} n’est pas posée`);
  return posee;
}

/** Answers rows of a question. */
export function repondreLignes(
  etat: EtatDeCompletion,
  id: string,
  lignes: Readonly<Record<string, Cellules>>,
): EtatDeCompletion {
  return repondre(etat, id, {
    genre: 'lignes',
    lignes: Object.entries(lignes).map(([ligne, cellules]) => ({ ligne, cellules })),
  });
}

/** What is proposed of a row: « 63069 (source) ». */
export function proposees(etat: EtatDeCompletion, id: string, nom: string): Readonly<Record<string, string>> {
  const ligne = poseeDe(etat, id).lignes.find((autre) => autre.nom === nom);
  return Object.fromEntries(Object.entries(ligne?.proposees ?? {}).map(([cle, { valeur }]) => [cle, valeur]));
}
