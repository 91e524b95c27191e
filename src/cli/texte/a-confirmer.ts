import { insecables } from '../../documents/typographie.js';
import type { Origine } from '../../dossier/origine.js';
import { choixPossibles, isDouteuse } from '../../lecture/correspondance/decider.js';
import {
  type ColonneRapprochee,
  type FeuilleRapprochee,
  libelleDeColonne,
} from '../../lecture/correspondance/rapprochement.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

/** Columns of one title and of one meaning: one question for all of them. */
export interface ColonneDouteuse {
  readonly feuille: FeuilleRapprochee;
  readonly colonne: ColonneRapprochee;
  /** Where the title stands, tab by tab. */
  readonly places: readonly Origine[];
  /** The first values of all these columns. */
  readonly exemples: readonly string[];
}

/** Beyond, one reads no further: the others are counted. */
const doutesMontres = 8;
const exemplesMontres = 3;
const placesMontrees = 3;

/** The doubtful columns of the tables that are read, one a distinct title, those that touch most rows first. */
export function doutesDe(tableaux: readonly FeuilleRapprochee[]): readonly ColonneDouteuse[] {
  const parTitre = new Map<string, { doute: ColonneDouteuse; lignes: number }>();
  for (const feuille of tableaux.filter(({ lue }) => lue))
    for (const colonne of feuille.colonnes.filter(isDouteuse)) {
      const cle = cleDeDoute(feuille, colonne);
      const { doute, lignes } = parTitre.get(cle) ?? {
        doute: { feuille, colonne, places: [], exemples: [] },
        lignes: 0,
      };
      parTitre.set(cle, {
        doute: {
          ...doute,
          places: [...doute.places, { feuille: feuille.feuille, cellule: colonne.cellule }],
          exemples: [...new Set([...doute.exemples, ...colonne.exemples])].slice(0, exemplesMontres),
        },
        lignes: lignes + feuille.lignes,
      });
    }
  return [...parTitre.values()].sort((a, b) => b.lignes - a.lignes).map(({ doute }) => doute);
}

/** What makes two doubts the same question: the sheet, the title, what it was taken for. */
function cleDeDoute({ cle: feuille }: FeuilleRapprochee, { titre, cle }: ColonneRapprochee): string {
  return JSON.stringify([feuille, titre.toLowerCase(), cle]);
}

/** How a person answers: the mapping that the command reads already, or one to have written. */
export interface VoieDeReponse {
  /** The tracker, as typed. */
  readonly classeur: string;
  /** The mapping to correct, as typed; undefined when there is none yet. */
  readonly correspondance: string | undefined;
}

/** « À confirmer »: each doubtful title, what it was read as, values of it, what else it may be, and how to answer. */
export function formatAConfirmer(
  tableaux: readonly FeuilleRapprochee[],
  reponse: VoieDeReponse,
  couleurs: Couleurs,
  largeur: number | null,
): readonly string[] {
  const doutes = doutesDe(tableaux);
  if (doutes.length === 0) return [];
  const reste = doutes.length - doutesMontres;
  const lignes = doutes.slice(0, doutesMontres).flatMap((doute) => formatDoute(doute, couleurs, largeur));
  return [
    couleurs.fort('À confirmer'),
    ...lignes,
    ...(reste > 0
      ? [`  Et ${reste} ${reste > 1 ? 'autres' : 'autre'}, que « bilan-ctg reprendre-suivi » montre dans leur tableau.`]
      : []),
    ...consigneDe(reponse).map((ligne) => couleurs.gris(wrap(insecables(ligne), largeur, '  '))),
    '',
  ];
}

function formatDoute(
  { feuille, colonne, places, exemples }: ColonneDouteuse,
  { jaune }: Couleurs,
  largeur: number | null,
) {
  const { cle, titre } = colonne;
  const nommer = (choix: string) => `« ${libelleDeColonne(feuille.cle, choix)} »`;
  const autres = choixPossibles(colonne)
    .filter((choix) => choix !== cle)
    .map(nommer);
  const valeurs = exemples.length > 0 ? ` (${exemples.map((texte) => `« ${texte} »`).join(', ')})` : '';
  const lu = cle === null ? 'gardée à part' : `lue comme ${nommer(cle)}`;
  const sinon = autres.length > 0 ? ` Sinon : ${autres.join(' ou ')}.` : '';
  const ou = places.slice(0, placesMontrees).map(({ feuille: onglet, cellule }) => `${onglet}!${cellule}`);
  return [
    wrap(
      `${jaune(insecables(`« ${titre} »`))} ${insecables(`(${ou.join(', ')}${places.length > placesMontrees ? '…' : ''}) : ${lu}${valeurs}.${sinon}`)}`,
      largeur,
      '  ',
      '    ',
    ),
  ];
}

function consigneDe({ classeur, correspondance }: VoieDeReponse): readonly string[] {
  return correspondance === undefined
    ? [
        'Pour répondre, faites écrire ce qui a été compris :',
        `  bilan-ctg reprendre-suivi "${classeur}" --ecrire-correspondance correspondance.json`,
        'Corrigez-y ce qui suit « devient », puis ajoutez --correspondance correspondance.json à vos commandes.',
      ]
    : [
        `Pour répondre, écrivez dans ${correspondance} notre colonne après « devient », ou null pour garder la vôtre à part.`,
      ];
}
