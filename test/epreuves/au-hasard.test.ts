import type { CellValue } from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderAnnexes } from '../../src/annexes/envoi.js';
import { annexesParDefaut } from '../../src/avenant/annexes.js';
import { renderEnvoi } from '../../src/cdsf/envoi.js';
import { figer } from '../../src/comparaison/plan.js';
import { runControles } from '../../src/controles/verification.js';
import { renderBilan, renderBilanHtml, type TypeBilan } from '../../src/documents/bilan.js';
import { cellulesOf } from '../../src/dossier/cellules.js';
import type { Constat } from '../../src/dossier/constat.js';
import { type CleFeuille, type Dossier, feuilles } from '../../src/dossier/dossier.js';
import { ErreurUtilisateur } from '../../src/dossier/erreur.js';
import type { ContenuLisible } from '../../src/dossier/valeurs/lecture.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import type { Lecture } from '../../src/lecture/resume.js';
import { annoter } from '../../src/operations/annoter.js';
import { type Classeur, parseAdresse } from '../../src/tableur/classeur.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { contenuOfDossier } from '../../src/tableur/suivi/depuis-dossier.js';
import { writeSuivi } from '../../src/tableur/suivi/ecrire-suivi.js';
import { fabriquer } from '../tableur/fabrique.js';
import { checkDocx } from '../word/conformite.js';
import { essais, hostiles, suivis, textes } from './arbitraires.js';
import { entreeDe } from './entree.js';

const date = '2028-06-30';
const options = (parDefaut: number) => ({ numRuns: essais(parDefaut), seed: 2028, endOnFailure: true });

describe('un tableau de suivi au hasard', () => {
  test('se relit tel qu’il a été écrit, et encore après', async () => {
    await fc.assert(
      fc.asyncProperty(suivis, async (contenu) => {
        const lu = await relire(await writeSuivi(contenu, date));
        const relu = await relire(await writeSuivi(contenuOfDossier(lu.dossier), date));
        expect(valeursDe(relu.dossier)).toEqual(valeursDe(lu.dossier));
      }),
      options(12),
    );
  }, 300_000);

  test('chaque ligne qui dit au moins deux choses se relit seule, avec toutes ses cellules et rien de plus', async () => {
    await fc.assert(
      fc.asyncProperty(suivis, async ({ lignes, axes }) => {
        const ecrites = Object.fromEntries(
          (Object.keys(feuilles) as CleFeuille[]).map((cle) => [
            cle,
            (lignes[cle] ?? []).filter(({ cellules }) => Object.values(cellules).filter(isVisible).length >= 2),
          ]),
        );
        const { dossier, constats } = await relire(await writeSuivi({ lignes: ecrites, axes }, date));
        // A champ that an intitulé suggests is proposed, and said: nobody wrote it.
        const proposes = constats.some(({ regle }) => regle === 'champ-propose');
        for (const [cle, siennes] of Object.entries(ecrites)) {
          // The sheets of the texts and of the schéma have a row for each of their rubrics and points, and that of the
          // convention is there without a value.
          if (['redaction', 'schema'].includes(cle) || (cle === 'convention' && siennes.length === 0)) continue;
          const lues = cle === 'convention' ? [dossier.convention] : (dossier[cle as CleFeuille] as readonly object[]);
          const dits = lues
            .map(titresDe)
            .map(([colonnes = [], titres = []], rang) => [
              colonnes.filter((nom) => nom !== 'champs' || !proposes || 'champs' in (siennes[rang]?.cellules ?? {})),
              titres,
            ]);
          expect(dits, cle).toEqual(
            siennes.map(({ cellules, autres }) => [
              Object.keys(cellules)
                .filter((colonne) => isVisible(cellules[colonne]))
                .sort(),
              Object.keys(autres)
                .filter((titre) => autres[titre]?.trim() !== '')
                .sort(),
            ]),
          );
        }
      }),
      options(20),
    );
  }, 300_000);

  test('donne chaque document, ou une phrase ; chaque constat désigne une cellule du classeur', async () => {
    await fc.assert(
      fc.asyncProperty(suivis, fc.constantFrom<TypeBilan>('etape', 'intermediaire', 'final'), async (contenu, type) => {
        const octets = await writeSuivi(contenu, date);
        const { classeur, dossier, constats, lecture } = await relire(octets);
        const verification = runControles(dossier, { date, constatsDeLecture: constats });
        checkPlaces(verification.constats, classeur);
        checkLecture(lecture, dossier, classeur);
        await orPhrase(async () => void annoter({ fichier: { nom: 'x.xlsx', octets }, date, verification }));
        const entree = entreeDe(dossier, date, { verification });
        await orPhrase(async () => expect(fautesDe(await renderBilan({ type, ...entree }))).toEqual([]));
        await orPhrase(() => renderBilanHtml(type, entree));
        await orPhrase(() => renderEnvoi({ bilan: 'intermediaire', ...entree }));
        await orPhrase(() =>
          renderAnnexes({
            ...entree,
            annexes: annexesParDefaut,
            plan: figer(dossier),
            fictif: false,
            version: '',
            modifications: null,
          }),
        );
      }),
      options(6),
    );
  }, 300_000);
});

