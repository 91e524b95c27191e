import fc from 'fast-check';
import ecritures from '../../fixtures/suivis-varies/titres.json' with { type: 'json' };

/** What a column says. */
export type Champ =
  | 'numero'
  | 'titre'
  | 'axe'
  | 'pilote'
  | 'partenaires'
  | 'debut'
  | 'fin'
  | 'periode'
  | 'statut'
  | 'budget'
  | 'realise'
  | 'real';

/** The shape that a plan takes on its sheets, drawn apart from the plan. */
export interface Forme {
  readonly disposition: 'tableau' | 'couchee' | 'fiches';
  readonly titres: Readonly<Record<Champ, string>>;
  readonly auDessus: readonly string[];
  readonly marge: { readonly lignes: number; readonly colonnes: number };
  /** Bands over the calendar and the budget, merged or not; under a title over all the columns, or not. */
  readonly bandes: 'aucune' | 'simples' | 'fusionnees';
  readonly chapeau: boolean;
  readonly calendrier: 'bornes' | 'periode' | 'fin' | 'croix';
  readonly statut: 'colonne' | 'cases';
  readonly budget: 'aucun' | 'prevu' | 'prevu-realise' | 'annees' | 'partage';
  readonly axes: 'colonne' | 'fusionnee' | 'rangees' | 'rangees-fusionnees' | 'onglets' | 'absents';
  /** The header comes back after so many actions; 0: never. */
  readonly repetition: number;
  /** Blank rows after these actions. */
  readonly vides: readonly number[];
  readonly totaux: 'aucun' | 'total' | 'par-axe' | 'sans-mot';
  readonly notes: readonly string[];
  readonly inconnue: string | null;
  readonly colonneVide: boolean;
  readonly partenaires: boolean;
  readonly bilan: boolean;
  readonly contacts: 'aucun' | 'a-cote' | 'onglet';
  readonly autreOnglet: 'aucun' | 'copie' | 'ancien' | 'masque';
  /** A number a column: they stand in its order. */
  readonly ordre: readonly number[];
  readonly habillage: boolean;
}

const parmi = (champ: keyof typeof ecritures) => fc.constantFrom(...ecritures[champ].titres);

const titres: fc.Arbitrary<Forme['titres']> = fc.record({
  numero: fc.constantFrom('N°', 'N° action', 'Numéro', 'Réf.', 'N° de fiche'),
  titre: parmi('titre'),
  axe: parmi('axe'),
  pilote: parmi('pilote'),
  partenaires: parmi('partenaires'),
  debut: parmi('debut'),
  fin: parmi('fin'),
  periode: parmi('periode'),
  statut: parmi('statut'),
  budget: parmi('budget'),
  realise: fc.constantFrom('Budget réalisé', 'Dépenses réalisées', 'Coût réel', 'Montant dépensé'),
  real: parmi('real'),
});

const lignesAuDessus = [
  'Convention territoriale globale 2026-2030',
  'Communauté de communes du Haut-Val',
  'Plan d’actions : tableau de suivi',
  'Mis à jour le 30/06/2027',
  'Document de travail',
  'Caf de l’Ain',
];

const lignesAuDessous = [
  '* sous réserve du vote du budget',
  'NB : les montants sont prévisionnels.',
  'Source : service enfance-jeunesse',
  'Légende : R = réalisé ; EC = en cours ; NC = non commencé',
];

const rangs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Any shape at all: most of what it holds is turned off more often than on, so that what fails is told by little. */
export const formes: fc.Arbitrary<Forme> = fc.record({
  disposition: fc.oneof(
    { weight: 8, arbitrary: fc.constant('tableau' as const) },
    { weight: 1, arbitrary: fc.constant('couchee' as const) },
    { weight: 1, arbitrary: fc.constant('fiches' as const) },
  ),
  titres,
  auDessus: fc.subarray(lignesAuDessus, { maxLength: 6 }),
  marge: fc.record({ lignes: fc.nat(2), colonnes: fc.nat(2) }),
  bandes: fc.constantFrom('aucune', 'simples', 'fusionnees'),
  chapeau: fc.boolean(),
  calendrier: fc.constantFrom('bornes', 'bornes', 'periode', 'fin', 'croix'),
  statut: fc.constantFrom('colonne', 'colonne', 'cases'),
  budget: fc.constantFrom('aucun', 'prevu', 'prevu-realise', 'annees', 'partage'),
  axes: fc.constantFrom('colonne', 'fusionnee', 'rangees', 'rangees-fusionnees', 'onglets', 'absents'),
  repetition: fc.constantFrom(0, 0, 2, 4),
  vides: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7], { maxLength: 3 }),
  totaux: fc.constantFrom('aucun', 'total', 'par-axe', 'sans-mot'),
  notes: fc.subarray(lignesAuDessous, { maxLength: 3 }),
  inconnue: fc.option(fc.constantFrom('Visa', 'Classeur', 'Salle', 'Code postal')),
  colonneVide: fc.boolean(),
  partenaires: fc.boolean(),
  bilan: fc.boolean(),
  contacts: fc.constantFrom('aucun', 'aucun', 'a-cote', 'onglet'),
  autreOnglet: fc.constantFrom('aucun', 'aucun', 'copie', 'ancien', 'masque'),
  ordre: fc.oneof(
    { withCrossShrink: true },
    fc.constant(rangs),
    fc.shuffledSubarray(rangs, { minLength: rangs.length }),
  ),
  habillage: fc.boolean(),
});
