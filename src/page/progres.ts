import { Annulation, annuler, Defaut, RefusDuTravail } from './bureau.js';
import { bouton, creer, remplir, trouver } from './elements.js';
import type { Etape } from './protocole.js';

/** Below this, an operation is over before a bar could be read. */
const delai = 300;

/** Runs a long operation: a bar says how far it is, and it can be stopped. */
export async function suivre<T>(titre: string, faire: (surEtape: (etape: Etape) => void) => Promise<T>): Promise<T> {
  const zone = trouver('progres');
  const barre = creer('progress', { 'aria-labelledby': 'progres-titre' });
  const nom = creer('p', { class: 'progres-etape' }, 'Un instant…');
  const panneau = creer(
    'div',
    { class: 'progres' },
    creer(
      'div',
      { class: 'progres-texte' },
      creer('p', { id: 'progres-titre', class: 'progres-titre' }, titre),
      nom,
      barre,
    ),
    bouton('Annuler', annuler, 'bouton discret'),
  );
  const minuterie = setTimeout(() => {
    zone.append(panneau);
    annoncer(`${titre}. ${nom.textContent}`);
  }, delai);
  trouver('contenu').setAttribute('aria-busy', 'true');
  try {
    return await faire(({ rang, total, nom: etape }) => {
      barre.max = total;
      barre.value = rang - 0.5;
      nom.textContent = total > 1 ? `Étape ${rang} sur ${total} : ${etape}` : etape;
      if (panneau.isConnected) annoncer(nom.textContent);
    });
  } finally {
    clearTimeout(minuterie);
    panneau.remove();
    trouver('contenu').removeAttribute('aria-busy');
  }
}

/** Says a result to who does not see it. */
export function annoncer(texte: string): void {
  trouver('annonce').textContent = texte;
}

/** The sentence to show for what went wrong; null when the user stopped it. */
export function phraseDe(erreur: unknown): string | null {
  if (erreur instanceof Annulation) return null;
  if (erreur instanceof RefusDuTravail) return erreur.message;
  const resume = erreur instanceof Defaut || erreur instanceof Error ? erreur.message : String(erreur);
  return `Une erreur imprévue est survenue, et c’est un défaut de bilan-ctg : ${resume}. La page reste utilisable. Signalez-la avec cette phrase, sans envoyer le classeur.`;
}

/** Runs what is asked over the screen, which stays as it was: what goes wrong is said above it. */
export function surPlace(faire: () => Promise<void>): Promise<void> {
  return tenter(document.getElementById('alerte') ?? creer('div'), faire);
}

/** Says over the screen what a person has to know, when nothing went wrong. */
export function prevenir(...textes: readonly string[]): void {
  const zone = document.getElementById('alerte');
  if (zone) remplir(zone, ...textes.map((texte) => creer('p', { class: 'avis', role: 'status' }, texte)));
  zone?.scrollIntoView({ block: 'nearest' });
}

/** Runs what a button asks; what goes wrong is said in `zone`, which is emptied first. */
export async function tenter(zone: HTMLElement, faire: () => Promise<void>): Promise<void> {
  remplir(zone);
  try {
    await faire();
  } catch (erreur) {
    const phrase = phraseDe(erreur);
    if (phrase === null) return annoncer('Annulé.');
    remplir(zone, creer('p', { class: 'alerte', role: 'alert' }, phrase));
    zone.scrollIntoView({ block: 'nearest' });
  }
}
