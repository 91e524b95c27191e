import type { CouvertureImprimee } from '../documents/concordance.js';
import { formatDate } from '../documents/formats.js';
import { genres, type TypeBilanTransmis } from '../documents/genres.js';
import { viewIdentite } from '../documents/identite.js';
import { phraseCouverture } from '../documents/plan-actions/synthese.js';
import { viewBlocDeSignatures, viewSignataires } from '../documents/signataires.js';
import { decapitalize, insecables } from '../documents/typographie.js';
import { formatListe } from '../dossier/enumeration.js';
import { type Convention, feuilleConvention } from '../dossier/feuilles/convention.js';
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
  const titre = `Transmission du volet petite enfance du ${decapitalize(genres[bilan].nom)}`;
  const identite = viewIdentite(titre, entree);
  const caf = convention?.caf?.valeur ?? '';
  const collectivites = identite.parties.filter((partie) => partie !== caf);
  const signataires = viewSignataires(identite.parties, convention).filter(
    ({ partie }) => (partie === caf) === (expediteur === 'caf'),
  );
  return {
    ...identite,
    objet: decapitalize(titre),
    adresseExpediteur: lignesDe(convention?.adresseExpediteur?.valeur),
    adresseCdsf: lignesDe(convention?.adresseCdsf?.valeur),
    lieu: convention?.lieuSignature?.valeur ?? '',
    signatures: viewBlocDeSignatures(signataires, identite.projet),
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
    aPreciser: insecables(phraseAPreciser(couverture)),
    nonJoint: insecables(phraseNonJoint(entree)),
    contact: convention?.contact?.valeur ?? '',
    pieces,
  };
}

/** What the letter of a définitif goes without, said to its sender: a projet shows where to write it. */
export function remarquesDeLaLettre(convention: Convention | null): readonly string[] {
  const { colonnes } = feuilleConvention;
  const manquent = (['adresseExpediteur', 'adresseCdsf', 'lieuSignature', 'qualites'] as const).filter(
    (cle) => !convention?.[cle],
  );
  if (manquent.length === 0) return [];
  const noms = formatListe(manquent.map((cle) => `« ${colonnes[cle].libelle} »`));
  return [`La lettre ne donne pas tout ce qu’un courrier donne : remplissez ${noms} dans la feuille Convention.`];
}

function lignesDe(adresse: string | undefined): readonly string[] {
  return (adresse ?? '').split('\n').flatMap((ligne) => ligne.trim() || []);
}

/** What the letter does not join, in one sentence; empty when it leaves nothing. */
function phraseNonJoint({ tri, couverture }: EntreeDePiece): string {
  if (tri.every(({ part }) => part)) return '';
  const phrase =
    'Cet envoi ne comprend que la petite enfance : le bordereau donne le compte de ce qui, relevant d’autres champs de la convention, n’est pas joint.';
  return couverture.some(({ nonJointes = [] }) => nonJointes.length > 0)
    ? `${phrase} Lorsqu’une partie de la réponse à un point n’est pas jointe, la table de concordance le précise.`
    : phrase;
}

/** The points of the schéma that the bilan does not answer fully: said in the letter, rather than found by the reader. */
function phraseAPreciser(couverture: readonly CouvertureImprimee[]): string {
  const titres = couverture
    .filter(({ exigence: id, etat }) => isDuDecret(id) && (etat === 'partielle' || etat === 'absente'))
    .map(({ exigence: id }) => decapitalize(exigence(id)?.titre ?? id));
  if (titres.length === 0) return '';
  return `${titres.length === 1 ? 'Reste à préciser, et peut' : 'Restent à préciser, et peuvent'} faire l’objet d’un échange avec le comité : ${titres.join(' ; ')}.`;
}

/** The bordereau: what the envelope holds for its reader, then the files with their fingerprints for who checks them. */
export function viewBordereau(
  bilan: TypeBilanTransmis,
  expediteur: Expediteur,
  entree: EntreeDePiece,
  pieces: readonly Piece[],
) {
  const identite = viewIdentite('Bordereau des pièces', entree);
  const { convention } = entree.dossier;
  const caf = convention?.caf?.valeur ?? '';
  return {
    ...identite,
    bilan: decapitalize(genres[bilan].nom),
    departement: convention?.departement?.valeur ?? '',
    expediteurs: formatListe(expediteur === 'caf' ? [caf] : identite.parties.filter((partie) => partie !== caf)),
    lignes: viewTri(entree.tri),
    pieces: pieces.map(({ pages, ...piece }, rang) => ({
      ...piece,
      rang: rang + 1,
      pages: pages === null ? '–' : String(pages),
    })),
  };
}
