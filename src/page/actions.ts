import { demander } from './bureau.js';
import { readExemple } from './donnees.js';
import { type Actions, aujourdhui, etat, fichierCourant } from './etat.js';
import { type SourceDeFichier, telecharger } from './fichiers.js';
import { allerA, montrerEcran, oublierEcrans, redireBarre } from './navigation.js';
import { annoncer, suivre, surPlace } from './progres.js';
import type { FichierRecu } from './protocole.js';
import { confirmerPerte, recevoir } from './reception.js';

/** The example is judged at the mid-term of its convention. */
const dateDeLExemple = '2028-06-30';

export const actions: Actions = {
  recevoir: (sources) => surPlace(() => recevoir(sources, actions, ouvrir)),
  essayer: () =>
    surPlace(async () => {
      if (!(await confirmerPerte())) return;
      const exemple = await readExemple('suivi-exemple.xlsx');
      await ouvrir({ nom: exemple.nom, lire: async () => exemple, exemple: true }, {});
    }),
  recharger: () =>
    surPlace(async () => {
      if (etat.source && (await confirmerPerte())) await ouvrir(etat.source, {});
    }),
  changerDate: (date) =>
    surPlace(async () => {
      etat.date = date;
      await lire({ relu: false, rester: true });
    }),
  donnerPlan: (plan) =>
    surPlace(async () => {
      etat.plan = plan;
      await lire({ relu: true });
    }),
  decider: (correspondance) =>
    surPlace(async () => {
      const { correspondance: avant, correspondanceAGarder } = etat;
      Object.assign(etat, { correspondance, correspondanceAGarder: correspondance !== null });
      try {
        await lire({ relu: true });
      } catch (erreur) {
        Object.assign(etat, { correspondance: avant, correspondanceAGarder });
        throw erreur;
      }
    }),
  avancer: (version) =>
    surPlace(async () => {
      const { versions, position } = etat;
      etat.versions = [...versions.slice(0, position + 1), version];
      // What was saved and then undone can no longer be come back to.
      if (etat.enregistree > position) etat.enregistree = -1;
      await seDeplacer(position + 1, () => {
        etat.versions = versions;
      });
    }),
  defaire: () => surPlace(() => seDeplacer(etat.position - 1)),
  refaire: () => surPlace(() => seDeplacer(etat.position + 1)),
  enregistrer: () => {
    const fichier = fichierCourant();
    if (!fichier) return;
    telecharger(fichier);
    etat.enregistree = etat.position;
    redireBarre(actions);
    annoncer(`« ${fichier.nom} » est dans vos téléchargements.`);
  },
  redire: () => redireBarre(actions),
};

/** Shows another version of the workbook; where it cannot be read, the one before stays. */
async function seDeplacer(position: number, reprendre: () => void = () => undefined): Promise<void> {
  const avant = etat.position;
  if (!etat.versions[position]) return reprendre();
  etat.position = position;
  try {
    await lire({ relu: true });
  } catch (erreur) {
    etat.position = avant;
    reprendre();
    throw erreur;
  }
}

/** What comes with a tracker. */
export interface Compagnons {
  readonly plan?: FichierRecu | null;
  readonly correspondance?: FichierRecu | null;
  /** The screen to go to, rather than that of the findings. */
  readonly ecran?: string;
}

/**
 * Opens a tracker. The same one, by its name, is the one that was corrected: what was chosen stays, and what the
 * correction cured is said.
 */
async function ouvrir(source: SourceDeFichier, { plan, correspondance, ecran }: Compagnons): Promise<void> {
  const fichier = await source.lire();
  const avant = { ...etat };
  const meme =
    etat.source !== null &&
    nomDeBase(etat.source.nom) === nomDeBase(source.nom) &&
    etat.source.exemple === source.exemple;
  const date = dateALOuverture(source, meme);
  Object.assign(etat, {
    source,
    versions: [{ fichier, quoi: '' }],
    position: 0,
    enregistree: 0,
    date,
    plan: plan ?? (meme ? etat.plan : null),
    correspondance: correspondance ?? (meme ? etat.correspondance : null),
    ...(meme
      ? {}
      : { correspondanceAGarder: false, convention: null, reponses: null, reponsesEnCours: false, corriges: [] }),
  });
  try {
    await lire({ relu: meme, autre: !meme, ecran });
  } catch (erreur) {
    Object.assign(etat, avant);
    throw erreur;
  }
}

/** What is added to a copy's name, by us or by the browser: « suivi-corrige.xlsx », « suivi (1).xlsx ». */
const ajouts = ['-corrige', '-annote', '-repondu', '-repris', '-complet'];

/** The name of a tracker, whichever of its copies it is. */
function nomDeBase(nom: string): string {
  const sansExtension = nom.replace(/\.[a-z]{3,4}$/i, '').replace(/ ?\(\d{1,3}\)$/, '');
  const ajout = ajouts.find((fin) => sansExtension.endsWith(fin));
  return ajout ? sansExtension.slice(0, -ajout.length) : sansExtension;
}

/** The date of the example is its own: the file that is opened after it is judged today. */
function dateALOuverture(source: SourceDeFichier, meme: boolean): string {
  if (source.exemple) return meme ? etat.date : dateDeLExemple;
  return etat.source?.exemple ? aujourdhui() : etat.date;
}

interface Lecture {
  readonly relu: boolean;
  /** Another tracker: its screens and its choices begin anew. */
  readonly autre?: boolean;
  readonly ecran?: string | undefined;
  /** The screen where one is stays as it is drawn: it follows by itself. */
  readonly rester?: boolean;
}

async function lire({ relu, autre = false, ecran, rester = false }: Lecture): Promise<void> {
  const fichier = fichierCourant();
  if (!fichier) return;
  const { plan, correspondance, date } = etat;
  const vue = await suivre(`Lecture de « ${fichier.nom} »`, (surEtape) =>
    demander('ouvrir', { fichier, plan, correspondance, date, relu }, surEtape),
  );
  etat.vue = vue;
  oublierEcrans(autre, rester);
  if (rester) {
    redireBarre(actions);
    return annoncer(vue.conclusion);
  }
  const quittee = autre || ['', '#accueil'].includes(location.hash);
  const vers = ecran ?? (quittee ? (vue.lecture.refus === null ? 'constats' : 'colonnes') : null);
  if (vers === null) montrerEcran(actions, false);
  else allerA(vers, actions);
  annoncer(
    vue.lecture.refus === null
      ? vue.conclusion
      : 'Aucune action n’a été trouvée dans ce tableau : dites où elles sont.',
  );
}
