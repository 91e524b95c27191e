import { formatCompte } from '../documents/formats.js';
import type { Action } from '../dossier/feuilles/actions.js';
import type { Emploi } from '../dossier/feuilles/emplois.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { libelleStatut } from '../dossier/valeurs/statuts.js';
import { type Impression, texteDe } from './cases.js';
import type { Sujet } from './sujet.js';
import { viewTexte } from './textes-rediges.js';

/** The plan d'actions, axis by axis, one fiche an action; then jobs, and the texts that go with it. */
export function viewPlanActions({ dossier, projet, impression }: Sujet) {
  const axes = groupByAxe(dossier.actions);
  return {
    phrase: phraseOf(dossier.actions.length),
    axes: axes.map(([titre, actions]) => ({
      titre,
      fiches: actions.map((action) => viewFiche(action, impression)),
    })),
    emplois: dossier.emplois.map((emploi) => viewEmploi(emploi, impression)),
    accessibilite: viewTexte('accessibilite', dossier, projet),
    qualite: viewTexte('qualite', dossier, projet),
    compatibilite: viewTexte('compatibilite-sdsf', dossier, projet),
  };
}

function phraseOf(nombre: number): string {
  return nombre === 0 ? '' : `Le plan compte ${formatCompte(nombre, 'action')}.`;
}

/** In the order in which the axes first come. */
function groupByAxe(actions: readonly Action[]): readonly (readonly [string, readonly Action[]])[] {
  const groupes = new Map<string, { readonly titre: string; readonly actions: Action[] }>();
  for (const action of actions) {
    const axe = axeOf(action);
    const groupe = groupes.get(normalize(axe)) ?? { titre: axe || 'Actions sans axe', actions: [] };
    groupe.actions.push(action);
    groupes.set(normalize(axe), groupe);
  }
  return [...groupes.values()].map(({ titre, actions: siennes }) => [titre, siennes] as const);
}

function axeOf(action: Action): string {
  return action.sansObjet.axe ? 'Actions hors des axes (sans objet)' : texteDe(action, 'axe', (axe: string) => axe);
}

function viewFiche(action: Action, { texte, nombre, liste, champs, points }: Impression) {
  return {
    titre: titreOf(action),
    abandon: action.statut?.valeur === 'abandonnee' ? libelleStatut('abandonnee') : '',
    champs: champs(action, 'champs', 'le champ d’intervention'),
    enjeu: texte(action, 'enjeu'),
    objectif: texte(action, 'objectif', 'ce que vise l’action'),
    description: texte(action, 'description'),
    pilote: texte(action, 'pilote', 'la structure qui porte l’action'),
    partenaires: liste(action, 'partenaires'),
    communes: liste(action, 'communes'),
    zones: liste(action, 'zone'),
    publics: liste(action, 'publicSpecifique'),
    places: nombre(action, 'placesVisees'),
    priorite: texte(action, 'priorite'),
    points: points(action, 'exigences'),
  };
}

/** « 1.2 – Ouvrir un relais » */
export function titreOf(action: Action): string {
  const [numero, intitule] = [
    texteDe(action, 'numero', (valeur: string) => valeur),
    texteDe(action, 'intitule', (valeur: string) => valeur),
  ];
  return [numero, intitule || 'Action sans intitulé'].filter(Boolean).join(' – ');
}

function viewEmploi(emploi: Emploi, { texte, nombre, date, champs }: Impression) {
  return {
    metier: texte(emploi, 'metier', 'le métier'),
    champs: champs(emploi, 'champs'),
    etp: nombre(emploi, 'etp'),
    competences: texte(emploi, 'competences'),
    echeance: date(emploi, 'echeance'),
    reponse: texte(emploi, 'reponse'),
  };
}
