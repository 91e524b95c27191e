import { contractuel, engagementDe } from '../comparaison/contractuel.js';
import type { Ecart, EcartDeCellule } from '../comparaison/ecart.js';
import { type Duree, type Mesures, mesurer } from '../comparaison/mesures.js';
import { colonneDe, valeurDe } from '../comparaison/plan.js';
import { formatCompte, formatEcart, formatMontant, formatTaux } from '../documents/formats.js';
import type { Cellule } from '../dossier/cellules.js';
import { formatListe } from '../dossier/enumeration.js';
import type { Financement } from '../dossier/valeurs/financements.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { afficher, afficherNombre, isFinancements } from './valeurs-affichees.js';

/** Longer than this, a text is not quoted in a sentence: the before/after table shows it. */
const longueurCitee = 80;

/**
 * What changed, as a person would say it, without its subject: « le terme passe du 31 décembre 2027 au 30 juin 2028
 * (report de 6 mois) », « ajoutée », « les partenaires : en plus, MSA ».
 */
export function phraseDe(ecart: Ecart): string {
  if (ecart.genre === 'ligne') return phraseDeLigne(ecart);
  const propre = phrasesPropres[`${ecart.feuille}.${ecart.colonne}`]?.(ecart);
  return propre ?? phraseDeCellule(ecart, mesurer(ecart));
}

function phraseDeLigne({ feuille, nature }: Extract<Ecart, { readonly genre: 'ligne' }>): string {
  // « Besoins » is always plural.
  const accord = feuille === 'besoins' ? 's' : contractuel().feuilles[feuille].genre === 'f' ? 'e' : '';
  return nature === 'ajout' ? `ajouté${accord}` : `retiré${accord}`;
}

/** Columns whose change has a name of its own; null leaves the common sentence. */
const phrasesPropres: Readonly<Record<string, (ecart: EcartDeCellule) => string | null>> = {
  'actions.statut': ({ apres }) => (apres ? 'abandonnée' : 'reprise : elle n’est plus abandonnée'),
  'operations.etat': ({ apres }) => (apres ? 'abandonnée' : 'reprise : elle n’est plus abandonnée'),
  'offre.ouverture': ({ nature, apres }) =>
    nature === 'ajout' && apres ? `ouverture le ${afficher('offre', 'ouverture', apres)}` : null,
  'offre.fermeture': ({ nature, apres }) =>
    nature === 'ajout' && apres ? `fermeture le ${afficher('offre', 'fermeture', apres)}` : null,
};

function phraseDeCellule(ecart: EcartDeCellule, mesures: Mesures): string {
  const { feuille, colonne, avant, apres } = ecart;
  const nom = engagementDe(feuille, colonne)?.nom ?? colonne;
  const cite = (cellule: Cellule) => citer(cellule, ecart);
  if (!avant && apres) return cite(apres) ? `ajout ${de(nom)} : ${cite(apres)}` : `ajout ${de(nom)}`;
  if (avant && !apres) return cite(avant) ? `retrait ${de(nom)} (jusque-là ${cite(avant)})` : `retrait ${de(nom)}`;
  if (!avant || !apres) return nom;
  const financements = compareFinancements(ecart);
  if (financements) return `${nom} : ${financements}`;
  const { ajouts, retraits } = mesures;
  if (ajouts && retraits && isListe(ajouts, retraits)) return `${nom} : ${formatMouvements(ajouts, retraits)}`;
  if (!cite(avant) || !cite(apres)) return `modification ${de(nom)}`;
  const passe = nom.startsWith('les ') ? 'passent' : 'passe';
  const date = colonneDe(feuille, colonne)?.saisie.genre === 'date';
  const [depuis, vers] = [date && isLue(avant, ecart) ? 'du' : 'de', date && isLue(apres, ecart) ? 'au' : 'à'];
  return `${nom} ${passe} ${depuis} ${cite(avant)} ${vers} ${cite(apres)}${formatMesure(ecart, mesures)}`;
}

