import { describe, expect, test } from 'vitest';
import { ouvrirTelQuel } from '../../src/operations/suivi.js';
import { isMeme } from '../../src/page/travail/meme-suivi.js';

const titres = 'N°;Intitulé;Pilote\n';
const lire = async (lignes: string) => {
  const octets = new TextEncoder().encode(titres + lignes);
  return (await ouvrirTelQuel({ nom: 'suivi.csv', octets })).dossier;
};
const nord =
  '1;Ouvrir une micro-crèche;Mairie\n2;Soutenir le relais petite enfance;CCAS\n3;Créer un lieu ressource;Caf\n';

describe('deux tableaux du même nom', () => {
  test.each([
    [
      'une action ajoutée, une retirée',
      '2;Soutenir le relais petite enfance;CCAS\n3;Créer un lieu ressource;Caf\n4;Former;Caf\n',
      true,
    ],
    ['les actions renumérotées', '7;Ouvrir une micro-crèche;Mairie\n8;Soutenir le relais petite enfance;CCAS\n', true],
    ['aucune action lue : rien ne le contredit', '', true],
    ['les mêmes numéros, d’autres actions', '1;Rénover la ludothèque;Mairie\n2;Former les élus;Mairie\n', false],
    [
      'une seule action en commun',
      '1;Ouvrir une micro-crèche;Mairie\n2;Former les élus;Mairie\n3;Rénover la ludothèque;Mairie\n',
      false,
    ],
  ])('%s', async (_cas, lignes, meme) => {
    expect(isMeme(await lire(nord), await lire(lignes))).toBe(meme);
  });

  test('de deux territoires, jamais', async () => {
    const avant = await lire(nord);
    const a = (territoire: string) =>
      ({ ...avant, convention: { territoire: { valeur: territoire } } }) as unknown as typeof avant;
    expect(isMeme(a('Mond’Arverne'), a('MOND’ARVERNE'))).toBe(true);
    expect(isMeme(a('Mond’Arverne'), a('Le Cendre'))).toBe(false);
  });
});
