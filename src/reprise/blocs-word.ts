import { ErreurUtilisateur } from '../dossier/erreur.js';
import type { Attributs } from '../xml/attributs.js';
import { type Visiteur, visitXml } from '../xml/visite.js';
import { type Balise, digestOfPlace, parseBalise } from './balise.js';
import { titreDeCle } from './cles.js';
import { espacesWord } from './espaces-word.js';
import {
  type ContexteDeParagraphe,
  createLecteurDeParagraphes,
  type LecteurDeParagraphes,
  type TexteWord,
} from './paragraphes-word.js';
import { createReste } from './restes.js';
import { visitVariantes } from './variantes-word.js';

/** A content control that one of our tags marks. */
export interface ControleDeContenu {
  readonly balise: Balise;
  /** See `digestOfPlace`. */
  readonly place: string;
  /** Word shows its prompt there. */
  readonly aRemplacer: boolean;
}

/** A cell of a table: its paragraphs are `blocs.slice(debut, fin)`, those of the tables that stand in it among them. */
export interface CelluleWord {
  readonly debut: number;
  readonly fin: number;
}

/** A paragraph, with the cell and the marked control that it stands in. */
export interface BlocWord {
  readonly lu: TexteWord;
  readonly cellule: CelluleWord | null;
  readonly controle: ControleDeContenu | null;
}

/** A bilan of 4 000 actions has three million elements, attributes and texts; of 180 000 paragraphs, 60 000 bookmark ends, 24 000 texts. */
const maxLus = 8_000_000;
const maxParagraphes = 500_000;
const maxReperes = 200_000;
const maxTextes = 80_000;
/** A text stands once in a bilan; a person may have copied it, not a thousand times. */
const maxCopies = 1_000;

const repartir = 'Repartez du bilan tel que bilan-ctg l’a écrit, et reportez-y vos corrections. Rien n’a été écrit.';

/** What holds paragraphs, or carries nothing that shows, between them. */
const enveloppes: ReadonlySet<string> = new Set(['w:tr', 'w:customXml', 'w:ins', 'w:moveTo', 'w14:conflictIns']);
const muets: ReadonlySet<string> = new Set([
  ...['w:sectPr', 'w:tblPr', 'w:tblGrid', 'w:tblPrEx', 'w:trPr', 'w:tcPr', 'w:customXmlPr', 'w:del', 'w:moveFrom'],
]);
const illisible = createReste('un contenu que cette version de Word ne montre pas partout');
const tableau = createReste('un tableau, dont les cellules se suivent ligne à ligne');

/** What reading a document takes from its other parts. */
export type ContexteDeBlocs = Pick<ContexteDeParagraphe, 'styleOf' | 'adresseOf'>;

/**
 * The paragraphs of a document in their order, null when it has no body. What is kept of it is bounded: a few kilobytes
 * of a damaged file may stand for gigabytes.
 * @throws ErreurUtilisateur when it holds more than any bilan
 */
export function readBlocs(documentXml: Uint8Array, contexte: ContexteDeBlocs): readonly BlocWord[] | null {
  const blocs: BlocWord[] = [];
  const compteurs = createCompteurs();
  const paragraphe = createLecteurDeParagraphes({ ...contexte, onRepere: compteurs.repere });
  const conteneur = (cellule: CelluleWord | null, controle: ControleDeContenu | null): Visiteur => {
    const add = (lu: TexteWord) => blocs.push({ lu, cellule, controle });
    const contenu: Visiteur = {
      open: (nom, attributs) => {
        if (nom === 'w:p') {
          compteurs.paragraphe();
          return paragraphe(add);
        }
        if (muets.has(nom)) return null;
        if (enveloppes.has(nom)) return contenu;
        if (nom === 'w:sdt') return visitSdt(compteurs, (marque) => conteneur(cellule, marque ?? controle));
        if (nom === 'w:tc') return visitCellule(blocs, (sienne) => conteneur(sienne, controle));
        if (nom === 'w:tbl') {
          add({ ...sansTexte, restes: [tableau] });
          return contenu;
        }
        if (nom === 'mc:AlternateContent')
          return visitVariantes(contenu, () => add({ ...sansTexte, restes: [illisible] }));
        return visitHorsParagraphe(paragraphe, nom, attributs, (lu) => {
          compteurs.paragraphe();
          add(lu);
        });
      },
    };
    return contenu;
  };
  let corps: Visiteur | null = null;
  let racine: Visiteur | null = null;
  const document: Visiteur = {
    open: (nom) => {
      if (nom !== 'w:body' || corps) return null;
      corps = conteneur(null, null);
      return corps;
    },
  };
  const fichier: Visiteur = {
    open: () => {
      if (racine) return null;
      racine = document;
      return racine;
    },
  };
  if (!visitXml(documentXml, fichier, maxLus, espacesWord))
    throw demesure('Ce document contient bien plus de texte et de mise en forme qu’un bilan.');
  return corps ? blocs : null;
}

