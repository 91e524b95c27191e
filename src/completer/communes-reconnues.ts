import type { Dossier } from '../dossier/dossier.js';
import { type CommuneOfficielle, placeDe } from '../dossier/territoire.js';

/** The communes of a Dossier that the official list has, by the name that the sheet gives them. */
export function communesReconnues({
  communes,
  territoire,
}: Pick<Dossier, 'communes' | 'territoire'>): readonly { readonly nom: string; readonly officielle: CommuneOfficielle }[] {
  return communes.flatMap(({ nom, origine }) => {
    const trouve = territoire?.[placeDe(origine)];
    return nom && trouve?.etat === 'reconnue' ? [{ nom: nom.valeur, officielle: trouve.commune }] : [];
  });
}
