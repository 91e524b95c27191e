import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  parseCorrespondance,
  sansCorrespondance,
  schemaJsonCorrespondance,
} from '../../src/lecture/correspondance/correspondance.js';
import { choixPossibles, decide, isDouteuse } from '../../src/lecture/correspondance/decider.js';
import { correspondanceOf } from '../../src/lecture/correspondance/rapprochement.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { scoreTitre } from '../../src/lecture/titres/titres.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { fabriquer, lireActions } from '../tableur/fabrique.js';
import { feuilleDe, type Valeur } from './fabrique.js';

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

describe('des titres mal écrits', () => {
  const premiere = (titre: string) => scoreTitre('actions', titre)[0];

  it.each([
    ['Pilotte', 'pilote'],
    ['Intitullé de l’action', 'intitule'],
    ['Date du début', 'debut'],
    ['Objectif', 'objectif'],
    ['Service porteur de l’action', 'pilote'],
    ['Obs', 'realisations'],
  ])('« %s » est %s, sûrement', (titre, cle) => {
    expect(premiere(titre)?.cle).toBe(cle);
    expect(premiere(titre)?.score).toBeGreaterThanOrEqual(0.9);
  });

  it.each([
    ['Places créées', 'placesRealisees', 'Places à créer', 'placesVisees'],
    ['Budget réalisé', 'budgetRealise', 'Budget prévisionnel', 'budgetPrevu'],
    ['Date de fin', 'fin', 'Date de début', 'debut'],
  ])('« %s » (%s) n’est pas « %s » (%s), si proche que soit le mot', (a, cleA, b, cleB) => {
    expect([premiere(a)?.cle, premiere(b)?.cle]).toEqual([cleA, cleB]);
    expect(scoreTitre('actions', a).filter(({ cle, score }) => cle === cleB && score >= 0.45)).toEqual([]);
    expect(scoreTitre('actions', b).filter(({ cle, score }) => cle === cleA && score >= 0.45)).toEqual([]);
  });

  it('« Code action » est le numéro, « Code postal » n’est rien', () => {
    expect(premiere('Code action')?.cle).toBe('numero');
    expect(scoreTitre('actions', 'Code postal')).toEqual([]);
  });

  it('« Financeur 1 » et « Financeur 2 » sont deux financeurs, pas l’un pour l’autre', async () => {
    const { dossier, constats } = await lireActions(
      ['N°', 'Intitulé', 'Financeur 1', 'Montant 1', 'Financeur 2', 'Montant 2'],
      ['1', 'Ouvrir un lieu d’accueil', 'Caf', 1000, 'Département', 500],
    );
    expect(dossier.actions[0]?.cofinancements?.valeur).toEqual([
      { financeur: 'Caf', montant: 1000 },
      { financeur: 'Département', montant: 500 },
    ]);
    expect(constats).toEqual([]);
  });
});

