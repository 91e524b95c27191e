import { type CleFeuille, type Dossier, feuilles } from '../dossier/dossier.js';
import { findContenu } from '../tableur/chercher.js';
import { adresse, type Classeur, parseAdresse } from '../tableur/classeur.js';
import { isDouteuse } from './correspondance/decider.js';
import { type FeuilleRapprochee, libelleDeColonne } from './correspondance/rapprochement.js';
import { texteDe } from './grille.js';
import { cleDuLibelle } from './libelles.js';
import { horsLignes, type Registre, type Sort } from './registre-des-cellules.js';

/** A cell that no document carries: where it stands, what it is, what it says. */
export interface CelluleGardee {
  readonly feuille: string;
  readonly cellule: string;
  readonly sort: Sort;
  readonly texte: string;
}

/** The whole reading of a workbook, told. */
export interface Lecture {
  /** « 38 actions dans 3 onglets, 14 colonnes reconnues, 3 à confirmer, 2 gardées à part, 0 cellule perdue. » */
  readonly phrase: string;
  /** Why no document can be made, and what to do; null when actions were found. */
  readonly refus: string | null;
  /** How many cells have each fate. */
  readonly cellules: Readonly<Record<Sort, number>>;
  readonly tableaux: readonly FeuilleRapprochee[];
  /** What stands outside of what is read: the annex « Autres informations ». */
  readonly gardees: readonly CelluleGardee[];
}

/** Closes the register and tells the reading. */
export function summarize(
  dossier: Dossier,
  tableaux: readonly FeuilleRapprochee[],
  registre: Registre,
  classeur: Classeur,
): Lecture {
  const cellules = registre.close();
  const gardees = gardeesDe(registre, classeur);
  const sections = sectionsSansAction(registre, classeur, dossier);
  return {
    phrase: phraseDe(dossier, tableaux, perdues(cellules, gardees)),
    refus: dossier.actions.length > 0 || isNotreVide(tableaux) ? null : refusDe(tableaux, classeur),
    cellules,
    tableaux,
    gardees: [...gardees, ...sections, ...commentairesGardes(registre, classeur)],
  };
}

/** Titles of sections under which no action stands: « Enjeu 2 » recalled above the table. */
function sectionsSansAction(registre: Registre, classeur: Classeur, { actions }: Dossier): readonly CelluleGardee[] {
  const rangDe = (feuille: string, cellule: string) => `${feuille}!${parseAdresse(cellule).ligne}`;
  const citees = new Set(
    actions.flatMap(({ axe, objectif, enjeu }) =>
      [axe, objectif, enjeu].flatMap((lue) => (lue ? [rangDe(lue.origine.feuille, lue.origine.cellule)] : [])),
    ),
  );
  return registre.list('section').flatMap((place) => {
    const contenu = citees.has(rangDe(place.feuille, place.cellule)) ? null : findContenu(classeur, place);
    return contenu ? [{ ...place, sort: 'section' as const, texte: texteDe({ contenu }) }] : [];
  });
}

function gardeesDe(registre: Registre, classeur: Classeur): readonly CelluleGardee[] {
  return horsLignes.flatMap((sort) =>
    registre.list(sort).flatMap((place) => {
      const contenu = findContenu(classeur, place);
      return contenu ? [{ ...place, sort, texte: texteDe({ contenu }) }] : [];
    }),
  );
}

/** Notes on cells that are in no row: those of a row are kept with it. */
function commentairesGardes(registre: Registre, { feuilles: onglets }: Classeur): readonly CelluleGardee[] {
  return onglets.flatMap(({ nom, commentaires }) =>
    [...(commentaires ?? [])].flatMap(([ligne, parColonne]) =>
      [...parColonne].flatMap(([colonne, texte]) => {
        const sort = registre.sortDe(nom, { ligne, colonne });
        if (sort === 'action' || sort === 'autre-feuille' || sort === 'colonne-libre') return [];
        return [
          {
            feuille: nom,
            cellule: adresse({ ligne, colonne }),
            sort: 'note' as const,
            texte: `Commentaire : ${texte}`,
          },
        ];
      }),
    ),
  );
}

