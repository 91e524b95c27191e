import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import { formatJour } from '../../dossier/jours.js';
import type { ContenuLisible } from '../../dossier/valeurs/lecture.js';
import { contenuTexte } from '../../dossier/valeurs/type-de-colonne.js';
import { adresse } from '../classeur.js';
import type { Complement } from './complement.js';
import type { Ecriture, PlanDeComplement } from './plan.js';
import { isColonnePermise, isLignePermise, type Prudence } from './prudence.js';
import { isColonneLibre, isLigneLibre, type TableauACompleter } from './tableau-a-completer.js';
import { libelleDe, type ValeurAEcrire, valeurAEcrire } from './valeur.js';

/** What is written in a table, and the new rows that have no place in it. */
export interface PlaceDansTableau {
  readonly plan: PlanDeComplement;
  readonly aPart: readonly Complement[];
}

/** Completes a table where it stands: cells of its rows, rows at its end, columns at its right. */
export function placerDansTableau(
  cle: CleFeuille,
  complements: readonly Complement[],
  tableau: TableauACompleter,
  prudence: Prudence,
): PlaceDansTableau {
  const remarques: string[] = [];
  const ajoutees = complements.filter(({ rang }) => rang === null);
  const voulues = colonnesVoulues(cle, complements, tableau);
  const place = hasPlace(tableau, isColonnePermise(prudence) ? voulues.length : 0, ajoutees.length);
  const elargi = isColonnePermise(prudence) && place.colonnes;
  const neuves = new Map(elargi ? voulues.map((colonne, rang) => [colonne, tableau.droite + 1 + rang]) : []);
  if (!elargi && voulues.length > 0)
    remarques.push(
      `À droite du tableau de l’onglet « ${tableau.onglet} », il n’y a pas de place sûre pour ${voulues.length > 1 ? 'les colonnes' : 'la colonne'} ${voulues.map((colonne) => `« ${libelleDe(cle, colonne)} »`).join(', ')} : insérez-${voulues.length > 1 ? 'les' : 'la'}, puis recommencez.`,
    );
  const entieres = ajoutees.every((complement) => isEntiere(complement, tableau, neuves));
  const dedans = isLignePermise(prudence) && place.lignes && entieres ? ajoutees : [];
  const dehors = dedans.length > 0 ? [] : ajoutees;
  if (dehors.length > 0 && cle === 'actions')
    remarques.push(
      ...dehors.map(
        ({ cellules }) =>
          `Une ligne n’a pas été ajoutée à l’onglet « ${tableau.onglet} », ${tableau.sections ? 'dont les lignes sont rangées sous des titres' : 'où il n’y a pas de place sûre sous la dernière ligne'} : écrivez-la vous-même (${Object.entries(
            cellules,
          )
            .map(([colonne, texte]) => `${libelleDe(cle, colonne)} : ${texte}`)
            .join(' ; ')}).`,
      ),
    );
  const lignes = [
    ...complements.flatMap((complement) => (complement.rang === null ? [] : [{ complement, ligne: complement.rang }])),
    ...dedans.map((complement, rang) => ({ complement, ligne: tableau.derniere + 1 + rang })),
  ];
  const utiles = new Set<string>();
  const ecritures = lignes.flatMap(({ complement, ligne }) =>
    cellulesDe(cle, complement, ligne, tableau, neuves, remarques).map(({ colonne, ...ecriture }) => {
      utiles.add(colonne);
      return ecriture;
    }),
  );
  const titres = [...neuves]
    .filter(([colonne]) => utiles.has(colonne))
    .map(([colonne, rang]) => titreDe(cle, colonne, rang, tableau));
  return {
    plan: { ecritures: [...titres, ...ecritures], feuilles: new Map(), remarques },
    aPart: cle === 'actions' ? [] : dehors,
  };
}

/** The columns that are asked for and that the table has in no way, in the order of our own. */
function colonnesVoulues(
  cle: CleFeuille,
  complements: readonly Complement[],
  { colonnes, autrement }: TableauACompleter,
): readonly string[] {
  return Object.keys(feuilles[cle].colonnes).filter(
    (colonne) =>
      !colonnes.has(colonne) &&
      !autrement.has(colonne) &&
      complements.some(({ cellules }) => (cellules[colonne] ?? '').trim() !== ''),
  );
}

/** Whether there is room for columns at the right, and for rows at the end, over nothing and against no other table. */
function hasPlace(tableau: TableauACompleter, colonnes: number, lignes: number) {
  const { entete, bas, derniere, gauche, droite, libre, sections } = tableau;
  const fin = Math.max(bas, derniere + lignes);
  let aDroite = true;
  for (let colonne = droite + 1; colonnes > 0 && colonne <= droite + colonnes + 1; colonne += 1)
    aDroite &&= isColonneLibre(colonne, entete, fin, libre);
  const largeur = droite + (aDroite ? colonnes : 0);
  let dessous = !sections;
  for (let ligne = derniere + 1; ligne <= derniere + lignes; ligne += 1)
    dessous &&= isLigneLibre(ligne, gauche, largeur, libre);
  const suivante = derniere + lignes + 1;
  // Its own totals and notes may stand just under; another table would become one with it.
  return { colonnes: aDroite, lignes: dessous && (suivante <= bas || isLigneLibre(suivante, gauche, largeur, libre)) };
}

