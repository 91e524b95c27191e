import type { Classe } from '../../avenant/classement.js';
import type { EffetSurLaCouverture } from '../../avenant/couverture.js';
import { placeDe } from '../../avenant/garde/place.js';
import { formatModification, type Modification } from '../../avenant/modifications.js';
import { insecables } from '../../documents/typographie.js';
import type { Dossier } from '../../dossier/dossier.js';
import { phraseDeLEffet, resumeDesModifications, titresDesClasses } from '../../rapport/comparaison.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

/** What the report needs beside the differences. */
export interface OptionsComparaison {
  readonly noms: readonly [string, string];
  /** The second workbook: where the cells are looked for. */
  readonly dossier: Dossier;
  readonly couleurs: Couleurs;
  /** Columns of the terminal; null in a pipe: lines are then never cut. */
  readonly largeur: number | null;
}

/** The report of `comparer` for a person: what an avenant must say, what the Copil may decide, what it does to the schéma. */
export function formatComparaison(
  modifications: readonly Modification[],
  effets: readonly EffetSurLaCouverture[],
  options: OptionsComparaison,
): string {
  const { couleurs, noms, largeur } = options;
  const resume = insecables(resumeDesModifications(noms, modifications));
  if (modifications.length === 0) return `${couleurs.fort(resume)}\n`;
  const siennes = (classe: Classe) => modifications.filter((modification) => modification.classe === classe);
  return [
    couleurs.fort(wrap(resume, largeur)),
    ...(['avenant', 'mineur'] as const).flatMap((classe) => formatClasse(classe, siennes(classe), options)),
    ...formatEffets(effets, options),
    '',
  ].join('\n');
}

function formatClasse(
  classe: Classe,
  siennes: readonly Modification[],
  { couleurs, dossier, largeur }: OptionsComparaison,
): readonly string[] {
  if (siennes.length === 0) return [];
  const peindre = classe === 'avenant' ? couleurs.rouge : couleurs.jaune;
  return [
    '',
    couleurs.fort(peindre(titresDesClasses[classe])),
    ...siennes.flatMap((modification) => {
      const place = placeDe(modification.ecart, dossier);
      const ou = place ? ` ${couleurs.gris(`${place.feuille}!${place.cellule}`)}` : '';
      const texte = `${insecables(formatModification(modification))}${ou} ${couleurs.gris(`[${modification.regle.regle}]`)}`;
      return [
        wrap(texte, largeur, '  ', '    '),
        ...(modification.doute ? [wrap(couleurs.jaune(insecables(modification.doute)), largeur, '    ')] : []),
      ];
    }),
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