/** Cells that stand in no row and that the annex does not carry either. */
function perdues(cellules: Readonly<Record<Sort, number>>, gardees: readonly CelluleGardee[]): number {
  return horsLignes.reduce((somme, sort) => somme + cellules[sort], 0) - gardees.length;
}

function phraseDe({ actions }: Dossier, tableaux: readonly FeuilleRapprochee[], perdu: number): string {
  const lus = tableaux.filter(({ lue }) => lue);
  const onglets = new Set(lus.filter(({ cle }) => cle === 'actions').map(({ feuille }) => feuille)).size;
  const colonnes = lus.flatMap((tableau) => tableau.colonnes);
  const douteuses = colonnes.filter(isDouteuse).length;
  const gardees = colonnes.filter((colonne) => colonne.cle === null && !isDouteuse(colonne)).length;
  const reconnues = colonnes.filter(({ cle, certitude }) => cle !== null && certitude === 'sure').length;
  return `${compte(actions.length, 'action')}${onglets > 1 ? ` dans ${onglets} onglets` : ''}, ${compte(reconnues, 'colonne reconnue', 'colonnes reconnues')}, ${douteuses} à confirmer, ${compte(gardees, 'gardée à part', 'gardées à part')}, ${compte(perdu, 'cellule perdue', 'cellules perdues')}.`;
}

function compte(nombre: number, un: string, plusieurs = `${un}s`): string {
  return `${nombre} ${nombre > 1 ? plusieurs : un}`;
}

/** Our own sheet of actions, with its titles and no row yet: the findings say what to fill in. */
function isNotreVide(tableaux: readonly FeuilleRapprochee[]): boolean {
  return tableaux.some(
    ({ cle, lue, colonnes }) =>
      cle === 'actions' &&
      lue &&
      colonnes.length >= 10 &&
      colonnes.every((colonne) => colonne.cle !== null && cleDuLibelle('actions', colonne.titre) === colonne.cle),
  );
}

/** The best candidate, what was understood of it, what was not, and the one thing to do. */
function refusDe(tableaux: readonly FeuilleRapprochee[], { feuilles: onglets }: Classeur): string {
  const noms = onglets.map(({ nom }) => `« ${nom} »`).join(', ');
  const [meilleur] = [...tableaux]
    .filter(({ colonnes }) => colonnes.length > 0)
    .sort((a, b) => connues(b).length - connues(a).length);
  const consigne =
    'Donnez un titre à la colonne qui nomme les actions (« Intitulé »), ou fixez les colonnes avec une correspondance (bilan-ctg reprendre-suivi --ecrire-correspondance).';
  if (!meilleur) return `Aucune action n’a été trouvée (feuilles vues : ${noms}). ${consigne}`;
  const comprises = connues(meilleur).map(
    ({ titre, cle }) => `« ${titre} » (${libelleDeColonne(meilleur.cle as CleFeuille, cle ?? '')})`,
  );
  const autres = meilleur.colonnes.filter(({ cle }) => cle === null).map(({ titre }) => `« ${titre} »`);
  return `Aucune action n’a été trouvée (feuilles vues : ${noms}). Le tableau qui s’en approche le plus est dans « ${meilleur.feuille} » (${meilleur.plage})${comprises.length > 0 ? ` ; compris : ${comprises.slice(0, 8).join(', ')}` : ''}${autres.length > 0 ? ` ; pas compris : ${autres.slice(0, 8).join(', ')}` : ''}. ${consigne}`;
}

function connues({ colonnes }: FeuilleRapprochee) {
  return colonnes.filter(({ cle }) => cle !== null);
}

/** The label of our sheet. */
export function nomDeFeuille(cle: CleFeuille): string {
  return feuilles[cle].nom;
}