/** Whether each value of a new row has a column in the table: half a row there and half elsewhere would be two. */
function isEntiere({ cellules }: Complement, tableau: TableauACompleter, neuves: ReadonlyMap<string, number>): boolean {
  return Object.entries(cellules).every(
    ([cle, texte]) => texte.trim() === '' || tableau.colonnes.has(cle) || neuves.has(cle),
  );
}

function titreDe(cle: CleFeuille, colonne: string, rang: number, tableau: TableauACompleter): Ecriture {
  return {
    onglet: tableau.onglet,
    cellule: adresse({ ligne: tableau.entete, colonne: rang }),
    contenu: contenuTexte(libelleDe(cle, colonne)),
    comme: tableau.dernierTitre,
    titre: true,
    note: null,
    pour: null,
  };
}

function cellulesDe(
  cle: CleFeuille,
  complement: Complement,
  ligne: number,
  tableau: TableauACompleter,
  neuves: ReadonlyMap<string, number>,
  remarques: string[],
): readonly (Ecriture & { readonly colonne: string })[] {
  const { cellules, aConfirmer, rang } = complement;
  const { periode, onglet } = tableau;
  const simples = Object.entries(cellules).filter(
    ([colonne]) => periode === null || !['debut', 'fin'].includes(colonne),
  );
  const ecritures = simples.flatMap(([colonne, saisie]) => {
    const valeur = valeurAEcrire(cle, colonne, saisie);
    const place = tableau.colonnes.get(colonne) ?? neuves.get(colonne);
    if (!valeur) return [];
    if (place === undefined) {
      remarques.push(direAutrement(cle, colonne, saisie, ligne, tableau));
      return [];
    }
    if (valeur.refus) remarques.push(`Onglet « ${onglet} », ${adresse({ ligne, colonne: place })} : ${valeur.refus}`);
    return [{ colonne, place, contenu: contenuPour(valeur, tableau.milliers.has(place)), note: aConfirmer[colonne] }];
  });
  const dates = periode === null ? null : periodeAEcrire(cle, cellules);
  if (dates === 'incomplete')
    remarques.push(
      `Onglet « ${onglet} », ${adresse({ ligne, colonne: periode ?? 1 })} : cette colonne donne le début et la fin ensemble. Écrivez-y les deux (« du 01/09/2026 au 31/12/2028 »).`,
    );
  else if (dates !== null && periode !== null)
    ecritures.push({
      colonne: 'debut',
      place: periode,
      contenu: dates,
      note: aConfirmer['debut'] ?? aConfirmer['fin'],
    });
  return ecritures.map(({ colonne, place, contenu, note }) => ({
    colonne,
    onglet,
    cellule: adresse({ ligne, colonne: place }),
    contenu,
    comme: modeleDe(tableau, rang === null ? tableau.derniere : ligne, place),
    titre: false,
    note: note ?? null,
    pour: { feuille: cle, colonne, saisie: cellules[colonne] ?? '', ligne: complement },
  }));
}

/** A new row looks like the last one, a new column like the one beside it. */
function modeleDe({ derniere, entete, droite }: TableauACompleter, ligne: number, colonne: number): string | null {
  if (ligne === entete && derniere === entete) return null;
  return adresse({ ligne, colonne: Math.min(colonne, droite) });
}

function contenuPour({ contenu }: ValeurAEcrire, enMilliers: boolean): ContenuLisible {
  return enMilliers && contenu.genre === 'nombre' && !contenu.pourcentage
    ? { ...contenu, nombre: Number((contenu.nombre / 1_000).toPrecision(15)) }
    : contenu;
}

/** Both dates, as one cell says them. */
function periodeAEcrire(
  cle: CleFeuille,
  cellules: Readonly<Record<string, string>>,
): ContenuLisible | 'incomplete' | null {
  const [debut, fin] = ['debut', 'fin'].map((borne) => valeurAEcrire(cle, borne, cellules[borne] ?? '')?.contenu);
  if (!debut && !fin) return null;
  return debut?.genre === 'date' && fin?.genre === 'date'
    ? contenuTexte(`du ${formatJour(debut.date)} au ${formatJour(fin.date)}`)
    : 'incomplete';
}

function direAutrement(
  cle: CleFeuille,
  colonne: string,
  saisie: string,
  ligne: number,
  { onglet, autrement }: TableauACompleter,
): string {
  const pourquoi = autrement.has(colonne)
    ? 'votre tableau le dit à sa façon (croix, bandeaux, colonnes d’années)'
    : 'la colonne manque';
  return `Onglet « ${onglet} », ligne ${ligne}, ${libelleDe(cle, colonne)} : ${pourquoi}. Écrivez-y vous-même « ${saisie} ».`;
}
