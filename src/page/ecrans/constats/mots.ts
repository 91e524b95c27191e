import type { Gravite } from '../../../dossier/constat.js';
import type { ConstatVu } from '../../protocole.js';

/** The word of each gravity, as on the command line: no colour is needed to tell them apart. */
export const motsDesGravites: Readonly<Record<Gravite, string>> = {
  'empeche-envoi': 'Empêche l’envoi',
  'a-corriger': 'À corriger',
  'a-verifier': 'À vérifier',
  info: 'Pour information',
};

/** « Date illisible », of « date-illisible ». */
export function nomDeRegle(regle: string): string {
  return regle.charAt(0).toUpperCase() + regle.slice(1).replaceAll('-', ' ');
}

/** A finding in one sentence, to be pasted in a message. */
export function phraseDe({ feuille, cellule, titre, valeur, sujet, message }: ConstatVu): string {
  const place = [feuille ?? 'Le classeur', cellule, titre?.replace(/\s+/g, ' '), sujet].filter(Boolean).join(', ');
  return `${place}${valeur === null ? '' : ` (${valeur})`} : ${message}`;
}
