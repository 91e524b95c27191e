import type { AvenantPrepare } from '../../avenant/preparer.js';
import { formatCompte } from '../../documents/formats.js';
import { insecables } from '../../documents/typographie.js';

/**
 * What an avenant changes, in a line, and what to do once it is signed.
 * @param definitif whether it is ready to sign: its pages show no doubt
 */
export function formatAvenant({ numero, modifications, effets }: AvenantPrepare, definitif: boolean): string {
  const doutes = modifications.filter(({ doute }) => doute !== null).length;
  const gagnes = effets.filter(({ sens }) => sens === 'gagne').length;
  const perdus = effets.length - gagnes;
  const schema =
    effets.length === 0
      ? 'aucun point du schéma ne gagne ni ne perd de réponse'
      : [
          ...(gagnes > 0
            ? [`${formatCompte(gagnes, 'point du schéma est renforcé', 'points du schéma sont renforcés')}`]
            : []),
          ...(perdus > 0
            ? [`${formatCompte(perdus, 'point du schéma est affaibli', 'points du schéma sont affaiblis')}`]
            : []),
        ].join(', ');
  return [
    insecables(`${formatCompte(modifications.length, 'modification')} ; ${schema}.`),
    ...(doutes > 0
      ? [
          insecables(
            `${formatCompte(doutes, 'rapprochement est douteux', 'rapprochements sont douteux')} : ${definitif ? 'vérifiez-le avant de signer, un avenant définitif ne le montre pas' : 'surligné dans l’avenant, à vérifier'}.`,
          ),
        ]
      : []),
    insecables(
      `Une fois l’avenant signé : rangez « plan-signe-avenant-${numero}.json » à côté du tableau de suivi, et inscrivez dans la feuille Avenants son numéro, sa date de signature et le nom de ce fichier (colonne « Plan signé »).`,
    ),
    '',
  ].join('\n');
}
