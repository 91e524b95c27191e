import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { lireConvention } from '../../src/convention/lire-convention.js';

const lire = (texte: string) => lireConvention(strToU8(texte), 'convention.txt');
const base = (parties: string, duree: string) => `CONVENTION TERRITORIALE GLOBALE

Entre :

La Caf du Lot, représentée par son directeur ;

${parties}

Il est convenu ce qui suit :

ARTICLE 1 - OBJET

La présente convention fixe un cap.

ARTICLE 10 - DURÉE DE LA CONVENTION

${duree}
`;
const dits = async (texte: string, feuille: string, colonne: string) =>
  (await lire(texte)).propositions
    .filter((dite) => dite.feuille === feuille && dite.colonne === colonne)
    .map(({ ligne, valeur }) => (ligne === '' || colonne === 'nom' ? valeur : `${ligne} ${valeur}`));

describe('la période', () => {
  const cazerac = 'La commune de Cazerac, représentée par son maire ;';
  test.each<[string, string[], string[]]>([
    ['Elle est conclue pour cinq ans et prendra donc fin le 31 décembre 2029.', [], ['31/12/2029']],
    [
      'Elle entre en vigueur le 1er janvier 2025.\n\nLa convention est conclue pour une durée de 5 ans, soit jusqu’au 31 décembre 2029.',
      ['01/01/2025'],
      ['31/12/2029'],
    ],
    ['La présente convention, conclue pour une durée de cinq ans, expire le 31 décembre 2029.', [], ['31/12/2029']],
    ['La présente convention est conclue pour cinq ans, jusqu’au 31/12/2029.', [], ['31/12/2029']],
    [
      'La convention est signée le 12 février 2025 pour une durée de cinq ans à compter du 1er janvier 2025.',
      ['01/01/2025'],
      ['31/12/2029'],
    ],
    ['Elle est conclue à compter du 1er janvier 2025 pour une durée de 60 mois.', ['01/01/2025'], ['31/12/2029']],
    [
      'La convention couvre la période du 1er janvier 2025 au 31 décembre 2029.\n\nLa convention financière « bonus territoire » est conclue du 1er janvier 2025 au 31 décembre 2027.',
      ['01/01/2025'],
      ['31/12/2029'],
    ],
  ])('%s', async (duree, debut, fin) => {
    const texte = base(cazerac, duree);
    expect(await dits(texte, 'convention', 'debut')).toEqual(debut);
    expect(await dits(texte, 'convention', 'fin')).toEqual(fin);
  });
});

describe('une personne n’est pas une commune', () => {
  test.each<[string, string[]]>([
    [
      'Et les communes suivantes :\n\n- Cazerac, représentée par son maire, Madame Lise BORDES ;\n\n- Born, représentée par son maire, Monsieur Guy TREICH ;',
      ['Born', 'Cazerac'],
    ],
    [
      'Et les communes suivantes :\n\n- Cazerac, Madame Lise BORDES, maire ;\n\n- Born, Guy TREICH, maire ;',
      ['Born', 'Cazerac'],
    ],
    ['Le comité réunit les élus des communes concernées : Lise Bordes, Guy Treich, Anne Nivet.', []],
    ['Sont présentes les communes concernées : Lise Bordes, Guy Treich, Anne Nivet.', []],
  ])('%s', async (parties, noms) => {
    const texte = base(parties, 'x');
    expect((await dits(texte, 'communes', 'nom')).sort()).toEqual(noms);
    expect(JSON.stringify((await lire(texte)).propositions.map(({ valeur }) => valeur))).not.toMatch(
      /bordes|treich|nivet/i,
    );
  });
});

describe('la date d’une délibération', () => {
  const par = (texte: string) => `La commune de Cazerac, représentée par son maire, ${texte} ;`;
  test.each<[string, string[]]>([
    [par('habilité par délibération n° 2024-87 en date du 05/12/24'), ['Cazerac 05/12/2024']],
    [par('habilité par délibération du 05.12.24'), ['Cazerac 05/12/2024']],
    [par('habilité par délibération n° 12-12-2024-03 du 5 décembre 2024'), ['Cazerac 05/12/2024']],
    [
      'La commune des Verchers, représentée par son maire, habilité par délibération du 5 décembre 2024 ;',
      ['Les Verchers 05/12/2024'],
    ],
    [
      `La communauté de communes du Haut-Causse, dont le siège est à Cazerac, représentée par son président, autorisé par délibération du 21 novembre 2024 ;\n\n${par('dûment habilité')}`,
      [],
    ],
    [
      `${par('dûment habilité')}\n\nVu la délibération du conseil municipal de Cazerac du 3 décembre 2019 approuvant la précédente convention ;`,
      [],
    ],
    [
      `${par('dûment habilité')}\n\nVu la délibération du conseil municipal de Cazerac du 3 décembre 2019 relative au projet éducatif de territoire ;`,
      [],
    ],
  ])('%s', async (parties, attendues) => {
    expect(await dits(base(parties, 'x'), 'communes', 'deliberation')).toEqual(attendues);
  });
});

describe('les enjeux', () => {
  test.each<[string, string]>([
    [
      'des lignes avec leur numéro',
      'Les enjeux retenus sont les suivants :\n\n1. Rompre l’isolement\n\n2) Aider les parents',
    ],
    [
      'des lignes que finissent un point-virgule, puis un point',
      'Les enjeux retenus sont les suivants :\n\nRompre l’isolement ;\n\nAider les parents.\n\nCes enjeux sont partagés.',
    ],
    [
      'la colonne d’un tableau',
      'La convention les dit ici.\n\nThématique\tEnjeux\nSeniors\tRompre l’isolement\nParentalité\tAider les parents',
    ],
  ])('%s', async (_, article) => {
    const { enonces } = await lire(base('La commune de Cazerac, représentée par son maire ;', article));
    expect(enonces.map(({ genre, texte }) => `${genre} ${texte}`)).toEqual([
      'enjeu Rompre l’isolement',
      'enjeu Aider les parents',
    ]);
  });
});
