import { escapeXml } from '../../xml/ecriture.js';
import type { ChampWord, Jeton, MotDeTexte } from './jetons.js';
import type { MarquesDeRevision } from './marques.js';

/** Pieces that both versions have, as the new one writes them. */
export function renderGardes(jetons: readonly Jeton[]): string {
  return renderMeles(jetons, (runs) => runs);
}

/** Pieces that only the new version has. A link or a bookmark may not stand in `w:ins`: it stands around or before. */
export function renderInseres(jetons: readonly Jeton[], { wrap }: MarquesDeRevision): string {
  return renderMeles(jetons, (runs) => wrap('ins', runs));
}

/** Pieces that only the old version has: their bookmarks are gone, their links and page references are only text. */
export function renderSupprimes(jetons: readonly Jeton[], { wrap }: MarquesDeRevision): string {
  return wrap('del', runsOf(jetons, renderAncienChamp));
}

function renderMeles(jetons: readonly Jeton[], wrap: (runs: string) => string): string {
  const morceaux: string[] = [];
  let lot: Jeton[] = [];
  const flush = () => {
    if (lot.length > 0) morceaux.push(wrap(runsOf(lot, renderChamp)));
    lot = [];
  };
  for (const jeton of jetons) {
    if (jeton.devant !== '') {
      flush();
      morceaux.push(jeton.devant);
    }
    if (jeton.genre === 'lien') {
      flush();
      morceaux.push(`${jeton.balise}${wrap(jeton.runs)}</w:hyperlink>`);
    } else lot.push(jeton);
  }
  flush();
  return morceaux.join('');
}

/** One run for as many words as have the same formatting. */
function runsOf(jetons: readonly Jeton[], writeChamp: (champ: ChampWord) => string): string {
  const runs: string[] = [];
  let format = '';
  let contenu = '';
  const flush = () => {
    if (contenu !== '') runs.push(`<w:r>${format}${contenu}</w:r>`);
    contenu = '';
  };
  for (const jeton of joinMots(jetons)) {
    if (jeton.genre === 'champ' || jeton.genre === 'lien') {
      flush();
      runs.push(jeton.genre === 'champ' ? writeChamp(jeton) : jeton.runs);
    } else {
      if (jeton.format !== format) flush();
      format = jeton.format;
      contenu += jeton.genre === 'dessin' ? jeton.xml : renderTexte(jeton.texte);
    }
  }
  flush();
  return runs.join('');
}

/** Words of the same formatting that follow each other make one text. */
function joinMots(jetons: readonly Jeton[]): readonly Jeton[] {
  const joints: Jeton[] = [];
  for (const jeton of jetons) {
    const dernier = joints.at(-1);
    if (isTexte(jeton) && dernier && isTexte(dernier) && jeton.format === dernier.format)
      joints[joints.length - 1] = { ...dernier, texte: dernier.texte + jeton.texte };
    else joints.push(jeton);
  }
  return joints;
}

function isTexte(jeton: Jeton): jeton is MotDeTexte {
  return jeton.genre === 'mot' && jeton.texte !== '\n' && jeton.texte !== '\t';
}

function renderTexte(texte: string): string {
  if (texte === '\n') return '<w:br/>';
  return texte === '\t' ? '<w:tab/>' : `<w:t xml:space="preserve">${escapeXml(texte)}</w:t>`;
}

/** In runs, which may stand in a tracked change. */
function renderChamp({ instruction, resultat }: ChampWord): string {
  return (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
    `<w:r><w:instrText xml:space="preserve">${escapeXml(instruction)}</w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${resultat}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  );
}

/** Where a deleted page reference led may be gone: only its text is left. */
function renderAncienChamp(champ: ChampWord): string {
  return /^\s*PAGEREF /.test(champ.instruction) ? champ.resultat : renderChamp(champ);
}
