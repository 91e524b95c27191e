import { distance } from 'fastest-levenshtein';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { textOf } from '../dossier/valeurs/textes.js';
import type { FeuilleDuPlan } from './contractuel.js';
import type { Doute } from './ecart.js';
import { essenceDe } from './egalite.js';
import type { LigneDuPlan } from './plan.js';

/** The same row in two plans. */
export interface Paire {
  readonly avant: LigneDuPlan;
  readonly apres: LigneDuPlan;
  readonly doute: Doute | null;
}

export interface Rapprochement {
  readonly paires: readonly Paire[];
  readonly ajoutees: readonly LigneDuPlan[];
  readonly retirees: readonly LigneDuPlan[];
}

/** What tells one row of a sheet from another. */
interface Reperes {
  /** The columns that together name it. */
  readonly numero?: readonly string[];
  readonly titre?: string;
  /** Whether a close title may be the same row renamed; two communes of close names are two communes. */
  readonly parRessemblance?: true;
}

const reperes: Readonly<Record<FeuilleDuPlan, Reperes>> = {
  convention: {},
  communes: { numero: ['codeInsee'], titre: 'nom' },
  actions: { numero: ['numero'], titre: 'intitule', parRessemblance: true },
  offre: { titre: 'nom', parRessemblance: true },
  besoins: { numero: ['territoire', 'annee'] },
  zones: { titre: 'nom', parRessemblance: true },
  operations: { titre: 'intitule', parRessemblance: true },
  emplois: { titre: 'metier', parRessemblance: true },
  indicateurs: { numero: ['numero'], titre: 'libelle', parRessemblance: true },
  redaction: { numero: ['rubrique'] },
};

/** The column whose value names a row in a sentence. */
export function colonneTitre(feuille: FeuilleDuPlan): string | null {
  return reperes[feuille].titre ?? null;
}

/** The columns that number it. */
export function colonnesNumero(feuille: FeuilleDuPlan): readonly string[] {
  return reperes[feuille].numero ?? [];
}

/** Two titles as alike as this may be one, reworded. */
const seuil = 0.7;
/** A number kept and a title half alike: the same row, reworded. */
const seuilAvecNumero = 0.5;
/** Beyond this many comparisons, a renamed and renumbered row is told as one withdrawn and one added. */
const comparaisonsMax = 250_000;

/**
 * Pairs the rows of two plans: unchanged ones first, then by number and title, by title (renumbered), by close title (the
 * doubt is told), by number alone (the doubt is told). A row pairs once.
 */
export function rapprocher(
  feuille: FeuilleDuPlan,
  avant: readonly LigneDuPlan[],
  apres: readonly LigneDuPlan[],
): Rapprochement {
  if (feuille === 'convention') return pairConvention(avant[0], apres[0]);
  const { titre, parRessemblance } = reperes[feuille];
  const numero = (ligne: LigneDuPlan) => texteDe(ligne, colonnesNumero(feuille));
  const titreDe = (ligne: LigneDuPlan) => (titre ? texteDe(ligne, [titre]) : '');
  const reste = { avant: new Set(avant), apres: new Set(apres), paires: [] as Paire[] };

  pairBy(reste, (ligne) => signatureDe(feuille, ligne));
  pairBy(reste, (ligne) => (numero(ligne) && titreDe(ligne) ? `${numero(ligne)} ${titreDe(ligne)}` : ''));
  if (titre)
    pairBy(reste, numero, (a, b) => (ressemblance(titreDe(a), titreDe(b)) >= seuilAvecNumero ? null : undefined));
  // A code Insee names one commune, whatever its name; any other number may have been given to something else.
  else pairBy(reste, numero);
  if (feuille === 'communes') pairBy(reste, numero);
  pairBy(reste, titreDe);
  if (parRessemblance) pairByRessemblance(reste, titreDe);
  pairBy(reste, numero, (a, b) => (titreDe(a) === '' || titreDe(b) === '' ? null : { genre: 'numero-repris' }));
  return {
    paires: avant.flatMap((ligne) => reste.paires.find((paire) => paire.avant === ligne) ?? []),
    ajoutees: [...reste.apres],
    retirees: [...reste.avant],
  };
}

