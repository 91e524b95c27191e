import type { CouvertureImprimee } from '../documents/concordance.js';
import { formatDate, formatListe } from '../documents/formats.js';
import { genres, type TypeBilanTransmis } from '../documents/genres.js';
import { viewIdentite } from '../documents/identite.js';
import { phraseCouverture } from '../documents/plan-actions/synthese.js';
import { decapitalize } from '../documents/typographie.js';
import { exigence, isDuDecret } from '../referentiel/referentiel.js';
import type { EntreeDePiece, Expediteur, Piece } from './transmission.js';
import { viewTri } from './vue-tri.js';

/** The cover letter, in its two variants. */
export function viewLettre(
  bilan: TypeBilanTransmis,
  expediteur: Expediteur,
  entree: EntreeDePiece,
  pieces: readonly string[],
) {
  const { dossier, verification, couverture } = entree;
  const { convention, communes } = dossier;
  const identite = viewIdentite(`Transmission du volet petite enfance du ${decapitalize(genres[bilan].nom)}`, entree);
  const caf = convention?.caf?.valeur ?? '';
  const collectivites = identite.parties.filter((partie) => partie !== caf);
  return {
    ...identite,
    bilan: decapitalize(genres[bilan].nom),
    /** Whether the Copil has met by the date of the letter. */
    examine: convention?.copil !== undefined && convention.copil.valeur <= entree.date,
    departement: convention?.departement?.valeur ?? '',
    parLaCaf: expediteur === 'caf',
    expediteurs: expediteur === 'caf' ? [caf] : collectivites,
    caf,
    copies: expediteur === 'caf' ? collectivites : [caf].filter((nom) => nom !== ''),
    accord: convention?.dateAccord ? formatDate(convention.dateAccord.valeur) : '',
    collectivites: formatListe(collectivites),
    deliberations: communes.flatMap(({ nom, deliberation }) =>
      nom && deliberation ? [`${nom.valeur}, ${formatDate(deliberation.valeur)}`] : [],
    ),
    schemaDu: verification.obligations.schema,
    couverture: phraseCouverture(couverture),
    aPreciser: aPreciser(couverture),
    nonJoint: phraseNonJoint(entree),
    contact: convention?.contact?.valeur ?? '',
    pieces,
  };
}

/** What the extract leaves out, in one sentence; empty when it leaves nothing. */
function phraseNonJoint({ tri, couverture }: EntreeDePiece): string {
  const restent = tri.filter(({ part }) => !part).length;
  if (restent === 0) return '';
  const phrase =
    restent === 1
      ? 'Un élément du plan n’est pas joint : il relève d’un autre champ de la convention, ou n’est rattaché à aucun ; le bordereau en donne le compte.'
      : `${restent} éléments du plan ne sont pas joints : ils relèvent d’autres champs de la convention, ou ne sont rattachés à aucun ; le bordereau en donne le compte.`;
  const preuves = couverture.some(({ nonJointes = [] }) => nonJointes.length > 0);
  return preuves
    ? `${phrase} La couverture indiquée est celle de toute la convention : la table de concordance dit ce qui, parmi ce qui répond, n’est pas joint.`
    : phrase;
}

/** The points of the schéma that the bilan does not answer fully: said in the letter, rather than found by the reader. */
function aPreciser(couverture: readonly CouvertureImprimee[]): readonly string[] {
  return couverture
    .filter(({ exigence: id, etat }) => isDuDecret(id) && (etat === 'partielle' || etat === 'absente'))
    .map(({ exigence: id }) => exigence(id)?.titre ?? id);
}

/** The bordereau: each piece with its pages, its version and its fingerprint. */
export function viewBordereau(bilan: TypeBilanTransmis, entree: EntreeDePiece, pieces: readonly Piece[]) {
  return {
    ...viewIdentite('Bordereau des pièces', entree),
    bilan: decapitalize(genres[bilan].nom),
    lignes: viewTri(entree.tri),
    pieces: pieces.map(({ intitule, fichier, pages, sha256 }, rang) => ({
      rang: rang + 1,
      intitule,
      fichier,
      pages: pages === null ? '–' : String(pages),
      sha256,
    })),
  };
}
