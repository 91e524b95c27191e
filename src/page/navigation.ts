import { barreFichier } from './ecrans/barre-fichier.js';
import { ecrans } from './ecrans/registre.js';
import { creer, remplir, trouver } from './elements.js';
import { type Actions, etat } from './etat.js';

/** What was drawn, and the tracker that it shows: screens keep their filters and their choices as long as it is the same. */
const faits = new Map<string, HTMLElement>();

/** Shows the screen that the address names. @param focus its title takes the focus, when the user went there */
export function montrerEcran(actions: Actions, focus: boolean): void {
  const ecran = ecranDemande();
  document.title = `${ecran.titre} – bilan-ctg`;
  redireBarre(actions);
  const element = faits.get(ecran.cle) ?? ecran.dessiner({ actions, vue: etat.vue });
  faits.set(ecran.cle, element);
  const zone = creer('div', { id: 'alerte' });
  const place = document.activeElement?.id;
  remplir(trouver('contenu'), zone, element);
  if (focus) {
    scrollTo(0, 0);
    element.querySelector('h1')?.focus({ preventScroll: true });
  } else if (place) document.getElementById(place)?.focus({ preventScroll: true });
}

/** Goes to a screen, as a link to it would. */
export function allerA(cle: string): void {
  location.hash = `#${cle}`;
}

/** Draws the bar of the file again. */
export function redireBarre(actions: Actions): void {
  const onglets = ecrans.filter(({ onglet }) => onglet !== undefined);
  remplir(trouver('fichier'), barreFichier(etat, ecranDemande().cle, onglets, actions));
}

/**
 * The tracker changed: every screen that shows it is drawn again.
 * @param autre it is another one, whose choices begin anew
 * @param saufCeluiCi the screen that is shown stays as it is
 */
export function oublierEcrans(autre: boolean, saufCeluiCi = false): void {
  const { cle } = ecranDemande();
  const autres = ecrans.filter((ecran) => ecran.besoin && !(saufCeluiCi && ecran.cle === cle));
  for (const ecran of autres) faits.delete(ecran.cle);
  if (autre) for (const { oublier } of ecrans) oublier?.();
}

/** A screen that shows other things than the tracker has something new to show. */
export function redessiner(cle: string): void {
  faits.delete(cle);
}

function ecranDemande() {
  const demande = ecrans.find(({ cle }) => `#${cle}` === location.hash);
  const possible = demande && (!demande.besoin || etat.vue);
  const [accueil] = ecrans;
  return possible ? demande : accueil;
}
