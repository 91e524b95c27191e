import './sans-eval.js';
import { gabaritsCompiles } from 'bilan-ctg:gabarits';
import { regles } from 'bilan-ctg:regles';
import type { Demande } from '../protocole.js';
import type { Atelier } from './atelier.js';
import { traiter } from './traiter.js';

/** The worker: the only place of the page where the core runs. One message after the other. */
const atelier: Atelier = { ressources: { gabaritsCompiles, regles }, suivi: null, constats: null };
let enCours: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<Demande>) => {
  enCours = enCours.then(() => traiter(atelier, data, (retour) => self.postMessage(retour)));
});
