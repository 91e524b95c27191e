import { describe, expect, test } from 'vitest';
import { classementParDefaut, parseClassement } from '../../src/avenant/classement.js';
import { comparerVersions } from '../../src/avenant/comparaison.js';
import { formatModification } from '../../src/avenant/modifications.js';
import { contractuel, feuillesDuPlan } from '../../src/comparaison/contractuel.js';
import { feuilles } from '../../src/dossier/dossier.js';
import type { Financement } from '../../src/dossier/valeurs/financements.js';
import { unDossier, type Valeurs } from '../dossiers.js';
import { versionDe } from './plans.js';

type Action = Valeurs<'actions'>;

const signee: Action = {
  numero: '1.4',
  intitule: 'Ouvrir la crèche du Lac',
  debut: '2026-09-01',
  fin: '2027-12-31',
  budgetPrevu: 60_000,
  placesVisees: 20,
  pilote: 'Ville de Cournon',
  partenaires: ['Caf'],
};
const convention = { debut: '2026-01-01', fin: '2030-12-31' };
/** Another action, unchanged, tells that both plans are of one convention. */
const temoin: Action = { numero: '9.9', intitule: 'Réunir les partenaires' };

function comparer(avant: Action, apres: Action) {
  const version = (action: Action) => versionDe(unDossier({ convention, actions: [action, temoin] }));
  return comparerVersions(version(avant), version(apres), classementParDefaut());
}

interface Cas {
  readonly nom: string;
  readonly avant?: Action;
  readonly apres: Action;
  readonly classe: 'mineur' | 'avenant';
  readonly regle: string;
  readonly phrase: string;
}

