import type { Couverture, EtatDeCouverture } from '../controles/controle.js';
import { direLacunes, type PhraseLecteur } from '../controles/lacunes.js';
import type { Origine } from '../dossier/origine.js';
import { ligneDe } from '../dossier/origine.js';
import { exigence, texteLu } from '../referentiel/referentiel.js';
import { capitalize } from './typographie.js';

/** A row of the table de concordance: a requirement, how far it is answered, where, and what is missing as a fact. */
export interface LigneConcordance {
  readonly citation: string;
  readonly titre: string;
  /** The words of the law, where the document prints them. */
  readonly texte: string;
  /** The section of the document that answers it (« 18.4 ») and its bookmark, empty when none does. */
  readonly chapitre: string;
  readonly signet: string;
  readonly etat: string;
  readonly fond: string;
  /** Where a person says that the answer is, or why there is none; empty when nobody says it. */
  readonly declare: string;
  readonly manques: readonly PhraseLecteur[];
  /** A part of what answers it is not in the document. */
  readonly enPartie: boolean;
}

/** What the state is called in print, and its background. */
export const etats: Readonly<Record<EtatDeCouverture, { readonly libelle: string; readonly fond: string }>> = {
  constatee: { libelle: 'Constatée', fond: 'fond-vert' },
  declaree: { libelle: 'Déclarée', fond: 'fond-vert' },
  partielle: { libelle: 'Partielle', fond: 'fond-jaune' },
  absente: { libelle: 'Absente', fond: 'fond-rouge' },
  'sans-objet': { libelle: 'Sans objet', fond: 'fond-gris' },
};

/**
 * A coverage as a document knows it: without what its author is told. One that shows a part of the tracker says which
 * evidence it does not show.
 */
export interface CouvertureImprimee extends Omit<Couverture, 'manques' | 'lieux'> {
  readonly nonJointes?: readonly Origine[];
}

/** The section of the document that answers a requirement. */
export interface PartieDuDocument {
  readonly numero: string;
  readonly signet: string;
}

export function viewConcordance(
  couverture: readonly CouvertureImprimee[],
  parties: ReadonlyMap<string, PartieDuDocument>,
): readonly LigneConcordance[] {
  return couverture.map((ligne) => {
    const { exigence: id } = ligne;
    const partie = parties.get(id);
    return {
      citation: formatCitation(exigence(id)?.citation ?? id),
      titre: exigence(id)?.titre ?? id,
      texte: formatTexte(id),
      chapitre: partie?.numero ?? '',
      signet: partie?.signet ?? '',
      etat: etats[ligne.etat].libelle,
      fond: etats[ligne.etat].fond,
      declare: capitalize(declareDe(ligne)),
      manques: direManques(ligne),
      enPartie: (ligne.nonJointes?.length ?? 0) > 0,
    };
  });
}

/** What is missing of a requirement, as a document says it. */
export function direManques({ lacunes }: Pick<CouvertureImprimee, 'lacunes'>): readonly PhraseLecteur[] {
  return direLacunes(lacunes.flat());
}

/** The words of the law; those of another article say which. */
function formatTexte(id: string): string {
  const lu = texteLu(id);
  if (!lu) return '–';
  return lu.citation === exigence(id)?.citation ? lu.texte : `${formatCitation(lu.citation)} : ${lu.texte}`;
}

/** « Constatée », « Déclarée : Annexe 1, p. 12 à 18 », « Sans objet : aucun projet »; what is declared beside cells comes after. */
export function formatEtat({ etat, reponse }: Pick<Couverture, 'etat' | 'reponse'>): string {
  const { libelle } = etats[etat];
  const dit = declareDe({ etat, reponse });
  if (dit === '') return libelle;
  return etat === 'declaree' || etat === 'sans-objet' ? `${libelle} : ${dit}` : `${libelle} ; déclaré : ${dit}`;
}

function declareDe({ etat, reponse }: Pick<Couverture, 'etat' | 'reponse'>): string {
  if (!reponse) return '';
  const dits = etat === 'sans-objet' ? [reponse.pourquoi] : [reponse.ou, reponse.pourquoi];
  return dits.filter(Boolean).join(' ; ');
}

/** « Article D. 214-10-1, I, 1° du CASF ». */
export function formatCitation(citation: string): string {
  const court = citation.replace('du code de l’action sociale et des familles', 'du CASF');
  return capitalize(court);
}

/** Bookmark of the section that answers a requirement. */
export function signetExigence(id: string): string {
  return `exigence_${id.replace(/[^A-Za-z0-9]/g, '_')}`;
}

/** The evidence of an item; what the document does not show of it is said. */
export function formatPreuvesDe({ preuves, nonJointes = [] }: CouvertureImprimee): string {
  const toutes = formatPreuves(preuves);
  return nonJointes.length === 0 ? toutes : `${toutes} (non joint à cet extrait : ${formatPreuves(nonJointes)})`;
}

/** « Offre, lignes 5 à 36 ; Zones, ligne 4 » : rows, sheet by sheet, so that dozens of cells stay readable. */
export function formatPreuves(preuves: readonly Origine[]): string {
  const parFeuille = new Map<string, Set<number>>();
  for (const { feuille, cellule } of preuves) {
    const lignes = parFeuille.get(feuille) ?? new Set<number>();
    lignes.add(ligneDe(cellule));
    parFeuille.set(feuille, lignes);
  }
  return [...parFeuille]
    .map(([feuille, lignes]) => `${feuille}, ${formatLignes([...lignes].sort((a, b) => a - b))}`)
    .join(' ; ');
}

function formatLignes(lignes: readonly number[]): string {
  const suites: [number, number][] = [];
  for (const ligne of lignes) {
    const derniere = suites.at(-1);
    if (derniere && ligne === derniere[1] + 1) derniere[1] = ligne;
    else suites.push([ligne, ligne]);
  }
  const texte = suites.map(([debut, fin]) => (debut === fin ? `${debut}` : `${debut} à ${fin}`)).join(', ');
  return `${lignes.length > 1 ? 'lignes' : 'ligne'} ${texte}`;
}
