import { creer } from '../../elements.js';
import type { DocumentOffert } from './document.js';
import { groupes } from './registre.js';

/** Every document that is offered, by what it is for. */
export function listeDesDocuments(choisi: DocumentOffert, choisir: (document: DocumentOffert) => void): HTMLElement {
  return creer(
    'fieldset',
    { class: 'choix offre-de-documents' },
    creer('legend', {}, 'Quel document ?'),
    creer(
      'div',
      { class: 'offre-groupes' },
      ...groupes.map(({ nom, documents }, rang) =>
        creer(
          'div',
          { role: 'group', 'aria-labelledby': `groupe-${rang}` },
          creer('p', { class: 'offre-groupe', id: `groupe-${rang}` }, nom),
          ...documents.map((document) =>
            creer(
              'label',
              {},
              creer('input', {
                type: 'radio',
                name: 'document',
                value: document.cle,
                checked: document === choisi,
                onchange: () => choisir(document),
              }),
              creer(
                'span',
                {},
                creer('span', { class: 'choix-nom' }, document.nom),
                creer('span', { class: 'discret' }, document.aide),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}
