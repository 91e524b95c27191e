import { bouton, creer } from '../../elements.js';
import { brouillon, type VueCompletion } from './brouillon.js';

/** What a person has to know of the sources and of the answers; and what is asked of a source of another territory. */
export function avis(
  { territoires, remarques, laisses, questions }: VueCompletion,
  { relire }: { readonly relire: () => void },
): readonly HTMLElement[] {
  const posees = new Set(questions.map(({ id }) => id));
  const oublier = () => {
    brouillon.reponses = new Map([...brouillon.reponses].filter(([id]) => posees.has(id)));
    relire();
  };
  return [
    ...territoires.map((phrase) => territoire(phrase, relire)),
    ...brouillon.avis.map((phrase) => creer('p', { class: 'avis' }, phrase)),
    ...(laisses.length > 0
      ? [
          creer(
            'div',
            { class: 'alerte' },
            creer('p', {}, creer('strong', {}, 'Des réponses sont laissées de côté')),
            creer('ul', {}, ...laisses.map((phrase) => creer('li', {}, phrase))),
            bouton('Oublier ces réponses', oublier, 'lien'),
          ),
        ]
      : []),
    ...(remarques.length > 0
      ? [creer('ul', { class: 'avis completer-remarques' }, ...remarques.map((phrase) => creer('li', {}, phrase)))]
      : []),
  ];
}

/** A convention of another territory: nothing of it is taken without a person's word. */
function territoire(phrase: string, relire: () => void): HTMLElement {
  if (brouillon.refusees.includes(phrase)) return creer('p', { class: 'avis' }, `${phrase} Rien n’en est repris.`);
  const repondre = (cle: 'acceptees' | 'refusees') => () => {
    brouillon[cle] = [...brouillon[cle], phrase];
    relire();
  };
  return creer(
    'div',
    { class: 'alerte', role: 'group', 'aria-label': 'Le bon document ?' },
    creer('p', {}, creer('strong', {}, phrase)),
    creer('p', {}, 'Est-ce bien le document qui va avec votre tableau ?'),
    creer(
      'p',
      { class: 'completer-gestes' },
      bouton('Oui, s’en servir', repondre('acceptees'), 'bouton petit'),
      ' ',
      bouton('Non, ne rien en reprendre', repondre('refusees'), 'bouton petit'),
    ),
  );
}
