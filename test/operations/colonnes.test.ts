import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Constat } from '../../src/dossier/constat.js';
import { schemaCorrespondance } from '../../src/lecture/correspondance/correspondance.js';
import { deciderColonnes } from '../../src/operations/colonnes/decider.js';
import type { DecisionDeColonnes } from '../../src/operations/colonnes/decision.js';
import { viewColonnes } from '../../src/operations/colonnes/vue.js';
import { ouvrirTelQuel, type SuiviOuvert } from '../../src/operations/suivi.js';
import { fabriquer } from '../tableur/fabrique.js';

type Lignes = readonly (readonly (string | number)[])[];

async function ouvrirFeuilles(feuilles: Readonly<Record<string, Lignes>>): Promise<SuiviOuvert> {
  const octets = await fabriquer((classeur) => {
    for (const [nom, lignes] of Object.entries(feuilles))
      classeur.addWorksheet(nom).addRows(lignes.map((ligne) => [...ligne]));
  });
  return ouvrirTelQuel({ nom: 'suivi.xlsx', octets });
}

/** The tracker read again with one decision more. */
function redire(suivi: SuiviOuvert, decision: DecisionDeColonnes): Promise<SuiviOuvert> {
  return ouvrirTelQuel(suivi.fichier, { correspondance: deciderColonnes(suivi, decision) });
}

async function redireTout(suivi: SuiviOuvert, decisions: readonly DecisionDeColonnes[]): Promise<SuiviOuvert> {
  let lu = suivi;
  for (const decision of decisions) lu = await redire(lu, decision);
  return lu;
}

const fichierDe = ({ options }: SuiviOuvert) =>
  schemaCorrespondance.parse(JSON.parse(new TextDecoder().decode(options.correspondance?.octets)));
const ouverte = (suivi: SuiviOuvert, nom: string | null = null, constats: readonly Constat[] = []) => {
  const { ouverte: vue } = viewColonnes(suivi, constats, nom);
  if (!vue) throw new Error('aucune feuille');
  return vue;
};
const lectures = (suivi: SuiviOuvert, nom: string | null = null, rang = 0) =>
  Object.fromEntries(
    (ouverte(suivi, nom).tableaux[rang]?.colonnes ?? []).map(({ titre, cle, surete }) => [titre, [cle, surete]]),
  );
const intitules = ({ dossier }: SuiviOuvert) => dossier.actions.map(({ intitule }) => intitule?.valeur);

const inconnus: Lignes = [
  ['Données fictives'],
  ['Machin', 'Truc', 'Zig'],
  ['K1', 'Ouvrir un lieu d’accueil', 'En cours'],
  ['K2', 'Former les assistants maternels', 'Réalisé'],
];
const connus: Lignes = [
  ['N°', 'Action', 'Service', 'Statut', 'Observations diverses'],
  ['1', 'Ouvrir un lieu d’accueil', 'Ville', 'En cours', 'Travaux lancés'],
  ['2', 'Former les assistants maternels', 'CCAS', 'Réalisé', 'Douze personnes'],
];

describe('un suivi dont aucun titre ne dit rien', () => {
  it('se montre tel qu’il est, avec la ligne qui a l’air d’être celle des titres', async () => {
    const suivi = await ouvrirFeuilles({ Bidule: inconnus });
    expect(suivi.lecture.refus).toMatch(/Aucune action/);
    const { brute, tableaux } = ouverte(suivi);
    expect(tableaux).toEqual([]);
    expect(brute).toMatchObject({ gauche: 1, enTout: 4, entete: 2 });
    expect(brute?.lignes[1]?.cellules.map(({ texte }) => texte)).toEqual(['Machin', 'Truc', 'Zig']);
  });

  it('se lit quand une personne dit la ligne des titres et ses colonnes', async () => {
    const suivi = await redireTout(await ouvrirFeuilles({ Bidule: inconnus }), [
      { genre: 'titres', feuille: 'Bidule', tableau: null, ligne: 2 },
      { genre: 'colonne', feuille: 'Bidule', cellule: 'A2', devient: 'numero' },
      { genre: 'colonne', feuille: 'Bidule', cellule: 'B2', devient: 'intitule' },
      { genre: 'colonne', feuille: 'Bidule', cellule: 'C2', devient: 'statut' },
    ]);
    expect(suivi.lecture.refus).toBeNull();
    expect(intitules(suivi)).toEqual(['Ouvrir un lieu d’accueil', 'Former les assistants maternels']);
    expect(lectures(suivi)).toEqual({
      Machin: ['numero', 'decidee'],
      Truc: ['intitule', 'decidee'],
      Zig: ['statut', 'decidee'],
    });
    expect(fichierDe(suivi).feuilles).toMatchObject([{ feuille: 'Bidule', devient: 'Actions', entete: 2 }]);
  });
});

