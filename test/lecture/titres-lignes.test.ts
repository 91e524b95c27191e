import { describe, expect, test } from 'vitest';
import { isConsigne, isLegende, isNote, isTotal, ongletEcarte, sectionOf } from '../../src/lecture/titres/lignes.js';

/** What people call an action: never a total, a note, a legend, an instruction nor a section. */
const actions = [
  'Créer un LAEP',
  'Préciser les besoins des familles',
  'Saisir l’opportunité des contrats de ville',
  'Compléter l’offre de loisirs',
  'Moyenne section : accueil des enfants de 2 ans',
  'Fait à 80 %',
  'Sources d’inspiration : atelier des parents',
  'Orientation des familles vers les services',
  'Programme de réussite éducative',
  'Partie de jeux en famille',
  'Ensemble, grandir au village',
  'Note d’information aux familles',
  'Objectif 30 places',
  'Axer la communication sur les familles',
  'Volontariat des jeunes',
  'Thèmes de saison à la ludothèque',
  'Remarquable par son jardin',
  'Totem des familles',
  '* Réunir les acteurs\n* Tenir un agenda',
  'Cocher toutes les cases du label',
  'Sélectionner un gestionnaire',
  'Contact avec les familles isolées',
];

describe('ce qui n’est pas une action', () => {
  test.each(actions)('« %s » en est une', (texte) => {
    expect({
      total: isTotal(texte),
      note: isNote(texte),
      legende: isLegende(texte),
      consigne: isConsigne(texte),
      section: sectionOf(texte),
    }).toEqual({ total: false, note: false, legende: false, consigne: false, section: null });
  });

  test.each([
    'Total',
    'TOTAL GÉNÉRAL',
    'Totaux',
    'Sous-total Petite enfance',
    'S/total axe 1',
    'Total 2027',
    'Axe 1 – Total',
    'Cumul',
    'Moyenne',
    'Moyenne 2027',
    'Nombre d’actions',
    'Nb d’actions : 12',
    'dont Caf',
    'Dont autofinancement',
    'Solde',
    'Reste à financer',
    'Reste à charge 2027',
    'Ensemble',
    'TOTAL TTC',
  ])('total : « %s »', (texte) => {
    expect(isTotal(texte)).toBe(true);
  });

  test.each([
    'NB : les montants sont hors taxes',
    'N.B. : hors taxes',
    'Nota : voir le décret',
    'Remarque : les montants sont indicatifs',
    '* hors taxes',
    '(1) hors taxes',
    'Source : Insee 2025',
    'Fait à Valbrune, le 12/03/2027',
    'Mis à jour le 15/09/2027',
    'Tableau mis à jour le 15/09/2027',
    'Document de travail',
    'MAJ 09/2027',
    'Version du 3 mars 2027',
    'Attention : ne pas diffuser',
    'Présenté en Copil le 12/03/2027',
  ])('note : « %s »', (texte) => {
    expect(isNote(texte)).toBe(true);
  });

  test.each([
    'Légende',
    'LÉGENDE :',
    'Code couleur',
    'R = réalisé',
    'A = abandonné ; E = en cours',
    'Vert : terminé',
    'Rouge = en retard',
    'En gris : abandonné',
    'NC = non communiqué',
    'Abréviations',
  ])('légende : « %s »', (texte) => {
    expect(isLegende(texte)).toBe(true);
  });

  test.each([
    'Menu déroulant',
    'Liste déroulante',
    'À compléter',
    '(à compléter)',
    'Ex. : 01/09/2026',
    'Exemple : Ville',
    'jj/mm/aaaa',
    '(jj/mm/aaaa)',
    'Choisir dans la liste',
    'Saisir la date de début',
    'Indiquer la structure pilote',
    'Indiquez le montant TTC',
    'Texte libre',
    'Ne rien saisir',
    'oui / non',
    'En €',
    '→ Saisir le nom de la commune',
  ])('consigne : « %s »', (texte) => {
    expect(isConsigne(texte)).toBe(true);
  });
});

describe('les lignes de section', () => {
  test.each([
    ['AXE 1 – PETITE ENFANCE', 'axe', 1, '1', 'PETITE ENFANCE'],
    ['Axe n° 2 : jeunesse', 'axe', 1, '2', 'jeunesse'],
    ['AXE1 : Familles', 'axe', 1, '1', 'Familles'],
    ['Axe 3', 'axe', 1, '3', ''],
    ['Axe stratégique 1 - Petite enfance', 'axe', 1, '1', 'Petite enfance'],
    ['Axe Petite enfance', 'axe', 1, null, 'Petite enfance'],
    ['Axe : parentalité', 'axe', 1, null, 'parentalité'],
    ['Volet petite enfance', 'axe', 1, null, 'petite enfance'],
    ['Orientation A - familles', 'axe', 1, 'A', 'familles'],
    ['Chapitre II : jeunesse', 'axe', 1, 'II', 'jeunesse'],
    ['Priorité 1. Accueil', 'axe', 1, '1', 'Accueil'],
    ['Partie 2 – Parentalité', 'axe', 1, '2', 'Parentalité'],
    ['Objectif 1.1 : développer les modes d’accueil', 'objectif', 2, '1.1', 'développer les modes d’accueil'],
    ['Objectif stratégique n°2 : soutenir', 'objectif', 2, '2', 'soutenir'],
    ['Objectif opérationnel 2.1 - former', 'objectif', 3, '2.1', 'former'],
    ['Objectif : soutenir les parents', 'objectif', 2, null, 'soutenir les parents'],
    ['Sous-axe 1.2 Parentalité', 'objectif', 2, '1.2', 'Parentalité'],
    ['Enjeu n°2 : l’accès aux droits', 'enjeu', 2, '2', 'l’accès aux droits'],
    ['Thématique : Parentalité', 'champs', 1, null, 'Parentalité'],
    ['Thème 3 - Logement', 'champs', 1, '3', 'Logement'],
    ['Champ : Petite enfance', 'champs', 1, null, 'Petite enfance'],
    ['Champ d’intervention : Jeunesse', 'champs', 1, null, 'Jeunesse'],
  ])('« %s »', (texte, champ, niveau, numero, intitule) => {
    expect(sectionOf(texte)).toEqual({ champ, niveau, numero, intitule });
  });

  test.each([
    'Axe',
    'Axe stratégique',
    'Objectif',
    'Objectifs',
    'Champ d’intervention',
    'Thématique principale',
    'Enjeu',
    'Priorité haute',
    'Objectif opérationnel',
    'Axes',
    'Axe :',
    'Volet',
  ])('« %s » est un titre de colonne', (texte) => {
    expect(sectionOf(texte)).toBeNull();
  });
});

test.each([
  ['Listes', 'annexe'],
  ['Paramètres', 'annexe'],
  ['Lisez-moi', 'annexe'],
  ['Mode d’emploi', 'annexe'],
  ['Contacts', 'annexe'],
  ['Sommaire', 'annexe'],
  ['Synthèse', 'synthese'],
  ['Constats', 'synthese'],
  ['Archive 2024', 'ancien'],
  ['Plan (ancien)', 'ancien'],
  ['old_plan', 'ancien'],
  ['Copie de Plan', 'copie'],
  ['Plan CTG 09-2027 (2)', 'copie'],
  ['Brouillon', 'copie'],
  ['Plan CTG 09-2027', null],
  ['Axe 1 Petite enfance', null],
  ['TdB', null],
  ['Actions', null],
  ['Feuil1', null],
])('l’onglet « %s » : %s', (nom, motif) => {
  expect(ongletEcarte(nom)).toBe(motif);
});
