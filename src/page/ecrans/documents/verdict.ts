import { creer } from '../../elements.js';
import type { Verdict } from '../../protocole.js';

/** As many as are read at a glance. */
const montres = 5;

/** What the file would say of itself: the refusal of a définitif, what a projet lacks, what there is to know. */
export function verdictVu({ refus, reste, blocages, avis }: Verdict): readonly HTMLElement[] {
  return [
    ...(refus === null ? [] : [creer('p', { class: 'alerte' }, refus), ...listeDe(blocages)]),
    ...(reste === null ? [] : [creer('p', { class: 'avis' }, reste, ' ', lien())]),
    ...(avis.length === 0
      ? []
      : [
          creer(
            'details',
            { class: 'a-savoir' },
            creer('summary', {}, `À savoir (${avis.length})`),
            creer('ul', {}, ...avis.map((phrase) => creer('li', {}, phrase))),
          ),
        ]),
  ];
}

function listeDe(blocages: Verdict['blocages']): readonly HTMLElement[] {
  if (blocages.length === 0) return [];
  const autres = blocages.length - montres;
  return [
    creer(
      'ul',
      {},
      ...blocages
        .slice(0, montres)
        .map(({ place, message }) => creer('li', {}, place !== '' && creer('strong', {}, `${place} : `), message)),
    ),
    creer('p', {}, autres > 0 && `Et ${autres} ${autres > 1 ? 'autres' : 'autre'}. `, lien()),
  ];
}

function lien(): HTMLElement {
  return creer('a', { href: '#constats' }, 'Voir ce qui manque');
}
