import type { Dossier } from '../../dossier/dossier.js';
import type { TypeBilan } from '../genres.js';
import { chiffresDAvancement, type Decompte } from './avancement.js';
import { chiffresDeBudget } from './budgets.js';
import type { Chiffre, Definition } from './chiffre.js';
import { chiffresDePlaces } from './places.js';
import { colonnesDe } from './tableau.js';
import { chiffresDeTaux } from './taux.js';

type Sujet = Pick<Dossier, 'actions' | 'offre' | 'besoins'>;
/** The documents that count, by the name of their kind; the extract of the CDSF folder goes by that of the folder. */
type GenreChiffre = TypeBilan | 'cdsf';

const { total, petiteEnfance, engagees, enRetard } = chiffresDAvancement;
const { debut, aujourdhui, prevues, soutenues, gagnees, perdues, evolution } = chiffresDePlaces;
const { prevu, realise, cofinancements } = chiffresDeBudget;

const placesDuBilan = [debut, aujourdhui, prevues, soutenues, gagnees, perdues, evolution];

/** Which figures a kind of document prints, in the order in which they come; those of a bilan, unless it says its own. */
const imprimes: Readonly<Partial<Record<GenreChiffre, (sujet: Sujet, decompte: Decompte) => readonly Definition[]>>> = {
  etape: ({ actions, offre }, decompte) => [
    ...connus([total, ...colonnesDe(decompte), engagees, enRetard], decompte),
    ...connus([debut, aujourdhui, prevues, gagnees, perdues, evolution], offre),
    ...connus([prevu, realise, cofinancements], actions),
  ],
  cdsf: ({ offre, besoins }, decompte) => [
    ...connus([petiteEnfance, engagees, enRetard], decompte),
    ...connus(placesDuBilan, offre),
    ...tauxConnu(besoins),
  ],
};

/**
 * How the figures of a document are counted, for its part « Méthode »: those that the workbook lets it print, each with
 * its sentence.
 */
export function viewDefinitions(genre: GenreChiffre, sujet: Sujet, decompte: Decompte) {
  return (imprimes[genre] ?? definitionsDuBilan)(sujet, decompte).map(({ nom, definition }) => ({ nom, definition }));
}

function definitionsDuBilan({ actions, offre, besoins }: Sujet, decompte: Decompte): readonly Definition[] {
  return [
    ...connus([total, ...colonnesDe(decompte), engagees, enRetard], decompte),
    ...connus(placesDuBilan, offre),
    ...tauxConnu(besoins),
    ...connus([prevu, realise, cofinancements], actions),
  ];
}

function tauxConnu(besoins: Dossier['besoins']): readonly Definition[] {
  const [connu] = besoins.flatMap(({ places, enfants }) =>
    connus([chiffresDeTaux.pour100], { places: places?.valeur, enfants: enfants?.valeur }),
  );
  return connu ? [connu] : [];
}

function connus<S>(chiffres: readonly Chiffre<S>[], sujet: S): readonly Definition[] {
  return chiffres.filter(({ compute }) => compute(sujet) !== null);
}
