// Écrit une convention en texte, comme Word l’enregistre : une ligne par paragraphe, des tabulations entre les cellules.

export function ecrireTexte({ blocs }) {
  return `${blocs.flatMap(lignesDe).join('\r\n')}\r\n`;
}

function lignesDe(bloc) {
  if (bloc.genre === 'paysage') return [];
  if (bloc.genre === 'item') return [`- ${bloc.texte}`];
  if (bloc.genre === 'titre') return ['', bloc.texte, ''];
  if (bloc.genre !== 'tableau') return [bloc.texte];
  return ['', ...lignesDuTableau(bloc), ''];
}

/** Une fusion n’a pas de place dans un texte : sa valeur est dans sa première cellule, les autres sont vides. */
function lignesDuTableau({ lignes }) {
  return lignes.map((ligne) =>
    ligne
      .flatMap((cellule) => {
        const lue = typeof cellule === 'object' && cellule !== null ? cellule : { texte: cellule ?? '' };
        return [String(lue.texte).replaceAll('\n', ' '), ...Array.from({ length: (lue.large ?? 1) - 1 }, () => '')];
      })
      .join('\t'),
  );
}
