import { colonne, defineFeuille, type Ligne } from '../feuille.js';
import { dateDebut, dateFin, dateJour } from '../valeurs/dates.js';
import { liste } from '../valeurs/listes.js';
import { nombre } from '../valeurs/nombres.js';
import { ouiNon } from '../valeurs/oui-non.js';
import { texte } from '../valeurs/textes.js';
import { transmission } from '../valeurs/transmissions.js';

/** One row is a key of the convention and its value. */
export const feuilleConvention = defineFeuille({
  cle: 'convention',
  nom: 'Convention',
  disposition: 'cles',
  colonnes: {
    territoire: colonne('Territoire', texte, 'Le nom du territoire tel qu’il figure en couverture.'),
    caf: colonne('Caf', texte, 'Le nom de la Caf signataire. Ex. : Caf du Puy-de-Dôme.'),
    departement: colonne('Département', texte, 'Le département.'),
    signataires: colonne('Signataires', liste, 'Les parties à la convention, séparées par un point-virgule.'),
    debut: colonne('Date de début', dateDebut, 'Premier jour de la convention (article 10).'),
    fin: colonne('Date de fin', dateFin, 'Dernier jour de la convention (article 10).'),
    signature: colonne('Date de signature', dateJour, 'Date de signature de la convention.'),
    copil: colonne('Copil du bilan', dateJour, 'Date du comité de pilotage qui examine le bilan.'),
    transmission: colonne(
      'Mode de transmission au CDSF',
      transmission,
      'Qui transmet : les signataires, ou la Caf avec leur accord exprès (articles 6 et 9).',
    ),
    accordExpres: colonne(
      'Accord exprès des collectivités',
      ouiNon,
      'Oui si les collectivités ont donné leur accord exprès à la transmission par la Caf (article 6).',
    ),
    dateAccord: colonne('Date de l’accord exprès', dateJour, 'Date de cet accord.'),
    schemaTransmis: colonne(
      'Schéma transmis au CDSF le',
      dateJour,
      'Date à laquelle le schéma, ou la CTG, a été transmis au CDSF (article L. 214-2, II du CASF).',
    ),
    bilanIntermediaireTransmis: colonne(
      'Bilan intermédiaire transmis au CDSF le',
      dateJour,
      'Date à laquelle le bilan intermédiaire a été transmis au CDSF.',
    ),
    bilanFinalTransmis: colonne(
      'Bilan final transmis au CDSF le',
      dateJour,
      'Date à laquelle le bilan final a été transmis au CDSF.',
    ),
    sdsfDebut: colonne(
      'Début du schéma départemental',
      dateDebut,
      'Premier jour du schéma départemental des services aux familles (SDSF) en cours.',
    ),
    sdsfFin: colonne('Fin du schéma départemental', dateFin, 'Dernier jour de ce schéma départemental.'),
    sdsfOrientations: colonne(
      'Orientations du SDSF',
      liste,
      'Les orientations du schéma départemental, une par ligne, chacune avec la réponse de la CTG après deux points. Ex. : Réduire les écarts d’accueil : actions 1.1 et 1.4.',
    ),
    epci: colonne(
      'EPCI ou syndicat compétent',
      texte,
      'L’EPCI ou le syndicat mixte à qui la compétence a été transférée, s’il y a lieu.',
    ),
    populationEpci: colonne(
      'Population de l’EPCI ou du syndicat',
      nombre,
      'Population totale de toutes les communes qui lui ont transféré la compétence, signataires ou non (article L. 214-1-3, III).',
    ),
    enjeux: colonne('Enjeux', liste, 'Les enjeux du diagnostic partagé (article 4), un par ligne.'),
    logos: colonne('Logos', liste, 'Les fichiers des logos des parties (article 8).'),
    contact: colonne(
      'Contact',
      texte,
      'Le service à joindre et son adresse générique, repris dans la lettre au CDSF. Jamais une personne.',
    ),
    qualites: colonne(
      'Qualité des signataires',
      liste,
      'La fonction de qui signe pour chaque partie, dans l’ordre des signataires, une par ligne. Ex. : le maire. Jamais un nom.',
    ),
    adresseExpediteur: colonne(
      'Adresse de l’expéditeur',
      texte,
      'L’adresse postale de qui envoie la lettre au CDSF, une ligne par ligne d’adresse.',
    ),
    adresseCdsf: colonne(
      'Adresse du secrétariat du CDSF',
      texte,
      'L’adresse postale où la lettre est envoyée, une ligne par ligne d’adresse.',
    ),
    lieuSignature: colonne(
      'Lieu de signature',
      texte,
      'La commune où la lettre et les avenants sont signés. Ex. : Le Cendre.',
    ),
    planSigne: colonne(
      'Plan signé',
      texte,
      'Le fichier du plan signé (.json, écrit par « signer »), rangé à côté du tableau de suivi.',
    ),
    donneesFictives: colonne('Données fictives', ouiNon, 'Oui si le classeur est un exemple : chaque page le dira.'),
  },
});

export type Convention = Ligne<typeof feuilleConvention>;