const cas: readonly Cas[] = [
  {
    nom: 'un terme repoussé de six mois',
    apres: { fin: '2028-06-30' },
    classe: 'mineur',
    regle: 'calendrier-decale',
    phrase: 'le terme passe du 31 décembre 2027 au 30 juin 2028 (report de 6 mois)',
  },
  {
    nom: 'un jour de plus que six mois',
    apres: { fin: '2028-07-01' },
    classe: 'avenant',
    regle: 'calendrier-deplace',
    phrase: 'le terme passe du 31 décembre 2027 au 1er juillet 2028 (report de 6 mois et 1 jour)',
  },
  {
    nom: 'un terme avancé',
    apres: { fin: '2027-09-15' },
    classe: 'mineur',
    regle: 'calendrier-decale',
    phrase: 'le terme passe du 31 décembre 2027 au 15 septembre 2027 (avance de 3 mois et 16 jours)',
  },
  {
    nom: 'un terme qui sort de la convention, de peu',
    avant: { fin: '2030-12-31' },
    apres: { fin: '2031-01-31' },
    classe: 'avenant',
    regle: 'calendrier-deplace',
    phrase: 'le terme passe du 31 décembre 2030 au 31 janvier 2031 (report d’un mois)',
  },
  {
    nom: 'un budget de 10 % de plus',
    apres: { budgetPrevu: 66_000 },
    classe: 'mineur',
    regle: 'budget-ajuste',
    phrase: 'le budget prévu passe de 60 000 € à 66 000 € (+ 6 000 €, soit + 10 %)',
  },
  {
    nom: 'un budget de 20 % de moins',
    apres: { budgetPrevu: 48_000 },
    classe: 'avenant',
    regle: 'financement',
    phrase: 'le budget prévu passe de 60 000 € à 48 000 € (− 12 000 €, soit − 20 %)',
  },
  {
    nom: 'un budget qui n’était pas nul et le devient',
    avant: { budgetPrevu: 0 },
    apres: { budgetPrevu: 500 },
    classe: 'avenant',
    regle: 'financement',
    phrase: 'le budget prévu passe de 0 € à 500 € (+ 500 €)',
  },
  {
    nom: 'des places de plus',
    apres: { placesVisees: 24 },
    classe: 'avenant',
    regle: 'nombre-de-places',
    phrase: 'les places visées passent de 20 à 24 (+ 4)',
  },
  {
    nom: 'un autre pilote',
    apres: { pilote: 'Ville du Cendre' },
    classe: 'avenant',
    regle: 'pilotage-de-l-action',
    phrase: 'le pilote passe de « Ville de Cournon » à « Ville du Cendre »',
  },
  {
    nom: 'un partenaire de plus',
    apres: { partenaires: ['Caf', 'MSA'] },
    classe: 'mineur',
    regle: 'partenaire-de-plus',
    phrase: 'les partenaires : en plus, MSA',
  },
  {
    nom: 'un partenaire de moins',
    avant: { partenaires: ['Caf', 'MSA', 'Département'] },
    apres: { partenaires: ['Caf'] },
    classe: 'avenant',
    regle: 'pilotage-de-l-action',
    phrase: 'les partenaires : en moins, MSA et Département',
  },
  {
    nom: 'une action abandonnée',
    apres: { statut: 'abandonnee' },
    classe: 'avenant',
    regle: 'action-du-plan',
    phrase: 'abandonnée',
  },
  {
    nom: 'un autre champ d’intervention',
    avant: { champs: [{ code: 'petite-enfance', libelle: 'Petite enfance' }] },
    apres: { champs: [{ code: 'parentalite', libelle: 'Parentalité' }] },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase: 'le champ d’intervention passe de « Petite enfance » à « Parentalité »',
  },
  {
    nom: 'une faute corrigée dans l’intitulé',
    avant: { intitule: 'Ouvrir la creche du lac au Cendre' },
    apres: { intitule: 'Ouvrir la crêche du Lac, au Cendre' },
    classe: 'mineur',
    regle: 'faute-corrigee',
    phrase: 'l’intitulé passe de « Ouvrir la creche du lac au Cendre » à « Ouvrir la crêche du Lac, au Cendre »',
  },
  {
    nom: 'un seul chiffre changé dans l’intitulé',
    avant: { intitule: 'Ouvrir une crèche collective de 20 places' },
    apres: { intitule: 'Ouvrir une crèche collective de 24 places' },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase:
      'l’intitulé passe de « Ouvrir une crèche collective de 20 places » à « Ouvrir une crèche collective de 24 places »',
  },
  {
    nom: 'un seul mot changé dans l’intitulé, et c’est le contraire',
    avant: { intitule: 'Ouvrir une crèche collective de vingt places au quartier du Lac' },
    apres: { intitule: 'Fermer une crèche collective de vingt places au quartier du Lac' },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase:
      'l’intitulé passe de « Ouvrir une crèche collective de vingt places au quartier du Lac » à « Fermer une crèche collective de vingt places au quartier du Lac »',
  },
  {
    nom: 'un nombre écrit en lettres',
    avant: { intitule: 'Redéployer six places vers l’accueil occasionnel' },
    apres: { intitule: 'Redéployer dix places vers l’accueil occasionnel' },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase:
      'l’intitulé passe de « Redéployer six places vers l’accueil occasionnel » à « Redéployer dix places vers l’accueil occasionnel »',
  },
  {
    nom: 'un mot de plus dans un texte long',
    avant: { description: 'Les familles sont accueillies toute la journée. '.repeat(8) },
    apres: { description: `${'Les familles sont accueillies toute la journée. '.repeat(8)}Le tarif double.` },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase: 'modification de la description',
  },
  {
    nom: 'un accord et un article corrigés dans un texte long',
    avant: { description: `${'Les familles sont accueillies toute la journée. '.repeat(8)}Les repas sont fourni.` },
    apres: { description: `${'Les familles sont accueillies toute la journée. '.repeat(8)}Des repas sont fournis.` },
    classe: 'mineur',
    regle: 'faute-corrigee',
    phrase: 'modification de la description',
  },
  {
    nom: 'un indicateur qui ne mesure plus l’action',
    avant: { indicateurs: ['I1', 'I2'] },
    apres: { indicateurs: ['I1'] },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase: 'les indicateurs : en moins, I2',
  },
  {
    nom: 'les indicateurs de l’action, dits depuis la signature',
    apres: { indicateurs: ['I1'] },
    classe: 'mineur',
    regle: 'valeur-precisee',
    phrase: 'ajout des indicateurs : « I1 »',
  },
  {
    nom: 'une négation glissée dans un texte long',
    avant: { description: `${'Les familles sont accueillies toute la journée. '.repeat(8)}Le repas est compris.` },
    apres: {
      description: `${'Les familles sont accueillies toute la journée. '.repeat(8)}Le repas n’est pas compris.`,
    },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase: 'modification de la description',
  },
  {
    nom: 'la fin d’un texte long réécrite',
    avant: {
      description: `${'Un début identique, assez long pour tromper. '.repeat(6)}${'Puis une suite signée par tous. '.repeat(6)}`,
    },
    apres: {
      description: `${'Un début identique, assez long pour tromper. '.repeat(6)}${'Ensuite rien de ce qui fut dit alors. '.repeat(6)}`,
    },
    classe: 'avenant',
    regle: 'toute-modification',
    phrase: 'modification de la description',
  },
  {
    nom: 'un financeur de plus et un montant relevé',
    avant: { cofinancements: financements(['Caf', 12_000]) },
    apres: { cofinancements: financements(['Caf', 15_000], ['Département', 5_000]) },
    classe: 'avenant',
    regle: 'financement',
    phrase: 'les cofinancements : Caf de 12 000 € à 15 000 € ; en plus, Département (5 000 €)',
  },
  {
    nom: 'une case remplie depuis la signature',
    apres: { moyensHumains: '0,5 ETP' },
    classe: 'mineur',
    regle: 'valeur-precisee',
    phrase: 'ajout des moyens humains : « 0,5 ETP »',
  },
  {
    nom: 'une case vidée depuis la signature',
    avant: { moyensHumains: '0,5 ETP' },
    apres: { moyensHumains: undefined } as unknown as Action,
    classe: 'avenant',
    regle: 'toute-modification',
    phrase: 'retrait des moyens humains (jusque-là « 0,5 ETP »)',
  },
];

