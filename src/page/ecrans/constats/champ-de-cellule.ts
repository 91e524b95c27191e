import { formatJour, parseJour } from '../../../dossier/jours.js';
import { bouton, creer, remplir } from '../../elements.js';
import type { VueVoisinage } from '../../protocole.js';

/** The control in which a cell is typed. */
export interface ChampDeCellule {
  readonly element: HTMLElement;
  /** What was typed, or why it cannot be taken. */
  readonly lire: () => { readonly valeur: string } | { readonly refus: string };
  readonly focus: () => void;
}

const id = 'cellule-tapee';
const descriptions = 'cellule-aide cellule-refus';

/** The control that suits the column of a cell: a list, a calendar, a figure, a text. */
export function champDeCellule(vue: VueVoisinage): ChampDeCellule {
  const { controle } = vue;
  if (controle.genre === 'liste')
    return controle.plusieurs ? plusieurs(vue, controle.libelles) : un(vue, controle.libelles);
  if (controle.genre === 'date') return date(vue, controle.souple);
  return texte(vue, controle.genre === 'nombre');
}

/** Its label, on a line of its own. */
function nommer(vue: VueVoisinage, ...contenu: readonly HTMLElement[]): HTMLElement {
  return creer('div', { class: 'champ' }, creer('label', { for: id }, nomDe(vue)), ...contenu);
}

/** « Fin, cellule F12 ». */
export function nomDe({ titre, cellule, ajoutee }: VueVoisinage): string {
  if (ajoutee) return `${titre}, ligne ${/\d+/.exec(cellule)?.[0] ?? ''}`;
  return titre === '' ? `Cellule ${cellule}` : `${titre.replace(/\s+/g, ' ')}, cellule ${cellule}`;
}

function texte(vue: VueVoisinage, chiffre: boolean): ChampDeCellule {
  const valeur = vue.valeurs?.[0] ?? '';
  const liste = vue.suggestions.length > 0 && !valeur.includes('\n');
  const commun = { id, 'aria-describedby': descriptions, autocomplete: 'off' };
  const entree =
    chiffre || liste
      ? creer('input', {
          ...commun,
          type: 'text',
          inputmode: chiffre ? 'decimal' : null,
          list: liste ? `${id}-suggestions` : null,
        })
      : creer('textarea', { ...commun, rows: Math.min(8, Math.max(2, Math.ceil(valeur.length / 60))) });
  entree.value = valeur;
  const suggestions = creer(
    'datalist',
    { id: `${id}-suggestions` },
    ...vue.suggestions.map((suggestion) => creer('option', { value: suggestion })),
  );
  return {
    element: nommer(vue, entree, ...(liste ? [suggestions] : [])),
    lire: () => ({ valeur: entree.value }),
    focus: () => entree.focus(),
  };
}

function date(vue: VueVoisinage, souple: boolean): ChampDeCellule {
  const tenue = vue.valeurs?.[0] ?? '';
  const jour = /^\d{2}\/\d{2}\/\d{4}$/.test(tenue) ? parseJour(tenue) : '';
  const calendrier = creer('input', { id, type: 'date', value: jour, 'aria-describedby': descriptions });
  if (!souple) return deCalendrier(vue, calendrier);
  const libre = creer('input', {
    id,
    type: 'text',
    value: tenue,
    autocomplete: 'off',
    'aria-describedby': descriptions,
  });
  // « T3 2026 » is typed again; what says no year is better chosen.
  let entree = jour === '' && /\d{4}/.test(tenue) ? libre : calendrier;
  const place = creer('div', { class: 'champ-date' });
  const changer = bouton(
    '',
    () => {
      entree = entree === libre ? calendrier : libre;
      dessiner();
      entree.focus();
    },
    'lien',
  );
  const dessiner = () => {
    changer.textContent = entree === libre ? 'Choisir un jour' : 'Écrire une période (2028, T3 2026, sept. 2026)';
    remplir(place, entree, changer);
  };
  dessiner();
  return {
    element: nommer(vue, place),
    lire: () => (entree === libre ? { valeur: libre.value } : lireCalendrier(calendrier)),
    focus: () => entree.focus(),
  };
}

function deCalendrier(vue: VueVoisinage, calendrier: HTMLInputElement): ChampDeCellule {
  return {
    element: nommer(vue, calendrier),
    lire: () => lireCalendrier(calendrier),
    focus: () => calendrier.focus(),
  };
}

function lireCalendrier({ value, validity }: HTMLInputElement): ReturnType<ChampDeCellule['lire']> {
  if (validity.badInput) return { refus: 'La date n’est pas entière : écrivez le jour, le mois et l’année.' };
  return { valeur: value === '' ? '' : formatJour(value) };
}

/** One of a list; what stands in the cell and is not of it stays possible. */
function un(vue: VueVoisinage, libelles: readonly string[]): ChampDeCellule {
  const tenue = vue.valeurs?.[0] ?? '';
  const autres = tenue === '' || libelles.includes(tenue) ? [] : [tenue];
  const valeurs = ['', ...autres, ...libelles];
  const entree = creer(
    'select',
    { id, 'aria-describedby': descriptions },
    ...valeurs.map((valeur) =>
      creer(
        'option',
        { selected: valeur === tenue },
        valeur === '' ? '(vide)' : autres.includes(valeur) ? `${valeur} (tel quel)` : valeur,
      ),
    ),
  );
  return {
    element: nommer(vue, entree),
    lire: () => ({ valeur: valeurs[entree.selectedIndex] ?? '' }),
    focus: () => entree.focus(),
  };
}

/** Several of a list, and what stands in the cell besides. */
function plusieurs(vue: VueVoisinage, libelles: readonly string[]): ChampDeCellule {
  const tenues = vue.valeurs ?? [];
  const possibles = [...libelles, ...tenues.filter((tenue) => tenue !== '' && !libelles.includes(tenue))];
  const cases = possibles.map((valeur) => ({
    valeur,
    case: creer('input', { type: 'checkbox', checked: tenues.includes(valeur) }),
  }));
  return {
    element: creer(
      'fieldset',
      { class: 'choix cases', 'aria-describedby': descriptions },
      creer('legend', {}, nomDe(vue)),
      ...cases.map(({ valeur, case: sienne }) => creer('label', {}, sienne, creer('span', {}, valeur))),
    ),
    lire: () => ({
      valeur: cases.flatMap(({ valeur, case: sienne }) => (sienne.checked ? [valeur] : [])).join(' ; '),
    }),
    focus: () => cases[0]?.case.focus(),
  };
}
