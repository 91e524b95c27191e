import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { dateJour } from '../valeurs/dates.js';
import { liste } from '../valeurs/listes.js';
import { numero } from '../valeurs/numeros.js';
import { texte } from '../valeurs/textes.js';

/** One row is an avenant (convention, article 11). */
export const feuilleAvenants = defineFeuille({
  cle: 'avenants',
  nom: 'Avenants',
  disposition: 'lignes',
  colonnes: {
    numero: colonne('N°', numero, 'Le numéro de l’avenant.'),
    signature: colonne('Date de signature', dateJour, 'Date de signature de l’avenant.'),
    effet: colonne('Date d’effet', dateJour, 'Date à laquelle l’avenant prend effet.'),
    objet: colonne('Objet', texte, 'Ce que l’avenant modifie.'),
    annexes: colonne('Annexes modifiées', liste, 'Les annexes modifiées.'),
    transmis: colonne(
      'Transmis au CDSF le',
      dateJour,
      'Date à laquelle l’avenant a été transmis au CDSF, s’il touche le volet petite enfance (article L. 214-2, II du CASF).',
    ),
    planSigne: colonne(
      'Plan signé',
      texte,
      'Le fichier du plan signé qui contient l’avenant (.json), rangé à côté du tableau de suivi.',
    ),
  },
});

export type Avenant = Ligne<typeof feuilleAvenants>;
