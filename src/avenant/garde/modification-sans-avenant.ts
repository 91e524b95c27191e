import { onFeuille } from '../../dossier/constat.js';
import type { Dossier } from '../../dossier/dossier.js';
import { formatModification, type Modification } from '../modifications.js';
import type { ControleDuPlan } from './controle-du-plan.js';
import { signaler } from './place.js';

/** Article 11: every modification needs an avenant. Article 12: one made without lets the Caf terminate at once. */
export const modificationSansAvenant: ControleDuPlan = {
  regle: 'modification-sans-avenant',
  gravite: 'empeche-envoi',
  titre: 'Rien de ce qui a été signé ne change sans avenant',
  check({ modifications, dossier, nom }) {
    const siennes = modifications.filter(({ classe }) => classe === 'avenant');
    const perdues = colonnesPerdues(siennes, dossier);
    return [
      ...perdues.map(({ feuille, libelle, nombre }) =>
        onFeuille(
          feuille,
          `La colonne « ${libelle} » n’est plus dans la feuille : ${nombre} valeurs signées ont disparu (plan signé « ${nom} »). Remettez-la, ou son titre d’avant.`,
        ),
      ),
      ...siennes
        .filter((modification) => !perdues.some(({ celles }) => celles.includes(modification)))
        .map((modification) =>
          signaler(
            modification.ecart,
            dossier,
            `${formatModification(modification)}. Aucun avenant du plan signé « ${nom} » ne le dit : préparez un avenant, ou revenez à ce qui a été signé. Règle « ${modification.regle.regle} » : ${modification.regle.motif}${modification.doute ? ` ${modification.doute}` : ''}`,
          ),
        ),
    ];
  },
};

/** A column that the workbook has no more is said once, and not for each of its rows. */
function colonnesPerdues(modifications: readonly Modification[], dossier: Dossier) {
  const groupes = new Map<string, Modification[]>();
  for (const modification of modifications) {
    const { ecart } = modification;
    if (ecart.genre !== 'cellule' || ecart.nature !== 'retrait' || ecart.feuille === 'convention') continue;
    const lue = dossier.feuilles[ecart.feuille];
    if (!lue || Object.keys(lue.colonnes).length === 0 || lue.colonnes[ecart.colonne]) continue;
    const cle = `${ecart.feuille}.${ecart.colonne}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), modification]);
  }
  return [...groupes.values()]
    .filter((celles) => celles.length > 1)
    .flatMap((celles) => {
      const [premiere] = celles;
      const feuille = premiere && dossier.feuilles[premiere.ecart.feuille]?.nom;
      return feuille ? [{ feuille, libelle: premiere.colonne ?? '', nombre: celles.length, celles }] : [];
    });
}
