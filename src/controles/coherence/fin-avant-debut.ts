import { at } from '../../dossier/constat.js';
import { formatJour } from '../../dossier/jours.js';
import type { Valeur } from '../../dossier/origine.js';
import { appellation } from '../appellations.js';
import type { Contexte } from '../contexte.js';
import type { Controle } from '../controle.js';

export const finAvantDebut: Controle = {
  regle: 'fin-avant-debut',
  gravite: 'a-corriger',
  corrigeSaCellule: true,
  titre: 'La convention, les actions et les opérations finissent après avoir commencé',
  check: (contexte) =>
    listPeriodes(contexte).flatMap(({ nom, debut, fin, arreteDefinitif }) =>
      debut && fin && fin.valeur < debut.valeur
        ? [
            {
              ...at(
                fin.origine,
                `La fin de ${nom} (${formatJour(fin.valeur)}) est avant son début (${formatJour(debut.valeur)}) : corrigez l’une des deux dates.`,
              ),
              ...(arreteDefinitif && { arreteDefinitif }),
            },
          ]
        : [],
    ),
};

interface Periode {
  readonly nom: string;
  readonly debut: Valeur<string> | undefined;
  readonly fin: Valeur<string> | undefined;
  /** A convention that ends before it begins has no known period. */
  readonly arreteDefinitif?: true;
}

function listPeriodes({ convention, actions, operations }: Contexte): readonly Periode[] {
  return [
    { nom: 'la convention', debut: convention?.debut, fin: convention?.fin, arreteDefinitif: true },
    ...actions.map((action) => ({ nom: appellation(action), debut: action.debut, fin: action.fin })),
    ...operations.map(({ intitule, debut, fin }) => ({
      nom: `l’opération « ${intitule?.valeur ?? 'sans nom'} »`,
      debut,
      fin,
    })),
  ];
}
