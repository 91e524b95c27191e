import { ouDe } from '../corps/phrases.js';
import { type CelluleDeTableau, isTexte, lignesDe, sansFin, type Tableau, type Texte } from '../document.js';
import { type BlocPlace, isTitre, nomDePartie, type Partie } from '../plan.js';
import { equipementsEnListe } from './equipements.js';
import { type FeuilleDAnnexe, feuilleOf, type LigneAjoutee } from './feuilles.js';
import { axeDe, couperLabel, isAnnonceSeule, labelDAction, parseTitreDeFiche } from './fiche.js';

/**
 * The tables of a convention as sheets, and its fiches in plain text (a heading, then « Pilote : … ») as the tables that they
 * would be.
 */
export function feuillesDe(blocs: readonly BlocPlace[]): readonly FeuilleDAnnexe[] {
  const feuilles: FeuilleDAnnexe[] = [];
  const rangs = new Map<string, number>();
  let textes: (BlocPlace & { readonly bloc: Texte })[] = [];
  const vider = () => {
    const fiches = fichesEnTexte(textes);
    for (const fiche of fiches) feuilles.push(feuilleDeFiche(fiche, `T${feuilles.length + 1}`));
    const liste = fiches.length > 0 ? null : equipementsEnListe(textes, `T${feuilles.length + 1}`);
    if (liste) feuilles.push(liste);
    textes = [];
  };
  for (const place of blocs) {
    const { bloc, partie } = place;
    if (isTexte(bloc)) {
      if (textes.at(-1)?.partie !== partie) vider();
      if (partie.genre === 'annexe') textes.push({ ...place, bloc });
      continue;
    }
    const avant = textes.at(-1);
    vider();
    if (partie.genre === 'ouverture' || partie.genre === 'preambule') continue;
    const nom = nomDePartie(partie);
    const rang = (rangs.get(nom) ?? 0) + 1;
    rangs.set(nom, rang);
    feuilles.push(
      feuilleDeTableau(bloc, place, {
        nom: `T${feuilles.length + 1}`,
        rang,
        avant: avant && avant.partie === partie ? avant : undefined,
      }),
    );
  }
  vider();
  return feuilles;
}

interface Entour {
  readonly nom: string;
  /** Of the table in its annexe, from 1. */
  readonly rang: number;
  /** The text just over it. */
  readonly avant: (BlocPlace & { readonly bloc: Texte }) | undefined;
}

function feuilleDeTableau(
  tableau: Tableau,
  { partie, titres }: BlocPlace,
  { nom, rang, avant }: Entour,
): FeuilleDAnnexe {
  const page = tableau.page === undefined ? '' : `, page ${tableau.page}`;
  const ou = (ligne: number) => `${nomDePartie(partie)}, tableau ${rang}, ligne ${ligne}${page}`;
  const dessus: LigneAjoutee[] = [];
  const proche = avant && avant.bloc.texte.length < 200 ? avant.bloc.texte : undefined;
  const entetes = [...titres, ...(proche !== undefined && !titres.includes(proche) ? [proche] : [])];
  const ajouter = (textes: readonly string[], phrase: string) =>
    dessus.push({
      textes: textes.map(enUneLigne),
      phrase: enUneLigne(phrase),
      ou: avant ? ouDe(partie, avant.bloc) : nomDePartie(partie),
    });
  let lu = tableau;
  const cles = clesDeFiche(tableau);
  if (cles.size >= 3) {
    const { titre, reste } = titreDedans(tableau);
    lu = reste;
    const annoncee = entetes.findLastIndex((texte) => parseTitreDeFiche(texte) !== null);
    const phrase = titre ?? titreDepuis(entetes, annoncee);
    const annonce = phrase === undefined ? null : parseTitreDeFiche(phrase);
    if (annonce && phrase !== undefined) {
      if (!cles.has('numero')) ajouter(['N°', annonce.numero], phrase);
      if (!cles.has('intitule') && annonce.intitule !== '') ajouter(['Intitulé', annonce.intitule], phrase);
    } else if (!cles.has('intitule')) {
      // The title of an annexe is that of all its fiches, and of none.
      const nomme = titre ?? entetes.findLast((texte) => !/^annexes?\s/i.test(texte));
      if (nomme !== undefined) ajouter(['Intitulé', nomme], nomme);
    }
    const axe = axeDe(titres);
    if (axe !== null && !cles.has('axe')) ajouter(['Axe', axe], axe);
  } else for (const texte of entetes.slice(-2)) ajouter([texte], texte);
  const decalage = tableau === lu ? 0 : 1;
  return feuilleOf(nom, avecAnneesCochees(lu), { dessus, titres: entetes, ou: (ligne) => ou(ligne + decalage) });
}

