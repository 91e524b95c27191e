import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Controle } from '../controle.js';
import { isPrenomSeul } from './prenoms.js';
import { checkTextes } from './textes-libres.js';

const lettre = String.raw`[\p{L}\d._%+'’-]`;
const adresses = new RegExp(String.raw`(?<!${lettre})${lettre}+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+`, 'gu');

/** The first word of a service's address, which names nobody: « petite-enfance@ », « rpe.lecendre@ », « mairie63@ ». */
const services = new RegExp(
  `^(?:${[
    'contact|accueil|mairie|ville|commune|communaute|agglo|cc|epci|secretariat|infos?|no ?reply|ne ?pas ?repondre',
    'service|pole|direction|bureau|guichet|point|espace|maison|relais|centre|antenne|reseau|communication|education',
    '(?:multi ?|halte ?|mini ?)?(?:accueil|garderie|creche)|micro ?creche|creches|petite ?enfance|enfance|jeunesse',
    'parentalite|famille|familles|scolaire|periscolaire|ludotheque|mediatheque|bibliotheque|social|vie ?sociale',
    'rpe|ram|laep|lape|eaje|mam|alsh|pmi|pij|ctg|cooperation|coordination|ccas|cias|dgs|dga|dpo|rgpd|cdsf|caf|msa',
    'petiteenfance\\p{L}*|centresocial\\p{L}*|relaispetiteenfance\\p{L}*|serviceenfance\\p{L}*|servicejeunesse\\p{L}*',
  ].join('|')})(?:$|[ \\d])`,
  'u',
);

/** Convention, articles 7 and 14: personal data and confidentiality. The address of a service may leave. */
export const courriel: Controle = {
  regle: 'courriel',
  gravite: 'empeche-envoi',
  titre: 'Aucune adresse électronique de personne dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      if (!arobase.test(texte)) return null;
      const adresse = [...showAdresses(texte).matchAll(adresses)].map(([trouvee]) => trouvee).find(isNominative);
      return adresse === undefined
        ? null
        : `Ce texte contient l’adresse électronique d’une personne (${mask(adresse)}) : retirez-la, ou donnez l’adresse d’un service.`;
    }),
};

/** What every address holds, however it is disguised. */
const arobase = /[@＠﹫]|arobase|\bat\b|\(a\)/i;

const extension = '(?:fr|com|net|org|eu|info|be|ch|re|bzh|pro)(?![\\p{L}\\d])';
/** « @gmail » needs no more to be somebody’s. */
const messageries =
  '(?:gmail|orange|wanadoo|free|sfr|laposte|hotmail|outlook|yahoo|live|icloud|bbox|numericable|neuf|aol|msn|proton(?:mail)?)(?![\\p{L}\\d.@-])';
const domaine = String.raw`[\p{L}\d-]{1,60}`;

/** The same text with its addresses as they are typed in a message: « jean [at] ville point fr » gives « jean@ville.fr ». */
function showAdresses(texte: string): string {
  return passes.reduce((montre, [forme, remplace]) => montre.replace(forme, remplace), texte);
}

const passes: readonly (readonly [RegExp, string])[] = [
  [/[＠﹫]/g, '@'],
  [/\s{0,2}[[({<_]\s?(?:at|a|chez|arobase|@)\s?[\])}>_]\s{0,2}/gi, '@'],
  [/(?<=[\p{L}\d])\s{1,2}(?:[aA]robase|AROBASE|AT)\s{1,2}(?=[\p{L}\d])/gu, '@'],
  [/\s{0,2}[[({<_]\s?(?:dot|point|\.)\s?[\])}>_]\s{0,2}/gi, '.'],
  [new RegExp(String.raw`(?<=[\p{L}\d])\s{1,2}(?:point|dot)\s{1,2}(?=${extension})`, 'giu'), '.'],
  [new RegExp(String.raw`(?<=[\p{L}\d])\s?[.,]\s?(?=${extension})`, 'giu'), '.'],
  [new RegExp(String.raw`(?<=[\p{L}\d])\s{1,2}at\s{1,2}(?=${domaine}\.${extension})`, 'giu'), '@'],
  [new RegExp(String.raw`(?<=[\p{L}\d])\s{0,2}@\s{0,2}(?=${domaine}\.\p{L})`, 'gu'), '@'],
  [new RegExp(String.raw`(?<=[\p{L}\d])\s?@\s?(${messageries})`, 'giu'), '@$1.fr'],
  [/(?<=\p{L})\s?[.]\s(?=[\p{L}\d._-]{1,60}@)/gu, '.'],
];

/** Named after somebody, the address of a service is somebody's: « rpe.sophie.bernard@ ». */
function isNominative(adresse: string): boolean {
  const local = adresse.slice(0, adresse.indexOf('@'));
  return (
    !services.test(normalize(local)) ||
    local.split(/[._\d-]+/).some((mot) => mot.length > 3 && isPrenomSeul(capitalize(mot)))
  );
}

function capitalize(mot: string): string {
  return `${mot.charAt(0).toUpperCase()}${mot.slice(1)}`;
}

/** « p…@…fr »: enough to find it again, not to write to it. */
function mask(adresse: string): string {
  return `${adresse.slice(0, 1)}…@…${adresse.slice(adresse.lastIndexOf('.') + 1)}`;
}
