import { oncePerText } from '../../dossier/une-fois.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Texte } from '../document.js';
import { isTexte, lignesDe } from '../document.js';
import { type BlocPlace, nomDePartie, type Partie } from '../plan.js';

/** A sentence of the convention, and where it stands. */
export interface Phrase {
  readonly texte: string;
  readonly partie: Partie;
  readonly ou: string;
  /** Of its block among all. */
  readonly rang: number;
}

/** A longer sentence is normalised each time. */
const longueurRetenue = 1_000;

/** A sentence as it is compared: what reads periods, facts, communes asks for the same ones, each in its turn. */
export const normaleDe = oncePerText(normalize, longueurRetenue);

/** The sentences of a convention, those that its tables hold in its opening among them. */
export function phrasesOf(blocs: readonly BlocPlace[]): readonly Phrase[] {
  return blocs.flatMap(({ bloc, partie }, rang) => {
    if (isTexte(bloc)) return couper(bloc.texte).map((texte) => ({ texte, partie, ou: ouDe(partie, bloc), rang }));
    if (partie.genre === 'annexe') return [];
    return [...lignesDe(bloc).values()]
      .flat()
      .flatMap(({ texte }) => couper(texte))
      .map((texte) => ({ texte, partie, ou: ouDe(partie, bloc), rang }));
  });
}

/**
 * The rows of the tables before the annexes, each as one sentence, for what one cell names and another dates. The column of the
 * date says in its heading what it is the date of.
 */
export function rangeesDe(blocs: readonly BlocPlace[]): readonly Phrase[] {
  return blocs.flatMap(({ bloc, partie }, rang) => {
    if (isTexte(bloc) || partie.genre === 'annexe') return [];
    const lignes = [...lignesDe(bloc).values()].map((ligne) => ligne.map(({ texte }) => texte.replaceAll('\n', ' ')));
    const colonne = lignes[0]?.find((texte) => /d[ée]lib[ée]ration/i.test(texte) && texte.length < 60);
    const suite = colonne === undefined ? '' : ` (${colonne})`;
    return lignes
      .filter((textes) => textes.length > 1)
      .map((textes) => ({ texte: `${textes.join(' ; ')}${suite}`, partie, ou: ouDe(partie, bloc), rang }));
  });
}

/** « article 10 », « annexe 2, page 12 »; a page alone where no article is found. */
export function ouDe(partie: Partie, { page }: Pick<Texte, 'page'>): string {
  const nom = nomDePartie(partie);
  return page === undefined ? nom : `${nom}, page ${page}`;
}

/** A point that ends no sentence: « art. », « n. », « M. », an initial, a number. */
const abreviation = /(?:^|[\s(’'])(?:art|al|cf|ex|n|M|MM|Mme|Mmes|Dr|St|Ste|L|D|R|p|[A-Z])\.$/;

function couper(texte: string): readonly string[] {
  const phrases: string[] = [];
  for (const ligne of texte.split('\n')) {
    let debut = 0;
    for (let place = ligne.indexOf('. '); place >= 0; place = ligne.indexOf('. ', place + 1)) {
      const phrase = ligne.slice(debut, place + 1);
      if (abreviation.test(phrase) || !/^[\p{Lu}«\d]/u.test(ligne.slice(place + 2))) continue;
      phrases.push(phrase.trim());
      debut = place + 2;
    }
    phrases.push(ligne.slice(debut).trim());
  }
  return phrases.filter((phrase) => phrase !== '');
}
