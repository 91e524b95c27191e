import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { openArchive, type Paquet } from '../archive.js';
import type { Classeur, FeuilleClasseur, Reperes } from '../classeur.js';
import { readAnnexes } from './xlsx/annexes.js';
import { readChaines } from './xlsx/chaines.js';
import { type ContexteFeuille, createContexte, readFeuille } from './xlsx/feuille.js';
import { type FeuilleAnnoncee, type SommaireXlsx, sommaireOf } from './xlsx/sommaire.js';
import { readStyles } from './xlsx/styles.js';
import { readTheme, themeDOffice } from './xlsx/theme.js';

/** A workbook of 10 000 actions has 400 000. */
const maxCellules = 1_000_000;
const maxFusionnees = 500_000;

/**
 * Reads the bytes of an `.xlsx` or `.xlsm` (macros are never run) into cells with their addresses.
 * @throws ErreurUtilisateur (exit 2) when it is damaged, encrypted or abnormally large
 */
export function readXlsx(octets: Uint8Array): Classeur {
  const paquet = openArchive(octets);
  const sommaire = sommaireOf(paquet.lire);
  if (sommaire.feuilles.length === 0) throw new ErreurUtilisateur('Le classeur ne contient aucune feuille de calcul.');
  const contexte = readContexte(paquet, sommaire);
  return { feuilles: sommaire.feuilles.map((annoncee) => readAnnoncee(paquet, annoncee, contexte)) };
}

/** What the cells of all the sheets refer to. Programs that do not say where it stands leave it in its usual place. */
function readContexte(paquet: Paquet, { cheminDe, depuis1904 }: SommaireXlsx): ContexteFeuille {
  const texteDe = (type: string, usuel: string) => {
    const part = paquet.lire(cheminDe(type) ?? usuel);
    return part ? new TextDecoder().decode(part) : null;
  };
  const chaines = texteDe('sharedStrings', 'xl/sharedStrings.xml');
  const styles = texteDe('styles', 'xl/styles.xml');
  const theme = texteDe('theme', 'xl/theme/theme1.xml');
  return createContexte({
    chaines: chaines === null ? [] : readChaines(chaines),
    styles: styles === null ? null : readStyles(styles, theme === null ? themeDOffice : readTheme(theme)),
    depuis1904,
    reste: { cellules: maxCellules, fusionnees: maxFusionnees },
  });
}

function readAnnoncee(
  paquet: Paquet,
  { nom, chemin, masquee, impression }: FeuilleAnnoncee,
  contexte: ContexteFeuille,
): FeuilleClasseur {
  const { reperes: dits, ...feuille } = readFeuille(paquet, { nom, chemin }, contexte);
  const { tableaux, commentaires } = readAnnexes(paquet, chemin);
  const reperes: Reperes = {
    ...dits,
    ...(tableaux.length > 0 ? { tableaux } : {}),
    ...(impression ? { impression } : {}),
  };
  return {
    ...feuille,
    ...(masquee ? { masquee } : {}),
    ...(commentaires.size > 0 ? { commentaires } : {}),
    ...(Object.keys(reperes).length > 0 ? { reperes } : {}),
  };
}
