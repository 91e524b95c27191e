import donnees from '../../../data/rgpd/prenoms.json' with { type: 'json' };
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { isOrganisme, prenoms } from '../../dossier/valeurs/personnes.js';

/** Given names that are words too: « Pierre angulaire », « Clément cette année ». Alone, they say nothing. */
const aussiDesMots: ReadonlySet<string> = new Set(donnees.aussiDesMots.split(' '));

/** Whether a word is a given name, written with its capital. */
export function isPrenomSeul(mot: string): boolean {
  return /^\p{Lu}/u.test(mot) && isPrenom(mot);
}

/** The same, when it is no word of the language and no structure: « Sophie », and neither « Pierre » nor « Adil ». */
export function isPrenomSansDoute(mot: string): boolean {
  return isPrenomSeul(mot) && !isAmbigu(mot);
}

/** Alone, it may be anything. */
export function isAmbigu(mot: string): boolean {
  return aussiDesMots.has(normalize(mot)) || mot.length < 3 || isOrganisme(mot);
}

/** « Sophie », « anne-laure », « NATHALIE »; « Marie-Galante » is none. */
export function isPrenom(mot: string): boolean {
  if (mot.length < 2 || mot.includes('.')) return false;
  return (
    prenoms.has(normalize(mot)) || (mot.includes('-') && mot.split('-').every((part) => prenoms.has(normalize(part))))
  );
}
