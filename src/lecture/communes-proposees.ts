import type { Constat } from '../dossier/constat.js';
import { proposeChamps } from '../dossier/valeurs/champs.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import type { BlocLu } from './bloc-lu.js';
import { cellulesDeZone, texteDe } from './grille.js';
import type { LigneLue } from './ligne-lue.js';
import { feuilleDuNom } from './noms-de-feuilles.js';
import { ongletEcarte, sectionOf } from './titres/lignes.js';

/** Words of a tab's name that name no place. */
const motsDuPlan =
  /\b(?:actions?|suivi|plan|ctg|feuil\d*|sheet\d*|fiches?|tableau|synthese|bilan|donnees|axe|volet|budget|calendrier|t\d|s\d|v\d+|20\d\d)\b/;

/**
 * Gives their commune to the actions of tabs named after communes (one tab each, « LORMEUIL », « Commune de Vernelles »),
 * when no column does: a proposal, told once a tab.
 */
export function withCommunes(
  actions: readonly LigneLue[],
  gardes: readonly BlocLu[],
): { readonly actions: readonly LigneLue[]; readonly constats: readonly Constat[] } {
  const communes = communesDesOnglets(gardes);
  if (communes.size === 0) return { actions, constats: [] };
  return {
    actions: actions.map((action) => {
      const nom = communes.get(action.origine.feuille);
      if (nom === undefined || action['communes']) return action;
      return { ...action, communes: { valeur: [nom], origine: { feuille: action.origine.feuille, cellule: 'A1' } } };
    }),
    constats: [...communes].map(([feuille, nom]) => ({
      regle: 'commune-proposee',
      gravite: 'info',
      message: `La feuille « ${feuille} » donne la commune « ${nom} » à ses actions : si ce n’est pas cela, ajoutez une colonne « Commune(s) ».`,
      feuille,
      cellule: null,
      exigence: null,
    })),
  };
}

function communesDesOnglets(gardes: readonly BlocLu[]): ReadonlyMap<string, string> {
  const onglets = new Map<string, BlocLu>();
  for (const lu of gardes)
    if (lu.cle === 'actions' && !onglets.has(lu.bloc.onglet.nom)) onglets.set(lu.bloc.onglet.nom, lu);
  if (onglets.size < 2 || gardes.some(hasCommunes) || ![...onglets.keys()].every(isNomDeLieu)) return new Map();
  return new Map([...onglets].map(([nom, lu]) => [nom, nomDit(lu) ?? enTitre(nom)]));
}

function hasCommunes({ lignes, cle }: BlocLu): boolean {
  return cle === 'actions' && lignes.some((ligne) => 'communes' in ligne);
}

function isNomDeLieu(nom: string): boolean {
  const normal = normalize(nom);
  return (
    /^\p{L}/u.test(nom) &&
    normal.length >= 3 &&
    normal.length <= 40 &&
    !/\d/.test(normal) &&
    !motsDuPlan.test(normal) &&
    feuilleDuNom(nom) === undefined &&
    proposeChamps(nom).length === 0 &&
    sectionOf(nom) === null &&
    ongletEcarte(nom) === null
  );
}

/** « Commune de Lormeuil » above the table. */
function nomDit({ tableau }: BlocLu): string | null {
  for (const rang of tableau?.region.avant ?? []) {
    const [premiere] = tableau ? cellulesDeZone(tableau.grille, rang, tableau.region.zone) : [];
    const nom =
      premiere &&
      /^(?:commune|ville|mairie) (?:de |du |des |d['’])(\p{Lu}[\p{L}'’ -]{1,40})/iu.exec(texteDe(premiere))?.[1];
    if (nom) return (nom.split(/\s[-–]/)[0] ?? '').trim();
  }
  return null;
}

/** « ST-EVRIN » is Saint-Evrin. */
function enTitre(nom: string): string {
  const sans = nom
    .replace(/^(?:commune|ville|mairie) (?:de |du |des |d['’])/i, '')
    .replace(/\bste?(?=[- ])/gi, (mot) => (mot.length === 2 ? 'Saint' : 'Sainte'));
  if (sans !== sans.toUpperCase() && !/^Sainte?/.test(sans)) return sans;
  return sans
    .toLowerCase()
    .replace(/(^|[- '’])(\p{Ll})/gu, (_, avant: string, lettre: string) => avant + lettre.toUpperCase());
}
