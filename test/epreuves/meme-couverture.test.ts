import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDonnees } from '../../src/cdsf/donnees.js';
import { entreeDesPieces } from '../../src/cdsf/envoi.js';
import { viewExtrait } from '../../src/cdsf/vue-extrait.js';
import { viewLettre } from '../../src/cdsf/vue-lettre.js';
import { viewBilanIntermediaire } from '../../src/documents/bilans/intermediaire.js';
import { readDossier } from '../../src/lecture/lire-dossier.js';
import { resumer } from '../../src/lot/resumer.js';
import { viewPoint } from '../../src/page/travail/vue-point.js';
import { isDuCode } from '../../src/referentiel/referentiel.js';
import { readClasseur } from '../../src/tableur/lire.js';
import { writeSuivi } from '../../src/tableur/suivi/ecrire-suivi.js';
import { essais, suivis } from './arbitraires.js';
import { entreeDe } from './entree.js';

const date = '2028-06-30';

/** An item and its state, as printed. */
const etatsDe = (lignes: readonly { readonly citation: string; readonly etat: string; readonly declare: string }[]) =>
  new Map(lignes.map(({ citation, etat, declare }) => [citation, { etat, declare }]));

test('bilan, extrait, lettre, données, lot et page disent la même couverture du même tableau', async () => {
  await fc.assert(
    fc.asyncProperty(suivis, fc.boolean(), async (contenu, parentalite) => {
      const { dossier } = readDossier(await readClasseur(await writeSuivi(contenu, date)));
      const entree = entreeDe(dossier, date);
      const { couverture } = entree.verification;
      const pieces = entreeDesPieces({ ...entree, parentalite });
      const bilan = viewBilanIntermediaire(entree);
      const extrait = viewExtrait('intermediaire', pieces);
      const lettre = viewLettre('intermediaire', 'signataires', pieces, []);
      const duBilan = etatsDe(bilan.petiteEnfance.concordance);
      for (const { citation, etat, declare } of extrait.petiteEnfance.concordance)
        expect({ etat, declare }).toEqual(duBilan.get(citation));
      for (const { etat, citation } of extrait.petiteEnfance.sections.flatMap(({ reponses }) => reponses))
        expect(etat).toBe(duBilan.get(citation)?.etat);
      expect([extrait.petiteEnfance.phrase, lettre.couverture]).toEqual([
        bilan.synthese.couverture,
        bilan.synthese.couverture,
      ]);
      const codes = new Map(couverture.filter(({ exigence }) => isDuCode(exigence)).map((l) => [l.exigence, l.etat]));
      const donnees = createDonnees(pieces, {
        document: { bilan: 'intermediaire', etat: 'projet', date },
        classeur: entree.source,
        expediteur: 'signataires',
      });
      const lot = resumer(dossier, entree.verification, entree.source, date);
      const page = couverture.map(viewPoint).map(({ id, etat }) => ({ exigence: id, etat }));
      for (const dite of [donnees.couverture, lot.couverture, page])
        expect(new Map(dite.filter(({ exigence }) => isDuCode(exigence)).map((l) => [l.exigence, l.etat]))).toEqual(
          codes,
        );
    }),
    { numRuns: essais(15), seed: 26, endOnFailure: true },
  );
}, 120_000);
