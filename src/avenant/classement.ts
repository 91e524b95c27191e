import { z } from 'zod';
import donnees from '../../data/avenant/classement.json' with { type: 'json' };
import { engagementDe, feuillesDuPlan } from '../comparaison/contractuel.js';
import type { Ecart } from '../comparaison/ecart.js';
import { type Mesures, mesurer } from '../comparaison/mesures.js';
import { valeurDe } from '../comparaison/plan.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { once } from '../dossier/une-fois.js';
import { type ContexteDeClassement, isNumeroLibre } from './contexte-des-modifications.js';

export const classes = ['mineur', 'avenant'] as const;
/** « mineur »: the Copil may decide (convention, article 9). « avenant »: an avenant must say it (article 11). */
export type Classe = (typeof classes)[number];

const phrase = z.string().trim().min(1).max(500);
const colonne = z.string().refine(isColonneQuiEngage, { error: 'une colonne qui engage, « actions.fin »' });
const conditions = z.strictObject({
  lignes: z
    .array(z.enum(feuillesDuPlan))
    .optional()
    .meta({ description: 'Une ligne ajoutée à l’une de ces feuilles, ou retirée' }),
  colonnes: z.array(colonne).optional().meta({ description: 'Une cellule de l’une de ces colonnes, « actions.fin »' }),
  natures: z.array(z.enum(['ajout', 'retrait', 'modification'])).optional(),
  moisAuPlus: z.number().min(0).optional().meta({ description: 'Une date déplacée d’au plus tant de mois' }),
  dansLaPeriode: z.boolean().optional().meta({ description: 'La nouvelle date est dans la période de la convention' }),
  pourcentAuPlus: z.number().min(0).optional().meta({ description: 'Un nombre qui varie d’au plus tant de %' }),
  ressemblanceAuMoins: z.number().min(0).max(1).optional().meta({
    description: 'Deux textes proches, de 0 à 1 ; 0 dès qu’un mot qui compte, un nombre ou une négation diffère',
  }),
  ecartAuPlus: z.number().min(0).optional().meta({ description: 'Un nombre qui varie d’au plus tant d’unités' }),
  numeroLibre: z
    .boolean()
    .optional()
    .meta({ description: 'Un numéro qui n’était celui d’aucune autre ligne, et n’est pas en double' }),
  ajoutsSeulement: z.boolean().optional().meta({ description: 'Une liste où rien n’est retiré' }),
});
const verdict = {
  regle: z.string().regex(/^[a-z0-9-]+$/),
  classe: z.enum(classes),
  titre: phrase,
  motif: phrase.meta({ description: 'Pourquoi, avec l’article' }),
};

/** The rules that class the differences, as a Caf may write them (`docs/schemas/classement-1.schema.json`). */
export const schemaClassement = z
  .strictObject({
    nom: phrase,
    verifieLe: z.iso.date().optional(),
    remarque: z.string().optional(),
    regles: z
      .array(z.strictObject({ ...verdict, quand: conditions }))
      .max(500)
      .meta({ description: 'Dans l’ordre : la première dont toutes les conditions tiennent l’emporte' }),
    sinon: z.strictObject(verdict).meta({ description: 'Quand aucune ne tient' }),
  })
  .meta({ title: 'Classement des modifications d’une convention territoriale globale' });

export type Classement = z.output<typeof schemaClassement>;
export type RegleDeClassement = Classement['sinon'];
type Conditions = z.output<typeof conditions>;

/** The rules shipped: a proposal, which a Caf can change. */
export const classementParDefaut = once((): Classement => schemaClassement.parse(donnees));

/** The JSON Schema of the file, published in docs/schemas. */
export function schemaJsonClassement(): object {
  return z.toJSONSchema(schemaClassement, { io: 'input' });
}

/**
 * Reads the rules of a Caf.
 * @throws ErreurUtilisateur (exit 2) when the file is no list of rules: where, and what is expected there
 */
