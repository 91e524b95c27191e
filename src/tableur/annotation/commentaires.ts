import { escapeXml } from '../../xml/ecriture.js';
import { type ElementTrouve, findElements, nextElement, replaceElements } from '../../xml/recherche.js';

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
  const p = nextElement(xml, 'comments')?.prefixe ?? '';
  const ouvert = openList(openList(xml, 'authors'), 'commentList');
  const { texte: avecAuteur, rang } = withAuteur(ouvert, p);
  const presentes = readCellulesCommentees(avecAuteur);
  const parCellule = new Map<string, string[]>();
  const nouveaux: string[] = [];
  for (const { cellule, texte } of commentaires) {
    if (presentes.has(cellule)) {
      const siens = parCellule.get(cellule);
      if (siens) siens.push(texte);
      else parCellule.set(cellule, [texte]);
    } else
      nouveaux.push(
        `<${p}comment ref="${cellule}" authorId="${rang}"><${p}text>${runs(p, texte)}</${p}text></${p}comment>`,
      );
  }
  const completes = replaceElements(avecAuteur, 'comment', (_, bloc) => {
    const siens = parCellule.get(celluleOf(bloc));
    return siens ? append(bloc, siens, p) : null;
  });
  return insertAtEnd(completes, 'commentList', nouveaux.join(''));
}

/** Takes our comments off, and our words off the user's comments. Says which cells have no comment any more. */
export function removeCommentaires(xml: string): { readonly xml: string; readonly liberees: readonly string[] } {
  const auteurs = readAuteurs(xml);
  const liberees: string[] = [];
  const texte = replaceElements(xml, 'comment', (_, bloc) => {
    const [, id] = /\bauthorId="(\d+)"/.exec(bloc) ?? [];
    const notre = auteurs[Number(id)] === auteur || (isSigne(texteDe(bloc)) && !bloc.includes(separateur));
    if (!notre) return withoutAjout(bloc);
    liberees.push(celluleOf(bloc));
    return '';
  });
  return { xml: texte, liberees };
}

/** The cells that have a comment. */
export function readCellulesCommentees(xml: string): ReadonlySet<string> {
  return new Set(findElements(xml, 'comment').map(({ debut, fin }) => celluleOf(xml.slice(debut, fin))));
}

/** Our words taken off a user's comment, wherever a program that saved it again put them: the user's own stay. */
function withoutAjout(bloc: string): string {
  const place = bloc.indexOf(separateur);
  if (place < 0) return bloc;
  const debut = bloc.lastIndexOf('>', place) + 1;
  const texte = nextElement(bloc, 'text');
  const run = findElements(bloc, 't').find(({ debutContenu }) => debutContenu === debut);
  if (!run || !texte || texte.finContenu < place) return bloc;
  const siens = trimFin(bloc.slice(debut, place));
  const reste = `${bloc.slice(0, debut)}${siens}</${run.prefixe}t></${run.prefixe}r>${bloc.slice(texte.finContenu)}`;
  return replaceElements(reste, 'r', (_, ecrit) => (isRunVide(ecrit) ? '' : null));
}

/** Blanks and line ends, those that are written as entities too. */
function trimFin(texte: string): string {
  let court = texte.trimEnd();
  for (;;) {
    const fin = ['&#10;', '&#xA;'].find((entite) => court.endsWith(entite));
    if (fin === undefined) return court;
    court = court.slice(0, -fin.length).trimEnd();
  }
}

/** A run that says nothing: its look, if any, and an empty text. */
function isRunVide(run: string): boolean {
  const element = nextElement(run, 'r');
  if (!element) return false;
  const look = nextElement(run, 'rPr', element.debutContenu);
  const debut = look && look.debut === element.debutContenu ? look.fin : element.debutContenu;
  const texte = nextElement(run, 't', debut);
  return (
    texte !== null &&
    texte.debut === debut &&
    texte.fin === element.finContenu &&
    !texte.vide &&
    texte.debutContenu === texte.finContenu
  );
}

/** The words of a comment. */
function texteDe(bloc: string): string {
  return findElements(bloc, 't')
    .map(({ debutContenu, finContenu }) => bloc.slice(debutContenu, finContenu))
    .join('');
}

/** By this end our comments are known once LibreOffice, which drops their author, has saved them. */
function isSigne(texte: string): boolean {
  return /\(règle\s«\s[a-z-]{1,60}\s»\)$/.test(texte.trimEnd());
}

function celluleOf(bloc: string): string {
  return /\bref="([A-Z]+\d+)"/.exec(bloc)?.[1] ?? '';
}

/** Adds our words at the end of a comment. A plain text becomes a run: only runs may follow it. */
function append(bloc: string, ajouts: readonly string[], p: string): string {
  const texte = nextElement(bloc, 'text');
  if (!texte) return bloc;
  const contenu = bloc.slice(texte.debutContenu, texte.finContenu);
  const seul = nextElement(contenu, 't');
  const enRun = seul && !seul.vide && contenu.slice(0, seul.debut).trim() === '' ? wrapRun(contenu, seul, p) : contenu;
  const dits = ajouts.map((ajout) => runs(p, `\n\n${separateur}\n${ajout}`)).join('');
  return `${bloc.slice(0, texte.debutContenu)}${enRun}${dits}${bloc.slice(texte.finContenu)}`;
}

function wrapRun(contenu: string, { debut, fin }: ElementTrouve, p: string): string {
  return `${contenu.slice(0, debut)}<${p}r>${contenu.slice(debut, fin)}</${p}r>${contenu.slice(fin)}`;
}

function runs(p: string, texte: string): string {
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(texte)}</${p}t></${p}r>`;
}

/** A list that closes itself is given an end, to be filled. */
function openList(xml: string, nom: string): string {
  const liste = nextElement(xml, nom);
  if (!liste?.vide) return xml;
  return `${xml.slice(0, liste.debut)}<${liste.prefixe}${nom}></${liste.prefixe}${nom}>${xml.slice(liste.fin)}`;
}

/** Adds at the end of the content of the first element of a name. */
function insertAtEnd(xml: string, nom: string, ajoute: string): string {
  const place = nextElement(xml, nom)?.finContenu;
  return place === undefined ? xml : xml.slice(0, place) + ajoute + xml.slice(place);
}

function readAuteurs(xml: string): readonly (string | undefined)[] {
  return findElements(xml, 'author').map(({ vide, debutContenu, finContenu }) =>
    vide ? undefined : xml.slice(debutContenu, finContenu),
  );
}

function withAuteur(xml: string, p: string): { readonly texte: string; readonly rang: number } {
  const noms = readAuteurs(xml);
  const rang = noms.indexOf(auteur);
  if (rang >= 0) return { texte: xml, rang };
  return { texte: insertAtEnd(xml, 'authors', `<${p}author>${auteur}</${p}author>`), rang: noms.length };
}