function visitCellule(blocs: readonly BlocWord[], contenuDe: (cellule: CelluleWord) => Visiteur): Visiteur {
  const cellule = { debut: blocs.length, fin: blocs.length };
  return {
    ...contenuDe(cellule),
    close: () => {
      cellule.fin = blocs.length;
    },
  };
}

const sansTexte: TexteWord = {
  texte: '',
  restes: [],
  revise: false,
  suite: true,
  ouvertures: [],
  fermetures: [],
  proprietes: null,
};

/** What stands between paragraphs, read as if it stood in one: a bookmark, an equation, what nobody knows. */
function visitHorsParagraphe(
  paragraphe: LecteurDeParagraphes,
  nom: string,
  attributs: Attributs,
  onLu: (lu: TexteWord) => void,
): Visiteur | null {
  const sien = paragraphe((lu) => {
    if (lu.texte !== '' || lu.restes.length + lu.ouvertures.length + lu.fermetures.length > 0)
      onLu({ ...lu, suite: true });
  });
  const contenu = sien.open(nom, attributs);
  const finish = () => {
    contenu?.close?.();
    sien.close?.();
  };
  if (!contenu) finish();
  return contenu && { ...contenu, close: finish };
}

/** A content control, whose tag stands before what it holds. */
function visitSdt(compteurs: Compteurs, contenuDe: (marque: ControleDeContenu | null) => Visiteur): Visiteur {
  let proprietes: { tag: string | null; aRemplacer: boolean } | null = null;
  let contenu: Visiteur | null = null;
  return {
    open: (nom) => {
      if (nom === 'w:sdtPr' && !proprietes) {
        const siennes = { tag: null, aRemplacer: false };
        proprietes = siennes;
        return visitSdtPr(siennes);
      }
      if (nom !== 'w:sdtContent' || contenu) return null;
      const balise = proprietes?.tag ? parseBalise(proprietes.tag) : null;
      const marque = balise && { balise, place: digestOfPlace(balise), aRemplacer: proprietes?.aRemplacer ?? false };
      if (marque) compteurs.texte(marque);
      contenu = contenuDe(marque);
      return contenu;
    },
  };
}

function visitSdtPr(lues: { tag: string | null; aRemplacer: boolean }): Visiteur {
  const dessous: Visiteur = {
    open: (nom) => {
      if (nom === 'w:showingPlcHdr') lues.aRemplacer = true;
      return dessous;
    },
  };
  return {
    open: (nom, attributs) => {
      if (nom === 'w:tag') lues.tag ??= attributs['w:val'] ?? '';
      return dessous.open(nom, attributs);
    },
  };
}

interface Compteurs {
  readonly paragraphe: () => void;
  readonly repere: () => void;
  readonly texte: (marque: ControleDeContenu) => void;
}

/** Each throws once there are too many. */
function createCompteurs(): Compteurs {
  let paragraphes = 0;
  let reperes = 0;
  let textes = 0;
  const copies = new Map<string, number>();
  return {
    paragraphe: () => {
      paragraphes += 1;
      if (paragraphes > maxParagraphes) throw demesure('Ce document contient plus de 500 000 paragraphes.');
    },
    repere: () => {
      reperes += 1;
      if (reperes > maxReperes) throw demesure('Ce document contient bien plus de signets qu’un bilan.');
    },
    texte: ({ balise, place }) => {
      textes += 1;
      if (textes > maxTextes) throw demesure('Ce document contient bien plus de rubriques qu’un bilan.');
      const sienne = (copies.get(place) ?? 0) + 1;
      copies.set(place, sienne);
      if (sienne > maxCopies) throw demesure(`${nommer(balise)} se trouve plus de mille fois dans ce document.`);
    },
  };
}

/** « La rubrique « realisations » de l’action 1.1 », as its tag says it; a text that only a bookmark marks has no name. */
export function nommer(balise: Balise | null): string {
  if (!balise) return 'Une rubrique';
  const { feuille, cle, colonne } = balise;
  return feuille === 'actions' ? `La rubrique « ${colonne} » de l’${titreDeCle(cle)}` : `La rubrique « ${cle} »`;
}

/** @param quoi a sentence that says what is wrong */
export function demesure(quoi: string): ErreurUtilisateur {
  return new ErreurUtilisateur(`${quoi} ${repartir}`);
}
