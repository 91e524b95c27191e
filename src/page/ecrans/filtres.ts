import { creer } from '../elements.js';
import type { VueSuivi } from '../protocole.js';

const gravites = [
  ['empeche-envoi', 'qui empêchent l’envoi'],
  ['a-corriger', 'à corriger'],
  ['a-verifier', 'à vérifier'],
  ['info', 'pour information'],
] as const;

/** One check box a gravity that has findings; the list follows at once. */
export function filtres(comptes: VueSuivi['comptes'], montrer: (gardees: ReadonlySet<string>) => void): HTMLElement {
  const gardees = new Set<string>(gravites.map(([gravite]) => gravite));
  return creer(
    'fieldset',
    { class: 'filtres' },
    creer('legend', { class: 'hors-ecran' }, 'Constats à montrer'),
    ...gravites
      .filter(([gravite]) => comptes[gravite] > 0)
      .map(([gravite, nom]) =>
        creer(
          'label',
          { class: `filtre ${gravite}` },
          creer('input', {
            type: 'checkbox',
            checked: true,
            onchange: () => {
              if (!gardees.delete(gravite)) gardees.add(gravite);
              montrer(gardees);
            },
          }),
          creer('span', {}, creer('strong', {}, String(comptes[gravite])), ` ${nom}`),
        ),
      ),
  );
}
