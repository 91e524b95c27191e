import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import papaparse from 'papaparse';
import { describe, expect, test } from 'vitest';
import { neutralize, withoutApostrophe, writeCsv } from '../../src/fiches/csv.js';
import { isInchange, repereDe } from '../../src/fiches/repere.js';
import type { Critere } from '../../src/operations/constats/destinataires.js';
import { fiches } from '../../src/operations/fiches.js';
import { regrouper } from '../../src/operations/regrouper.js';
import { ouvrir, verifier } from '../../src/operations/suivi.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { fabriquer } from '../tableur/fabrique.js';

const date = '2027-09-15';

/** Six actions of four pilotes, written as people write them; one names a person, in the pilote and in the title. */
const octets = fabriquer((classeur) => {
  classeur.addWorksheet('Actions').addRows([
    ['N°', 'Intitulé', 'Champ d’intervention', 'Pilote', 'Commune(s)', 'Fin', 'Statut'],
    ['1', 'Ouvrir une crèche', 'Petite enfance', 'CCAS', 'Orcet', '31/13/2028', 'En cours'],
    ['2', 'Former', 'Petite enfance', 'C.C.A.S.', 'Orcet ; Le Cendre', '31/14/2028', 'En cours'],
    ['3', 'Informer', 'Petite enfance', 'Les Petits Pas', 'Toutes', 'bientôt', 'En cours'],
    ['4', 'Aider', 'Jeunesse', '', '', '32/01/2028', 'En cours'],
    ['5', 'Atelier de Mme Sophie Durand', 'Jeunesse', 'Mme Sophie Durand', 'Gergovie', '31/02/2028', 'En cours'],
    ['6', 'Jouer', 'Jeunesse', '?', 'Orcet', '01/01/2028', '=1+1'],
  ]);
  classeur.addWorksheet('Communes').addRows([
    ['Commune', 'Population'],
    ['Orcet', 'beaucoup 3'],
    ['Le Cendre', '5000'],
  ]);
});
const suivi = octets.then(async (lus) => verifier(await ouvrir({ nom: 'suivi.xlsx', octets: lus }), date));
const titres = async (critere: Critere) => regrouper(await suivi, critere).map(({ titre }) => titre);
const csvs = async (critere: Critere) =>
  (await fiches(await suivi, regrouper(await suivi, critere), { format: 'csv' })).map(({ nom, octets: lus }) => ({
    nom,
    texte: new TextDecoder().decode(lus),
  }));

