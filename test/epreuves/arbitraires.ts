import fc from 'fast-check';
import { type CleFeuille, feuilles } from '../../src/dossier/dossier.js';
import type { Colonne } from '../../src/dossier/feuille.js';
import type { ContenuLisible } from '../../src/dossier/valeurs/lecture.js';
import type { ContenuSuivi, LigneSuivi } from '../../src/tableur/suivi/contenu-suivi.js';

/** How many random cases: `ESSAIS=500` for a long trial. */
export const essais = (parDefaut: number) => Number(process.env['ESSAIS'] ?? parDefaut);

/** What a cell may hold that a program could take for something else than text. */
export const hostiles: readonly string[] = [
  '<script>alert(1)</script>',
  '</w:t></w:r></w:p>',
  '&amp; &lt;b&gt; &#0; &nbsp;',
  ']]><!--',
  '{{#each actions}}{{this}}{{/each}} {{{constructor}}}',
  '=HYPERLINK("http://exemple.invalid";"x")',
  '=cmd|"/c calc"!A1',
  '@SUM(1+1)',
  '+33 6',
  '-2+3',
  "'apostrophe",
  '_x0041_ _xD83D_ _x005F_',
  '\u0001\u0008\u000b\u001f',
  '\ud83d seul',
  'seul \udc00',
  '\ufffe\uffff\ufeff',
  '\u202egauche\u202c',
  'مرحبا بالعالم',
  '👩‍👧‍👦 é e\u0301',
  'a\u200bb\u200c\u200d\u2060c',
  '\u00a0\u202f\u2009',
  '\ue000\ue001\uf8ff',
  '- un\n  - deux\n    - trois\n- quatre',
  '1. un\n2. deux',
  'ligne\r\nligne\rligne\u2028ligne\u2029ligne',
  '\t\ttab\t',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(5_000),
  'mot '.repeat(1_500),
  '\n'.repeat(60),
  '%s %d %n',
  '../../etc/passwd',
  'C:\\Windows\\x',
  '$1 $& $` \\1',
];

const texteLibre = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('la crèche ouvre', 'en 2028', 'places', 'Caf', '12 000 €', 'Léa', ' ; ', '\n'),
      },
      { weight: 3, arbitrary: fc.constantFrom(...hostiles) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((morceaux) => morceaux.join(' '));

/** A free text: what people write, and what nobody should. */
export const textes: fc.Arbitrary<string> = texteLibre;

const dates = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => ({ genre: 'date', date: date.toISOString().slice(0, 10) }) as const);
const nombres = fc.oneof(
  fc.integer({ min: 0, max: 500_000 }),
  fc.constantFrom(-1, 0.5, 1e15, 1e-9, 0.1 + 0.2, 2 ** 53),
);

/** A content of the column's own kind, most of the time; of any kind, now and then. */
export function contenuDe({ saisie }: Colonne): fc.Arbitrary<ContenuLisible> {
  const texte = textes.map((valeur) => ({ genre: 'texte', texte: valeur }) as const);
  const nombre = fc
    .tuple(nombres, fc.boolean())
    .map(([valeur, pourcentage]) => ({ genre: 'nombre', nombre: valeur, pourcentage }) as const);
  const propre: fc.Arbitrary<ContenuLisible> =
    saisie.genre === 'date'
      ? dates
      : saisie.genre === 'nombre'
        ? nombre
        : saisie.genre === 'liste'
          ? fc
              .subarray([...saisie.libelles], {
                minLength: 1,
                maxLength: Math.min(saisie.libelles.length, saisie.plusieurs ? 3 : 1),
              })
              .map((libelles) => ({ genre: 'texte', texte: libelles.join(' ; ') }) as const)
          : texte;
  const booleen = fc.boolean().map((valeur) => ({ genre: 'booleen', booleen: valeur }) as const);
  return fc.oneof({ weight: 12, arbitrary: propre }, { weight: 1, arbitrary: fc.oneof(texte, nombre, dates, booleen) });
}

function ligneDe(cle: CleFeuille): fc.Arbitrary<LigneSuivi> {
  const colonnes = Object.entries<Colonne>(feuilles[cle].colonnes);
  return fc
    .tuple(
      fc.tuple(
        ...colonnes.map(([nom, colonne]) =>
          fc.option(
            contenuDe(colonne).map((contenu) => [nom, contenu] as const),
            { nil: null, freq: 2 },
          ),
        ),
      ),
      fc.dictionary(fc.constantFrom('Colonne à nous', 'Note'), textes, { maxKeys: 2 }),
    )
    .map(([cellules, autres]) => ({
      cellules: Object.fromEntries(cellules.filter((cellule) => cellule !== null)),
      autres: feuilles[cle].disposition === 'cles' ? {} : autres,
    }));
}

/** A whole tableau de suivi: each sheet there or not, each cell there or not, whatever it holds. */
export const suivis: fc.Arbitrary<ContenuSuivi> = fc
  .record(
    Object.fromEntries(
      (Object.keys(feuilles) as CleFeuille[]).map((cle) => [
        cle,
        fc.array(
          ligneDe(cle),
          cle === 'actions' ? { minLength: 1, maxLength: 4 } : { maxLength: cle === 'convention' ? 1 : 2 },
        ),
      ]),
    ),
  )
  .map((lignes) => ({ lignes: lignes as ContenuSuivi['lignes'], axes: [] }));
