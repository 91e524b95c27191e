import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classementParDefaut } from '../../src/avenant/classement.js';
import { comparerVersions } from '../../src/avenant/comparaison.js';
import { comparerPlans } from '../../src/comparaison/comparer-plans.js';
import { compareDossiers } from '../../src/comparaison/dossiers.js';
import { comparaisonsMax } from '../../src/comparaison/passes.js';
import { figer } from '../../src/comparaison/plan.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { versionDe } from '../avenant/plans.js';
import { unDossier, type Valeurs } from '../dossiers.js';

/** What `bilan --reference` says of each action. */
function parEvolution(avant: Dossier, apres: Dossier): readonly string[] {
  const { renommees, ajoutees, retirees } = compareDossiers({ dossier: avant, nom: 'hier' }, apres, '2028-06-30');
  return [
    ...renommees.flatMap(({ avant: { origine }, renumerotee, reformulee, doute }) => [
      ...(renumerotee ? [`${origine.cellule} renumérotée`] : []),
      ...(reformulee ? [`${origine.cellule} reformulée${doute ? ` ${doute.genre}` : ''}`] : []),
    ]),
    ...ajoutees.map(({ origine }) => `${origine.cellule} ajoutée`),
    ...retirees.map(({ origine }) => `${origine.cellule} retirée`),
  ].sort();
}

/** What `comparer` and `avenant` say of it. */
function parPlans(avant: Dossier, apres: Dossier): readonly string[] {
  return comparerPlans(figer(avant), figer(apres))
    .flatMap((ecart) => {
      if (ecart.genre === 'ligne')
        return [`${ecart.ligne.origine.cellule} ${ecart.nature === 'ajout' ? 'ajoutée' : 'retirée'}`];
      const { cellule } = ecart.ligne.avant.origine;
      if (ecart.colonne === 'numero') return [`${cellule} renumérotée`];
      return ecart.colonne === 'intitule' ? [`${cellule} reformulée${ecart.doute ? ` ${ecart.doute.genre}` : ''}`] : [];
    })
    .sort();
}

const mots = ['ouvrir', 'créer', 'la crèche', 'un relais', 'du Lac', 'de Billom', 'petite enfance', 'pour tous'];
const uneAction: fc.Arbitrary<Valeurs<'actions'>> = fc
  .record(
    {
      numero: fc.constantFrom('1.1', '1.2', '1.3', '2.1'),
      intitule: fc.array(fc.constantFrom(...mots), { minLength: 1, maxLength: 5 }).map((choisis) => choisis.join(' ')),
      description: fc.constantFrom('Un atelier', 'Une fête'),
    },
    { requiredKeys: [] },
  )
  // A row that says nothing is no row.
  .map((action) => ({ pilote: 'Ville', ...action }));

describe('une action est la même, ou ne l’est pas, pour toutes les commandes', () => {
  test('des actions au hasard, dont les noms se ressemblent', () => {
    let renommees = 0;
    const actions = fc.array(uneAction, { maxLength: 8 });
    fc.assert(
      fc.property(actions, actions, (anciennes, nouvelles) => {
        // One that both have: they are of one convention.
        const commune = { numero: '9.9', intitule: 'Informer les familles' };
        const avant = unDossier({ actions: [commune, ...anciennes] });
        const apres = unDossier({ actions: [commune, ...nouvelles] });
        const dites = parEvolution(avant, apres);
        expect(dites).toEqual(parPlans(avant, apres));
        renommees += dites.filter((dite) => /(?:renumérotée|reformulée)/.test(dite)).length;
      }),
      { numRuns: 300, seed: 2028 },
    );
    expect(renommees).toBeGreaterThan(300);
  });

  test('ce qui n’a pas été comparé se dit des deux côtés', () => {
    const commune = { numero: '9.9', intitule: 'Informer les familles' };
    const cote = Math.sqrt(comparaisonsMax);
    const faire = (lettre: string, titre: string, nombre: number) =>
      unDossier({
        actions: [
          commune,
          ...Array.from({ length: nombre }, (_, rang) => ({
            numero: `${lettre}${rang}`,
            intitule: `${titre} ${rang}`,
          })),
        ],
      });
    const avant = faire('A', 'Séjour', cote);
    const apres = faire('B', 'Bibliothèque itinérante du secteur', cote + 1);
    expect(compareDossiers({ dossier: avant, nom: 'hier' }, apres, '2028-06-30').doute).not.toBe(null);
    const modifications = comparerVersions(versionDe(avant), versionDe(apres), classementParDefaut());
    expect(modifications).toHaveLength(2 * cote + 1);
    for (const { doute } of modifications) expect(doute).toMatch(/^Trop de lignes ont changé à la fois/);
  });
});
