import type { Contenu } from '../../../dossier/contenu.js';
import type { Attributs } from '../../../xml/attributs.js';
import { type ApparenceDeCellule, adresse, type FeuilleClasseur, type Place } from '../../classeur.js';
import { cellulesCouvertes, type Fusion } from '../fusions.js';
import { tropGros } from '../refus.js';
import { sortParLigne } from '../tri.js';
import { nombreDe } from './attributs.js';
import type { StylesOds } from './styles.js';

type ParLigne<T> = Map<number, Map<number, T>>;

/** A sheet that is being read. */
export interface FeuilleEnCours {
  readonly nom: string;
  readonly masquee: boolean;
  readonly style: string;
  /** It keeps what another workbook held, for a formula that refers to it: LibreOffice does not show it. */
  copie: boolean;
  readonly lignes: ParLigne<Contenu>;
  readonly fusions: Fusion[];
  readonly apparences: ParLigne<ApparenceDeCellule>;
  readonly commentaires: ParLigne<string>;
  readonly lignesMasquees: Set<number>;
  /** In their order: up to which column each goes. */
  readonly colonnes: { readonly fin: number; readonly style: string; readonly masquee: boolean }[];
}

/** A row that is being read. */
export interface LigneEnCours {
  readonly numero: number;
  readonly repetee: number;
  readonly style: string;
  readonly masquee: boolean;
  colonne: number;
  /** Where `colonne` stands among those of the sheet. */
  rang: number;
  readonly contenus: Map<number, Contenu>;
  readonly apparences: Map<number, ApparenceDeCellule>;
}

export function feuilleOf(attributs: Attributs, styles: StylesOds): FeuilleEnCours {
  return {
    nom: attributs['table:name'] ?? '',
    masquee: styles.isMasquee(attributs['table:style-name'] ?? ''),
    style: attributs['table:style-name'] ?? '',
    copie: false,
    lignes: new Map(),
    fusions: [],
    apparences: new Map(),
    commentaires: new Map(),
    lignesMasquees: new Set(),
    colonnes: [],
  };
}

export function ligneOf(attributs: Attributs, numero: number): LigneEnCours {
  return {
    numero,
    repetee: nombreDe(attributs, 'table:number-rows-repeated'),
    style: attributs['table:default-cell-style-name'] ?? '',
    masquee: isMasquee(attributs),
    colonne: 0,
    rang: 0,
    contenus: new Map(),
    apparences: new Map(),
  };
}

/** As LibreOffice names such a copy and its style: « 'file:///…/ancien.ods'#$Actions ». A sheet that somebody linked has a name of its own. */
export function isCopie(nom: string, style: string): boolean {
  return style === 'ta_extref' || nom.includes("'#$");
}

/** Hidden by hand, or by a filter. */
export function isMasquee(attributs: Attributs): boolean {
  return /^(?:collapse|filter)$/.test(attributs['table:visibility'] ?? '');
}

/** The sheet as it was read. @param reste how many cells merges may still cover */
export function finish(lue: FeuilleEnCours, reste: { fusionnees: number }): FeuilleClasseur {
  const { nom, lignes, apparences, commentaires, lignesMasquees, masquee } = lue;
  const colonnesMasquees = masqueesDe(lue);
  const derniereLigne = [...lignes.keys()].at(-1) ?? 0;
  const { couvertes, nombre } = cellulesCouvertes(lue.fusions, derniereLigne, reste.fusionnees, tropGros);
  reste.fusionnees -= nombre;
  return {
    nom,
    lignes,
    fusions: sortParLigne(couvertes),
    ...(apparences.size > 0 ? { apparences } : {}),
    ...(masquee ? { masquee } : {}),
    ...(lignesMasquees.size > 0 ? { lignesMasquees } : {}),
    ...(colonnesMasquees.size > 0 ? { colonnesMasquees } : {}),
    ...(commentaires.size > 0 ? { commentaires } : {}),
  };
}

/** Hidden columns, up to the last one that holds something. */
function masqueesDe({ colonnes, lignes }: FeuilleEnCours): ReadonlySet<number> {
  const masquees = new Set<number>();
  if (!colonnes.some(({ masquee }) => masquee)) return masquees;
  let dernier = 0;
  for (const contenus of lignes.values()) for (const colonne of contenus.keys()) dernier = Math.max(dernier, colonne);
  let debut = 1;
  for (const { fin, masquee } of colonnes) {
    for (let colonne = debut; masquee && colonne <= Math.min(fin, dernier); colonne += 1) masquees.add(colonne);
    debut = fin + 1;
  }
  return masquees;
}

/** The merge that a cell says it is the first one of; null when it is none. */
export function fusionOf({ ligne, colonne }: Place, attributs: Attributs): Fusion | null {
  const bas = ligne + nombreDe(attributs, 'table:number-rows-spanned') - 1;
  const droite = colonne + nombreDe(attributs, 'table:number-columns-spanned') - 1;
  if (bas === ligne && droite === colonne) return null;
  return { haut: ligne, bas, gauche: colonne, droite, reference: adresse({ ligne, colonne }) };
}
