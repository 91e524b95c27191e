import exceljs from 'exceljs';
import { describe, expect, test } from 'vitest';
import { type CleFeuille, feuilles } from '../../../src/dossier/dossier.js';
import { usagesDe } from '../../../src/dossier/usages.js';
import { modele } from '../../../src/operations/modele.js';
import { lire } from '../fabrique.js';

const date = '2026-11-24';

async function ouvrir(octets: Uint8Array) {
  const classeur = new exceljs.Workbook();
  await classeur.xlsx.load(octets as never);
  return classeur;
}

describe('un tableau de suivi assez léger pour être tenu', async () => {
  const { octets } = await modele({ date });
  const classeur = await ouvrir(octets);
  const actions = classeur.getWorksheet('Actions');
  const colonnes = Object.keys(feuilles.actions.colonnes);

  test('a les feuilles d’un point d’étape, et se relit sans une remarque', async () => {
    expect(classeur.worksheets.map(({ name }) => name)).toEqual([
      ...['Lisez-moi', 'Convention', 'Communes', 'Actions', 'Instances', 'Rédaction', 'Listes'],
    ]);
    const { dossier, constats } = await lire(octets);
    expect(constats).toEqual([]);
    expect(Object.keys(dossier.feuilles.actions?.colonnes ?? {}).sort()).toEqual([...colonnes].sort());
  });

  test('douze colonnes d’actions sont ouvertes ; les autres sont là, dans des groupes repliés qu’Excel sait ouvrir', () => {
    const ouvertes = colonnes.filter((_, rang) => !actions?.getColumn(rang + 1).hidden);
    expect(ouvertes).toHaveLength(12);
    for (const [rang, cle] of colonnes.entries())
      expect(actions?.getColumn(rang + 1).outlineLevel, cle).toBe(ouvertes.includes(cle) ? 0 : 1);
    // A protected sheet keeps its groups closed: the titles are guarded one by one instead.
    expect((actions as unknown as { sheetProtection: unknown }).sheetProtection ?? null).toBeNull();
    const regles = (actions as unknown as { dataValidations: { model: Record<string, { formulae: string[] }> } })
      .dataValidations;
    expect(regles.model['A1']?.formulae).toEqual(['EXACT(A1,"N°")']);
  });

  test('s’imprime en A3 à l’italienne, sur une page de large, les titres répétés', () => {
    expect(actions?.pageSetup).toMatchObject({
      ...{ paperSize: 8, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      printTitlesRow: '1:1',
    });
  });

  test('chaque colonne dit à quel document elle sert, sous son titre et dans « Lisez-moi »', () => {
    for (const [rang, cle] of colonnes.entries())
      expect(String(actions?.getCell(2, rang + 1).value), cle).toMatch(/\nPour : .+\.$/);
    const lisezMoi = classeur.getWorksheet('Lisez-moi');
    const texte = lisezMoi?.getSheetValues().flat().join('\n') ?? '';
    for (const { libelle } of Object.values(feuilles.actions.colonnes)) expect(texte).toContain(libelle);
  });

  test('« complet » donne toutes les feuilles, toutes les colonnes ouvertes', async () => {
    const entier = await ouvrir((await modele({ date, complet: true })).octets);
    expect(entier.worksheets).toHaveLength(Object.keys(feuilles).length + 2);
    expect(colonnes.some((_, rang) => entier.getWorksheet('Actions')?.getColumn(rang + 1).hidden)).toBe(false);
  });
});

test('chaque colonne de chaque feuille sert à quelque chose, et c’est dit', () => {
  for (const cle of Object.keys(feuilles) as CleFeuille[])
    for (const colonne of Object.keys(feuilles[cle].colonnes))
      expect(usagesDe(cle, colonne).length, `${cle}.${colonne}`).toBeGreaterThan(0);
});
