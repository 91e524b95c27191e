import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { annee } from '../valeurs/annees.js';
import { montant } from '../valeurs/montants.js';
import { nombre } from '../valeurs/nombres.js';
import { texte } from '../valeurs/textes.js';

/** One row is what a signatory puts in, in a year (convention, article 4: means « par chacun des partenaires signataires »). */
export const feuilleMoyens = defineFeuille({
  cle: 'moyens',
  nom: 'Moyens',
  disposition: 'lignes',
  colonnes: {
    signataire: colonne(
      'Signataire',
      texte,
      'La partie qui apporte le moyen, nommée comme dans la feuille Convention.',
    ),
    nature: colonne(
      'Nature du moyen',
      texte,
      'Ce qui est apporté. Ex. : Poste de coopération, Subvention de fonctionnement, Locaux, Ingénierie.',
    ),
    etp: colonne('Temps de travail (ETP)', nombre, 'En équivalents temps plein : 0,5 pour un mi-temps.'),
    montant: colonne('Montant apporté', montant, 'Le montant de l’année, en euros.'),
    annee: colonne('Année du moyen', annee, 'L’année que le moyen concerne.'),
    source: colonne(
      'Source du moyen',
      texte,
      'D’où vient le chiffre. Ex. : compte administratif, notification de la Caf.',
    ),
  },
});

export type Moyen = Ligne<typeof feuilleMoyens>;
