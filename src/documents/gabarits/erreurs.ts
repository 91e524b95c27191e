import { closest, distance } from 'fastest-levenshtein';
import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { Gabarits } from './gabarits.js';

/** A place in a template, as its author sees it. */
export interface Lieu {
  readonly nom: string;
  /** From 1. */
  readonly ligne: number;
}

/** A fault of a template: which file, which line, what the line says, what is wrong and what is allowed. */
export function fauteDeGabarit({ nom, ligne }: Lieu, gabarits: Gabarits, message: string): ErreurUtilisateur {
  const texte = (gabarits[nom] ?? '').split(/\r\n|\r|\n/)[ligne - 1]?.trim() ?? '';
  const extrait = texte.length > 100 ? `${texte.slice(0, 97)}…` : texte;
  return new ErreurUtilisateur(
    `Gabarit « ${nom}.hbs », ligne ${ligne} : ${message}${extrait === '' ? '' : `\n  ${ligne} | ${extrait}`}`,
  );
}

/** « vouliez-vous dire « territoire » ? », when a known name is near enough; else the list of those allowed. */
export function proposer(nom: string, connus: readonly string[]): string {
  const proche = connus.length > 0 ? closest(nom, [...connus]) : '';
  const suggestion = proche !== '' && distance(nom, proche) <= Math.max(2, nom.length / 3);
  const liste = connus.length === 0 ? 'aucune' : [...connus].sort((a, b) => a.localeCompare(b, 'fr')).join(', ');
  return `${suggestion ? `Vouliez-vous dire « ${proche} » ? ` : ''}Possible ici : ${liste}.`;
}

/** The line of a position in a text, from 1. */
export function ligneDePosition(source: string, position: number): number {
  return source.slice(0, position).split('\n').length;
}
