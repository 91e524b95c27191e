import type { Attributs } from '../xml/attributs.js';
import type { Visiteur } from '../xml/visite.js';
import { type ApparenceDeStyle, visitApparence } from './apparences-word.js';
import { finishChamp, lienVers } from './champs-word.js';
import { visitDessin } from './dessins-word.js';
import { createEcriture } from './ecriture-word.js';
import { visitEquation } from './equations-word.js';
import type { ProprietesParagraphe } from './listes-word.js';
import { type EcouteDeProprietes, visitProprietes } from './proprietes-paragraphe.js';
import { createReste, type Reste } from './restes.js';
import { caracteres, dits, enveloppes, muets, revisions } from './roles-word.js';
import { visitCitation } from './textes-cites.js';
import { visitVariantes } from './variantes-word.js';

/** What a paragraph shows, as if every tracked change were accepted. */
export interface TexteWord {
  readonly texte: string;
  /** What it holds beside its text. */
  readonly restes: readonly Reste[];
  /** Whether it holds tracked changes that nobody accepted yet. */
  readonly revise: boolean;
  /** Its mark was deleted, or it has none: its text begins that of the next paragraph. */
  readonly suite: boolean;
  /** Bookmarks that open in it, by name, and bookmarks that close in it, by id, with whether text stands before. */
  readonly ouvertures: readonly { readonly id: string; readonly nom: string }[];
  readonly fermetures: readonly { readonly id: string; readonly apresTexte: boolean }[];
  /** What tells whether it is a list item. */
  readonly proprietes: ProprietesParagraphe | null;
}

/** What reading a paragraph takes from the document that it stands in. */
export interface ContexteDeParagraphe {
  readonly styleOf: ApparenceDeStyle;
  /** The address of a link, by its id. */
  readonly adresseOf: (id: string) => string;
  /** Told of each bookmark that opens or closes, so that they can be counted. */
  readonly onRepere: () => void;
}

/** Who looks at the next paragraph, told of it once it is read. */
export type LecteurDeParagraphes = (onLu: (lu: TexteWord) => void) => Visiteur;

/** Most paragraphs have no bookmark: they share this. */
const aucun: readonly never[] = [];
const instructionMax = 2_000;

/**
 * Reads the paragraphs of a document one after the other. A document has hundreds of thousands, and none stands in another:
 * one reader does for all.
 */
