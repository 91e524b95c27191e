import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Constat } from '../../src/dossier/constat.js';
import { ouvrir, verifier } from '../../src/operations/suivi.js';
import { fabriquer } from '../tableur/fabrique.js';

const date = '2027-09-15';
const lire = (nom: string) => ({ nom, octets: readFileSync(new URL(`../fixtures/fiches/${nom}`, import.meta.url)) });
const absences = (constats: readonly Constat[]) => constats.filter(({ regle }) => regle === 'feuille-absente');

const entetes = ['N°', 'Intitulé', 'Champ d’intervention'];
const crèche = ['1', 'Ouvrir une crèche', 'Petite enfance'];
const avec = (onglets: Readonly<Record<string, readonly (readonly unknown[])[]>>) =>
  fabriquer((classeur) => {
    for (const [nom, lignes] of Object.entries({ Actions: [entetes, crèche], ...onglets }))
      classeur.addWorksheet(nom).addRows(lignes.map((ligne) => [...ligne]));
  });
const verifierClasseur = async (onglets: Parameters<typeof avec>[0]) =>
  (await verifier(await ouvrir({ nom: 'suivi.xlsx', octets: await avec(onglets) }), date)).verification;

describe('une feuille que le classeur n’a pas', () => {
  test.each(['huit-actions.xlsx', 'trois-onglets.xlsx', 'trois-onglets.ods'])(
    '%s : dite absente une fois, et plus aucune règle n’envoie vers elle',
    async (nom) => {
      const { verification } = await verifier(await ouvrir(lire(nom)), date);
      const dites = absences(verification.constats);
      expect(dites.map(({ feuille }) => feuille).sort()).toEqual(
        ['Communes', 'Convention', 'Emplois', 'Indicateurs', 'Instances', 'Offre', 'Opérations', 'Zones'].sort(),
      );
      const noms = new Set(dites.map(({ feuille }) => feuille));
      expect(verification.constats.filter(({ feuille }) => noms.has(feuille)).length).toBe(dites.length);
      const communes = dites.find(({ feuille }) => feuille === 'Communes');
      expect(communes?.message).toMatch(
        /^Votre classeur n’a pas de feuille Communes : « bilan-ctg completer » l’ajoute\./,
      );
      expect(communes?.absence?.causes.map(({ regle }) => regle)).toEqual([
        'ctg-diagnostic',
        'offre-existante',
        'concertation',
        'recenser',
      ]);
    },
  );

  test('prend la plus forte gravité de ses causes, et arrête le définitif quand l’une d’elles l’arrête', async () => {
    const { constats } = await verifierClasseur({});
    const [convention] = absences(constats).filter(({ feuille }) => feuille === 'Convention');
    expect(convention).toMatchObject({ gravite: 'a-corriger', arreteDefinitif: true, cellule: null, exigence: null });
    expect(convention?.message).toContain(
      'inscrivez dans la feuille Convention la Caf, les signataires, la date de début et la date de fin.',
    );
    expect(absences(constats).find(({ feuille }) => feuille === 'Zones')?.arreteDefinitif).toBeUndefined();
  });

  test('la couverture compte chaque manque comme avant : seul ce qui est dit change', async () => {
    const absente = await verifierClasseur({});
    const vide = await verifierClasseur({ Communes: [['Commune', 'Code Insee', 'Population']] });
    const etats = ({ couverture }: typeof absente) =>
      couverture.map(({ exigence, etat, manques }) => [exigence, etat, manques]);
    expect(etats(absente)).toEqual(etats(vide));
  });

  test.each<[string, readonly (readonly unknown[])[]]>([
    ['ses titres et rien dessous', [['Commune', 'Code Insee', 'Population']]],
    ['rien du tout', []],
  ])('une feuille Communes avec %s n’est pas absente : ses règles parlent', async (_, lignes) => {
    const { constats } = await verifierClasseur({ Communes: lignes });
    expect(absences(constats).map(({ feuille }) => feuille)).not.toContain('Communes');
    expect(constats.filter(({ feuille }) => feuille === 'Communes').map(({ message }) => message)).toContain(
      'Inscrivez les communes signataires dans la feuille Communes : les besoins se vérifient commune par commune.',
    );
  });

  test('ce qu’un texte du classeur semble déjà répondre reste dit', async () => {
    const { constats } = await verifierClasseur({
      Rédaction: [
        ['Rubrique', 'Texte'],
        ['Pilotage et coopération', 'Une réunion de concertation avec les familles et les partenaires s’est tenue.'],
        ['Concertation', 'La concertation a réuni les familles, les gestionnaires et la Caf en 2026.'],
      ],
    });
    const pistes = absences(constats).filter(({ message }) => message.includes('semble répondre'));
    for (const { message } of pistes) expect(message.match(/semble répondre/g)).toHaveLength(1);
    expect(pistes.map(({ feuille }) => feuille)).toContain('Communes');
  });

  const repond = (ligne: readonly unknown[]) => ({
    Réponses: [['Règle', 'Feuille', 'Cellule', 'Texte concerné', 'Réponse', 'Répondu le'], ligne],
  });
  test('se répond d’un coup, ou cause par cause', async () => {
    const dUnCoup = await verifierClasseur(repond(['feuille-absente', 'Zones', '', '', 'Vu', '01/09/2027']));
    expect(absences(dUnCoup.constats).map(({ feuille }) => feuille)).not.toContain('Zones');
    expect(dUnCoup.repondus.map(({ regle }) => regle)).toEqual(['feuille-absente']);

    const uneCause = await verifierClasseur(repond(['recenser', 'Communes', '', '', 'Vu', '01/09/2027']));
    const [communes] = absences(uneCause.constats).filter(({ feuille }) => feuille === 'Communes');
    expect(communes?.absence?.causes.map(({ regle }) => regle)).not.toContain('recenser');
    expect(uneCause.constats.filter(({ regle }) => regle === 'reponse-sans-effet')).toEqual([]);
  });

  test('celle sans quoi un définitif ne s’écrit pas ne se lève pas par une réponse', async () => {
    const { constats } = await verifierClasseur(repond(['feuille-absente', 'Convention', '', '', 'Vu', '01/09/2027']));
    expect(absences(constats).map(({ feuille }) => feuille)).toContain('Convention');
    expect(constats.map(({ regle }) => regle)).toContain('reponse-sans-effet');
  });
});
