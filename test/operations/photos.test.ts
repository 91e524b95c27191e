import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { viewPhotos } from '../../src/documents/photos.js';
import { readPhotos } from '../../src/operations/photos.js';

const octets = (nom: string) => new Uint8Array(readFileSync(new URL(`../fixtures/logos/${nom}`, import.meta.url)));
const texte = (contenu: string) => new TextEncoder().encode(contenu);

/** A folder of photographs, each under the name given, made of a fixture. */
function lirePhotos(fichiers: Readonly<Record<string, string>>, legendes?: string) {
  return readPhotos({
    noms: Object.keys(fichiers),
    lire: async (nom) => octets(fichiers[nom] ?? ''),
    legendes: legendes === undefined ? null : { nom: 'legendes.csv', octets: texte(legendes) },
  });
}

describe('un dossier de photos', () => {
  test('les légendes nomment, décrivent et rangent ; les autres photos suivent, le nom du fichier pour légende', async () => {
    const { photos, remarques } = await lirePhotos(
      { '02-ouverture-du-relais.jpg': 'caf.jpg', 'fête.jpg': 'exif6.jpg', 'IMG_2041.png': 'commune.png' },
      'Fichier;Légende;Texte de remplacement;Crédit\r\nfête.jpg;La fête du jeu;Des enfants jouent;ville\r\nabsente.jpg;Rien;;\r\n',
    );
    expect(photos.map(({ legende, texte: dit, credit }) => [legende, dit, credit])).toEqual([
      ['La fête du jeu', 'Des enfants jouent', 'ville'],
      ['Ouverture du relais', '', ''],
      ['', '', ''],
    ]);
    expect(remarques).toEqual([
      'La photo « absente.jpg », que nomment les légendes, n’est pas dans le dossier des photos.',
      expect.stringMatching(/^Sans légende ni texte de remplacement : IMG_2041\.png\./),
      expect.stringMatching(
        /^Dans le document : 3.photos\. Assurez-vous que chaque personne reconnaissable.*a consenti par écrit/,
      ),
    ]);
    expect(viewPhotos(photos)).toEqual([
      {
        photos: [
          { src: 'photo:1', texte: 'Des enfants jouent' },
          { src: 'photo:2', texte: 'Ouverture du relais' },
        ],
        legende: 'À gauche : La fête du jeu (photo : ville) ; à droite : Ouverture du relais',
      },
      { photos: [{ src: 'photo:3', texte: 'Photographie 3' }], legende: 'Photographie' },
    ]);
  });

  test('une photo qui ne se place pas est dite, et les autres sont là', async () => {
    const { photos, remarques } = await lirePhotos({ 'bonne photo.jpg': 'caf.jpg', 'cassee.png': 'tronque.png' });
    expect(photos).toHaveLength(1);
    expect(remarques[0]).toMatch(
      /^L’image « cassee\.png » est abîmée ou incomplète.*Le document est écrit sans elle\.$/,
    );
  });

  test('au-delà de douze, les autres ne sont pas lues et c’est dit ; un dossier sans photo aussi', async () => {
    const beaucoup = Object.fromEntries(Array.from({ length: 15 }, (_, rang) => [`fete ${rang}.jpg`, 'caf.jpg']));
    const { photos, remarques } = await lirePhotos(beaucoup);
    expect(photos).toHaveLength(12);
    expect(remarques.join(' ')).toContain('les 12 premières photos sur 15');
    expect((await lirePhotos({})).remarques).toEqual([
      'Le dossier des photos n’en donne aucune : le document est écrit sans photo.',
    ]);
  });
});
