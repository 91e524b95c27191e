import donnees from '../../../data/libelles/reponses-du-schema.json' with { type: 'json' };
import { createListe, typeUn } from './liste-fermee.js';
import type { TypeColonne } from './type-de-colonne.js';

/** How a person answers a point of the schéma. */
export const codesReponse = ['classeur', 'document', 'sans-objet', 'a-faire'] as const;
export type ReponseAuSchema = (typeof codesReponse)[number];

const liste = createListe(codesReponse, donnees);

export const reponseAuSchema: TypeColonne<ReponseAuSchema> = typeUn(liste, 'la réponse à un point du schéma');
