import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { annotate } from '../../src/tableur/annotation/annoter.js';
import { addCommentaires, removeCommentaires } from '../../src/tableur/annotation/commentaires.js';
import { addFormes, readCellulesDessinees, removeFormes } from '../../src/tableur/annotation/dessin-vml.js';
import { retouche } from '../../src/tableur/retouche/retoucher.js';
import { checkXml, partiesMalFormees } from '../xml/strict.js';

const fixture = (nom: string) => new Uint8Array(readFileSync(`test/fixtures/annotation/${nom}`));
const feuille = {
  titre: 'Constats',
  conclusion: 'À corriger.',
  entetes: ['Cellule', 'Constat'],
  lignes: [{ cellules: ['C2', 'À dater & à chiffrer.'], lien: { feuille: 'Actions', cellule: 'C2' } }],
  colonneLien: 0,
};
const annoter = (octets: Uint8Array) =>
  annotate(
    octets,
    ['Actions', 'Communes'].flatMap((nom) =>
      ['C2', 'B3', 'J4'].map((cellule) => ({
        feuille: nom,
        cellule,
        gravite: 'a-corriger' as const,
        texte: 'À dater & à <chiffrer>.',
      })),
    ),
    () => feuille,
  ).octets;
const partiesDe = (octets: Uint8Array, noms: RegExp) =>
  Object.entries(unzipSync(octets)).flatMap(([nom, partie]) => (noms.test(nom) ? [strFromU8(partie)] : []));

describe('la copie annotée se lit partout, quel que soit le programme qui a écrit les notes', () => {
  test.each([
    ['Excel', 'complet.xlsm', []],
    ['openpyxl, avec une discussion d’Excel 365', 'notes-openpyxl.xlsx', ['INSEE', 'À relire', 'Vu avec la Caf']],
    ['LibreOffice', 'notes-libreoffice.xlsx', ['INSEE', 'À relire', 'Vu avec la Caf']],
  ])('%s', (_quoi, nom, notes) => {
    const une = annoter(fixture(nom));
    const deux = annoter(une);
    for (const octets of [une, deux]) {
      expect(partiesMalFormees(octets)).toEqual([]);
      const textes = partiesDe(octets, /comments?\d*\.xml$/).join('');
      for (const note of notes) expect(textes).toContain(note);
      expect(textes).toContain('À dater &amp; à &lt;chiffrer&gt;.');
    }
    const formes = (octets: Uint8Array) =>
      partiesDe(octets, /\.vml$/).map((vml) => [...readCellulesDessinees(vml)].sort());
    expect(formes(deux)).toEqual(formes(une));
  });
});

