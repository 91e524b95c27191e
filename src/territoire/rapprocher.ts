import type { Dossier } from '../dossier/dossier.js';
import type { Commune } from '../dossier/feuilles/communes.js';
import {
  type CommuneOfficielle,
  cleDeRapprochement,
  type Rapprochement,
  type Territoire,
} from '../dossier/territoire.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { findByCode, findByNom } from './chercher.js';
import { cleDeCommune, ecritAutrement } from './noms.js';
import { departementDuCode, type Repertoire } from './repertoire.js';

/** Finds in the official list the communes of a Dossier: by their code, or by their name in its département. */
export function rapprocherCommunes(
  repertoire: Repertoire,
  { communes, convention }: Pick<Dossier, 'communes' | 'convention'>,
): Territoire {
  const departement =
    departementNomme(repertoire, convention?.departement?.valeur) ??
    departementNomme(repertoire, convention?.caf?.valeur) ??
    communes
      .map(({ codeInsee }) => departementDuCode(repertoire, codeInsee?.valeur ?? ''))
      .find((code) => code !== null) ??
    null;
  return Object.fromEntries(
    communes.flatMap((commune) => {
      const trouve = rapprocher(repertoire, commune, departement);
      return trouve ? [[cleDeRapprochement(commune), trouve]] : [];
    }),
  );
}

function rapprocher(
  repertoire: Repertoire,
  { nom, codeInsee }: Commune,
  departement: string | null,
): Rapprochement | null {
  const duCode = codeInsee ? findByCode(repertoire, codeInsee.valeur) : null;
  if (duCode) {
    return !nom || sameNom(nom.valeur, duCode)
      ? { etat: 'reconnue', commune: duCode, ecriture: nom !== undefined && ecritAutrement(nom.valeur, duCode.nom) }
      : { etat: 'code-contraire', commune: duCode };
  }
  if (!nom) return null;
  const cle = cleDeCommune(nom.valeur);
  const [ici, ...autres] = findByNom(repertoire, cle, departement);
  if (ici && autres.length > 0)
    return { etat: 'plusieurs', departements: [ici, ...autres].map(({ departement: lieu }) => lieu) };
  if (ici) return { etat: 'reconnue', commune: ici, ecriture: ecritAutrement(nom.valeur, ici.nom) };
  const [ailleurs, ...encore] = departement === null ? [] : findByNom(repertoire, cle, null);
  return { etat: 'inconnue', ailleurs: encore.length === 0 ? (ailleurs ?? null) : null };
}

/** The name of the sheet may be shorter than the official one, or add to it: « Cournon » with the code of Cournon-d’Auvergne. */
function sameNom(nom: string, { nom: officiel }: CommuneOfficielle): boolean {
  const ecrit = ` ${cleDeCommune(nom)} `;
  const attendu = ` ${cleDeCommune(officiel)} `;
  return ecrit.includes(attendu) || attendu.includes(ecrit);
}

/** The département that a text names, by its name or its number: « Caf du Puy-de-Dôme », « 63 ». The longest name wins. */
function departementNomme({ departements }: Repertoire, texte: string | undefined): string | null {
  if (texte === undefined) return null;
  const normal = ` ${normalize(texte)} `;
  const nommes = [...departements].filter(([, nom]) => normal.includes(` ${normalize(nom)} `));
  const [premier] = nommes.toSorted(([, a], [, b]) => b.length - a.length);
  if (premier) return premier[0];
  return (
    normal
      .toUpperCase()
      .split(' ')
      .find((mot) => departements.has(mot)) ?? null
  );
}
