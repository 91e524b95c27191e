import { demander } from './bureau.js';
import { readExemple } from './donnees.js';
import { creer } from './elements.js';
import { type Actions, etat } from './etat.js';
import type { SourceDeFichier } from './fichiers.js';
import { montrerEcran, oublierEcrans } from './navigation.js';
import { annoncer, suivre, tenter } from './progres.js';
import type { FichierRecu } from './protocole.js';

/** The example is judged at the mid-term of its convention. */
const dateDeLExemple = '2028-06-30';

export const actions: Actions = {
  ouvrir: (sources) =>
    surPlace(async () => {
      const plans = sources.filter(({ nom }) => /\.json$/i.test(nom));
      const suivi = sources.find((source) => !plans.includes(source)) ?? (etat.vue ? null : sources[0]);
      const plan = plans[0] && suivi !== plans[0] ? await plans[0].lire() : null;
      if (suivi) await lire({ source: suivi, plan, relu: false });
      else if (plan && etat.source) await lire({ source: etat.source, plan, relu: true });
    }),
  essayer: () =>
    surPlace(async () => {
      etat.date = dateDeLExemple;
      const exemple = await readExemple('suivi-exemple.xlsx');
      await lire({ source: { nom: exemple.nom, lire: async () => exemple, exemple: true }, plan: null, relu: false });
    }),
  recharger: () =>
    surPlace(async () => {
      if (etat.source) await lire({ source: etat.source, plan: etat.plan, relu: true });
    }),
  changerDate: (date) =>
    surPlace(async () => {
      etat.date = date;
      if (etat.source) await lire({ source: etat.source, plan: etat.plan, relu: false, rester: true });
    }),
  donnerPlan: (plan) =>
    surPlace(async () => {
      if (etat.source) await lire({ source: etat.source, plan, relu: true });
    }),
};

interface Lecture {
  readonly source: SourceDeFichier;
  readonly plan: FichierRecu | null;
  readonly relu: boolean;
  /** The user stays on the screen where he is. */
  readonly rester?: boolean;
}

async function lire({ source, plan, relu, rester = false }: Lecture): Promise<void> {
  const fichier = await source.lire();
  const vue = await suivre(`Lecture de « ${source.nom} »`, (surEtape) =>
    demander('ouvrir', { fichier, plan, date: etat.date, relu }, surEtape),
  );
  const autre = source !== etat.source;
  Object.assign(etat, { source, plan, vue });
  oublierEcrans(autre);
  if (rester || location.hash === '#constats') montrerEcran(actions, !rester);
  else location.hash = '#constats';
  annoncer(vue.conclusion);
}

/** What goes wrong is said over the screen, which stays as it was. */
function surPlace(faire: () => Promise<void>): Promise<void> {
  const zone = document.getElementById('alerte') ?? creer('div');
  return tenter(zone, faire);
}
