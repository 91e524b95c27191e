import type { Classe } from '../../avenant/classement.js';
import type { EffetSurLaCouverture } from '../../avenant/couverture.js';
import { placeDe } from '../../avenant/garde/place.js';
import { formatModification, groupByLigne, type Modification } from '../../avenant/modifications.js';
import { phraseDeLEffet, titresDesClasses } from '../../avenant/resume.js';
import { insecables } from '../../documents/typographie.js';
import type { PlansCompares } from '../../operations/comparer.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

/** What the report needs beside the differences. */
export interface OptionsComparaison {
  readonly couleurs: Couleurs;
  /** Columns of the terminal; null in a pipe: lines are then never cut. */
  readonly largeur: number | null;
}

/** The report of `comparer` for a person: what an avenant must say, what the Copil may decide, what it does to the schéma. */
export function formatComparaison(
  { resume: phrase, modifications, effets, dossier }: PlansCompares,
  options: OptionsComparaison,
): string {
  const { couleurs, largeur } = options;
  const resume = insecables(phrase);
  if (modifications.length === 0) return `${couleurs.fort(resume)}\n`;
  const siennes = (classe: Classe) => modifications.filter((modification) => modification.classe === classe);
  return [
    couleurs.fort(wrap(resume, largeur)),
    ...(['avenant', 'mineur'] as const).flatMap((classe) =>
      formatClasse(classe, siennes(classe), { ...options, dossier }),
    ),
    ...formatEffets(effets, options),
    '',
  ].join('\n');
}

/** The second plan is where the cells are looked for. */
type OptionsDePlace = OptionsComparaison & Pick<PlansCompares, 'dossier'>;

function formatClasse(classe: Classe, siennes: readonly Modification[], options: OptionsDePlace): readonly string[] {
  const { couleurs } = options;
  if (siennes.length === 0) return [];
  const peindre = classe === 'avenant' ? couleurs.rouge : couleurs.jaune;
  return [
    '',
    couleurs.fort(peindre(titresDesClasses[classe])),
    ...groupByLigne(siennes).flatMap((celles) => {
      if (celles.length === 1)
        return celles.flatMap((seule) => formatUne(formatModification(seule), seule, '  ', options));
      return [
        wrap(insecables(celles[0]?.sujet ?? ''), options.largeur, '  ', '    '),
        ...celles.flatMap((modification) => formatUne(modification.phrase, modification, '    ', options)),
      ];
    }),
  ];
}

/** « le terme passe du … au … Actions!N4 [calendrier-decale] », then the doubt if there is one. */
function formatUne(
  texte: string,
  { ecart, regle, doute }: Modification,
  retrait: string,
  { couleurs, dossier, largeur }: OptionsDePlace,
): readonly string[] {
  const place = placeDe(ecart, dossier);
  const ou = place ? ` ${couleurs.gris(`${place.feuille}!${place.cellule}`)}` : '';
  const suite = `${retrait}  `;
  return [
    wrap(`${insecables(texte)}${ou} ${couleurs.gris(`[${regle.regle}]`)}`, largeur, retrait, suite),
    ...(doute ? [wrap(couleurs.jaune(insecables(doute)), largeur, suite)] : []),
  ];
}

function formatEffets(
  effets: readonly EffetSurLaCouverture[],
  { couleurs, largeur }: OptionsComparaison,
): readonly string[] {
  const dits = effets.map((effet) => {
    const { sens, titre, exigence, tombe } = effet;
    const signe = tombe ? couleurs.rouge('−') : sens === 'perd' ? couleurs.jaune('−') : couleurs.vert('+');
    return wrap(
      `${signe} ${insecables(titre)} : ${phraseDeLEffet(effet)} ${couleurs.gris(`(${exigence})`)}`,
      largeur,
      '  ',
      '    ',
    );
  });
  return [
    '',
    couleurs.fort('Schéma pluriannuel'),
    ...(dits.length > 0 ? dits : ['  Aucun point ne gagne ni ne perd de réponse.']),
  ];
}
