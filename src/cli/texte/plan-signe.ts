import { feuillesDuPlan } from '../../avenant/contractuel.js';
import type { PlanSigne } from '../../avenant/plan-signe.js';
import { formatCompte, formatDate } from '../../documents/formats.js';
import { insecables } from '../../documents/typographie.js';

/** What `signer` froze: the sheets and their rows, what to do next. */
export function formatSignature({ plan, signature, avenantsInclus }: PlanSigne): string {
  const lignes = feuillesDuPlan.flatMap((cle) => {
    const feuille = plan[cle];
    if (!feuille || feuille.lignes.length === 0) return [];
    const nombre = cle === 'convention' ? '' : ` : ${formatCompte(feuille.lignes.length, 'ligne')}`;
    return [`  ${feuille.nom}${nombre}`];
  });
  return [
    signature ? `Plan signé le ${formatDate(signature)} :` : 'Plan signé (date de signature à préciser, avec --date) :',
    ...lignes,
    ...(avenantsInclus > 0
      ? [
          insecables(
            `Il contient déjà ${avenantsInclus === 1 ? 'l’avenant n° 1' : `les avenants n° 1 à ${avenantsInclus}`}, que la feuille Avenants dit signés.`,
          ),
        ]
      : []),
    '',
    insecables(
      'L’avancement n’y est pas : il peut changer librement. Rangez ce fichier à côté du tableau de suivi et écrivez son nom dans la feuille Convention, ligne « Plan signé » : verifier et bilan diront ce qui change sans avenant.',
    ),
    '',
  ].join('\n');
}
