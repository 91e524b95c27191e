import type { Controle } from '../controle.js';
import { checkTextes } from './textes-libres.js';

const voie =
  '(?:rue|avenue|av\\.|place|pl\\.|boulevard|bd|allée|allee|impasse|chemin|route|quai|cours|passage|square|lotissement|résidence|residence)';
const ouHabite =
  "(?:habit(?:e|ent|ant)|demeur(?:e|ent|ant)|domicili(?:é|ée|és|ées)|résid(?:e|ent|ant)|log(?:é|ée|és|ées)|héberg(?:é|ée|és|ées)|vi(?:t|vent|vant)|adresse (?:du|de la|des|de l[’']|de) ?\\p{L}{4,12}|chez (?:elle|lui|eux))";
const adresse = new RegExp(
  `(?<!\\p{L})${ouHabite}\\s{0,2}(?:,|:)?\\s{0,2}(?:(?:au|à|dans) )?(?:le |numéro |n° ?)?\\d{1,4}(?: ?(?:bis|ter|[a-d]))?,?\\s{1,3}${voie}(?!\\p{L})`,
  'iu',
);
/** What stands at an address and is nobody: the address of a service may leave. */
const structure =
  /(?<!\p{L})(?:rpe|relais|laep|crèche|service|association|mam|ccas|mairie|centre|siège|école|local|locaux|structure|guichet|lieu|accueil|permanence|maison|antenne|bureau|établissement)(?!\p{L})/iu;

/** Convention, articles 7 and 14: where somebody lives. */
export const adresseDePersonne: Controle = {
  regle: 'adresse-de-personne',
  gravite: 'empeche-envoi',
  titre: 'Aucune adresse de personne dans les textes transmis',
  check: (contexte) =>
    checkTextes(contexte, (texte) => {
      const trouve = adresse.exec(texte);
      if (!trouve) return null;
      const phrase = texte.slice(Math.max(0, trouve.index - 60), trouve.index + trouve[0].length);
      const sujet = phrase.split(/[.;\n]/).at(-1) ?? '';
      return structure.test(sujet)
        ? null
        : 'Ce texte semble contenir l’adresse d’une personne : retirez-la, la commune ou le quartier suffit.';
    }),
};