export function parseClassement(texte: string, nom: string): Classement {
  let json: unknown;
  try {
    json = JSON.parse(texte.replace(/^\uFEFF/, ''));
  } catch {
    throw new ErreurUtilisateur(
      `Le classement « ${nom} » ne se lit pas : il y manque sans doute un guillemet, une virgule ou une accolade.`,
    );
  }
  const lu = schemaClassement.safeParse(json);
  if (lu.success) return lu.data;
  const lieu = lu.error.issues[0]?.path.join(' › ') || 'la racine';
  throw new ErreurUtilisateur(
    `Le classement « ${nom} » n’a pas la forme attendue (à « ${lieu} ») : partez de data/avenant/classement.json, ou suivez docs/schemas/classement-1.schema.json.`,
  );
}

/** The rule that classes a difference: the first that holds, or the last resort. */
export function classer(
  ecart: Ecart,
  { regles, sinon }: Classement,
  contexte: ContexteDeClassement,
): RegleDeClassement {
  const mesures = ecart.genre === 'cellule' ? mesurer(ecart) : null;
  return regles.find(({ quand }) => holds(quand, ecart, mesures, contexte)) ?? sinon;
}

function holds(quand: Conditions, ecart: Ecart, mesures: Mesures | null, contexte: ContexteDeClassement): boolean {
  if (!isPlaceDe(quand, ecart)) return false;
  if (quand.natures && !quand.natures.includes(ecart.nature)) return false;
  const { moisAuPlus, pourcentAuPlus, ecartAuPlus, ressemblanceAuMoins, ajoutsSeulement } = quand;
  const { dansLaPeriode, numeroLibre } = quand;
  return (
    (moisAuPlus === undefined || isWithin(mesures?.duree, moisAuPlus)) &&
    (pourcentAuPlus === undefined || atMost(mesures?.part, pourcentAuPlus / 100)) &&
    (ecartAuPlus === undefined || atMost(mesures?.difference, ecartAuPlus)) &&
    (numeroLibre === undefined || isNumeroLibre(ecart, contexte) === numeroLibre) &&
    (ressemblanceAuMoins === undefined || (mesures?.ressemblance ?? 0) >= ressemblanceAuMoins) &&
    (ajoutsSeulement === undefined || (mesures?.retraits?.length === 0) === ajoutsSeulement) &&
    (dansLaPeriode === undefined || isDansLaPeriode(ecart, contexte) === dansLaPeriode)
  );
}

/** Neither sheets nor columns: anywhere. */
function isPlaceDe({ lignes, colonnes }: Conditions, ecart: Ecart): boolean {
  if (!lignes && !colonnes) return true;
  return ecart.genre === 'ligne'
    ? (lignes?.includes(ecart.feuille) ?? false)
    : (colonnes?.includes(`${ecart.feuille}.${ecart.colonne}`) ?? false);
}

function atMost(valeur: number | null | undefined, max: number): boolean {
  // Rates come from a division: 10 % of 60 000 must not be 10,000000001 %.
  return valeur !== null && valeur !== undefined && Math.abs(valeur) <= max + 1e-9;
}

/** « Six mois au plus » is never a day more. */
function isWithin(duree: Mesures['duree'] | undefined, mois: number): boolean {
  return duree !== null && duree !== undefined && (duree.jours === 0 ? duree.mois : duree.mois + 1) <= mois;
}

function isDansLaPeriode(ecart: Ecart, { debut, fin }: ContexteDeClassement): boolean {
  if (ecart.genre !== 'cellule' || !ecart.apres) return false;
  const date = valeurDe(ecart.feuille, ecart.colonne, ecart.apres.contenu);
  return typeof date === 'string' && (debut === null || date >= debut) && (fin === null || date <= fin);
}

function isColonneQuiEngage(nom: string): boolean {
  const [cle, cleColonne, reste] = nom.split('.');
  const feuille = feuillesDuPlan.find((autre) => autre === cle);
  return (
    feuille !== undefined &&
    cleColonne !== undefined &&
    reste === undefined &&
    engagementDe(feuille, cleColonne) !== null
  );
}
