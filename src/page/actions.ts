import { demander } from './bureau.js';
import { readExemple } from './donnees.js';
import { type Actions, aujourdhui, type EtatDeLaPage, etat, fichierCourant } from './etat.js';
import { type SourceDeFichier, telecharger } from './fichiers.js';
import { allerA, montrerEcran, oublierEcrans, redireBarre } from './navigation.js';
import { annoncer, suivre, surPlace } from './progres.js';
import type { FichierRecu } from './protocole.js';
import { confirmerPerte, recevoir } from './reception.js';

/** The example is judged at the mid-term of its convention. */
const dateDeLExemple = '2028-06-30';

export const actions: Actions = {
  recevoir: (sources) => surPlace(async () => recevoir(await sources, actions, { ouvrir, changer })),
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
    surPlace(() =>
      changer(() => {
        // The field shows it already: it stays, even where the check is stopped.
        etat.date = date;
        return { change: {}, lecture: { relu: false, rester: true } };
      }),
    ),
  donnerPlan: (plan) => surPlace(() => changer(() => ({ change: { plan }, lecture: { relu: true } }))),
  decider: (correspondance) =>
    surPlace(() =>
      changer(() => ({
        change: { correspondance, correspondanceAGarder: correspondance !== null },
        lecture: { relu: true },
      })),
    ),
  avancer: (version) =>
    surPlace(() =>
      changer(({ versions, position, enregistree }) => ({
        change: {
          versions: [...versions.slice(0, position + 1), version],
          position: position + 1,
          // What was saved and then undone can no longer be come back to.
          enregistree: enregistree > position ? -1 : enregistree,
        },
        lecture: { relu: true },
      })),
    ),
  defaire: () => surPlace(() => seDeplacer(-1)),
  refaire: () => surPlace(() => seDeplacer(1)),
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

/** Shows the version of the workbook before, or after. */
function seDeplacer(pas: 1 | -1): Promise<void> {
  return changer(({ versions, position }) =>
    versions[position + pas] ? { change: { position: position + pas }, lecture: { relu: true } } : null,
  );
}

/** What is to be changed of what the page knows, and how the workbook is then read. */
interface Changement {
  readonly change: Partial<EtatDeLaPage>;
  readonly lecture: Lecture;
}

let enCours: Promise<unknown> = Promise.resolve();

/**
 * Reads the workbook with something changed; where it cannot be read, what was changed is as it was. One change after the
 * other: each starts from what the one before left.
 * @param decider what to change; null: nothing
 */
export function changer(decider: (avant: Readonly<EtatDeLaPage>) => Changement | null): Promise<void> {
  const suite = enCours.then(async () => {
    const changement = decider(etat);
    if (changement === null) return;
    const { change, lecture } = changement;
    const avant = Object.fromEntries(Object.keys(change).map((cle) => [cle, Reflect.get(etat, cle)]));
    Object.assign(etat, change);
    try {
      await lire(lecture);
    } catch (erreur) {
      Object.assign(etat, avant);
      throw erreur;
    }
  });
  enCours = suite.catch(() => undefined);
  return suite;
}

/** What comes with a tracker. */
export interface Compagnons {
  readonly plan?: FichierRecu | null;
  readonly correspondance?: FichierRecu | null;
  /** The screen to go to, rather than that of the findings. */
  readonly ecran?: string;
}

/**
 * Opens a tracker. The same one is the one that was corrected: what was chosen stays, and what the correction cured is said.
 * @returns the files that went with the tracker before, and no longer serve
 */
async function ouvrir(
  source: SourceDeFichier,
  { plan, correspondance, ecran }: Compagnons,
): Promise<readonly FichierRecu[]> {
  const fichier = await source.lire();
  const meme = await isMeme(source, fichier);
  let oublies: readonly FichierRecu[] = [];
  await changer((avant) => {
    if (!meme)
      oublies = [avant.plan, avant.convention, avant.reponses, ...avant.corriges].filter((fichier) => fichier !== null);
    return {
      change: {
        source,
        versions: [{ fichier, quoi: '' }],
        position: 0,
        enregistree: 0,
        date: dateALOuverture(source, meme),
        plan: plan ?? (meme ? avant.plan : null),
        correspondance: correspondance ?? (meme ? avant.correspondance : null),
        // Decisions that were given are in their file already.
        ...(correspondance || !meme ? { correspondanceAGarder: false } : {}),
        ...(meme ? {} : { convention: null, reponses: null, reponsesEnCours: false, corriges: [] }),
      },
      lecture: { relu: meme, autre: !meme, ecran },
    };
  });
  return oublies;
}

/** Whether a file is the open tracker, corrected: its name says so, and what it holds does not gainsay it. */
async function isMeme(source: SourceDeFichier, fichier: FichierRecu): Promise<boolean> {
  const { source: ouverte, vue } = etat;
  if (!ouverte || ouverte.exemple !== source.exemple || nomDeBase(ouverte.nom) !== nomDeBase(source.nom)) return false;
  if (source === ouverte || vue === null) return true;
  return suivre(`Lecture de « ${fichier.nom} »`, () => demander('memeSuivi', { fichier }));
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
