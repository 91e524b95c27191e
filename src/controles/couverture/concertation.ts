import type { Instance } from '../../dossier/feuilles/instances.js';
import { formatJour } from '../../dossier/jours.js';
import { type Adoption, adoptionDe } from '../adoption.js';
import type { Contexte } from '../contexte.js';
import type { ControleCouverture, Manque } from '../controle.js';
import { type FormeDeLacune, lacune, lacuneDe } from '../lacunes.js';
import { cite, manqueA, manqueSur } from './manque.js';
import { suggestion } from './suggestion.js';

/**
 * The concertation that L. 214-2, I, asks for before the schéma. The decree's own wording on it was not read: only dated
 * meetings with their participants are looked for, no list of partners is demanded. One that is yet to come has not been held;
 * those held since the adoption are said apart, and do not answer.
 */
export const concertation: ControleCouverture = {
  regle: 'concertation',
  exigence: 'D214-10-1-II',
  titre: 'Une concertation s’est tenue avant l’adoption, avec les structures qui y ont participé',
  check(contexte) {
    const adoption = adoptionDe(contexte);
    const tenues = concertationsTenues(contexte);
    const prealables = adoption ? tenues.filter(({ date }) => date && date.valeur <= adoption.date.valeur) : [];
    return {
      preuves: prealables.filter(isComplete).flatMap(({ date }) => date?.origine ?? []),
      manques: [
        ...(prealables.length === 0 ? [sansPrealable(contexte, adoption, tenues)] : []),
        ...incompletes(contexte),
      ],
    };
  },
};

/** The meetings of concertation, or with users, that were held: dated, and not after the date of the check. */
export function concertationsTenues({ instances, date: controle }: Contexte): readonly Instance[] {
  return instances.filter((reunion) => isConcertation(reunion) && reunion.date && reunion.date.valeur <= controle);
}

/** The meetings of concertation that lack a date or participants; those to come may still be completed. */
export function incompletes({ instances, date: controle }: Contexte): readonly Manque[] {
  return instances
    .filter(
      (reunion) => isConcertation(reunion) && !isComplete(reunion) && !(reunion.date && reunion.date.valeur > controle),
    )
    .map((reunion) =>
      manqueA(
        reunion.origine,
        `La réunion « ${reunion.instance?.valeur ?? 'sans nom'} » n’a pas ${reunion.date ? 'de participants' : 'de date'} : complétez la ligne (des structures, jamais des personnes).`,
        lacuneDe(cite(reunion.instance?.valeur), reunion.date ? sansParticipants : sansDate),
        (['date', 'participants'] as const).filter((cle) => !reunion[cle]),
      ),
    );
}

const sansDate: FormeDeLacune = {
  un: 'La date de la réunion {} n’est pas précisée.',
  plusieurs: 'La date des réunions {} n’est pas précisée.',
};
const sansParticipants: FormeDeLacune = {
  un: 'Les structures présentes à la réunion {} ne sont pas précisées.',
  plusieurs: 'Les structures présentes aux réunions {} ne sont pas précisées.',
};

function isConcertation({ type }: Instance): boolean {
  return type?.valeur === 'concertation' || type?.valeur === 'usagers';
}

function isComplete({ date, participants }: Instance): boolean {
  return date !== undefined && participants !== undefined;
}

function sansPrealable(contexte: Contexte, adoption: Adoption | null, tenues: readonly Instance[]): Manque {
  const propose = suggestion('D214-10-1-II', contexte);
  const depuis = tenues.flatMap(({ date }) => (date ? [formatJour(date.valeur)] : [])).sort(parJour);
  if (!adoption)
    return manqueSur(
      contexte,
      'communes',
      'La date d’adoption de la convention n’est pas connue : inscrivez la date de délibération de chaque commune (ou la date de signature), pour qu’on sache quelle concertation l’a précédée.',
      lacune(
        'La date d’adoption de la convention n’est pas précisée : la concertation qui l’a précédée ne peut pas être établie.',
      ),
      propose,
    );
  const acte = adoption.acte === 'deliberation' ? 'la délibération' : 'la signature';
  const ensuite =
    depuis.length === 0 ? '' : ` La consultation menée depuis (${depuis.join(', ')}) est utile, et dite à part.`;
  return manqueSur(
    contexte,
    'instances',
    `Aucune réunion de type « Concertation » ou « Usagers » ne s’est tenue avant ${acte} du ${formatJour(adoption.date.valeur)} : ajoutez dans la feuille Instances celles qui ont eu lieu, avec leur date et les structures présentes.${ensuite}`,
    lacune(`Aucune concertation antérieure à ${acte} du ${formatJour(adoption.date.valeur)} n’est recensée.`),
    propose,
  );
}

/** « 13/04/2027 » by year, month, day. */
function parJour(a: string, b: string): number {
  const cle = (jour: string) => jour.split('/').reverse().join('-');
  return cle(a) < cle(b) ? -1 : 1;
}
