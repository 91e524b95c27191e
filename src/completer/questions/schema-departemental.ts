import { attendue, facultative, type Question } from '../question.js';

/** L. 214-2 I: the schéma is compatible with that of the département, and its duration coherent with its own. */
export const schemaDepartemental: Question = {
  id: 'schema-departemental',
  titre: 'Le schéma départemental des services aux familles (SDSF)',
  aide: 'Sa période, et les orientations auxquelles la convention répond : la Caf ou le secrétariat du comité départemental les donnent. Si un document expose en quoi la convention s’accorde avec lui, répondez « voir un document ».',
  feuille: 'convention',
  repere: null,
  colonnes: [attendue('sdsfDebut'), attendue('sdsfFin'), facultative('sdsfOrientations')],
  points: ['L214-2-I-1'],
  admet: ['document'],
  ajoutable: false,
  exemple: ({ convention, date }) => [
    { sdsfDebut: convention?.debut?.valeur ?? date, sdsfFin: convention?.fin?.valeur ?? date },
  ],
};
