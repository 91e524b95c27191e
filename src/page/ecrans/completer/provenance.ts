import { creer } from '../../elements.js';
import { brouillon, type ColonneVue, type LigneVue, ligneDe, type QuestionVue } from './brouillon.js';
import type { Gestes } from './lignes.js';

/** Leaves a proposal as it is: written, and marked as to be confirmed. */
export function aConfirmer(question: QuestionVue, ligne: LigneVue, colonne: ColonneVue, gestes: Gestes): HTMLElement {
  const { id } = question;
  const boite = creer('input', {
    type: 'checkbox',
    checked: brouillon.reponses.get(id)?.lignes.get(ligne.nom)?.incertaines.has(colonne.cle) === true,
    onchange: () => {
      const sienne = ligneDe(id, ligne.nom);
      if (boite.checked) {
        sienne.incertaines.add(colonne.cle);
        delete sienne.cellules[colonne.cle];
      } else sienne.incertaines.delete(colonne.cle);
      gestes.changer();
      gestes.suivre();
    },
  });
  const precis = question.repere === null ? colonne.libelle : `${ligne.nom}, ${colonne.libelle}`;
  return creer(
    'label',
    { class: 'incertaine' },
    boite,
    creer('span', {}, 'Pas sûr : l’écrire « à confirmer »', creer('span', { class: 'hors-ecran' }, ` (${precis})`)),
  );
}

/** Where the values of a row were read, those of one source together. */
export function sourcesDeLigne(question: QuestionVue, ligne: LigneVue, gestes: Gestes): HTMLElement | null {
  const parSource = new Map<string, ColonneVue[]>();
  for (const colonne of question.colonnes) {
    const source = ligne.proposees[colonne.cle]?.source;
    if (source !== undefined) parSource.set(source, [...(parSource.get(source) ?? []), colonne]);
  }
  const [premiere] = parSource.keys();
  if (premiere === undefined) return null;
  const court = premiere.split(/\s: «/)[0] ?? premiere;
  return creer(
    'details',
    {},
    creer('summary', {}, court, creer('span', { class: 'hors-ecran' }, ` (${ligne.nom})`)),
    ...[...parSource].map(([source, colonnes]) =>
      creer(
        'div',
        {},
        creer('p', { class: 'provenance' }, `${colonnes.map(({ libelle }) => libelle).join(', ')} : ${source}`),
        ...colonnes.flatMap(({ cle, libelle }) =>
          (ligne.proposees[cle]?.autres ?? []).map((autre) =>
            creer('p', { class: 'doute' }, `${libelle} : mais ${autre}`),
          ),
        ),
        ...colonnes.map((colonne) =>
          creer('div', {}, creer('span', {}, colonne.libelle), ' ', aConfirmer(question, ligne, colonne, gestes)),
        ),
      ),
    ),
  );
}
