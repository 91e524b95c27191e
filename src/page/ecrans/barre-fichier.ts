import { formatJour } from '../../dossier/jours.js';
import { bouton, creer } from '../elements.js';
import type { Actions, EtatDeLaPage } from '../etat.js';
import { champFichierDiscret } from './champ-discret.js';

const onglets = [
  ['constats', 'Ce qui manque'],
  ['schema', 'Le schéma'],
  ['documents', 'Les documents'],
] as const;

/** The file that is open, what may be done with it, and the three screens that it has. */
export function barreFichier({ vue, plan, date }: EtatDeLaPage, ecran: string, actions: Actions): HTMLElement | null {
  if (!vue) return null;
  return creer(
    'div',
    { class: 'fichier' },
    creer(
      'div',
      { class: 'cadre fichier-rang' },
      creer(
        'p',
        { class: 'fichier-nom' },
        creer('strong', {}, vue.nom),
        creer(
          'span',
          { class: 'discret' },
          ` ${[vue.territoire, `contrôlé au ${formatJour(date)}`, plan && `avec ${plan.nom}`].filter(Boolean).join(', ')}`,
        ),
      ),
      creer(
        'p',
        { class: 'fichier-actions' },
        vue.planAttendu !== null &&
          champFichierDiscret(`Donner ${vue.planAttendu}`, '.json', (lu) => void actions.donnerPlan(lu)),
        bouton('Recharger', () => void actions.recharger(), 'bouton petit'),
        creer('a', { href: '#accueil', class: 'bouton petit discret' }, 'Autre fichier'),
      ),
    ),
    creer(
      'nav',
      { class: 'cadre onglets', 'aria-label': 'Étapes' },
      creer(
        'ol',
        {},
        ...onglets.map(([cle, nom]) =>
          creer('li', {}, creer('a', { href: `#${cle}`, 'aria-current': ecran === cle ? 'page' : null }, nom)),
        ),
      ),
    ),
  );
}