describe('le travail partagé', () => {
  test('par pilote : un nom écrit de deux façons est le même, un nom de personne n’est celui d’aucune fiche', async () => {
    expect(await titres('pilote')).toEqual([
      'Pour le CCAS',
      'Pour « Les Petits Pas »',
      'Pour la personne qui tient le tableau',
      'Sans pilote',
    ]);
    const [ccas] = regrouper(await suivi, 'pilote');
    const cellules = ccas?.constats.map(({ cellule }) => cellule) ?? [];
    expect(cellules).toEqual(expect.arrayContaining(['F2', 'F3']));
    expect(cellules.every((cellule) => cellule?.endsWith('2') || cellule?.endsWith('3'))).toBe(true);
  });

  test('par commune : une action de deux communes va à chacune', async () => {
    expect(await titres('commune')).toEqual([
      'Pour la commune de Gergovie',
      'Pour la commune du Cendre',
      'Pour la commune d’Orcet',
      'Pour la personne qui tient le tableau',
      'Sans commune',
      'Toutes les communes',
    ]);
    const groupes = regrouper(await suivi, 'commune');
    const siens = (titre: string) =>
      groupes.find((groupe) => groupe.titre === titre)?.constats.filter(({ cellule }) => cellule === 'F3') ?? [];
    expect(siens('Pour la commune d’Orcet')).toEqual(siens('Pour la commune du Cendre'));
    expect(siens('Pour la commune d’Orcet')).not.toEqual([]);
  });

  test('par feuille et par règle : dans l’ordre du contrôle', async () => {
    expect(await titres('feuille')).toEqual(expect.arrayContaining(['Feuille « Actions »', 'Feuille « Communes »']));
    expect(await titres('regle')).toContain('Règle « date-illisible »');
  });

  test.each(['pilote', 'commune', 'feuille', 'regle'] as const)(
    'par %s : chaque constat est dans un groupe, hors de ce qui n’est que pour information',
    async (critere) => {
      const { verification } = await suivi;
      const partages = new Set(regrouper(await suivi, critere).flatMap(({ constats }) => constats));
      expect(partages).toEqual(new Set(verification.constats.filter(({ gravite }) => gravite !== 'info')));
      const tout = new Set(regrouper(await suivi, critere, { tout: true }).flatMap(({ constats }) => constats));
      expect(tout).toEqual(new Set(verification.constats));
    },
  );

  test.each(['pilote', 'commune', 'feuille', 'regle'] as const)(
    'par %s : aucune fiche ne recopie une donnée personnelle, ni dans son nom',
    async (critere) => {
      const enWord = await fiches(await suivi, regrouper(await suivi, critere, { tout: true }), {
        format: 'docx',
        gabarits,
      });
      const textes = [
        ...(await csvs(critere)).flatMap(({ nom, texte }) => [nom, texte]),
        ...enWord.flatMap(({ nom, octets: lus }) => [
          nom,
          ...Object.values(unzipSync(lus)).map((partie) => strFromU8(partie)),
        ]),
      ];
      for (const texte of textes) expect(texte).not.toMatch(/durand|sophie/i);
    },
  );

  test('les noms de fichiers sont sûrs et distincts, et le .csv s’ouvre dans Excel', async () => {
    const ecrits = await csvs('pilote');
    expect(ecrits.map(({ nom }) => nom)).toEqual([
      'fiche-ccas.csv',
      'fiche-les-petits-pas.csv',
      'fiche-la-personne-qui-tient-le-tableau.csv',
      'fiche-sans-pilote.csv',
    ]);
    const [premiere] = await fiches(await suivi, regrouper(await suivi, 'pilote'), { format: 'csv' });
    expect([...(premiere?.octets.slice(0, 3) ?? [])]).toEqual([0xef, 0xbb, 0xbf]);
    expect(ecrits[0]?.texte.split('\r\n')[0]).toBe(
      'Pour;Feuille;Cellule;De quoi il s’agit;Ce que contient la cellule;Ce qui est demandé;Votre réponse;Règle;Repère',
    );
  });

  test('la fiche Word est en paysage, répète ses titres de colonnes, et dit sa langue', async () => {
    const [fiche] = await fiches(await suivi, regrouper(await suivi, 'pilote'), { format: 'docx', gabarits });
    const xml = strFromU8(unzipSync(fiche?.octets ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('w:orient="landscape"');
    expect(xml.match(/<w:tblHeader\b/g)).toHaveLength(1);
    expect(xml).toContain('Votre réponse');
    expect(xml).toMatch(/Pour le CCAS\u00a0: \d+ points/);
  });

  test('une seule fiche pour tous : un tableau par personne', async () => {
    const groupes = regrouper(await suivi, 'pilote');
    const [seule, ...autres] = await fiches(await suivi, groupes, { format: 'docx', unSeul: 'tous.docx', gabarits });
    expect([seule?.nom, autres]).toEqual(['tous.docx', []]);
    const xml = strFromU8(unzipSync(seule?.octets ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:tbl>/g)).toHaveLength(groupes.length);
  });
});

describe('une cellule de .csv', () => {
  const texte = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ';', ' ', 'a', 'é'),
  });

  test('n’est jamais prise pour une formule, et se relit telle quelle', () => {
    fc.assert(
      fc.property(texte, (contenu) => {
        expect(neutralize(contenu)).not.toMatch(/^\s*[=+\-@]|^[\t\r]/);
        expect(withoutApostrophe(neutralize(contenu))).toBe(contenu);
      }),
    );
  });

  test('garde ses guillemets, ses points-virgules et ses lignes', () => {
    fc.assert(
      fc.property(texte, (contenu) => {
        const point = {
          feuille: 'Actions',
          cellule: 'A1',
          colonne: null,
          ligne: null,
          demande: 'd',
          regle: 'r',
          repere: 'x',
        };
        const csv = new TextDecoder().decode(writeCsv([{ titre: 'Pour', nom: 'n', points: [{ ...point, contenu }] }]));
        const { data } = papaparse.parse<string[]>(csv, { delimiter: ';', newline: '\r\n' });
        expect(withoutApostrophe(data[1]?.[4] ?? '')).toBe(contenu === '' ? '(vide)' : contenu);
      }),
    );
  });
});

describe('un repère', () => {
  test('reconnaît un contenu, quels que soient ses blancs, et n’est fait que de lettres', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (contenu, personnel) => {
        const repere = repereDe(contenu, { personnel });
        expect(repere).toMatch(personnel ? /^[a-p]{3}$/ : /^[a-p]{6}$/);
        expect(isInchange(` ${contenu}\n`, repere)).toBe(true);
      }),
    );
    expect(isInchange('31/12/2028', repereDe('31/13/2028', { personnel: false }))).toBe(false);
  });
});
