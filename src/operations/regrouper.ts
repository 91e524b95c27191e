import type { Constat } from '../dossier/constat.js';
import { normalize } from '../dossier/valeurs/normalisation.js';
import { type Critere, createDestinataires, type Destinataire } from './constats/destinataires.js';
import type { SuiviVerifie } from './suivi.js';

/** The findings of one person, one commune, one sheet, one rule, in the order of the report. */
export interface GroupeDeConstats {
  readonly destinataire: Destinataire;
  /** « Pour le CCAS », « Sans pilote », « Feuille Actions ». */
  readonly titre: string;
  readonly constats: readonly Constat[];
}

/**
 * Shares the findings of a tracker between those who may answer them. What is only for information is left out, unless
 * asked for.
 */
export function regrouper(
  { dossier, verification: { constats } }: Pick<SuiviVerifie, 'dossier' | 'verification'>,
  critere: Critere,
  { tout = false }: { readonly tout?: boolean } = {},
): readonly GroupeDeConstats[] {
  const destinatairesDe = createDestinataires({ dossier, constats }, critere);
  const groupes = new Map<string, { readonly destinataire: Destinataire; readonly constats: Constat[] }>();
  for (const constat of constats) {
    if (!tout && constat.gravite === 'info') continue;
    for (const destinataire of destinatairesDe(constat)) {
      const cle = `${destinataire.genre === 'sans-nom'} ${cleDe(destinataire.nom)}`;
      const groupe = groupes.get(cle) ?? {
        destinataire: { ...destinataire, nom: withoutPoints(destinataire.nom) },
        constats: [],
      };
      if (!groupe.constats.includes(constat)) groupe.constats.push(constat);
      groupes.set(cle, groupe);
    }
  }
  const rendus = [...groupes.values()].map((groupe) => ({ ...groupe, titre: titreDe(groupe.destinataire, critere) }));
  return critere === 'feuille' || critere === 'regle' ? rendus : rendus.sort(parNom);
}

/** « C.C.A.S. », « le CCAS » and « CCAS » are one body. */
function cleDe(nom: string): string {
  return normalize(withoutPoints(nom)).replace(/^(?:le|la|les|l) /, '');
}

/** An acronym without its points. */
function withoutPoints(nom: string): string {
  return nom
    .split(' ')
    .map((mot) => (/^(?:\p{L}\.){2,12}\p{L}?$/u.test(mot) ? mot.replaceAll('.', '') : mot))
    .join(' ');
}

/** Names in their order, then what has none. */
function parNom(a: GroupeDeConstats, b: GroupeDeConstats): number {
  const sansNom = (groupe: GroupeDeConstats) => Number(groupe.destinataire.genre === 'sans-nom');
  return sansNom(a) - sansNom(b) || a.destinataire.nom.localeCompare(b.destinataire.nom, 'fr');
}

function titreDe({ nom, genre }: Destinataire, critere: Critere): string {
  if (critere === 'regle') return `Règle « ${nom} »`;
  if (critere === 'feuille') return nom === 'le classeur' ? 'Pour le classeur' : `Feuille « ${nom} »`;
  if (genre === 'sans-nom') return nom.startsWith('la ') ? `Pour ${nom}` : nom;
  return critere === 'commune' ? `Pour la commune ${deCommune(nom)}` : `Pour ${withArticle(nom)}`;
}

/** « de Gergovie », « d’Orcet », « du Cendre ». */
function deCommune(nom: string): string {
  if (/^le /i.test(nom)) return `du ${nom.slice(3)}`;
  if (/^les /i.test(nom)) return `des ${nom.slice(4)}`;
  return /^[aeiouyàâéèêëîïôöùûüœæ]/i.test(nom) ? `d’${nom}` : `de ${nom}`;
}

const masculins =
  /^(?:ccas|cias|rpe|ram|relais|service|centre|conseil|pôle|pole|département|bureau|réseau|multi-accueil|syndicat|comité|ccf|laep|lieu)(?![\p{L}\d])/iu;
const feminins =
  /^(?:ville|commune|mairie|communauté|caf|crèche|direction|mjc|pmi|msa|métropole|maison|région|mission|ludothèque|médiathèque|coordination)(?![\p{L}\d])/iu;

/** « le CCAS », « la Ville »; a name whose gender is not known stands between guillemets. */
function withArticle(nom: string): string {
  const nu = nom.replace(/^(?:le |la )/i, '');
  if (masculins.test(nu)) return `le ${nu}`;
  if (feminins.test(nu)) return `la ${nu}`;
  return `« ${nom} »`;
}
