import type { Dossier } from '../../dossier/dossier.js';
import { formatListe } from '../../dossier/enumeration.js';
import type { Moyen } from '../../dossier/feuilles/moyens.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { sumOf } from '../chiffres/chiffre.js';
import { formatConnu, formatMontant, formatNombre } from '../formats.js';

/**
 * What each signatory puts in (convention, article 4), in the order in which the convention names them, with a total: working time in
 * the last year that gives any, amounts added up over the years.
 */
export function viewMoyensSignataires({ moyens, convention }: Dossier, date: string) {
  const anneeMax = Number(date.slice(0, 4));
  const comptes = moyens.filter(({ signataire, annee }) => signataire && (annee?.valeur ?? 0) <= anneeMax);
  const parties = convention?.signataires?.valeur ?? [];
  const noms = distinct([...parties, ...comptes.flatMap(({ signataire }) => signataire?.valeur ?? [])]);
  const anneeEtp = Math.max(...comptes.flatMap(({ etp, annee }) => (etp && annee ? [annee.valeur] : [])));
  const parNom = noms.map((nom) => ({ nom, moyens: comptes.filter((moyen) => isDe(moyen, nom)) }));
  const muets = parNom.filter(({ moyens: siens }) => siens.length === 0).map(({ nom }) => nom);
  return {
    lignes: parNom
      .filter(({ moyens: siens }) => siens.length > 0)
      .map(({ nom, moyens: siens }) => ({
        signataire: nom,
        natures: distinct(siens.flatMap(({ nature }) => nature?.valeur ?? [])).join(' ; ') || '–',
        ...sumsOf(siens, anneeEtp),
      })),
    total: sumsOf(comptes, anneeEtp),
    definition: [
      Number.isFinite(anneeEtp) ? `Temps de travail : en équivalents temps plein, en ${anneeEtp}.` : '',
      phraseMontants(comptes),
      phraseSources(comptes),
    ]
      .filter(Boolean)
      .join(' '),
    muets: muets.length > 0 && comptes.length > 0 ? `Aucun moyen n’est chiffré pour ${formatListe(muets)}.` : '',
  };
}

function sumsOf(moyens: readonly Moyen[], anneeEtp: number) {
  const temps = moyens.filter(({ annee }) => (annee?.valeur ?? anneeEtp) === anneeEtp || !Number.isFinite(anneeEtp));
  return {
    etp: formatConnu(sumOf(temps.map(({ etp }) => etp?.valeur)), formatNombre),
    montant: formatConnu(sumOf(moyens.map(({ montant }) => montant?.valeur)), formatMontant),
  };
}

function phraseMontants(moyens: readonly Moyen[]): string {
  const annees = moyens.flatMap(({ montant, annee }) => (montant && annee ? [annee.valeur] : []));
  if (annees.length === 0) return '';
  const [premiere, derniere] = [Math.min(...annees), Math.max(...annees)];
  return premiere === derniere
    ? `Montants de ${premiere}.`
    : `Montants additionnés de ${premiere} à ${derniere}, pour les années renseignées.`;
}

function phraseSources(moyens: readonly Moyen[]): string {
  const sources = distinct(moyens.flatMap(({ source }) => source?.valeur ?? []));
  return sources.length > 0 ? `${sources.length > 1 ? 'Sources' : 'Source'} : ${sources.join(' ; ')}.` : '';
}

function isDe({ signataire }: Moyen, nom: string): boolean {
  return normalize(signataire?.valeur ?? '') === normalize(nom);
}

/** Each name once, as it is first written. */
function distinct(noms: readonly string[]): readonly string[] {
  const connus = new Map<string, string>();
  for (const nom of noms) if (!connus.has(normalize(nom))) connus.set(normalize(nom), nom);
  return [...connus.values()];
}
