import type { Morceau } from './moteur.js';

/** A line of text: its pieces put together from left to right. */
export interface LigneDeTexte {
  readonly texte: string;
  readonly gauche: number;
  readonly droite: number;
  /** The foot of its letters. */
  readonly y: number;
  readonly hauteur: number;
  readonly gras: boolean;
  /** The pieces between wide gaps: what may be columns. */
  readonly blocs: readonly BlocDeLigne[];
  /** As the page draws them, from left to right. */
  readonly morceaux: readonly BlocDeLigne[];
}

export interface BlocDeLigne {
  readonly texte: string;
  readonly gauche: number;
  readonly droite: number;
}

/** Puts pieces of text in lines, from the top down. */
export function lignesOf(morceaux: readonly Morceau[]): readonly LigneDeTexte[] {
  const rangees: Morceau[][] = [];
  for (const morceau of [...morceaux].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const derniere = rangees.at(-1);
    const repere = derniere?.[0];
    // A letter set higher (« 1er ») is on the line that it hangs on.
    if (derniere && repere && Math.abs(morceau.y - repere.y) <= 0.45 * Math.max(morceau.hauteur, repere.hauteur))
      derniere.push(morceau);
    else rangees.push([morceau]);
  }
  return rangees.map(joindre);
}

function joindre(rangee: readonly Morceau[]): LigneDeTexte {
  const tries = [...rangee].sort((a, b) => a.x - b.x);
  const hauteur = Math.max(...tries.map((morceau) => morceau.hauteur));
  const dessines = tries.map(({ texte, x, largeur }) => ({ texte, gauche: x, droite: x + largeur }));
  const blocs = blocsOf(dessines, hauteur);
  return {
    texte: blocs.map((bloc) => bloc.texte.trim()).join(' '),
    gauche: blocs[0]?.gauche ?? 0,
    droite: blocs.at(-1)?.droite ?? 0,
    y: Math.max(...tries.map((morceau) => morceau.y)),
    hauteur,
    gras: tries.every((morceau) => morceau.gras),
    blocs,
    morceaux: dessines,
  };
}

/**
 * Puts pieces together, but for those that a wide gap parts.
 * @param isDebut whether a piece after a narrow gap begins another column nevertheless, by where it begins
 */
export function blocsOf(
  morceaux: readonly BlocDeLigne[],
  hauteur: number,
  isDebut: (gauche: number) => boolean = () => false,
): readonly BlocDeLigne[] {
  const blocs: { texte: string; gauche: number; droite: number }[] = [];
  for (const { texte, gauche, droite } of morceaux) {
    const dernier = blocs.at(-1);
    const ecart = dernier ? gauche - dernier.droite : 0;
    if (!dernier || ecart > 2.2 * hauteur || (ecart > espace * hauteur && isDebut(gauche)))
      blocs.push({ texte, gauche, droite });
    else {
      const colle = ecart < 0.12 * hauteur || /\s$/.test(dernier.texte) || /^\s/.test(texte);
      dernier.texte += colle ? texte : ` ${texte}`;
      dernier.droite = Math.max(dernier.droite, droite);
    }
  }
  return blocs;
}

/** More than what parts two words, in heights of a letter. */
const espace = 0.4;

const puce = /^(?:[-–•▪◦●■□➢➔→>*o]|\uf0b7|\uf0a7|\uf0d8|\d{1,2}[.)]|[a-z]\))\s/;

/**
 * Puts lines in paragraphs: a line goes on when the first word of the next one would not have fitted at its end, and
 * nothing else parts them (a gap, a bullet, letters of another size).
 */
export function paragraphesOf(lignes: readonly LigneDeTexte[], droite: number): readonly LigneDeTexte[][] {
  const paragraphes: LigneDeTexte[][] = [];
  for (const ligne of lignes) {
    const paragraphe = paragraphes.at(-1);
    const avant = paragraphe?.at(-1);
    if (paragraphe && avant && continueDe(avant, ligne, droite)) paragraphe.push(ligne);
    else paragraphes.push([ligne]);
  }
  return paragraphes;
}

/** What always opens a paragraph, however full the line before. */
const ouvrante = /^(?:pr[ée]ambule$|article\s\d|annexe\s\d|vu\s|considérant\s|fiche\s|axe\s\d|et$|entre$)/i;

/** What never ends a paragraph. */
const ouverte = /(?:[–—(]|\s(?:de|du|des|la|le|les|et|à|au|aux|en|par|pour|sur)|[dl][’'])$/;

function continueDe(avant: LigneDeTexte, ligne: LigneDeTexte, droite: number): boolean {
  if (puce.test(ligne.texte) || ouvrante.test(ligne.texte) || ligne.gras !== avant.gras) return false;
  if (Math.abs(ligne.hauteur - avant.hauteur) > 0.15 * avant.hauteur) return false;
  const interligne = ligne.y - avant.y;
  if (interligne > 1.75 * avant.hauteur || interligne <= 0) return false;
  if (ouverte.test(avant.texte) || (/,$/.test(avant.texte) && /^\p{Ll}/u.test(ligne.texte))) return true;
  const [mot = ''] = ligne.texte.split(' ');
  const parLettre = (ligne.droite - ligne.gauche) / Math.max(1, ligne.texte.length);
  return avant.droite + (mot.length + 1) * parLettre > droite - 2;
}

/**
 * The text of a paragraph; a word cut at the end of a line is put together again, by its hyphen, or because the whole of it
 * would not have fitted in the column.
 * @param colonne where the text of the column begins and ends; none: no word is longer
 */
export function texteDuParagraphe(lignes: readonly LigneDeTexte[], colonne: Colonne | null = null): string {
  let texte = '';
  for (const [rang, ligne] of lignes.entries()) {
    const avant = lignes[rang - 1];
    if (!avant) texte = ligne.texte;
    else if (/\p{L}[\u2010\u00ad]$/u.test(texte) && /^\p{Ll}/u.test(ligne.texte))
      texte = texte.slice(0, -1) + ligne.texte;
    else if (/\p{Ll}-$/u.test(texte) && /^\p{L}/u.test(ligne.texte)) texte += ligne.texte;
    else texte += colonne && isMotCoupe(avant, ligne, colonne) ? ligne.texte : ` ${ligne.texte}`;
  }
  return texte;
}

interface Colonne {
  readonly gauche: number;
  readonly droite: number;
}

/** Words that stand alone, and never end another. */
const motsSeuls = /^(?:à|au|aux|de|des|du|en|et|la|le|les|ou|par|pour|sans|sous|sur|un|une|avec|dans)(?!\p{L})/u;

/** Its letters fill the line, and the rest of the word would not have fitted with them. */
function isMotCoupe(avant: LigneDeTexte, ligne: LigneDeTexte, { gauche, droite }: Colonne): boolean {
  if (!/^[\p{L}’'-]+$/u.test(avant.texte) || !/^\p{Ll}/u.test(ligne.texte)) return false;
  if (motsSeuls.test(ligne.texte)) return false;
  const [mot = ''] = /^\p{L}+/u.exec(ligne.texte) ?? [];
  const parLettre = (avant.droite - avant.gauche) / avant.texte.length;
  return avant.droite + 1.6 * parLettre > droite && (avant.texte.length + mot.length) * parLettre > droite - gauche;
}
