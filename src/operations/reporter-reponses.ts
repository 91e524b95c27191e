import type { Fichier } from '../documents/fichier.js';
import { type Dossier, feuilles } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { lettresDe } from '../dossier/origine.js';
import type { Retour } from '../fiches/fiche.js';
import { lireFicheRemplie } from '../fiches/lire.js';
import type { Complement } from '../tableur/complement/complement.js';
import { type ClasseurRetouche, type Retouches, retouche } from '../tableur/retouche/retoucher.js';
import { isPersonnelle } from './constats/place.js';
import { type CelluleRepondue, direPlace, type ReportDeRetours, reporterRetours } from './constats/retours.js';
import { ouvrir, type SuiviOuvert, type SuiviVerifie, verifier } from './suivi.js';

/** The copy of a tracker with the answers that came back, and what is left to a person. */
export interface ReponsesReportees {
  /** Empty when nothing was to be written. */
  readonly fichiers: readonly Fichier[];
  readonly ecrites: readonly CelluleRepondue[];
  /** How many findings are answered in the sheet Réponses. */
  readonly repondues: number;
  readonly laisses: readonly string[];
  /** Exit code of a command: 1 when something is left to a person. */
  readonly code: 0 | 1;
}

/**
 * Brings the answers of filled fiches (.docx, .csv) into a copy of the tracker. Each text that is written is read again: it is
 * kept when it settles a point and names nobody. Everything else of the workbook stays byte for byte.
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
  const report = reporterRetours(verifie, retours, date);
  if (report.cellules.length + report.complements.length === 0) return rendre(report.laisses);
  if (!isRetouchable(suivi.fichier)) return rendre([...report.laisses, ...direNonEcrites(report, suivi.fichier.nom)]);
  const premiere = ecrire(verifie, report);
  const ratees = await readRatees(verifie, premiere.octets, report.cellules, retours);
  const refus = new Map([...ratees, ...premiere.refus]);
  const gardees = report.cellules.filter((cellule) => !refus.has(cleDe(cellule)));
  const laisses = [
    ...report.laisses,
    ...premiere.laisses,
    ...report.cellules.flatMap((cellule) => {
      const raison = refus.get(cleDe(cellule));
      return raison ? [`${direPlace({ ...cellule, regle: cellule.regles[0] ?? '' })} : ${raison}`] : [];
    }),
  ];
  const ecrits = ratees.size === 0 ? premiere : ecrire(verifie, { ...report, cellules: gardees });
  const repondues = ecrits.laisses.length === 0 ? report.complements.length : 0;
  if (gardees.length + repondues === 0) return rendre(laisses);
  return {
    ...rendre(laisses),
    fichiers: [{ nom: nomDeCopie(suivi.fichier.nom), octets: ecrits.octets }],
    ecrites: gardees,
    repondues,
  };
}

function rendre(laisses: readonly string[]): ReponsesReportees {
  return { fichiers: [], ecrites: [], repondues: 0, laisses, code: laisses.length > 0 ? 1 : 0 };
}

function nomDeCopie(nom: string): string {
  const point = nom.lastIndexOf('.');
  return `${nom.slice(0, point)}-repondu${nom.slice(point)}`;
}

function cleDe({ feuille, cellule }: { readonly feuille: string; readonly cellule: string }): string {
  return `${feuille}!${cellule}`;
}

function isRetouchable({ nom, octets }: Fichier): boolean {
  return octets[0] === 0x50 && octets[1] === 0x4b && !/\.ods$/i.test(nom);
}

/** What would have been written, where the format of the tracker does not let one cell change alone. */
function direNonEcrites({ cellules, complements }: ReportDeRetours, nom: string): readonly string[] {
  const nombre = cellules.length + complements.length;
  return [
    `« ${nom} » n’est pas un classeur .xlsx : ses cellules ne se changent pas une à une, et ${nombre === 1 ? 'la réponse n’a pas été reportée' : `les ${nombre} réponses n’ont pas été reportées`}. Enregistrez-le au format « Classeur Excel (.xlsx) », puis recommencez.`,
    ...cellules.map((cellule) => `${cleDe(cellule)} : « ${cellule.texte} » est à reporter.`),
  ];
}

