import type { Verification } from '../controles/verification.js';
import type { EntreeDocument } from '../documents/entree.js';
import { formatDate, formatListe } from '../documents/formats.js';
import { genres, type TypeBilanTransmis } from '../documents/genres.js';
import { viewIdentite } from '../documents/identite.js';
import { phraseCouverture } from '../documents/plan-actions/synthese.js';
import { decapitalize } from '../documents/typographie.js';
import { exigence, isDuDecret } from '../referentiel/referentiel.js';
import { couvertureDuSchema, type Expediteur, type Piece } from './transmission.js';

/** The cover letter, in its two variants. */
export function viewLettre(
  bilan: TypeBilanTransmis,
  expediteur: Expediteur,
  entree: EntreeDocument,
  pieces: readonly string[],
) {
  const { dossier, verification } = entree;
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
    tientLieu: verification.obligations.schema,
    couverture: phraseCouverture(couvertureDuSchema(verification)),
    aPreciser: aPreciser(verification),
    contact: convention?.contact?.valeur ?? '',
    pieces,
  };
}

/** The points of the schéma that the bilan does not answer fully: said in the letter, rather than found by the reader. */
function aPreciser(verification: Verification): readonly string[] {
  return couvertureDuSchema(verification)
    .filter(({ exigence: id, etat }) => isDuDecret(id) && (etat === 'partielle' || etat === 'absente'))
    .map(({ exigence: id }) => exigence(id)?.titre ?? id);
}

/** The bordereau: each piece with its pages, its version and its fingerprint. */
export function viewBordereau(bilan: TypeBilanTransmis, entree: EntreeDocument, pieces: readonly Piece[]) {
  return {
    ...viewIdentite('Bordereau des pièces', entree),
    bilan: decapitalize(genres[bilan].nom),
    pieces: pieces.map(({ intitule, fichier, pages, sha256 }, rang) => ({
      rang: rang + 1,
      intitule,
      fichier,
      pages: pages === null ? '–' : String(pages),
      sha256,
    })),
  };
}
