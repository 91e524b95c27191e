import type { Dossier } from '../../dossier/dossier.js';
import type { Besoin } from '../../dossier/feuilles/besoins.js';
import type { Equipement } from '../../dossier/feuilles/offre.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { placesPour100 } from '../chiffres.js';
import { formatConnu, formatEcart, formatNombre } from '../formats.js';

/** Places of a commune or a zone at the start of the convention and at its end. */
interface LigneOffre {
  readonly territoire: string;
  readonly debut: string;
  readonly fin: string;
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
    ouvertures: offre.flatMap(({ nom, commune, placesDebut, placesAujourdhui }) =>
      placesDebut?.valeur === 0 && placesAujourdhui && placesAujourdhui.valeur > 0
        ? [
            `${nom?.valeur ?? 'Équipement sans nom'}${commune ? ` (${commune.valeur})` : ''} : ${formatNombre(placesAujourdhui.valeur)} places`,
          ]
        : [],
    ),
    fermetures: offre.flatMap(({ nom, commune, placesDebut, placesAujourdhui }) =>
      placesDebut && placesDebut.valeur > 0 && placesAujourdhui?.valeur === 0
        ? [
            `${nom?.valeur ?? 'Équipement sans nom'}${commune ? ` (${commune.valeur})` : ''} : ${formatNombre(placesDebut.valeur)} places`,
          ]
        : [],
    ),
  };
}

/** Places add up over the equipment that gives both dates; a territory without any is left out. */
function viewOffre(territoire: string, offre: readonly Equipement[]): readonly LigneOffre[] {
  const connus = offre.flatMap(({ placesDebut, placesAujourdhui, placesPrevues }) =>
    placesDebut && placesAujourdhui
      ? [{ debut: placesDebut.valeur, fin: placesAujourdhui.valeur, prevues: placesPrevues?.valeur ?? null }]
      : [],
  );
  if (connus.length === 0) return [];
  const somme = (cle: 'debut' | 'fin') => connus.reduce((total, places) => total + places[cle], 0);
  const prevues = connus.flatMap((places) => places.prevues ?? []);
  return [
    {
      territoire,
      debut: formatNombre(somme('debut')),
      fin: formatNombre(somme('fin')),
      ecart: formatEcart(somme('fin') - somme('debut')),
      prevues: prevues.length === connus.length ? formatNombre(prevues.reduce((a, b) => a + b, 0)) : '–',
    },
  ];
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
