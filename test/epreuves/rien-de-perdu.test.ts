import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAnnexes } from '../../src/annexes/envoi.js';
import { annexesParDefaut } from '../../src/avenant/annexes.js';
import { renderEnvoi } from '../../src/cdsf/envoi.js';
import { figer } from '../../src/comparaison/plan.js';
import { renderBilan } from '../../src/documents/bilan.js';
import { type DocumentDuLot, documentsDuLot } from '../../src/documents/genres.js';
import type { OptionsDuPlan } from '../../src/documents/options-du-plan.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';
import type { LigneSuivi } from '../../src/tableur/suivi/contenu-suivi.js';
import { writeSuivi } from '../../src/tableur/suivi/ecrire-suivi.js';
import { openDocument, readParagraphes } from '../word/ouvrir.js';
import { essais, textes } from './arbitraires.js';
import { entreeDe } from './entree.js';
import { type Promesse, promesses, promessesSansFiche } from './promesses.js';

const date = '2028-06-30';

/** The documents of a kind, as Word files. */
async function documentsDe(
  type: DocumentDuLot,
  dossier: Dossier,
  options: OptionsDuPlan,
): Promise<readonly Uint8Array[]> {
  const entree = { ...entreeDe(dossier, date), optionsDuPlan: options };
  if (type === 'cdsf') {
    const fichiers = await renderEnvoi({ bilan: 'intermediaire', ...entree });
    return fichiers.filter(({ nom }) => nom.endsWith('.docx')).map(({ octets }) => octets);
  }
  if (type !== 'annexes') return [await renderBilan({ type, ...entree })];
  const plan = figer(dossier);
  const annexes = { annexes: annexesParDefaut, plan, fictif: false, version: '', modifications: null };
  return (await renderAnnexes({ ...entree, ...annexes })).map(({ octets }) => octets);
}

describe('aucune valeur promise ne se perd entre le tableau de suivi et le document', () => {
  test.each(documentsDuLot)('%s', (type) => expectTenues(type, promesses[type], { fiches: 'toutes' }), 300_000);

  test.each(['intermediaire', 'final'] as const)(
    '%s, sans aucune fiche',
    (type) => expectTenues(type, promessesSansFiche, { fiches: 'aucune' }),
    300_000,
  );
});

async function expectTenues(type: DocumentDuLot, tenues: readonly Promesse[], plan: OptionsDuPlan): Promise<void> {
  let comptees = 0;
  await fc.assert(
    fc.asyncProperty(suivisDe(tenues), async (lignes) => {
      const { dossier } = readDossier(await readClasseur(await writeSuivi({ lignes, axes: [] }, date)));
      const texte = (await documentsDe(type, dossier, plan)).map(textOf).join('\n');
      const attendues = tenues.flatMap((promesse) => valeursDe(lignes, promesse));
      comptees += attendues.length;
      expect(attendues.filter(({ essence }) => !texte.includes(essence))).toEqual([]);
    }),
    { numRuns: essais(4), seed: 2028, endOnFailure: true },
  );
  expect(comptees).toBeGreaterThan(20);
}

type Lignes = { readonly [feuille: string]: readonly LigneSuivi[] };

/** Rows whose promised cells are all filled, each with a text or an amount that stands nowhere else. */
function suivisDe(voulues: readonly Promesse[]): fc.Arbitrary<Lignes> {
  const feuilles = [...new Set(voulues.map(({ feuille }) => feuille))];
  return fc
    .record(
      Object.fromEntries(
        feuilles.map((feuille) => [
          feuille,
          fc.array(fc.array(textes, { minLength: 20, maxLength: 20 }), { minLength: 1, maxLength: 3 }),
        ]),
      ),
    )
    .map((tirages) => {
      let rang = 0;
      return Object.fromEntries(
        Object.entries(tirages).map(([feuille, lignes]) => [
          feuille,
          lignes.map((morceaux) => ({
            autres: {},
            cellules: {
              ...(feuille === 'actions' && {
                champs: texte('Petite enfance'),
                statut: texte('En cours'),
              }),
              ...Object.fromEntries(
                voulues
                  .filter((promesse) => promesse.feuille === feuille)
                  .map(({ colonne, forme }, place) => {
                    rang += 1;
                    if (forme === 'montant')
                      return [colonne, { genre: 'nombre', nombre: 100_003 + 7 * rang, pourcentage: false } as const];
                    return [
                      colonne,
                      texte(colonne === 'numero' ? `N${rang}` : `Xq${rang} ${morceaux[place % 20]} xQ${rang}`),
                    ];
                  }),
              ),
            },
          })),
        ]),
      );
    });
}

function texte(valeur: string) {
  return { genre: 'texte', texte: valeur } as const;
}

function valeursDe(lignes: Lignes, { feuille, colonne, forme }: Promesse) {
  return (lignes[feuille] ?? []).flatMap(({ cellules }, rang) => {
    const contenu = cellules[colonne];
    const place = `${feuille} ${rang + 1}, ${colonne}`;
    if (contenu?.genre === 'nombre' && forme === 'montant') return [{ place, essence: `${contenu.nombre}€` }];
    if (contenu?.genre !== 'texte') return [];
    return contenu.texte
      .split(/[\n\r\u2028\u2029]/)
      .map((ligne) => ({ place, essence: essenceDe(ligne) }))
      .filter(({ essence }) => essence !== '');
  });
}

/** A text without what a document may set otherwise: blanks, marks of a list, and what Word has no place for. */
function essenceDe(ligne: string): string {
  return (
    ligne
      .replace(/^\s*(?:[-–•*]|\d+[.)])\s+/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: Word has no place for them
      .replace(/[\u0000-\u001f\ufffe\uffff]|\p{Surrogate}|[\s\u200b\ufeff]/gu, '')
      .replace(/^[-–•*](?=\S)/, '')
  );
}

function textOf(docx: Uint8Array): string {
  return readParagraphes(openDocument(docx)).map(essenceDe).join('\n');
}
