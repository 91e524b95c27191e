import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseCorrespondance, schemaJsonCorrespondance } from '../../src/classeur/correspondance/correspondance.js';
import { choixPossibles, decide, isDouteuse } from '../../src/classeur/correspondance/decider.js';
import { correspondanceOf } from '../../src/classeur/correspondance/rapprochement.js';
import { findProches, ressemblance, seuilDevine } from '../../src/classeur/correspondance/ressemblance.js';
import { readDossier } from '../../src/classeur/feuilles.js';
import { readClasseur } from '../../src/classeur/lire.js';
import { synonymesDe } from '../../src/classeur/synonymes.js';
import { normalize } from '../../src/dossier/valeurs/normalisation.js';
import { fabriquer } from './fabrique.js';

/** A mairie's own tracker: one header mistyped, one unknown that looks like ours, one that nothing explains. */
function classeurEtranger() {
  return fabriquer((classeur) => {
    classeur
      .addWorksheet('Suivi mairie')
      .addRows([
        ['Plan d’actions (données fictives)'],
        ['Réf', 'Intitullé de l’action', 'Pilotte', 'Service porteur de l’action', 'Etat', 'Couleur'],
        ['A1', 'Ouvrir un lieu d’accueil', 'Ville', 'Petite enfance', 'En cours', 'bleu'],
        ['A2', 'Former les assistants maternels', 'CCAS', 'Relais', 'Réalisé', 'vert'],
      ]);
    classeur.addWorksheet('Les EAJE').addRows([
      ['Structure', 'Type', 'Gestionnaire', 'Commune', 'Places aujourd’hui'],
      ['Les Lutins', 'EAJE PSU', 'Ville', 'Aubry', 30],
    ]);
    classeur.addWorksheet('Contacts').addRows([
      ['Structure', 'Commune', 'Adresse', 'Code postal'],
      ['Mairie', 'Aubry', '1 place du Bourg', '01000'],
    ]);
  });
}

async function lire(fichier?: object) {
  const classeur = await readClasseur(await classeurEtranger());
  return readDossier(classeur, fichier ? parseCorrespondance(JSON.stringify(fichier), 'c.json') : undefined);
}

describe('la ressemblance des titres', () => {
  it.each([
    ['Pilotte', 'Pilote', true],
    ['Intitullé de l’action', 'Intitulé de l’action', true],
    ['Date du début', 'Date de début', true],
    ['Objectif', 'Objectifs', true],
    ['Places créées', 'Places à créer', false],
    ['Budget réalisé', 'Budget prévisionnel', false],
    ['Date de fin', 'Date de début', false],
    ['Financeur 1', 'Financeur 2', false],
    ['Code postal', 'Code action', false],
  ])('« %s » et « %s » : devinée %s', (a, b, devinee) => {
    expect(ressemblance(normalize(a), normalize(b)) >= seuilDevine).toBe(devinee);
  });

  it('propose la colonne la plus proche d’abord, et rien pour un titre trop court', () => {
    expect(findProches('Service porteur de l’action', synonymesDe('actions'))[0]).toMatchObject({ cle: 'pilote' });
    expect(findProches('Obs', synonymesDe('actions'))).toEqual([]);
  });
});

