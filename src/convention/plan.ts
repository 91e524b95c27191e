import { normalize } from '../dossier/valeurs/normalisation.js';
import type { Bloc, Texte } from './document.js';
import { isTexte, sansFin } from './document.js';

/** A part of the convention, as a reader would name it. */
export type Partie =
  | { readonly genre: 'ouverture' }
  | { readonly genre: 'preambule' }
  | { readonly genre: 'article'; readonly numero: string; readonly titre: string }
  | { readonly genre: 'annexe'; readonly numero: string; readonly titre: string };

export interface Annexe {
  readonly numero: string;
  /** Empty where the convention gives none. */
  readonly titre: string;
}

/** A block and where it stands. */
export interface BlocPlace {
  readonly bloc: Bloc;
  readonly partie: Partie;
  /** Headings that it stands under, the nearest last. */
  readonly titres: readonly string[];
}

export interface Plan {
  readonly blocs: readonly BlocPlace[];
  readonly annexes: readonly Annexe[];
}

const ouverture: Partie = { genre: 'ouverture' };

/** Finds the articles and the annexes of a convention, and what stands in each. */
export function planOf(blocs: readonly Bloc[]): Plan {
  const annonces = sansSommaire(
    blocs,
    blocs.map((bloc) => (isTexte(bloc) ? annonceDe(bloc) : null)),
  );
  const debuts = debutsDAnnexes(blocs, annonces);
  const places: BlocPlace[] = [];
  const annexes = new Map<string, string>();
  let partie: Partie = ouverture;
  let pile: { readonly niveau: number; readonly texte: string }[] = [];
  for (const [rang, bloc] of blocs.entries()) {
    const annonce = annonces[rang];
    if (annonce?.genre === 'annexe') {
      const suivant = blocs[rang + 1];
      const titre =
        annonce.titre || (debuts.has(rang) && suivant && isTexte(suivant) && isTitre(suivant) ? suivant.texte : '');
      if (!annexes.get(annonce.numero)) annexes.set(annonce.numero, titre);
      if (debuts.has(rang)) partie = { ...annonce, titre: titre || (annexes.get(annonce.numero) ?? '') };
    } else if (annonce?.genre === 'preambule' ? partie.genre === 'ouverture' : annonce) partie = annonce ?? partie;
    if (annonce && (annonce.genre !== 'annexe' || debuts.has(rang))) pile = [];
    else if (isTexte(bloc) && isTitre(bloc)) {
      const niveau = niveauDe(bloc);
      pile = [...pile.filter((titre) => titre.niveau < niveau), { niveau, texte: bloc.texte }];
    }
    places.push({ bloc, partie, titres: pile.map(({ texte }) => texte) });
  }
  return { blocs: places, annexes: [...annexes].map(([numero, titre]) => ({ numero, titre })) };
}

/** A table of contents names with its page what a later line opens: its own lines open nothing. */
function sansSommaire(blocs: readonly Bloc[], annonces: readonly (Partie | null)[]): readonly (Partie | null)[] {
  const cleDe = (annonce: Partie) => ('numero' in annonce ? `${annonce.genre} ${annonce.numero}` : annonce.genre);
  const dernieres = new Map(annonces.flatMap((annonce, rang) => (annonce ? [[cleDe(annonce), rang] as const] : [])));
  return annonces.map((annonce, rang) => {
    const bloc = blocs[rang];
    if (!annonce || !bloc || !isTexte(bloc) || !/(?:\.{2}|…|\s)\s?\d{1,3}$/.test(bloc.texte)) return annonce;
    return (dernieres.get(cleDe(annonce)) ?? rang) > rang ? null : annonce;
  });
}

const longueurDeTitre = 180;

/** Whether a text heads what follows: by its style, or bold, or in capitals, and short. */
export function isTitre({ genre, texte, gras }: Texte): boolean {
  if (genre === 'titre') return texte.length <= 2 * longueurDeTitre;
  if (genre === 'item' || texte.length > longueurDeTitre || /[.;,:]$/.test(texte)) return false;
  if (motsDeTitre.test(normalize(texte)) && texte.length < 140) return true;
  const capitales = /\p{Lu}{3}/u.test(texte) && texte === texte.toUpperCase();
  return (gras === true || capitales) && /\p{L}{3}/u.test(texte);
}

