import { ErreurUtilisateur } from '../dossier/erreur.js';
import { type Visiteur, visitXml } from '../xml/visite.js';
import { type Balise, digestOfPlace, parseBalise } from './balise.js';
import { titreDeCle } from './cles.js';
import { type TexteWord, visitParagraphe } from './paragraphes-word.js';

/** A content control that one of our tags marks. */
export interface ControleDeContenu {
  readonly balise: Balise;
  /** See `digestOfPlace`. */
  readonly place: string;
  /** Word shows its prompt there. */
  readonly aRemplacer: boolean;
}

/** A cell of a table: told from another by identity alone. */
export type CelluleWord = object;

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

/**
 * The paragraphs of a document in their order, null when it has no body. What is kept of it is bounded: a few kilobytes
 * of a damaged file may stand for gigabytes.
 * @throws ErreurUtilisateur when it holds more than any bilan
 */
export function readBlocs(documentXml: Uint8Array): readonly BlocWord[] | null {
  const blocs: BlocWord[] = [];
  const compteurs = createCompteurs();
  const conteneur = (cellule: CelluleWord | null, controle: ControleDeContenu | null): Visiteur => ({
    open: (nom) => {
      if (nom === 'w:sectPr') return null;
      if (nom === 'w:sdt') return visitSdt(compteurs, (marque) => conteneur(cellule, marque ?? controle));
      if (nom !== 'w:p') return conteneur(nom === 'w:tc' ? {} : cellule, controle);
      compteurs.paragraphe();
      return visitParagraphe((lu) => blocs.push({ lu, cellule, controle }), compteurs.repere);
    },
  });
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
  if (!visitXml(documentXml, fichier, maxLus))
    throw demesure('Ce document contient bien plus de texte et de mise en forme qu’un bilan.');
  return corps ? blocs : null;
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
