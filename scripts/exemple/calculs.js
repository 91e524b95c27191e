// Les nombres que les textes de l’exemple citent se calculent d’après ses propres lignes : ils ne peuvent pas se contredire.

const [COMMUNE, ZONE, AU_DEBUT, CE_JOUR, PREVUES] = [3, 4, 5, 7, 8];
const individuels = new Set(['Assistants maternels']);
const collectifs = /^(EAJE|Micro-crèche|Crèche familiale)/;

export const collectif = (offre) => offre.filter(([, type]) => collectifs.test(type));
export const individuel = (offre) => offre.filter(([, type]) => individuels.has(type));
/** L’accueil collectif et les maisons d’assistants maternels. */
export const regroupe = (offre) => offre.filter(([, type]) => collectifs.test(type) || type === 'MAM');

export const placesAuDebut = (offre, lieu) => somme(offre, AU_DEBUT, lieu);
export const placesCeJour = (offre, lieu) => somme(offre, CE_JOUR, lieu);
export const placesPrevues = (offre, lieu) => somme(offre, PREVUES, lieu);
export const gains = (offre) => placesCeJour(offre) - placesAuDebut(offre);

export function naissances(besoins, annee) {
  return total(besoinsDe(besoins, annee), 3);
}

/** La part des demandes satisfaites dans l’année, en pourcentage entier ; sans lieu, celle des deux communes. */
export function partSatisfaite(besoins, annee, lieu) {
  const lignes = besoinsDe(besoins, annee, lieu);
  return Math.round((total(lignes, 5) / total(lignes, 4)) * 100);
}

/** Les places pour 100 enfants de moins de 3 ans des deux communes. */
export function placesPour100(besoins, annee) {
  const lignes = besoinsDe(besoins, annee);
  return Math.round((total(lignes, 6) / total(lignes, 2)) * 1000) / 10;
}

const dizaines = { 10: 'dix', 20: 'vingt', 30: 'trente', 40: 'quarante', 50: 'cinquante' };
const unites = ['', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** Un petit nombre en lettres ; au-delà, en chiffres. */
export function enLettres(nombre) {
  if (nombre > 0 && nombre < 10) return unites[nombre];
  const [dizaine, unite] = [nombre - (nombre % 10), nombre % 10];
  if (!dizaines[dizaine] || (dizaine === 10 && unite > 0)) return String(nombre);
  return unite === 0 ? dizaines[dizaine] : `${dizaines[dizaine]}${unite === 1 ? ' et un' : `-${unites[unite]}`}`;
}

export function majuscule(texte) {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
}

function somme(offre, rang, lieu) {
  return total(
    offre.filter((ligne) => lieu === undefined || ligne[COMMUNE] === lieu || ligne[ZONE] === lieu),
    rang,
  );
}

function besoinsDe(besoins, annee, lieu) {
  return besoins.filter(
    ([territoire, de]) => de === annee && (lieu ? territoire === lieu : territoire !== 'Quartier du Lac'),
  );
}

function total(lignes, rang) {
  return lignes.reduce((compte, ligne) => compte + (typeof ligne[rang] === 'number' ? ligne[rang] : 0), 0);
}
