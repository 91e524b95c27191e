import { annoncer, phraseDe } from '../progres.js';

/** Opens something that the worker has to look for; what goes wrong is said. */
export function ouvrirOuDire(ouvrir: () => Promise<void>): void {
  ouvrir().catch((erreur: unknown) => {
    const phrase = phraseDe(erreur);
    if (phrase) annoncer(phrase);
  });
}
