import type { Fichier } from '../../documents/fichier.js';
import { feuilles } from '../../dossier/dossier.js';
import { type FichierCorrespondance, schemaCorrespondance } from '../../lecture/correspondance/correspondance.js';
import { type FeuilleRapprochee, libelleDeColonne, lignesDe } from '../../lecture/correspondance/rapprochement.js';
import { isRepetable } from '../../lecture/repetables.js';
import type { SuiviOuvert } from '../suivi.js';
import type { DecisionDeColonnes } from './decision.js';
import { colonneDEntree, type Entree, entreesDe } from './entrees.js';

type Source = Pick<SuiviOuvert, 'rapprochements' | 'fichier' | 'options'>;

/**
 * The mapping file once a person decided of one thing more; null: nothing is decided any more. What is decided of a column
 * holds in every sheet whose table has the same titles.
 */
export function deciderColonnes(suivi: Source, decision: DecisionDeColonnes): Fichier | null {
  const { options, fichier } = suivi;
  const avant = readFichier(options.correspondance);
  const parFeuille = new Map<string, readonly Entree[]>();
  for (const entree of avant.feuilles)
    parFeuille.set(entree.feuille, [...(parFeuille.get(entree.feuille) ?? []), entree]);
  for (const visee of etendre(suivi, decision)) {
    const siens = suivi.rapprochements.filter(({ feuille }) => feuille === visee.feuille);
    const entrees = entreesDe(siens, parFeuille.get(visee.feuille) ?? []);
    parFeuille.set(visee.feuille, applique(entrees, siens, visee));
  }
  const apres = { ...avant, feuilles: [...parFeuille.values()].flat() };
  if (apres.feuilles.length === 0 && apres.statuts?.length === 0 && apres.siecle === undefined) return null;
  return {
    nom: options.correspondance?.nom ?? `${fichier.nom.replace(/\.[a-z]{3,4}$/i, '')}-colonnes.json`,
    octets: new TextEncoder().encode(`${JSON.stringify(apres, null, 2)}\n`),
  };
}

/** What was decided so far. */
export function readFichier(fichier: Fichier | null | undefined): FichierCorrespondance {
  if (!fichier) return { version: 1, feuilles: [], statuts: [] };
  return schemaCorrespondance.parse(JSON.parse(new TextDecoder().decode(fichier.octets).replace(/^\uFEFF/, '')));
}

/** The decision and, for a column, the same one in each sheet whose table has the same titles, read as the same sheet of ours. */
export function etendre(
  { rapprochements }: Pick<Source, 'rapprochements'>,
  decision: DecisionDeColonnes,
): readonly DecisionDeColonnes[] {
  if (decision.genre !== 'colonne') return [decision];
  const tableau = rapprochements.find(
    ({ feuille, colonnes }) =>
      feuille === decision.feuille && colonnes.some(({ cellule }) => cellule === decision.cellule),
  );
  if (!tableau) return [decision];
  const rang = tableau.colonnes.findIndex(({ cellule }) => cellule === decision.cellule);
  const titres = titresDe(tableau);
  const memes = rapprochements.filter(
    (autre) =>
      autre.lue && autre.feuille !== decision.feuille && autre.cle === tableau.cle && titresDe(autre) === titres,
  );
  return [
    decision,
    ...memes.flatMap(({ feuille, colonnes }) => {
      const cellule = colonnes[rang]?.cellule;
      return cellule === undefined ? [] : [{ ...decision, feuille, cellule }];
    }),
  ];
}

function titresDe({ colonnes }: FeuilleRapprochee): string {
  return JSON.stringify(colonnes.map(({ titre }) => titre));
}

function applique(
  entrees: readonly Entree[],
  siens: readonly FeuilleRapprochee[],
  decision: DecisionDeColonnes,
): readonly Entree[] {
  switch (decision.genre) {
    case 'oubli':
      return [];
    case 'colonne':
      return entrees.map((entree, rang) => withColonne(entree, siens[rang], decision));
    case 'tableau':
      return change(entrees, decision.tableau, (entree) => ({
        ...entree,
        devient: decision.devient && feuilles[decision.devient].nom,
        colonnes: [],
      }));
    case 'titres':
      if (decision.tableau === null)
        return [...entrees, { feuille: decision.feuille, devient: feuilles.actions.nom, entete: decision.ligne }];
      return change(entrees, decision.tableau, (entree) => withTitres(entree, decision.ligne));
    case 'fin':
      return change(entrees, decision.tableau, (entree) => ({
        ...entree,
        ...bornes(siens[decision.tableau], decision.ligne),
      }));
    case 'autre-tableau':
      return entrees.flatMap((entree, rang) => {
        const tableau = siens[rang];
        if (rang !== decision.tableau || !tableau) return [entree];
        const { ligne } = decision;
        const lignes = { premiere: ligne, derniere: Math.max(ligne, lignesDe(tableau.plage).derniere) };
        const devient = feuilles[tableau.cle].nom;
        return [
          { ...entree, ...bornes(tableau, ligne - 1) },
          { feuille: entree.feuille, devient, entete: ligne, lignes },
        ];
      });
  }
}

function change(entrees: readonly Entree[], rang: number, faire: (entree: Entree) => Entree): readonly Entree[] {
  return entrees.map((entree, place) => (place === rang ? faire(entree) : entree));
}

/** Other titles, other columns: what was decided of those is void. */
function withTitres({ lignes, devient, ...entree }: Entree, ligne: number): Entree {
  return {
    ...entree,
    devient: devient ?? feuilles.actions.nom,
    entete: ligne,
    ...(lignes && lignes.derniere >= ligne && { lignes: { ...lignes, premiere: ligne } }),
    colonnes: [],
  };
}

/** A table down to a row. */
function bornes(tableau: FeuilleRapprochee | undefined, derniere: number): Pick<Entree, 'entete' | 'lignes'> {
  const premiere = tableau ? lignesDe(tableau.plage).premiere : derniere;
  const { entete = null } = tableau ?? {};
  return {
    ...(entete !== null && { entete }),
    lignes: { premiere: Math.min(premiere, derniere), derniere },
  };
}

/** What is decided of a column; another one that was decided to be the same is no more, unless several may feed it. */
function withColonne(
  entree: Entree,
  tableau: FeuilleRapprochee | undefined,
  { feuille, cellule, devient }: Extract<DecisionDeColonnes, { genre: 'colonne' }>,
): Entree {
  const choisie = tableau?.colonnes.find((colonne) => colonne.cellule === cellule);
  if (!tableau || !choisie || tableau.feuille !== feuille) return entree;
  const exclusive = devient != null && !isRepetable(tableau.cle, devient);
  const libelle = devient == null ? null : libelleDeColonne(tableau.cle, devient);
  const { titre, colonne } = colonneDEntree(tableau, choisie);
  const autres = (entree.colonnes ?? []).filter(
    (autre) => !(autre.titre === titre && autre.colonne === colonne) && !(exclusive && autre.devient === libelle),
  );
  return { ...entree, colonnes: devient === undefined ? autres : [...autres, { titre, colonne, devient: libelle }] };
}