const motsDeTitre =
  /^(?:fiche(?: action| projet)? (?:n )?[a-z]{0,3} ?\d|axe (?:strategique )?(?:n )?\d|(?:orientation|objectif|enjeu|action|volet) (?:n )?\d)/;

/** The rank of a heading: an axe holds its objectives, which hold their fiches. */
function niveauDe({ genre, niveau, texte }: Texte): number {
  const normal = normalize(texte);
  if (/^(?:axe|volet|orientation|enjeu) /.test(normal)) return 1.1;
  if (/^objectif /.test(normal)) return 1.2;
  if (/^(?:fiche|action) /.test(normal)) return 6;
  return genre === 'titre' ? niveau + 1 : 5;
}

/** What a line opens: « ARTICLE 4 – LES OBJECTIFS », « Annexe n° 2 : … », « Préambule ». */
function annonceDe(texte: Texte): Partie | null {
  if (texte.texte.length > longueurDeTitre) return null;
  const [premiere = '', seconde = ''] = texte.texte.split('\n');
  const ligne = premiere.trim();
  if (/^pr[ée]ambule\s*:?$/i.test(ligne)) return { genre: 'preambule' };
  const article = /^article\s{0,3}(?:n\s?°\s?)?(\d{1,2}|premier|1er|[IVX]{1,5})\b[\s.:–—-]{0,6}(.{0,160})$/i.exec(
    ligne,
  );
  if (article && !isCitation(article[2] ?? '') && texte.genre !== 'item')
    return { genre: 'article', numero: numeroDe(article[1] ?? ''), titre: (article[2] ?? '').trim() || seconde.trim() };
  const annexe =
    /^annexe\s{0,3}(?:n\s?°\s?)?(\d{1,2}(?:\s?(?:bis|ter|[a-d]))?|[IVX]{1,5}|[A-H])\b[\s.:–—-]{0,6}(.{0,160})$/i.exec(
      ligne,
    );
  if (annexe && !isCitation(annexe[2] ?? ''))
    return {
      genre: 'annexe',
      numero: numeroDe(annexe[1] ?? ''),
      titre: sansPoints((annexe[2] ?? '').trim() || seconde.trim()),
    };
  return null;
}

/** Without the dots of a table of contents, nor its page. */
function sansPoints(titre: string): string {
  const place = titre.search(/\.{3}|…/);
  return sansFin(place < 0 ? titre : titre.slice(0, place), ' ;,.');
}

/** « Article L. 214-2 », « Article 9 de la présente convention », « Annexe 1) » name a part, they do not open it. */
function isCitation(suite: string): boolean {
  return (
    /^(?:du|de la|de l[’']|des|et|à|ci-|aux?|,|\))(?=\s|$|[’'),])/i.test(suite) || /^\p{Ll}.{60,}[.;]$/u.test(suite)
  );
}

function numeroDe(ecrit: string): string {
  if (/^(?:premier|1er)$/i.test(ecrit)) return '1';
  return ecrit.trim();
}

/**
 * The lines that open an annexe: of those that name it, the first that its content follows. In a list of annexes, the next
 * line names another.
 */
function debutsDAnnexes(blocs: readonly Bloc[], annonces: readonly (Partie | null)[]): ReadonlySet<number> {
  const debuts = new Map<string, number>();
  const dernierArticle = annonces.findLastIndex((annonce) => annonce?.genre === 'article');
  for (const [rang, annonce] of annonces.entries()) {
    if (annonce?.genre !== 'annexe' || debuts.has(annonce.numero)) continue;
    const bloc = blocs[rang];
    const suivante = annonces[rang + 1];
    const liste =
      bloc?.genre === 'item' ||
      suivante?.genre === 'annexe' ||
      (annonces[rang - 1]?.genre === 'annexe' && !isTitreDe(bloc));
    if (rang > dernierArticle && rang < blocs.length - 1 && (!liste || isTitreDe(bloc)))
      debuts.set(annonce.numero, rang);
  }
  return new Set(debuts.values());
}

function isTitreDe(bloc: Bloc | undefined): boolean {
  return bloc !== undefined && bloc.genre === 'titre';
}

/** « article 10 », « annexe 2 », « parties à la convention », « préambule ». */
export function nomDePartie(partie: Partie): string {
  if (partie.genre === 'article' || partie.genre === 'annexe') return `${partie.genre} ${partie.numero}`;
  return partie.genre === 'preambule' ? 'préambule' : 'en tête de la convention';
}
