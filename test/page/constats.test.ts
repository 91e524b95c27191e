import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { filtresDeDepart } from '../../src/page/ecrans/constats/choix.js';
import { isFiltre, retenir } from '../../src/page/ecrans/constats/retenir.js';
import type { DemandeDe, NomOperation, ReponseDe } from '../../src/page/protocole.js';
import type { Atelier } from '../../src/page/travail/atelier.js';
import { operations } from '../../src/page/travail/operations.js';
import { gabarits } from '../documents/gabarits-du-depot.js';

const date = '2027-09-15';
const lire = (nom: string) => ({ nom, octets: new Uint8Array(readFileSync(`test/fixtures/fiches/${nom}`)) });
const plat = (texte: string) => texte.replace(/[\u00a0\u202f]/g, ' ');

async function ouvrir(fichier: { nom: string; octets: Uint8Array }) {
  const textes = Object.fromEntries(Object.entries(gabarits));
  const ressources = { gabaritsCompiles: {}, regles: {}, textes: async () => textes };
  const atelier: Atelier = { ressources, suivi: null, constats: null };
  const demander = async <N extends NomOperation>(nom: N, demande: DemandeDe<N>): Promise<ReponseDe<N>> => {
    const faire = operations[nom] as unknown as (
      a: Atelier,
      d: DemandeDe<N>,
      p: { progres: () => void },
    ) => ReponseDe<N>;
    return faire(atelier, demande, { progres: () => undefined });
  };
  const ouverture = { plan: null, correspondance: null, date };
  const vue = await demander('ouvrir', { fichier, ...ouverture, relu: false });
  const relire = (corrige: { nom: string; octets: Uint8Array }) =>
    demander('ouvrir', { fichier: corrige, ...ouverture, relu: true });
  return { atelier, demander, vue, relire };
}

const trois = () => ouvrir(lire('trois-onglets.xlsx'));
const F7 = { feuille: 'Petite enfance', cellule: 'F7' };

