import type { Enonce } from '../convention-lue.js';
import { isTexte, lignesDe, sansFin, type Tableau, type Texte } from '../document.js';
import { type BlocPlace, isTitre } from '../plan.js';
import { citer } from './candidats.js';
import { normaleDe, ouDe } from './phrases.js';

interface Annonce {
  readonly genre: Enonce['genre'];
  readonly phrase: RegExp;
  /** What the sentence must say too. */
  readonly aussi?: RegExp;
  /** Of the article that the sentence must stand in. */
  readonly titre?: RegExp;
}

const annonces: readonly Annonce[] = [
  { genre: 'enjeu', phrase: /\benjeux\b[^.]{0,120}$/ },
  { genre: 'objectif', phrase: /\bobjectifs (?:conjoints|partages|communs)\b[^.]{0,80}$/ },
  {
    genre: 'champ-de-la-caf',
    phrase: /(?:concernent|sont|portent sur|suivants?)$/,
    titre: /\bchamps d intervention de la caf\b/,
  },
  {
    genre: 'champ-des-collectivites',
    phrase: /(?:concernent|sont|portent sur|suivants?)$/,
    titre:
      /\bchamps d intervention (?:des? (?:la )?)?(?:collectivites?|communes?|communaute|epci|signataires?|l epci|la commune)/,
  },
  {
    genre: 'copil',
    phrase: /\b(?:comite de pilotage|copil|ce comite|instance)\b/,
    aussi: /\b(?:compose|reunit|comprend|constitue)/,
  },
];

/** What the articles list: enjeux, joint objectives, fields, the steering committee. Each with the sentence that introduces it. */
export function enoncesDits(blocs: readonly BlocPlace[]): readonly Enonce[] {
  const dits: Enonce[] = [];
  for (const [rang, { bloc, partie }] of blocs.entries()) {
    if (partie.genre === 'annexe' || partie.genre === 'preambule') continue;
    if (!isTexte(bloc)) {
      if (partie.genre === 'article')
        for (const { texte, phrase } of enjeuxDuTableau(bloc))
          if (!dits.some((dit) => dit.genre === 'enjeu' && dit.texte === texte))
            dits.push({ genre: 'enjeu', texte, phrase, ou: ouDe(partie, bloc) });
      continue;
    }
    const article = partie.genre === 'article' ? normaleDe(partie.titre) : '';
    const numerote = /^enjeu\s?(?:n\s?°\s?)?\d{1,2}\s?[:–—-]\s?(.{3,200})$/i.exec(bloc.texte);
    if (numerote?.[1]) {
      dits.push({ genre: 'enjeu', texte: propre(numerote[1]), phrase: bloc.texte, ou: ouDe(partie, bloc) });
      continue;
    }
    if (isAnnonceDArticle(blocs, rang) && /\benjeux\b/.test(article)) {
      for (const texte of numerotes(blocs.slice(rang + 1)))
        dits.push({ genre: 'enjeu', texte, phrase: bloc.texte, ou: ouDe(partie, bloc) });
      continue;
    }
    const [avant, apres] = couper(bloc.texte);
    const normal = normaleDe(avant);
    const annonce = annonces.find(
      ({ phrase, aussi, titre }) =>
        phrase.test(normal) &&
        (aussi === undefined || aussi.test(normal)) &&
        (titre === undefined || titre.test(article)),
    );
    if (!annonce) continue;
    const textes = apres === null ? [] : apres !== '' ? enumeres(apres) : suivants(blocs.slice(rang + 1));
    const seule =
      annonce.genre === 'copil' && textes.length === 0 && /compos|comprend|reuni/.test(normaleDe(bloc.texte));
    for (const texte of seule ? [bloc.texte] : textes)
      if (!dits.some((dit) => dit.genre === annonce.genre && dit.texte === texte))
        dits.push({ genre: annonce.genre, texte, phrase: citer(bloc.texte), ou: ouDe(partie, bloc) });
  }
  return dits;
}

