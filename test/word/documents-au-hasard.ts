import fc from 'fast-check';
import { page } from './revisions.js';

/** Few words, so that two documents have some in common, in another order, more than once. */
const mots = [
  'la commune',
  'pilote',
  '12 places',
  'crèche',
  'relais',
  'de',
  'et',
  '31/12/2028',
  'non renseigné',
  'l’enfant',
];
const signes = ['&amp;', '&lt;w:p&gt;', '« »', '👩‍👧', '.', ' – ', '<br>', '\t', '  '];
const mot = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...mots) },
  { weight: 1, arbitrary: fc.constantFrom(...signes) },
);
const texte = fc
  .array(fc.tuple(mot, fc.constantFrom('', '', '', 'strong', 'em', 'mark')), { minLength: 0, maxLength: 7 })
  .map((suite) => suite.map(([contenu, balise]) => (balise ? `<${balise}>${contenu}</${balise}>` : contenu)).join(' '));

const paragraphe = fc
  .tuple(texte, fc.constantFrom('', '', ' class="source"', ' class="mention"', ' class="encadre avec-suivant"'))
  .map(([contenu, classe]) => `<p${classe}>${contenu}</p>`);
const liste = fc
  .tuple(fc.constantFrom('ul', 'ol'), fc.array(fc.tuple(texte, fc.boolean()), { minLength: 1, maxLength: 3 }))
  .map(([nom, points]) => {
    const items = points.map(([point, sous]) => `<li>${point}${sous ? '<ul><li>sous-point</li></ul>' : ''}</li>`);
    return `<${nom}>${items.join('')}</${nom}>`;
  });
const titre = fc.tuple(fc.constantFrom('h2', 'h3', 'h4'), texte).map(([nom, contenu]) => `<${nom}>${contenu}</${nom}>`);
const cellule = fc.oneof(
  texte,
  fc.array(fc.oneof(paragraphe, liste), { minLength: 1, maxLength: 3 }).map((blocs) => blocs.join('')),
);

const tableau = fc.integer({ min: 1, max: 3 }).chain((colonnes) =>
  fc
    .tuple(
      fc.array(fc.array(cellule, { minLength: colonnes, maxLength: colonnes }), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '<caption>Places</caption>', '<thead><tr><th>x</th></tr></thead>'),
    )
    .map(([lignes, entete]) => {
      const debut = entete.replace('<th>', `<th colspan="${colonnes}">`);
      const corps = lignes.map((ligne) => `<tr>${ligne.map((contenu) => `<td>${contenu}</td>`).join('')}</tr>`);
      return `<table>${debut}<tbody>${corps.join('')}</tbody></table>`;
    }),
);
const bloc = fc.oneof(
  { weight: 3, arbitrary: paragraphe },
  { weight: 1, arbitrary: liste },
  { weight: 1, arbitrary: titre },
  { weight: 2, arbitrary: tableau },
  { weight: 1, arbitrary: fc.tuple(titre, tableau).map((fiche) => fiche.join('')) },
);
const blocs = fc.array(bloc, { maxLength: 8 });

/** What happens to a block of the old version: most stay as they are. */
const sort = fc.oneof(
  { weight: 6, arbitrary: fc.constant((ancien: string) => [ancien]) },
  { weight: 1, arbitrary: fc.constant((): string[] => []) },
  { weight: 1, arbitrary: fc.constant((ancien: string) => [ancien, ancien]) },
  { weight: 1, arbitrary: bloc.map((nouveau) => () => [nouveau]) },
  { weight: 1, arbitrary: bloc.map((nouveau) => (ancien: string) => [ancien, nouveau]) },
  { weight: 1, arbitrary: bloc.map((nouveau) => (ancien: string) => [nouveau, ancien]) },
  {
    weight: 3,
    arbitrary: fc.tuple(mot, mot).map(([un, deux]) => (ancien: string) => [ancien.replace(un, deux)]),
  },
);

/** Two versions of a section: of nothing in common, or one made from the other. */
const section = fc.oneof(
  fc.tuple(blocs, blocs),
  fc.tuple(blocs, fc.array(sort, { minLength: 8, maxLength: 8 })).map(([anciens, sorts]) => {
    const nouveaux = anciens.flatMap((ancien, rang) => sorts[rang]?.(ancien) ?? [ancien]);
    return [anciens, nouveaux] as const;
  }),
);

/** Two versions of a document. As in every template, a section begins with a heading. */
export const documents = fc.tuple(section, section).map((sections) => {
  const [avant, apres] = [0, 1].map((version) =>
    page(
      ...sections.map((versions, rang) => `<h${rang + 1}>Partie ${rang}</h${rang + 1}>${versions[version]?.join('')}`),
    ),
  );
  return { avant: avant ?? '', apres: apres ?? '' };
});
