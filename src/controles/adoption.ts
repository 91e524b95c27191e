import type { Dossier } from '../dossier/dossier.js';
import { formatJour } from '../dossier/jours.js';
import { compareDates } from '../dossier/ordre-des-dates.js';
import type { Valeur } from '../dossier/origine.js';

/** The date of adoption of the CTG, and what gave it. */
export interface Adoption {
  readonly date: Valeur<string>;
  readonly acte: 'deliberation' | 'signature';
}

/**
 * When the CTG was adopted: by the délibération, more surely than by the signature; by the first of several. Null when neither is
 * known.
 */
export function adoptionDe({ communes, convention }: Pick<Dossier, 'communes' | 'convention'>): Adoption | null {
  const [premiere] = deliberationsDe(communes);
  if (premiere) return { date: premiere, acte: 'deliberation' };
  return convention?.signature ? { date: convention.signature, acte: 'signature' } : null;
}

/** The day from which the month towards the CDSF runs, and how it is known, in whole sentences. */
export interface DepartDuDelai {
  readonly date: string;
  readonly phrase: string;
}

/** A day that may be that of the adoption, and how it is called. */
interface DatePossible {
  readonly nom: string;
  readonly jour: Valeur<string>;
}

/**
 * The adoption: the délibération says it more surely than the signature. Of the days that may be it (each commune's
 * délibération, the signature), the time runs from the first; the last délibération and the signature are said.
 */
export function departDuDelai({
  convention,
  communes,
}: Pick<Dossier, 'convention' | 'communes'>): DepartDuDelai | null {
  const deliberations = deliberationsDe(communes);
  const [premiere, derniere] = [deliberations[0], deliberations.at(-1)];
  const possibles: readonly DatePossible[] = [
    ...(premiere ? [{ nom: premiere === derniere ? 'délibération' : 'première délibération', jour: premiere }] : []),
    ...(derniere && derniere !== premiere ? [{ nom: 'dernière délibération', jour: derniere }] : []),
    ...(convention?.signature ? [{ nom: 'signature de la convention', jour: convention.signature }] : []),
  ];
  const [retenue, ...autres] = [...possibles].sort((a, b) => compareDates(a.jour.valeur, b.jour.valeur));
  if (!retenue) return null;
  const distinctes = autres.filter(({ jour }) => jour.valeur !== retenue.jour.valeur);
  const suite =
    distinctes.length === 0
      ? ''
      : ` ${distinctes.length === 1 ? 'Autre date possible' : 'Autres dates possibles'} : ${distinctes.map(formatPossible).join(' ; ')}. Le mois se compte de la première.`;
  return { date: retenue.jour.valeur, phrase: `Adoption : ${formatPossible(retenue)}.${suite}` };
}

/** The délibérations of the communes, the first one first. */
function deliberationsDe(communes: Dossier['communes']): readonly Valeur<string>[] {
  return communes.flatMap(({ deliberation }) => deliberation ?? []).sort((a, b) => compareDates(a.valeur, b.valeur));
}

/** « signature de la convention le 17 décembre 2025 (Convention!B8) ». */
function formatPossible({ nom, jour: { valeur, origine } }: DatePossible): string {
  return `${nom} le ${formatJour(valeur)} (${origine.feuille}!${origine.cellule})`;
}
