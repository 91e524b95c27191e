import { periodeDe } from '../../controles/periode.js';
import type { Dossier } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';
import type { Action } from '../../dossier/feuilles/actions.js';
import { formatJour } from '../../dossier/jours.js';
import type { Periode } from '../../dossier/valeurs/dates.js';
import { formatCompte, formatDate, formatNombre } from '../formats.js';

/** Fewer bars say no more than the dates in the table; more than this do not stand on a page. */
const minBarres = 3;
const maxBarres = 25;
/** A longer calendar is no longer looked at: its table is. */
const maxFigures = 4;

interface ActionDatee {
  readonly action: Action;
  readonly periode: Periode;
}

/**
 * The calendar of actions over the period of the convention, `maxBarres` a figure; null when too few of them have dates.
 * What is not drawn is named.
 */
export function viewCalendrierActions(actions: readonly Action[], dossier: Dossier, date: string, sujet: string) {
  const datees = actions.flatMap(datesOf);
  const bornes = periodeDe(dossier) ?? anneesDe(datees);
  const dessinees = datees.filter(({ periode }) => periode.debut <= bornes.fin && periode.fin >= bornes.debut);
  if (dessinees.length < minBarres || dessinees.length > maxBarres * maxFigures) return null;
  const pages = splitPages(dessinees);
  const avecRepere = bornes.debut < date && date < bornes.fin;
  return {
    figures: pages.map((page, rang) => ({
      ...bornes,
      sujet: pages.length > 1 ? `${sujet} (${rang + 1} sur ${pages.length})` : sujet,
      repere: avecRepere ? date : '',
      date: formatDate(date),
      lignes: page.map(viewBarre),
    })),
    sansDates: nomsOf(actions.filter((action) => datesOf(action).length === 0)),
    horsPeriode: nomsOf(datees.filter((datee) => !dessinees.includes(datee)).map(({ action }) => action)),
  };
}

function datesOf(action: Action): readonly ActionDatee[] {
  const { debut, fin } = action;
  return debut && fin && debut.valeur <= fin.valeur
    ? [{ action, periode: { debut: debut.valeur, fin: fin.valeur } }]
    : [];
}

/** Without the dates of the convention: the whole years that the actions take. */
function anneesDe(datees: readonly ActionDatee[]): Periode {
  const jours = datees.flatMap(({ periode }) => [periode.debut, periode.fin]).sort();
  return { debut: `${jours[0]?.slice(0, 4)}-01-01`, fin: `${jours.at(-1)?.slice(0, 4)}-12-31` };
}

/** As even as can be: 30 bars are two times 15, not 25 and 5. */
function splitPages(datees: readonly ActionDatee[]): readonly (readonly ActionDatee[])[] {
  const parPage = Math.ceil(datees.length / Math.ceil(datees.length / maxBarres));
  return Array.from({ length: Math.ceil(datees.length / parPage) }, (_, rang) =>
    datees.slice(rang * parPage, (rang + 1) * parPage),
  );
}

function viewBarre({ action, periode }: ActionDatee) {
  return {
    libelle: labelOf(action),
    debut: formatJour(periode.debut),
    fin: formatJour(periode.fin),
    fait: formatNombre(Math.round(partOf(action) * 100)),
  };
}

/** The progress that the workbook gives; an action that is done is done whole, even without a percentage. */
function partOf({ avancement, statut }: Action): number {
  if (avancement) return avancement.valeur;
  return statut?.valeur === 'realisee' || statut?.valeur === 'perenne' ? 1 : 0;
}

/** A label longer than this would not stand in the two lines that a bar has beside it. */
const longueurMax = 80;

/** An action that was dropped says so: what is left of its bar will not be done. */
function labelOf({ numero, intitule, statut }: Action): string {
  const suite = statut?.valeur === 'abandonnee' ? ' (abandonnée)' : '';
  const libelle = [numero?.valeur, intitule?.valeur].filter(Boolean).join(' – ') || 'Action sans intitulé';
  return `${cutTexte(libelle, longueurMax - suite.length)}${suite}`;
}

/** Between words when it can be. */
function cutTexte(texte: string, max: number): string {
  const caracteres = [...texte];
  if (caracteres.length <= max) return texte;
  const debut = caracteres.slice(0, max - 1).join('');
  return `${debut.slice(0, debut.lastIndexOf(' ') > max / 2 ? debut.lastIndexOf(' ') : undefined).trimEnd()}…`;
}

/** Beyond this many, a count says more than a list. */
const maxNoms = 20;

function nomsOf(actions: readonly Action[]): string {
  if (actions.length > maxNoms) return formatCompte(actions.length, 'action');
  return formatListe(
    actions.map(({ numero, intitule }) => numero?.valeur ?? intitule?.valeur ?? 'une action sans numéro'),
  );
}