const anneeACocher = /([☐☒☑□■✓✔])\s?(20\d\d)/gu;

/** « ☐ 2025 ☒ 2026 ☒ 2027 » says « 2026-2027 »; years that do not follow each other stay as they are ticked. */
function avecAnneesCochees(tableau: Tableau): Tableau {
  const dire = (texte: string) => {
    const annees = [...texte.matchAll(anneeACocher)];
    if (annees.length < 2 || /[\p{L}\d]/u.test(texte.replace(anneeACocher, ''))) return texte;
    const cochees = annees.flatMap(([, signe = '', annee]) => ('☒☑■✓✔'.includes(signe) ? [Number(annee)] : []));
    const [premiere, derniere] = [cochees[0], cochees.at(-1)];
    if (premiere === undefined || derniere === undefined || derniere - premiere !== cochees.length - 1) return texte;
    return premiere === derniere ? `${premiere}` : `${premiere}-${derniere}`;
  };
  return { ...tableau, cellules: tableau.cellules.map((cellule) => ({ ...cellule, texte: dire(cellule.texte) })) };
}

/** A title written on two lines, as it is read and quoted. */
function enUneLigne(texte: string): string {
  return texte.replaceAll('\n', ' ');
}

/** The heading of a fiche, with the one under it where the first only numbers it. */
function titreDepuis(entetes: readonly string[], rang: number): string | undefined {
  const [annonce, suivante] = entetes.slice(Math.max(rang, 0));
  if (rang < 0 || annonce === undefined) return undefined;
  const isTitree = suivante !== undefined && isAnnonceSeule(annonce) && labelDAction(suivante) === null;
  return isTitree ? `${annonce}\n${suivante}` : annonce;
}

/** The columns that the labels of a fiche name: none for a table whose labels stand in one row. */
function clesDeFiche(tableau: Tableau): ReadonlySet<string> {
  const lignes = [...lignesDe(tableau).values()];
  const cles = new Set<string>();
  for (const ligne of lignes) {
    const pleines = ligne.filter(({ texte }) => texte !== '');
    if (pleines.length > 4) return new Set();
    for (const [rang, { texte }] of pleines.entries()) {
      if (rang % 2 === 1) continue;
      const cle = labelDAction(texte) ?? couperLabel(texte)?.cle;
      if (cle) cles.add(cle);
    }
  }
  // Labels side by side in the first row head columns.
  const premiere = (lignes[0] ?? []).filter(({ texte }) => texte !== '');
  const entete = premiere.length >= 3 && premiere.every(({ texte }) => labelDAction(texte) !== null);
  return entete ? new Set() : cles;
}

/** The title that the first row of a fiche holds, and the fiche without it. */
function titreDedans(tableau: Tableau): { readonly titre: string | null; readonly reste: Tableau } {
  const [rang, premiere] = [...lignesDe(tableau)][0] ?? [0, [] as readonly CelluleDeTableau[]];
  const pleines = premiere.filter(({ texte }) => texte !== '');
  const texte = pleines.map((cellule) => cellule.texte).join(' : ');
  if (pleines.length > 2 || !(parseTitreDeFiche(texte) !== null || isBandeau(pleines, tableau)))
    return { titre: null, reste: tableau };
  const cellules = tableau.cellules
    .filter(({ ligne }) => ligne !== rang)
    .map((cellule) => ({ ...cellule, ligne: cellule.ligne - 1 }));
  return { titre: texte, reste: { ...tableau, cellules } };
}

/** A cell over the whole width of a fiche, that is no label: its title. */
function isBandeau([seule, ...autres]: readonly CelluleDeTableau[], { cellules }: Tableau): boolean {
  const largeur = Math.max(...cellules.map((cellule) => cellule.colonne + cellule.largeur - 1));
  return (
    seule !== undefined &&
    autres.length === 0 &&
    largeur >= 2 &&
    seule.largeur >= largeur &&
    seule.texte.length <= 200 &&
    couperLabel(seule.texte) === null &&
    labelDAction(seule.texte) === null
  );
}

/** A fiche written as text: its heading, then what follows each label. */
interface FicheEnTexte {
  readonly partie: Partie;
  readonly titre: Texte;
  readonly titres: readonly string[];
  readonly lignes: readonly {
    readonly label: string;
    readonly cle: string;
    readonly bloc: Texte;
    readonly valeurs: readonly string[];
  }[];
}

/** Fewer labels of ours with a value, and a text is no fiche. */
const minLabels = 3;