/** « (report de 6 mois) », « (+ 12 000 €, soit + 20 %) », « (+ 4) ». */
function formatMesure({ feuille, colonne }: EcartDeCellule, { duree, plusTard, difference, part }: Mesures): string {
  if (duree) {
    const fin = feuille === 'convention' && colonne === 'fin';
    return ` (${plusTard ? (fin ? 'prolongation' : 'report') : fin ? 'raccourcissement' : 'avance'} ${formatDuree(duree)})`;
  }
  const saisie = colonneDe(feuille, colonne)?.saisie;
  if (difference === null || saisie?.genre !== 'nombre' || saisie.format === '0') return '';
  const ecart = formatEcart(difference, (nombre) => afficherNombre(nombre, saisie.format));
  const taux = saisie.format.includes('€') && part !== null ? `, soit ${formatEcart(arrondir(part), formatTaux)}` : '';
  return ` (${ecart}${taux})`;
}

/** « de 6 mois », « de 5 mois et 15 jours », « d’un mois ». */
function formatDuree({ mois, jours }: Duree): string {
  if (mois + jours === 1) return mois === 1 ? 'd’un mois' : 'd’un jour';
  const parts = [mois > 0 ? formatCompte(mois, 'mois', 'mois') : '', jours > 0 ? formatCompte(jours, 'jour') : ''];
  return `de ${formatListe(parts.filter(Boolean))}`;
}

function arrondir(part: number): number {
  return Math.round(part * 1000) / 1000;
}

/** One value replaced by another is said « passe de … à … »: only longer lists are said by their movements. */
function isListe(ajouts: readonly string[], retraits: readonly string[]): boolean {
  return ajouts.length + retraits.length > 0 && !(ajouts.length === 1 && retraits.length === 1);
}

function formatMouvements(ajouts: readonly string[], retraits: readonly string[]): string {
  const dits = [
    ajouts.length > 0 ? `en plus, ${formatListe(ajouts)}` : '',
    retraits.length > 0 ? `en moins, ${formatListe(retraits)}` : '',
  ];
  return dits.filter(Boolean).join(' ; ');
}

/** « Caf de 12 000 € à 15 000 € ; en plus, Département (5 000 €) »; null for a column of another kind. */
function compareFinancements({ feuille, colonne, avant, apres }: EcartDeCellule): string | null {
  const lire = (cellule: typeof avant) => cellule && valeurDe(feuille, colonne, cellule.contenu);
  const [anciens, nouveaux] = [lire(avant), lire(apres)];
  if (!isFinancements(anciens) || !isFinancements(nouveaux)) return null;
  const trouve = (liste: readonly Financement[], { financeur }: Financement) =>
    liste.find((autre) => normalize(autre.financeur) === normalize(financeur));
  const montant = (part: Financement) => (part.montant === null ? '' : formatMontant(part.montant));
  const nomme = (part: Financement) =>
    part.montant === null ? part.financeur : `${part.financeur} (${montant(part)})`;
  const changes = nouveaux.flatMap((part) => {
    const ancien = trouve(anciens, part);
    return ancien && ancien.montant !== part.montant
      ? [`${part.financeur} de ${montant(ancien) || 'sans montant'} à ${montant(part) || 'sans montant'}`]
      : [];
  });
  const mouvements = formatMouvements(
    nouveaux.filter((part) => !trouve(anciens, part)).map(nomme),
    anciens.filter((part) => !trouve(nouveaux, part)).map(nomme),
  );
  return [...changes, mouvements].filter(Boolean).join(' ; ') || null;
}

/**
 * A value in a sentence: words between guillemets, « à définir » in a column of dates included, numbers and dates as
 * they are; '' when it is too long for one.
 */
function citer(cellule: Cellule, ecart: EcartDeCellule): string {
  const texte = afficher(ecart.feuille, ecart.colonne, cellule);
  if (texte.length > longueurCitee || texte.includes('\n')) return '';
  const saisie = colonneDe(ecart.feuille, ecart.colonne)?.saisie.genre;
  return (saisie === 'nombre' || saisie === 'date') && isLue(cellule, ecart) ? texte : `« ${texte} »`;
}

/** Whether a cell has a value of its column's kind: neither « sans objet » nor anything that could not be read. */
function isLue({ contenu }: Cellule, { feuille, colonne }: EcartDeCellule): boolean {
  return valeurDe(feuille, colonne, contenu) !== undefined;
}

/** « du terme », « des partenaires », « de la description », « de l’axe ». */
function de(nom: string): string {
  if (nom.startsWith('le ')) return `du ${nom.slice(3)}`;
  if (nom.startsWith('les ')) return `des ${nom.slice(4)}`;
  return `de ${nom}`;
}
