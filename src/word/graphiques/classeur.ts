import { strToU8 } from 'fflate';
import donnees from '../../../data/word/graphiques.json' with { type: 'json' };
import { zip } from '../../paquet/parties.js';
import { element, escapeXml } from '../../xml/ecriture.js';
import { fillPartie } from '../partie.js';
import { colonneOf, type Remplissage, type SerieRemplie } from './remplir.js';

/** Rank of the style of dates: « 01/03/2026 », not « 46082 ». */
const styleDeDate = 1;

/**
 * The workbook that Word opens to edit a chart: the categories down column A, a series in each column after it. Left
 * uncompressed, as it is compressed once with all the rest.
 */
export function renderClasseur({ categories, series }: Remplissage): Uint8Array {
  const textes = [...series.map(({ nom }) => nom), ...categories.filter((categorie) => typeof categorie === 'string')];
  const distincts = [...new Set(textes)];
  const renderTexte = (texte: string, cellule: string) =>
    element('c', { r: cellule, t: 's' }, `<v>${distincts.indexOf(texte)}</v>`);
  const titres = series.map(({ nom }, rang) => renderTexte(nom, `${colonneOf(rang + 1)}1`));
  const lignes = categories.map((categorie, rang) => [
    typeof categorie === 'string' ? renderTexte(categorie, `A${rang + 2}`) : renderJour(categorie, `A${rang + 2}`),
    ...series.map((serie, colonne) => renderNombre(serie, rang, `${colonneOf(colonne + 1)}${rang + 2}`)),
  ]);
  const valeurs: Readonly<Record<string, Readonly<Record<string, string | number>>>> = {
    'xl/worksheets/sheet1.xml': {
      coin: `${colonneOf(series.length)}${categories.length + 1}`,
      lignes: [titres, ...lignes].map((cellules, rang) => element('row', { r: rang + 1 }, cellules.join(''))).join(''),
    },
    'xl/sharedStrings.xml': {
      nombre: textes.length,
      distincts: distincts.length,
      textes: distincts.map((texte) => `<si><t>${escapeXml(texte)}</t></si>`).join(''),
    },
  };
  const fichiers = Object.entries(donnees.classeur).map(
    ([chemin, partie]) => [chemin, strToU8(fillPartie(partie, valeurs[chemin]))] as const,
  );
  return zip(Object.fromEntries(fichiers), 0);
}

function renderNombre({ valeurs, dates }: SerieRemplie, rang: number, cellule: string): string {
  const valeur = valeurs[rang] ?? null;
  if (valeur === null) return '';
  return dates ? renderJour(valeur, cellule) : element('c', { r: cellule }, `<v>${valeur}</v>`);
}

function renderJour(jour: number, cellule: string): string {
  return element('c', { r: cellule, s: styleDeDate }, `<v>${jour}</v>`);
}
