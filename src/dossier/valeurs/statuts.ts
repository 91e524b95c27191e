import donnees from '../../../data/libelles/statuts.json' with { type: 'json' };
import { type ContenuLisible, type Lu, refuse } from './lecture.js';
import { createListe, libelleDe } from './liste-fermee.js';
import { normalize } from './normalisation.js';
import { quote, textOf } from './textes.js';
import { contenuTexte, type TypeColonne, typeDe } from './type-de-colonne.js';

export const statuts = [
  'non-demarree',
  'en-cours',
  'realisee',
  'perenne',
  'partielle',
  'reportee',
  'suspendue',
  'abandonnee',
] as const;
export type Statut = (typeof statuts)[number];

const liste = createListe(statuts, donnees);

/** Wordings that two people would read differently: not yet, or never? good, or done? */
const ambigus: ReadonlySet<string> = new Set([
  'non realise',
  'non realisee',
  'ras',
  'a revoir',
  'a voir',
  'ok',
  'x',
  'oui',
  'non',
  'en retard',
  'retard',
  'vert',
  'orange',
  'rouge',
]);

/** A status in any usual wording, or a percentage. Late is no status: it is computed. An ambiguous wording is refused, never guessed. */
export function lireStatut(contenu: ContenuLisible): Lu<Statut> {
  if (contenu.genre === 'nombre') return contenu.pourcentage ? fromTaux(contenu.nombre) : refuseAmbigu(contenu);
  if (contenu.genre === 'booleen') return refuseAmbigu(contenu);
  // « Abandonné (pas de demande) » : what stands in brackets explains the status, it is no part of it.
  const texte = normalize(textOf(contenu).replace(/\s*\([^)]{3,}\)\s*$/, ''));
  const code = liste.codes.get(texte);
  if (code) return { valeur: code };
  const pourcent = /^(\d{1,3}) ?%$/.exec(texte);
  if (pourcent) return fromTaux(Number(pourcent[1]) / 100);
  if (ambigus.has(texte)) return refuseAmbigu(contenu);
  return refuse('statut-inconnu', 'majeur', `Le statut « ${quote(contenu)} » n’est pas reconnu : ${consigne}.`);
}

export const statut: TypeColonne<Statut> = typeDe(lireStatut, (code) => contenuTexte(libelleDe(liste, code)), {
  genre: 'liste',
  libelles: [...liste.libelles.values()],
  plusieurs: false,
});

/** The printed label; a status that is missing or could not be read is « à préciser ». */
export function libelleStatut(code: Statut | null): string {
  return code === null ? 'Statut à préciser' : libelleDe(liste, code);
}

const consigne = `écrivez ${[...liste.libelles.values()].map((libelle) => `« ${libelle} »`).join(', ')}`;

function fromTaux(taux: number): Lu<Statut> {
  return { valeur: taux <= 0 ? 'non-demarree' : taux < 1 ? 'en-cours' : 'realisee' };
}

function refuseAmbigu(contenu: ContenuLisible): Lu<Statut> {
  return refuse(
    'statut-ambigu',
    'majeur',
    `Le statut « ${quote(contenu)} » peut se lire de plusieurs façons : ${consigne}.`,
  );
}