/** How alike two normalised titles are, by their letters or by their words, whichever says more: 0 to 1. */
export function ressemblance(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  const lettres =
    1 - distance(a.slice(0, 200), b.slice(0, 200)) / Math.max(Math.min(a.length, 200), Math.min(b.length, 200));
  const [motsA, motsB] = [a, b].map((texte) => new Set(texte.split(' ').filter((mot) => mot.length > 2)));
  const communs = [...(motsA ?? [])].filter((mot) => motsB?.has(mot)).length;
  const total = (motsA?.size ?? 0) + (motsB?.size ?? 0);
  return Math.max(lettres, total === 0 ? 0 : (2 * communs) / total);
}

interface Reste {
  readonly avant: Set<LigneDuPlan>;
  readonly apres: Set<LigneDuPlan>;
  readonly paires: Paire[];
}

/** Pairs in order the rows of the same key; `doute` says undefined for two that are not the same after all. */
function pairBy(
  reste: Reste,
  cle: (ligne: LigneDuPlan) => string,
  doute: (avant: LigneDuPlan, apres: LigneDuPlan) => Doute | null | undefined = () => null,
): void {
  const restantes = new Map<string, LigneDuPlan[]>();
  for (const ligne of reste.avant) {
    const valeur = cle(ligne);
    if (valeur !== '') restantes.set(valeur, [...(restantes.get(valeur) ?? []), ligne]);
  }
  for (const apres of [...reste.apres]) {
    const candidates = restantes.get(cle(apres)) ?? [];
    const rang = candidates.findIndex((avant) => doute(avant, apres) !== undefined);
    const avant = candidates[rang];
    if (!avant) continue;
    candidates.splice(rang, 1);
    addPaire(reste, { avant, apres, doute: doute(avant, apres) ?? null });
  }
}

/** The closest titles first. */
function pairByRessemblance(reste: Reste, titreDe: (ligne: LigneDuPlan) => string): void {
  if (reste.avant.size * reste.apres.size > comparaisonsMax) return;
  const proches = [...reste.avant].flatMap((avant) =>
    [...reste.apres].flatMap((apres) => {
      const score = ressemblance(titreDe(avant), titreDe(apres));
      return score < seuil ? [] : [{ avant, apres, score }];
    }),
  );
  for (const { avant, apres, score } of proches.sort((a, b) => b.score - a.score)) {
    if (reste.avant.has(avant) && reste.apres.has(apres))
      addPaire(reste, { avant, apres, doute: { genre: 'intitule-proche', score } });
  }
}

function addPaire({ avant, apres, paires }: Reste, paire: Paire): void {
  avant.delete(paire.avant);
  apres.delete(paire.apres);
  paires.push(paire);
}

/** A plan has one convention, whether or not it says anything of it. */
function pairConvention(avant: LigneDuPlan | undefined, apres: LigneDuPlan | undefined): Rapprochement {
  const vide: LigneDuPlan = {
    id: 'convention-1',
    origine: { feuille: 'Convention', cellule: 'A1' },
    cellules: {},
  };
  return { paires: [{ avant: avant ?? vide, apres: apres ?? vide, doute: null }], ajoutees: [], retirees: [] };
}

function texteDe({ cellules }: LigneDuPlan, colonnes: readonly string[]): string {
  const textes = colonnes.map((colonne) => {
    const cellule = cellules[colonne];
    return cellule ? normalize(textOf(cellule.contenu)) : '';
  });
  return textes.includes('') ? '' : textes.join(' | ');
}

function signatureDe(feuille: FeuilleDuPlan, { cellules }: LigneDuPlan): string {
  return Object.keys(cellules)
    .sort()
    .map((colonne) => {
      const cellule = cellules[colonne];
      return cellule ? `${colonne}=${essenceDe(feuille, colonne, cellule.contenu)}` : '';
    })
    .join('\u0000');
}
