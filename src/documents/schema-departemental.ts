import type { Convention } from '../dossier/feuilles/convention.js';
import { formatDate } from './formats.js';

/** An orientation of the schéma départemental, and what answers it in the plan; empty when nobody wrote it. */
export interface OrientationDepartementale {
  readonly orientation: string;
  readonly reponse: string;
}

/** « Réduire les écarts : actions 1.1 et 1.4 »: the answer stands after the first colon. */
export function orientationsDe(convention: Convention | null): readonly OrientationDepartementale[] {
  return (convention?.sdsfOrientations?.valeur ?? []).map((texte) => {
    const place = texte.indexOf(':');
    return place < 0
      ? { orientation: texte.trim(), reponse: '' }
      : { orientation: texte.slice(0, place).trim(), reponse: texte.slice(place + 1).trim() };
  });
}

/** « du 1er janvier 2026 au 31 décembre 2030 », or the one end that is known; '' when neither is. */
export function formatPeriodeDuSdsf(convention: Convention | null): string {
  const [debut, fin] = [convention?.sdsfDebut?.valeur, convention?.sdsfFin?.valeur];
  if (debut && fin) return `du ${formatDate(debut)} au ${formatDate(fin)}`;
  if (debut) return `à partir du ${formatDate(debut)}`;
  return fin ? `jusqu’au ${formatDate(fin)}` : '';
}

/** The schéma départemental des services aux familles: its years, its orientations with our answer to each. */
export function viewSchemaDepartemental(convention: Convention | null) {
  return {
    periode: formatPeriodeDuSdsf(convention),
    orientations: orientationsDe(convention).map(({ orientation, reponse }) => ({
      orientation,
      reponse: reponse || 'à préciser',
    })),
  };
}
