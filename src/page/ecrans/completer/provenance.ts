import { creer } from '../../elements.js';
import { brouillon, type ColonneVue, type LigneVue, ligneDe, type QuestionVue } from './brouillon.js';
import type { Gestes } from './lignes.js';

/** Leaves a proposal as it is: written, and marked as to be confirmed. */
export function aConfirmer(
  { id }: QuestionVue,
  { nom, proposees }: LigneVue,
  { cle }: ColonneVue,
  texte: string,
  gestes: Gestes,
): HTMLElement {
  const boite = creer('input', {
    type: 'checkbox',
    checked: brouillon.reponses.get(id)?.lignes.get(nom)?.incertaines.has(cle) === true,
    onchange: () => {
      const sienne = ligneDe(id, nom);
      const dite = sienne.cellules[cle];
      if (boite.checked) {
        sienne.incertaines.add(cle);
        delete sienne.cellules[cle];
      } else sienne.incertaines.delete(cle);
      gestes.changer();
      // The field shows what is proposed again.
      if (dite !== undefined && dite !== proposees[cle]?.valeur) gestes.refaire(boite.id);
      gestes.suivre();
    },
  });
  boite.id = `incertaine-${id}-${nom}-${cle}`;
  return creer('label', { class: 'incertaine' }, boite, texte);
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
        creer(
          'fieldset',
          { class: 'incertaines' },
          creer('legend', {}, 'Pas sûr ? L’écrire « à confirmer » :'),
          ...colonnes.map((colonne) => aConfirmer(question, ligne, colonne, colonne.libelle, gestes)),
        ),
      ),
    ),
  );
}