function financements(...parts: readonly (readonly [string, number])[]): readonly Financement[] {
  return parts.map(([financeur, montant]) => ({ financeur, montant }));
}

describe('classer les modifications', () => {
  test.each(cas)('$nom : $classe ($regle)', ({ avant, apres, classe, regle, phrase }) => {
    const depart = { ...signee, ...avant };
    const modifications = comparer(depart, { ...depart, ...apres });
    expect(modifications.map((modification) => [modification.classe, modification.regle.regle])).toEqual([
      [classe, regle],
    ]);
    expect(modifications.map(({ phrase: dite }) => dite.replace(/[\u00a0\u202f]/g, ' '))).toEqual([phrase]);
  });

  test.each([
    ['l’avancement', { avancement: 0.8 }],
    ['le statut', { statut: 'realisee' }],
    ['les réalisations', { realisations: 'Ouverte en mars.' }],
    ['la dépense', { budgetRealise: 58_000 }],
    ['un ajustement proposé', { ajustement: 'avenant' }],
  ] as const)('%s peut changer librement', (_, change) => {
    expect(comparer(signee, { ...signee, ...change })).toEqual([]);
  });

  test('une action ajoutée, une retirée, une renommée et renumérotée se disent comme on les pense', () => {
    const avant = unDossier({
      actions: [signee, temoin, { numero: '2.1', intitule: 'Former les assistants maternels' }],
    });
    const apres = unDossier({
      actions: [
        { ...signee, numero: '1.5', intitule: 'Ouvrir la crèche du Lac (site nord)' },
        { numero: '3.3', intitule: 'Créer une ludothèque' },
        temoin,
      ],
    });
    const modifications = comparerVersions(versionDe(avant), versionDe(apres), classementParDefaut());
    expect(modifications.map(formatModification)).toEqual([
      'Action 1.4 « Ouvrir la crèche du Lac » : le numéro passe de « 1.4 » à « 1.5 »',
      'Action 1.4 « Ouvrir la crèche du Lac » : l’intitulé passe de « Ouvrir la crèche du Lac » à « Ouvrir la crèche du Lac (site nord) »',
      'Action 2.1 « Former les assistants maternels » : retirée',
      'Action 3.3 « Créer une ludothèque » : ajoutée',
    ]);
    expect(modifications.map(({ doute }) => doute)).toEqual([
      null,
      expect.stringMatching(/^Rapproché par son intitulé, proche à \d+ %/),
      null,
      null,
    ]);
  });

  test('deux actions qui échangent leurs numéros : ce qui les cite changerait d’action, il faut un avenant', () => {
    const avant = unDossier({ actions: [signee, temoin] });
    const apres = unDossier({
      actions: [
        { ...signee, numero: '9.9' },
        { ...temoin, numero: '1.4' },
      ],
    });
    const modifications = comparerVersions(versionDe(avant), versionDe(apres), classementParDefaut());
    expect(modifications.map(({ classe, doute }) => [classe, doute?.slice(0, 45)])).toEqual([
      ['avenant', 'Ce numéro est, ou était, celui d’une autre li'],
      ['avenant', 'Ce numéro est, ou était, celui d’une autre li'],
    ]);
  });

  test('10 % d’un grand budget n’est pas un ajustement mineur', () => {
    const [seule] = comparer({ ...signee, budgetPrevu: 1_450_000 }, { ...signee, budgetPrevu: 1_595_000 });
    expect(seule).toMatchObject({ classe: 'avenant', regle: { regle: 'financement' } });
  });

  test('un numéro repris par une action tout autre est dit douteux', () => {
    const [numero] = comparer(signee, { ...signee, intitule: 'Rénover le gymnase' });
    expect(numero?.doute).toMatch(/^Le numéro est le même, mais l’intitulé est tout autre/);
  });
});

