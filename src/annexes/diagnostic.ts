import { placesPour100 } from '../documents/chiffres/taux.js';
import type { Besoin } from '../dossier/feuilles/besoins.js';
import type { Commune } from '../dossier/feuilles/communes.js';
import type { Convention } from '../dossier/feuilles/convention.js';
import type { Zone } from '../dossier/feuilles/zones.js';
import { libelleNatureZone, type NatureZone } from '../dossier/valeurs/natures-zone.js';
import { formatExact, type Impression, texteDe } from './cases.js';
import type { Sujet } from './sujet.js';
import { viewTexte } from './textes-rediges.js';

/** The diagnosis: its text, the shared stakes (article 4), the communes, the needs and the zones in difficulty. */
export function viewDiagnostic({ dossier, projet, impression }: Sujet) {
  return {
    texte: viewTexte('diagnostic-partage', dossier, projet),
    enjeux: dossier.convention ? enjeuxOf(dossier.convention) : [],
    communes: dossier.communes.map((commune) => viewCommune(commune, impression)),
    besoins: dossier.besoins.map((besoin) => viewBesoin(besoin, impression)),
    zones: dossier.zones.map((zone) => viewZone(zone, impression)),
  };
}

function enjeuxOf(convention: Convention): readonly string[] {
  if (convention.enjeux) return convention.enjeux.valeur;
  const texte = texteDe(convention, 'enjeux', () => '');
  return texte === '' ? [] : [texte];
}

function viewCommune(commune: Commune, { texte, nombre, annee }: Impression) {
  return {
    nom: texte(commune, 'nom', 'le nom de la commune'),
    population: nombre(commune, 'population', 'la population'),
    annee: annee(commune, 'anneePopulation', 'l’année'),
  };
}

function viewBesoin(besoin: Besoin, { texte, nombre, annee, taux, de }: Impression) {
  return {
    territoire: texte(besoin, 'territoire', 'le territoire'),
    annee: annee(besoin, 'annee', 'l’année'),
    enfants: nombre(besoin, 'enfants'),
    naissances: nombre(besoin, 'naissances'),
    demandes: nombre(besoin, 'demandes'),
    satisfaites: nombre(besoin, 'demandesSatisfaites'),
    places: nombre(besoin, 'places'),
    placesPour100: de(tauxOf(besoin)),
    tauxPublie: taux(besoin, 'tauxCouverture'),
    source: texte(besoin, 'source', 'la source'),
  };
}

/** Empty when the row does not give both. */
function tauxOf({ places, enfants }: Besoin): string {
  const taux = placesPour100(places?.valeur, enfants?.valeur);
  return taux === null ? '' : formatExact(taux);
}

function viewZone(zone: Zone, { texte, liste, choix }: Impression) {
  return {
    nom: texte(zone, 'nom', 'le nom de la zone'),
    communes: liste(zone, 'communes'),
    natures: choix((natures: readonly NatureZone[]) => natures.map(libelleNatureZone).join(', '))(zone, 'natures'),
    constat: texte(zone, 'constat', 'ce qui caractérise la zone'),
    priorite: texte(zone, 'priorite'),
  };
}
