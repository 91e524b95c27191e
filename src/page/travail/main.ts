import './sans-eval.js';
import { gabaritsCompiles } from 'bilan-ctg:gabarits';
import { regles } from 'bilan-ctg:regles';
import type { Demande, Retour } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { installerModules, type ModuleRecu, recevoirModule } from './modules.js';
import { traiter } from './traiter.js';

const textes = async () => (await import('bilan-ctg:textes')).textes;

/** The worker: the only place of the page where the core runs. One message after the other. */
const atelier: Atelier = { ressources: { gabaritsCompiles, regles, textes }, suivi: null, constats: null };
let enCours: Promise<void> = Promise.resolve();

const envoyer = (retour: Retour) => self.postMessage(retour);
installerModules(envoyer);

self.addEventListener('message', ({ data }: MessageEvent<Demande | ModuleRecu>) => {
  // What runs waits for it.
  if ('module' in data) return recevoirModule(data);
  enCours = enCours.then(() => traiter(atelier, data, envoyer));
});