describe('un suivi qui n’est pas le nôtre', () => {
  it('est lu malgré ses fautes de frappe ; de deux colonnes pour une, celle qui est laissée est dite', async () => {
    const { dossier, constats } = await lire();
    expect(
      dossier.actions.map(({ numero, intitule, pilote, statut }) =>
        [numero, intitule, pilote, statut].map((v) => v?.valeur),
      ),
    ).toEqual([
      ['A1', 'Ouvrir un lieu d’accueil', 'Ville', 'en-cours'],
      ['A2', 'Former les assistants maternels', 'CCAS', 'realisee'],
    ]);
    expect(dossier.actions[0]?.autres).toEqual({
      'Service porteur de l’action': {
        valeur: 'Petite enfance',
        origine: { feuille: 'Suivi mairie', cellule: 'D3' },
      },
      Couleur: { valeur: 'bleu', origine: { feuille: 'Suivi mairie', cellule: 'F3' } },
    });
    const colonnes = constats.filter(({ regle }) => regle.startsWith('colonne-'));
    expect(colonnes.map(({ regle, feuille, cellule, gravite }) => [regle, feuille, cellule, gravite])).toEqual([
      ['colonne-en-double', 'Suivi mairie', 'D2', 'a-verifier'],
      ['colonne-inconnue', 'Suivi mairie', 'F2', 'info'],
    ]);
    expect(colonnes[0]?.message).toBe(
      'Deux colonnes donnent « Pilote » : celle-ci (« Service porteur de l’action ») est gardée à part. Renommez-la ou supprimez-la.',
    );
  });

  it('une feuille est reconnue à ses titres, quel que soit son nom ; une liste de contacts ne l’est pas', async () => {
    const { dossier, constats } = await lire();
    expect(dossier.offre.map(({ nom, placesAujourdhui }) => [nom?.valeur, placesAujourdhui?.valeur])).toEqual([
      ['Les Lutins', 30],
    ]);
    expect(constats).toContainEqual(expect.objectContaining({ regle: 'feuille-reconnue', feuille: 'Les EAJE' }));
    expect(dossier.feuillesInconnues).toEqual(['Contacts']);
  });

  it('ne demande que ce qui est douteux ; ce qui est deviné est dit, avec un exemple', async () => {
    const { rapprochements } = await lire();
    expect(rapprochements.filter(({ lue }) => lue).flatMap(({ colonnes }) => colonnes.filter(isDouteuse))).toEqual([]);
    const {
      rapprochements: autres,
      constats,
      lecture,
    } = await lireActions(
      ['N°', 'Intitulé', 'Pilote', 'Bilan', 'Couleur'],
      ['1', 'Ouvrir un lieu d’accueil', 'Ville', 'Le chantier a commencé en mars', 'bleu'],
      ['2', 'Former les assistants maternels', 'CCAS', 'Neuf rencontres ont eu lieu', 'vert'],
    );
    const douteuses = autres.flatMap(({ colonnes }) => colonnes.filter(isDouteuse));
    expect(douteuses.map(({ titre, cle }) => [titre, cle])).toEqual([['Bilan', 'realisations']]);
    expect(douteuses.map((colonne) => choixPossibles(colonne)[0])).toEqual(['realisations']);
    expect(douteuses[0]?.exemples).toEqual(['Le chantier a commencé en mars', 'Neuf rencontres ont eu lieu']);
    expect(lecture.phrase).toBe('2 actions, 3 colonnes reconnues, 1 à confirmer, 1 gardée à part, 0 cellule perdue.');
    expect(
      constats
        .filter(({ regle }) => regle === 'colonne-devinee')
        .map(({ cellule, gravite, message }) => [cellule, gravite, message]),
    ).toEqual([
      [
        'D1',
        'a-verifier',
        'La colonne « Bilan » est lue comme « Réalisations » (par exemple « Le chantier a commencé en mars ») : à confirmer. Si ce n’est pas elle, changez son titre, ou fixez-la avec une correspondance.',
      ],
    ]);
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
    expect(relus.filter(({ lue }) => lue).flatMap(({ colonnes }) => colonnes.filter(isDouteuse))).toEqual([]);
    expect(correspondanceOf(relus)).toEqual(fichier);
  });
});

