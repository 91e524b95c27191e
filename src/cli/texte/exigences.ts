import { insecables } from '../../documents/typographie.js';
import { formatDecimal } from '../../dossier/nombre-francais.js';
import { referentiel } from '../../referentiel/referentiel.js';
import type { Couleurs } from './couleurs.js';

/** The requirements as a list: identifier, title, wording with its citation, how sure we are of it. */
export function formatReferentiel({ fort, gris }: Couleurs): string {
  const blocs = referentiel.exigences.map(({ id, titre, texte, citation, certitude, seuil, remarque, sources }) =>
    [
      `${fort(id)}  ${titre}`,
      `  ${texte === null ? 'Texte non lu.' : `« ${texte} »`}`,
      gris(
        `  ${citation} – certitude : ${certitude}${seuil === null ? '' : ` – au-delà de ${formatDecimal(seuil, 0)} habitants`}`,
      ),
      ...(remarque === null ? [] : [gris(`  ${remarque}`)]),
      gris(
        `  Lu dans : ${sources.map(({ libelle, adresse }) => (adresse ? `${libelle} (${adresse})` : libelle)).join(' ; ')}`,
      ),
    ].join('\n'),
  );
  return `${insecables(blocs.join('\n\n'))}\n`;
}
