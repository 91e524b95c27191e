import { periodeDe } from '../controles/periode.js';
import { type Dossier, feuilles as modele } from '../dossier/dossier.js';
import { ErreurUtilisateur } from '../dossier/erreur.js';
import { formatJour } from '../dossier/jours.js';
import type { PeriodeDeConvention } from './annees.js';

/** First and last day of the convention; null when the workbook does not give both, in that order. */
export function readPeriode(dossier: Dossier): PeriodeDeConvention | null {
  const periode = periodeDe(dossier);
  return periode && periode.debut <= periode.fin ? periode : null;
}

/**
 * First and last day of the convention.
 * @throws ErreurUtilisateur when the workbook does not give them: it says what to fill in
 */
export function requirePeriode(dossier: Dossier): PeriodeDeConvention {
  const periode = readPeriode(dossier);
  if (periode) return periode;
  throw new ErreurUtilisateur(messageOf(dossier));
}

function messageOf({ convention, feuilles }: Dossier): string {
  const { debut, fin } = modele.convention.colonnes;
  if (!convention || !feuilles.convention)
    return `Le classeur n’a pas de feuille Convention : ajoutez-la, avec une ligne « ${debut.libelle} » et une ligne « ${fin.libelle} », car toutes les échéances en dépendent.`;
  const nom = feuilles.convention.nom;
  if (convention.debut && convention.fin)
    return `La convention finirait le ${formatJour(convention.fin.valeur)} (${nom}!${convention.fin.origine.cellule}), avant de commencer le ${formatJour(convention.debut.valeur)} (${nom}!${convention.debut.origine.cellule}) : corrigez l’une des deux dates.`;
  if (!convention.debut && !convention.fin)
    return `La feuille ${nom} ne donne pas les dates de la convention, ou elles sont illisibles : remplissez les lignes « ${debut.libelle} » et « ${fin.libelle} », par exemple 01/01/2026 et 31/12/2030.`;
  return convention.debut
    ? `La feuille ${nom} ne donne pas la fin de la convention, ou elle est illisible : remplissez la ligne « ${fin.libelle} », par exemple 31/12/2030.`
    : `La feuille ${nom} ne donne pas le début de la convention, ou il est illisible : remplissez la ligne « ${debut.libelle} », par exemple 01/01/2026.`;
}
