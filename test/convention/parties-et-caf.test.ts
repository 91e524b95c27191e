import { describe, expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

async function lire(...lignes: readonly string[]) {
  const octets = new TextEncoder().encode(lignes.join('\n'));
  const { propositions } = await lireConvention(octets, 'convention.txt');
  const de = (colonne: string) =>
    propositions.find((autre) => autre.feuille === 'convention' && autre.colonne === colonne)?.valeur;
  return { caf: de('caf'), departement: de('departement'), signataires: de('signataires'), qualites: de('qualites') };
}
const fin = 'Il est convenu ce qui suit.';
const arbelle = 'la Commune d’Arbelle, représentée par son maire ;';

describe('la Caf, et son département', () => {
  test.each([
    ['Caf de La Réunion', 'Caf de La Réunion', 'La Réunion'],
    ['Caf de la Réunion', 'Caf de La Réunion', 'La Réunion'],
    ['CAISSE D’ALLOCATIONS FAMILIALES DE LA LOIRE-ATLANTIQUE', 'Caf de la Loire-Atlantique', 'Loire-Atlantique'],
    ['Caf de l’Ain', 'Caf de l’Ain', 'Ain'],
    ['Caf du Pays Basque et du Seignanx', 'Caf du Pays Basque et du Seignanx', undefined],
    ['Caisse de sécurité sociale de Mayotte', 'Caisse de sécurité sociale de Mayotte', 'Mayotte'],
  ])('%s', async (ecrite, caf, departement) => {
    const lignes = ['Entre', `La ${ecrite}, représentée par sa directrice ;`, arbelle, fin];
    expect(await lire(...lignes)).toMatchObject({ caf, departement });
    // A date that follows the name is not of it: the two sentences say the same Caf.
    const visa = `Vu la délibération du conseil d’administration de la ${ecrite} du 12 mai 2025 ;`;
    expect(await lire(...lignes, visa)).toMatchObject({ caf, departement });
  });

  test('la commune qui suit n’est pas de son nom', async () => {
    const { caf } = await lire('Entre', 'La Caf du Pays Basque et de la Commune d’Arbelle', fin);
    expect(caf).toBe('Caf du Pays Basque');
  });
});

describe('les parties, de quelque façon qu’elles soient annoncées', () => {
  test.each([
    ['Entre, d’une part,', 'et, d’autre part,'],
    ['La présente convention est établie entre :', 'et'],
    ['Entre :', 'et'],
  ])('%s', async (annonce, et) => {
    const lues = await lire(annonce, 'la Caf de l’Ain, représentée par son directeur ;', et, arbelle, fin);
    expect(lues.signataires).toBe('Caf de l’Ain ; Commune d’Arbelle');
  });

  test('un EPCI dont le nom finit par ce qu’il est ; « sa maire » est une femme', async () => {
    const { signataires, qualites } = await lire(
      'Entre',
      'La Caf de la Loire-Atlantique, représentée par son directeur ;',
      'Rocheval Métropole, représentée par sa présidente ;',
      'Quimerc’h Bretagne Agglomération, représentée par son président ;',
      'La Commune du Cendre, représentée par sa maire ;',
      fin,
    );
    expect(signataires).toBe(
      'Caf de la Loire-Atlantique ; Rocheval Métropole ; Quimerc’h Bretagne Agglomération ; Commune du Cendre',
    );
    expect(qualites).toBe('le directeur\nla présidente\nle président\nla maire');
  });
});