describe('un suivi qui n’est pas le nôtre', () => {
  it('est lu par ses titres connus et très proches ; ce qui est deviné est dit', async () => {
    const { dossier, constats } = await lire();
    expect(
      dossier.actions.map(({ numero, intitule, pilote, statut }) =>
        [numero, intitule, pilote, statut].map((v) => v?.valeur),
      ),
    ).toEqual([
      ['A1', 'Ouvrir un lieu d’accueil', 'Ville', 'en-cours'],
      ['A2', 'Former les assistants maternels', 'CCAS', 'realisee'],
    ]);
    const devinees = constats.filter(({ regle }) => regle === 'colonne-devinee');
    expect(devinees.map(({ feuille, cellule, gravite }) => `${feuille}!${cellule} ${gravite}`)).toEqual([
      'Suivi mairie!B2 mineur',
      'Suivi mairie!C2 mineur',
    ]);
    expect(devinees[1]?.message).toMatch(/« Pilotte » est lue comme « Pilote », dont le titre est proche \(\d\d %\)/);
  });

  it('une feuille est reconnue à ses titres, quel que soit son nom ; une liste de contacts ne l’est pas', async () => {
    const { dossier, constats } = await lire();
    expect(dossier.offre.map(({ nom, placesAujourdhui }) => [nom?.valeur, placesAujourdhui?.valeur])).toEqual([
      ['Les Lutins', 30],
    ]);
    expect(constats).toContainEqual(expect.objectContaining({ regle: 'feuille-reconnue', feuille: 'Les EAJE' }));
    expect(dossier.feuillesInconnues).toEqual(['Contacts']);
  });

  it('ne demande que ce qui est douteux, la colonne la plus proche d’abord', async () => {
    const { rapprochements } = await lire();
    const douteuses = rapprochements.flatMap(({ colonnes }) => colonnes.filter(isDouteuse));
    expect(douteuses.map(({ titre }) => titre)).toEqual([
      'Intitullé de l’action',
      'Pilotte',
      'Service porteur de l’action',
    ]);
    expect(choixPossibles(douteuses[2] as never)[0]).toBe('pilote');
    expect(douteuses[2]?.exemples).toEqual(['Petite enfance', 'Relais']);
  });

  it('une décision remplace l’autre, et la correspondance écrite donne la même lecture sans plus rien deviner', async () => {
    const { rapprochements } = await lire();
    const decidees = decide(decide(rapprochements, 'Suivi mairie', 'D2', 'pilote'), 'Suivi mairie', 'F2', 'priorite');
    const fichier = correspondanceOf(decidees);
    expect(fichier.feuilles[0]?.colonnes).toEqual([
      { colonne: 'A', titre: 'Réf', devient: 'N°' },
      { colonne: 'B', titre: 'Intitullé de l’action', devient: 'Intitulé' },
      { colonne: 'C', titre: 'Pilotte', devient: null },
      { colonne: 'D', titre: 'Service porteur de l’action', devient: 'Pilote' },
      { colonne: 'E', titre: 'Etat', devient: 'Statut' },
      { colonne: 'F', titre: 'Couleur', devient: 'Priorité' },
    ]);
    const { dossier, constats, rapprochements: relus } = await lire(fichier);
    expect(dossier.actions[0]?.pilote?.valeur).toBe('Petite enfance');
    expect(dossier.actions[0]?.autres['Pilotte']?.valeur).toBe('Ville');
    expect(dossier.actions[0]?.priorite?.valeur).toBe('bleu');
    expect(constats.filter(({ regle }) => regle.startsWith('colonne-') || regle === 'feuille-reconnue')).toEqual([]);
    expect(relus.flatMap(({ colonnes }) => colonnes.filter(isDouteuse))).toEqual([]);
    expect(correspondanceOf(relus)).toEqual(fichier);
  });
});

it('le schéma publié dans docs/schemas est celui du code', () => {
  const publie: unknown = JSON.parse(readFileSync('docs/schemas/correspondance-1.schema.json', 'utf8'));
  expect(schemaJsonCorrespondance()).toEqual(publie);
});

describe('une correspondance fausse est refusée, en disant quoi corriger', () => {
  const une = (colonnes: object[], feuille = 'Suivi mairie', devient: string | null = 'Actions') => ({
    version: 1,
    feuilles: [{ feuille, devient, colonnes }],
  });

  it.each([
    [
      'une feuille absente',
      une([], 'Suivi 2025'),
      /la feuille « Suivi 2025 », que le classeur n’a pas \(feuilles vues : « Suivi mairie », « Les EAJE », « Contacts »\)/,
    ],
    [
      'une colonne absente',
      une([{ titre: 'Porteur', devient: 'Pilote' }]),
      /la colonne « Porteur », que la feuille « Suivi mairie » n’a pas \(titres vus : « Réf », /,
    ],
    [
      'une feuille qui n’est pas des nôtres',
      une([], 'Suivi mairie', 'Plan'),
      /la feuille « Plan », qui n’est pas des nôtres\. Feuilles possibles : Convention, /,
    ],
    [
      'une colonne qui n’est pas des nôtres',
      une([{ titre: 'Réf', devient: 'Nom' }]),
      /la colonne « Nom », que la feuille Actions n’a pas\. Colonnes possibles : N°, /,
    ],
    [
      'deux colonnes pour la même',
      une([
        { titre: 'Pilotte', devient: 'Pilote' },
        { titre: 'Service porteur de l’action', devient: 'Pilote' },
      ]),
      /deux colonnes de la feuille « Suivi mairie » à « Pilote » : « Pilotte » et « Service porteur de l’action »/,
    ],
    ['une autre forme', { version: 2 }, /n’a pas la forme attendue \(à « version »\)/],
  ])('%s', async (_, fichier, message) => {
    await expect(lire(fichier)).rejects.toThrow(message);
  });

  it('un fichier qui n’est pas du JSON', () => {
    expect(() => parseCorrespondance('{ "version": 1, ', 'c.json')).toThrow(/« c\.json » ne se lit pas/);
  });

  it('deux colonnes de même titre se distinguent par leur lettre', async () => {
    const classeur = await readClasseur(
      await fabriquer((autre) =>
        autre.addWorksheet('Actions').addRows([
          ['N°', 'Intitulé', 'Service', 'Service'],
          ['1', 'Agir', 'CCAS', 'Ville'],
        ]),
      ),
    );
    const lireAvec = (colonne?: string) =>
      readDossier(
        classeur,
        parseCorrespondance(
          JSON.stringify(une([{ titre: 'Service', devient: 'Pilote', ...(colonne && { colonne }) }], 'Actions')),
          'c.json',
        ),
      );
    expect(lireAvec('D').dossier.actions[0]?.pilote?.valeur).toBe('Ville');
    expect(() => lireAvec()).toThrow(/a 2 colonnes « Service » : ajoutez .*"colonne": "C"/);
  });
});