describe('un classeur au hasard, comme personne ne le tient', () => {
  const titres = [
    'N°',
    'Action',
    'Intitulé',
    'Statut',
    'Pilote',
    'Budget',
    'Début',
    'Fin',
    '%',
    'Caf',
    ...hostiles.slice(0, 12),
  ];
  const cellules: fc.Arbitrary<CellValue> = fc.oneof(
    { weight: 4, arbitrary: textes },
    { weight: 2, arbitrary: fc.constantFrom(...titres) },
    { weight: 2, arbitrary: fc.double() },
    {
      weight: 1,
      arbitrary: fc.date({ noInvalidDate: true, min: new Date('1890-01-01'), max: new Date('2200-01-01') }),
    },
    { weight: 1, arbitrary: fc.boolean() },
    {
      weight: 1,
      arbitrary: fc.constantFrom<CellValue>(
        { error: '#REF!' },
        { formula: 'A1', result: 3 },
        { formula: 'A1' } as CellValue,
        { richText: [{ text: 'a' }, { text: '<b>' }] },
        { text: 'lien', hyperlink: 'javascript:alert(1)' },
        null,
      ),
    },
  );
  const onglets = fc.uniqueArray(
    fc.record({
      nom: fc.oneof(
        fc.constantFrom(
          ...Object.values(feuilles).map(({ nom }) => nom),
          '2027',
          '2028',
          'Suivi',
          'Fiche 1',
          'toString',
          '__proto__',
        ),
        fc
          .string({ minLength: 1, maxLength: 20 })
          .filter((nom) => !/[*?:\\/[\]']/.test(nom) && nom.trim() === nom && nom.toLowerCase() !== 'history'),
      ),
      lignes: fc.array(fc.array(cellules, { maxLength: 8 }), { maxLength: 8 }),
      entete: fc.option(fc.subarray(titres, { minLength: 2 })),
      fusion: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4, selector: ({ nom }) => nom.toLowerCase() },
  );

  test('se lit, ou est refusé par une phrase', async () => {
    await fc.assert(
      fc.asyncProperty(onglets, async (voulus) => {
        const octets = await fabriquer((classeur) => {
          for (const { nom, lignes, entete, fusion } of voulus) {
            const feuille = classeur.addWorksheet(nom);
            feuille.addRows([...(entete ? [entete] : []), ...lignes]);
            if (fusion) feuille.mergeCells(2, 1, 3, 2);
          }
        });
        await orPhrase(async () => {
          const { classeur, dossier, constats, lecture } = await relire(octets);
          const verification = runControles(dossier, { date, constatsDeLecture: constats });
          checkPlaces(verification.constats, classeur);
          checkLecture(lecture, dossier, classeur);
          await renderBilanHtml('intermediaire', entreeDe(dossier, date, { verification }));
        });
      }),
      options(80),
    );
  }, 300_000);
});

async function relire(octets: Uint8Array) {
  const classeur = await readClasseur(octets);
  return { classeur, ...readDossier(classeur) };
}

/** The cells that read as each row: what a person would see, wherever it stands. */
function valeursDe(dossier: Dossier) {
  return Object.fromEntries(
    (Object.keys(feuilles) as CleFeuille[]).map((cle) => {
      const lignes = cle === 'convention' ? (dossier.convention ? [dossier.convention] : []) : dossier[cle];
      return [
        cle,
        lignes.map((ligne) => ({
          cellules: Object.entries(cellulesOf(ligne, feuilles[cle].colonnes)).map(([colonne, { contenu }]) => [
            colonne,
            contenu,
          ]),
          autres: Object.entries(ligne.autres).map(([titre, { valeur }]) => [titre, valeur]),
        })),
      ];
    }),
  );
}

/** The columns that a row has read, one way or another, and the titles of what it keeps aside. */
function titresDe(ligne: object | null): readonly (readonly string[])[] {
  const {
    origine: _,
    illisibles = {},
    sansObjet = {},
    autres = {},
    ...valeurs
  } = (ligne ?? {}) as Record<string, object>;
  return [[...new Set([valeurs, illisibles, sansObjet].flatMap(Object.keys))].sort(), Object.keys(autres).sort()];
}

function isVisible(contenu: ContenuLisible | undefined): boolean {
  return contenu !== undefined && (contenu.genre !== 'texte' || contenu.texte.trim() !== '');
}

/** A finding points at a sheet of the workbook, and at a cell within what the sheet uses. */
function checkPlaces(constats: readonly Constat[], { feuilles: presentes }: Classeur): void {
  for (const { feuille: nom, cellule, regle, message } of constats) {
    if (cellule === null) continue;
    const feuille = presentes.find((autre) => autre.nom === nom);
    expect(feuille, `${regle} : la feuille « ${nom} » n’est pas dans le classeur`).toBeDefined();
    const place = parseAdresse(cellule);
    const lignes = feuille ? [...feuille.lignes] : [];
    const derniere = Math.max(0, ...lignes.map(([ligne]) => ligne));
    const large = Math.max(0, ...lignes.flatMap(([, contenus]) => [...contenus.keys()]));
    expect(
      place.ligne >= 1 && place.ligne <= derniere && place.colonne >= 1 && place.colonne <= large,
      `${regle} désigne ${nom}!${cellule}, hors de A1:${large},${derniere} (${message})`,
    ).toBe(true);
  }
}

/** Each cell has one fate, and what is refused is refused by a sentence. */
function checkLecture({ cellules, refus }: Lecture, { actions }: Dossier, { feuilles: presentes }: Classeur): void {
  const pleines = presentes.flatMap(({ lignes }) => [...lignes.values()].map((contenus) => contenus.size));
  const somme = (nombres: readonly number[]) => nombres.reduce((total, nombre) => total + nombre, 0);
  expect(somme(Object.values(cellules))).toBe(somme(pleines));
  if (actions.length > 0) expect(refus).toBeNull();
  else expect(refus).toMatch(phrase);
}

const phrase = /^[A-ZÀÉÊ«][\s\S]*[.!»]$/;

async function orPhrase(faire: () => Promise<unknown>): Promise<void> {
  try {
    await faire();
  } catch (erreur) {
    if (!(erreur instanceof ErreurUtilisateur)) throw erreur;
    expect(erreur.message).toMatch(phrase);
  }
}

/** A short text that somebody typed with a dash first is theirs: only our own lists must be true lists. */
function fautesDe(docx: Uint8Array): readonly string[] {
  return checkDocx(docx).filter((faute) => !faute.startsWith('liste qui n’en est pas une'));
}