function fichesEnTexte(textes: readonly (BlocPlace & { readonly bloc: Texte })[]): readonly FicheEnTexte[] {
  // A heading and as many labels: the heading alone over a table is no fiche in text.
  if (textes.length <= minLabels) return [];
  const groupes: (BlocPlace & { readonly bloc: Texte })[][] = [];
  for (const [rang, place] of textes.entries()) {
    const dernier = groupes.at(-1);
    const avant = textes[rang - 1];
    const [annonce] = dernier?.length === 1 ? dernier : [];
    // « Fiche action n° 2 », then its title, in whatever letters.
    if (annonce && isAnnonceSeule(annonce.bloc.texte) && isTitrable(place.bloc.texte))
      groupes[groupes.length - 1] = [
        { ...annonce, bloc: { ...annonce.bloc, texte: `${annonce.bloc.texte}\n${place.bloc.texte}` } },
      ];
    else if (!dernier || ouvreUneFiche(place.bloc, avant?.bloc)) groupes.push([place]);
    else dernier.push(place);
  }
  return groupes.flatMap(([premier, ...suite]) => {
    if (!premier) return [];
    const lignes: { label: string; cle: string; bloc: Texte; valeurs: string[] }[] = [];
    const nus = parseTitreDeFiche(premier.bloc.texte) !== null && hasLabelsNus(suite.map(({ bloc }) => bloc.texte));
    for (const { bloc } of suite) {
      const coupe = couperLabel(bloc.texte);
      const seul = coupe || bloc.genre === 'item' ? null : labelDAction(bloc.texte);
      if (coupe)
        lignes.push({ label: coupe.label, cle: coupe.cle, bloc, valeurs: coupe.valeur === '' ? [] : [coupe.valeur] });
      else if (seul !== null && (nus || isTitre(bloc) || /:\s*$/.test(bloc.texte)))
        lignes.push({ label: sansFin(bloc.texte, ' :'), cle: seul, bloc, valeurs: [] });
      else lignes.at(-1)?.valeurs.push(bloc.genre === 'item' ? `- ${bloc.texte}` : bloc.texte);
    }
    const dites = lignes.filter(({ valeurs }) => valeurs.length > 0);
    if (new Set(dites.map(({ cle }) => cle)).size < minLabels) return [];
    return [{ partie: premier.partie, titre: premier.bloc, titres: premier.titres, lignes: dites }];
  });
}

/** Whether a text can be the title of a fiche. */
function isTitrable(texte: string): boolean {
  return (
    texte.length <= 200 &&
    couperLabel(texte) === null &&
    labelDAction(texte) === null &&
    parseTitreDeFiche(texte) === null
  );
}

/** Whether a text heads a fiche. What follows a label alone is its value, be it in capitals: « PMI ; MDPH ». */
function ouvreUneFiche(bloc: Texte, avant: Texte | undefined): boolean {
  if (couperLabel(bloc.texte) !== null || labelDAction(bloc.texte) !== null) return false;
  if (parseTitreDeFiche(bloc.texte) !== null) return true;
  const isValeur = avant !== undefined && couperLabel(avant.texte) === null && labelDAction(avant.texte) !== null;
  return isTitre(bloc) && (!isValeur || bloc.genre === 'titre' || bloc.gras === true);
}

/** Whether labels stand alone on their lines, each with its value on the next: a table once its cells are lost. */
function hasLabelsNus(textes: readonly string[]): boolean {
  const labels = textes.map((texte) => labelDAction(texte));
  const suivis = labels.filter(
    (cle, rang) => cle !== null && textes[rang + 1] !== undefined && labels[rang + 1] === null,
  );
  return new Set(suivis).size >= 3;
}

function feuilleDeFiche({ partie, titre, titres, lignes }: FicheEnTexte, nom: string): FeuilleDAnnexe {
  const annonce = parseTitreDeFiche(titre.texte);
  const axe = axeDe(titres);
  const cles = new Set(lignes.map(({ cle }) => cle));
  const du = (textes: readonly string[], phrase: string, bloc: Texte): LigneAjoutee => ({
    textes,
    phrase: enUneLigne(phrase),
    ou: ouDe(partie, bloc),
  });
  const tete = [
    ...(annonce && !cles.has('numero') ? [du(['N°', annonce.numero], titre.texte, titre)] : []),
    ...(cles.has('intitule')
      ? []
      : annonce?.intitule === ''
        ? []
        : [du(['Intitulé', annonce?.intitule ?? titre.texte], titre.texte, titre)]),
    ...(axe !== null && axe !== titre.texte && !cles.has('axe') ? [du(['Axe', axe], axe, titre)] : []),
  ];
  const corps = lignes.map(({ label, valeurs, bloc }) =>
    du([label, valeurs.join('\n')], `${label} : ${valeurs.join(' ')}`, bloc),
  );
  return feuilleOf(
    nom,
    { genre: 'tableau', cellules: [] },
    { dessus: [...tete, ...corps], titres, ou: () => nomDePartie(partie) },
  );
}
