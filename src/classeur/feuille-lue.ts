import type { Constat } from '../dossier/constat.js';
import type { Contenu } from '../dossier/contenu.js';
import { type CleFeuille, type FeuilleLue, feuilles } from '../dossier/dossier.js';
import type { Feuille } from '../dossier/feuille.js';
import type { Origine, Valeur } from '../dossier/origine.js';
import { textOf } from '../dossier/valeurs/textes.js';
import { createLecteur, type Source } from '../dossier/valeurs-de-ligne.js';
import { adresse, type FeuilleClasseur } from './classeur.js';
import { type ColonneLue, resolveColonnes } from './colonnes.js';
import type { FeuilleRapprochee } from './correspondance/rapprochement.js';
import { rapprocheColonnes } from './correspondance/rapprocher.js';
import { seuilSur } from './correspondance/ressemblance.js';
import type { LigneEntete } from './entetes.js';
import { type CelluleDeLigne, type LigneBrute, listLignes } from './lignes.js';
import type { Synonymes } from './synonymes.js';

/** A row as read, before its sheet's own type is given to it. */
export type LigneLue = Readonly<Record<string, unknown>> & { readonly origine: Origine };

export interface LectureFeuille {
  readonly feuille: FeuilleLue;
  readonly lignes: readonly LigneLue[];
  readonly constats: readonly Constat[];
  /** What was made of its columns: one a tab. */
  readonly rapprochements: readonly FeuilleRapprochee[];
}

/** Reads a sheet laid out in rows under a header. */
export function readLignes(
  cle: CleFeuille,
  source: FeuilleClasseur,
  entete: LigneEntete,
  synonymes: Synonymes,
): LectureFeuille {
  const feuille: Feuille = feuilles[cle];
  const colonnes = resolveColonnes(feuille, source, entete, synonymes);
  const lire = createLecteur(feuille);
  const constats: Constat[] = colonnes.flatMap((colonne) => constatsDeColonne(colonne, feuille, source.nom));
  const lignes: LigneLue[] = [];
  for (const brute of listLignes(source, colonnes, entete.derniereLigne)) {
    const propres = [...brute.cellules.values()].filter(({ descendue }) => !descendue);
    const { sources, autres } = sourcesOf(brute, colonnes, feuille, source.nom);
    const premiere = propres.map(({ place }) => place).sort((a, b) => a.colonne - b.colonne)[0];
    if (!premiere) continue;
    const lues = lire(sources);
    constats.push(...lues.constats);
    lignes.push({
      ...lues.valeurs,
      origine: { feuille: source.nom, cellule: adresse(premiere) },
      sansObjet: lues.sansObjet,
      illisibles: lues.illisibles,
      autres,
    });
  }
  return {
    feuille: describe(colonnes, source.nom),
    lignes,
    constats,
    rapprochements: [{ feuille: source.nom, cle, colonnes: rapprocheColonnes(colonnes, source, entete, synonymes) }],
  };
}

interface Sources {
  readonly sources: Readonly<Record<string, Source>>;
  readonly autres: Readonly<Record<string, Valeur<string>>>;
}

function sourcesOf(brute: LigneBrute, colonnes: readonly ColonneLue[], feuille: Feuille, nom: string): Sources {
  const sources: Record<string, Source> = {};
  const autres: Record<string, Valeur<string>> = {};
  const sourceOf = ({ contenu, place }: CelluleDeLigne): Source => ({
    contenu,
    origine: { feuille: nom, cellule: adresse(place) },
  });
  const add = (cle: string, nouvelle: Source) => {
    const ancienne = sources[cle];
    sources[cle] = ancienne ? { ...ancienne, contenu: join(ancienne.contenu, nouvelle.contenu) } : nouvelle;
  };
  for (const { colonne, texte, role } of colonnes) {
    const cellule = brute.cellules.get(colonne);
    if (!cellule) continue;
    const lue = sourceOf(cellule);
    if (role.genre === 'valeur') add(role.cle, withMontant(lue, brute, colonne, colonnes));
    else if (role.genre === 'periode') for (const borne of ['debut', 'fin']) if (!sources[borne]) add(borne, lue);
    if (role.genre === 'annee' && 'realisations' in feuille.colonnes && isTexte(cellule.contenu))
      add('realisations', prefixed(lue, role.annee));
    else if (role.genre === 'annee' || role.genre === 'inconnue' || role.genre === 'double' || role.genre === 'ignoree')
      autres[texte] = { valeur: textOfContenu(cellule.contenu), origine: lue.origine };
  }
  if (brute.section && 'axe' in feuille.colonnes && !sources['axe']) add('axe', sourceOf(brute.section));
  return { sources, autres };
}

