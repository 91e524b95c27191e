import type { Compagnons, changer as changerLaPage } from './actions.js';
import { demander } from './bureau.js';
import { choisirParmi, confirmer } from './ecrans/demande.js';
import { confirmerAbandonDuLot } from './ecrans/lot/abandon.js';
import { type Actions, etat, suiviAPerdre } from './etat.js';
import type { SourceDeFichier } from './fichiers.js';
import { allerA, redessiner } from './navigation.js';
import { prevenir } from './progres.js';
import type { FichierRecu } from './protocole.js';
import { direEnAttente, direEnDouble, direOublies, direRange, type Genre, type Recu } from './reception-dite.js';

/** Given before the tracker that they go with. */
let enAttente: readonly Recu[] = [];

/** Beyond, files that come together are a batch. */
const peu = 12;

/** How the page takes what was recognised. */
interface Gestes {
  readonly ouvrir: (source: SourceDeFichier, compagnons: Compagnons) => Promise<readonly FichierRecu[]>;
  readonly changer: typeof changerLaPage;
}

/**
 * Takes files as people give them: one tracker alone or with what goes with it, what goes with the open one, several
 * trackers, a folder. Each is put where it serves, and what serves nowhere is said.
 */
export async function recevoir(
  sources: readonly SourceDeFichier[],
  actions: Actions,
  { ouvrir, changer }: Gestes,
): Promise<void> {
  if (sources.length === 0) return prevenir('Le dossier est vide : il ne contient aucun fichier.');
  if (sources.length > peu || sources.some(({ dossier }) => dossier !== undefined)) return enLot(sources, actions);
  const nouveaux = await identifier(sources);
  const recus = [...enAttente, ...nouveaux];
  const suivis = recus.filter(({ genre }) => genre === 'suivi');
  const suivi = await choisirSuivi(suivis);
  if (suivi === 'lot')
    return enLot(
      suivis.map(({ source }) => source),
      actions,
    );
  if (suivi === 'aucun') return;
  // A file that cannot be read is said to be so; it asks for nothing to be given up.
  if (suivi && suiviAPerdre()) await demander('memeSuivi', { fichier: suivi.fichier });
  if (suivi && !(await confirmerPerte())) return;
  enAttente = [];
  const compagnons = recus.filter(({ genre }) => genre !== 'suivi');
  const aVoir = suivi ? compagnons.filter(({ genre }) => !habillages.has(genre)) : compagnons;
  const dernier = (genre: Genre) => compagnons.findLast((recu) => recu.genre === genre)?.fichier;
  const plan = dernier('plan');
  const correspondance = dernier('correspondance');
  let oublies: readonly FichierRecu[] = [];
  if (suivi) {
    oublies = await ouvrir(suivi.source, {
      ...(plan && { plan }),
      ...(correspondance && { correspondance }),
      ...ecranDe(aVoir),
    });
  } else if (!etat.vue) {
    enAttente = compagnons.filter(({ genre }) => genre !== 'inconnu');
    prevenir(...nouveaux.map(({ fichier, genre }) => direEnAttente(fichier.nom, genre)));
    return;
  }
  ranger(compagnons);
  if (!suivi && (plan || correspondance))
    await changer(() => ({
      change: {
        ...(plan && { plan }),
        // They are in their file already.
        ...(correspondance && { correspondance, correspondanceAGarder: false }),
      },
      lecture: { relu: true },
    }));
  suivre(aVoir, actions);
  const phrases = [
    ...compagnons.flatMap((recu) => direRange(recu) ?? []),
    ...direEnDouble(compagnons),
    ...direOublies(oublies, compagnons),
  ];
  if (phrases.length > 0) prevenir(...phrases);
}

/** Asks before what was done in the page is thrown away. @returns whether to go on */
export async function confirmerPerte(): Promise<boolean> {
  if (!suiviAPerdre()) return true;
  return confirmer(
    'Abandonner ce qui n’est pas enregistré ?',
    'Des changements faits dans la page ne sont pas dans vos téléchargements : ils seraient perdus.',
    'Abandonner les changements',
  );
}

async function identifier(sources: readonly SourceDeFichier[]): Promise<readonly Recu[]> {
  const fichiers = await Promise.all(sources.map((source) => source.lire()));
  const genres = await demander('reconnaitre', { fichiers });
  return sources.flatMap((source, rang) => {
    const fichier = fichiers[rang];
    const genre = genres[rang];
    return fichier && genre ? [{ source, fichier, genre }] : [];
  });
}

/** Of several trackers, the one to open: asked, never guessed. */
async function choisirSuivi(suivis: readonly Recu[]): Promise<Recu | 'lot' | 'aucun' | null> {
  const [seul] = suivis;
  if (suivis.length < 2) return seul ?? null;
  const choisi = await choisirParmi(
    'Quel tableau de suivi ouvrir ?',
    `Vous avez déposé ${suivis.length} tableaux. La page en ouvre un à la fois, ou les traite tous ensemble.`,
    [
      ...suivis.map(({ fichier }, rang) => ({ cle: String(rang), nom: fichier.nom })),
      { cle: 'lot', nom: 'Tous ensemble, comme un lot' },
    ],
  );
  if (choisi === null) return 'aucun';
  return choisi === 'lot' ? 'lot' : (suivis[Number(choisi)] ?? 'aucun');
}

async function enLot(sources: readonly SourceDeFichier[], actions: Actions): Promise<void> {
  if (!(await confirmerAbandonDuLot())) return;
  etat.lot = sources;
  redessiner('lot');
  allerA('lot', actions);
}

/** The screen where what came with the tracker is seen. */
function ecranDe(compagnons: readonly Recu[]): Pick<Compagnons, 'ecran'> {
  const ecran = compagnons.flatMap(({ genre }) => ecrans[genre] ?? [])[0];
  return ecran ? { ecran } : {};
}

const ecrans: Readonly<Partial<Record<Genre, string>>> = {
  bilan: 'reprendre',
  fiche: 'reprendre',
  convention: 'completer',
  reponses: 'completer',
  charte: 'documents',
  image: 'documents',
  gabarit: 'documents',
};

/** What dresses the documents does not keep from seeing first what the tracker lacks. */
const habillages: ReadonlySet<Genre> = new Set(['charte', 'image', 'gabarit']);

/** Puts each file where the screens look for it. */
function ranger(compagnons: readonly Recu[]): void {
  const de = (genre: Genre) => compagnons.filter((recu) => recu.genre === genre).map(({ fichier }) => fichier);
  const dernier = (genre: Genre) => de(genre).at(-1);
  etat.convention = dernier('convention') ?? etat.convention;
  etat.reponses = dernier('reponses') ?? etat.reponses;
  etat.charte = dernier('charte') ?? etat.charte;
  etat.logos = de('image').length > 0 ? de('image') : etat.logos;
  etat.gabarits = de('gabarit').length > 0 ? de('gabarit') : etat.gabarits;
  const corriges = [...de('bilan'), ...de('fiche')];
  etat.corriges = corriges.length > 0 ? corriges : etat.corriges;
  for (const ecran of new Set(Object.values(ecrans))) redessiner(ecran);
}

/** Goes where what was given to the open tracker is seen. */
function suivre(compagnons: readonly Recu[], actions: Actions): void {
  const { ecran } = ecranDe(compagnons);
  if (ecran !== undefined) allerA(ecran, actions);
}
