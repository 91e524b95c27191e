import { escapeXml } from './elements-xml.js';

/** A comment to put on a cell. */
export interface Commentaire {
  readonly cellule: string;
  readonly texte: string;
}

const auteur = 'bilan-ctg';
/** What separates the user's own words from ours, in one comment. */
const separateur = '— bilan-ctg —';

export const commentairesVides =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

/** The XML of a comments part with ours: a comment of its own, or our words after the user's on a cell that has one. */
export function addCommentaires(xml: string, commentaires: readonly Commentaire[]): string {
  if (commentaires.length === 0) return xml;
  const p = /<(\w+:)?comments\b/.exec(xml)?.[1] ?? '';
  const ouvert = openList(openList(xml, 'authors'), 'commentList');
  const { texte: avecAuteur, rang } = withAuteur(ouvert, p);
  const presentes = new Set(commentsOf(avecAuteur).map(({ cellule }) => cellule));
  const nouveaux = commentaires
    .filter(({ cellule }) => !presentes.has(cellule))
    .map(
      ({ cellule, texte }) =>
        `<${p}comment ref="${cellule}" authorId="${rang}"><${p}text>${runs(p, texte)}</${p}text></${p}comment>`,
    );
  const completes = commentaires
    .filter(({ cellule }) => presentes.has(cellule))
    .reduce((texte, commentaire) => append(texte, commentaire, p), avecAuteur);
  return completes.replace(/<\/(?:\w+:)?commentList>/, (fin) => `${nouveaux.join('')}${fin}`);
}

/** Takes our comments off, and our words off the user's comments. Says which cells have no comment any more. */
export function removeCommentaires(xml: string): { readonly xml: string; readonly liberees: readonly string[] } {
  const auteurs = [...xml.matchAll(/<(?:\w+:)?author(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?author>)/g)].map(
    ([, nom]) => nom,
  );
  const liberees: string[] = [];
  const texte = xml.replace(commentaire, (bloc) => {
    const [, id] = /\bauthorId="(\d+)"/.exec(bloc) ?? [];
    const notre = auteurs[Number(id)] === auteur || (signature.test(texteDe(bloc)) && !bloc.includes(separateur));
    if (!notre) return withoutAjout(bloc);
    liberees.push(celluleOf(bloc));
    return '';
  });
  return { xml: texte, liberees };
}

/** Our words taken off a user's comment, wherever a program that saved it again put them: the user's own stay. */
function withoutAjout(bloc: string): string {
  if (!bloc.includes(separateur)) return bloc;
  return bloc
    .replace(
      ajout,
      (_, balise: string, prefixe: string | undefined = '', siens: string) =>
        `${balise}${siens}</${prefixe}t></${prefixe}r>`,
    )
    .replace(
      /<(\w+:)?r>(?:<(?:\w+:)?rPr>(?:(?!<\/(?:\w+:)?rPr>)[\s\S])*<\/(?:\w+:)?rPr>)?<(?:\w+:)?t(?:\s[^>]*)?><\/(?:\w+:)?t><\/(?:\w+:)?r>/g,
      '',
    );
}

/** The words of a comment. */
function texteDe(bloc: string): string {
  return [...bloc.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^<]*)</g)].map(([, texte = '']) => texte).join('');
}

const commentaire = /<(?:\w+:)?comment\s(?:(?!<\/(?:\w+:)?comment>)[\s\S])*<\/(?:\w+:)?comment>/g;
/** From our separator to the end of the comment, with what stands before it in the same run. */
const ajout = new RegExp(
  `(<(\\w+:)?t(?:\\s[^>]*)?>)([^<]*?)(?:\\s|&#10;|&#xA;)*${separateur}[\\s\\S]*?(?=<\\/(?:\\w+:)?text>)`,
);
/** By this end our comments are known once LibreOffice, which drops their author, has saved them. */
const signature = /\(règle\s«\s[a-z-]+\s»\)\s*$/;

function commentsOf(xml: string): readonly { readonly cellule: string }[] {
  return [...xml.matchAll(commentaire)].map(([bloc]) => ({ cellule: celluleOf(bloc) }));
}

function celluleOf(bloc: string): string {
  return /\bref="([A-Z]+\d+)"/.exec(bloc)?.[1] ?? '';
}

/** Adds our words at the end of the comment of a cell. A plain text becomes a run: only runs may follow it. */
function append(xml: string, { cellule, texte }: Commentaire, p: string): string {
  return xml.replace(commentaire, (bloc) =>
    celluleOf(bloc) === cellule
      ? bloc
          .replace(/(<(?:\w+:)?text>\s*)(<(?:\w+:)?t(?:\s[^>]*)?>[\s\S]*?<\/(?:\w+:)?t>)/, `$1<${p}r>$2</${p}r>`)
          .replace(/<\/(?:\w+:)?text>/, (fin) => `${runs(p, `\n\n${separateur}\n${texte}`)}${fin}`)
      : bloc,
  );
}

function runs(p: string, texte: string): string {
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(texte)}</${p}t></${p}r>`;
}

function openList(xml: string, nom: string): string {
  return xml.replace(
    new RegExp(`<(\\w+:)?${nom}\\s*/>`),
    (_, p: string | undefined = '') => `<${p}${nom}></${p}${nom}>`,
  );
}

function withAuteur(xml: string, p: string): { readonly texte: string; readonly rang: number } {
  const noms = [...xml.matchAll(/<(?:\w+:)?author(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?author>)/g)].map(
    ([, nom]) => nom,
  );
  const rang = noms.indexOf(auteur);
  if (rang >= 0) return { texte: xml, rang };
  return {
    texte: xml.replace(/<\/(?:\w+:)?authors>/, (fin) => `<${p}author>${auteur}</${p}author>${fin}`),
    rang: noms.length,
  };
}
