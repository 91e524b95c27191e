import { formatListe } from '../../dossier/enumeration.js';
import { formatCompte, formatNombre } from '../formats.js';
import { type Decompte, type Etat, etats, isAvancementConnu, isRetardConnu } from './avancement.js';

/**
 * « 14 actions sur 20 sont engagées ou réalisées ; 2 sont en retard. » What the tracker does not give is said as not
 * known, never as none.
 */
export function phraseAvancement(decompte: Decompte): string {
  const { total } = decompte;
  if (total === 0) return 'Aucune action n’est inscrite.';
  if (!isAvancementConnu(decompte))
    return total === 1
      ? 'Le statut de la seule action inscrite n’est pas renseigné : son avancement n’est pas connu.'
      : `Les statuts des ${formatNombre(total)} actions ne sont pas renseignés : leur avancement n’est pas connu.`;
  return `${total === 1 ? engagementDeLaSeule(decompte) : engagementDe(decompte)}${retardDe(decompte)}.`;
}

/** What the counts of a table leave unsaid, in whole sentences: empty when the tracker gives every status and every term. */
export function phrasesDesInconnues(decompte: Decompte): readonly string[] {
  const { total, aPreciser, sansEcheance } = decompte;
  return [
    ...(aPreciser === 0
      ? []
      : aPreciser === total
        ? ['Les statuts ne sont pas renseignés : on ne sait pas où en sont les actions.']
        : [
            aPreciser === 1
              ? 'Le statut d’une action n’est pas renseigné.'
              : `Le statut de ${formatNombre(aPreciser)} actions n’est pas renseigné.`,
          ]),
    ...(sansEcheance === 0
      ? []
      : !isRetardConnu(decompte)
        ? ['Les échéances ne sont pas renseignées : on ne sait pas si des actions sont en retard.']
        : [
            sansEcheance === 1
              ? 'L’échéance d’une action qui n’est pas close n’est pas renseignée : son retard n’est pas connu.'
              : `L’échéance de ${formatNombre(sansEcheance)} actions qui ne sont pas closes n’est pas renseignée : leur retard n’est pas connu.`,
          ]),
  ];
}

function engagementDeLaSeule({ engagees }: Decompte): string {
  return engagees === 1
    ? 'La seule action inscrite est engagée ou réalisée'
    : 'La seule action inscrite n’est pas encore engagée';
}

function engagementDe({ total, engagees }: Decompte): string {
  if (engagees === 0) return `Aucune action sur ${formatNombre(total)} n’est engagée`;
  if (engagees === 1) return `Une action sur ${formatNombre(total)} est engagée ou réalisée`;
  return `${formatNombre(engagees)} actions sur ${formatNombre(total)} sont engagées ou réalisées`;
}

/** « ; 2 sont en retard ». */
function retardDe(decompte: Decompte): string {
  const { total, enRetard, sansEcheance } = decompte;
  if (!isRetardConnu(decompte))
    return total === 1 ? ' ; son échéance n’est pas renseignée' : ' ; les échéances ne sont pas renseignées';
  if (total === 1) return enRetard === 1 ? ' ; elle est en retard' : '';
  if (enRetard > 1) return ` ; ${formatNombre(enRetard)} sont en retard`;
  if (enRetard === 1) return ' ; une est en retard';
  return sansEcheance === 0
    ? ' ; aucune n’est en retard'
    : ' ; aucune de celles dont l’échéance est connue n’est en retard';
}

/** « 3 réalisées, 1 permanente et 2 en cours »: the states that some action has, which add up to the total. */
export function listeDesEtats(decompte: Decompte, cites: readonly Etat[] = etats): string {
  return formatListe(
    cites.filter((etat) => decompte[etat] > 0).map((etat) => formatCompte(decompte[etat], ...motsDesEtats[etat])),
  );
}

const motsDesEtats: Readonly<Record<Etat, readonly [string, string]>> = {
  realisees: ['réalisée', 'réalisées'],
  permanentes: ['en continu', 'en continu'],
  partielles: ['réalisée en partie', 'réalisées en partie'],
  enCours: ['en cours', 'en cours'],
  nonDemarrees: ['non démarrée', 'non démarrées'],
  reportees: ['reportée ou suspendue', 'reportées ou suspendues'],
  abandonnees: ['abandonnée', 'abandonnées'],
  aPreciser: ['au statut à préciser', 'au statut à préciser'],
};

/** What stands in place of the table of the late actions when it has no row. */
export function phraseSansRetard(decompte: Decompte): string {
  const { total, sansEcheance } = decompte;
  if (total === 0) return 'Aucune action n’est inscrite.';
  if (!isRetardConnu(decompte))
    return 'Les échéances ne sont pas renseignées : on ne sait pas si des actions sont en retard.';
  return sansEcheance === 0
    ? 'Aucune action n’est en retard sur son échéance.'
    : `Aucune des actions dont l’échéance est connue n’est en retard ; ${formatCompte(sansEcheance, 'action qui n’est pas close n’en donne pas', 'actions qui ne sont pas closes n’en donnent pas')}.`;
}