/** « Caf » and its amount in the next column become « Caf 12000 € », as one would write it in a single cell. */
function withMontant(source: Source, brute: LigneBrute, colonne: number, colonnes: readonly ColonneLue[]): Source {
  const paire = colonnes.find(({ role }) => role.genre === 'montant-de' && role.financeur === colonne);
  const montant = paire && brute.cellules.get(paire.colonne)?.contenu;
  if (!montant) return source;
  return {
    ...source,
    contenu: {
      genre: 'texte',
      texte: `${textOfContenu(source.contenu)} ${textOfContenu(montant).replace(/(?<=\d)$/, ' €')}`,
    },
  };
}

/** A cross or a mark under a year is a calendar, not an account of what was done. */
function isTexte(contenu: Contenu): boolean {
  return contenu.genre === 'texte' && contenu.texte.trim().length > 3;
}

function prefixed(source: Source, annee: number): Source {
  return { ...source, contenu: { genre: 'texte', texte: `${annee} : ${textOfContenu(source.contenu)}` } };
}

function join(ancien: Contenu, nouveau: Contenu): Contenu {
  return { genre: 'texte', texte: `${textOfContenu(ancien)}\n${textOfContenu(nouveau)}` };
}

function textOfContenu(contenu: Contenu): string {
  if (contenu.genre === 'erreur') return contenu.code;
  return contenu.genre === 'formule-sans-valeur' ? '' : textOf(contenu);
}

function constatsDeColonne(
  { cellule, texte, role, par, score }: ColonneLue,
  feuille: Feuille,
  nom: string,
): readonly Constat[] {
  const commun = { feuille: nom, cellule, exigence: null };
  if (role.genre === 'inconnue') {
    return [
      {
        ...commun,
        regle: 'colonne-inconnue',
        gravite: 'info',
        message: `La colonne « ${texte} » n’est pas reconnue : elle est gardée, mais n’entre pas dans les documents.`,
      },
    ];
  }
  if (role.genre === 'valeur' && par === 'ressemblance') {
    return [
      {
        ...commun,
        regle: 'colonne-devinee',
        gravite: score < seuilSur ? 'mineur' : 'info',
        message: `La colonne « ${texte} » est lue comme « ${feuille.colonnes[role.cle]?.libelle} », dont le titre est proche (${Math.round(score * 100)} %). Si ce n’est pas elle, changez son titre, ou fixez-la avec une correspondance.`,
      },
    ];
  }
  if (role.genre !== 'double') return [];
  const libelle = feuille.colonnes[role.cle]?.libelle ?? role.cle;
  return [
    {
      ...commun,
      regle: 'colonne-en-double',
      gravite: 'majeur',
      message: `Deux colonnes donnent « ${libelle} » : celle-ci (« ${texte} ») n’est pas utilisée. Renommez-la ou supprimez-la.`,
    },
  ];
}

function describe(colonnes: readonly ColonneLue[], nom: string): FeuilleLue {
  return {
    nom,
    colonnes: Object.fromEntries(
      colonnes.flatMap(({ role, cellule, texte }) =>
        role.genre === 'valeur' ? [[role.cle, { cellule, entete: texte }]] : [],
      ),
    ),
    inconnues: colonnes
      .filter(({ role }) => role.genre === 'inconnue' || role.genre === 'double')
      .map(({ cellule, texte }) => ({ cellule, entete: texte })),
  };
}
