import { describe, expect, test } from 'vitest';
import donnees from '../../data/libelles/mots-de-champ.json' with { type: 'json' };
import { lireChamps, proposeChamps } from '../../src/dossier/valeurs/champs.js';
import { rowsOf } from './table.js';

/** The codes read, and a person's own label in quotes. */
function lus(texte: string): string {
  const lu = lireChamps({ genre: 'texte', texte });
  return 'valeur' in lu ? lu.valeur.map(({ code, libelle }) => code ?? `« ${libelle} »`).join(' + ') : lu.refus.regle;
}

describe('la cellule d’un champ', () => {
  test.each(
    rowsOf(`
    Petite enfance                                 | petite-enfance
    PETITE ENFANCE                                 | petite-enfance
    La petite enfance                              | petite-enfance
    PE                                             | petite-enfance
    Petite enfance (0-3 ans)                       | petite-enfance
    Petite enfance 0-3 ans                         | petite-enfance
    0-3 ans                                        | petite-enfance
    1 - Petite enfance                             | petite-enfance
    1.2 Petite enfance                             | petite-enfance
    A) Petite enfance                              | petite-enfance
    II. Petite enfance                             | petite-enfance
    Axe 1 : Petite enfance                         | petite-enfance
    Axe stratégique n° 1 – Petite enfance          | petite-enfance
    Volet petite enfance                           | petite-enfance
    Thème : petite enfance                         | petite-enfance
    Accueil du jeune enfant                        | petite-enfance
    Jeunes enfants                                 | petite-enfance
    Crèches                                        | petite-enfance
    EAJE                                           | petite-enfance
    Modes d’accueil                                | petite-enfance
    Mode de garde                                  | petite-enfance
    Petite enfance (EAJE)                          | petite-enfance
    Axe 1 – Petite enfance et familles             | petite-enfance + parentalite
    Petite-Enfance et Parentalité                  | petite-enfance + parentalite
    Petite enfance / parentalité                   | petite-enfance + parentalite
    Petite enfance ; Logement et cadre de vie      | petite-enfance + logement
    Enfance-Jeunesse et Parentalité                | enfance-jeunesse + parentalite
    Thème 2 : Enfance/Jeunesse                     | enfance-jeunesse
    ENFANCE JEUNESSE                               | enfance-jeunesse
    Enfance, jeunesse, parentalité                 | enfance + jeunesse + parentalite
    Axe 3 Les jeunes                               | jeunesse
    11-17 ans                                      | jeunesse
    Périscolaire                                   | enfance
    ALSH                                           | enfance
    AVS                                            | animation-vie-sociale
    Centres sociaux                                | animation-vie-sociale
    L’insertion, l’autonomie et l’inclusion handicap | handicap
    Accès aux droits et au numérique               | acces-aux-droits + inclusion-numerique
    Accès aux droits et aux services               | acces-aux-droits
    Action sociale                                 | accompagnement-social
    Pilotage                                       | pilotage
    Petite enfance et culture                      | petite-enfance + « culture »
    Jeunesse, sports et vie associative            | jeunesse + « sports et vie associative »
    Culture et sport                               | « Culture et sport »
    Axe 4 – Culture                                | « Axe 4 – Culture »
    Petite enfance (quartier Nord)                 | petite-enfance + « quartier Nord »
    Protection de l’enfance                        | « Protection de l’enfance »
    Aînés                                          | « Aînés »
    3 quartiers                                    | « 3 quartiers »`),
  )('« %s » : %s', (ecrit, attendu) => expect(lus(ecrit ?? '')).toBe(attendu));
});

describe('la cellule qui ne dit qu’un sigle, ou un âge', () => {
  test.each(
    rowsOf(`
    MAM                              | petite-enfance
    RAM                              | petite-enfance
    0-4 ans                          | petite-enfance
    Halte-garderie                   | petite-enfance
    CLAS                             | parentalite
    CLAS / REAAP                     | parentalite
    LAEP                             | parentalite
    Médiation familiale              | parentalite
    ACM                              | enfance
    PEDT                             | enfance
    Plan mercredi                    | enfance
    3-5 ans                          | enfance
    Enfance 3-11                     | enfance
    3-17 ans                         | enfance-jeunesse
    Ados                             | jeunesse
    Jeunes 11-25                     | jeunesse
    12-15 ans                        | jeunesse
    18-25 ans                        | jeunesse
    BIJ                              | jeunesse
    PS Jeunes                        | jeunesse
    Promeneurs du net                | jeunesse
    AVS                              | animation-vie-sociale
    FJT                              | logement
    FSL                              | logement
    MSAP                             | acces-aux-droits
    Point d’accès au droit           | acces-aux-droits
    EPN                              | inclusion-numerique
    Conseiller numérique             | inclusion-numerique
    Pôle ressources handicap         | handicap
    Accueil inclusif                 | handicap
    Point conseil budget             | accompagnement-social
    Chargé de coopération            | pilotage
    Coopération CTG                  | pilotage
    CISPD                            | « CISPD »
    0-6 ans                          | « 0-6 ans »
    Santé                            | « Santé »
    Aide à domicile                  | « Aide à domicile »`),
  )('« %s » : %s', (ecrit, attendu) => expect(lus(ecrit ?? '')).toBe(attendu));
});

describe('le titre d’un axe, d’une section, d’un onglet', () => {
  test.each(
    rowsOf(`
    Axe 1 – Petite enfance et parentalité                    | petite-enfance + parentalite
    AXE 2 – ENFANCE JEUNESSE                                 | enfance + jeunesse
    Axe 1 : Développer l’accueil du jeune enfant             | petite-enfance
    Axe 2 – Soutenir les familles et la parentalité          | parentalite
    AXE I. LA PETITE ENFANCE                                 | petite-enfance
    Fiches petite enfance 2027                               | petite-enfance
    PE                                                       | petite-enfance
    Enfance                                                  | enfance
    Jeunesse                                                 | jeunesse
    Axe 3 - Les jeunes                                       | jeunesse
    Axe 4 : Numérique                                        | inclusion-numerique
    Axe 4 – Favoriser l’accès aux droits                     | acces-aux-droits
    Accès aux droits et inclusion numérique                  | acces-aux-droits + inclusion-numerique
    Logement et cadre de vie                                 | logement
    Animation de la vie sociale                              | animation-vie-sociale
    Renforcer les modes d’accueil (0-3 ans)                  | petite-enfance
    AXE 3 JEUNESSE                                           | jeunesse
    Axe 2 – ALSH et PEDT                                     | enfance
    Volet 3 : LAEP, CLAS                                     | parentalite
    Jeunes 11-25 ans                                         | jeunesse`),
  )('« %s » : %s', (titre, attendu) =>
    expect(
      proposeChamps(titre ?? '')
        .map(({ code }) => code)
        .join(' + '),
    ).toBe(attendu),
  );

  test.each([
    'Axe 1',
    'Tableau de suivi',
    'Pilotage CTG',
    'Schéma départemental des services aux familles',
    'Protection de l’enfance',
    'Aide sociale à l’enfance',
    'Insertion professionnelle',
    'Feuil1',
    'Actions 2027',
    'Préenfance',
    'Aide alimentaire d’urgence',
    'Suivi du CISPD',
    '',
    'petite enfance '.repeat(20),
  ])('« %s » n’en dit aucun', (titre) => expect(proposeChamps(titre)).toEqual([]));

  test.each(donnees.exemples)('l’exemple de data/libelles : $texte', ({ texte, codes }) => {
    expect(proposeChamps(texte).map(({ code }) => code)).toEqual(codes);
  });
});