export function createLecteurDeParagraphes({
  styleOf,
  adresseOf,
  onRepere,
}: ContexteDeParagraphe): LecteurDeParagraphes {
  const ecriture = createEcriture(styleOf);
  const { ecrire, ecrireTel, dire } = ecriture;
  let onLu: (lu: TexteWord) => void = () => undefined;
  let revise = false;
  let suite = false;
  let proprietes: ProprietesParagraphe | null = null;
  let ouvertures: { readonly id: string; readonly nom: string }[] | null = null;
  let fermetures: { readonly id: string; readonly apresTexte: boolean }[] | null = null;

  /** The fields that are open, one in the other. */
  const champs: { instruction: string; debut: number; restes: number }[] = [];
  const openChamp = (instruction: string) =>
    champs.push({ instruction, debut: ecriture.texte().length, restes: ecriture.restes().length });
  const closeChamp = () => {
    const champ = champs.pop();
    if (!champ) return;
    const texte = ecriture.texte().slice(champ.debut);
    const dit = ecriture.restes().length > champ.restes;
    const fini = finishChamp({ instruction: champ.instruction, texte, dit });
    if (fini.texte !== '') ecrireTel(fini.texte);
    fini.restes.forEach(dire);
  };
  const noterChamp = (genre: string | undefined) => {
    const champ = champs.at(-1);
    if (genre === 'begin') openChamp('');
    else if (genre === 'end') closeChamp();
    else if (champ) champ.debut = ecriture.texte().length;
  };

  const texte: Visiteur = { open: () => null, texte: ecrire };
  const instruction: Visiteur = {
    open: () => null,
    texte: (lu) => {
      const champ = champs.at(-1);
      if (champ && champ.instruction.length < instructionMax) champ.instruction += lu;
    },
  };
  const open = (nom: string, attributs: Attributs): Visiteur | null => {
    if (nom === 'w:r') {
      ecriture.openRun();
      return run;
    }
    if (nom === 'w:t') return texte;
    if (nom === 'w:rPr') return visitApparence(styleOf, ecriture.setApparence);
    if (revisions.has(nom)) revise = true;
    if (muets.has(nom)) return null;
    if (enveloppes.has(nom)) return contenu;
    const caractere = nom === 'w:br' ? (attributs['w:type'] === 'page' ? '' : '\n') : caracteres.get(nom);
    if (caractere !== undefined) {
      ecrireTel(caractere);
      return null;
    }
    return openAutre(nom, attributs);
  };
  const contenu: Visiteur = { open };
  const run: Visiteur = { open, close: ecriture.closeRun };
  const openAutre = (nom: string, attributs: Attributs): Visiteur | null => {
    const valeur = (attribut: string) => attributs[attribut] ?? '';
    switch (nom) {
      case 'w:bookmarkStart':
        ouvertures ??= [];
        ouvertures.push({ id: valeur('w:id'), nom: valeur('w:name') });
        onRepere();
        return null;
      case 'w:bookmarkEnd':
        fermetures ??= [];
        fermetures.push({ id: valeur('w:id'), apresTexte: ecriture.texte() !== '' });
        onRepere();
        return null;
      case 'w:sym':
        ecriture.symbole(valeur('w:font'), Number.parseInt(valeur('w:char'), 16));
        return null;
      case 'w16se:symEx':
        ecriture.symbole(valeur('w16se:font'), Number.parseInt(valeur('w16se:char'), 16));
        return null;
      case 'w:fldChar':
        noterChamp(attributs['w:fldCharType']);
        return null;
      case 'w:instrText':
        return instruction;
      case 'w:fldSimple':
        openChamp(valeur('w:instr'));
        return { open, close: closeChamp };
      case 'w:hyperlink': {
        const debut = ecriture.texte().length;
        const adresse = adresseOf(valeur('r:id'));
        return { open, close: () => lienVers(adresse, ecriture.texte().slice(debut)).forEach(dire) };
      }
      case 'w:sdt':
        return visitSdtEnLigne(contenu, dire);
      case 'w:ruby':
        return visitRuby(contenu, dire);
      case 'm:oMath':
      case 'm:oMathPara':
        return visitEquation(nom, attributs, ecrireTel, dire);
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return visitDessin(dire);
      case 'mc:AlternateContent':
        return visitVariantes(contenu, () => dire(inconnu(nom, '')));
      default: {
        const dit = dits.get(nom);
        if (dit) dire(dit);
        return dit ? null : visitCitation((cite) => dire(inconnu(nom, cite)));
      }
    }
  };
  const ecoute: EcouteDeProprietes = {
    onStyle: ecriture.setStyle,
    onMarque: (marque) => {
      revise = true;
      suite ||= marque === 'w:del' || marque === 'w:moveFrom';
    },
  };
  const paragraphe: Visiteur = {
    open: (nom, attributs) => {
      if (nom !== 'w:pPr' || proprietes) return open(nom, attributs);
      const lues = visitProprietes(ecoute);
      proprietes = lues.proprietes;
      return lues.visiteur;
    },
    close: () => {
      ecriture.finish();
      onLu({
        texte: ecriture.texte(),
        restes: ecriture.restes(),
        revise,
        suite,
        ouvertures: ouvertures ?? aucun,
        fermetures: fermetures ?? aucun,
        proprietes,
      });
    },
  };
  return (suivant) => {
    onLu = suivant;
    ecriture.start();
    revise = false;
    suite = false;
    proprietes = null;
    ouvertures = null;
    fermetures = null;
    champs.length = 0;
    return paragraphe;
  };
}

function inconnu(nom: string, texte: string): Reste {
  return createReste(`un élément que bilan-ctg ne sait pas lire (${nom})`, { trou: true, texte });
}

/** A content control in a sentence; the prompt of one that nobody filled in is no text of the document. */
function visitSdtEnLigne(contenu: Visiteur, dire: (reste: Reste) => void): Visiteur {
  let invite = false;
  const proprietes: Visiteur = {
    open: (nom) => {
      if (nom === 'w:showingPlcHdr') invite = true;
      return null;
    },
  };
  return {
    open: (nom, attributs) => {
      if (nom === 'w:sdtPr') return proprietes;
      if (nom !== 'w:sdtContent' || !invite) return contenu.open(nom, attributs);
      return visitCitation((texte) => dire(createReste('un champ à remplir laissé vide', { texte })));
    },
  };
}

/** A text with another above it, which says how it is read. */
function visitRuby(contenu: Visiteur, dire: (reste: Reste) => void): Visiteur {
  return {
    open: (nom, attributs) =>
      nom === 'w:rt'
        ? visitCitation((texte) => dire(createReste('un texte écrit au-dessus d’un autre', { texte })))
        : contenu.open(nom, attributs),
  };
}
