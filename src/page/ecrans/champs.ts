import { bouton, creer, remplir } from '../elements.js';
import { type SourceDeFichier, sourceOfFile } from '../fichiers.js';
import { entreeDeFichiers } from './entree-de-fichiers.js';

/** A field with its label over it, and what helps to fill it under it. */
export function champ(id: string, nom: string, entree: HTMLElement, aide: string | null = null): HTMLElement {
  entree.id = id;
  if (aide !== null) entree.setAttribute('aria-describedby', `${id}-aide`);
  return creer(
    'div',
    { class: 'champ' },
    creer('label', { for: id }, nom),
    entree,
    aide !== null && creer('p', { class: 'discret', id: `${id}-aide` }, aide),
  );
}

/** Exclusive choices under one title. */
export function choix<V extends string>(
  nom: string,
  titre: string,
  valeurs: readonly { readonly valeur: V; readonly nom: string; readonly aide?: string }[],
  choisie: V,
  changer: (valeur: V) => void,
): HTMLFieldSetElement {
  return creer(
    'fieldset',
    { class: 'choix' },
    creer('legend', {}, titre),
    ...valeurs.map(({ valeur, nom: libelle, aide }) =>
      creer(
        'label',
        {},
        creer('input', {
          type: 'radio',
          name: nom,
          value: valeur,
          checked: valeur === choisie,
          onchange: () => changer(valeur),
        }),
        creer(
          'span',
          {},
          creer('span', { class: 'choix-nom' }, libelle),
          aide ? creer('span', { class: 'discret' }, aide) : null,
        ),
      ),
    ),
  );
}

export interface OptionsFichier {
  readonly id: string;
  readonly nom: string;
  readonly aide: string;
  readonly accepte: string;
  readonly plusieurs?: boolean;
  /** The names of those that are chosen already. */
  readonly deja?: readonly string[];
  readonly changer: (sources: readonly SourceDeFichier[]) => void;
}

/**
 * A field for one or several files, with their names and a way to take them off. The browser's own field is under the
 * button: it speaks the language of the browser.
 */
export function champFichier({
  id,
  nom,
  aide,
  accepte,
  plusieurs = false,
  deja = [],
  changer,
}: OptionsFichier): HTMLElement {
  const choisis = creer('p', { class: 'fichiers-choisis' });
  const entree = entreeDeFichiers(
    { id, accept: accepte, multiple: plusieurs, 'aria-label': nom, 'aria-describedby': `${id}-aide` },
    (fichiers) => prendre(fichiers.map(sourceOfFile)),
  );
  const retirer = () => {
    prendre([]);
    entree.focus();
  };
  const montrer = (noms: readonly string[]) =>
    remplir(choisis, ...(noms.length > 0 ? [`${noms.join(', ')} `, bouton('Retirer', retirer, 'lien')] : []));
  const prendre = (sources: readonly SourceDeFichier[]) => {
    montrer(sources.map((source) => source.nom));
    changer(sources);
  };
  montrer(deja);
  return creer(
    'div',
    { class: 'champ' },
    creer('span', { class: 'nom' }, nom),
    creer(
      'label',
      { class: 'bouton petit champ-fichier' },
      plusieurs ? 'Choisir des fichiers' : 'Choisir un fichier',
      entree,
    ),
    choisis,
    creer('p', { class: 'discret', id: `${id}-aide` }, aide),
  );
}
