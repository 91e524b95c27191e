import type { Attributs } from '../xml/attributs.js';
import type { Visiteur } from '../xml/visite.js';
import { createReste, type Reste } from './restes.js';

interface Noeud {
  readonly nom: string;
  readonly attributs: Attributs;
  readonly enfants: Noeud[];
  texte: string;
}

/** Taken out of the equation when tracked changes are accepted. */
const partis: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:rPr']);

/** An equation, as a line of text when it has one (« 12/20 », « m² », « √(x) »); else it is said, with what can be quoted of it. */
export function visitEquation(
  nom: string,
  attributs: Attributs,
  ecrire: (texte: string) => void,
  onReste: (reste: Reste) => void,
): Visiteur {
  const racine: Noeud = { nom, attributs, enfants: [], texte: '' };
  const visiteurDe = (noeud: Noeud, close: () => void): Visiteur => ({
    open: (fils, siens) => {
      if (partis.has(fils)) return null;
      const enfant: Noeud = { nom: fils, attributs: siens, enfants: [], texte: '' };
      noeud.enfants.push(enfant);
      return visiteurDe(enfant, () => undefined);
    },
    texte: (lu) => {
      if (noeud.nom === 'm:t' || noeud.nom === 'w:t') noeud.texte += lu;
    },
    close,
  });
  return visiteurDe(racine, () => {
    const ligne = enLigne(racine);
    if (ligne === null) onReste(createReste('une équation', { trou: true, texte: citer(racine) }));
    else ecrire(ligne);
  });
}

/** How each element of an equation is written on a line; null when it has no sure way to be. */
const ecritures: Readonly<Record<string, (noeud: Noeud) => string | null>> = {
  // The letters that equations have of their own (𝑥) are plain ones elsewhere.
  'm:t': ({ texte }) => texte.replace(/[\u{1d400}-\u{1d7ff}\u210e]/gu, (lettre) => lettre.normalize('NFKC')),
  'w:t': ({ texte }) => texte,
  'm:f': writeFraction,
  'm:sSup': (noeud) => join(part(noeud, 'm:e', true), exposant(noeud)),
  'm:sSub': (noeud) => join(part(noeud, 'm:e', true), indice(noeud)),
  'm:sSubSup': (noeud) => join(part(noeud, 'm:e', true), indice(noeud), exposant(noeud)),
  'm:rad': writeRacine,
  'm:d': writeParentheses,
  'm:nary': writeSomme,
  'm:func': (noeud) => join(part(noeud, 'm:fName'), ' ', part(noeud, 'm:e', true)),
  'm:limLow': (noeud) => join(part(noeud, 'm:e'), '_', part(noeud, 'm:lim', true)),
  'm:limUpp': (noeud) => join(part(noeud, 'm:e'), '^', part(noeud, 'm:lim', true)),
};

/** What only holds the rest, in its order. */
const suites: ReadonlySet<string> = new Set([
  ...['m:oMathPara', 'm:oMath', 'm:r', 'm:e', 'm:num', 'm:den', 'm:sup', 'm:sub', 'm:deg', 'm:fName', 'm:lim'],
  ...['m:box', 'w:ins', 'w:moveTo', 'w:r', 'w:sdt', 'w:sdtContent', 'w:hyperlink'],
]);
/** Carries no sign: properties, marks. */
const muets = /^(?:m:\w+Pr|w:(?:sdtPr|sdtEndPr|proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak))$/;

function enLigne(noeud: Noeud): string | null {
  if (muets.test(noeud.nom)) return '';
  const ecrire = ecritures[noeud.nom];
  if (ecrire) return ecrire(noeud);
  return suites.has(noeud.nom) ? join(...noeud.enfants.map(enLigne)) : null;
}

function join(...parts: readonly (string | null)[]): string | null {
  return parts.includes(null) ? null : parts.join('');
}

/** A part of an element; `groupe`: between parentheses when it holds more than one sign or one number. */
function part({ enfants }: Noeud, nom: string, groupe = false): string | null {
  const enfant = enfants.find((autre) => autre.nom === nom);
  const ligne = enfant ? enLigne(enfant) : '';
  return groupe && ligne !== null ? grouper(ligne) : ligne;
}

function grouper(ligne: string): string {
  return ligne === '' || isSeul(ligne) ? ligne : `(${ligne})`;
}

/** A long line is no single sign: it is not gone over at each level of an equation. */
function isSeul(ligne: string): boolean {
  return ligne.length <= 60 && /^(?:[\p{L}\p{N},.%\u00a0\u202f ²³⁰¹⁴-⁹]+|.|\([^()]*\)[²³⁰¹⁴-⁹]*)$/u.test(ligne);
}

function propriete({ nom, enfants }: Noeud, trait: string): string | undefined {
  const proprietes = enfants.find((enfant) => enfant.nom === `${nom}Pr`);
  return proprietes?.enfants.find((enfant) => enfant.nom === trait)?.attributs['m:val'];
}

function writeFraction(noeud: Noeud): string | null {
  // Without bar, it is no fraction: a binomial coefficient, most often.
  return propriete(noeud, 'm:type') === 'noBar'
    ? null
    : join(part(noeud, 'm:num', true), '/', part(noeud, 'm:den', true));
}

const exposants: Readonly<Record<string, string>> = {
  ...{ '0': '⁰', '1': '¹', '2': '²', '3': '³', '4': '⁴', '5': '⁵', '6': '⁶', '7': '⁷', '8': '⁸', '9': '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ' },
};
const indices: Readonly<Record<string, string>> = {
  ...{ '0': '₀', '1': '₁', '2': '₂', '3': '₃', '4': '₄', '5': '₅', '6': '₆', '7': '₇', '8': '₈', '9': '₉' },
};

function exposant(noeud: Noeud): string | null {
  return small(part(noeud, 'm:sup'), '^', exposants);
}

function indice(noeud: Noeud): string | null {
  return small(part(noeud, 'm:sub'), '_', indices);
}

function small(ligne: string | null, signe: string, petits: Readonly<Record<string, string>>): string | null {
  if (ligne === null || ligne === '') return ligne;
  const lettres = ligne.length <= 10 ? [...ligne] : [];
  return lettres.length > 0 && lettres.every((lettre) => petits[lettre] !== undefined)
    ? lettres.map((lettre) => petits[lettre]).join('')
    : `${signe}${grouper(ligne)}`;
}

function writeRacine(noeud: Noeud): string | null {
  const degre = part(noeud, 'm:deg');
  const signe = degre === null ? undefined : { '': '√', '2': '√', '3': '∛', '4': '∜' }[degre.trim()];
  return signe === undefined ? null : join(signe, '(', part(noeud, 'm:e'), ')');
}

function writeParentheses(noeud: Noeud): string | null {
  const separateur = propriete(noeud, 'm:sepChr') ?? '|';
  const contenus = noeud.enfants.filter(({ nom }) => nom === 'm:e').map(enLigne);
  if (contenus.includes(null)) return null;
  return `${propriete(noeud, 'm:begChr') ?? '('}${contenus.join(separateur)}${propriete(noeud, 'm:endChr') ?? ')'}`;
}

/** A sum, a product, an integral. */
function writeSomme(noeud: Noeud): string | null {
  return join(propriete(noeud, 'm:chr') ?? '∫', indice(noeud), exposant(noeud), ' ', part(noeud, 'm:e', true));
}

function citer({ texte, enfants }: Noeud): string {
  return texte + enfants.map(citer).join(' ');
}
