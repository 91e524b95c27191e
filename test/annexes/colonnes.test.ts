import { describe, expect, test } from 'vitest';
import { renderAnnexeHtml } from '../../src/annexes/rendre.js';
import {
  contractuel,
  engagementDe,
  type FeuilleDuPlan,
  feuillesDuPlan,
  fonctions,
  fonctionsDe,
} from '../../src/comparaison/contractuel.js';
import { colonneDe } from '../../src/comparaison/plan.js';
import { feuilles } from '../../src/dossier/dossier.js';
import { type Lignes, type Saisie, texteDuHtml, uneAnnexe, uneEntree } from './fabrique.js';

type FonctionDAnnexe = Parameters<typeof uneAnnexe>[number];

/** A cell of a column that binds, where the annexes must print it, and how. */
interface Cas {
  readonly feuille: FeuilleDuPlan;
  readonly colonne: string;
  readonly fonction: FonctionDAnnexe;
}

const cas: readonly Cas[] = feuillesDuPlan.flatMap((feuille) =>
  Object.keys(feuilles[feuille].colonnes).flatMap((colonne) =>
    fonctionsDe(feuille, colonne, null).flatMap((fonction) =>
      fonction === 'convention' ? [] : [{ feuille, colonne, fonction }],
    ),
  ),
);

/** What is typed in a column, and what must be read in the annex; by kind of cell when the column is not named. */
function saisieDe({ feuille, colonne }: Cas): { readonly saisie: Saisie; readonly lu: string } {
  const [seule] = engagementDe(feuille, colonne)?.seulement ?? [];
  if (seule) return { saisie: 'abandonnée', lu: 'Abandonnée' };
  if (colonne === 'codeInsee') return { saisie: '2A004', lu: '2A004' };
  if (colonne === 'annee' || colonne === 'anneePopulation') return { saisie: 1987, lu: '1987' };
  if (colonne === 'exigences')
    return { saisie: '4° h', lu: 'D. 214-10-1, I, 4°, h : les indicateurs et les modalités' };
  if (colonne === 'cofinancements' || colonne === 'financements')
    return { saisie: 'Fondation Zéphyr 12 345,67 €', lu: 'Fondation Zéphyr 12 345,67 €' };
  const type = colonneDe(feuille, colonne)?.saisie;
  switch (type?.genre) {
    case 'nombre':
      if (type.format.includes('€')) return { saisie: 45_678.9, lu: '45 678,90 €' };
      if (type.format.includes('%'))
        return { saisie: { genre: 'nombre', nombre: 0.4567, pourcentage: true }, lu: '45,67 %' };
      return { saisie: 98_765.125, lu: '98 765,125' };
    case 'date':
      return { saisie: { genre: 'date', date: '2029-03-17' }, lu: '17/03/2029' };
    case 'liste': {
      const libelle = type.libelles.at(-1) ?? '';
      return { saisie: libelle, lu: libelle };
    }
    default:
      return { saisie: `Zéphyr ${feuille} ${colonne}`, lu: `Zéphyr ${feuille} ${colonne}` };
  }
}

/** How many times more the part of the annex says a text once the cell is filled. */
async function countAjouts({ feuille, colonne, fonction }: Cas, saisie: Saisie, lu: string): Promise<number> {
  const compter = async (lignes: Lignes) => {
    const html = await renderAnnexeHtml(uneAnnexe(fonction), uneEntree(lignes));
    return texteDuHtml(html.slice(html.indexOf('<h2'))).split(lu).length;
  };
  return (await compter({ [feuille]: [{ [colonne]: saisie }] })) - (await compter({ [feuille]: [{}] }));
}

describe('chaque colonne qui engage est imprimée dans chaque annexe où elle a sa place', () => {
  test('il y en a', () => {
    expect(cas.length).toBeGreaterThan(80);
  });

  test.each(cas)('$feuille – $colonne, en « $fonction »', async (colonne) => {
    const { saisie, lu } = saisieDe(colonne);
    expect(await countAjouts(colonne, saisie, lu)).toBeGreaterThan(0);
  });
});

describe('aucune annexe n’imprime une colonne sans que l’avenant la dise modifiée avec elle', () => {
  const ailleurs: readonly Cas[] = feuillesDuPlan.flatMap((feuille) =>
    Object.keys(feuilles[feuille].colonnes).flatMap((colonne) =>
      feuille === 'redaction' || !engagementDe(feuille, colonne)
        ? []
        : fonctions.flatMap((fonction) =>
            fonction === 'convention' || fonctionsDe(feuille, colonne, null).includes(fonction)
              ? []
              : [{ feuille, colonne, fonction }],
          ),
    ),
  );
  test('il y en a', () => {
    expect(ailleurs.length).toBeGreaterThan(400);
  });

  test.each(ailleurs)('$feuille – $colonne, hors de « $fonction »', async (colonne) => {
    const { saisie, lu } = saisieDe(colonne);
    expect(await countAjouts(colonne, saisie, lu)).toBe(0);
  });
});

describe('« sans objet » se lit « sans objet »', () => {
  // An abandonment is the only status that binds: « sans objet » never enters a plan.
  const sansStatut = cas.filter(({ feuille, colonne }) => !engagementDe(feuille, colonne)?.seulement);
  test.each(sansStatut)('$feuille – $colonne, en « $fonction »', async (colonne) => {
    expect(await countAjouts(colonne, 'sans objet', 'sans objet')).toBeGreaterThan(0);
  });
});

describe('une cellule illisible s’imprime comme elle est saisie', () => {
  const fermees = cas.filter(({ feuille, colonne }) => {
    const type = colonneDe(feuille, colonne);
    return (
      !engagementDe(feuille, colonne)?.seulement &&
      type !== undefined &&
      'refus' in type.lire({ genre: 'texte', texte: 'entre 12 et 15 zéphyrs' })
    );
  });
  test('il y en a', () => {
    expect(fermees.length).toBeGreaterThan(30);
  });

  test.each(fermees)('$feuille – $colonne, en « $fonction »', async (colonne) => {
    expect(await countAjouts(colonne, 'entre 12 et 15 zéphyrs', 'entre 12 et 15 zéphyrs')).toBeGreaterThan(0);
  });
});

describe('chaque rubrique qui engage est imprimée dans son annexe', () => {
  const rubriques = Object.entries(contractuel().feuilles.redaction.rubriques ?? {}).flatMap(
    ([rubrique, engagement]) =>
      engagement.engage
        ? engagement.annexes.flatMap((fonction) => (fonction === 'convention' ? [] : [{ rubrique, fonction }]))
        : [],
  );
  test.each(rubriques)('$rubrique, en « $fonction »', async ({ rubrique, fonction }) => {
    const texte = `Le texte zéphyr de ${rubrique}\n- premier point\n- second point`;
    const html = await renderAnnexeHtml(
      uneAnnexe(fonction),
      uneEntree({
        redaction: [
          { rubrique, texte },
          { rubrique, texte: 'sans objet' },
        ],
      }),
    );
    expect(html).toContain(
      `<p>Le texte zéphyr de ${rubrique}</p><ul><li>premier point</li><li>second point</li></ul><p>sans objet</p>`,
    );
  });
});