describe('ce qu’une correspondance fixe', () => {
  const titres = ['N°', 'Action', 'Pilote', 'Statut'];
  const deuxTableaux: readonly (readonly Valeur[])[] = [
    titres,
    ['1', 'Ouvrir un lieu d’accueil', 'CCAS', 'En cours'],
    ['2', 'Créer un réseau', 'Ville', 'Réalisée'],
    ['Actions du précédent plan'],
    titres,
    ['A', 'Créer une ludothèque', 'Ville', 'Réalisée'],
    ['B', 'Acheter un minibus', 'CCAS', 'Réalisée'],
  ];
  const lireAvec = (
    lignes: readonly (readonly Valeur[])[],
    feuilles: readonly object[],
    reste: object = {},
    autres: Parameters<typeof readDossier>[0]['feuilles'] = [],
  ) =>
    readDossier(
      { feuilles: [feuilleDe('Suivi', lignes), ...autres] },
      parseCorrespondance(JSON.stringify({ version: 1, feuilles, ...reste }), 'c.json'),
    );
  const intitules = ({ dossier }: ReturnType<typeof readDossier>) =>
    dossier.actions.map(({ intitule, origine }) => [intitule?.valeur, `${origine.feuille}!${origine.cellule}`]);
  const fixee = { feuille: 'Suivi', devient: 'Actions' };

  it('une feuille que rien ne fait reconnaître : ses titres désignent leur ligne', () => {
    const lignes = [
      ['Liste des courses'],
      [],
      ['Rayon', 'Produit', 'Emballage'],
      ['Frais', 'Lait', 'carton'],
      ['Sec', 'Riz', 'vrac'],
    ];
    expect(lireAvec(lignes, []).lecture.refus).not.toBeNull();
    const lecture = lireAvec(lignes, [
      {
        ...fixee,
        colonnes: [
          { titre: 'Produit', devient: 'Intitulé' },
          { titre: 'Rayon', devient: 'Axe' },
        ],
      },
    ]);
    expect(
      lecture.dossier.actions.map(({ axe, intitule, autres }) => [axe, intitule, autres['Emballage']?.valeur]),
    ).toEqual([
      [
        { valeur: 'Frais', origine: { feuille: 'Suivi', cellule: 'A4' } },
        { valeur: 'Lait', origine: { feuille: 'Suivi', cellule: 'B4' } },
        'carton',
      ],
      [
        { valeur: 'Sec', origine: { feuille: 'Suivi', cellule: 'A5' } },
        { valeur: 'Riz', origine: { feuille: 'Suivi', cellule: 'B5' } },
        'vrac',
      ],
    ]);
    expect(lecture.lecture.refus).toBeNull();
  });

  it('la ligne des titres : le tableau commence là, ce qui est au-dessus n’est pas lu mais reste listé', () => {
    const lecture = lireAvec(deuxTableaux, [{ ...fixee, entete: 5 }]);
    expect(intitules(lecture)).toEqual([
      ['Créer une ludothèque', 'Suivi!A6'],
      ['Acheter un minibus', 'Suivi!A7'],
    ]);
    expect(lecture.rapprochements.map(({ entete, plage, lue }) => [entete, plage, lue])).toEqual([[5, 'A5:D7', true]]);
    expect(lecture.lecture.gardees.map(({ cellule, texte }) => [cellule, texte])).toEqual(
      expect.arrayContaining([
        ['B2', 'Ouvrir un lieu d’accueil'],
        ['D3', 'Réalisée'],
        ['A4', 'Actions du précédent plan'],
      ]),
    );
  });

  it('les lignes à lire : le reste de la feuille est laissé, et listé', () => {
    const lecture = lireAvec(deuxTableaux, [{ ...fixee, lignes: { premiere: 1, derniere: 3 } }]);
    expect(intitules(lecture)).toEqual([
      ['Ouvrir un lieu d’accueil', 'Suivi!A2'],
      ['Créer un réseau', 'Suivi!A3'],
    ]);
    expect(lecture.dossier.actions.map(({ axe }) => axe)).toEqual([undefined, undefined]);
    expect(lecture.lecture.gardees.map(({ cellule, texte }) => `${cellule} ${texte}`)).toEqual([
      'A4 Actions du précédent plan',
      ...['A5 N°', 'B5 Action', 'C5 Pilote', 'D5 Statut'],
      ...['A6 A', 'B6 Créer une ludothèque', 'C6 Ville', 'D6 Réalisée'],
      ...['A7 B', 'B7 Acheter un minibus', 'C7 CCAS', 'D7 Réalisée'],
    ]);
  });

  it('deux tableaux d’un onglet : l’un est lu, l’autre laissé ; la correspondance réécrite dit encore les deux', () => {
    const entrees = [
      { ...fixee, entete: 1, lignes: { premiere: 1, derniere: 3 } },
      { feuille: 'Suivi', devient: null, entete: 5, lignes: { premiere: 5, derniere: 7 } },
    ];
    const lecture = lireAvec(deuxTableaux, entrees);
    expect(intitules(lecture)).toEqual([
      ['Ouvrir un lieu d’accueil', 'Suivi!A2'],
      ['Créer un réseau', 'Suivi!A3'],
    ]);
    const relue = lireAvec(deuxTableaux, correspondanceOf(lecture.rapprochements).feuilles);
    expect(relue.dossier).toEqual(lecture.dossier);
  });

  it('deux tableaux d’un onglet, chacun avec ses colonnes', () => {
    const lignes = [
      ['N°', 'Action', 'Suivi'],
      ['1', 'Ouvrir un lieu d’accueil', 'CCAS'],
      [],
      ['N°', 'Action', 'Suivi'],
      ['2', 'Créer un réseau', 'Le réseau s’est réuni deux fois'],
    ];
    const entree = (entete: number, derniere: number, devient: string) => ({
      ...fixee,
      entete,
      lignes: { premiere: entete, derniere },
      colonnes: [{ titre: 'Suivi', devient }],
    });
    const { dossier } = lireAvec(lignes, [entree(1, 2, 'Pilote'), entree(4, 5, 'Réalisations')]);
    expect(dossier.actions.map(({ pilote, realisations }) => [pilote?.valeur, realisations?.valeur])).toEqual([
      ['CCAS', undefined],
      [undefined, 'Le réseau s’est réuni deux fois'],
    ]);
  });

  it('une colonne sous un chapeau se nomme par son chemin, ou par son seul titre quand il n’y en a qu’une', () => {
    const lignes = [
      ['N°', 'Action', 'Budget', null, 'Calendrier'],
      [null, null, 'Prévu', 'Réalisé', 'Début'],
      ['1', 'Ouvrir un lieu d’accueil', 100, 50, '01/09/2026'],
    ];
    const { dossier } = lireAvec(lignes, [
      {
        ...fixee,
        colonnes: [
          { titre: 'Budget › Réalisé', devient: 'Budget prévu (€)' },
          { titre: 'Budget › Prévu', devient: null },
          { titre: 'Début', devient: 'Fin' },
        ],
      },
    ]);
    const [action] = dossier.actions;
    expect([action?.budgetPrevu?.valeur, action?.budgetRealise, action?.debut, action?.fin?.valeur]).toEqual([
      50,
      undefined,
      undefined,
      '2026-09-01',
    ]);
    expect(Object.values(action?.autres ?? {}).map(({ valeur }) => valeur)).toEqual(['100']);
  });

  it('ce que donne un titre de section', () => {
    const lignes = [
      titres,
      ['Bien grandir'],
      ['1', 'Ouvrir un lieu d’accueil', 'CCAS', 'En cours'],
      ['Bien vieillir'],
      ['2', 'Créer un réseau', 'Ville', 'Réalisée'],
    ];
    const sectionsDe = ({ dossier }: ReturnType<typeof readDossier>) =>
      dossier.actions.map(({ axe, enjeu, objectif }) => [axe?.valeur, enjeu?.valeur, objectif?.valeur]);
    expect(sectionsDe(lireAvec(lignes, [fixee]))).toEqual([
      ['Bien grandir', undefined, undefined],
      ['Bien vieillir', undefined, undefined],
    ]);
    const fixees = lireAvec(lignes, [
      {
        ...fixee,
        sections: [
          { texte: 'Bien grandir', devient: 'Objectif' },
          { texte: 'Bien vieillir', devient: 'Enjeu' },
        ],
      },
    ]);
    expect(sectionsDe(fixees)).toEqual([
      [undefined, undefined, 'Bien grandir'],
      [undefined, 'Bien vieillir', undefined],
    ]);
    expect(fixees.dossier.actions[0]?.objectif?.origine).toEqual({ feuille: 'Suivi', cellule: 'A2' });
  });

  it('les mots des statuts, dans toutes les feuilles, quelle que soit leur casse', () => {
    const lignes = [
      titres,
      ['1', 'Ouvrir un lieu d’accueil', 'CCAS', 'Au frigo'],
      ['2', 'Créer un réseau', 'Ville', 2],
      ['3', 'Créer une ludothèque', 'Ville', '2'],
      ['4', 'Acheter un minibus', 'CCAS', 'RAS'],
      ['5', 'Former les agents', 'CCAS', 'Réalisée'],
    ];
    const statutsDe = ({ dossier }: ReturnType<typeof readDossier>) =>
      dossier.actions.map(({ statut }) => statut?.valeur);
    const sans = lireAvec(lignes, []);
    expect(statutsDe(sans)).toEqual([undefined, undefined, undefined, undefined, 'realisee']);
    const avec = lireAvec(lignes, [], {
      statuts: [
        { texte: 'au FRIGO', devient: 'Suspendue' },
        { texte: '2', devient: 'En cours' },
        { texte: 'RAS', devient: 'non démarrée' },
      ],
    });
    expect(statutsDe(avec)).toEqual(['suspendue', 'en-cours', 'en-cours', 'non-demarree', 'realisee']);
    expect(avec.dossier.actions[0]?.statut?.origine).toEqual({ feuille: 'Suivi', cellule: 'D2' });
    expect(avec.constats.filter(({ regle }) => regle.startsWith('statut-'))).toEqual([]);
  });

  it('le siècle des années écrites sur deux chiffres', () => {
    const lignes = [
      ['N°', 'Action', 'Pilote', 'Début', 'Fin'],
      ['1', 'Ouvrir un lieu d’accueil', 'CCAS', '01/09/98', '31/12/99'],
    ];
    const bornes = ({ dossier }: ReturnType<typeof readDossier>) =>
      dossier.actions.map(({ debut, fin }) => [debut?.valeur, fin?.valeur]);
    expect(bornes(lireAvec(lignes, []))).toEqual([[undefined, undefined]]);
    expect(bornes(lireAvec(lignes, [], { siecle: 1900 }))).toEqual([['1998-09-01', '1999-12-31']]);
  });

  it('un onglet masqué, une archive : lus quand on le dit ; un onglet lu : laissé quand on le dit', () => {
    const autres = [
      { ...feuilleDe('Caché', [titres, ['7', 'Acheter un minibus', 'CCAS', 'Réalisée']]), masquee: true },
      feuilleDe('Archives 2019', [titres, ['8', 'Créer une ludothèque', 'Ville', 'Réalisée']]),
    ];
    const lignes = [titres, ['1', 'Ouvrir un lieu d’accueil', 'CCAS', 'En cours']];
    const sans = lireAvec(lignes, [], {}, autres);
    expect(intitules(sans)).toEqual([['Ouvrir un lieu d’accueil', 'Suivi!A2']]);
    expect(sans.constats.filter(({ regle }) => regle === 'feuille-non-lue').map(({ feuille }) => feuille)).toEqual([
      'Caché',
      'Archives 2019',
    ]);
    const avec = lireAvec(
      lignes,
      [
        { feuille: 'Suivi', devient: null },
        { feuille: 'Caché', devient: 'Actions' },
        { feuille: 'Archives 2019', devient: 'Actions' },
      ],
      {},
      autres,
    );
    expect(intitules(avec)).toEqual([
      ['Acheter un minibus', 'Caché!A2'],
      ['Créer une ludothèque', 'Archives 2019!A2'],
    ]);
    expect(avec.constats.filter(({ regle }) => regle === 'feuille-non-lue')).toEqual([]);
    expect(avec.rapprochements.map(({ feuille, lue, raison }) => [feuille, lue, raison])).toEqual([
      ['Caché', true, null],
      ['Archives 2019', true, null],
      ['Suivi', false, 'correspondance'],
    ]);
    expect(avec.rapprochements[2]?.colonnes.map(({ titre }) => titre)).toEqual(titres);
  });

  it('sans rien fixer, elle ne change rien', () => {
    expect(lireAvec(deuxTableaux, [])).toEqual(readDossier({ feuilles: [feuilleDe('Suivi', deuxTableaux)] }));
    expect(parseCorrespondance('{ "version": 1, "feuilles": [] }', 'c.json')).toEqual(sansCorrespondance);
  });
});

