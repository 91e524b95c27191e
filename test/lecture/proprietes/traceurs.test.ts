import { describe, expect, test } from 'vitest';
import { readDossier } from '../../../src/lecture/lire-dossier.js';
import { jeux, readClasseurs } from '../jeux.js';
import { type Encre, encreInvisible, encreVisible, findPerdus, marquer } from './traceurs.js';

/** Known to be left out, each for a reason. */
const connus: readonly string[] = [
  // The word of a column of levels, beside the title of the section that it ranks: the section itself is read.
  ...['A3', 'A6', 'A9'].map((cellule) => `suivis-varies/v59-colonne-niveau.xlsx Arborescence!${cellule} = Objectif`),
  // « à définir » among funders is read as no funder yet.
  'suivis-etrangers/une-seule-feuille.xlsx Feuil1!L12 = à définir',
  // What a blank form says to whoever fills it in.
  'suivis-neufs/y08-fiches-cases-a-cocher.xlsx Fiche vierge!B8 = Saisir ici',
];

/** The cells of a set that nobody would find again, « classeur Feuille!A1 = texte ». */
async function perdusDe(jeu: string, encre: Encre): Promise<readonly string[]> {
  const classeurs = await readClasseurs([jeu]);
  return classeurs.flatMap(({ nom, classeur }) => {
    const { classeur: marque, traceurs } = marquer(classeur, encre);
    return findPerdus(readDossier(marque), traceurs)
      .map(({ feuille, cellule, texte }) => `${nom} ${feuille}!${cellule} = ${texte}`)
      .filter((perdu) => !connus.includes(perdu));
  });
}

describe.each([...jeux, 'suivis-recus', 'suivis-etrangers'])('une marque dans chaque texte des suivis de %s', (jeu) => {
  test('se retrouve après la lecture, à l’encre invisible : ils sont lus comme ils l’étaient', async () => {
    expect(await perdusDe(jeu, encreInvisible)).toEqual([]);
  });

  test('se retrouve, à l’encre visible : titres, statuts et dates ont tous un mot de trop', async () => {
    expect(await perdusDe(jeu, encreVisible)).toEqual([]);
  });
});