describe('corriger une cellule dans la page', () => {
  test('sa ligne et ses voisines, sous leurs titres, avec le contrôle qui convient', async () => {
    const { demander } = await trois();
    const vue = await demander('voisinage', F7);
    expect(vue).toMatchObject({
      titre: 'Échéance',
      controle: { genre: 'date', souple: true },
      valeurs: ['31/13/2028'],
      fusionnee: false,
    });
    expect(vue.lignes.map(({ numero }) => numero)).toEqual([5, 6, 7, 8, 9]);
    expect(vue.colonnes.map(({ titre }) => titre)).toContain('Porteur');
  });

  test('une donnée personnelle n’est pas réaffichée, ni dans son champ ni dans le tableau', async () => {
    const { demander, atelier } = await trois();
    const vue = await demander('voisinage', { ...F7, cellule: 'C7' });
    expect(vue.valeurs).toBeNull();
    const tenue = atelier.suivi?.classeur.feuilles
      .find(({ nom }) => nom === F7.feuille)
      ?.lignes.get(7)
      ?.get(3);
    expect(tenue?.genre).toBe('texte');
    expect(JSON.stringify(vue)).not.toContain(tenue?.genre === 'texte' ? tenue.texte : '?');
    expect(vue.lignes[2]?.cellules.find(({ adresse }) => adresse === 'C7')).toMatchObject({ texte: '', masquee: true });
  });

  test('une liste : ses valeurs, celle de la cellule dans ses mots, plusieurs quand il en faut', async () => {
    const entetes = 'N°;Intitulé;Champ d’intervention;Statut;Exigences du schéma\n';
    const texte = `${entetes}1;Ouvrir la crèche;"petite enfance ; Jardinage";en cours;"4° a ; 4°f"\n`;
    const { demander, vue } = await ouvrir({ nom: 'suivi.csv', octets: new TextEncoder().encode(texte) });
    expect(vue.annotable).toBe(false);
    const cellule = (adresse: string) => demander('voisinage', { feuille: 'suivi', cellule: adresse });
    expect(await cellule('D2')).toMatchObject({
      controle: { genre: 'liste', plusieurs: false },
      valeurs: ['En cours'],
    });
    expect(await cellule('E2')).toMatchObject({ controle: { plusieurs: true }, valeurs: ['4° a', '4° f'] });
    expect((await cellule('C2')).valeurs).toEqual(['Petite enfance', 'Jardinage']);
  });

  test('ce qui revient dans une colonne est suggéré', async () => {
    const texte = 'N°;Intitulé;Pilote\n1;Une;CCAS\n2;Deux;CCAS\n3;Trois;\n4;Quatre;Mairie\n';
    const { demander } = await ouvrir({ nom: 'suivi.csv', octets: new TextEncoder().encode(texte) });
    expect((await demander('voisinage', { feuille: 'suivi', cellule: 'C4' })).suggestions).toEqual(['CCAS']);
  });

  test('la copie se relit, et dit ce que la correction a réglé ; un refus garde le fichier', async () => {
    const { demander, relire } = await trois();
    const refuse = await demander('corriger', { ...F7, valeur: 'bientôt', date });
    expect(refuse.fichier).toBeNull();
    expect(plat(refuse.refus ?? '')).toMatch(/^« bientôt » n’est pas une date.* La cellule n’a pas été changée\.$/);
    const { fichier, refus } = await demander('corriger', { ...F7, valeur: '31/12/2028', date });
    expect([fichier?.nom, refus]).toEqual(['trois-onglets-corrige.xlsx', null]);
    const apres = await relire(fichier ?? lire('trois-onglets.xlsx'));
    expect(apres.gueris?.map(({ regle, cellule }) => `${regle} ${cellule}`)).toEqual(['date-illisible F7']);
  });

  test('un point montré sur le numéro de l’action va à sa case : la colonne s’ajoute quand le tableau ne l’a pas', async () => {
    const { demander, vue, relire } = await ouvrir({
      nom: 'w01.xlsx',
      octets: new Uint8Array(readFileSync('test/fixtures/suivis-vus/w01-annees-croix.xlsx')),
    });
    const tous = vue.feuilles.flatMap(({ groupes }) => groupes.flat());
    const point = tous.find(({ message }) => plat(message).includes('L’action 1.1 n’a pas d’objectif'));
    const cle = point?.cle ?? -1;
    const champ = await demander('pointACorriger', { cle });
    expect(champ).toMatchObject({ titre: 'Objectif', ajoutee: true, valeurs: [] });
    const { fichier, refus } = await demander('ajouterColonne', { cle, valeur: 'Accueillir plus d’enfants', date });
    expect([fichier?.nom, refus]).toEqual(['w01-corrige.xlsx', null]);
    const relu = await relire(fichier ?? { nom: '', octets: new Uint8Array() });
    expect(relu.gueris?.map(({ message }) => plat(message))).toContain(plat(point?.message ?? ''));
    const autre = relu.feuilles
      .flatMap(({ groupes }) => groupes.flat())
      .find(({ message }) => plat(message).includes('L’action 1.2 n’a pas d’objectif'));
    expect(await demander('pointACorriger', { cle: autre?.cle ?? -1 })).toMatchObject({
      titre: 'Objectif',
      ajoutee: false,
    });
  });

  const vu = (nom: string) => ouvrir({ nom, octets: new Uint8Array(readFileSync(`test/fixtures/suivis-vus/${nom}`)) });
  const point = ({ vue }: Awaited<ReturnType<typeof ouvrir>>, mots: string, cellule?: string) =>
    vue.feuilles
      .flatMap(({ groupes }) => groupes.flat())
      .find((constat) => plat(constat.message).includes(mots) && (!cellule || constat.cellule === cellule));

  test.each<[string, string, string]>([
    ['w24-deux-tableaux.xlsx', 'L’action « Aire de jeux inclusive » n’a pas de champ', 'Champ d’intervention'],
    ['w08-sous-actions.xlsx', 'L’action 1.1.b n’a pas d’objectif', 'Objectif'],
    ['w08-sous-actions.xlsx', 'Le champ d’intervention est proposé', 'Champ d’intervention'],
    ['w18-word-colle.xlsx', 'L’action 1 n’a pas d’objectif', 'Objectif'],
  ])('%s, %s : la colonne qui manque, jamais le nom de l’action', async (nom, mots, titre) => {
    const ouvert = await vu(nom);
    const constat = point(ouvert, mots);
    expect(constat?.corrigeable).toBe(true);
    expect(await ouvert.demander('pointACorriger', { cle: constat?.cle ?? -1 })).toMatchObject({
      titre,
      ajoutee: true,
      valeurs: [],
    });
  });

  test('la colonne ajoutée répond : le titre de l’action reste, le point est réglé', async () => {
    const ouvert = await vu('w24-deux-tableaux.xlsx');
    const cle = point(ouvert, 'L’action « Aire de jeux inclusive » n’a pas de champ')?.cle ?? -1;
    const { fichier } = await ouvert.demander('ajouterColonne', { cle, valeur: 'Jeunesse', date });
    const relu = await ouvert.relire(fichier ?? { nom: '', octets: new Uint8Array() });
    expect(relu.gueris?.map(({ regle, cellule }) => `${regle} ${cellule}`)).toContain('champ-absent A3');
    expect(ouvert.atelier.suivi?.dossier.actions[0]?.intitule?.valeur).toBe('Aire de jeux inclusive');
  });

  test('une action reportée sans motif : le détail à ajouter, ou « Difficultés » quand le tableau l’a', async () => {
    const dire = async (colonnes: string) => {
      const texte = `N°;Intitulé;Statut${colonnes}\n1;Ouvrir la crèche;Reportée\n2;Tenir le relais;En cours\n`;
      const ouvert = await ouvrir({ nom: 'suivi.csv', octets: new TextEncoder().encode(texte) });
      return ouvert.demander('pointACorriger', { cle: point(ouvert, 'est reportée sans motif')?.cle ?? -1 });
    };
    expect(await dire('')).toMatchObject({ titre: 'Détail de l’ajustement', ajoutee: true });
    expect(await dire(';Difficultés')).toMatchObject({ titre: 'Difficultés', cellule: 'D2', ajoutee: false });
  });

  test('ce qu’aucune case ne règle n’a pas de bouton : une fiche n’a pas de colonne à ajouter', async () => {
    const ouvert = await vu('w12-fiches-verticales.xlsx');
    const constat = point(ouvert, 'L’action 3 n’a pas d’objectif');
    expect(constat?.corrigeable).toBe(false);
    expect(await ouvert.demander('pointACorriger', { cle: constat?.cle ?? -1 })).toBeNull();
    expect(point(ouvert, 'n’est pas un total')?.corrigeable).toBe(true);
  });

  test('une fiche n’a pas de titres de colonnes : les lettres seules', async () => {
    const { demander } = await vu('w12-fiches-verticales.xlsx');
    const vue = await demander('voisinage', { feuille: 'FA2', cellule: 'B8' });
    expect(vue.titre).toBe('Budget prévisionnel');
    expect(vue.colonnes).toEqual(['A', 'B', 'C', 'D'].map((lettres) => ({ lettres, titre: '' })));
  });

  test('une action qu’on numérote garde ses points : un seul est réglé, aucun n’apparaît', async () => {
    const texte =
      'N°;Intitulé;Pilote;Statut;Début;Fin\n1;Ouvrir la crèche;Mairie;En cours;01/01/2026;31/12/2028\n;Ludothèque;Mairie;En cours;01/01/2028;31/12/2027\n';
    const ouvert = await ouvrir({ nom: 'suivi.csv', octets: new TextEncoder().encode(texte) });
    const { fichier } = await ouvert.demander('corriger', { feuille: 'suivi', cellule: 'A3', valeur: '4', date });
    const relu = await ouvert.relire(fichier ?? { nom: '', octets: new Uint8Array() });
    expect(relu.gueris?.map(({ regle }) => regle)).toEqual(['numero-absent']);
    expect(relu.feuilles.flatMap(({ groupes }) => groupes.flat()).filter(({ nouveau }) => nouveau)).toEqual([]);
  });

  test('une feuille absente est dite une fois, peut être ajoutée, et n’est plus dite', async () => {
    const { vue, demander, relire } = await trois();
    const absence = vue.feuilles.flatMap(({ groupes }) => groupes.flat()).find(({ feuille }) => feuille === 'Offre');
    expect(absence).toMatchObject({ ajout: 'offre', cellule: null });
    expect(plat(absence?.message ?? '')).toMatch(/^Votre classeur n’a pas de feuille Offre\. Vous pouvez l’ajouter\./);
    const { fichier } = await demander('ajouterFeuille', { cle: 'offre', date });
    const apres = await relire(fichier);
    const ajouts = apres.feuilles.flatMap(({ groupes }) => groupes.flat()).map(({ ajout }) => ajout);
    expect(ajouts).not.toContain('offre');
    expect(ajouts).toContain('zones');
  });
});

