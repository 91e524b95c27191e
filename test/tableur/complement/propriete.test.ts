import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CleFeuille, feuilles } from '../../../src/dossier/dossier.js';
import type { Colonne } from '../../../src/dossier/feuille.js';
import { isSansObjet } from '../../../src/dossier/valeurs-de-ligne.js';
import type { Complement } from '../../../src/tableur/complement/complement.js';
import { fabriquer } from '../fabrique.js';
import { completer, type FichierLu, fichier, valeursDe } from './lire.js';

/** What a person may type in any cell of text, and what must never become something else. */
const texteQuelconque = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      '=1+1',
      '+33 4',
      '-5',
      '@ici',
      '_x0041_',
      '</t></is>',
      'a\nb',
      '1.10',
      '01/02/2027',
      '5 000',
      "l'été",
      '&amp;',
      '  deux  blancs',
    ),
  )
  .filter((texte) => texte.trim() !== '' && !isSansObjet(texte));
const mot = fc.string({ unit: fc.constantFrom(...'abcdeilmnorstuvé'), minLength: 4, maxLength: 12 });
const jour = fc
  .date({ min: new Date(Date.UTC(2020, 0, 1)), max: new Date(Date.UTC(2035, 11, 31)), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).split('-').reverse().join('/'));

/** What a person types in a column, that it reads. */
function saisieDe({ saisie, lire }: Colonne, texte: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const brute: fc.Arbitrary<string> =
    saisie.genre === 'date'
      ? jour
      : saisie.genre === 'nombre'
        ? fc
            .integer({ min: 1, max: saisie.format.includes('%') ? 100 : 90_000 })
            .map((n) => (saisie.format.includes('%') ? `${n} %` : `${n}`))
        : saisie.genre === 'liste'
          ? fc.constantFrom(...saisie.libelles)
          : texte;
  return brute.filter((ecrite) => 'valeur' in lire({ genre: 'texte', texte: ecrite.replace(/\r\n?/g, '\n').trim() }));
}

function ligneDe(cle: CleFeuille, obligees: readonly string[], texte: fc.Arbitrary<string>) {
  const colonnes = Object.entries<Colonne>(feuilles[cle].colonnes);
  return fc
    .subarray(
      colonnes.map(([nom]) => nom),
      { minLength: 1, maxLength: Math.min(6, colonnes.length) },
    )
    .chain((choisies) => {
      const noms = [...new Set([...obligees, ...choisies])];
      return fc.record(
        Object.fromEntries(noms.map((nom) => [nom, saisieDe((feuilles[cle].colonnes as never)[nom], texte)])),
      );
    });
}

/** The values that the cells read as. */
function attendues({ feuille, cellules }: Complement) {
  const colonnes = feuilles[feuille].colonnes as unknown as Readonly<Record<string, Colonne>>;
  return Object.fromEntries(
    Object.entries(cellules).map(([nom, texte]) => {
      const lu = colonnes[nom]?.lire({ genre: 'texte', texte: texte.replace(/\r\n?/g, '\n').trim() });
      return [nom, lu && 'valeur' in lu ? lu.valeur : null];
    }),
  );
}

const nouvelles: readonly (readonly [CleFeuille, readonly string[]])[] = [
  ['communes', ['nom']],
  ['zones', ['nom']],
  ['operations', ['intitule']],
  ['indicateurs', ['numero', 'libelle']],
  ['moyens', ['signataire']],
  ['convention', ['caf']],
];

const xlsx: FichierLu = {
  nom: 'suivi.xlsx',
  octets: await fabriquer((classeur) => {
    const suivi = classeur.addWorksheet('Suivi');
    suivi.addRows([
      ['N°', 'Action', 'Porteur', 'Où en est-on ?', 'Échéance'],
      ['1', 'Ouvrir un lieu d’accueil', 'Ville', 'En cours', new Date(Date.UTC(2028, 11, 31))],
      ['2', 'Former les assistants maternels', 'RPE', 'Réalisée', new Date(Date.UTC(2027, 5, 30))],
      ['3', 'Créer une ludothèque', 'CCAS', 'En cours', new Date(Date.UTC(2029, 5, 30))],
    ]);
  }),
};
const ods = fichier('test/fixtures/suivis-varies/v51-opendocument-bandeaux.ods');
const csv: FichierLu = {
  nom: 'suivi.csv',
  octets: new TextEncoder().encode(
    'N°;Action;Porteur;Statut\n1;Ouvrir un lieu;Ville;En cours\n2;Former;RPE;Réalisée\n',
  ),
};

test.each([
  ['un .xlsx', xlsx, 20],
  ['un .ods', ods, 20],
  ['un .csv', csv, 10],
])(
  '%s à qui manquent des feuilles : elles y sont, avec exactement ce qui était demandé',
  async (_quoi, source, numRuns) => {
    const demandes = fc
      .subarray([...nouvelles], { minLength: 1, maxLength: 3 })
      .chain((choisies) =>
        fc.tuple(
          ...choisies.map(([feuille, obligees]) =>
            fc
              .array(ligneDe(feuille, obligees, texteQuelconque), {
                minLength: 1,
                maxLength: feuille === 'convention' ? 1 : 3,
              })
              .map((lignes) =>
                lignes.map((cellules): Complement => ({ feuille, rang: null, cellules, aConfirmer: {} })),
              ),
          ),
        ),
      )
      .map((groupes) => groupes.flat());
    await fc.assert(
      fc.asyncProperty(demandes, async (complements) => {
        const { avant, dossier } = await completer(source, ...complements);
        const voulues: Record<string, readonly object[]> = { ...valeursDe(avant.dossier) };
        for (const feuille of new Set(complements.map((complement) => complement.feuille))) {
          const siennes = complements.filter((complement) => complement.feuille === feuille).map(attendues);
          voulues[feuille] = feuille === 'convention' ? [{ ...voulues[feuille]?.[0], ...siennes[0] }] : siennes;
        }
        expect(valeursDe(dossier)).toEqual(voulues);
      }),
      { numRuns },
    );
  },
  120_000,
);

test('des cellules et des lignes du tableau lui-même : exactement ce qui était demandé, et rien d’autre ne change', async () => {
  const remplie = fc.record({ rang: fc.constantFrom(2, 3, 4), cellules: ligneDe('actions', [], mot) });
  const ajoutee = ligneDe('actions', ['numero', 'intitule'], mot).map((cellules) => ({ rang: null, cellules }));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(remplie, { selector: ({ rang }) => rang, maxLength: 2 }),
      fc.array(ajoutee, { maxLength: 2 }),
      async (remplies, ajoutees) => {
        const complements = [...remplies, ...ajoutees].map(
          (un): Complement => ({ feuille: 'actions', aConfirmer: {}, ...un }),
        );
        const { avant, dossier, remarques } = await completer(xlsx, ...complements);
        const actions = valeursDe(avant.dossier)['actions'] ?? [];
        const voulues = [
          ...actions.map((action, place) =>
            Object.assign({}, action, ...complements.filter(({ rang }) => rang === place + 2).map(attendues)),
          ),
          ...complements.filter(({ rang }) => rang === null).map(attendues),
        ];
        // What would read as something else is not written, and is said.
        if (remarques.length === 0) expect(valeursDe(dossier)['actions']).toEqual(voulues);
        else
          expect(
            valeursDe(dossier)
              ['actions']?.slice(0, 3)
              .map(({ intitule }) => intitule).length,
          ).toBe(3);
      },
    ),
    { numRuns: 25 },
  );
}, 120_000);
