import { parseAst } from 'rolldown/parseAst';

/** Ce que la page prend de la bibliothèque de PDF. */
export const prisDuPdf = ['getDocument', 'OPS'];
/**
 * Ce qu’aucune lecture n’atteint, bien que le reste le nomme : dessiner une page, y écrire des annotations, en refaire un fichier,
 * et les formulaires XFA, qui ne s’ouvrent que si on le demande.
 */
const inutiles = ['AnnotationEditor', 'CanvasGraphics', 'PDFEditor', 'XFAFactory'];
/** Ce qui tient tout pour qui l’appellerait par ces noms : personne ici. */
const exposes = ['pdfjsLib', '_pdfjsTestingUtils'];

/**
 * La bibliothèque de PDF, pour la seule lecture des textes et des traits. L’empaqueteur n’ôterait rien : il ne sait pas qu’une classe
 * aux membres calculés, ou une fonction qu’on nomme, ne fait rien tant que personne ne s’en sert.
 */
export const pdfEnLecture = {
  name: 'pdf-en-lecture',
  transform(code, chemin) {
    return /unpdf\/dist\/pdfjs\.mjs$/.test(chemin) ? { code: secouer(vider(code)) } : null;
  },
};

/** Les classes inutiles vidées, et ce qui expose tout ôté. Si la bibliothèque a changé, la construction s’arrête. */
function vider(code) {
  const { body } = parseAst(code);
  const classes = new Map(body.map((noeud) => [nomDeClasse(code, noeud), noeud]));
  const coupes = [
    ...inutiles.map((nom) => ({ noeud: trouve(classes.get(nom), nom), par: ({ id }) => `class ${id.name}{}` })),
    ...exposes.map((nom) => ({
      noeud: trouve(body.flatMap(expressionsOf).find(donneAGlobal(nom)), nom),
      par: () => '0',
    })),
  ];
  return coupes
    .toSorted((a, b) => b.noeud.start - a.noeud.start)
    .reduce((reste, { noeud, par }) => reste.slice(0, noeud.start) + par(noeud) + reste.slice(noeud.end), code);
}

/** Ce que les exports atteignent, de proche en proche ; ce qui s’exécute au chargement y reste. */
function secouer(code) {
  const { body } = parseAst(code);
  const exportes = body.flatMap((noeud) => (noeud.type === 'ExportNamedDeclaration' ? noeud.specifiers : []));
  const gardes = prisDuPdf.map((nom) =>
    trouve(
      exportes.find(({ exported }) => exported.name === nom),
      nom,
    ),
  );
  const morceaux = body
    .filter(({ type }) => type !== 'ExportNamedDeclaration')
    .flatMap((noeud) => morceauxDe(code, noeud));
  const parNom = new Map(morceaux.flatMap((morceau) => morceau.noms.map((nom) => [nom, morceau])));
  const atteints = new Set();
  const suite = [
    ...gardes.map(({ local }) => parNom.get(local.name)),
    ...morceaux.filter(({ noms, de }) => noms.length === 0 && de === null),
  ];
  for (let morceau = suite.pop(); morceau !== undefined; morceau = suite.pop()) {
    if (atteints.has(morceau)) continue;
    atteints.add(morceau);
    for (const nom of namesIn(morceau.noeud)) if (parNom.has(nom)) suite.push(parNom.get(nom));
  }
  const reste = morceaux.filter((morceau) => atteints.has(morceau) || atteints.has(parNom.get(morceau.de)));
  const sortie = gardes.map(({ local, exported }) => `${local.name} as ${exported.name}`);
  return [...reste.map(({ texte }) => texte), `export { ${sortie.join(', ')} };`].join('\n');
}

/** Une déclaration, avec les noms qu’elle donne, ou une instruction ; `de` : la fonction qu’elle ne fait que nommer. */
function morceauxDe(code, noeud) {
  const texteDe = ({ start, end }) => code.slice(start, end);
  if (noeud.type === 'VariableDeclaration')
    return noeud.declarations.map((declaration) => ({
      noeud: declaration,
      noms: [...namesIn(declaration.id)],
      de: null,
      texte: `${noeud.kind} ${texteDe(declaration)};`,
    }));
  if (/^(?:Class|Function)Declaration$/.test(noeud.type))
    return [{ noeud, noms: [noeud.id.name], de: null, texte: texteDe(noeud) }];
  const expressions = expressionsOf(noeud);
  return (expressions.length > 0 ? expressions : [noeud]).map((partie) => ({
    noeud: partie,
    noms: [],
    de: nommeeDans(partie),
    texte: `${texteDe(partie)};`,
  }));
}

/** « p(f, "f") », à la racine : la bibliothèque rend à une fonction le nom qu’elle avait avant d’être raccourcie. */
function nommeeDans({ type, arguments: donnes }) {
  const [fonction, nom] = type === 'CallExpression' && donnes.length === 2 ? donnes : [];
  return fonction?.type === 'Identifier' && typeof nom.value === 'string' ? fonction.name : null;
}

/** Tous les noms d’une partie : un nom de membre n’en est pas un, sauf calculé. */
function namesIn(noeud, noms = new Set()) {
  if (noeud === null || typeof noeud !== 'object') return noms;
  if (noeud.type === 'Identifier') noms.add(noeud.name);
  const nomDeMembre = noeud.computed === false ? (noeud.type === 'MemberExpression' ? 'property' : 'key') : null;
  for (const [cle, valeur] of Object.entries(noeud)) if (cle !== nomDeMembre) namesIn(valeur, noms);
  return noms;
}

/** Le nom d’une classe avant qu’elle soit raccourcie : la première chose que dit son corps. */
function nomDeClasse(code, { type, body }) {
  const premier = type === 'ClassDeclaration' ? body.body[0] : null;
  return premier?.type === 'StaticBlock' ? (/"(\w+)"/.exec(code.slice(premier.start, premier.end))?.[1] ?? null) : null;
}

function expressionsOf({ type, expression }) {
  if (type !== 'ExpressionStatement') return [];
  return expression.type === 'SequenceExpression' ? expression.expressions : [expression];
}

function donneAGlobal(nom) {
  return ({ type, left }) =>
    type === 'AssignmentExpression' && left.object?.name === 'globalThis' && left.property.name === nom;
}

function trouve(noeud, nom) {
  if (!noeud) throw new Error(`unpdf a changé : « ${nom} » n’est plus à sa place`);
  return noeud;
}
