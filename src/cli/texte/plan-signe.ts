import { empreinteDuPlan, formatEmpreinte } from '../../avenant/empreinte.js';
import type { PlanSigne } from '../../avenant/plan-signe.js';
import { feuillesDuPlan } from '../../comparaison/contractuel.js';
import { formatCompte, formatDate } from '../../documents/formats.js';
import { insecables } from '../../documents/typographie.js';
import type { Dossier } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';

/** What `signer` froze: the sheets and their rows, what it left out, what to do next. */
export function formatSignature({ plan, signature, avenantsInclus }: PlanSigne, dossier: Dossier): string {
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
    ...formatLaisses(dossier),
    '',
    insecables(
      'L’avancement n’y est pas : il peut changer librement. Rangez ce fichier à côté du tableau de suivi et écrivez son nom dans la feuille Convention, ligne « Plan signé » : verifier et bilan diront ce qui change sans avenant.',
    ),
    '',
    `Empreinte des engagements : ${formatEmpreinte(empreinteDuPlan(plan))}`,
    insecables(
      'Elle est imprimée à la fin de chaque annexe : « bilan-ctg comparer PLAN --empreinte » dit, des années après, si le fichier est encore celui qui a été signé.',
    ),
    '',
  ].join('\n');
}

/** The columns and sheets that bilan-ctg does not know may bind too: nobody would see them change. */
function formatLaisses({ feuilles, feuillesInconnues }: Dossier): readonly string[] {
  const colonnes = feuillesDuPlan.flatMap((cle) => {
    const lue = feuilles[cle];
    return lue ? lue.inconnues.map(({ entete, cellule }) => `« ${entete} » (${lue.nom}!${cellule})`) : [];
  });
  if (colonnes.length + feuillesInconnues.length === 0) return [];
  return [
    '',
    'N’y sont pas, parce que bilan-ctg ne les reconnaît pas :',
    ...(colonnes.length > 0 ? [insecables(`  ${formatAccord(colonnes, 'la colonne', 'les colonnes')}`)] : []),
    ...(feuillesInconnues.length > 0
      ? [
          insecables(
            `  ${formatAccord(
              feuillesInconnues.map((nom) => `« ${nom} »`),
              'la feuille',
              'les feuilles',
            )}`,
          ),
        ]
      : []),
    insecables(
      'Ce qui y change ne se verra pas. Si elles engagent, reliez-les aux nôtres (« bilan-ctg reprendre-suivi »), puis signez avec --correspondance.',
    ),
  ];
}

function formatAccord(noms: readonly string[], un: string, plusieurs: string): string {
  return `${noms.length === 1 ? un : plusieurs} ${formatListe(noms)}`;
}