/** The column « Enjeux » of a table, under its heading. */
function enjeuxDuTableau(tableau: Tableau): readonly { readonly texte: string; readonly phrase: string }[] {
  const [tete = [], ...lignes] = [...lignesDe(tableau).values()];
  const titre = tete.find(({ texte }) =>
    /^enjeux?(?: (?:identifies|partages|prioritaires|retenus))?$/.test(normaleDe(texte)),
  );
  if (!titre || tete.length < 2) return [];
  const phrase = citer(tete.map(({ texte }) => texte).join(' | '));
  return lignes
    .flatMap((ligne) => ligne.filter(({ colonne }) => colonne === titre.colonne))
    .flatMap(({ texte }) => texte.split('\n'))
    .map((texte) => ({ texte: propre(texte), phrase }))
    .filter(({ texte }) => texte !== '');
}

/** The heading of an article. */
function isAnnonceDArticle(blocs: readonly BlocPlace[], rang: number): boolean {
  return blocs[rang]?.partie !== blocs[rang - 1]?.partie;
}

/** The list that an article is, from its heading on: items, or lines with a number. */
function numerotes(blocs: readonly BlocPlace[]): readonly string[] {
  const textes: string[] = [];
  for (const { bloc, partie } of blocs) {
    if (!isTexte(bloc) || partie !== blocs[0]?.partie) break;
    const lu = bloc.genre === 'item' ? bloc.texte : /^\d{1,2}\s?[.)–-]\s(.{3,200})$/.exec(bloc.texte)?.[1];
    if (lu === undefined) break;
    textes.push(propre(lu));
  }
  return textes.length >= 2 ? textes : [];
}

/** What stands before and after the colon that announces; null after: there is none. */
function couper(texte: string): readonly [string, string | null] {
  const place = texte.indexOf(' :') >= 0 ? texte.indexOf(' :') + 1 : texte.indexOf(':');
  return place < 0 ? [texte, null] : [texte.slice(0, place), texte.slice(place + 1).trim()];
}

function enumeres(texte: string): readonly string[] {
  const separateur = texte.includes(' / ') ? ' / ' : texte.includes(' ; ') ? ' ; ' : texte.includes(';') ? ';' : ',';
  const lus = texte
    .split(separateur)
    .map(propre)
    .filter((part) => part !== '');
  return lus.length >= 2 && lus.every((part) => part.length < 200) ? lus : [];
}

const maxEnonces = 40;

/** The list under a sentence: its items, or short paragraphs, to what is neither. */
function suivants(blocs: readonly BlocPlace[]): readonly string[] {
  const textes: string[] = [];
  const [premier] = blocs;
  const items = premier !== undefined && isTexte(premier.bloc) && premier.bloc.genre === 'item';
  const niveau = items ? (premier.bloc as Texte).niveau : 0;
  const menes =
    items &&
    blocs.slice(0, 60).some(({ bloc }) => isTexte(bloc) && bloc.genre === 'item' && /\spar\s?:$/.test(bloc.texte));
  const tapee = premier !== undefined && isTexte(premier.bloc) && marque.test(premier.bloc.texte);
  let avant = '';
  for (const { bloc, partie } of blocs) {
    if (!isTexte(bloc) || textes.length >= maxEnonces || partie !== premier?.partie) break;
    if (items) {
      if (bloc.genre !== 'item') {
        if (menes && bloc.genre === 'paragraphe' && !isTitre(bloc)) continue;
        break;
      }
      if (bloc.niveau > niveau || (menes && !/\spar\s?:$/.test(bloc.texte))) continue;
      textes.push(propre(bloc.texte.replace(/\spar\s?:$/, '')));
      continue;
    }
    if (bloc.genre !== 'paragraphe' || isTitre(bloc) || bloc.texte.length > 220 || /:$/.test(bloc.texte)) break;
    // What ends with a point ends a list, or is of none.
    const finale = /\.$/.test(bloc.texte);
    if (tapee ? !marque.test(bloc.texte) : finale && !/;$/.test(avant)) break;
    textes.push(propre(bloc.texte));
    if (finale && !tapee) break;
    avant = bloc.texte;
  }
  return textes;
}

/** What somebody types before each line of a list. */
const marque = /^(?:[-–•>]|\d{1,2}\s?[.)])\s/;

/** Without the number or the dash before it, nor the comma that ends it. */
function propre(texte: string): string {
  return sansFin(texte.replace(marque, ''), ' ;,.').trim();
}
