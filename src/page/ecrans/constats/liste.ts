import { creer } from '../../elements.js';
import type { FeuilleDeConstats } from '../../protocole.js';
import { compter } from '../compter.js';
import { carteDeConstat, carteDeGroupe, type GestesDeCarte } from './carte.js';

/** Where to go: each sheet with how many findings it has. */
export function sommaire(feuilles: readonly FeuilleDeConstats[]): HTMLElement | null {
  if (feuilles.length < 2) return null;
  return creer(
    'nav',
    { class: 'sommaire', 'aria-label': 'Feuilles' },
    creer(
      'ul',
      {},
      ...feuilles.map(({ feuille, groupes }, rang) =>
        creer(
          'li',
          {},
          creer(
            'a',
            { href: '#constats', onclick: (evenement) => allerALaFeuille(evenement, rang) },
            feuille ?? 'Tout le classeur',
          ),
          creer('span', { class: 'compte' }, ` ${groupes.flat().length}`),
        ),
      ),
    ),
  );
}

/** The findings of a sheet, the worst first. */
export function section({ feuille, groupes }: FeuilleDeConstats, rang: number, gestes: GestesDeCarte): HTMLElement {
  return creer(
    'section',
    { class: 'feuille', 'aria-labelledby': idDeFeuille(rang) },
    creer(
      'h2',
      { class: 'feuille-titre', id: idDeFeuille(rang), tabindex: '-1' },
      feuille ?? 'Tout le classeur',
      creer('span', { class: 'compte' }, ` ${compter(groupes.flat().length, 'constat')}`),
    ),
    creer(
      'ul',
      { class: 'constats' },
      ...groupes.flatMap((memes) => {
        const [premier] = memes;
        if (!premier) return [];
        return [memes.length === 1 ? carteDeConstat(premier, gestes) : carteDeGroupe(premier, memes, gestes)];
      }),
    ),
  );
}

function idDeFeuille(rang: number): string {
  return `feuille-${rang}`;
}

/** The address names the screen: a place in it is reached without changing it. */
function allerALaFeuille(evenement: Event, rang: number): void {
  evenement.preventDefault();
  const titre = document.getElementById(idDeFeuille(rang));
  titre?.scrollIntoView({ block: 'start' });
  titre?.focus({ preventScroll: true });
}