describe('une colonne', () => {
  const decision = { genre: 'colonne', feuille: 'Plan', cellule: 'E1' } as const;

  it('change seule : ce que l’outil doute reste douteux, et rien d’autre n’est fixé', async () => {
    const avant = await ouvrirFeuilles({ Plan: connus });
    const apres = await redire(avant, { ...decision, devient: 'difficultes' });
    const { 'Observations diverses': _avant, ...autresAvant } = lectures(avant);
    const { 'Observations diverses': changee, ...autres } = lectures(apres);
    expect(changee).toEqual(['difficultes', 'decidee']);
    expect(autres).toEqual(autresAvant);
    expect(fichierDe(apres).feuilles[0]?.colonnes).toEqual([
      { titre: 'Observations diverses', colonne: 'E', devient: 'Difficultés' },
    ]);
  });

  it('se laisse, puis revient à la lecture de l’outil', async () => {
    const avant = await ouvrirFeuilles({ Plan: connus });
    const laissee = await redire(avant, { ...decision, cellule: 'D1', devient: null });
    expect(lectures(laissee)['Statut']).toEqual([null, 'laissee']);
    expect(laissee.dossier.actions[0]?.statut).toBeUndefined();
    const revenue = await redire(laissee, { ...decision, cellule: 'D1', devient: undefined });
    expect(lectures(revenue)).toEqual(lectures(avant));
  });

  it('prend la place d’une autre : celle-ci n’est plus décidée', async () => {
    const suivi = await redireTout(await ouvrirFeuilles({ Plan: connus }), [
      { ...decision, cellule: 'C1', devient: 'pilote' },
      { ...decision, cellule: 'E1', devient: 'pilote' },
    ]);
    expect(lectures(suivi)['Observations diverses']).toEqual(['pilote', 'decidee']);
    expect(lectures(suivi)['Service']?.[0]).not.toBe('pilote');
    expect(fichierDe(suivi).feuilles[0]?.colonnes).toHaveLength(1);
  });

  it('vaut pour les feuilles aux mêmes titres, et pour elles seules', async () => {
    const nord = connus.map((ligne, rang) => (rang === 0 ? ligne : [`N${rang}`, `Nord ${rang}`, ...ligne.slice(2)]));
    const suivi = await ouvrirFeuilles({ Plan: connus, Nord: nord, Autre: connus.map((ligne) => ligne.slice(0, 4)) });
    const apres = await redire(suivi, { ...decision, devient: 'difficultes' });
    expect(fichierDe(apres).feuilles.map(({ feuille }) => feuille)).toEqual(['Plan', 'Nord']);
    expect(lectures(apres, 'Nord')['Observations diverses']).toEqual(['difficultes', 'decidee']);
  });
});

describe('les lignes et les tableaux', () => {
  const deux: Lignes = [...connus, [], ['Repère', 'Chose'], ['7', 'Un autre projet'], ['8', 'Un dernier projet']];

  it('un tableau s’arrête où la personne le dit', async () => {
    const suivi = await redire(await ouvrirFeuilles({ Plan: connus }), {
      genre: 'fin',
      feuille: 'Plan',
      tableau: 0,
      ligne: 2,
    });
    expect(intitules(suivi)).toEqual(['Ouvrir un lieu d’accueil']);
  });

  it('un autre tableau commence dans la même feuille', async () => {
    const suivi = await redireTout(await ouvrirFeuilles({ Plan: deux }), [
      { genre: 'autre-tableau', feuille: 'Plan', tableau: 0, ligne: 5 },
      { genre: 'colonne', feuille: 'Plan', cellule: 'B5', devient: 'intitule' },
    ]);
    expect(ouverte(suivi, 'Plan').tableaux.map(({ entete, lue }) => [entete, lue])).toEqual([
      [1, true],
      [5, true],
    ]);
    // The rows of one are not shown over the other.
    expect(ouverte(suivi, 'Plan').tableaux[1]?.lignes[0]?.numero).toBe(5);
    expect(intitules(suivi)).toEqual([
      'Ouvrir un lieu d’accueil',
      'Former les assistants maternels',
      'Un autre projet',
      'Un dernier projet',
    ]);
  });

  it('un tableau se laisse, et la feuille s’oublie', async () => {
    const avant = await ouvrirFeuilles({ Plan: connus, Bidule: inconnus });
    const laisse = await redire(avant, { genre: 'tableau', feuille: 'Plan', tableau: 0, devient: null });
    expect(laisse.lecture.refus).not.toBeNull();
    expect(viewColonnes(laisse, [], null).feuilles[0]).toMatchObject({ lue: false, decidee: true });
    expect(deciderColonnes(laisse, { genre: 'oubli', feuille: 'Plan' })).toBeNull();
  });

  it('dire une colonne d’une feuille ne fait pas lire la version d’avant, qui en reste une copie', async () => {
    const suivi = await ouvrirFeuilles({ 'Suivi 2026': connus, 'Suivi 2027': connus });
    const apres = await redire(suivi, {
      genre: 'colonne',
      feuille: 'Suivi 2027',
      cellule: 'E1',
      devient: 'difficultes',
    });
    expect(suivi.dossier.actions).toHaveLength(2);
    expect(apres.dossier.actions).toHaveLength(2);
  });
});

