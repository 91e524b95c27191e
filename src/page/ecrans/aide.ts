import { demander } from '../bureau.js';
import { creer, remplir } from '../elements.js';
import { lienExterne } from './explication.js';

/** What is done with the data, where the law is quoted from, how to go about it. */
export function aide(): HTMLElement {
  const liste = creer('ul');
  void demander('sources', null).then((sources) =>
    remplir(liste, ...sources.map(({ libelle, adresse }) => creer('li', {}, lienExterne(libelle, adresse)))),
  );
  return creer(
    'div',
    { class: 'etroit texte' },
    creer('h1', { tabindex: '-1' }, 'Aide et données'),
    ...section(
      'Ce qui est fait de vos données',
      'Rien ne quitte votre ordinateur. Le classeur est lu par votre navigateur, sur votre poste ; il n’est ni envoyé, ni copié ailleurs, ni modifié.',
      'Ce n’est pas une promesse à croire sur parole : la page commence par une règle de sécurité (Content-Security-Policy) par laquelle elle s’interdit toute connexion, et que le navigateur fait respecter. Vous pouvez couper le réseau et vous en servir de même.',
      'La page ne garde rien. Fermer l’onglet efface tout ce qu’elle a lu : ni cookie, ni mémoire du navigateur. Seuls restent les fichiers que vous avez téléchargés.',
      'Une cellule qui contient un nom de personne, un numéro de téléphone, une adresse ou un numéro de sécurité sociale est signalée : l’article 7 de la convention demande de ne pas les transmettre.',
    ),
    ...section(
      'Comment s’y prendre',
      'Déposez votre tableau de suivi. Corrigez-le dans Excel ou LibreOffice d’après les constats, enregistrez, puis « Recharger » : la page dit ce que vos corrections ont réglé. Si le navigateur ne la laisse pas relire le fichier, déposez-le de nouveau.',
      'Un plan signé (.json) se dépose en même temps que le tableau : ce qui a changé sans avenant se voit alors.',
      'Un projet se télécharge à tout moment. Le document définitif est refusé tant qu’un point empêche l’envoi, ou que les parties ou la période manquent.',
    ),
    creer('h2', {}, 'D’où vient le droit cité'),
    creer(
      'p',
      {},
      'Chaque texte cité l’est mot pour mot, avec l’endroit où il a été lu et le degré de certitude. Un texte qui n’a pas pu être lu n’est pas cité : la page le dit. Ces liens ouvrent un site, et seulement si vous les suivez.',
    ),
    liste,
    ...section(
      'Ce que la page ne fait pas',
      'Elle ne remplace pas la relecture : elle trouve ce qui manque, pas ce qui est inexact. Elle ne calcule aucun droit ni aucune aide.',
    ),
  );
}

function section(titre: string, ...paragraphes: readonly string[]): readonly Node[] {
  return [creer('h2', {}, titre), ...paragraphes.map((texte) => creer('p', {}, texte))];
}
