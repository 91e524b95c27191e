import type { Origine, Valeur } from './origine.js';

/** A population as a list gives it: what it counts, of which year, who published it. */
export interface Figure {
  readonly valeur: number;
  /** « population totale », « population municipale ». */
  readonly nom: string;
  readonly annee: number;
  readonly source: string;
}

/** A commune of the official list. */
export interface CommuneOfficielle {
  readonly code: string;
  readonly nom: string;
  /** Name of its département. */
  readonly departement: string;
  readonly population: Figure | null;
  /** The EPCI à fiscalité propre of which it is a member, and its établissement public territorial where there is one. */
  readonly groupements: readonly GroupementOfficiel[];
}

/** An EPCI of the official list; its population is that of all its members. */
export interface GroupementOfficiel {
  readonly nom: string;
  readonly population: Figure | null;
  readonly nombreDeCommunes: number;
}

/** What the official list says of one row of Communes. */
export type Rapprochement =
  /** Found. `ecriture`: written otherwise than by its case, blanks and punctuation (« Le Cendré »). */
  | { readonly etat: 'reconnue'; readonly commune: CommuneOfficielle; readonly ecriture: boolean }
  /** Its code is that of a commune of another name: neither decides. */
  | { readonly etat: 'code-contraire'; readonly commune: CommuneOfficielle }
  /** Several communes have this name, and nothing says the département. */
  | { readonly etat: 'plusieurs'; readonly departements: readonly string[] }
  /** No commune of this name there; `ailleurs`: the only other one that has it. */
  | { readonly etat: 'inconnue'; readonly ailleurs: CommuneOfficielle | null };

/** What the official lists say of the communes of a Dossier, by their row and their name (see `cleDeRapprochement`). */
export type Territoire = Readonly<Record<string, Rapprochement>>;

/** A commune as a key: several may stand in one cell, « Communes : A, B et C ». */
export function cleDeRapprochement({
  nom,
  origine: { feuille, cellule },
}: {
  readonly nom?: Valeur<string>;
  readonly origine: Origine;
}): string {
  return `${feuille}!${cellule} ${nom?.valeur ?? ''}`;
}

/** What the official list says of a commune; undefined when nobody looked, or when nothing can be said of it. */
export function rapprochementDe(
  territoire: Territoire | undefined,
  commune: Parameters<typeof cleDeRapprochement>[0],
): Rapprochement | undefined {
  return territoire?.[cleDeRapprochement(commune)];
}
