import { describe, expect, test } from 'vitest';
import { repondre } from '../../src/completer/etat.js';
import { completer } from '../../src/operations/completer.js';
import { dit, fichier, leCendre, ports, preparer, repondreLignes, unSuivi } from '../completer/preparer.js';

const texte = (valeur: unknown) => new TextEncoder().encode(JSON.stringify(valeur));

describe('compléter', () => {
  test('ce qui est répondu se relit dans la copie, et ce qui change est vérifié sur elle', async () => {
    const preparee = await preparer(await unSuivi([...leCendre]));
    const partie = repondreLignes(preparee.etat, 'parties-et-periode', { '': { signature: '17/12/2025' } });
    const etat = repondre(partie, 'zones', { genre: 'sans-objet', pourquoi: 'Aucune zone en tension.' });
    const { apres, code, fichiers } = await completer({ ...preparee, etat }, ports());
    expect(code).toBe(0);
    expect(fichiers).toHaveLength(1);
    expect(apres.dossier.convention?.signature?.valeur).toBe('2025-12-17');
    expect(apres.dossier.communes.map(({ codeInsee, population }) => [codeInsee?.valeur, population?.valeur])).toEqual([
      ['63069', 5515],
      ['63124', 20385],
    ]);
    const etatDe = (verification: typeof apres.verification) =>
      verification.couverture.find(({ exigence }) => exigence === 'D214-10-1-I-3')?.etat;
    expect([etatDe(preparee.suivi.verification), etatDe(apres.verification)]).toEqual(['absente', 'sans-objet']);
  });

  test('l’écriture reçoit le classeur tel quel, sa lecture et une ligne de complément par ligne', async () => {
    const octets = await unSuivi([...leCendre]);
    const preparee = await preparer(octets);
    const recus: unknown[] = [];
    await completer(preparee, {
      completerClasseur: async (source, lecture, complements, date, relire) => {
        recus.push(
          source.octets === octets,
          lecture.dossier === preparee.suivi.dossier,
          complements.map(({ feuille }) => feuille),
          date,
        );
        return ports().completerClasseur(source, lecture, complements, date, relire);
      },
    });
    expect(recus).toEqual([true, true, ['convention', 'communes', 'communes'], '2026-11-29']);
  });

  test('rien à écrire : aucune copie, et l’écriture n’est pas appelée', async () => {
    const preparee = await preparer(await unSuivi(['Plan']));
    const { fichiers, complements, apres } = await completer(preparee, {
      completerClasseur: () => Promise.reject(new Error('appelée')),
    });
    expect([fichiers, complements]).toEqual([[], []]);
    expect(apres).toBe(preparee.suivi);
  });

  test('ce qui est laissé de côté donne le code 1, et le reste est écrit', async () => {
    const reponses = fichier(
      'r.json',
      texte({
        version: 1,
        reponses: [
          {
            question: 'parties-et-periode',
            reponse: 'lignes',
            lignes: [{ ligne: '', cellules: { 'Date de signature': 'bientôt', 'Copil du bilan': '12/01/2027' } }],
          },
          { question: 'inconnue', reponse: 'passer' },
          3,
        ],
      }),
    );
    const preparee = await preparer(await unSuivi([...leCendre]), { reponses });
    const { code, laisses, apres } = await completer(preparee, ports());
    expect(code).toBe(1);
    expect(laisses).toHaveLength(3);
    expect(apres.dossier.convention?.copil?.valeur).toBe('2027-01-12');
    expect(apres.dossier.convention?.signature).toBeUndefined();
  });

  test('un tableau couché ne se complète pas : ses lignes sont dites', async () => {
    const octets = await unSuivi([...leCendre], {
      Zones: [
        ['Zone', 'Plaine', 'Coteaux', 'Bourg'],
        ['Communes', 'Le Cendre', 'Le Cendre', 'Le Cendre'],
        ['Nature', 'Offre insuffisante', 'Accès difficile', null],
        ['Constat', 'Dix refus', null, 'Aucun bus'],
      ],
    });
    const preparee = await preparer(octets);
    expect(preparee.suivi.dossier.zones).toHaveLength(3);
    const { remarques } = await completer(preparee, ports());
    expect(remarques.join()).toMatch(
      /2 lignes sont dans un tableau que l’outil ne sait pas compléter \(.*Coteaux.*\) : complétez-les vous-même/,
    );
  });

  test('une convention qui donne aussi des actions : elles ne sont pas reprises, et c’est dit', async () => {
    const { remarques } = await preparer(await unSuivi([...leCendre]), {
      propositions: dit('actions', '3.1', { intitule: 'Ouvrir un LAEP', pilote: 'CCAS' }),
    });
    expect(remarques).toEqual([
      'La convention donne aussi une ligne du plan d’actions : elle n’est pas reprise, votre tableau a les siennes.',
    ]);
  });
});
