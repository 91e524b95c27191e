import { ErreurUtilisateur } from '../dossier/erreur.js';
import { openDocx } from '../paquet/docx.js';
import { type Element, elementsOf, parseXml } from '../xml/arbre.js';
import { createApparences } from './apparences-word.js';
import { type BlocLu, joinBlocs } from './assemblage-word.js';
import { type Balise, parseSignet } from './balise.js';
import { type ControleDeContenu, demesure, nommer, readBlocs } from './blocs-word.js';
import { espacesWord } from './espaces-word.js';
import { type IdentiteDocument, proprietes, readPlacesDOrigine } from './identite.js';
import { createListes } from './listes-word.js';
import type { Reste } from './restes.js';

/** A text that stands in the document, with what its mark says of it. */
export interface TexteDuDocument {
  /** Digest of the place, see `digestOfPlace`; its name when the content control is still there. */
  readonly place: string;
  readonly balise: Balise | null;
  readonly base: string;
  readonly attente: boolean;
  /** Word still shows « À compléter… » as what to replace. */
  readonly aRemplacer: boolean;
  readonly texte: string;
  /** What stands there beside its text. */
  readonly restes: readonly Reste[];
  readonly revise: boolean;
}

export interface DocumentLu {
  readonly identite: IdentiteDocument | null;
  readonly textes: readonly TexteDuDocument[];
  /** Digests of the places whose text the document was made with and no longer holds. */
  readonly disparus: readonly string[];
}

/** In bytes, once inflated: a bilan of 4 000 actions has 44 million. */
const maxDocument = 80 * 1024 * 1024;
/** Its other parts are a hundredth of that: trees are made of them. */
const maxAutrePartie = 8 * 1024 * 1024;
const maxElements = 100_000;

/**
 * Reads the texts of a bilan that was corrected in Word or LibreOffice: those of its content controls, and those that
 * only a bookmark still marks.
 * @throws ErreurUtilisateur when the file is no `.docx`, or no document of bilan-ctg
 */
export function readDocument(octets: Uint8Array): DocumentLu {
  const parts = openDocx(octets, {
    quoi: 'Le document',
    garde: (nom) =>
      /^(?:word\/(?:document|numbering|styles)\.xml|docProps\/custom\.xml|word\/_rels\/document\.xml\.rels)$/.test(nom),
    maxXml: (nom) => (nom === 'word/document.xml' ? maxDocument : maxAutrePartie),
    max: maxDocument + 4 * maxAutrePartie,
  });
  const styles = parsePartie(parts, 'word/styles.xml');
  const lus = readBlocs(parts['word/document.xml'] ?? new Uint8Array(), {
    styleOf: createApparences(styles),
    adresseOf: createLiens(parsePartie(parts, 'word/_rels/document.xml.rels')),
  });
  if (!lus)
    throw new ErreurUtilisateur('Le document est abîmé : ouvrez-le dans Word, enregistrez-le, puis recommencez.');
  const itemOf = createListes(parsePartie(parts, 'word/numbering.xml'), styles);
  const blocs = lus.map((bloc): BlocLu => ({ ...bloc, item: itemOf(bloc.lu.proprietes) }));
  const controles = readControles(blocs);
  const connus = new Set(controles.map(({ place }) => place));
  const textes = [...controles, ...readSignets(blocs, connus)];
  if (textes.length === 0)
    throw new ErreurUtilisateur(
      'Ce document ne contient aucune rubrique à reprendre : choisissez un bilan écrit par bilan-ctg.',
    );
  const valeurs = readProprietes(parsePartie(parts, 'docProps/custom.xml'));
  const presents = new Set(textes.map(({ place }) => place));
  const disparus = readPlacesDOrigine(valeurs).filter((place) => !presents.has(place));
  return { identite: readIdentite(valeurs), textes, disparus };
}

/** @throws ErreurUtilisateur when a part is long beyond measure: what it says is not to be left out without a word */
function parsePartie(parts: Readonly<Record<string, Uint8Array>>, nom: string): Element | null {
  const refuse = () => demesure(`Une partie du document (${nom}) est bien plus longue que dans un bilan.`);
  return parseXml(parts[nom], { max: maxElements, refuse, connus: espacesWord });
}

/** The addresses that the document links to, by their ids; a link to a place of the document itself has none. */
function createLiens(relations: Element | null): (id: string) => string {
  const adresses = new Map(
    (relations ? elementsOf(relations, 'Relationship') : []).flatMap(({ attribs }) =>
      attribs['TargetMode'] === 'External' ? [[attribs['Id'] ?? '', attribs['Target'] ?? ''] as const] : [],
    ),
  );
  return (id) => adresses.get(id) ?? '';
}

function readControles(blocs: readonly BlocLu[]): readonly TexteDuDocument[] {
  const parControle = groupBy(blocs, ({ controle }) => controle);
  const mesurer = createMesure(caracteresMax);
  return [...parControle].map(
    ([{ place, balise, aRemplacer }, groupe]: readonly [ControleDeContenu, readonly BlocLu[]]) => {
      const { base, attente } = balise;
      if (!mesurer(groupe, balise))
        throw demesure('Les rubriques de ce document contiennent bien plus de texte qu’un bilan.');
      return { place, balise, base, attente, aRemplacer, ...joinBlocs(groupe) };
    },
  );
}

