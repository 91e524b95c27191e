import { nomDePersonne } from '../../../src/controles/rgpd/nom-de-personne.js';
import { describeRegleRgpd } from './cas.js';

const personne = /semble contenir le nom d’une personne : écrivez plutôt une fonction, un service/;
const enfant = /semble contenir le nom d’un enfant/;
const famille = /semble contenir le nom d’une famille/;
const naissance = /semble contenir une date de naissance/;

describeRegleRgpd(nomDePersonne, {
  arretes: [
    { texte: 'Réunion avec Mme Durand.', message: personne, secret: 'Durand' },
    { texte: 'M. Le Goff ne viendra plus', message: personne, secret: 'Goff' },
    { texte: 'Vu par Monsieur Petit', message: personne, secret: 'Petit' },
    { texte: 'Mme DURAND', message: personne, secret: 'DURAND' },
    { texte: 'M Dupont, gestionnaire', message: personne, secret: 'Dupont' },
    { texte: 'MM. Dupont et Martin', message: personne, secret: 'Dupont' },
    { texte: 'Mme de Villiers', message: personne, secret: 'Villiers' },
    { texte: 'M. d’Ormesson', message: personne, secret: 'Ormesson' },
    { texte: 'Dr\u00a0Roux', message: personne, secret: 'Roux' },
    { texte: 'madame Durand', message: personne, secret: 'Durand' },
    { texte: 'Madame la directrice, Mme Durand', message: personne, secret: 'Durand' },
    { texte: 'rue du Docteur Roux, voir Mme Roux', message: personne, secret: 'Roux' },
    { texte: 'la crèche de Mme Durand', message: personne, secret: 'Durand' },
    { texte: 'L’enfant Léa Martin attend une place', message: enfant, secret: 'Léa' },
    { texte: "accueil de l'enfant Léa", message: enfant, secret: 'Léa' },
    { texte: 'Réunion avec Mme Xavier.', message: personne, secret: 'Xavier' },
    { texte: 'Pour le petit Léo', message: enfant, secret: 'Léo' },
    { texte: 'Pour la petite Emma', message: enfant, secret: 'Emma' },
    { texte: 'le jeune Kévin', message: enfant, secret: 'Kévin' },
    { texte: 'Un garçon prénommé Léo', message: enfant, secret: 'Léo' },
    { texte: 'la famille Dupont', message: famille, secret: 'Dupont' },
    { texte: 'Famille Dupont : dossier refusé', message: famille, secret: 'Dupont' },
    { texte: 'les familles Dupont et Martin', message: famille, secret: 'Dupont' },
    { texte: 'Enfant né le 12/03/2022', message: naissance, secret: '12/03/2022' },
    { texte: 'née le 3 mars 2021', message: naissance, secret: '3 mars' },
    { texte: `Mme${' '.repeat(30)}Durand`, message: personne, secret: 'Durand' },
    {
      texte: 'Ce lieu accueille chaque semaine une enfant très attendue née le 3 mars 2021',
      message: naissance,
      secret: '3 mars',
    },
    { texte: `Le projet ${'a'.repeat(39)} né le 3 mars 2021`, message: naissance, secret: '3 mars' },
    { texte: 'Date de naissance : 2022-03-12', message: naissance, secret: '2022-03-12' },
  ],
  permis: [
    'Madame la maire et Monsieur le Préfet',
    'M. le Préfet, Mme la Présidente, Madame La Maire, Mme Maire-adjointe',
    'Madame, Monsieur,',
    'Mme D., M. X et Mme XXX',
    'famille monoparentale, familles nombreuses, famille d’accueil',
    'Familles Rurales, label Famille Plus, Point Info Famille Cournon, famille RSA',
    'espace famille Cournon, guichet famille Cournon, portail famille Cournon',
    'enfant en situation de handicap, l’enfant DYS, l’Enfant',
    'la petite Enfance, le jeune Public',
    'crèche Louise Michel, rue Jean Jaurès, espace Françoise Dolto',
    'rue de Madame de Sévigné',
    'rue du Docteur Roux, espace Madame de Sévigné, crèche « Le petit Prince », collège Monsieur Vincent',
    'un coût de 2 M Euros, taille M',
    'Le projet est né le 12 janvier 2024',
    'Le groupe de travail des familles est né le 12 janvier 2024',
    `Le projet ${'a'.repeat(38)} né le 3 mars 2021`,
    'projet né le 12 janvier 2024',
    'Il est né le lendemain',
    'M. ou Mme',
    'La CAF et la MSA',
  ],
});
