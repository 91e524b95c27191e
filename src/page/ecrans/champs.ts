import { bouton, creer, remplir } from '../elements.js';
import { type Source, sourceOfFile } from '../fichiers.js';

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
  readonly changer: (sources: readonly Source[]) => void;
}

/** A field for one or several files, with their names and a way to take them off. */
export function champFichier({ id, nom, aide, accepte, plusieurs = false, changer }: OptionsFichier): HTMLElement {
  const retirer = creer('p', { class: 'fichiers-choisis' });
  const entree = creer('input', {
    type: 'file',
    accept: accepte,
    multiple: plusieurs,
    onchange: () => montrer([...(entree.files ?? [])].map(sourceOfFile)),
  });
  const montrer = (sources: readonly Source[]) => {
    remplir(
      retirer,
      sources.length > 0 &&
        bouton(
          plusieurs ? 'Retirer ces fichiers' : 'Retirer ce fichier',
          () => {
            entree.value = '';
            montrer([]);
            entree.focus();
          },
          'lien',
        ),
    );
    changer(sources);
  };
  const element = champ(id, nom, entree, aide);
  element.append(retirer);
  return element;
}
