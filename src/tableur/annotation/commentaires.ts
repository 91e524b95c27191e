import { attributOf } from '../../xml/attributs.js';
import { escapeXml } from '../../xml/ecriture.js';
import { insertEnfant, parseRacine } from '../../xml/racine.js';
import {
  appendIn,
  type ElementTrouve,
  findElements,
  nextBalise,
  nextElement,
  replaceElements,
} from '../../xml/recherche.js';

/** A comment to put on a cell. */
export interface Commentaire {
  readonly cellule: string;
  readonly texte: string;
}

/** By what comments of ours are known again. */
export interface Signature {
  readonly auteur: string;
  /** What separates the user's own words from ours, in one comment. */
  readonly separateur: string;
  /** Whether the text alone says it: LibreOffice drops the author of what it saves. */
  readonly isSigne: (texte: string) => boolean;
}

/** Those that `annoter` writes end with the rule that says so. */
export const signatureDAnnotation: Signature = {
  auteur: 'bilan-ctg',
  separateur: '— bilan-ctg —',
  isSigne: (texte) => /\(règle\s«\s[a-z-]{1,60}\s»\)$/.test(texte.trimEnd()),
};

/** Those of a value that nobody confirmed yet. */
export const signatureAConfirmer: Signature = {
  auteur: 'bilan-ctg : à confirmer',
  separateur: '— à confirmer —',
  isSigne: (texte) => texte.trimStart().startsWith('À confirmer'),
};

export const commentairesVides =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors></authors><commentList></commentList></comments>';

/** The XML of a comments part with ours: a comment of its own, or our words after the user's on a cell that has one. */
export function addCommentaires(
  xml: string,
  commentaires: readonly Commentaire[],
  { auteur, separateur }: Signature = signatureDAnnotation,
): string {
  if (commentaires.length === 0) return xml;
  const { texte: avecAuteur, rang } = withAuteur(withList(withList(xml, 'authors'), 'commentList'), auteur);
  const presentes = readCellulesCommentees(avecAuteur);
  const parCellule = new Map<string, string[]>();
  const nouveaux: Commentaire[] = [];
  for (const { cellule, texte } of commentaires) {
    if (presentes.has(cellule)) {
      const siens = parCellule.get(cellule);
      if (siens) siens.push(texte);
      else parCellule.set(cellule, [texte]);
    } else nouveaux.push({ cellule, texte });
  }
  const completes = replaceElements(avecAuteur, 'comment', (_, bloc) => {
    const siens = parCellule.get(celluleOf(bloc));
    return siens ? append(bloc, siens, separateur) : null;
  });
  return appendIn(completes, 'commentList', (p) =>
    nouveaux
      .map(
        ({ cellule, texte }) =>
          `<${p}comment ref="${cellule}" authorId="${rang}"><${p}text>${runs(p, texte)}</${p}text></${p}comment>`,
      )
      .join(''),
  );
}

/**
 * Takes our comments off, and our words off the user's comments. Says which cells have no comment any more.
 * @param retirees the only cells concerned; without it, all
 */
export function removeCommentaires(
  xml: string,
  { auteur, separateur, isSigne }: Signature = signatureDAnnotation,
  retirees?: ReadonlySet<string>,
): { readonly xml: string; readonly liberees: readonly string[] } {
  const auteurs = readAuteurs(xml);
  const liberees: string[] = [];
  const texte = replaceElements(xml, 'comment', (_, bloc) => {
    if (retirees && !retirees.has(celluleOf(bloc))) return null;
    const notre =
      auteurs[Number(attributDe(bloc, 'authorId') ?? Number.NaN)] === auteur ||
      (isSigne(texteDe(bloc)) && !bloc.includes(separateur));
    if (!notre) return withoutAjout(bloc, separateur);
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
function withoutAjout(bloc: string, separateur: string): string {
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

function celluleOf(bloc: string): string {
  return attributDe(bloc, 'ref') ?? '';
}

function attributDe(bloc: string, nom: string): string | null {
  const balise = nextBalise(bloc, 'comment');
  return balise && attributOf(bloc.slice(balise.debut + 1 + balise.prefixe.length, balise.debutContenu - 1), nom);
}

/** Adds our words at the end of a comment, under its own prefix. A plain text becomes a run: only runs may follow it. */
function append(bloc: string, ajouts: readonly string[], separateur: string): string {
  const texte = nextElement(bloc, 'text');
  if (!texte || texte.vide) return appendIn(bloc, 'text', (p) => dire(p, ajouts, separateur));
  const { prefixe: p, debutContenu, finContenu } = texte;
  const contenu = bloc.slice(debutContenu, finContenu);
  const seul = nextElement(contenu, 't');
  const enRun = seul && !seul.vide && contenu.slice(0, seul.debut).trim() === '' ? wrapRun(contenu, seul, p) : contenu;
  return `${bloc.slice(0, debutContenu)}${enRun}${dire(p, ajouts, separateur)}${bloc.slice(finContenu)}`;
}

function dire(p: string, ajouts: readonly string[], separateur: string): string {
  return ajouts.map((ajout) => runs(p, `\n\n${separateur}\n${ajout}`)).join('');
}

function wrapRun(contenu: string, { debut, fin }: ElementTrouve, p: string): string {
  return `${contenu.slice(0, debut)}<${p}r>${contenu.slice(debut, fin)}</${p}r>${contenu.slice(fin)}`;
}

function runs(p: string, texte: string): string {
  return `<${p}r><${p}rPr><${p}sz val="9"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(texte)}</${p}t></${p}r>`;
}

const ordre = ['authors', 'commentList', 'extLst'];

/** The part with that list, which the schema wants and some programs leave out. */
function withList(xml: string, nom: string): string {
  if (nextBalise(xml, nom)) return xml;
  const racine = parseRacine(xml);
  return insertEnfant(racine, nom, `<${racine.prefixe}${nom}></${racine.prefixe}${nom}>`, ordre);
}

function readAuteurs(xml: string): readonly (string | undefined)[] {
  return findElements(xml, 'author').map(({ vide, debutContenu, finContenu }) =>
    vide ? undefined : xml.slice(debutContenu, finContenu),
  );
}

/** Our rank among the authors: never one that a comment already names, in a part whose list of authors was lost. */
function withAuteur(xml: string, auteur: string): { readonly texte: string; readonly rang: number } {
  const noms = readAuteurs(xml);
  const connu = noms.indexOf(auteur);
  if (connu >= 0) return { texte: xml, rang: connu };
  const nommes = new Set(
    findElements(xml, 'comment').map(({ debut, fin }) => Number(attributDe(xml.slice(debut, fin), 'authorId'))),
  );
  let rang = noms.length;
  while (nommes.has(rang)) rang += 1;
  const perdus = rang - noms.length;
  const texte = appendIn(
    xml,
    'authors',
    (p) => `${`<${p}author></${p}author>`.repeat(perdus)}<${p}author>${auteur}</${p}author>`,
  );
  return { texte, rang };
}