describe('partager les constats', () => {
  test('la part de chacun, en texte, sans donnée personnelle', async () => {
    const { demander, atelier } = await trois();
    const parts = await demander('partager', { critere: 'pilote', date });
    const caf = parts.find(({ titre }) => plat(titre) === 'Pour la Caf');
    expect(plat(caf?.texte ?? '')).toContain(`Pour la Caf : ${caf?.nombre} points\n\n- `);
    const tenue = atelier.suivi?.classeur.feuilles
      .find(({ nom }) => nom === F7.feuille)
      ?.lignes.get(7)
      ?.get(3);
    const tout = plat(parts.map(({ texte }) => texte).join('\n'));
    expect(tout).toContain('Petite enfance!C7, Porteur');
    expect(tout).not.toContain(tenue?.genre === 'texte' ? tenue.texte : '?');
  });

  test('une fiche seule, ou toutes dans une archive', async () => {
    const { demander } = await trois();
    const demande = { critere: 'feuille', date, format: 'csv' } as const;
    const parts = await demander('partager', demande);
    const seule = await demander('fiches', { ...demande, rang: 0 });
    expect(seule.fichier.nom).toMatch(/^fiche-.*\.csv$/);
    expect(strFromU8(seule.fichier.octets)).toContain('Votre réponse');
    const toutes = await demander('fiches', { ...demande, rang: null });
    expect(Object.keys(unzipSync(toutes.fichier.octets))).toHaveLength(parts.length);
  });
});

