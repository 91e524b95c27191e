import { formatJour, parseJour } from '../../../dossier/jours.js';
import { creer } from '../../elements.js';
import type { ColonneVue } from './brouillon.js';

/** A field to be made. */
export interface Saisie {
  readonly id: string;
  /** What it is called where its label does not stand over it: « Le Cendre, Population ». */
  readonly nom: string;
  readonly colonne: ColonneVue;
  readonly valeur: string;
  /** It has room, as a field of a form; in a table, little. */
  readonly large: boolean;
  /** At each change. */
  readonly donner: (valeur: string) => void;
  /** Once the field is left, or a choice made. */
  readonly finir: () => void;
}

/** The field that suits what a column holds. */
export function saisie(quoi: Saisie): HTMLElement {
  switch (quoi.colonne.controle) {
    case 'date':
      return isJour(quoi.valeur) ? champJour(quoi) : champTexte(quoi);
    case 'choix':
      return listeDeChoix(quoi);
    case 'plusieurs':
      return cases(quoi);
    case 'nombre':
      return champNombre(quoi);
    default:
      return quoi.colonne.valeurs.length > 0 ? champSuggere(quoi) : champTexte(quoi);
  }
}

/** A date that its field can hold; what a file says otherwise stays as it is, to be seen and corrected. */
function isJour(valeur: string): boolean {
  return valeur === '' || /^\d{2}\/\d{2}\/\d{4}$/.test(valeur);
}

function champJour({ id, nom, valeur, donner, finir }: Saisie): HTMLInputElement {
  const prendre = () => {
    const { value, validity } = entree;
    // A year is being typed: « 0202 » is on its way to « 2028 ».
    if (validity.badInput || (value !== '' && Number(value.slice(0, 4)) < 1900)) return;
    donner(value === '' ? '' : formatJour(value));
  };
  const entree = creer('input', {
    type: 'date',
    id,
    'aria-label': nom,
    value: valeur === '' ? '' : parseJour(valeur),
    onchange: prendre,
    onblur: finir,
  });
  return entree;
}

function champTexte({ id, nom, valeur, large, donner, finir }: Saisie): HTMLTextAreaElement {
  const entree = creer('textarea', {
    id,
    'aria-label': nom,
    rows: Math.min(4, Math.ceil(valeur.length / (large ? 34 : 15)) || 1),
    autocomplete: 'off',
    oninput: () => donner(entree.value),
    onchange: finir,
  });
  entree.value = valeur;
  return entree;
}

function champNombre({ id, nom, valeur, donner, finir }: Saisie): HTMLInputElement {
  const entree = creer('input', {
    type: 'text',
    inputmode: 'decimal',
    id,
    'aria-label': nom,
    value: valeur,
    autocomplete: 'off',
    class: 'nombre',
    oninput: () => donner(entree.value),
    onchange: finir,
  });
  return entree;
}

/** A text of which some values are likely: the communes that sign. */
function champSuggere({ id, nom, colonne, valeur, donner, finir }: Saisie): HTMLElement {
  const entree = creer('input', {
    type: 'text',
    id,
    'aria-label': nom,
    value: valeur,
    autocomplete: 'off',
    list: `${id}-liste`,
    oninput: () => donner(entree.value),
    onchange: finir,
  });
  const liste = creer('datalist', { id: `${id}-liste` }, ...colonne.valeurs.map((value) => creer('option', { value })));
  return creer('span', { class: 'suggere' }, entree, liste);
}

function listeDeChoix({ id, nom, colonne, valeur, donner, finir }: Saisie): HTMLSelectElement {
  const connues = colonne.valeurs.includes(valeur) || valeur === '' ? colonne.valeurs : [...colonne.valeurs, valeur];
  const entree = creer(
    'select',
    {
      id,
      'aria-label': nom,
      title: valeur,
      onchange: () => {
        entree.title = entree.value;
        donner(entree.value);
        finir();
      },
    },
    creer('option', { value: '' }, ''),
    ...connues.map((value) => creer('option', { value, selected: value === valeur }, value)),
  );
  return entree;
}

/** Several of a few values, as a person would write them in one cell. */
function cases({ id, nom, colonne, valeur, donner, finir }: Saisie): HTMLElement {
  const dites = valeur.split(';').flatMap((morceau) => morceau.trim() || []);
  const possibles = [...colonne.valeurs, ...dites.filter((dite) => !colonne.valeurs.includes(dite))];
  const cochees = new Set(dites);
  return creer(
    'span',
    { id, role: 'group', tabindex: '-1', class: 'cases', 'aria-label': nom },
    ...possibles.map((possible) =>
      creer(
        'label',
        {},
        creer('input', {
          type: 'checkbox',
          checked: cochees.has(possible),
          onchange: () => {
            if (!cochees.delete(possible)) cochees.add(possible);
            donner(possibles.filter((autre) => cochees.has(autre)).join(' ; '));
            finir();
          },
        }),
        possible,
      ),
    ),
  );
}
