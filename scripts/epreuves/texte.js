const morceaux = [
  '"',
  '""',
  '";"',
  ';',
  ';;;;',
  '\t',
  '\n',
  '\r',
  '\r\n',
  '\u0000',
  '\ufeff',
  '=1+1',
  'é'.repeat(3_000),
  ',',
  '|',
  'sep=;\n',
  '\ud83d',
  '<',
  '{',
];

/** Accidents of a text that is a table. */
export const mutationsTexte = {
  'morceau inséré': (texte, h) => insert(texte, h, h.parmi(morceaux)),
  'morceaux insérés': (texte, h) =>
    Array.from({ length: 20 }).reduce((ancien) => insert(ancien, h, h.parmi(morceaux)), texte),
  'ligne retirée': (texte, { entier }) =>
    texte
      .split('\n')
      .toSpliced(entier(texte.split('\n').length), 1)
      .join('\n'),
  'séparateur changé': (texte, { parmi }) => texte.replaceAll(';', parmi([',', '\t', '|', ':', ' '])),
  'première ligne retirée': (texte) => texte.slice(texte.indexOf('\n') + 1),
  'tout sur une ligne': (texte) => texte.replaceAll(/\r?\n/g, ' '),
  'des milliers de lignes': (texte, { parmi }) =>
    texte + (texte.split('\n').at(-2) ?? '').concat('\n').repeat(parmi([3_000, 20_000])),
  'des milliers de colonnes': (texte, { parmi }) => texte.replaceAll('\n', `${';'.repeat(parmi([3_000, 20_000]))}\n`),
};

function insert(texte, { entier }, morceau) {
  const place = entier(texte.length);
  return texte.slice(0, place) + morceau + texte.slice(place);
}
