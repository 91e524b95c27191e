import type { Dossier } from '../../dossier/dossier.js';
import { createMarques } from '../../reprise/balise.js';
import type { ContexteFiche } from './fiche.js';

/** What changed for the inhabitants, as each action says it: whole, and nowhere else in the document. */
export function viewEffetsMarques({
  dossier,
  signets,
  cles,
}: { readonly dossier: Dossier } & Pick<ContexteFiche, 'signets' | 'cles'>) {
  return dossier.actions.flatMap((action) => {
    if (!action.effets) return [];
    const place = { feuille: 'actions', cle: cles.get(action) ?? '', colonne: 'effets' } as const;
    return [
      {
        numero: action.numero?.valeur ?? '–',
        signet: signets.get(action) ?? '',
        intitule: action.intitule?.valeur ?? '–',
        effets: action.effets.valeur,
        marques: createMarques(place, action.effets.valeur, ''),
      },
    ];
  });
}
