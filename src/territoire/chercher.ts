import type { CommuneOfficielle } from '../dossier/territoire.js';
import { communeOf } from './fiche.js';
import { departementDuCode, type Repertoire } from './repertoire.js';

/** The commune that has a code; null when none has. */
export function findByCode(repertoire: Repertoire, code: string): CommuneOfficielle | null {
  const departement = departementDuCode(repertoire, code);
  const rang = departement === null ? -1 : repertoire.communesOf(departement).codes.indexOf(code);
  return departement === null || rang < 0 ? null : communeOf(repertoire, departement, rang);
}

/**
 * The communes of a name (see `cleDeCommune`), in one département or in all. The longest word of the name rules most
 * départements out, without their thousands of names being compared.
 */
export function findByNom(
  repertoire: Repertoire,
  cle: string,
  departement: string | null,
): readonly CommuneOfficielle[] {
  const rare = cle.split(' ').reduce((long, mot) => (mot.length > long.length ? mot : long), '');
  const codes = departement === null ? [...repertoire.departements.keys()] : [departement];
  return codes
    .filter((code) => repertoire.nomsNus(code).includes(rare))
    .flatMap((code) =>
      repertoire
        .communesOf(code)
        .cles.flatMap((autre, rang) => (autre === cle ? communeOf(repertoire, code, rang) : [])),
    );
}
