import { describe, expect, test } from 'vitest';
import { completer, fichier, valeursDe } from './lire.js';

const neuve = {
  cellules: { numero: '99.1', intitule: 'Action neuve de bout en bout', pilote: 'CCAS', statut: 'En cours' },
};

/** Where a table takes one more row, one more column; what a person is told otherwise. */
describe('selon la forme du tableau', () => {
  test.each([
    ['suivis-frais/z01-secretaire-mairie.xlsx', 'ligne', 'colonne'],
    ['suivis-frais/z02-coordinatrice-bandeaux.xlsx', /rangées sous des titres : écrivez-la vous-même/, 'colonne'],
    [
      'suivis-frais/z07-fiches-onglets.xlsx',
      /ne permet pas d’y ajouter une ligne/,
      /ne peut pas être complétée sans risque/,
    ],
    [
      'suivis-frais/z08-transpose-elus.xlsx',
      /ne permet pas d’y ajouter une ligne/,
      /ne peut pas être complétée sans risque/,
    ],
    ['suivis-frais/z12-champ-dans-le-titre.xlsx', /où il n’y a pas de place sûre|le dit à sa façon/, 'colonne'],
    ['suivis-frais/z17-deux-tableaux-empiles.xlsx', /vous-même/, 'colonne'],
    [
      'suivis-frais/z18-tableau-de-bord-voyants.xlsx',
      /pas de place sûre sous la dernière ligne/,
      /pas de place sûre pour la colonne/,
    ],
    [
      'suivis-neufs/y09-actions-en-colonnes.xlsx',
      /ne permet pas d’y ajouter une ligne/,
      /ne peut pas être complétée sans risque/,
    ],
    ['suivis-neufs/y28-a-reporter.xlsx', /vous-même/, 'colonne'],
    ['suivis-varies/v33-tableau-natif-c7.xlsx', 'ligne', 'colonne'],
  ] as const)('%s', async (chemin, ligne, colonne) => {
    const source = fichier(`test/fixtures/${chemin}`);
    const { avant } = await completer(source);
    const [premiere, derniere] = [avant.dossier.actions[0], avant.dossier.actions.at(-1)];
    const rang = Number(/\d+$/.exec(premiere?.origine.cellule ?? '')?.[0]);
    const { dossier, remarques } = await completer(
      source,
      { rang, onglet: premiere?.origine.feuille ?? '', cellules: { publicSpecifique: 'Familles monoparentales' } },
      { onglet: derniere?.origine.feuille ?? '', ...neuve },
    );
    const [vieilles, neuves] = [valeursDe(avant.dossier)['actions'] ?? [], valeursDe(dossier)['actions'] ?? []];
    const remplie = colonne === 'colonne' ? { publicSpecifique: ['Familles monoparentales'] } : {};
    expect(neuves.slice(0, vieilles.length)).toEqual(
      vieilles.map((une, place) => ({ ...une, ...(place === 0 && remplie) })),
    );
    const ajoutee = neuves.slice(vieilles.length);
    if (ligne === 'ligne')
      expect(ajoutee).toMatchObject([{ numero: '99.1', intitule: 'Action neuve de bout en bout', statut: 'en-cours' }]);
    else expect(ajoutee).toEqual([]);
    for (const dite of [ligne, colonne]) if (typeof dite !== 'string') expect(remarques.join('\n')).toMatch(dite);
  });

  test('une feuille Communes ajoutée garde les communes que le classeur nommait ailleurs', async () => {
    const { avant, dossier } = await completer(fichier('test/fixtures/suivis-frais/z13-identite-en-tete.xlsx'), {
      feuille: 'communes',
      cellules: { nom: 'Le Cendre', population: '5 432' },
    });
    const noms = avant.dossier.communes.map(({ nom }) => nom?.valeur);
    expect(noms.length).toBeGreaterThan(1);
    expect(dossier.communes.map(({ nom }) => nom?.valeur)).toEqual([...noms, 'Le Cendre']);
  });

  test('un texte d’une rubrique va dans la ligne qui l’attend', async () => {
    const { dossier, remarques, avant } = await completer(fichier('data/exemple/suivi-exemple.xlsx'), {
      feuille: 'redaction',
      cellules: { rubrique: 'Enseignements', texte: 'Partir des besoins des familles.' },
    });
    expect(remarques.filter((dite) => dite.includes('ajoutée'))).toEqual([]);
    expect(dossier.redaction.length - avant.dossier.redaction.length).toBeLessThanOrEqual(1);
    expect(dossier.redaction.map(({ texte }) => texte?.valeur)).toContain('Partir des besoins des familles.');
  });
});
