import type { Fichier } from '../documents/fichier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { lireFicheRemplie } from '../fiches/lire.js';
import type { Complement } from '../tableur/complement/complement.js';
import type { RefusDEcriture } from '../tableur/complement/completer-xlsx.js';
import { celluleTapee } from './constats/cellule-tapee.js';
import { isPersonnelle } from './constats/place.js';
import { type CelluleRepondue, direPlace, reporterRetours } from './constats/retours.js';
import { optionsDeCopie, ouvrir, type SuiviOuvert, type SuiviVerifie, verifier } from './suivi.js';

/** The copy of a tracker with the answers that came back, and what is left to a person. */
export interface ReponsesReportees {
  /** Empty when nothing was to be written. */
  readonly fichiers: readonly Fichier[];
  readonly ecrites: readonly CelluleRepondue[];
  /** How many findings are answered in the sheet Réponses. */
  readonly repondues: number;
  readonly laisses: readonly string[];
  /** How many answers the tracker has already. */
  readonly dejaDites: number;
  /** What a person has to know of the copy. */
  readonly remarques: readonly string[];
  /** Exit code of a command: 1 when something is left to a person. */
  readonly code: 0 | 1;
}

/**
 * Brings the answers of filled fiches (.docx, .csv) into a copy of the tracker, in its own format (a `.csv` gives a `.xlsx`).
 * Each answer that is written is read again: it is kept when it settles a point and names nobody. Everything else of the
 * workbook stays byte for byte.
 * @param date the day of the answers, `AAAA-MM-JJ`
 * @throws ErreurUtilisateur (exit 2) when a fiche or the tracker cannot be used
 */
export async function reporterReponses(
  suivi: SuiviOuvert,
  remplies: readonly Fichier[],
  date: string,
): Promise<ReponsesReportees> {
  const retours = (await Promise.all(remplies.map(lireFicheRemplie))).flat();
  const verifie = await verifier(suivi, date);
  const { cellules, complements, laisses: premiers, dejaDites } = reporterRetours(verifie, retours, date);
  if (cellules.length + complements.length === 0) return rendre(premiers, dejaDites);
  const premiere = await ecrire(verifie, cellules, complements, date);
  const relue = await relire(verifie, premiere.fichier);
  const ratees = readRatees(relue, cellules);
  const refus = new Map([...ratees, ...premiere.refus]);
  const gardees = cellules.filter((cellule) => !refus.has(cleDe(cellule)));
  const laisses = [
    ...premiers,
    ...cellules.flatMap((cellule) => {
      const raison = refus.get(cleDe(cellule));
      return raison ? [`${direPlace({ ...cellule, regle: cellule.regles[0] ?? '' })} : ${raison}`] : [];
    }),
  ];
  const { fichier, remarques } = ratees.size === 0 ? premiere : await ecrire(verifie, gardees, complements, date);
  const copie = gardees.length + complements.length === 0 || ratees.size === 0 ? relue : await relire(verifie, fichier);
  const repondues = copie ? countRepondues(copie, complements) : 0;
  // What the workbook says of them is said already.
  const perdues = repondues < complements.length && remarques.length === 0 ? [nonInscrites] : [];
  if (gardees.length + repondues === 0) return rendre([...laisses, ...remarques, ...perdues], dejaDites);
  return {
    ...rendre([...laisses, ...perdues], dejaDites),
    fichiers: [{ nom: nomDeCopie(fichier.nom), octets: fichier.octets }],
    ecrites: gardees,
    repondues,
    remarques,
    code: laisses.length > 0 || repondues < complements.length ? 1 : 0,
  };
}

function rendre(laisses: readonly string[], dejaDites: number): ReponsesReportees {
  const code = laisses.length > 0 ? 1 : 0;
  return { fichiers: [], ecrites: [], repondues: 0, laisses, dejaDites, remarques: [], code };
}

function nomDeCopie(nom: string): string {
  const point = nom.lastIndexOf('.');
  return `${nom.slice(0, point)}-repondu${nom.slice(point)}`;
}

