import { sumOf } from '../documents/chiffres/chiffre.js';
import { formatConnu } from '../documents/formats.js';
import type { Equipement } from '../dossier/feuilles/offre.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { libelleOffre } from '../dossier/valeurs/types-offre.js';
import { formatExact, type Impression, texteDe } from './cases.js';
import type { Sujet } from './sujet.js';

const colonnesDePlaces = ['placesDebut', 'places2023', 'placesPrevues', 'placesSoutenues'] as const;

/** The équipements and services that the parties support (article 5), commune by commune, and their places. */
export function viewOffre({ dossier: { offre }, impression }: Sujet) {
  const groupes = groupByCommune(offre).map(([commune, equipements]) => ({
    commune: impression.de(commune, 'la commune d’implantation'),
    nombre: formatExact(equipements.length),
    places: placesOf(equipements),
    equipements: equipements.map((equipement) => viewEquipement(equipement, impression)),
  }));
  return {
    groupes,
    total: { nombre: formatExact(offre.length), places: placesOf(offre) },
  };
}

/** In the order in which the communes first come; the same name however it is written is one commune. */
function groupByCommune(offre: readonly Equipement[]): readonly (readonly [string, readonly Equipement[]])[] {
  const groupes = new Map<string, { readonly nom: string; readonly equipements: Equipement[] }>();
  for (const equipement of offre) {
    const nom = texteDe(equipement, 'commune', (commune: string) => commune);
    const groupe = groupes.get(normalize(nom)) ?? { nom, equipements: [] };
    groupe.equipements.push(equipement);
    groupes.set(normalize(nom), groupe);
  }
  return [...groupes.values()].map(({ nom, equipements }) => [nom, equipements] as const);
}

/** « – » when no row gives places, 0 when they say 0. */
function placesOf(offre: readonly Equipement[]): readonly string[] {
  return colonnesDePlaces.map((colonne) =>
    formatConnu(sumOf(offre.map((equipement) => equipement[colonne]?.valeur)), formatExact),
  );
}

function viewEquipement(equipement: Equipement, { texte, nombre, date, ouiNon, liste, choix }: Impression) {
  return {
    nom: texte(equipement, 'nom', 'le nom'),
    type: choix(libelleOffre)(equipement, 'type', 'le type'),
    gestionnaire: texte(equipement, 'gestionnaire', 'le gestionnaire'),
    zone: liste(equipement, 'zone'),
    places: colonnesDePlaces.map((colonne) => nombre(equipement, colonne)),
    cofinanceurs: liste(equipement, 'cofinanceurs'),
    ouverture: date(equipement, 'ouverture'),
    fermeture: date(equipement, 'fermeture'),
    horairesAtypiques: ouiNon(equipement, 'horairesAtypiques'),
    accueilHandicap: ouiNon(equipement, 'accueilHandicap'),
    avip: ouiNon(equipement, 'avip'),
  };
}
