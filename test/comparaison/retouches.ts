import fc from 'fast-check';
import { engagementDe, type FeuilleDuPlan, feuillesDuPlan } from '../../src/comparaison/contractuel.js';
import { essenceDe } from '../../src/comparaison/egalite.js';
import { colonneDe, type LigneDuPlan, type Plan, rubriqueDeLaLigne, valeurDe } from '../../src/comparaison/plan.js';
import { colonneTitre } from '../../src/comparaison/reperes.js';
import type { Cellule } from '../../src/dossier/cellules.js';
import { feuilles } from '../../src/dossier/dossier.js';
import type { ContenuLisible } from '../../src/dossier/valeurs/lecture.js';
import { textOf } from '../../src/dossier/valeurs/textes.js';

/** A plan edited at random, and what was done to it: one line an edit, « actions actions-3 fin modification ». */
export interface Retouche {
  readonly plan: Plan;
  readonly faits: readonly string[];
}

/** Columns that name a row by themselves: changed, they make another row. */
const cles: ReadonlySet<string> = new Set([
  'besoins.territoire',
  'besoins.annee',
  'redaction.rubrique',
  'communes.nom',
  'communes.codeInsee',
]);

/** How a person may type the same thing again: no difference. */
const autresEcritures: readonly ((texte: string) => string)[] = [
  (texte) => `  ${texte} `,
  (texte) => texte.replaceAll('’', "'"),
  (texte) => texte.replace(/ /g, '\u00a0'),
  (texte) => texte.replace(/\n/g, '\n\n'),
];

/**
 * Random edits of a plan: cells changed, filled in or emptied, rows added, removed or moved, values typed otherwise.
 * A row is edited in one way only, so that what is expected can be said without comparing anything.
 */
export function retouches(base: Plan): fc.Arbitrary<Retouche> {
  return fc
    .record({ graine: fc.integer({ min: 1, max: 1_000_000 }), nombre: fc.integer({ min: 0, max: 12 }) })
    .map(({ graine, nombre }) => {
      const tire = createTirage(graine);
      let plan = base;
      const faits: string[] = [];
      const prises = new Set<string>();
      for (let rang = 0; rang < nombre; rang += 1) {
        const feuille = tire(feuillesDuPlan);
        const { plan: suivant, fait } = retoucher(plan, feuille, `${graine}${rang}`, tire, prises);
        plan = suivant;
        if (fait) faits.push(fait);
      }
      return { plan: retaper(plan, tire), faits: faits.sort() };
    });
}

type Tirage = <T>(choix: readonly T[]) => T;

function createTirage(graine: number): Tirage {
  let etat = graine;
  return (choix) => {
    etat = (etat * 48271) % 2147483647;
    const element = choix[etat % choix.length];
    if (element === undefined) throw new Error('rien à tirer');
    return element;
  };
}

function retoucher(plan: Plan, feuille: FeuilleDuPlan, unique: string, tire: Tirage, prises: Set<string>) {
  const lignes = plan[feuille]?.lignes ?? [];
  const genre =
    feuille === 'convention' ? 'cellule' : tire(['cellule', 'cellule', 'cellule', 'ajout', 'retrait'] as const);
  if (genre === 'ajout') {
    const id = `neuve-${unique}`;
    // Two texts of one rubric, one new and one rewritten: nobody could tell which is which.
    const memes =
      feuille === 'redaction' ? lignes.filter((ligne) => rubriqueDeLaLigne(feuille, ligne) === 'pilotage') : [];
    if (memes.some((ligne) => prises.has(ligne.id))) return { plan, fait: null };
    for (const ligne of memes) prises.add(ligne.id);
    prises.add(id);
    const ligne = uneLigne(feuille, id, unique);
    const rang = tire(lignes.map((_, place) => place).concat(lignes.length));
    return {
      plan: withLignes(plan, feuille, lignes.toSpliced(rang, 0, ligne)),
      fait: `${feuille} ajout ${cleDe(ligne)}`,
    };
  }
  const libres = lignes.filter(({ id }) => !prises.has(id));
  if (libres.length < 2 && genre === 'retrait') return { plan, fait: null };
  if (libres.length === 0) return { plan, fait: null };
  const ligne = tire(libres);
  prises.add(ligne.id);
  if (genre === 'retrait')
    return {
      plan: withLignes(
        plan,
        feuille,
        lignes.filter((autre) => autre !== ligne),
      ),
      fait: `${feuille} retrait ${ligne.id}`,
    };
  const colonne = tire(colonnesQuiEngagent(feuille).filter((nom) => !cles.has(`${feuille}.${nom}`)));
  const avant = ligne.cellules[colonne];
  const vider = avant && colonne !== colonneTitre(feuille) && tire([true, false, false]);
  const contenu = vider ? null : unContenu(feuille, colonne, avant, unique, tire);
  if (!vider && !contenu) return { plan, fait: null };
  const { [colonne]: _, ...autres } = ligne.cellules;
  const change = { ...ligne, cellules: contenu ? { ...autres, [colonne]: celluleDe(contenu) } : autres };
  if (Object.keys(change.cellules).length === 0 && feuille !== 'convention') return { plan, fait: null };
  const nature = !avant ? 'ajout' : contenu ? 'modification' : 'retrait';
  return {
    plan: withLignes(
      plan,
      feuille,
      lignes.map((autre) => (autre === ligne ? change : autre)),
    ),
    fait: `${feuille} ${ligne.id} ${colonne} ${nature}`,
  };
}

