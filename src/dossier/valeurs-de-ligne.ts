import type { Constat, Gravite } from './constat.js';
import { gravites } from './constat.js';
import type { Contenu } from './contenu.js';
import { type Feuille, schemaDeLigne } from './feuille.js';
import type { Origine, Valeur } from './origine.js';
import { normalize } from './valeurs/normalisation.js';

/** A cell to read: its content and where it stands. */
export interface Source {
  readonly contenu: Contenu;
  readonly origine: Origine;
}

/** A row's values by canonical column, the columns it marks « sans objet », and what could not be read. */
export interface ValeursLues {
  readonly valeurs: Readonly<Record<string, Valeur<unknown>>>;
  readonly sansObjet: Readonly<Record<string, Origine>>;
  readonly illisibles: Readonly<Record<string, Valeur<Contenu>>>;
  readonly constats: readonly Constat[];
}

const motsSansObjet: ReadonlySet<string> = new Set([
  'sans objet',
  's o',
  'so',
  'n a',
  'na',
  'non concerne',
  'non concernee',
  'neant',
]);

/** A free text is not compared: it would be made comparable, word by word, for nothing. */
const isSansObjet = (texte: string) => texte.length < 60 && motsSansObjet.has(normalize(texte));

/** Reads a row through its sheet's zod schema: each cell that cannot be read is a finding, and the others still count. */
export function createLecteur(feuille: Feuille): (sources: Readonly<Record<string, Source>>) => ValeursLues {
  const schema = schemaDeLigne(feuille);
  return (sources) => {
    const sansObjet = Object.entries(sources).filter(
      ([, { contenu }]) => contenu.genre === 'texte' && isSansObjet(contenu.texte),
    );
    const lisibles = Object.entries(sources).filter(([cle]) => !sansObjet.some(([autre]) => autre === cle));
    const contenus = Object.fromEntries(lisibles.map(([cle, { contenu }]) => [cle, contenu]));
    const lecture = schema.safeParse(contenus);
    const refus = new Set(lecture.error?.issues.map(({ path }) => String(path[0])));
    const lus = lecture.success
      ? lecture.data
      : schema.parse(Object.fromEntries(Object.entries(contenus).filter(([cle]) => !refus.has(cle))));
    return {
      valeurs: Object.fromEntries(
        lisibles.filter(([cle]) => !refus.has(cle)).map(([cle, { origine }]) => [cle, { valeur: lus[cle], origine }]),
      ),
      illisibles: Object.fromEntries(
        lisibles
          .filter(([cle]) => refus.has(cle))
          .map(([cle, { contenu, origine }]) => [cle, { valeur: contenu, origine }]),
      ),
      sansObjet: Object.fromEntries(sansObjet.map(([cle, { origine }]) => [cle, origine])),
      constats: (lecture.error?.issues ?? []).map((issue) => constatOf(issue, sources[String(issue.path[0])]?.origine)),
    };
  };
}

function constatOf(
  issue: { readonly message: string; readonly params?: unknown },
  origine: Origine | undefined,
): Constat {
  const params = typeof issue.params === 'object' && issue.params !== null ? issue.params : {};
  const gravite =
    'gravite' in params ? gravites.find((connue): connue is Gravite => connue === params.gravite) : undefined;
  return {
    regle: 'regle' in params ? String(params.regle) : 'cellule-illisible',
    gravite: gravite ?? 'mineur',
    message: issue.message,
    feuille: origine?.feuille ?? null,
    cellule: origine?.cellule ?? null,
    exigence: null,
  };
}
