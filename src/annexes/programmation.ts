import { formatCompte, formatMontant } from '../documents/formats.js';
import { formatPartage } from '../documents/textes-actions.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Operation } from '../dossier/feuilles/operations.js';
import type { Valeur } from '../dossier/origine.js';
import type { Financement } from '../dossier/valeurs/financements.js';
import { libelleNatureOperation, type NatureOperation } from '../dossier/valeurs/natures-operation.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { libelleStatut } from '../dossier/valeurs/statuts.js';
import type { Case, Impression } from './cases.js';
import type { Sujet } from './sujet.js';

/** When each action takes place, what it costs, who pays, with which means; then the investments. */
export function viewProgrammation({ dossier: { actions, operations }, impression }: Sujet) {
  return {
    actions: actions.map((action) => viewAction(action, impression)),
    total: { budget: totalOf(actions, 'budgetPrevu'), cofinancements: sumFinancements(actions, 'cofinancements') },
    financeurs: groupFinanceurs(actions.flatMap(({ cofinancements }) => cofinancements?.valeur ?? [])),
    operations: operations.map((operation) => viewOperation(operation, impression)),
    totalOperations: { cout: totalOf(operations, 'cout'), financements: sumFinancements(operations, 'financements') },
  };
}

function viewAction(action: Action, impression: Impression) {
  const { texte, date, financements } = impression;
  return {
    numero: texte(action, 'numero'),
    intitule: texte(action, 'intitule', 'l’intitulé'),
    debut: date(action, 'debut', 'le début'),
    fin: date(action, 'fin', 'la fin'),
    budget: budgetDe(action, impression),
    cofinancements: financements(action, 'cofinancements'),
    moyensHumains: texte(action, 'moyensHumains'),
    ingenierie: texte(action, 'ingenierie'),
  };
}

/** An amount that several actions share is said once, with those that share it. */
function budgetDe(action: Action, { de, montant }: Impression): Case {
  const partage = action.partages?.budgetPrevu;
  if (!partage) return montant(action, 'budgetPrevu', 'le budget');
  const propre = action.budgetPrevu && montant(action, 'budgetPrevu').texte;
  return de([propre, formatPartage(partage, propre ? 'partagés' : 'partagé')].filter(Boolean).join(' '));
}

function viewOperation(
  operation: Operation,
  { texte, nombre, date, montant, financements, choix, champs }: Impression,
) {
  return {
    intitule: texte(operation, 'intitule', 'l’opération'),
    champs: champs(operation, 'champs'),
    natures: choix((natures: readonly NatureOperation[]) => natures.map(libelleNatureOperation).join(', '))(
      operation,
      'natures',
      'la nature',
    ),
    equipement: texte(operation, 'equipement'),
    commune: texte(operation, 'commune'),
    action: texte(operation, 'action'),
    places: nombre(operation, 'places'),
    cout: montant(operation, 'cout', 'le coût'),
    financements: financements(operation, 'financements'),
    moyensHumains: texte(operation, 'moyensHumains'),
    ingenierie: texte(operation, 'ingenierie'),
    debut: date(operation, 'debut', 'le début'),
    fin: date(operation, 'fin', 'la fin'),
    abandon: operation.etat?.valeur === 'abandonnee' ? libelleStatut('abandonnee') : '–',
  };
}

/** A sum, and how many rows give no amount: 0 is an amount, « sans objet » an answer, an empty cell neither. */
interface Total {
  readonly montant: string;
  readonly manquants: string;
}

function totalOf<C extends string>(
  lignes: readonly ({ readonly [K in C]?: Valeur<number> } & {
    readonly sansObjet: { readonly [K in C]?: unknown };
  })[],
  colonne: C,
): Total {
  const montants = lignes.flatMap((ligne): readonly number[] => {
    const lue: Valeur<number> | undefined = ligne[colonne];
    return lue ? [lue.valeur] : [];
  });
  const manquants = lignes.filter((ligne) => !ligne[colonne] && !ligne.sansObjet[colonne]).length;
  return {
    montant: sumOf(montants),
    manquants: manquants === 0 ? '' : formatCompte(manquants, 'montant manquant', 'montants manquants'),
  };
}

function sumFinancements<C extends string>(
  lignes: readonly { readonly [K in C]?: Valeur<readonly Financement[]> }[],
  colonne: C,
): Total {
  const parts = lignes.flatMap((ligne): readonly Financement[] => {
    const lue: Valeur<readonly Financement[]> | undefined = ligne[colonne];
    return lue?.valeur ?? [];
  });
  const sansMontant = parts.filter(({ montant }) => montant === null).length;
  return {
    montant: sumOf(parts.flatMap(({ montant }) => montant ?? [])),
    manquants:
      sansMontant === 0 ? '' : formatCompte(sansMontant, 'financement sans montant', 'financements sans montant'),
  };
}

function sumOf(montants: readonly number[]): string {
  return montants.length === 0 ? '–' : formatMontant(Math.round(montants.reduce((a, b) => a + b, 0) * 100) / 100);
}

/** What each funder brings to the actions (article 4: the means of each signatory), in the order of the plan. */
function groupFinanceurs(parts: readonly Financement[]) {
  const groupes = new Map<string, { readonly nom: string; readonly parts: Financement[] }>();
  for (const part of parts) {
    const groupe = groupes.get(normalize(part.financeur)) ?? { nom: part.financeur, parts: [] };
    groupe.parts.push(part);
    groupes.set(normalize(part.financeur), groupe);
  }
  return [...groupes.values()].map(({ nom, parts: siennes }) => ({
    nom,
    nombre: String(siennes.length),
    montant: sumOf(siennes.flatMap(({ montant }) => montant ?? [])),
    sansMontant: String(siennes.filter(({ montant }) => montant === null).length),
  }));
}
