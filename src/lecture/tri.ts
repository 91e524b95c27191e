import { normalize } from '../dossier/valeurs/normalisation.js';
import type { BlocLu } from './bloc-lu.js';
import type { Correspondance } from './correspondance/correspondance.js';
import { cellulesDeZone, texteDe } from './grille.js';
import type { LigneLue } from './ligne-lue.js';
import { chooseSources, type RaisonDeLaisser, type SourceDActions } from './onglets.js';

/** Why a bloc is left aside. */
export type RaisonDuBloc = RaisonDeLaisser | { readonly genre: 'liste' } | { readonly genre: 'correspondance' };

/** What is kept of a workbook, and what is left aside, with the reason. */
export interface Tri {
  readonly gardes: readonly BlocLu[];
  readonly laisses: ReadonlyMap<BlocLu, RaisonDuBloc>;
}

/** Keeps what says the plan as it stands: copies, hidden and older tabs, what a person leaves, are set aside. */
export function trier(lus: readonly BlocLu[], { feuilles: fixees }: Correspondance): Tri {
  const laisses = new Map<BlocLu, RaisonDuBloc>();
  for (const lu of lus)
    if (fixees.get(lu.bloc.onglet.nom)?.every(({ cle }) => cle === null)) laisses.set(lu, { genre: 'correspondance' });
  const actions = lus.filter((lu) => lu.cle === 'actions' && !laisses.has(lu));
  const parOnglet = new Map<string, BlocLu[]>();
  for (const lu of actions) parOnglet.set(lu.bloc.onglet.nom, [...(parOnglet.get(lu.bloc.onglet.nom) ?? []), lu]);
  const sources = [...parOnglet].map(
    ([onglet, blocs]): SourceDActions => ({
      onglet,
      masque: blocs[0]?.bloc.onglet.masquee === true,
      mentions: blocs.flatMap(mentionsDe),
      actions: blocs.flatMap(({ lignes }) =>
        lignes.flatMap((ligne) => {
          const titre = intituleDe(ligne);
          return titre === null ? [] : [{ titre, valeurs: valeursDe(ligne) }];
        }),
      ),
    }),
  );
  // What a person decided to read is read, and still tells what the other tabs copy.
  for (const [source, raison] of chooseSources(sources))
    for (const lu of parOnglet.get(source.onglet) ?? []) if (!lu.bloc.fixee) laisses.set(lu, raison);
  const axes = axesNommes(actions);
  for (const lu of actions)
    if (!lu.bloc.fixee && !laisses.has(lu) && isListeDAxes(lu, axes)) laisses.set(lu, { genre: 'liste' });
  for (const lu of lus)
    if (lu.cle !== 'actions' && lu.bloc.onglet.masquee && !lu.bloc.fixee) laisses.set(lu, { genre: 'masque' });
  return { gardes: lus.filter((lu) => !laisses.has(lu)), laisses };
}

/** A cross table adds a row or two of its own: « (vide) », a total. */
const partDAxes = 0.7;

/** A table whose titles are the axes or the champs of the actions of another lists them, and holds no action. */
function isListeDAxes(lu: BlocLu, axes: ReadonlyMap<string, BlocLu | null>): boolean {
  const titres = lu.lignes.flatMap((ligne) => textesDe(ligne['intitule']));
  const dAutres = titres.filter((titre) => axes.has(titre) && axes.get(titre) !== lu);
  return titres.length > 0 && dAutres.length >= partDAxes * lu.lignes.length;
}

/** The axes and the champs that the actions of each bloc name; null: of several blocs. */
function axesNommes(actions: readonly BlocLu[]): ReadonlyMap<string, BlocLu | null> {
  const axes = new Map<string, BlocLu | null>();
  for (const lu of actions)
    for (const texte of lu.lignes.flatMap((ligne) => ['axe', 'champs', 'enjeu'].flatMap((cle) => textesDe(ligne[cle]))))
      axes.set(texte, axes.has(texte) && axes.get(texte) !== lu ? null : lu);
  return axes;
}

/** What a value says, made comparable: its text, or the labels of its champs. */
function textesDe(lue: unknown): readonly string[] {
  const valeur = (lue as { readonly valeur?: unknown } | undefined)?.valeur;
  if (typeof valeur === 'string') return [normalize(valeur)];
  return Array.isArray(valeur)
    ? valeur.flatMap((champ: { readonly libelle?: unknown }) =>
        typeof champ.libelle === 'string' ? [normalize(champ.libelle)] : [],
      )
    : [];
}

/** The short lines above a table: « ARCHIVE, ne plus compléter ». */
function mentionsDe({ tableau }: BlocLu): readonly string[] {
  if (!tableau) return [];
  const { grille, region } = tableau;
  return region.avant.flatMap((rang) =>
    cellulesDeZone(grille, rang, region.zone)
      .map(texteDe)
      .filter((texte) => texte.length <= 100),
  );
}

function intituleDe(ligne: LigneLue): string | null {
  const valeur = (ligne['intitule'] as { readonly valeur?: unknown } | undefined)?.valeur;
  return typeof valeur === 'string' ? valeur : null;
}

function valeursDe(ligne: LigneLue): number {
  return Object.values(ligne).filter((valeur) => typeof valeur === 'object' && valeur !== null && 'valeur' in valeur)
    .length;
}