function cleDe({ feuille, cellule }: { readonly feuille: string; readonly cellule: string }): string {
  return `${feuille}!${cellule}`;
}

const raisons: Readonly<Record<RefusDEcriture, string>> = {
  formule:
    'la cellule contient une formule, qui n’a pas été remplacée : corrigez la formule, ou la cellule dont elle vient.',
  fusion: 'la cellule est cachée sous des cellules fusionnées : reportez la réponse à la main.',
  'trop-long': 'la réponse dépasse ce qu’une cellule peut contenir (32 767 caractères) : raccourcissez-la.',
  feuille: 'la feuille n’a pas été retrouvée dans le classeur : reportez la réponse à la main.',
};

async function ecrire(
  suivi: SuiviVerifie,
  repondues: readonly CelluleRepondue[],
  complements: readonly Complement[],
  date: string,
) {
  const { ecrireDansClasseur } = await import('../tableur/complement/completer-classeur.js');
  const cellules = repondues.map(({ cible, texte, ...place }) => celluleTapee(place, cible, texte));
  const { refusees, ...ecrit } = await ecrireDansClasseur(suivi.fichier, suivi, cellules, complements, date);
  return {
    ...ecrit,
    refus: new Map(
      [...refusees].map(
        ([{ onglet, cellule }, raison]) => [cleDe({ feuille: onglet, cellule }), raisons[raison]] as const,
      ),
    ),
  };
}

/** The answers that the copy has in its sheet Réponses. */
function countRepondues({ dossier }: SuiviVerifie, complements: readonly Complement[]): number {
  return complements.filter(({ cellules }) =>
    dossier.reponses.some((ligne) =>
      (['regle', 'feuille', 'cellule'] as const).every((cle) => ligne[cle]?.valeur === cellules[cle]),
    ),
  ).length;
}

/** The cells of the copy that settle nothing, or that name somebody. What they hold is not repeated. */
function readRatees(copie: SuiviVerifie | null, cellules: readonly CelluleRepondue[]): ReadonlyMap<string, string> {
  if (copie === null) return new Map(cellules.map((cellule) => [cleDe(cellule), illisible]));
  const restants = new Map<string, Set<string>>();
  const nommees = new Set<string>();
  for (const constat of copie.verification.constats) {
    if (constat.feuille === null || constat.cellule === null) continue;
    const cle = cleDe({ feuille: constat.feuille, cellule: constat.cellule });
    restants.set(cle, (restants.get(cle) ?? new Set()).add(constat.regle));
    if (isPersonnelle(constat)) nommees.add(cle);
  }
  return new Map(
    cellules.flatMap((cellule): readonly (readonly [string, string])[] => {
      const cle = cleDe(cellule);
      if (nommees.has(cle)) return [[cle, nomme]];
      const regles = restants.get(cleDe({ feuille: cellule.feuille, cellule: cellule.constatee }));
      return cellule.regles.every((regle) => regles?.has(regle)) ? [[cle, sansEffet]] : [];
    }),
  );
}

const nomme =
  'la réponse semble contenir une donnée personnelle : elle n’a pas été écrite. Nommez une fonction, un service ou une structure.';
const sansEffet =
  'la réponse ne règle pas ce point : elle n’a pas été écrite. Reportez-la à la main si elle est juste.';
const illisible = 'le tableau ne se lit plus une fois la réponse écrite : reportez-la à la main.';

const nonInscrites = 'Des réponses n’ont pas pu être inscrites dans la feuille Réponses : écrivez-les-y à la main.';

/** The copy, read and checked as the tracker was, against the same signed plan. */
async function relire(suivi: SuiviVerifie, copie: Fichier): Promise<SuiviVerifie | null> {
  const { plan, documentsAbsents, date } = suivi;
  try {
    return await verifier({ ...(await ouvrir(copie, optionsDeCopie(suivi))), plan, documentsAbsents }, date);
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) return null;
    throw erreur;
  }
}
