import fc from 'fast-check';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readClasseur } from '../../../src/tableur/lire.js';

const table = [
  ['N°', 'Intitulé', 'Statut'],
  ['1.1', 'Crèche d’été', 'Réalisée'],
];
const texte = (separateur: string, fin = '\r\n') => table.map((ligne) => ligne.join(separateur)).join(fin) + fin;

/** The texts of the only sheet, row by row. */
async function lire(octets: Uint8Array, nom = 'suivi.csv') {
  const { feuilles } = await readClasseur(octets, nom);
  const [feuille] = feuilles;
  return {
    nom: feuille?.nom,
    lignes: [...(feuille?.lignes.values() ?? [])].map((contenus) =>
      [...contenus.values()].map((contenu) => (contenu.genre === 'texte' ? contenu.texte : contenu)),
    ),
  };
}

const utf8 = (contenu: string) => new TextEncoder().encode(contenu);
const utf16 = (contenu: string, grosBout: boolean) => {
  const octets = new Uint8Array(2 * contenu.length);
  const vue = new DataView(octets.buffer);
  for (let rang = 0; rang < contenu.length; rang += 1) vue.setUint16(2 * rang, contenu.charCodeAt(rang), !grosBout);
  return octets;
};
/** Windows-1252 is Latin-1 but for a few signs: « ’ » is 0x92. */
const windows1252 = (contenu: string) =>
  Uint8Array.from([...contenu].map((lettre) => (lettre === '’' ? 0x92 : lettre.charCodeAt(0))));

describe('les encodages et les séparateurs', () => {
  const encodages: readonly (readonly [string, (contenu: string) => Uint8Array])[] = [
    ['UTF-8', utf8],
    ['UTF-8 avec marque', (contenu) => utf8(`\uFEFF${contenu}`)],
    ['UTF-16 petit-boutiste avec marque', (contenu) => utf16(`\uFEFF${contenu}`, false)],
    ['UTF-16 gros-boutiste avec marque', (contenu) => utf16(`\uFEFF${contenu}`, true)],
    ['UTF-16 petit-boutiste', (contenu) => utf16(contenu, false)],
    ['UTF-16 gros-boutiste', (contenu) => utf16(contenu, true)],
    ['Windows-1252', windows1252],
  ];
  for (const [encodage, encoder] of encodages)
    it.each([';', ',', '\t'])(`${encodage}, « %s »`, async (separateur) => {
      expect((await lire(encoder(texte(separateur)))).lignes).toEqual(table);
    });

  it.each(['\r', '\n', '\r\n'])('fins de ligne %j', async (fin) => {
    expect((await lire(utf8(texte(';', fin)))).lignes).toEqual(table);
  });

  it('la ligne « sep= » d’Excel n’est pas une donnée', async () => {
    expect((await lire(utf8(`sep=,\r\n${texte(',')}`))).lignes).toEqual(table);
  });

  it('la feuille porte le nom du fichier', async () => {
    expect((await lire(utf8(texte(';')), 'Plan d’actions.csv')).nom).toBe('Plan d’actions');
  });

  it('des textes à virgules dans un fichier à points-virgules', async () => {
    const contenu = 'N°;Intitulé;Pilote\n1;Ouvrir, agrandir, rénover;Ville, Caf\n2;Former, recruter;Caf\n';
    expect((await lire(utf8(contenu))).lignes[1]).toEqual(['1', 'Ouvrir, agrandir, rénover', 'Ville, Caf']);
  });
});

describe('les cellules entre guillemets', () => {
  it('gardent séparateurs, guillemets et retours à la ligne', async () => {
    const contenu = 'N°;Intitulé\n1;"Dire ""oui"" ; puis\nrelire"\n';
    expect((await lire(utf8(contenu))).lignes[1]).toEqual(['1', 'Dire "oui" ; puis\nrelire']);
  });

  it('tout tableau écrit par une autre main se relit le même', async () => {
    const cellule = fc
      .string({ unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', '\n', '\t', '1') })
      .map((contenu) => `x${contenu}x`);
    await fc.assert(
      fc.asyncProperty(
        fc
          .integer({ min: 2, max: 5 })
          .chain((largeur) =>
            fc.array(fc.array(cellule, { minLength: largeur, maxLength: largeur }), { minLength: 2, maxLength: 6 }),
          ),
        async (lignes) => {
          // Every cell in quotes: no separator but the true one stands outside of them.
          const contenu = papaparse.unparse(lignes, { delimiter: ';', quotes: true });
          expect((await lire(utf8(contenu))).lignes).toEqual(lignes);
        },
      ),
      { numRuns: 200, seed: 2026 },
    );
  });
});

describe('un titre, des lignes vides, un total', () => {
  it('au-dessus et entre les lignes, ne gênent pas', async () => {
    const contenu =
      'Suivi de la CTG\nMis à jour en mars;\n\nN°;Intitulé;Statut\n1;Agir;En cours\n;;\n2;Former;Réalisée;;\nTotal;;\n';
    expect((await lire(utf8(contenu))).lignes.slice(2)).toEqual([
      ['N°', 'Intitulé', 'Statut'],
      ['1', 'Agir', 'En cours'],
      ['2', 'Former', 'Réalisée'],
      ['Total'],
    ]);
  });
});

describe('ce qui ferait glisser des cellules est refusé, avec la ligne du fichier', () => {
  it.each([
    [
      'un séparateur sans guillemets',
      'N°;Intitulé;Statut\n1;Ouvrir ; agrandir;En cours\n2;Former;Réalisée\n3;Lire;En cours\n',
      /La ligne 2 du fichier n’a pas le même nombre de cellules que les autres \(4 au lieu de 3 à la ligne 2\) : un texte y contient sans doute « ; » ou un retour à la ligne/,
    ],
    [
      'un retour à la ligne sans guillemets',
      'N°;Intitulé;Statut\n1;Ouvrir\nagrandir;En cours\n2;Former;Réalisée\n3;Lire;En cours\n',
      /Les lignes 2 et 3 du fichier n’ont pas/,
    ],
    [
      'beaucoup de lignes inégales',
      `N°;Intitulé;Statut\n${'1;a;b\n'.repeat(9)}${'1;a;b;c\n'.repeat(5)}`,
      /Les lignes 11, 12, 13 et 2 autres du fichier/,
    ],
    [
      'un guillemet jamais fermé',
      'N°;Intitulé;Statut\n1;Agir;En cours\n2;"Former;Réalisée\n3;Lire;En cours\n',
      /À la ligne 3 du fichier, un guillemet n’est jamais fermé/,
    ],
  ])('%s', async (_, contenu, message) => {
    await expect(lire(utf8(contenu))).rejects.toThrow(message);
  });

  it('un encodage inconnu', async () => {
    await expect(lire(new Uint8Array([0x4e, 0x3b, 0x81, 0x8d, 0x0a, 0x41, 0x3b, 0x90, 0x0a]))).rejects.toThrow(
      /L’encodage de ce fichier n’est pas reconnu/,
    );
  });

  it('des octets sans suite sous le nom d’un classeur : abîmé, et non un texte', async () => {
    const octets = new Uint8Array([0x4e, 0x3b, 0x81, 0x8d, 0x0a, 0x41, 0x3b, 0x90, 0x0a]);
    for (const nom of ['suivi.xlsx', 'suivi.ods'])
      await expect(readClasseur(octets, nom)).rejects.toThrow(/incomplet ou abîmé/);
  });
});
