import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { controlesCouverture } from '../../src/controles/couverture/registre.js';
import { schemaReferentiel } from '../../src/referentiel/forme.js';
import { exigence, referentiel } from '../../src/referentiel/referentiel.js';

const { exigences } = referentiel;

/** The first words read, and the population from which the item binds: what `data/referentiels` must say. */
const lus = [
  ['L214-1-3-I-1', 'Recenser les besoins des enfants âgés de moins de trois ans', null],
  ['L214-1-3-I-2', 'Informer et accompagner les familles', null],
  ['L214-1-3-I-3', 'Planifier, au vu du recensement des besoins,', 3_500],
  ['L214-1-3-I-4', "Soutenir la qualité des modes d'accueil", 3_500],
  ['L214-1-3-II-3', "Pour l'exercice de la compétence mentionnée au 3° dudit I,", 10_000],
  ['L214-1-3-II-4', "Pour l'exercice des compétences définies aux 2° et 4° du I", 10_000],
  ['L214-1-3-III', "Lorsque l'établissement public de coopération intercommunale", null],
  ['L214-2-I-2', 'Le schéma pluriannuel de maintien et de développement', 10_000],
  ['L214-2-II-1', 'Le schéma ainsi que ses actualisations sont transmis', 10_000],
  ['L214-2-II-2', 'Sont réalisés et transmis au même comité', 10_000],
  ['D214-10-1-I-1', 'Répertorie les équipements, les services et les modes', 10_000],
  ['D214-10-1-I-2', 'Précise les besoins des enfants de moins de trois ans', 10_000],
  ['D214-10-1-I-3', 'Identifie les zones géographiques', 10_000],
  ['D214-10-1-I-4', 'Définit les orientations pluriannuelles', 10_000],
  ['D214-10-1-I-4-a', 'Les objectifs de maintien, de développement et de redéploiement', 10_000],
  ['D214-10-1-I-4-b', "Les besoins en matière d'emplois et de compétences", 10_000],
  ['D214-10-1-I-4-c', 'Les dispositifs, les partenariats et les actions', 10_000],
  ['D214-10-1-I-4-d', "Les modalités d'accompagnement des personnes physiques ou morales", 10_000],
  ['D214-10-1-I-4-e', "Les projets d'investissements en matière de rénovation", 10_000],
  ['D214-10-1-I-4-f', 'Les coûts prévisionnels des opérations envisagées', 10_000],
  ['D214-10-1-I-4-g', 'Le calendrier prévisionnel de réalisation de ces opérations', 10_000],
  ['D214-10-1-I-4-h', "Les indicateurs et les modalités d'évaluation", 10_000],
] as const;

describe('le référentiel', () => {
  const dossier = 'data/referentiels';
  const fichiers = readdirSync(dossier).filter((nom) => nom.endsWith('.json'));

  test.each(fichiers)('%s a la forme attendue, sans un champ de plus', (nom) => {
    expect(() => schemaReferentiel.parse(JSON.parse(readFileSync(`${dossier}/${nom}`, 'utf8')))).not.toThrow();
  });

  test('vient de ces fichiers, tous et eux seuls', () => {
    const lus = fichiers.flatMap((nom) => JSON.parse(readFileSync(`${dossier}/${nom}`, 'utf8')).exigences);
    expect(lus).toHaveLength(exigences.length);
    expect(lus).toEqual(expect.arrayContaining([...exigences]));
  });

  test.each(lus)('%s commence par « %s », seuil %s', (id, debut, seuil) => {
    expect(exigence(id)?.texte?.slice(0, debut.length)).toBe(debut);
    expect(exigence(id)?.seuil).toBe(seuil);
  });

  test('donne les cinq points de l’article 3 d’abord, puis le code', () => {
    expect(exigences.slice(0, 6).map(({ id }) => id)).toEqual([
      'CTG-3-1',
      'CTG-3-2',
      'CTG-3-3',
      'CTG-3-4',
      'CTG-3-5',
      'L214-1-3-I',
    ]);
  });

  test('nomme chaque exigence une seule fois, et ses parents existent', () => {
    const ids = exigences.map(({ id }) => id);
    expect(ids.filter((id, rang) => ids.indexOf(id) !== rang)).toEqual([]);
    expect(exigences.filter(({ parent }) => parent !== null && !ids.includes(parent))).toEqual([]);
  });

  test('ne connaît pas un identifiant inventé', () => {
    expect(exigence('D214-10-2-I')).toBeUndefined();
  });

  test('ne garde aucun texte qui n’a pas été lu, et dit pourquoi', () => {
    const sansTexte = exigences.filter(({ texte }) => texte === null);
    expect(sansTexte.map(({ id, certitude }) => [id, certitude])).toEqual([
      ['L214-2-1', 'non lu'],
      ['D214-10-1-II', 'non lu'],
    ]);
    expect(sansTexte.filter(({ remarque }) => !remarque?.includes('n’a pas été lu'))).toEqual([]);
    expect(
      exigences.filter(({ certitude, texte }) => ['reconstitué', 'non lu'].includes(certitude) && texte !== null),
    ).toEqual([]);
  });

  test('marque les textes dont la fin manque', () => {
    expect(exigences.filter(({ tronque }) => tronque).map(({ id }) => id)).toEqual([
      'L214-2-III',
      'D214-10-1-I-4-h',
      'D214-10-1-I-fin',
    ]);
    expect(exigences.filter(({ certitude, tronque }) => certitude === 'exact, tronqué' && !tronque)).toEqual([]);
  });

  test('présente les dates d’entrée en vigueur comme rapportées ou déduites, jamais comme lues', () => {
    const code = exigences.filter(({ id }) => !id.startsWith('CTG-'));
    expect(code.filter(({ entreeEnVigueur }) => entreeEnVigueur.certitude === 'exact')).toEqual([]);
    expect(code.filter(({ entreeEnVigueur }) => entreeEnVigueur.remarque === '')).toEqual([]);
    expect(exigence('D214-10-1-I')?.entreeEnVigueur).toMatchObject({ date: '2025-03-22', certitude: 'reconstitué' });
    expect(exigence('L214-1-3-II-4')?.entreeEnVigueur).toMatchObject({ date: '2026-01-01', certitude: 'secondaire' });
  });

  test('porte chaque exigence qu’une règle contrôle, et chaque point du décret a sa règle', () => {
    const controlees = controlesCouverture.map((controle) => controle.exigence);
    expect(controlees.filter((id) => exigence(id) === undefined)).toEqual([]);
    const points = exigences.filter(
      ({ id }) => /^D214-10-1-I-\d/.test(id) || id.startsWith('CTG-') || id === 'D214-10-1-II',
    );
    expect(points.map(({ id }) => id).filter((id) => !controlees.includes(id))).toEqual([]);
  });
});
