/** Beyond this many lines, a label would push its neighbours away. */
const maxLignes = 2;

/** A label in two lines at most, broken between words; what does not fit ends with « … ». */
export function wrapLibelle(libelle: string, parLigne: number): readonly string[] {
  const lignes: string[] = [];
  for (const mot of libelle.split(' ').flatMap((texte) => cutMot(texte, parLigne))) {
    const courante = lignes.at(-1);
    if (courante !== undefined && lengthOf(courante) + 1 + lengthOf(mot) <= parLigne)
      lignes[lignes.length - 1] = `${courante} ${mot}`;
    else lignes.push(mot);
  }
  if (lignes.length <= maxLignes) return lignes;
  const gardees = lignes.slice(0, maxLignes);
  const derniere = [...(gardees.pop() ?? '')].slice(0, parLigne - 1).join('');
  return [...gardees, `${derniere.trimEnd()}…`];
}

/** A word longer than a line, as somebody may type it, is cut. */
function cutMot(mot: string, parLigne: number): readonly string[] {
  const caracteres = [...mot];
  return Array.from({ length: Math.max(1, Math.ceil(caracteres.length / parLigne)) }, (_, rang) =>
    caracteres.slice(rang * parLigne, (rang + 1) * parLigne).join(''),
  );
}

function lengthOf(texte: string): number {
  return [...texte].length;
}
