import { brut, creer } from '../../elements.js';
import type { VueRetour } from '../../protocole.js';

/** What one file brings back: what goes into the workbook, what is to be decided, what is to be carried over by hand. */
export function retourVu({ nom, refus, ecrits, conflits, vides, laisses, notes }: VueRetour): HTMLElement {
  return creer(
    'section',
    { class: 'retour' },
    creer('h2', {}, brut(nom)),
    refus !== null && creer('p', { class: 'alerte' }, refus),
    ...section(
      ecrits.length > 1 ? `${ecrits.length} textes vont dans le classeur` : 'Un texte va dans le classeur',
      ecrits.map(ecritVu),
    ),
    ...section(
      conflits.length > 1 ? `${conflits.length} textes sont à décider par vous` : 'Un texte est à décider par vous',
      conflits.map(conflitVu),
    ),
    ...section('Vidé dans le document, gardé dans le classeur', vides.map(conflitVu)),
    ...section(
      'À reporter à la main',
      laisses.map((phrase) => creer('li', {}, phrase)),
    ),
    ...notes.map((note) => creer('p', { class: 'discret' }, note)),
  );
}

function section(titre: string, lignes: readonly HTMLElement[]): readonly HTMLElement[] {
  return lignes.length === 0 ? [] : [creer('h3', {}, titre), creer('ul', { class: 'retour-liste' }, ...lignes)];
}

function ecritVu({ titre, place, avant, apres }: VueRetour['ecrits'][number]): HTMLElement {
  return creer(
    'li',
    {},
    sujet(titre, place),
    creer(
      'dl',
      {},
      ...(avant === null ? [] : texte('Avant', avant)),
      ...texte(avant === null ? 'Écrit' : 'Après', apres),
    ),
  );
}

function conflitVu({ titre, place, raison, document, classeur }: VueRetour['conflits'][number]): HTMLElement {
  return creer(
    'li',
    {},
    sujet(titre, place),
    creer('p', {}, raison),
    creer('dl', {}, ...texte('Document', document), ...texte('Classeur', classeur)),
  );
}

function sujet(titre: string, place: VueRetour['ecrits'][number]['place']): HTMLElement {
  const ou = place ? `${place.feuille}!${place.cellule}` : 'une nouvelle ligne de la feuille Rédaction';
  return creer(
    'p',
    { class: 'retour-sujet' },
    titre !== '' && creer('strong', {}, titre),
    creer('span', { class: 'discret' }, titre === '' ? ou : ` ${ou}`),
  );
}

function texte(nom: string, valeur: string): readonly HTMLElement[] {
  return [
    creer('dt', {}, nom),
    creer('dd', { class: valeur === '' ? 'vide' : 'contenu' }, valeur === '' ? '(vide)' : brut(valeur)),
  ];
}
