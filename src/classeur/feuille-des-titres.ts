import type { CleFeuille } from '../dossier/dossier.js';
import type { FeuilleClasseur } from './classeur.js';
import { findEntete, type LigneEntete } from './entetes.js';
import { synonymesDe } from './synonymes.js';

/**
 * The columns by which a sheet is known whatever its name: one of each group. They are what makes an offer an offer, and
 * what a list of contacts or of addresses has not.
 */
const signes: Readonly<Partial<Record<CleFeuille, readonly (readonly string[])[]>>> = {
  offre: [['nom'], ['type', 'gestionnaire'], ['placesDebut', 'placesAujourdhui', 'placesPrevues', 'placesSoutenues']],
  besoins: [['territoire'], ['enfants', 'demandes', 'demandesSatisfaites', 'tauxCouverture']],
  communes: [['nom'], ['population', 'codeInsee'], ['competenceAo', 'deliberation', 'population']],
  operations: [
    ['intitule', 'equipement'],
    ['cout', 'financements'],
    ['natures', 'equipement'],
  ],
  emplois: [['metier'], ['etp'], ['reponse', 'echeance', 'competences']],
  indicateurs: [['libelle'], ['depart', 'cible']],
  mesures: [['indicateur'], ['date'], ['valeur']],
  instances: [['date'], ['instance', 'type'], ['participants', 'decisions']],
};
/** At least this part of the headers must be known: a sheet of something else may hold a few words of ours. */
const partMinimale = 0.6;

/** The sheet of ours that the titles of this one describe, or null when they describe none surely. */
export function feuilleDesTitres(feuille: FeuilleClasseur): CleFeuille | null {
  const candidates = (Object.keys(signes) as CleFeuille[]).flatMap((cle) => {
    const entete = findEntete(feuille, synonymesDe(cle));
    return entete && bearsSignes(entete, signes[cle] ?? []) ? [{ cle, score: entete.score }] : [];
  });
  const [meilleure, seconde] = candidates.sort((a, b) => b.score - a.score);
  return meilleure && meilleure.score > (seconde?.score ?? 0) ? meilleure.cle : null;
}

function bearsSignes({ entetes, cles, score }: LigneEntete, groupes: readonly (readonly string[])[]): boolean {
  return score >= partMinimale * entetes.length && groupes.every((groupe) => groupe.some((cle) => cles.has(cle)));
}
