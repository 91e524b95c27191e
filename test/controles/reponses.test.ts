import { describe, expect, test } from 'vitest';
import { isBloquant, runControles } from '../../src/controles/verification.js';
import type { Constat } from '../../src/dossier/constat.js';
import { unDossier, type Valeurs } from '../dossiers.js';

const date = '2028-06-30';
const nom = 'Atelier à l’espace de M. Durand-Lefèvre, deux fois par mois.';
const reponse: Valeurs<'reponses'> = {
  regle: 'nom-de-personne',
  feuille: 'Actions',
  concerne: nom,
  reponse: 'pas-une-personne',
  date: '2028-06-01',
  par: 'Le service petite enfance : c’est le nom du lieu',
};

function verifier(
  reponses: readonly Valeurs<'reponses'>[],
  { avant = [], lus = [] }: { readonly avant?: readonly Valeurs<'actions'>[]; readonly lus?: readonly Constat[] } = {},
) {
  const actions = [...avant, { numero: '1.1', intitule: 'Ouvrir', description: nom }];
  const verification = runControles(unDossier({ actions, reponses }), { date, constatsDeLecture: lus });
  const de = (regle: string) => verification.constats.filter((constat) => constat.regle === regle);
  return { ...verification, noms: de('nom-de-personne'), sansEffet: de('reponse-sans-effet') };
}

describe('une réponse de la feuille Réponses', () => {
  test('sans elle, le constat empêche l’envoi ; avec elle, il n’est plus demandé, et il est compté', () => {
    expect(verifier([]).noms.map(isBloquant)).toEqual([true]);
    const { noms, repondus, sansEffet } = verifier([reponse]);
    expect([noms, sansEffet]).toEqual([[], []]);
    expect(repondus.map(({ regle, cellule }) => [regle, cellule])).toEqual([['nom-de-personne', 'G2']]);
  });

  test('suit le texte quand la ligne change de place, et la casse ou la ponctuation n’y changent rien', () => {
    const { noms, repondus } = verifier([{ ...reponse, cellule: 'G2', concerne: `${nom.toUpperCase()} ` }], {
      avant: [{ numero: '1.0', intitule: 'Autre' }],
    });
    expect(noms).toEqual([]);
    expect(repondus.map(({ cellule }) => cellule)).toEqual(['G3']);
  });

  test('sans texte, tient à la cellule', () => {
    const { concerne: _, ...parCellule } = reponse;
    expect(verifier([{ ...parCellule, cellule: 'G2' }]).noms).toEqual([]);
    expect(verifier([{ ...parCellule, cellule: 'G9' }]).noms).toHaveLength(1);
  });

  test('un texte qui a changé est de nouveau demandé, et la réponse perdue est dite, une fois, sans rien répéter', () => {
    const { noms, sansEffet } = verifier([{ ...reponse, concerne: 'M. Durand-Lefèvre est passé.' }]);
    expect(noms).toHaveLength(1);
    expect(sansEffet).toHaveLength(1);
    expect(sansEffet[0]).toMatchObject({ gravite: 'a-verifier', feuille: 'Réponses', cellule: 'A2' });
    expect(sansEffet[0]?.message).not.toContain('Durand');
  });

  test.each([
    ['sa date', { date: undefined }],
    ['sa règle', { regle: undefined }],
    ['la réponse', { reponse: undefined }],
  ])('à qui il manque %s ne compte pas, et c’est dit', (quoi, sans) => {
    const { noms, sansEffet } = verifier([{ ...reponse, ...sans }]);
    expect(noms).toHaveLength(1);
    expect(sansEffet.map(({ message }) => message)).toEqual([
      expect.stringContaining(`Il manque à cette réponse ${quoi}`),
    ]);
  });

  test('ne lève pas ce qui rendrait le document faux', () => {
    const illisible: Constat = {
      regle: 'montant-illisible',
      gravite: 'empeche-envoi',
      message: 'Un montant ne se lit pas.',
      feuille: 'Actions',
      cellule: 'T2',
      exigence: null,
    };
    const { constats, sansEffet } = verifier(
      [{ regle: 'montant-illisible', feuille: 'Actions', cellule: 'T2', reponse: 'vu', date: '2028-06-01' }],
      { lus: [illisible] },
    );
    expect(constats).toContainEqual(illisible);
    expect(sansEffet[0]?.message).toContain('ne se lève pas par une réponse');
  });

  test('répond aussi à un constat qui porte sur toute une feuille, et le schéma n’en change pas', () => {
    const { constats, couverture } = verifier([]);
    const offre = constats.find(({ regle, cellule }) => regle === 'offre-existante' && cellule === null);
    const vu = { regle: 'offre-existante', feuille: offre?.feuille ?? '', reponse: 'vu', date: '2028-06-01' } as const;
    const apres = verifier([vu]);
    expect(apres.repondus).toContainEqual(offre);
    expect(apres.couverture).toEqual(couverture);
  });

  test('ses propres textes ne sont pas contrôlés : ils ne partent dans aucun document', () => {
    const { constats } = verifier([{ ...reponse, par: 'Mme Martin, 06 12 34 56 78' }]);
    expect(constats.filter(({ feuille }) => feuille === 'Réponses')).toEqual([]);
  });
});
