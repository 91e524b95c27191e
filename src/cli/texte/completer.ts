import type { EtatDeCompletion } from '../../completer/etat.js';
import { insecables } from '../../documents/typographie.js';
import type { Completion } from '../../operations/completer.js';
import { direChangements, direFaite, direRestante, isRestante, listFaites } from '../../operations/recapituler.js';
import type { SuiviVerifie } from '../../operations/suivi.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

/** What was completed, what remains, what was left aside, and what it changed. */
export function formatCompletion(
  { suivi, etat }: { readonly suivi: SuiviVerifie; readonly etat: EtatDeCompletion },
  { laisses, nonAjoutees, remarques, apres, complements }: Completion,
  couleurs: Couleurs,
  largeur: number | null,
): string {
  const faites = listFaites(etat, nonAjoutees);
  const restantes = etat.questions.filter(isRestante);
  const dire = (texte: string) => wrap(insecables(texte), largeur, '  ', '    ');
  const chapitre = (titre: string, lignes: readonly string[]) =>
    lignes.length === 0 ? [] : [couleurs.fort(titre), ...lignes.map(dire), ''];
  return `${[
    ...(etat.questions.length === 0
      ? [dire('Votre tableau a déjà tout ce que les questions demandent : il n’y a rien à compléter.').trimStart(), '']
      : []),
    ...chapitre('Complété', faites.map(direFaite)),
    ...chapitre(
      'Reste à répondre',
      restantes.map((posee) => direRestante(etat, posee)),
    ),
    ...chapitre(
      'Laissé de côté',
      laisses.map(({ phrase }) => phrase),
    ),
    ...chapitre('À savoir', remarques),
    ...(complements.length > nonAjoutees.length ? chapitre('Ce que cela change', direChangements(suivi, apres)) : []),
    couleurs.fort(insecables(apres.conclusion.phrase)),
    insecables(apres.conclusion.schema),
  ].join('\n')}\n`;
}
