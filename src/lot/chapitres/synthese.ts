import { formatCompte, formatEcart, formatNombre } from '../../documents/formats.js';
import { formatListe } from '../../dossier/enumeration.js';
import { isDuDecret } from '../../referentiel/referentiel.js';
import type { Consolidation } from '../consolider.js';
import type { PlacesDuResume } from '../resume.js';
import { codeDe, titreDe } from './exigences.js';
import { viewPhrases } from './phrases.js';

const premiers = 5;
const nomsCites = 4;

/** The first page: how many conventions, how far they answer, what the reader must know before believing the figures. */
export function viewSynthese(consolidation: Consolidation) {
  return {
    phrases: viewPhrases(consolidation),
    chiffres: viewChiffres(consolidation),
    avertissements: viewAvertissements(consolidation),
    frequents: viewFrequents(consolidation),
    sansManque: phraseSansManque(consolidation),
  };
}

function viewChiffres({ comptees, total }: Consolidation) {
  const obligees = comptees.filter(({ reponse }) => reponse === 'complète' || reponse === 'incomplète');
  const completes = obligees.filter(({ reponse }) => reponse === 'complète').length;
  const ecart = ecartOf(total.places);
  return [
    {
      valeur: formatNombre(comptees.length),
      libelle: `${comptees.length > 1 ? 'conventions' : 'convention'}, ${formatCompte(total.communes, 'commune')}`,
    },
    ...(obligees.length > 0
      ? [
          {
            valeur: `${formatNombre(completes)} / ${formatNombre(obligees.length)}`,
            libelle: 'répondent à tous les points du décret, là où le schéma est obligatoire',
          },
        ]
      : []),
    ...(total.places.aujourdhui === null
      ? []
      : [
          {
            valeur: formatNombre(total.places.aujourdhui),
            libelle: `places d’accueil à ce jour dans les communes signataires${ecart === null ? '' : ` (${formatEcart(ecart)} depuis le début des conventions)`}`,
          },
        ]),
    ...(total.taux
      ? [
          {
            valeur: formatNombre(total.taux.placesPour100),
            libelle: `places pour 100 enfants de moins de 3 ans en ${total.taux.annee} (capacité théorique de ${formatNombre(total.taux.places)} places pour ${formatCompte(total.taux.enfants, 'enfant')})`,
          },
        ]
      : []),
  ];
}

/** What the reader must know before believing the figures. */
function viewAvertissements({ fictives, ctgs, comptees, doublons, communesEnDouble, echecs }: Consolidation) {
  return [
    ...(fictives.length > 0
      ? [
          fictives.length === ctgs.length
            ? 'Données fictives : toutes les conventions réunies ici sont des exemples.'
            : `Données fictives : ${formatListe(fictives.map(({ nom }) => nom))}. ${comptees.length === 1 ? 'L’autre convention est seule comptée' : 'Les autres conventions sont seules comptées'} dans les totaux.`,
        ]
      : []),
    ...doublons.map(
      (memes) =>
        `${formatCompte(memes.length, 'tableau de suivi décrit', 'tableaux de suivi décrivent')} la même convention et comptent chacun : ${formatListe(memes.map(({ nom }) => nom))}. L’annexe les nomme.`,
    ),
    ...(communesEnDouble.length > 0
      ? [
          `${communesEnDouble.length === 1 ? 'Une commune figure dans plusieurs conventions et n’est comptée' : 'Des communes figurent dans plusieurs conventions et ne sont comptées'} qu’une fois : ${citeListe(communesEnDouble)}.`,
        ]
      : []),
    ...(echecs.length > 0
      ? [
          `${formatCompte(echecs.length, 'tableau de suivi n’a pas pu être lu et ne compte', 'tableaux de suivi n’ont pas pu être lus et ne comptent')} dans aucun total : l’annexe dit pourquoi.`,
        ]
      : []),
  ];
}

/** The points of the decree that the most CTG lack, among those that owe the schéma. */
function viewFrequents({ points, comptees: ctgs }: Consolidation) {
  const manquants = points
    .filter((point) => isDuDecret(point.exigence) && point.absentes + point.partielles > 0)
    .sort((a, b) => b.absentes + b.partielles - (a.absentes + a.partielles) || b.absentes - a.absentes);
  return manquants.slice(0, premiers).map((point) => {
    const concernees = ctgs.filter(({ etats: siens }) =>
      ['absente', 'partielle'].includes(siens.get(point.exigence) ?? ''),
    );
    return {
      point: titreDe(point.exigence),
      code: codeDe(point.exigence),
      absentes: formatNombre(point.absentes),
      partielles: formatNombre(point.partielles),
      ou:
        concernees.length === ctgs.length && ctgs.length > nomsCites
          ? 'toutes les conventions'
          : citeListe(concernees.map(({ nom }) => nom)),
    };
  });
}

/** What stands in place of the gaps when none was found: nothing is lacking only where something was asked for. */
function phraseSansManque({ comptees }: Consolidation): string {
  if (comptees.length === 0) return 'Aucun tableau de suivi n’a pu être lu.';
  return comptees.every(({ reponse }) => reponse === 'non exigé')
    ? 'Le schéma pluriannuel n’est exigé pour aucune de ces conventions.'
    : 'Aucun point de l’article D. 214-10-1 ne manque là où le schéma est exigé.';
}

/** « A, B, C et 12 autres ». */
function citeListe(noms: readonly string[]): string {
  if (noms.length <= nomsCites + 1) return formatListe(noms);
  return `${noms.slice(0, nomsCites).join(', ')} et ${noms.length - nomsCites} autres`;
}

/** Net of what opened and closed, over the care that gives its places at both dates. */
function ecartOf({ gagnees, perdues }: PlacesDuResume): number | null {
  return gagnees === null || perdues === null ? null : gagnees - perdues;
}
