import { version } from '../../package.json' with { type: 'json' };
import { actions } from './actions.js';
import { recevoirDepots } from './ecrans/depot.js';
import { creer, remplir, trouver } from './elements.js';
import { aPerdre, etat } from './etat.js';
import { manqueAuNavigateur } from './navigateur.js';
import { montrerEcran } from './navigation.js';
import { prevenir } from './progres.js';

trouver('version').textContent =
  `bilan-ctg ${version}. Logiciel libre, licence MIT. Cette page n’est pas un site de l’État.`;

const manque = manqueAuNavigateur();
if (manque === null) commencer();
else remplir(trouver('contenu'), creer('p', { class: 'alerte', role: 'alert' }, manque));

function commencer(): void {
  recevoirDepots((sources) => void actions.recevoir(sources));
  addEventListener('hashchange', () => montrerEcran(actions, true));
  addEventListener('beforeunload', (evenement) => {
    if (aPerdre()) evenement.preventDefault();
  });
  addEventListener('keydown', relireAuClavier);
  montrerEcran(actions, false);
  const [arrivee] = performance.getEntriesByType('navigation');
  if (arrivee instanceof PerformanceNavigationTiming && arrivee.type === 'reload')
    prevenir('La page a été rechargée : elle ne garde rien. Déposez de nouveau votre tableau de suivi.');
}

/** « Recharger » by its usual key: the file that is open is read again, rather than the page, which would forget it. */
function relireAuClavier(evenement: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, shiftKey, altKey } = evenement;
  const demandee = key === 'F5' || ((ctrlKey || metaKey) && key.toLowerCase() === 'r');
  if (!demandee || shiftKey || altKey || !etat.vue) return;
  evenement.preventDefault();
  void actions.recharger();
}