describe('filtrer les constats', () => {
  const compter = async (filtres: Partial<ReturnType<typeof filtresDeDepart>>) => {
    const { vue } = await trois();
    return retenir(vue.feuilles, { ...filtresDeDepart(), ...filtres }).flatMap(({ groupes }) => groupes.flat());
  };

  test('sans filtre, tout', async () => {
    const { vue } = await trois();
    expect(isFiltre(filtresDeDepart())).toBe(false);
    expect(retenir(vue.feuilles, filtresDeDepart())).toEqual(vue.feuilles);
  });

  test('par feuille, sorte, action, gravité', async () => {
    const jeunesse = await compter({ feuille: 'Jeunesse' });
    expect(new Set(jeunesse.map(({ feuille }) => feuille))).toEqual(new Set(['Jeunesse']));
    const dates = await compter({ regle: 'date-illisible' });
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.every(({ regle }) => regle === 'date-illisible')).toBe(true);
    const action = await compter({ sujet: 'Action PE-3' });
    expect(action.map(({ cellule }) => cellule)).toContain('F7');
    const graves = await compter({ gravitesMasquees: new Set(['a-corriger', 'a-verifier', 'info']) });
    expect(new Set(graves.map(({ gravite }) => gravite))).toEqual(new Set(['empeche-envoi']));
  });

  test.each(['echeance F7', 'ÉCHÉANCE   31/13', 'F7 petite'])(
    'par des mots, sans accent ni ordre : %s',
    async (texte) => {
      const gardes = await compter({ texte });
      expect(gardes.map(({ cellule }) => cellule)).toContain('F7');
      expect(gardes.length).toBeLessThan(5);
    },
  );
});
