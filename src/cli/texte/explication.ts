import type { RegleDeClassement } from '../../avenant/classement.js';
import { insecables } from '../../documents/typographie.js';
import { formatDecimal } from '../../dossier/nombre-francais.js';
import type { Exigence } from '../../referentiel/forme.js';
import { referentiel } from '../../referentiel/referentiel.js';
import type { PageDeRegle } from '../regles.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

/** What a rule's page says, laid out for a terminal of this width (null: a pipe). */
export function formatPage({ texte }: PageDeRegle, couleurs: Couleurs, largeur: number | null): string {
  return formatMarkdown(texte, couleurs, largeur);
}

/** A requirement: its exact text and where it was read, then what each rule that checks it counts as evidence. */
export function formatExigence(
  exigence: Exigence,
  pages: readonly PageDeRegle[],
  couleurs: Couleurs,
  largeur: number | null,
): string {
  const { id, titre, texte, citation, certitude, seuil, remarque, sources } = exigence;
  const enfants = referentiel.exigences.filter(({ parent }) => parent === id);
  return [
    couleurs.fort(insecables(`${titre} (${id})`)),
    '',
    texte === null
      ? insecables('Texte non lu : il n’est donc pas cité.')
      : wrap(insecables(`« ${texte} »`), largeur, '  '),
    '',
    couleurs.gris(
      wrap(
        insecables(
          `${citation.replace(/^./, (lettre) => lettre.toUpperCase())}. Certitude : ${certitude}. Lu dans : ${sources.map(({ libelle, adresse }) => (adresse ? `${libelle} (${adresse})` : libelle)).join(' ; ')}.`,
        ),
        largeur,
      ),
    ),
    ...(seuil === null ? [] : ['', insecables(`S’impose au-delà de ${formatDecimal(seuil, 0)} habitants.`)]),
    ...(remarque === null ? [] : ['', wrap(insecables(remarque), largeur)]),
    ...(enfants.length > 0
      ? ['', couleurs.fort('Ses points'), ...enfants.map((enfant) => insecables(`  ${enfant.id}  ${enfant.titre}`))]
      : []),
    ...pages.flatMap((page) => ['', formatMarkdown(sansTexte(page.texte), couleurs, largeur)]),
  ].join('\n');
}

/** A rule that classes the modifications: what it says, and why. */
export function formatRegleDeClassement(
  { titre, classe, motif, regle }: RegleDeClassement,
  couleurs: Couleurs,
): string {
  const verdict = classe === 'mineur' ? 'mineure, si le comité de pilotage en décide' : 'à porter par avenant';
  return [
    couleurs.fort(insecables(`${titre} (${regle})`)),
    '',
    insecables(`Modification ${verdict}. ${motif}`),
    '',
    insecables(
      'C’est une règle du classement livré, une proposition à valider avec la Caf : --classement en donne d’autres.',
    ),
  ].join('\n');
}

/** Every rule by family, and every requirement, a line each. */
export function formatListe(pages: readonly PageDeRegle[], couleurs: Couleurs): string {
  const familles: Readonly<Record<string, string>> = {
    couverture: 'Couverture du schéma',
    coherence: 'Cohérence',
    rgpd: 'Données personnelles',
    lecture: 'Lecture du classeur',
    avenant: 'Plan signé et avenants',
  };
  return [
    ...Object.entries(familles).flatMap(([famille, titre]) => [
      couleurs.fort(titre),
      ...pages
        .filter((page) => page.famille === famille)
        .map(({ regle, texte }) => insecables(`  ${regle.padEnd(38)} ${titreDe(texte)}`)),
      '',
    ]),
    couleurs.fort('Points du droit et de la convention'),
    ...referentiel.exigences.map(({ id, titre }) => insecables(`  ${id.padEnd(38)} ${titre}`)),
  ].join('\n');
}

/** The chapter that quotes the law is left out where the law was just quoted. */
function sansTexte(texte: string): string {
  return texte.replace(/## Le texte\n[\s\S]*?(?=## )/, '');
}

function titreDe(texte: string): string {
  return (texte.split('\n')[0] ?? '').replace(/^# `[^`]+` \([^)]*\) : /, '');
}

/** The little Markdown that the pages use: titles, a quotation, paragraphs, lists, links, `code`. */
function formatMarkdown(texte: string, couleurs: Couleurs, largeur: number | null): string {
  const blocs = texte
    .replace(/^# `([^`\n]{1,80})` \([^()\n]{0,80}\) : (.*)/, '# $2 (`$1`)')
    .trim()
    .split(/\n{2,}/);
  return blocs
    .map((bloc) => {
      const titre = /^(#+) (.*)$/.exec(bloc);
      if (titre) return couleurs.fort(simple(titre[2] ?? ''));
      if (bloc.startsWith('>'))
        return wrap(`« ${simple(bloc.replace(/^> ?/gm, '').replace(/\n/g, ' '))} »`, largeur, '  ');
      if (/^- /.test(bloc))
        return bloc
          .split(/\n(?=- )/)
          .map((point) => wrap(simple(point.replace(/\n\s*/g, ' ')), largeur, '  ', '    '))
          .join('\n');
      return wrap(simple(bloc.replace(/\n/g, ' ')), largeur, '  ');
    })
    .join('\n\n')
    .replace(/(^|\n\n)([^\n]+)\n\n(?= {2})/g, '$1$2\n');
}

function simple(texte: string): string {
  return insecables(texte.replace(/\[([^[\]]+)\]\(([^[()]+)\)/g, '$1 ($2)').replaceAll('`', ''));
}
