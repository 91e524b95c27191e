import { z } from 'zod';
import { feuillesDuPlan } from '../comparaison/contractuel.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { empreinteDe } from './empreinte.js';
import type { PlanSigne } from './plan-signe.js';

const texte = z.string();
const origine = z.strictObject({ feuille: texte, cellule: texte });
const contenu = z.discriminatedUnion('genre', [
  z.strictObject({ genre: z.literal('texte'), texte }),
  z.strictObject({ genre: z.literal('nombre'), nombre: z.number(), pourcentage: z.boolean() }),
  z.strictObject({ genre: z.literal('date'), date: z.iso.date() }),
  z.strictObject({ genre: z.literal('booleen'), booleen: z.boolean() }),
]);
const cellule = z.strictObject({ contenu, origine });
const ligne = z.strictObject({ id: texte.min(1), origine, cellules: z.record(texte, cellule) });
const feuille = z.enum(feuillesDuPlan);
const changement = z.discriminatedUnion('genre', [
  z.strictObject({ genre: z.literal('ajout'), feuille, ligne, suit: texte.nullable() }),
  z.strictObject({ genre: z.literal('retrait'), feuille, id: texte }),
  z.strictObject({
    genre: z.literal('cellule'),
    feuille,
    id: texte,
    colonne: texte,
    avant: cellule.nullable(),
    apres: cellule.nullable(),
  }),
]);

const format = 'bilan-ctg/plan-signe';

/** The file of a signed plan (`docs/schemas/plan-signe-1.schema.json`). */
export const schemaPlanSigne = z
  .strictObject({
    format: z.literal(format),
    version: z.literal(1),
    empreinte: texte.regex(/^[0-9a-f]{64}$/).meta({
      description:
        'SHA-256 de tout le reste, clés triées : dit si le fichier a été abîmé ou retouché sans soin ; seul le papier signé prouve le contenu',
    }),
    source: z
      .strictObject({ nom: texte, sha256: texte.regex(/^[0-9a-f]{64}$/) })
      .meta({ description: 'Le tableau de suivi dont le plan a été tiré' }),
    signature: z.iso.date().nullable().meta({ description: 'Date de signature de la convention' }),
    engagements: z
      .strictObject({ colonnes: z.partialRecord(feuille, z.array(texte)), rubriques: z.array(texte) })
      .meta({ description: 'Les colonnes et les rubriques qui engagent, telles qu’elles ont été figées' }),
    avenantsInclus: z
      .int()
      .min(0)
      .meta({ description: 'Combien d’avenants étaient déjà signés : le plan figé les contient' }),
    fictif: z.boolean().meta({ description: 'Les données sont inventées, pour un exemple' }),
    plan: z.partialRecord(feuille, z.strictObject({ nom: texte, lignes: z.array(ligne) })),
    avenants: z.array(
      z.strictObject({ numero: texte.min(1), date: z.iso.date(), objet: texte, changements: z.array(changement) }),
    ),
  })
  .meta({ title: 'Plan signé d’une convention territoriale globale, et ses avenants' });

/** The JSON Schema of the file, published in docs/schemas. */
export function schemaJsonPlanSigne(): object {
  return z.toJSONSchema(schemaPlanSigne, { io: 'input' });
}

/** The file of a signed plan: the same plan always gives the same text. */
export function formatPlanSigne(signe: PlanSigne): string {
  return `${JSON.stringify({ format, version: 1, empreinte: empreinteDe(signe), ...signe }, null, 1)}\n`;
}

/** Whether a text claims to be such a file, so that it is not taken for a workbook. */
export function isFichierPlan(texteLu: string): boolean {
  return /^\uFEFF?\s*\{/.test(texteLu);
}

/**
 * Reads the file of a signed plan.
 * @throws ErreurUtilisateur (exit 2) when it is none, was written by a later version, or was changed by hand
 */
export function parsePlanSigne(texteLu: string, nom: string): PlanSigne {
  const json = jsonOf(texteLu, nom);
  const lu = schemaPlanSigne.safeParse(json);
  if (!lu.success) throw new ErreurUtilisateur(messageForme(json, nom, lu.error.issues[0]?.path.join(' › ') ?? ''));
  const { format: _format, version: _version, empreinte, ...signe } = lu.data;
  if (empreinteDe(signe) !== empreinte)
    throw new ErreurUtilisateur(
      `Le plan signé « ${nom} » a été modifié à la main : son empreinte ne correspond plus à son contenu. Reprenez le fichier que bilan-ctg a écrit le jour de la signature.`,
    );
  checkNumeros(signe, nom);
  return signe;
}

function checkNumeros({ avenants, avenantsInclus }: PlanSigne, nom: string): void {
  avenants.forEach(({ numero }, rang) => {
    const attendu = avenantsInclus + rang + 1;
    if (numero !== String(attendu))
      throw new ErreurUtilisateur(
        `Le plan signé « ${nom} » contient l’avenant n° ${numero} à la place du n° ${attendu} : ses avenants doivent se suivre.`,
      );
  });
}

function messageForme(json: unknown, nom: string, lieu: string): string {
  const lu = z.object({ format: z.literal(format), version: z.number() }).safeParse(json);
  if (!lu.success) return messageAutreFichier(nom);
  if (lu.data.version > 1)
    return `Le plan signé « ${nom} » a été écrit par une version plus récente de bilan-ctg : mettez bilan-ctg à jour.`;
  return `Le plan signé « ${nom} » n’a pas la forme attendue (à « ${lieu} ») : il a sans doute été modifié à la main. Reprenez le fichier que bilan-ctg a écrit.`;
}

function messageAutreFichier(nom: string): string {
  return `« ${nom} » n’est pas un plan signé : indiquez le fichier .json que « bilan-ctg signer » a écrit.`;
}

function jsonOf(texteLu: string, nom: string): unknown {
  if (!isFichierPlan(texteLu)) throw new ErreurUtilisateur(messageAutreFichier(nom));
  try {
    return JSON.parse(texteLu.replace(/^\uFEFF/, ''));
  } catch {
    throw new ErreurUtilisateur(
      `Le plan signé « ${nom} » ne se lit pas : le fichier est coupé, ou a été modifié à la main. Reprenez celui que bilan-ctg a écrit.`,
    );
  }
}
