import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createDonnees } from '../../src/cdsf/donnees.js';
import { entreeDesPieces } from '../../src/cdsf/envoi.js';
import { viewExtrait } from '../../src/cdsf/vue-extrait.js';
import { viewBordereau, viewLettre } from '../../src/cdsf/vue-lettre.js';
import { renderBilanHtml } from '../../src/documents/bilan.js';
import { renderGabarit } from '../../src/documents/gabarits.js';
import { bilansTransmis, typesDeBilan } from '../../src/documents/genres.js';
import { withProvenance } from '../../src/documents/provenance.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { consolider } from '../../src/lot/consolider.js';
import { resumer } from '../../src/lot/resumer.js';
import { viewRapport } from '../../src/lot/vue-rapport.js';
import { referentiel } from '../../src/referentiel/referentiel.js';
import { unDossier } from '../dossiers.js';
import { entreeDe } from '../epreuves/entree.js';
import { lire } from '../tableur/fabrique.js';
import { gabarits } from './gabarits-du-depot.js';

const racine = fileURLToPath(new URL('../../', import.meta.url));
const date = '2028-06-30';

/** What a document that leaves may not say: what nobody read, or what a reader may conclude alone. */
const interdits = [
  /tenir lieu/,
  /tien(?:t|nent) lieu/,
  /appartient au comité/,
  /\b13 points/,
  /supposé/,
  /texte non lu/i,
  /confronter à/,
  /n’a pas été lu\b/,
  /rapportée? par un (?:tiers|cabinet)/,
];

const ordinaire = (texte: string) =>
  texte
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll("'", '’')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"');

const communes = (...populations: readonly number[]) =>
  populations.map((population, rang) => ({ nom: `Commune ${rang + 1}`, population }));
const petiteEnfance = [{ code: 'petite-enfance', libelle: 'Petite enfance' }];

const dossiers: Readonly<Record<string, () => Promise<Dossier>>> = {
  exemple: async () => (await lire(new Uint8Array(readFileSync(`${racine}data/exemple/suivi-exemple.xlsx`)))).dossier,
  'une seule action': async () => unDossier({ actions: [{ intitule: 'Ouvrir', champs: petiteEnfance }] }),
  'petites communes': async () =>
    unDossier({ communes: communes(2_000, 3_400), actions: [{ intitule: 'Ouvrir', champs: petiteEnfance }] }),
  'schéma dû, rien n’y répond': async () =>
    unDossier({
      convention: {
        territoire: 'Pays',
        caf: 'Caf',
        signataires: ['Caf', 'Ville'],
        debut: '2026-01-01',
        fin: '2030-12-31',
      },
      communes: communes(12_000),
      actions: [{ intitule: 'Jeunes' }],
    }),
};

/** Every kind of document that leaves, as HTML or as data. */
async function documentsDe(dossier: Dossier): Promise<ReadonlyMap<string, string>> {
  const entree = entreeDe(dossier, date);
  const pieces = entreeDesPieces({ ...entree, parentalite: true });
  const consolidation = consolider(
    [{ fichier: 's.xlsx', resume: resumer(dossier, entree.verification, entree.source, date), refus: [] }],
    date,
  );
  const rendre = (gabarit: string, vue: object) => renderGabarit(gabarit, vue, gabarits, entree.gabaritsCompiles);
  const donnees = createDonnees(pieces, {
    document: { bilan: 'intermediaire', etat: 'projet', date },
    classeur: entree.source,
    expediteur: 'signataires',
  });
  return new Map([
    ...(await Promise.all(typesDeBilan.map(async (type) => [type, await renderBilanHtml(type, entree)] as const))),
    ...(await Promise.all(
      bilansTransmis.map(
        async (type) =>
          [
            `extrait ${type}`,
            await rendre('extrait-petite-enfance', withProvenance(viewExtrait(type, pieces), pieces.dossier)),
          ] as const,
      ),
    )),
    ['lettre', await rendre('lettre-cdsf', viewLettre('intermediaire', 'signataires', pieces, []))],
    ['bordereau', await rendre('bordereau', viewBordereau('intermediaire', 'signataires', pieces, []))],
    ['données', JSON.stringify(donnees)],
    ['rapport du département', await rendre('rapport-departement', viewRapport(consolidation))],
  ]);
}

describe.each(Object.entries(dossiers))('%s', async (_nom, dossier) => {
  const documents = await documentsDe(await dossier());

  test.each([...documents.keys()])('%s n’affirme rien que nous n’ayons lu', (nom) => {
    const texte = ordinaire(documents.get(nom) ?? '');
    expect(texte.length).toBeGreaterThan(100);
    for (const interdit of interdits) expect(texte).not.toMatch(interdit);
  });

  test('chaque phrase de droit citée est dans le référentiel', () => {
    const lus = referentiel.exigences.flatMap(({ texte }) => (texte === null ? [] : [ordinaire(texte)]));
    const citees = [...documents.values()].flatMap((html) =>
      [...ordinaire(html).matchAll(/<p class="citation">« ([^<]{1,4000}) »<\/p>/g)].map(([, texte = '']) => texte),
    );
    expect(citees.length).toBeGreaterThan(10);
    expect([...new Set(citees)].filter((texte) => !lus.includes(texte))).toEqual([]);
    const concordances = [...documents.values()].flatMap((html) =>
      [...ordinaire(html).matchAll(/<caption>Table de concordance[\s\S]{1,400000}?<\/table>/g)].flatMap(([table]) =>
        [...table.matchAll(/<tr><th scope="row">[^<]{1,200}<\/th><td>([^<]{1,4000})<\/td>/g)].map(
          ([, texte = '']) => texte,
        ),
      ),
    );
    expect(concordances.length).toBeGreaterThan(10);
    expect(
      [...new Set(concordances)].filter((texte) => texte !== '–' && !lus.some((lu) => texte.endsWith(lu))),
    ).toEqual([]);
  });
});

test('aucun gabarit, celui de l’avenant et ceux des annexes compris, n’affirme rien que nous n’ayons lu', () => {
  for (const nom of readdirSync(`${racine}templates`, { recursive: true, encoding: 'utf8' })) {
    if (!nom.endsWith('.hbs')) continue;
    const texte = ordinaire(readFileSync(`${racine}templates/${nom}`, 'utf8'));
    for (const interdit of interdits) expect(texte, nom).not.toMatch(interdit);
  }
});

test('l’avenant rappelle le mois que donne l’article L. 214-2, II', () => {
  expect(readFileSync(`${racine}templates/avenant.hbs`, 'utf8')).toContain(
    'dans un délai d’un mois à compter de son adoption',
  );
});