/** A content of the column that means something else than before; null when a few draws give none. */
function unContenu(feuille: FeuilleDuPlan, colonne: string, avant: Cellule | undefined, unique: string, tire: Tirage) {
  const { saisie } = colonneDe(feuille, colonne) ?? { saisie: { genre: 'texte' } as const };
  const seulement = engagementDe(feuille, colonne)?.seulement;
  const propositions: readonly ContenuLisible[] = seulement
    ? [{ genre: 'texte', texte: 'Abandonnée' }]
    : saisie.genre === 'date'
      ? [{ genre: 'date', date: tire(['2026-02-28', '2027-09-01', '2029-12-31']) }]
      : saisie.genre === 'nombre'
        ? [
            { genre: 'nombre', nombre: tire([0, 12, 2027, 48_500]), pourcentage: false },
            { genre: 'nombre', nombre: 31, pourcentage: false },
          ]
        : saisie.genre === 'liste'
          ? saisie.libelles.map((texte) => ({ genre: 'texte', texte }) as const)
          : [
              {
                genre: 'texte',
                texte:
                  colonne === colonneTitre(feuille) && avant ? `${textOf(avant.contenu)} bis` : `Xyloquartz ${unique}`,
              },
            ];
  const essence = avant && essenceDe(feuille, colonne, avant.contenu);
  const bonnes = propositions.filter(
    (contenu) => valeurDe(feuille, colonne, contenu) !== undefined && essenceDe(feuille, colonne, contenu) !== essence,
  );
  return bonnes.length === 0 ? null : tire(bonnes);
}

/** Every value that can be typed otherwise is, now and then; rows change places. */
function retaper(plan: Plan, tire: Tirage): Plan {
  return Object.fromEntries(
    Object.entries(plan).map(([cle, { nom, lignes }]) => {
      const feuille = cle as FeuilleDuPlan;
      const retapees = lignes.map((ligne) => ({
        ...ligne,
        cellules: Object.fromEntries(
          Object.entries(ligne.cellules).map(([colonne, cellule]) => [
            colonne,
            tire([true, false, false]) ? retaperCellule(feuille, colonne, cellule, tire) : cellule,
          ]),
        ),
      }));
      return [cle, { nom, lignes: tire([true, false]) ? retapees.toReversed() : retapees }];
    }),
  );
}

function retaperCellule(feuille: FeuilleDuPlan, colonne: string, cellule: Cellule, tire: Tirage): Cellule {
  const { contenu } = cellule;
  const autre: ContenuLisible =
    contenu.genre === 'texte'
      ? { genre: 'texte', texte: tire(autresEcritures)(contenu.texte) }
      : contenu.genre === 'date'
        ? { genre: 'texte', texte: contenu.date.split('-').reverse().join('/') }
        : contenu;
  const memeSens =
    JSON.stringify(valeurDe(feuille, colonne, autre)) === JSON.stringify(valeurDe(feuille, colonne, contenu));
  return memeSens || (colonneDe(feuille, colonne)?.saisie.genre === 'texte' && contenu.genre === 'texte')
    ? celluleDe(autre)
    : cellule;
}

function uneLigne(feuille: FeuilleDuPlan, id: string, unique: string): LigneDuPlan {
  const texte = (mot: string) => celluleDe({ genre: 'texte', texte: `${mot} ${unique}` });
  const numerotee = feuille === 'actions' || feuille === 'indicateurs';
  const titre = colonneTitre(feuille);
  return {
    id,
    origine: { feuille: feuilles[feuille].nom, cellule: 'A900' },
    cellules: {
      ...(numerotee && { numero: texte('Z') }),
      ...(titre && { [titre]: texte('Wombatique') }),
      ...(feuille === 'besoins' && {
        territoire: texte('Kiwi'),
        annee: celluleDe({ genre: 'nombre', nombre: 2033, pourcentage: false }),
      }),
      ...(feuille === 'redaction' && {
        rubrique: celluleDe({ genre: 'texte', texte: 'Modalités de pilotage (annexe 4)' }),
        texte: texte('Texte ajouté'),
      }),
    },
  };
}

function cleDe({ cellules }: LigneDuPlan): string {
  return Object.values(cellules)
    .map(({ contenu }) => textOf(contenu))
    .join(' | ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** How an added row is named among what was found, whatever it was typed like. */
export const nomDeLigne = cleDe;

function colonnesQuiEngagent(feuille: FeuilleDuPlan): readonly string[] {
  return Object.keys(feuilles[feuille].colonnes).filter((colonne) => engagementDe(feuille, colonne) !== null);
}

function celluleDe(contenu: ContenuLisible): Cellule {
  return { contenu, origine: { feuille: 'X', cellule: 'X9' } };
}

function withLignes(plan: Plan, feuille: FeuilleDuPlan, lignes: readonly LigneDuPlan[]): Plan {
  return { ...plan, [feuille]: { nom: plan[feuille]?.nom ?? feuilles[feuille].nom, lignes } };
}
