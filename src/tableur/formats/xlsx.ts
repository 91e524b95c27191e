import { ErreurUtilisateur } from '../../dossier/erreur.js';
import type { EntreeDeZip } from '../../paquet/annuaire.js';
import { decodeXml } from '../../xml/texte.js';
import { type Archive, openArchive } from '../archive.js';
import type { Classeur, FeuilleClasseur, ReperesDuFichier } from '../classeur.js';
import { tropGros, xlsxAbime } from './refus.js';
import { readAnnexes } from './xlsx/annexes.js';
import { readChaines } from './xlsx/chaines.js';
import { type ContexteFeuille, createContexte } from './xlsx/contexte-de-lecture.js';
import { readFeuille } from './xlsx/feuille.js';
import { type FeuilleAnnoncee, type SommaireXlsx, sommaireOf } from './xlsx/sommaire.js';
import { readStyles } from './xlsx/styles.js';
import { readTheme, themeDOffice } from './xlsx/theme.js';

/** A workbook of 10 000 actions has 400 000. */
const maxCellules = 1_000_000;
const maxFusionnees = 500_000;
const maxVides = 1_000_000;
const maxCaracteres = 120_000_000;
/** More than any workbook that a person made. */
const maxFeuilles = 5_000;

/**
 * Reads an `.xlsx` or `.xlsm` (macros are never run) into cells with their addresses.
 * @param entrees its parts, none inflated yet
 * @throws ErreurUtilisateur (exit 2) when it is damaged, encrypted or abnormally large
 */
export function readXlsx(entrees: readonly EntreeDeZip[]): Classeur {
  const archive = openArchive(entrees);
  const sommaire = sommaireOf(archive.lire, archive.principal);
  if (sommaire.feuilles.length === 0) throw new ErreurUtilisateur('Le classeur ne contient aucune feuille de calcul.');
  if (sommaire.feuilles.length > maxFeuilles) throw tropGros();
  const contexte = readContexte(archive, sommaire);
  const lectures = sommaire.feuilles.map((annoncee) => ({
    annoncee,
    lue: readAnnoncee(archive, annoncee, contexte),
  }));
  const feuilles = lectures.flatMap(({ lue }) => lue?.feuille ?? []);
  if (feuilles.length === 0) throw xlsxAbime();
  const remarques = lectures.flatMap(({ annoncee, lue }) => lue?.remarques ?? [sansContenu(annoncee.nom)]);
  return { feuilles, ...(remarques.length > 0 ? { remarques } : {}) };
}

/** What the cells of all the sheets refer to. Programs that do not say where it stands leave it in its usual place. */
function readContexte(archive: Archive, { cheminDe, depuis1904 }: SommaireXlsx): ContexteFeuille {
  const texteDe = (type: string, usuel: string) => {
    const part = archive.lire(cheminDe(type) ?? usuel);
    return part ? decodeXml(part) : null;
  };
  const chaines = texteDe('sharedStrings', 'xl/sharedStrings.xml');
  const styles = texteDe('styles', 'xl/styles.xml');
  const theme = tolerate(() => {
    const lu = texteDe('theme', 'xl/theme/theme1.xml');
    return lu === null ? null : readTheme(lu);
  });
  return createContexte({
    chaines: chaines === null ? [] : readChaines(chaines),
    styles: styles === null ? null : readStyles(styles, theme ?? themeDOffice),
    depuis1904,
    reste: { cellules: maxCellules, fusionnees: maxFusionnees, vides: maxVides, caracteres: maxCaracteres },
  });
}

interface FeuilleLue {
  readonly feuille: FeuilleClasseur;
  readonly remarques: readonly string[];
}

/** Null when the sheet has no part. */
function readAnnoncee(
  archive: Archive,
  { nom, chemin, masquee, impression }: FeuilleAnnoncee,
  contexte: ContexteFeuille,
): FeuilleLue | null {
  const lue = chemin === null ? null : readFeuille(archive, { nom, chemin }, contexte);
  if (chemin === null || !lue) return null;
  const { reperes: dits, ...feuille } = lue;
  const annexes = tolerate(() => readAnnexes(archive, chemin));
  const { tableaux = [], commentaires = new Map() } = annexes ?? {};
  const reperes: ReperesDuFichier = {
    ...dits,
    ...(tableaux.length > 0 ? { tableaux } : {}),
    ...(impression ? { impression } : {}),
  };
  return {
    feuille: {
      ...feuille,
      ...(masquee ? { masquee } : {}),
      ...(commentaires.size > 0 ? { commentaires } : {}),
      ...(Object.keys(reperes).length > 0 ? { reperes } : {}),
    },
    remarques: annexes ? [] : [`Les commentaires de la feuille « ${nom} » sont abîmés : ils n’ont pas été lus.`],
  };
}

/** What cells hold does not depend on it: when it is damaged, the workbook is read without it. */
function tolerate<T>(lire: () => T): T | null {
  try {
    return lire();
  } catch (erreur) {
    if (erreur instanceof ErreurUtilisateur) return null;
    throw erreur;
  }
}

function sansContenu(nom: string): string {
  return `La feuille « ${nom} » est annoncée par le classeur, mais son contenu manque : elle n’a pas été lue.`;
}
