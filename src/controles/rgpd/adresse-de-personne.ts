import type { Controle } from '../controle.js';
import { checkTextes } from './textes-libres.js';

const voie =
  '(?:rue|avenue|av\\.|place|pl\\.|boulevard|bd|allée|allee|impasse|chemin|route|quai|cours|passage|square|lotissement|résidence|residence)';
const ouHabite =
  "(?:habit(?:e|ent|ant|ait)|demeur(?:e|ent|ant)|domicili(?:é|ée|és|ées)|domicile|résid(?:e|ent|ant)|log(?:é|ée|és|ées)|relog(?:é|ée|és|ées)|héberg(?:é|ée|és|ées)|(?:vi(?:t|vent|vant))|adresse(?: (?:personnelle|perso|postale|privée|(?:du|de la|des|de) ?\\p{L}{4,12}|de l[’']\\p{L}{4,12}))?|chez (?:elle|lui|eux|(?:son|sa|ses|leurs?) \\p{L}{4,12})|famille|parents?|m[èe]re|p[èe]re|maman|papa|assistante? maternelle|ass ?mat|nounou|allocataire)";
const adresse = new RegExp(
  `(?<!\\p{L})${ouHabite}(?!\\p{L})[^.;\\n\\d]{0,30}(?<!\\p{L})\\d{1,4}(?: ?(?:bis|ter|[a-d]))?,?\\s{1,3}${voie}(?!\\p{L})`,
  'iu',
);
/** What every address has: looked for first, in a tenth of the time. */
const numeroEtVoie = new RegExp(`\\d(?: ?(?:bis|ter|[a-d]))?,?\\s{1,3}${voie}(?!\\p{L})`, 'iu');
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
      const trouve = numeroEtVoie.test(texte) ? adresse.exec(texte) : null;
      if (!trouve) return null;
      const phrase = texte.slice(Math.max(0, trouve.index - 60), trouve.index + trouve[0].length);
      const sujet = phrase.split(/[.;\n]/).at(-1) ?? '';
      return structure.test(sujet)
        ? null
        : 'Ce texte semble contenir l’adresse d’une personne : retirez-la, la commune ou le quartier suffit.';
    }),
};
