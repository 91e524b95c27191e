import { formatJour } from '../../dossier/jours.js';
import { bouton, creer } from '../elements.js';
import type { Actions, EtatDeLaPage } from '../etat.js';
import { champFichierDiscret } from './champ-discret.js';
import { telechargerChoix } from './colonnes/fichier-des-choix.js';
import type { Ecran } from './registre.js';

/** The file that is open, what was changed in it, what may be done with it, and its screens. */
export function barreFichier(
  etat: EtatDeLaPage,
  ecran: string,
  onglets: readonly Ecran[],
  actions: Actions,
): HTMLElement | null {
  const { vue, plan, correspondance, date } = etat;
  if (!vue) return null;
  const avec = [plan && `avec ${plan.nom}`, correspondance && 'avec vos choix de colonnes'];
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
          ` ${[vue.territoire, `contrôlé au ${formatJour(date)}`, ...avec].filter(Boolean).join(', ')}`,
        ),
      ),
      creer(
        'p',
        { class: 'fichier-actions' },
        vue.planAttendu !== null &&
          champFichierDiscret(`Donner ${vue.planAttendu}`, '.json', (lu) => void actions.donnerPlan(lu)),
        plan && bouton('Retirer le plan signé', () => void actions.donnerPlan(null), 'bouton petit discret'),
        etat.correspondanceAGarder &&
          bouton('Garder mes choix de colonnes', () => telechargerChoix(actions), 'bouton petit'),
        bouton('Recharger', () => void actions.recharger(), 'bouton petit'),
        creer('a', { href: '#accueil', class: 'bouton petit discret' }, 'Autre fichier'),
      ),
    ),
    changements(etat, actions),
    creer(
      'nav',
      { class: 'cadre onglets', 'aria-label': 'Étapes' },
      creer(
        'ol',
        {},
        ...onglets.map(({ cle, onglet }) =>
          creer('li', {}, creer('a', { href: `#${cle}`, 'aria-current': ecran === cle ? 'page' : null }, onglet)),
        ),
      ),
    ),
  );
}

/** What was changed in the page, to undo or to take away; nothing when the workbook is as it was opened. */
function changements({ versions, position, enregistree }: EtatDeLaPage, actions: Actions): HTMLElement | null {
  if (versions.length < 2) return null;
  const ici = versions[position]?.quoi;
  const suivante = versions[position + 1]?.quoi;
  const nombre = `${position} ${position > 1 ? 'changements' : 'changement'}`;
  return creer(
    'div',
    { class: 'cadre fichier-changements' },
    creer(
      'p',
      {},
      creer('strong', {}, position === 0 ? 'Tous vos changements sont annulés.' : `${nombre} dans votre classeur.`),
      position > 0 && position !== enregistree ? ' La copie corrigée n’est pas encore téléchargée.' : null,
    ),
    creer(
      'p',
      { class: 'fichier-actions' },
      ici ? bouton(`Annuler : ${ici}`, () => void actions.defaire(), 'bouton petit') : null,
      suivante ? bouton(`Rétablir : ${suivante}`, () => void actions.refaire(), 'bouton petit') : null,
      position > 0 && bouton('Télécharger le classeur corrigé', actions.enregistrer, 'bouton petit principal'),
    ),
  );
}
