import champs from '../../data/libelles/champs.json' with { type: 'json' };
import { addDecomptes } from '../documents/chiffres/avancement.js';
import type { Decompte, Resume } from './resume.js';

/** Progress of a champ d'intervention over the CTG of a batch. */
export interface Avancement {
  readonly libelle: string;
  /** How many CTG have an action of the champ. */
  readonly ctgs: number;
  readonly decompte: Decompte;
}

/** Champ by champ, in the order of the published list; what no list knows comes last. */
export function consolidateChamps(resumes: readonly Resume[]): readonly Avancement[] {
  const connus = [...champs.map(({ code, libelle }) => ({ code, libelle })), { code: null, libelle: autre }];
  return connus.flatMap(({ code, libelle }) => {
    const lignes = resumes.flatMap(({ actions }) => actions.parChamp.filter(({ champ }) => champ === code));
    return lignes.length === 0 ? [] : [{ libelle, ctgs: lignes.length, decompte: addDecomptes(lignes) }];
  });
}

const autre = 'Autre intitulé, ou champ à préciser';
