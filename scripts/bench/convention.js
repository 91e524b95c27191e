import { writeFileSync } from 'node:fs';
import { para, tableau, titre, usages } from '../conventions/blocs.js';
import { ecrireDocx } from '../conventions/ecrire-docx.js';
import { conventions } from '../conventions/modeles.js';

/** Écrit une convention inventée de quarante pages. */
export async function ecrireConventionLongue(fichier) {
  writeFileSync(fichier, await ecrireDocx({ ...conventions[0], blocs: longue(conventions[0].blocs) }));
}

/** Quarante pages : le texte des articles, et une fiche par demi-page. */
function longue(blocs) {
  const fiches = Array.from({ length: 55 }, (_, rang) => [
    titre(`Fiche action n° ${rang + 20} : Mener l’action numéro ${rang + 20}`, 2),
    tableau(
      [
        ['Pilote', 'Communauté de communes'],
        ['Description', usages[0].texte.repeat(2)],
        ['Date de début', '2026'],
        ['Date de fin', '2029'],
        ['Budget prévisionnel', `${rang + 1} 000 €`],
      ],
      false,
    ),
  ]);
  const texte = Array.from({ length: 60 }, () => para(usages[0].texte.repeat(3)));
  const place = blocs.findIndex((bloc) => bloc.texte?.startsWith('Article 2'));
  return [...blocs.slice(0, place), ...texte, ...blocs.slice(place), ...fiches.flat()];
}
