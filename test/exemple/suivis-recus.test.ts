import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readGabarits } from '../../src/cli/fichiers.js';
import { runControles } from '../../src/controles/verification.js';
import { renderBilan } from '../../src/documents/bilan.js';
import { parseCorrespondance } from '../../src/lecture/correspondance/correspondance.js';
import { correspondanceOf } from '../../src/lecture/correspondance/rapprochement.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { readClasseur } from '../../src/tableur/lire.js';

const dossierSuivis = 'test/fixtures/suivis-recus/';
const suivis = readdirSync(dossierSuivis).filter((nom) => !nom.endsWith('.json'));

/** What a person reads in a tracker: for each action the facts that it states (null: it gives none that can be read). */
interface Faits {
  readonly actions: readonly Readonly<Record<string, unknown>>[];
  /** What must be said: the rule and its cell. */
  readonly dits: readonly (readonly [string, string | null])[];
}

const faitsDe = (nom: string): Faits =>
  JSON.parse(readFileSync(`${dossierSuivis}${nom.replace(/\.\w+$/, '')}.dossier.json`, 'utf8'));
const classeurDe = async (nom: string) => readClasseur(new Uint8Array(readFileSync(`${dossierSuivis}${nom}`)), nom);

/** The value of a column as the facts write it: labels of the champs, pairs of the financing plan. */
function lue(action: object, cle: string): unknown {
  const valeur = (action as Readonly<Record<string, { readonly valeur: unknown } | undefined>>)[cle]?.valeur ?? null;
  if (cle === 'champs' && Array.isArray(valeur)) return valeur.map(({ libelle }) => libelle);
  if (cle === 'cofinancements' && Array.isArray(valeur))
    return valeur.map(({ financeur, montant }) => [financeur, montant]);
  return valeur;
}

test('il y a au moins huit suivis, de toutes mains, chacun avec ses faits', () => {
  expect(suivis.length).toBeGreaterThanOrEqual(8);
  expect(new Set(suivis.map((nom) => nom.split('.').at(-1)))).toEqual(new Set(['xlsx', 'csv', 'ods']));
});

describe.each(suivis)('%s', (nom) => {
  const faits = faitsDe(nom);

  test('est lu comme une personne le lit', async () => {
    const { dossier } = readDossier(await classeurDe(nom));
    expect(dossier.actions.map(({ intitule }) => intitule?.valeur)).toEqual(
      faits.actions.map(({ intitule }) => intitule),
    );
    for (const [rang, attendue] of faits.actions.entries()) {
      const action = dossier.actions[rang] ?? {};
      const lues = Object.fromEntries(Object.keys(attendue).map((cle) => [cle, lue(action, cle)]));
      expect(lues).toEqual(attendue);
    }
  });

  test('dit ce qu’il ne peut pas lire, et rien d’autre', async () => {
    const { constats } = readDossier(await classeurDe(nom));
    const dits = constats.filter(({ gravite, regle }) => gravite !== 'info' || regle === 'colonne-inconnue');
    expect(dits.map(({ regle, cellule }) => [regle, cellule]).sort()).toEqual([...faits.dits].sort());
  });

  test('donne un point d’étape qui nomme chaque action, avec la correspondance que l’outil écrit comme sans elle', async () => {
    const classeur = await classeurDe(nom);
    const lecture = readDossier(classeur);
    const correspondance = parseCorrespondance(JSON.stringify(correspondanceOf(lecture.rapprochements)), 'c.json');
    const { dossier } = readDossier(classeur, correspondance);
    expect(dossier.actions).toEqual(lecture.dossier.actions);
    const date = '2027-06-30';
    const docx = await renderBilan({
      type: 'etape',
      dossier,
      verification: runControles(dossier, { date, constatsDeLecture: lecture.constats }),
      date,
      etat: 'projet',
      source: { nom, sha256: '0'.repeat(64) },
      gabarits: readGabarits(),
      gabaritsCompiles: {},
      logos: [],
    });
    const texte = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
      .replace(/[\u00a0\u202f]/g, ' ')
      .replaceAll('&apos;', "'")
      .replaceAll('&#39;', "'")
      .replaceAll('’', "'");
    for (const { intitule } of faits.actions) expect(texte).toContain(String(intitule).replaceAll('’', "'"));
  });
});