describe('le classement est une donnée', () => {
  test('une Caf peut être plus stricte', () => {
    const strict = JSON.stringify({
      nom: 'Caf stricte',
      regles: [],
      sinon: { regle: 'tout', classe: 'avenant', titre: 'Tout', motif: 'Article 11.' },
    });
    const classement = parseClassement(strict, 'caf.json');
    const version = (action: Action) => versionDe(unDossier({ convention, actions: [action, temoin] }));
    const [seule] = comparerVersions(version(signee), version({ ...signee, fin: '2028-01-31' }), classement);
    expect(seule?.regle.regle).toBe('tout');
  });

  test.each([
    ['{', 'ne se lit pas'],
    ['[]', 'n’a pas la forme attendue (à « la racine »)'],
    [
      '{"nom":"x","regles":[{"regle":"a","classe":"mineur","titre":"t","motif":"m","quand":{"colonnes":["actions.avancement"]}}],"sinon":{"regle":"b","classe":"avenant","titre":"t","motif":"m"}}',
      'à « regles › 0 › quand › colonnes › 0 »',
    ],
  ])('un fichier qui n’en est pas un : %s', (texte, message) => {
    expect(() => parseClassement(texte, 'caf.json')).toThrow(message);
  });

  test('chaque colonne de chaque feuille est dite engageante ou non, avec sa raison', () => {
    for (const feuille of feuillesDuPlan)
      expect(Object.keys(contractuel().feuilles[feuille].colonnes).sort(), feuille).toEqual(
        Object.keys(feuilles[feuille].colonnes).sort(),
      );
  });
});
