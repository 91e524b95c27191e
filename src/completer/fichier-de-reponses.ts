import { z } from 'zod';

const cellules = z.record(z.string(), z.string());

const schemaLigne = z.strictObject({
  ligne: z
    .string()
    .meta({ description: 'Le nom de la ligne : la commune, l’équipement, la zone… Vide pour la convention' }),
  tient: cellules
    .optional()
    .meta({ description: 'Ce que la ligne contient aujourd’hui : si elle a changé, la réponse est laissée de côté' }),
  cellules: cellules.meta({
    description: 'Ce qu’il faut écrire, colonne par colonne ; un texte vide écarte ce qui était proposé',
  }),
  sources: cellules.optional().meta({ description: 'D’où vient ce qui est proposé ; sans effet' }),
  ajouter: z
    .boolean()
    .optional()
    .meta({ description: 'false : la ligne n’est pas ajoutée ; true pour l’ajouter à celles de votre feuille' }),
});

/** One entry of the answers file. */
export const schemaReponse = z.strictObject({
  question: z.string().min(1).meta({ description: 'La question, telle que l’outil la nomme (« besoins »)' }),
  titre: z.string().optional().meta({ description: 'Son titre, pour qui lit ; sans effet' }),
  aide: z.string().optional().meta({ description: 'Ce qu’il faut répondre, pour qui lit ; sans effet' }),
  reponse: z
    .enum(['lignes', 'passer', 'sans objet', 'voir un document'])
    .meta({ description: '« lignes » : ce que disent les lignes ; les autres, quand la question les admet' }),
  ou: z.string().optional().meta({
    description:
      'Pour « voir un document », ou quand la question le demande en plus de ses lignes : le document et la page',
  }),
  pourquoi: z.string().optional().meta({ description: 'Pour « sans objet » : pourquoi' }),
  lignes: z.array(schemaLigne).optional(),
});

export type EntreeDeReponse = z.infer<typeof schemaReponse>;

/** The answers file (`docs/schemas/reponses-1.schema.json`). */
export const schemaReponses = z
  .strictObject({
    version: z.literal(1),
    reponses: z.array(schemaReponse),
  })
  .meta({ title: 'Réponses pour compléter un tableau de suivi' });

/** The same, each entry still to be read: one that is wrong leaves the others. */
export const schemaEnveloppe = z.strictObject({ version: z.literal(1), reponses: z.array(z.unknown()) });

/** The JSON Schema of the answers file, published in docs/schemas. */
export function schemaJsonReponses(): object {
  return z.toJSONSchema(schemaReponses, { io: 'input' });
}
