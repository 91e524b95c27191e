import type { Contenu } from '../../../src/dossier/contenu.js';
import type { ApparenceDeCellule, Classeur, FeuilleClasseur, Place } from '../../../src/tableur/classeur.js';
import { createPage, feuilleDe, texte, type Valeur } from '../fabrique.js';

/** What a spreadsheet may hold at most. */
export const bornes = { lignes: 1_048_576, colonnes: 16_384 } as const;

const titres = ['N°', 'Intitulé', 'Pilote', 'Début', 'Fin', 'Statut', 'Budget prévu (€)', 'Partenaires'] as const;

function actionDe(rang: number): readonly Valeur[] {
  return [
    `A${rang}`,
    `Ouvrir un accueil de quartier numéro ${rang}`,
    ['CCAS', 'RPE', 'Centre social'][rang % 3] ?? null,
    `0${1 + (rang % 9)}/2027`,
    '31/12/2028',
    ['En cours', 'Réalisée', 'Non démarrée'][rang % 3] ?? null,
    100 * (rang + 1),
    'Caf, PMI',
  ];
}

/** A plain plan of so many actions. */
export function planDe(actions: number, nom = 'Suivi'): FeuilleClasseur {
  return feuilleDe(nom, [titres, ...Array.from({ length: actions }, (_, rang) => actionDe(rang))]);
}

/** The same, and columns of its own up to so many: months, codes, notes. */
export function planLargeDe(actions: number, colonnes: number): Classeur {
  const enPlus = (ligne: (rang: number) => Valeur) =>
    Array.from({ length: colonnes - titres.length }, (_, rang) => ligne(rang));
  return seule(
    feuilleDe('Base', [
      [...titres, ...enPlus((rang) => `Donnée interne ${rang + 1}`)],
      ...Array.from({ length: actions }, (_, rang) => [...actionDe(rang), ...enPlus((place) => rang * place)]),
    ]),
  );
}

export function seule(feuille: FeuilleClasseur): Classeur {
  return { feuilles: [feuille] };
}

/** A table, then a space in the very last row: someone went down there once. */
export function planSansFin(): Classeur {
  const page = createPage('Suivi');
  for (const [rang, ligne] of [titres, actionDe(0), actionDe(1)].entries()) page.ranger(rang + 1, 1, ligne);
  page.poser(bornes.lignes, bornes.colonnes, ' ');
  return seule(page.feuille());
}

/** Every row is coloured, from the first column to the last. */
export function planColorie(): Classeur {
  const feuille = planDe(40);
  const fond: ApparenceDeCellule = { fond: 'FFF2CC' };
  const rangee = new Map(Array.from({ length: bornes.colonnes }, (_, rang) => [rang + 1, fond]));
  return seule({ ...feuille, apparences: new Map([...feuille.lignes.keys()].map((ligne) => [ligne, rangee])) });
}

/** As many titles as there are columns, or a part of them, over two rows. */
export function planAuxTitresSansFin(part = 1): Classeur {
  const largeur = Math.round(bornes.colonnes * part);
  const ligne = (valeur: (rang: number) => Valeur) => Array.from({ length: largeur }, (_, rang) => valeur(rang));
  return seule(
    feuilleDe('Suivi', [
      ligne((rang) => titres[rang] ?? `Colonne de travail ${rang}`),
      ...[0, 1].map((action) => ligne((rang) => actionDe(action)[rang] ?? `note ${rang}`)),
    ]),
  );
}

/** A tab for each action, as a platform exports them. */
export function ongletsSansFin(onglets: number): Classeur {
  return {
    feuilles: Array.from({ length: onglets }, (_, rang) =>
      feuilleDe(`Fiche ${rang + 1}`, [
        ['Intitulé de l’action', `Ouvrir un accueil de quartier numéro ${rang + 1}`],
        ['Pilote', 'CCAS'],
        ['Statut', 'En cours'],
      ]),
    ),
  };
}

/** Merges that overlap, go round in circles, hide cells that hold something, or show cells that do not exist. */
export function planAuxFusionsImpossibles(): Classeur {
  const { lignes, nom } = planDe(6);
  const vers = (ligne: number, colonne: number): Place => ({ ligne, colonne });
  const fusions = new Map([
    [2, new Map([[1, vers(3, 1)]])],
    [
      3,
      new Map([
        [1, vers(2, 1)],
        [2, vers(2, 2)],
        [3, vers(2, 2)],
      ]),
    ],
    [
      4,
      new Map([
        [2, vers(3, 2)],
        [7, vers(900, 900)],
      ]),
    ],
    [
      5,
      new Map([
        [7, vers(4, 7)],
        [8, vers(1, 1)],
      ]),
    ],
    [6, new Map([[2, vers(6, 2)]])],
  ]);
  return seule({ nom, lignes, fusions });
}

/** A title that is a whole charter. */
export function planAuTitreImmense(): Classeur {
  const immense = 'Où en est l’action au regard des engagements pris ? '.repeat(600).slice(0, 30_000);
  return seule(
    feuilleDe('Suivi', [
      ['N°', 'Intitulé', immense, 'Pilote', 'Statut'],
      ['1', 'Ouvrir une crèche', 'Bien avancée', 'CCAS', 'En cours'],
      ['2', 'Ouvrir un relais', 'À voir', 'RPE', 'Réalisée'],
    ]),
  );
}

/** Each row could be the header of those below. */
export function planToutEnTitres(lignes: number): Classeur {
  const tours = [
    ['N°', 'Intitulé', 'Pilote', 'Statut', 'Début', 'Fin'],
    ['Numéro', 'Nom de l’action', 'Structure porteuse', 'État', 'Date de début', 'Échéance'],
    ['Réf.', 'Action', 'Porteur', 'Avancement', 'Démarrage', 'Terme'],
  ];
  return seule(
    feuilleDe(
      'Suivi',
      Array.from({ length: lignes }, (_, rang) => tours[rang % tours.length] ?? []),
    ),
  );
}

/** Two headers as good as each other, one over the other: whichever is taken, the other is not lost. */
export function planADeuxEntetes(): Classeur {
  return seule(
    feuilleDe('Suivi', [
      ['N°', 'Intitulé', 'Pilote', 'Statut'],
      ['Numéro', 'Nom de l’action', 'Structure porteuse', 'État d’avancement'],
      ['1', 'Ouvrir une crèche', 'CCAS', 'En cours'],
      ['2', 'Ouvrir un relais', 'RPE', 'Réalisée'],
    ]),
  );
}

/** Nothing that anybody could read: errors, formulas without value, lone signs. */
export function feuilleIllisible(): Classeur {
  const contenus: readonly Contenu[] = [
    { genre: 'erreur', code: '#REF!' },
    { genre: 'formule-sans-valeur' },
    { genre: 'booleen', booleen: true },
    texte('\u0000\ufffe'),
    { genre: 'nombre', nombre: Number.NaN, pourcentage: false },
    { genre: 'date', date: '' },
  ];
  return seule(
    feuilleDe(
      '?',
      Array.from({ length: 30 }, (_, rang) => contenus.map((_, place) => contenus[(rang + place) % 6] ?? null)),
    ),
  );
}