const raisons: Readonly<Record<ClasseurRetouche['refus'][number]['raison'], string>> = {
  formule:
    'la cellule contient une formule, qui n’a pas été remplacée : corrigez la formule, ou la cellule dont elle vient.',
  fusion: 'la cellule est cachée sous des cellules fusionnées : reportez la réponse à la main.',
  'trop-long': 'la réponse dépasse ce qu’une cellule peut contenir (32 767 caractères) : raccourcissez-la.',
  feuille: 'la feuille n’a pas été retrouvée dans le classeur : reportez la réponse à la main.',
};

function ecrire({ fichier, dossier }: SuiviVerifie, { cellules, complements }: ReportDeRetours) {
  const { lignes, nouvelles, laisses } = rangerReponses(dossier, complements);
  const { octets, refus } = retouche(fichier.octets, { cellules, lignes, feuilles: nouvelles });
  return { octets, laisses, refus: new Map(refus.map((refuse) => [cleDe(refuse), raisons[refuse.raison]] as const)) };
}

const colonnesDeReponse = ['regle', 'feuille', 'cellule', 'concerne', 'reponse', 'date'] as const;

/** The answers as rows of the sheet Réponses: of the workbook’s own, or of one that is added. */
function rangerReponses(
  { feuilles: lues }: Pick<Dossier, 'feuilles'>,
  complements: readonly Complement[],
): Pick<Retouches, 'lignes'> & { readonly nouvelles: Retouches['feuilles']; readonly laisses: readonly string[] } {
  const rien = { lignes: [], nouvelles: [], laisses: [] };
  if (complements.length === 0) return rien;
  const lue = lues.reponses;
  const { nom, colonnes } = feuilles.reponses;
  if (!lue) {
    const entetes = colonnesDeReponse.map((cle) => colonnes[cle].libelle);
    const lignes = complements.map(({ cellules }) => colonnesDeReponse.map((cle) => cellules[cle] ?? ''));
    return { ...rien, nouvelles: [{ nom, lignes: [entetes, ...lignes] }] };
  }
  const lettres = new Map(Object.entries(lue.colonnes).map(([cle, { cellule }]) => [cle, lettresDe(cellule)]));
  const absentes = (['regle', 'feuille', 'reponse', 'date'] as const).filter((cle) => !lettres.has(cle));
  if (absentes.length > 0)
    return {
      ...rien,
      laisses: [
        `La feuille ${lue.nom} n’a pas de colonne ${absentes.map((cle) => `« ${colonnes[cle].libelle} »`).join(', ')} : les réponses n’y ont pas été inscrites.`,
      ],
    };
  const lignes = complements.map(({ cellules }) => ({
    feuille: lue.nom,
    textes: Object.fromEntries(
      Object.entries(cellules).flatMap(([cle, texte]) => {
        const lettre = lettres.get(cle);
        return lettre ? [[lettre, texte]] : [];
      }),
    ),
  }));
  return { ...rien, lignes };
}

/** The cells of the copy that settle nothing, or that name somebody. What they hold is not repeated. */
async function readRatees(
  suivi: SuiviVerifie,
  octets: Uint8Array,
  cellules: readonly CelluleRepondue[],
  retours: readonly Retour[],
): Promise<ReadonlyMap<string, string>> {
  const copie = await relire(suivi, octets);
  if (copie === null || retours.length === 0) return new Map(cellules.map((cellule) => [cleDe(cellule), illisible]));
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
      const regles = restants.get(cle);
      return cellule.regles.every((regle) => regles?.has(regle)) ? [[cle, sansEffet]] : [];
    }),
  );
}

const nomme =
  'la réponse semble contenir une donnée personnelle : elle n’a pas été écrite. Nommez une fonction, un service ou une structure.';
const sansEffet =
  'la réponse ne règle pas ce point : elle n’a pas été écrite. Reportez-la à la main si elle est juste.';
const illisible = 'le tableau ne se lit plus une fois la réponse écrite : reportez-la à la main.';

async function relire({ fichier, options, date }: SuiviVerifie, octets: Uint8Array): Promise<SuiviVerifie | null> {
  try {
    return await verifier(await ouvrir({ ...fichier, octets }, options), date);
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) return null;
    throw erreur;
  }
}
