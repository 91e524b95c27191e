import { ErreurUtilisateur } from '../dossier/erreur.js';
import { openDocx } from '../paquet/docx.js';
import { espacesWord } from '../reprise/espaces-word.js';
import { type Element, elementsOf, parseXml } from '../xml/arbre.js';

/** In bytes: a fiche of a thousand points has two million. */
const maxDocument = 40 * 1024 * 1024;
const maxElements = 1_500_000;

/**
 * The tables of a Word document, each cell as the text that it shows: what a tracked deletion strikes out is not there, what a
 * tracked insertion adds is.
 * @throws ErreurUtilisateur (exit 2) when the bytes are no usable `.docx`
 */
export function readTableaux(octets: Uint8Array): readonly (readonly (readonly string[])[])[] {
  const chemin = 'word/document.xml';
  const abime = () =>
    new ErreurUtilisateur('La fiche est abîmée : ouvrez-la dans Word, enregistrez-la, puis recommencez.');
  const parts = openDocx(octets, { quoi: 'La fiche', garde: (nom) => nom === chemin, maxXml: () => maxDocument });
  const racine = parseXml(parts[chemin], { max: maxElements, refuse: abime, connus: espacesWord });
  if (!racine) throw abime();
  return find(racine, 'w:tbl').map((tableau) =>
    find(tableau, 'w:tr')
      .filter((ligne) => !isSupprimee(ligne))
      .map((ligne) => find(ligne, 'w:tc').map(textOf)),
  );
}

/** The elements of a name, those inside one another left out. */
function find(parent: Element, nom: string): readonly Element[] {
  return elementsOf(parent).flatMap((enfant) => {
    if (enfant.name === nom) return [enfant];
    return isRaye(enfant) ? [] : find(enfant, nom);
  });
}

/** A row that a tracked change takes out. */
function isSupprimee(ligne: Element): boolean {
  return elementsOf(ligne, 'w:trPr').some((proprietes) => elementsOf(proprietes, 'w:del').length > 0);
}

function isRaye({ name }: Element): boolean {
  return name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback';
}

function textOf(cellule: Element): string {
  return find(cellule, 'w:p')
    .map((paragraphe) => texteDe(paragraphe))
    .join('\n')
    .trim();
}

function texteDe(element: Element): string {
  if (isRaye(element)) return '';
  if (element.name === 'w:t')
    return element.children.map((enfant) => (enfant.type === 'text' ? enfant.data : '')).join('');
  if (element.name === 'w:tab') return ' ';
  if (element.name === 'w:br' || element.name === 'w:cr') return '\n';
  if (element.name === 'w:noBreakHyphen') return '-';
  return elementsOf(element).map(texteDe).join('');
}
