import { attendue, facultative, type Question } from '../question.js';

/** L. 214-2 I: the schéma is compatible with that of the département, and its duration coherent with its own. */
export const schemaDepartemental: Question = {
  id: 'schema-departemental',
  titre: 'Le schéma départemental des services aux familles (SDSF)',
  aide: 'Sa période, et les orientations auxquelles la convention répond : la Caf ou le secrétariat du comité départemental les donnent. « Voir un document », si tout y est dit ailleurs.',
  feuille: 'convention',
  repere: null,
  colonnes: [attendue('sdsfDebut'), attendue('sdsfFin'), facultative('sdsfOrientations')],
  points: ['L214-2-I-1'],
  expose: {
    point: 'L214-2-I-1/compatibilite',
    demande: 'Quel document expose l’accord de la convention avec ce schéma, et à quelle page (Entrée : aucun) ?',
  },
  admet: ['document'],
  ajoutable: false,
  exemple: ({ convention, date }) => [
    { sdsfDebut: convention?.debut?.valeur ?? date, sdsfFin: convention?.fin?.valeur ?? date },
  ],
};
