import { version } from '../../package.json' with { type: 'json' };
import { actions } from './actions.js';
import { recevoirDepots } from './ecrans/depot.js';
import { trouver } from './elements.js';
import { montrerEcran } from './navigation.js';

trouver('version').textContent =
  `bilan-ctg ${version}. Logiciel libre, licence MIT. Cette page n’est pas un site de l’État.`;
recevoirDepots((sources) => void actions.ouvrir(sources));
addEventListener('hashchange', () => montrerEcran(actions, true));
montrerEcran(actions, false);
