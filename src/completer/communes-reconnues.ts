import type { Dossier } from '../dossier/dossier.js';
import type { Commune } from '../dossier/feuilles/communes.js';
import { type CommuneOfficielle, rapprochementDe } from '../dossier/territoire.js';

/** A commune of a Dossier that the official list has, and the name that the sheet gives it. */
export interface CommuneReconnue {
  readonly nom: string;
  readonly commune: Commune;
  readonly officielle: CommuneOfficielle;
}

export function communesReconnues({
  communes,
  territoire,
}: Pick<Dossier, 'communes' | 'territoire'>): readonly CommuneReconnue[] {
  return communes.flatMap((commune) => {
    const trouve = rapprochementDe(territoire, commune);
    return commune.nom && trouve?.etat === 'reconnue'
      ? [{ nom: commune.nom.valeur, commune, officielle: trouve.commune }]
      : [];
  });
}