describe('des préfixes au choix du programme', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixes = fc.constantFrom('', 'x:', 'ns0:', 'v:', 'o:', 'a-b:', 'é.1:');
  const cellules = fc.uniqueArray(fc.constantFrom('A1', 'B2', 'C3', 'AA10', 'XFD9'), { minLength: 1 });
  const declarer = (prefixe: string, adresse: string) =>
    prefixe === '' ? ` xmlns="${adresse}"` : ` xmlns:${prefixe.slice(0, -1)}="${adresse}"`;
  const texteDe = (ref: string) => `Note de ${ref} &amp; autres`;
  const guillemets = fc.constantFrom('"', "'");

  test('les commentaires d’avant restent, les nôtres s’ajoutent, le XML reste bien formé', () => {
    fc.assert(
      fc.property(
        fc.record({ p: prefixes, q: prefixes, g: guillemets, run: fc.boolean(), liste: fc.boolean() }),
        cellules,
        cellules,
        ({ p, q, g, run, liste }, anciennes, nouvelles) => {
          // Each comment may bind a prefix of its own.
          const siens = anciennes.map((ref) => {
            const t = `<${q}t>${texteDe(ref)}</${q}t>`;
            return `<${q}comment${declarer(q, main)} ref=${g}${ref}${g} authorId=${g}0${g}><${q}text>${run ? `<${q}r>${t}</${q}r>` : t}</${q}text></${q}comment>`;
          });
          const auteurs = liste ? `<${p}authors><${p}author>Moi</${p}author></${p}authors>` : `<${p}authors/>`;
          const avant = `<${p}comments${declarer(p, main)}>${auteurs}<${p}commentList>${siens.join('')}</${p}commentList></${p}comments>`;
          checkXml(avant);
          const apres = addCommentaires(
            avant,
            nouvelles.map((cellule) => ({ cellule, texte: 'À dater & à chiffrer.' })),
          );
          checkXml(apres);
          for (const ref of anciennes) expect(apres).toContain(texteDe(ref));
          expect(apres.match(/À dater &amp; à chiffrer\./g)).toHaveLength(nouvelles.length);
          expect(apres.match(/ ref=/g)).toHaveLength(new Set([...anciennes, ...nouvelles]).size);
          const { xml: sans } = removeCommentaires(apres);
          checkXml(sans);
          expect(sans).not.toContain('À dater');
          for (const ref of anciennes) expect(sans).toContain(texteDe(ref));
        },
      ),
    );
  });

  test('une partie sans liste d’auteurs, ou sans rien, reçoit ce qui lui manque', () => {
    for (const vide of [`<comments xmlns="${main}"/>`, `<x:comments xmlns:x="${main}"><x:commentList/></x:comments>`]) {
      const apres = addCommentaires(vide, [{ cellule: 'A1', texte: 'À dater.' }]);
      checkXml(apres);
      expect(apres).toContain('À dater.');
      expect(apres).toMatch(/author>bilan-ctg</);
    }
  });

  const espaces = {
    v: 'urn:schemas-microsoft-com:vml',
    o: 'urn:schemas-microsoft-com:office:office',
    x: 'urn:schemas-microsoft-com:office:excel',
  };
  test('les formes d’avant restent, les nôtres s’ajoutent, le dessin reste bien formé', () => {
    const noms = fc.uniqueArray(fc.constantFrom('v', 'o', 'x', 'ns0', 'ns1', 'a-b'), { minLength: 3, maxLength: 3 });
    const ou = fc.constantFrom('racine', 'forme', 'vide');
    fc.assert(
      fc.property(noms, ou, fc.boolean(), cellules, cellules, ([v, o, x], place, intrus, anciennes, nouvelles) => {
        const declarations = ` xmlns:${v}="${espaces.v}" xmlns:${o}="${espaces.o}" xmlns:${x}="${espaces.x}"`;
        const [racine, forme] = place === 'racine' ? [declarations, ''] : ['', declarations];
        const autre = intrus && place !== 'racine' ? ' xmlns:v="urn:autre" xmlns="urn:defaut"' : '';
        const siennes = anciennes.map((ref) => {
          const [, lettres = '', ligne = ''] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
          const colonne = [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0);
          return `<${v}:shape${forme} id="s${ref}" ${o}:insetmode="auto"><${x}:ClientData ObjectType='Note'><${x}:Row> ${Number(ligne) - 1} </${x}:Row><${x}:Column>${colonne - 1}</${x}:Column></${x}:ClientData></${v}:shape>`;
        });
        const avant = place === 'vide' ? '<xml/>' : `<xml${racine}${autre}>${siennes.join('')}</xml >`;
        checkXml(avant);
        const anciennesFormes = place === 'vide' ? [] : anciennes;
        expect([...readCellulesDessinees(avant)].sort()).toEqual([...anciennesFormes].sort());
        const ajoutees = nouvelles.filter((cellule) => !anciennesFormes.includes(cellule));
        const apres = addFormes(
          avant,
          ajoutees.map((cellule) => ({ cellule, texte: 'À dater.' })),
        );
        checkXml(apres);
        expect([...readCellulesDessinees(apres)].sort()).toEqual([...anciennesFormes, ...ajoutees].sort());
        const sans = removeFormes(apres, ajoutees);
        checkXml(sans);
        expect([...readCellulesDessinees(sans)].sort()).toEqual([...anciennesFormes].sort());
      }),
    );
  });
});

test('une copie retouchée se lit partout', () => {
  for (const nom of ['complet.xlsm', 'notes-openpyxl.xlsx', 'notes-libreoffice.xlsx']) {
    const { octets } = retouche(fixture(nom), {
      cellules: [{ feuille: 'Actions', cellule: 'D2', texte: 'Texte & <autre>' }],
      lignes: [{ feuille: 'Actions', textes: { A: 'Une ligne' } }],
      feuilles: [{ nom: 'Rédaction & suite', lignes: [['Rubrique', 'Texte']] }],
    });
    expect(partiesMalFormees(octets)).toEqual([]);
  }
});
