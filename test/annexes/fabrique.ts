import { fileURLToPath } from 'node:url';
import { type OptionsAnnexe, renderAnnexe, renderAnnexeHtml } from '../../src/annexes/rendre.js';
import type { Annexe } from '../../src/avenant/annexes.js';
import type { FeuilleDuPlan } from '../../src/comparaison/contractuel.js';
import { dossierOfPlan, type Plan } from '../../src/comparaison/plan.js';
import type { GabaritsCompiles } from '../../src/documents/gabarits.js';
import { feuilles } from '../../src/dossier/dossier.js';
import type { ContenuLisible } from '../../src/dossier/valeurs/lecture.js';
import { gabarits } from '../documents/gabarits-du-depot.js';
import { openDocument, readParagraphes } from '../word/ouvrir.js';

/** Compiled by the build that comes before the tests: hundreds of annexes are made here. */
export const { gabaritsCompiles }: { readonly gabaritsCompiles: GabaritsCompiles } = await import(
  fileURLToPath(new URL('../../dist/gabarits.js', import.meta.url))
);

/** A cell as it is typed: a text, a number, or any other content. */
export type Saisie = string | number | ContenuLisible;
export type Lignes = { readonly [F in FeuilleDuPlan]?: readonly Readonly<Record<string, Saisie>>[] };

/** A plan from rows of cells as they are typed. */
export function unPlan(lignes: Lignes): Plan {
  return Object.fromEntries(
    Object.entries(lignes).map(([cle, rangees]) => {
      const { nom } = feuilles[cle as FeuilleDuPlan];
      return [
        cle,
        {
          nom,
          lignes: rangees.map((cellules, rang) => ({
            id: `${cle}-${rang + 1}`,
            origine: { feuille: nom, cellule: `A${rang + 2}` },
            cellules: Object.fromEntries(
              Object.entries(cellules).map(([colonne, saisie]) => [
                colonne,
                { contenu: contenuDe(saisie), origine: { feuille: nom, cellule: `B${rang + 2}` } },
              ]),
            ),
          })),
        },
      ];
    }),
  );
}

function contenuDe(saisie: Saisie): ContenuLisible {
  if (typeof saisie === 'string') return { genre: 'texte', texte: saisie };
  return typeof saisie === 'number' ? { genre: 'nombre', nombre: saisie, pourcentage: false } : saisie;
}

/** An annex that holds these parts. */
export function uneAnnexe(...fonctions: Annexe['fonctions']): Annexe {
  return { numero: '7', intitule: 'Annexe d’essai', fonctions };
}

export function uneEntree(lignes: Lignes, options: Partial<OptionsAnnexe> = {}): OptionsAnnexe {
  return {
    dossier: dossierOfPlan(unPlan(lignes)),
    date: '2027-06-30',
    etat: 'projet',
    source: { nom: 'suivi.xlsx', sha256: 'a'.repeat(64) },
    version: 'Version signée le 17 décembre 2025',
    empreinte: 'b'.repeat(64),
    modifications: null,
    gabarits,
    gabaritsCompiles,
    ...options,
  };
}

/** The annex in Word, as a reader sees its paragraphs, ordinary spaces throughout. */
export async function lireAnnexe(annexe: Annexe, entree: OptionsAnnexe): Promise<readonly string[]> {
  const { octets } = await renderAnnexe(annexe, entree);
  return readParagraphes(openDocument(octets)).map(espaces);
}

/** The rows of the table of that name, each cell's text apart. */
export async function lireTableau(annexe: Annexe, entree: OptionsAnnexe, nom: RegExp): Promise<readonly string[][]> {
  const html = await renderAnnexeHtml(annexe, entree);
  const tableaux = [...html.matchAll(/<table[^>]*aria-label="([^"]*)"[^>]*>(.*?)<\/table>/gs)];
  const tableau = tableaux.find(([, libelle]) => nom.test(libelle ?? ''))?.[2] ?? '';
  return [...tableau.matchAll(/<tr.*?<\/tr>/gs)].map(([ligne]) =>
    [...ligne.matchAll(/<t([hd])\b.*?<\/t\1>/gs)].map(([cellule]) => texteDuHtml(cellule).trim()),
  );
}

/** The text of a piece of HTML; a paragraph a line. */
export function texteDuHtml(html: string): string {
  return espaces(
    html
      .replace(/<\/(?:p|li|h\d|td|th)>|<br>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&#x27;/g, "'")
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&'),
  );
}

export function espaces(texte: string): string {
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}
