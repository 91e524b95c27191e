import type { Contexte } from '../../controles/contexte.js';
import { concerneAutorite } from '../../controles/obligations.js';
import { attendue, attendueSi, facultative, type Question } from '../question.js';

/** D. 214-10-1 I 2°: the needs of the children under three and of their families, for whoever lists them. */
export const besoins: Question = {
  id: 'besoins',
  titre: 'Les besoins des jeunes enfants et de leurs familles',
  aide: 'Pour chaque territoire et une année : le nombre d’enfants de moins de 3 ans, les demandes d’accueil reçues, et d’où viennent ces chiffres (Caf, guichet unique, Insee). Le nombre de places n’en dit rien : c’est l’offre.',
  feuille: 'besoins',
  repere: 'territoire',
  colonnes: [
    attendue('territoire'),
    attendue('annee'),
    attendue('enfants'),
    attendueSi('demandes', ({ demandesSatisfaites }) => demandesSatisfaites === undefined),
    attendue('source'),
    facultative('demandesSatisfaites'),
    facultative('naissances'),
    facultative('familles'),
    facultative('methode'),
  ],
  points: ['D214-10-1-I-2'],
  admet: ['document'],
  lignesAttendues,
  ajoutable: true,
};

/** Who lists the needs of each commune that no row speaks of: the commune, or the body that it transferred this to. */
function lignesAttendues(contexte: Contexte): readonly string[] {
  const { obligations, besoins: lignes } = contexte;
  return [
    ...new Set(
      obligations.parCommune.flatMap(({ commune, exercices }) => {
        const nom = commune.nom?.valeur;
        if (nom === undefined) return [];
        if (lignes.some(({ territoire }) => concerneAutorite(contexte, territoire?.valeur, nom, 'recenser'))) return [];
        return exercices.find(({ competence }) => competence.code === 'recenser')?.autorite.nom ?? nom;
      }),
    ),
  ];
}
