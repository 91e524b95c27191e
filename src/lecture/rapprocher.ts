import type { CleFeuille } from '../dossier/dossier.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { adresse } from '../tableur/classeur.js';
import { clePeriode } from './annees.js';
import type { Bloc } from './blocs.js';
import type { ColonneLue } from './colonne-lue.js';
import type { ColonneRapprochee, FeuilleRapprochee, LigneLaissee } from './correspondance/rapprochement.js';
import type { FicheLue } from './fiches.js';
import { cellulesDeZone, type Grille, texteDe, type ZoneDeGrille } from './grille.js';
import type { TableauLu } from './tableau.js';

const nombreExemples = 3;
const longueurExemple = 40;
/** Examples stand in the first rows. */
const groupesVus = 60;

/** What was made of a table, with what a person needs to judge it. */
export function rapprocherTableau(tableau: TableauLu, lignes: number): FeuilleRapprochee {
  const { grille, region, colonnes, feuille, roles } = tableau;
  return {
    feuille: grille.feuille.nom,
    cle: feuille,
    plage: plageDe(grille, region.zone),
    entete: grille.transposee ? null : (region.entetes[0]?.bas ?? null),
    lue: true,
    raison: null,
    lignes,
    colonnes: colonnes.map((colonne) => rapprocherColonne(tableau, colonne)),
    laissees: region.rangs.flatMap((rang): readonly LigneLaissee[] => {
      const role = roles.get(rang);
      if (role === undefined || role === 'action' || role === 'suite') return [];
      const texte = cellulesDeZone(grille, rang, region.zone).map(texteDe).join(' | ');
      return [{ ligne: rang, role, texte: shorten(texte, 80) }];
    }),
  };
}

function rapprocherColonne(tableau: TableauLu, colonne: ColonneLue): ColonneRapprochee {
  const { titre, texte, role, par, score, certitude, proches } = colonne;
  return {
    cellule: adresse(tableau.grille.placeDe({ ligne: titre.cellule.ligne, colonne: titre.colonne })),
    titre: texte,
    cle: cleOf(role),
    par: role.genre === 'double' ? null : par,
    score,
    certitude,
    proches,
    double: role.genre === 'double' ? role.cle : null,
    exemples: exemplesDe(tableau, colonne.colonne),
    coloree: colonne.coloree && role.genre === 'libre',
  };
}

/** Our column that a role feeds; null: none. */
function cleOf(role: ColonneLue['role']): string | null {
  switch (role.genre) {
    case 'valeur':
    case 'somme':
    case 'coche':
      return role.cle;
    case 'periode':
    case 'croix':
      return clePeriode;
    case 'annee':
      return 'realisations';
    case 'financeur':
    case 'nom-de-financeur':
    case 'montant-de':
      return 'cofinancements';
    default:
      return null;
  }
}

function exemplesDe({ grille, groupes }: TableauLu, colonne: number): readonly string[] {
  const exemples = new Set<string>();
  for (const { rangs } of groupes.slice(0, groupesVus)) {
    const cellule = grille.at(rangs[0] ?? 0, colonne);
    const texte = cellule && texteDe(cellule);
    if (texte) exemples.add(shorten(texte.replace(/\s+/g, ' '), longueurExemple));
    if (exemples.size >= nombreExemples) break;
  }
  return [...exemples];
}

/** What was made of the labels of fiches, once for all the fiches of a tab. */
export function rapprocherFiches(
  bloc: Bloc,
  fiches: readonly FicheLue[],
  cle: CleFeuille,
): readonly FeuilleRapprochee[] {
  const labels = new Map<string, ColonneRapprochee>();
  const fixees = new Set(bloc.fixee?.colonnes.map(({ titre }) => normalize(titre)));
  for (const { labels: lus, brouillon } of fiches)
    for (const { cellule, texte, cle: quoi, score } of lus) {
      if (labels.has(texte)) continue;
      const valeur = brouillon.autres[texte]?.valeur;
      labels.set(texte, {
        cellule: adresse(bloc.grille.placeDe(cellule)),
        titre: texte,
        cle: quoi,
        par: fixees.has(normalize(texte)) ? 'correspondance' : quoi === null ? null : 'titre',
        score,
        certitude: quoi === null ? 'libre' : 'sure',
        proches: [],
        double: null,
        coloree: false,
        exemples: valeur ? [shorten(valeur, longueurExemple)] : [],
      });
    }
  return [
    {
      feuille: bloc.onglet.nom,
      cle,
      plage: bloc.genre === 'fiches' ? plageDe(bloc.grille, bloc.zone) : '',
      entete: null,
      lue: true,
      raison: null,
      lignes: fiches.length,
      colonnes: [...labels.values()],
      laissees: [],
    },
  ];
}

function plageDe(grille: Grille, { haut, bas, gauche, droite }: ZoneDeGrille): string {
  const debut = adresse(grille.placeDe({ ligne: haut, colonne: gauche }));
  const fin = adresse(grille.placeDe({ ligne: bas, colonne: droite }));
  return debut === fin ? debut : `${debut}:${fin}`;
}

function shorten(texte: string, longueur: number): string {
  return texte.length > longueur ? `${texte.slice(0, longueur - 1)}…` : texte;
}
