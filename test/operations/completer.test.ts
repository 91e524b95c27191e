import { describe, expect, test } from 'vitest';
import { type EtatDeCompletion, repondre } from '../../src/completer/etat.js';
import { completer } from '../../src/operations/completer.js';
import { dit, fichier, leCendre, poseeDe, preparer, repondreLignes, unSuivi } from '../completer/preparer.js';
import { fabriquer } from '../tableur/fabrique.js';

const texte = (valeur: unknown) => new TextEncoder().encode(JSON.stringify(valeur));

describe('compléter', () => {
  test('ce qui est répondu se relit dans la copie, et ce qui change est vérifié sur elle', async () => {
    const preparee = await preparer(await unSuivi([...leCendre]));
    const partie = repondreLignes(preparee.etat, 'parties-et-periode', { '': { signature: '17/12/2025' } });
    const etat = repondre(partie, 'zones', { genre: 'sans-objet', pourquoi: 'Aucune zone en tension.' });
    const { apres, code, fichiers } = await completer({ ...preparee, etat });
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

  test('rien à écrire : aucune copie', async () => {
    const preparee = await preparer(await unSuivi(['Plan']));
    const { fichiers, complements, apres } = await completer(preparee);
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
    const { code, laisses, apres } = await completer(preparee);
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
    const { remarques } = await completer(preparee);
    expect(remarques.join()).toMatch(
      /2 lignes sont dans un tableau que l’outil ne sait pas compléter \(.*Coteaux.*\) : complétez-les vous-même/,
    );
  });

  describe('les actions que donne la convention', () => {
    const laep = dit('actions', '3.1', {
      numero: '3.1',
      intitule: 'Ouvrir un LAEP',
      pilote: 'CCAS',
      debut: '01/09/2026',
      fin: '30/06/2028',
    });
    const crecheSansNumero = dit('actions', 'Ouvrir une micro-crèche', { intitule: 'Ouvrir une micro-crèche' });
    const ajouter = (etat: EtatDeCompletion) =>
      repondreLignes(etat, 'actions', { 'Ouvrir un LAEP': { intitule: 'Ouvrir un LAEP', numero: '3.1' } });

    test('celle qui manque est proposée, jamais ajoutée sans réponse ; celle qui y est ne l’est pas', async () => {
      const preparee = await preparer(await unSuivi([...leCendre]), { propositions: [...laep, ...crecheSansNumero] });
      expect(preparee.remarques).toEqual([
        'Une action de la convention n’est pas dans votre tableau, ni sous son numéro ni sous son titre : elle vous est proposée, et n’est pas ajoutée sans vous.',
      ]);
      const { lignes } = poseeDe(preparee.etat, 'actions');
      expect(lignes.map(({ nom, enPlus }) => [nom, enPlus])).toEqual([['Ouvrir un LAEP', true]]);
      const { apres } = await completer(preparee);
      expect(apres.dossier.actions.map(({ numero }) => numero?.valeur)).toEqual(['1.1']);
    });

    test('ajoutée par une réponse, elle a sa ligne ; ce qui n’est que proposé y est à confirmer', async () => {
      const preparee = await preparer(await unSuivi([...leCendre]), { propositions: laep });
      const { apres, code, nonAjoutees } = await completer({ ...preparee, etat: ajouter(preparee.etat) });
      expect([code, nonAjoutees]).toEqual([0, []]);
      expect(
        apres.dossier.actions.map(({ numero, intitule, pilote, fin }) =>
          [numero, intitule, pilote, fin].map((lue) => lue?.valeur),
        ),
      ).toEqual([
        ['1.1', 'Ouvrir une micro-crèche', 'Ville', '2027-12-31'],
        ['3.1', 'Ouvrir un LAEP', 'CCAS', '2028-06-30'],
      ]);
    });

    test('toutes dans le tableau, par leur numéro ou leur titre : c’est dit, rien n’est demandé', async () => {
      const autreTitre = dit('actions', '1.1', { numero: '1.1', intitule: 'Ouvrir une micro-crèche de dix places' });
      for (const [propositions, phrase] of [
        [crecheSansNumero, 'L’action que donne la convention est dans votre tableau.'],
        [autreTitre, 'L’action que donne la convention est dans votre tableau.'],
      ] as const) {
        const { etat, remarques } = await preparer(await unSuivi([...leCendre]), { propositions });
        expect(remarques).toEqual([phrase]);
        expect(etat.questions.map(({ question }) => question.id)).not.toContain('actions');
      }
    });

    test.each([
      ['des tableaux successifs', [[], ...bande('2.1', 'Créer un RPE')]],
      ['des lignes rangées sous des titres', [['Axe 2 – Jeunesse'], ['2.1', 'Créer un local jeunes', 'Ville']]],
    ])('%s : où la mettre n’est pas sûr, c’est dit, code 1, et rien n’est écrit de travers', async (_, suite) => {
      const octets = await fabriquer((classeur) => {
        classeur
          .addWorksheet('Suivi')
          .addRows([...bande('1.1', 'Ouvrir une micro-crèche'), ...suite].map((ligne) => [...ligne]));
      });
      const preparee = await preparer(octets, { propositions: laep });
      const { laisses, nonAjoutees, remarques, apres, code } = await completer({
        ...preparee,
        etat: ajouter(preparee.etat),
      });
      expect([code, nonAjoutees.length]).toEqual([1, 1]);
      expect(laisses.map(({ phrase }) => phrase)).toEqual([
        expect.stringMatching(/^Les actions de la convention, Ouvrir un LAEP : la ligne n’a pas pu être ajoutée/),
      ]);
      expect(remarques.join('\n')).toMatch(/n’a pas été ajoutée.*criv.*Intitulé.*Ouvrir un LAEP/);
      expect(apres.dossier.actions.map(({ numero }) => numero?.valeur)).toEqual(['1.1', '2.1']);
    });
  });
});

function bande(numero: string, intitule: string): readonly (readonly unknown[])[] {
  return [
    [`Axe ${numero.slice(0, 1)} – Petite enfance`],
    ['N°', 'Action', 'Pilote', 'Champ', 'Statut', 'Début', 'Fin'],
    [numero, intitule, 'Ville', 'Petite enfance', 'En cours', '01/03/2026', '31/12/2027'],
  ];
}
