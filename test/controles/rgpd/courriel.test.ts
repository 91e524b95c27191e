import { courriel } from '../../../src/controles/rgpd/courriel.js';
import { describeRegleRgpd } from './cas.js';

describeRegleRgpd(courriel, {
  arretes: [
    { texte: 'Contact : prenom.nom@ville.fr.', message: /\(p…@…fr\) : retirez-la/, secret: 'prenom.nom' },
    { texte: 'sophie@le-cendre.fr', message: /\(s…@…fr\)/, secret: 'sophie' },
    { texte: 'Voir accueil@ville.fr ou j.durand@ville.org', message: /\(j…@…org\)/, secret: 'durand' },
    { texte: 'Écrire à ramona.diaz@exemple.fr', message: /\(r…@…fr\)/, secret: 'diaz' },
    { texte: '<marie-claude.d_2@sous.domaine.exemple.com>', message: /\(m…@…com\)/, secret: 'claude' },
  ],
  permis: [
    'accueil@ville.fr, mairie@ville.fr, contact@ville.fr',
    'petite-enfance@ville.fr et petite.enfance@ville.fr et petiteenfance@ville.fr',
    'rpe@ville.fr, rpe.lecendre@ville.fr, mairie63@ville.fr, service-jeunesse@ville.fr, multi-accueil@ville.fr',
    'Un taux @ 60 %, une place @ville, le compte @lecendre',
    'a@b',
  ],
});