describe('la correspondance que l’outil écrit', () => {
  const dossiers = ['vus', 'varies', 'varies/autres', 'neufs', 'etrangers'].map(
    (nom) => `test/fixtures/suivis-${nom}/`,
  );
  const suivis = dossiers.flatMap((dossier) =>
    readdirSync(dossier)
      .filter((nom) => /\.(?:xlsx|ods|csv)$/.test(nom))
      .map((nom) => `${dossier}${nom}`),
  );
  /** All that a reading says, without how its sheets were found. */
  const ditPar = ({ dossier: { feuilles: _, feuillesInconnues: __, ...lignes } }: ReturnType<typeof readDossier>) =>
    lignes;

  it.each(suivis)('relit %s comme la première fois, sans plus rien deviner, et se réécrit la même', async (chemin) => {
    const classeur = await readClasseur(new Uint8Array(readFileSync(chemin)), chemin);
    const lecture = readDossier(classeur);
    const fichier = correspondanceOf(lecture.rapprochements);
    const relue = readDossier(classeur, parseCorrespondance(JSON.stringify(fichier), 'c.json'));
    expect(ditPar(relue)).toEqual(ditPar(lecture));
    expect(correspondanceOf(relue.rapprochements)).toEqual(fichier);
    expect(relue.constats.filter(({ regle }) => /^(?:colonne-|feuille-reconnue)/.test(regle))).toEqual([]);
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
    [
      'un statut qui n’est pas des nôtres',
      { ...une([]), statuts: [{ texte: 'En test', devient: 'Bleu' }] },
      /donne au mot « En test » le statut « Bleu », qui n’est pas des nôtres : écrivez par exemple « En cours »\./,
    ],
    [
      'une section qui donne une colonne inconnue',
      {
        version: 1,
        feuilles: [
          { feuille: 'Suivi mairie', devient: 'Actions', sections: [{ texte: 'Bien grandir', devient: 'Chapitre' }] },
        ],
      },
      /nomme la colonne « Chapitre », que la feuille Actions n’a pas/,
    ],
    [
      'une section que la feuille n’a pas',
      {
        version: 1,
        feuilles: [
          { feuille: 'Suivi mairie', devient: 'Actions', sections: [{ texte: 'Bien grandir', devient: 'Axe' }] },
        ],
      },
      /section « Bien grandir », que la feuille « Suivi mairie » n’a pas/,
    ],
    [
      'une ligne de titres que la feuille n’a pas',
      { version: 1, feuilles: [{ feuille: 'Suivi mairie', devient: 'Actions', entete: 40 }] },
      /ligne 40.*« Suivi mairie »/,
    ],
    [
      'des lignes à l’envers',
      {
        version: 1,
        feuilles: [{ feuille: 'Suivi mairie', devient: 'Actions', lignes: { premiere: 7, derniere: 5 } }],
      },
      /lignes 7 à 5.*« Suivi mairie »/,
    ],
    [
      'une ligne de titres qui n’est pas un nombre de lignes',
      { version: 1, feuilles: [{ feuille: 'Suivi mairie', devient: 'Actions', entete: 0 }] },
      /n’a pas la forme attendue \(à « feuilles\.0\.entete »\)/,
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
