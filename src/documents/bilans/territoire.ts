import type { Dossier } from '../../dossier/dossier.js';
import type { Besoin } from '../../dossier/feuilles/besoins.js';
import type { Equipement } from '../../dossier/feuilles/offre.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { accueilsSuivis, chiffresDePlaces, isAccueil } from '../chiffres/places.js';
import { placesPour100 } from '../chiffres/taux.js';
import { formatCompte, formatConnu, formatEcart } from '../formats.js';

/** Places of a commune or a zone at the start of the convention and at its end. */
interface LigneOffre {
  readonly territoire: string;
  readonly debut: string;
  readonly fin: string;
  readonly gagnees: string;
  readonly perdues: string;
  readonly ecart: string;
  readonly prevues: string;
}

/** What changed for the inhabitants, territory by territory (convention, article 9): offer and needs, start to end. */
export function viewTerritoire({ offre, besoins, zones }: Dossier) {
  const communes = distinct(offre.map(({ commune }) => commune?.valeur));
  const nomsZones = distinct(zones.map(({ nom }) => nom?.valeur));
  const dansZone = (nom: string) =>
    offre.filter(({ zone }) => zone?.valeur.some((citee) => normalize(citee) === normalize(nom)));
  const parCommune = communes.flatMap((commune) =>
    viewOffre(
      commune,
      offre.filter((equipement) => normalize(equipement.commune?.valeur ?? '') === normalize(commune)),
    ),
  );
  return {
    parCommune: [...parCommune, ...(parCommune.length > 1 ? viewOffre('Ensemble du territoire', offre) : [])],
    parZone: nomsZones.flatMap((zone) => viewOffre(zone, dansZone(zone))),
    besoins: distinct(besoins.map(({ territoire }) => territoire?.valeur)).flatMap((territoire) =>
      viewBesoins(
        territoire,
        besoins.filter((besoin) => normalize(besoin.territoire?.valeur ?? '') === normalize(territoire)),
      ),
    ),
    ouvertures: accueilsSuivis(offre).flatMap(({ equipement, debut, aujourdhui }) =>
      debut === 0 && aujourdhui > 0 ? [nommer(equipement, aujourdhui)] : [],
    ),
    fermetures: accueilsSuivis(offre).flatMap(({ equipement, debut, aujourdhui }) =>
      debut > 0 && aujourdhui === 0 ? [nommer(equipement, debut)] : [],
    ),
    nonSuivis: phraseNonSuivis(offre),
  };
}

function nommer({ nom, commune }: Equipement, places: number): string {
  return `${nom?.valeur ?? 'Équipement sans nom'}${commune ? ` (${commune.valeur})` : ''} : ${formatCompte(places, 'place')}`;
}

/** Places of the care that gives both dates; a territory without any is left out. */
function viewOffre(territoire: string, offre: readonly Equipement[]): readonly LigneOffre[] {
  const suivis = accueilsSuivis(offre);
  if (suivis.length === 0) return [];
  const equipements = suivis.map(({ equipement }) => equipement);
  const tousPrevus = equipements.every(({ placesPrevues }) => placesPrevues);
  return [
    {
      territoire,
      debut: formatConnu(chiffresDePlaces.debut.compute(equipements)),
      fin: formatConnu(chiffresDePlaces.aujourdhui.compute(equipements)),
      gagnees: formatConnu(chiffresDePlaces.gagnees.compute(equipements)),
      perdues: formatConnu(chiffresDePlaces.perdues.compute(equipements)),
      ecart: formatConnu(chiffresDePlaces.evolution.compute(equipements), formatEcart),
      prevues: tousPrevus ? formatConnu(chiffresDePlaces.prevues.compute(equipements)) : '–',
    },
  ];
}

/** The care that no row counts, since one of its two dates is missing; empty when all of it is counted. */
function phraseNonSuivis(offre: readonly Equipement[]): string {
  const nombre = offre.filter(isAccueil).length - accueilsSuivis(offre).length;
  return nombre === 0
    ? ''
    : `${formatCompte(nombre, 'mode d’accueil dont les places ne sont pas connues aux deux dates n’est pas compté', 'modes d’accueil dont les places ne sont pas connues aux deux dates ne sont pas comptés')}.`;
}

/** The first and the last year known of a territory; one year alone shows no change. */
function viewBesoins(territoire: string, besoins: readonly Besoin[]) {
  const tries = besoins.filter(({ annee }) => annee).sort((a, b) => (a.annee?.valeur ?? 0) - (b.annee?.valeur ?? 0));
  const premier = tries[0];
  const dernier = tries.at(-1);
  if (!premier || !dernier || premier === dernier) return [];
  return [
    {
      territoire,
      annees: `${premier.annee?.valeur} → ${dernier.annee?.valeur}`,
      enfants: fromTo(premier.enfants?.valeur, dernier.enfants?.valeur),
      taux: fromTo(tauxOf(premier), tauxOf(dernier)),
      demandes: fromTo(premier.demandes?.valeur, dernier.demandes?.valeur),
      satisfaites: fromTo(premier.demandesSatisfaites?.valeur, dernier.demandesSatisfaites?.valeur),
    },
  ];
}

function tauxOf({ places, enfants }: Besoin): number | null {
  return placesPour100(places?.valeur, enfants?.valeur);
}

function fromTo(debut: number | null | undefined, fin: number | null | undefined): string {
  if (debut == null && fin == null) return '–';
  return `${formatConnu(debut)} → ${formatConnu(fin)}`;
}

/** Each name once, as it is first written. */
function distinct(noms: readonly (string | undefined)[]): readonly string[] {
  const connus = noms.flatMap((nom) => (nom ? [[normalize(nom), nom] as const] : []));
  return connus.filter(([cle], rang) => connus.findIndex(([autre]) => autre === cle) === rang).map(([, nom]) => nom);
}
