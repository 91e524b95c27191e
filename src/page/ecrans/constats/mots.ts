import type { Gravite } from '../../../dossier/constat.js';
import type { ConstatVu } from '../../protocole.js';

/** The word of each gravity, as on the command line: no colour is needed to tell them apart. */
export const motsDesGravites: Readonly<Record<Gravite, string>> = {
  'empeche-envoi': 'Empêche l’envoi',
  'a-corriger': 'À corriger',
  'a-verifier': 'À vérifier',
  info: 'Pour information',
};

/** The words of the names of rules that French does not write as these do. */
const ecrits: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'à année approché approchée compatibilité compétence compétences coût coûts CTG début dépassée dépense développement devinée ' +
    'différente difficulté durée échéance équipements évaluation identifiées ingénierie incohérent incomplète Insee intitulé légende modalités NIR numéro période ' +
    'préciser près proposé proposée qualité réalisée recensés réponse signé supérieur supérieure supérieures téléphone unité visées partagé'
  )
    .split(' ')
    .map((mot) => [mot.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(), mot]),
);

/** « Date illisible », of « date-illisible »; « Numéro absent », of « numero-absent ». */
export function nomDeRegle(regle: string): string {
  const nom = regle
    .split('-')
    .map((mot) => ecrits[mot] ?? mot)
    .join(' ');
  return nom.charAt(0).toUpperCase() + nom.slice(1);
}

/** A finding in one sentence, to be pasted in a message. */
export function phraseDe({ feuille, cellule, titre, valeur, sujet, message }: ConstatVu): string {
  const place = [feuille ?? 'Le classeur', cellule, titre?.replace(/\s+/g, ' '), sujet].filter(Boolean).join(', ');
  return `${place}${valeur === null ? '' : ` (${valeur})`} : ${message}`;
}
