import type { PlanSigne } from '../../avenant/plan-signe.js';
import { formatCompte, formatDate } from '../../documents/formats.js';
import { insecables } from '../../documents/typographie.js';
import type { Dossier } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';
import { type ContenuDuPlan, contenuDuPlan } from '../../operations/signer.js';

/** What `signer` froze: the sheets and their rows, what it left out, what to do next. */
export function formatSignature(signe: PlanSigne, dossier: Dossier): string {
  const { signature, avenantsInclus } = signe;
  const contenu = contenuDuPlan(signe, dossier);
  const lignes = contenu.feuilles.map(({ nom, lignes: nombre }) =>
    nombre === null ? `  ${nom}` : `  ${nom} : ${formatCompte(nombre, 'ligne')}`,
  );
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
    ...formatLaisses(contenu),
    '',
    insecables(
      'L’avancement n’y est pas : il peut changer librement. Rangez ce fichier à côté du tableau de suivi et écrivez son nom dans la feuille Convention, ligne « Plan signé » : verifier et bilan diront ce qui change sans avenant.',
    ),
    '',
    `Empreinte des engagements : ${contenu.empreinte}`,
    insecables(
      'Elle est imprimée à la fin de chaque annexe : « bilan-ctg comparer PLAN --empreinte » dit, des années après, si le fichier est encore celui qui a été signé.',
    ),
    '',
  ].join('\n');
}

/** The columns and sheets that bilan-ctg does not know may bind too: nobody would see them change. */
function formatLaisses({ colonnesInconnues, feuillesInconnues }: ContenuDuPlan): readonly string[] {
  const colonnes = colonnesInconnues.map(({ titre, feuille, cellule }) => `« ${titre} » (${feuille}!${cellule})`);
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