describe('ce qui est montré', () => {
  it('une donnée personnelle signalée ne l’est pas, ni dans la grille, ni en exemple', async () => {
    const suivi = await ouvrirFeuilles({ Plan: connus });
    const constat: Constat = {
      regle: 'nom-de-personne',
      gravite: 'a-corriger',
      message: '',
      feuille: 'Plan',
      cellule: 'C2',
      exigence: null,
    };
    const [tableau] = ouverte(suivi, 'Plan', [constat]).tableaux;
    expect(tableau?.lignes[1]?.cellules[2]).toEqual({ texte: '', masquee: true });
    expect(tableau?.colonnes[2]?.exemples).toEqual(['CCAS']);
    expect(JSON.stringify(tableau)).not.toContain('Ville');
  });

  it('les titres d’une fiche se disent l’un sous l’autre, et se décident', async () => {
    const suivi = await ouvrirFeuilles({
      Fiche: [
        ['Intitulé de l’action', 'Ouvrir un lieu d’accueil'],
        ['Pilote', 'Ville', 'Partenaires', 'Caf'],
        ['Statut', 'En cours'],
        ['Début', '01/01/2026'],
        ['Remarque du service', 'Manque de locaux'],
      ],
    });
    const [fiche] = ouverte(suivi).tableaux;
    expect(fiche).toMatchObject({ entete: null, lignes: [] });
    expect(fiche?.colonnes.map(({ titre, exemples }) => [titre, exemples])).toContainEqual(['Pilote', ['Ville']]);
    const remarque = fiche?.colonnes.find(({ titre }) => titre === 'Remarque du service');
    const apres = await redire(suivi, {
      genre: 'colonne',
      feuille: 'Fiche',
      cellule: remarque?.cellule ?? '',
      devient: 'difficultes',
    });
    expect(lectures(apres)['Remarque du service']).toEqual(['difficultes', 'decidee']);
    expect(apres.dossier.actions[0]?.difficultes?.valeur).toBe('Manque de locaux');
  });

  it('les choix : les plus probables d’abord, puis toutes nos colonnes par leur libellé', async () => {
    const [tableau] = ouverte(await ouvrirFeuilles({ Plan: connus })).tableaux;
    const libelles = tableau?.possibles.map(({ libelle }) => libelle) ?? [];
    expect(libelles).toContain('Début et fin');
    expect(libelles).toEqual([...libelles].sort((a, b) => a.localeCompare(b, 'fr')));
    expect(tableau?.colonnes.find(({ titre }) => titre === 'Statut')?.probables[0]?.cle).toBe('statut');
  });
});

describe('redire ce que l’outil lit ne change pas sa lecture', () => {
  const dossier = new URL('../fixtures/suivis-vus', import.meta.url).pathname;
  const noms = readdirSync(dossier).filter((nom) => /\.(?:xlsx|ods|csv)$/.test(nom));

  it.each(noms)('%s', async (nom) => {
    const suivi = await ouvrirTelQuel({ nom, octets: new Uint8Array(readFileSync(join(dossier, nom))) });
    const lu = suivi.rapprochements.find(({ lue, cle }) => lue && cle === 'actions');
    const colonne = lu?.colonnes.find(({ cle, par }) => cle !== null && (par === 'titre' || par === 'contenu'));
    if (!lu || !colonne) throw new Error('aucune colonne lue');
    const { feuille } = lu;
    const { cellule, cle: devient } = colonne;
    const apres = await redire(suivi, { genre: 'colonne', feuille, cellule, devient });
    expect(apres.dossier.actions).toEqual(suivi.dossier.actions);
  });
});