/** A bookmark may open twice under the same name, as LibreOffice saves it: it runs from the first opening to the last closing. */
function readSignets(blocs: readonly BlocLu[], connus: ReadonlySet<string>): readonly TexteDuDocument[] {
  const parNom = new Map<string, { debut: number; ids: Set<string> }>();
  blocs.forEach(({ lu: { ouvertures } }, rang) => {
    for (const { id, nom } of ouvertures) {
      const marque = parseSignet(nom);
      if (!marque || connus.has(marque.place)) continue;
      const signet = parNom.get(nom) ?? { debut: rang, ids: new Set<string>() };
      signet.ids.add(id);
      parNom.set(nom, signet);
    }
  });
  const fins = readFins(blocs);
  const mesurer = createMesure(Math.min(caracteresMax, lecturesLibres + 20 * poidsOf(blocs)));
  return [...parNom].flatMap(([nom, { debut, ids }]) => {
    const marque = parseSignet(nom);
    const cellule = blocs[debut]?.cellule;
    const groupe = cellule ? blocs.slice(cellule.debut, cellule.fin) : blocs.slice(debut, endOf(fins, debut, ids) + 1);
    if (!mesurer(groupe, null))
      throw new ErreurUtilisateur(
        'Les repères de ce document se recouvrent : ce qui vient de chaque rubrique ne s’y distingue plus. Repartez du bilan tel que bilan-ctg l’a écrit, et reportez-y vos corrections.',
      );
    return marque ? [{ ...marque, balise: null, aRemplacer: false, ...joinBlocs(groupe) }] : [];
  });
}

/** Each paragraph stands in a bookmark or two; in many, it would be read again and again. In characters. */
const lecturesLibres = 1_000_000;

/** What a cell holds, thirty times. */
const caracteresParTexteMax = 1_000_000;
/** 4 000 actions, each with two pages of texts. */
const caracteresMax = 20_000_000;

/** Tells of each text in turn, before it is put together, whether all of them are still within measure. */
function createMesure(max: number): (blocs: readonly BlocLu[], balise: Balise | null) => boolean {
  let total = 0;
  return (blocs, balise) => {
    const poids = poidsOf(blocs);
    if (poids > caracteresParTexteMax)
      throw demesure(`${nommer(balise)} contient plus d’un million de caractères : une cellule en contient 32 767.`);
    total += poids;
    return total <= max;
  };
}

function poidsOf(blocs: readonly BlocLu[]): number {
  return blocs.reduce((poids, { lu }) => poids + 1 + lu.texte.length, 0);
}

/** By bookmark, the last paragraph where it closes, and whether after its text. */
function readFins(
  blocs: readonly BlocLu[],
): ReadonlyMap<string, { readonly rang: number; readonly apresTexte: boolean }> {
  const fins = new Map<string, { readonly rang: number; readonly apresTexte: boolean }>();
  for (const [rang, { lu }] of blocs.entries())
    for (const { id, apresTexte } of lu.fermetures) if (fins.get(id)?.rang !== rang) fins.set(id, { rang, apresTexte });
  return fins;
}

function groupBy<Cle extends object>(
  blocs: readonly BlocLu[],
  cleOf: (bloc: BlocLu) => Cle | null,
): ReadonlyMap<Cle, readonly BlocLu[]> {
  const groupes = new Map<Cle, BlocLu[]>();
  for (const bloc of blocs) {
    const cle = cleOf(bloc);
    if (!cle) continue;
    const groupe = groupes.get(cle);
    if (groupe) groupe.push(bloc);
    else groupes.set(cle, [bloc]);
  }
  return groupes;
}

function endOf(fins: ReturnType<typeof readFins>, debut: number, ids: ReadonlySet<string>): number {
  let derniere: { readonly rang: number; readonly apresTexte: boolean } | null = null;
  for (const id of ids) {
    const fin = fins.get(id);
    if (fin && fin.rang > (derniere?.rang ?? -1)) derniere = fin;
  }
  return Math.max(debut, derniere?.apresTexte ? derniere.rang : (derniere?.rang ?? -1) - 1);
}

function readProprietes(custom: Element | null): ReadonlyMap<string, string> {
  return new Map(
    (custom ? elementsOf(custom, 'property') : []).map((propriete) => [
      propriete.attribs['name'] ?? '',
      elementsOf(propriete)
        .flatMap(({ children }) => children.map((noeud) => (noeud.type === 'text' ? noeud.data : '')))
        .join(''),
    ]),
  );
}

function readIdentite(valeurs: ReadonlyMap<string, string>): IdentiteDocument | null {
  const sha256 = valeurs.get(proprietes.sha256);
  return sha256 === undefined
    ? null
    : { nom: valeurs.get(proprietes.nom) ?? '', sha256, convention: valeurs.get(proprietes.convention) ?? '' };
}
