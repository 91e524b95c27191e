import { describe, expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import type { EtatDeCouverture } from '../../../src/controles/controle.js';
import { checkCouverture } from '../../../src/controles/couverture/couverture.js';
import { controlesCouverture } from '../../../src/controles/couverture/registre.js';
import { type CleFeuille, type Dossier, feuilles } from '../../../src/dossier/dossier.js';
import { unDossier } from '../../dossiers.js';
import { cournon, creche, emploi, leCendre, petiteEnfance, relais, rencontre } from './exemples.js';

const date = '2028-06-30';

/** What each rule weighs in a Dossier: its state, and the gravity of what it says is missing. */
function gravitesDe(
  dossier: Dossier,
): ReadonlyMap<string, { readonly etat: EtatDeCouverture; readonly gravites: readonly string[] }> {
  const { couverture, constats } = checkCouverture(createContexte(dossier, date));
  return new Map(
    couverture.map(({ exigence, etat }) => [
      exigence,
      { etat, gravites: [...new Set(constats.filter((c) => c.exigence === exigence).map(({ gravite }) => gravite))] },
    ]),
  );
}

describe('un manque au schéma n’empêche aucun envoi : à corriger quand rien n’y répond, à vérifier en partie', () => {
  const vide = gravitesDe(unDossier({ communes: [cournon] }));
  const enPartie = gravitesDe(
    unDossier({
      communes: [{ ...cournon, deliberation: '2027-12-17' }, leCendre],
      offre: [creche, relais],
      emplois: [emploi, { metier: 'Éducatrice' }],
      instances: [rencontre, { ...rencontre, participants: undefined }],
    }),
  );

  test.each([
    ['D214-10-1-I-1', 'absente', 'a-corriger', vide],
    ['D214-10-1-I-4-b', 'absente', 'a-corriger', vide],
    ['CTG-3-3', 'absente', 'a-corriger', vide],
    ['D214-10-1-II', 'absente', 'a-corriger', vide],
    ['L214-1-3-I-1', 'absente', 'a-corriger', vide],
    ['D214-10-1-I-1', 'partielle', 'a-verifier', enPartie],
    ['D214-10-1-I-4-b', 'partielle', 'a-verifier', enPartie],
    ['D214-10-1-II', 'partielle', 'a-verifier', enPartie],
    ['L214-1-3-I-2', 'partielle', 'a-verifier', enPartie],
  ] as const)('%s %s : %s', (exigence, etat, gravite, vues) => {
    expect(vues.get(exigence)).toEqual({ etat, gravites: [gravite] });
  });

  test('sans commune de plus de 10 000 habitants, le décret et les pièces de l’article 3 ne donnent que des conseils', () => {
    const petites = gravitesDe(unDossier({ communes: [leCendre] }));
    expect(petites.get('D214-10-1-I-1')).toEqual({ etat: 'sans-objet', gravites: ['info'] });
    expect(petites.get('L214-1-3-I-1')).toEqual({ etat: 'absente', gravites: ['a-corriger'] });
    expect(petites.get('CTG-3-3')).toEqual({ etat: 'sans-objet', gravites: ['info'] });
  });
});

describe('ce qui manque est dit sur une feuille du classeur, par une phrase entière', () => {
  const vide = unDossier({ communes: [{ nom: 'Cournon' }] });
  const manquesSur = (controle: (typeof controlesCouverture)[number], dossier: Dossier) =>
    controle.check(createContexte(dossier, date)).manques;

  test.each(controlesCouverture)('$regle : la feuille de notre tableau, quand le classeur ne l’a pas', (controle) => {
    const noms = Object.values(feuilles).map(({ nom }) => nom);
    const manques = manquesSur(controle, { ...vide, feuilles: {} });
    expect(manques.map(({ feuille }) => feuille).filter((nom) => !noms.includes(nom ?? ''))).toEqual([]);
    for (const { message } of manques) expect(message).toMatch(/^[A-ZÀÉ«][^']*\.$/u);
  });

  test.each(controlesCouverture)('$regle : la sienne, quand il l’appelle autrement', (controle) => {
    const renommees = Object.fromEntries(
      (Object.keys(feuilles) as CleFeuille[]).map((cle) => [
        cle,
        { nom: `${feuilles[cle].nom} 2026`, colonnes: {}, inconnues: [] },
      ]),
    );
    const manques = manquesSur(controle, { ...vide, feuilles: renommees });
    const surUneFeuille = manques.filter(({ cellule }) => cellule === null);
    expect(surUneFeuille.filter(({ feuille }) => !feuille?.endsWith(' 2026'))).toEqual([]);
  });
});

describe('une cause, un constat', () => {
  const illisible = { genre: 'texte', texte: '31/02/2028' } as const;
  const dossier = unDossier({
    communes: [cournon],
    actions: [
      {
        numero: '1',
        intitule: 'Ouvrir',
        pilote: 'Ville',
        debut: '2026-01-01',
        champs: petiteEnfance,
        objectif: 'Plus de places',
      },
    ],
  });
  const [action] = dossier.actions;
  const origine = { feuille: 'Actions', cellule: 'F2' };

  test('une échéance que la lecture n’a pas comprise n’est pas dite absente une deuxième et une troisième fois', () => {
    const regles = (lu: Dossier) =>
      checkCouverture(createContexte(lu, date))
        .constats.filter(({ cellule, message }) => cellule && /échéance|date de fin/.test(message))
        .map(({ regle }) => regle);
    const avec = {
      ...dossier,
      actions: action ? [{ ...action, illisibles: { fin: { valeur: illisible, origine } } }] : [],
    };
    expect(regles(dossier)).toEqual(['ctg-plan-actions']);
    expect(regles(avec)).toEqual([]);
  });

  test('elle compte pourtant comme un manque : le point n’en est pas constaté', () => {
    const avec = {
      ...dossier,
      actions: action ? [{ ...action, illisibles: { fin: { valeur: illisible, origine } } }] : [],
    };
    const { couverture } = checkCouverture(createContexte(avec, date));
    expect(couverture.find(({ exigence }) => exigence === 'CTG-3-3')).toMatchObject({ etat: 'absente' });
  });
});
