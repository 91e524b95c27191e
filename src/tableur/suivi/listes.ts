import type { Workbook } from 'exceljs';
import { type CleFeuille, feuilles } from '../../dossier/dossier.js';
import type { Colonne } from '../../dossier/feuille.js';
import { lettresDe } from '../../dossier/origine.js';
import { once } from '../../dossier/une-fois.js';
import { adresse } from '../classeur.js';
import { impression, piedDePage, protect, styleAide, styleRow, styleTexte, styleTitre } from './styles.js';

/** The formula that gives the values of a column's drop-down list, or null when it has none. */
export type SourceDeListe = (colonne: Colonne) => string | null;

/** Where the values that columns refer to stand. */
export interface LieuxDesListes {
  /** The sheet of the lists. */
  readonly listes: string;
  /** The first cell of the values of « communes.nom »; null when no sheet of the workbook has them. */
  readonly lieuDe: (
    renvoi: string,
  ) => { readonly feuille: string; readonly lettre: string; readonly ligne: number } | null;
}

/** The place that a column has in a sheet that we write. */
export function lieuDansNotre(renvoi: string): { feuille: string; lettre: string; ligne: number } {
  const [cle, colonne = ''] = renvoi.split('.');
  const feuille = Object.values(feuilles).find((autre) => autre.cle === cle);
  const rang = feuille ? Object.keys(feuille.colonnes).indexOf(colonne) : -1;
  if (!feuille || rang < 0) throw new Error(`Renvoi inconnu : ${renvoi}`);
  return { feuille: feuille.nom, lettre: lettreDe(rang), ligne: premiereLigne };
}

/** The lists that help to type, and that a person may add to. */
const suggerees: Readonly<Record<string, { readonly titre: string; readonly valeurs: readonly string[] }>> = {
  priorites: { titre: 'Priorités', valeurs: ['Haute', 'Moyenne', 'Basse'] },
};
const lignesLibres = 60;
const premiereLigne = 3;

interface Liste {
  readonly cle: string;
  readonly titre: string;
  readonly aide: string;
  readonly valeurs: readonly string[];
  /** A person may add to it. */
  readonly libre: boolean;
}

/** The lists of a tableau de suivi: the axes and the suggestions, for the user to add to, then the closed ones. */
export function createListes(axes: readonly string[]): readonly Liste[] {
  return [
    {
      cle: 'axes',
      titre: 'Axes',
      aide: 'Écrivez ici les axes de votre plan, un par ligne.',
      valeurs: axes,
      libre: true,
    },
    ...Object.entries(suggerees).map(([cle, liste]) => ({
      cle,
      aide: 'À compléter si besoin.',
      libre: true,
      ...liste,
    })),
    ...listesFermees().map(({ titre, libelles }) => ({
      cle: libelles.join('|'),
      titre,
      aide: 'Liste fixe.',
      valeurs: libelles,
      libre: false,
    })),
  ];
}

/** All that the sheet says before a person adds to it. */
export const textesDesListes = once(
  () => new Set(createListes([]).flatMap(({ titre, aide, valeurs }) => [titre, aide, ...valeurs])),
);

/** Where a column's drop-down list reads its values: in « Listes », or on the sheet that it names (the communes, the zones). */
export function sourceDe(listes: readonly Liste[], { listes: nom, lieuDe }: LieuxDesListes): SourceDeListe {
  const onglet = nom === nomDesListes ? nom : citer(nom);
  const plages = new Map(
    listes.map(({ cle, valeurs, libre }, rang) => [
      cle,
      libre ? plageOuverte(onglet, lettreDe(rang)) : plage(onglet, lettreDe(rang), valeurs.length),
    ]),
  );
  return ({ renvoi, saisie }) => {
    if (renvoi?.includes('.')) {
      const lieu = lieuDe(renvoi);
      return lieu && plageOuverte(citer(lieu.feuille), lieu.lettre, lieu.ligne);
    }
    if (renvoi) return plages.get(renvoi) ?? null;
    return saisie.genre === 'liste' ? (plages.get(saisie.libelles.join('|')) ?? null) : null;
  };
}

export const nomDesListes = 'Listes';

/** A name of sheet as formulas write it. */
function citer(nom: string): string {
  return `'${nom.replaceAll("'", "''")}'`;
}

/** Adds the sheet « Listes »: one column a list. */
export async function addListes(classeur: Workbook, listes: readonly Liste[], nom: string): Promise<void> {
  const feuille = classeur.addWorksheet(nom, {
    views: [{ state: 'frozen', ySplit: premiereLigne - 1 }],
    pageSetup: impression,
    headerFooter: piedDePage,
  });
  for (const [rang, { titre, aide, valeurs, libre }] of listes.entries()) {
    const colonne = feuille.getColumn(rang + 1);
    colonne.values = [titre, aide, ...valeurs];
    colonne.width = Math.max(18, ...valeurs.map((texte) => Math.min(46, texte.length + 3)));
    for (let ligne = premiereLigne; ligne < premiereLigne + (libre ? lignesLibres : valeurs.length); ligne += 1)
      feuille.getCell(ligne, rang + 1).style = { ...styleTexte, protection: { locked: !libre } };
  }
  styleRow(feuille.getRow(1), styleTitre);
  styleRow(feuille.getRow(2), styleAide);
  feuille.getRow(2).height = 40;
  await protect(feuille);
}

/** Each closed list once, under the label of the first column that it serves. */
function listesFermees(): readonly { readonly titre: string; readonly libelles: readonly string[] }[] {
  const vues = new Map<string, { titre: string; libelles: readonly string[] }>();
  for (const cle of Object.keys(feuilles) as CleFeuille[]) {
    for (const [colonne, { libelle, saisie }] of Object.entries<Colonne>(feuilles[cle].colonnes)) {
      if (saisie.genre !== 'liste' || vues.has(saisie.libelles.join('|'))) continue;
      const titre = titresDeListe[`${cle}.${colonne}`] ?? libelle;
      vues.set(saisie.libelles.join('|'), { titre, libelles: saisie.libelles });
    }
  }
  return [...vues.values()];
}

/** Where the label of the first column would not say what the list is for. */
const titresDeListe: Readonly<Record<string, string | undefined>> = {
  'convention.accordExpres': 'Oui ou non',
  'offre.type': 'Types d’offre',
  'zones.natures': 'Natures de zone',
  'operations.natures': 'Natures d’opération',
  'instances.type': 'Types d’instance',
  'redaction.rubrique': 'Rubriques du bilan',
  'schema.point': 'Points du schéma',
  'schema.reponse': 'Réponses au schéma',
};

function plage(feuille: string, lettre: string, nombre: number): string {
  return `${feuille}!$${lettre}$${premiereLigne}:$${lettre}$${premiereLigne + nombre - 1}`;
}

/** As many cells as are filled in: the drop-down list has no blank at its end. */
function plageOuverte(feuille: string, lettre: string, ligne = premiereLigne): string {
  const debut = `${feuille}!$${lettre}$${ligne}`;
  return `OFFSET(${debut},0,0,MAX(1,COUNTA(${debut}:$${lettre}$${ligne + 497})),1)`;
}

function lettreDe(rang: number): string {
  return lettresDe(adresse({ ligne: 1, colonne: rang + 1 }));
}
