import { at } from '../../dossier/constat.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { Controle } from '../controle.js';
import { textesLibres } from './textes-libres.js';

const adresses = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
/** Addresses of a service, which name nobody. */
const fonctionnelles =
  /^(?:contact|accueil|mairie|secretariat|info|infos|rpe|ram|laep|creche|multi accueil|petite enfance|enfance|jeunesse|ctg|cooperation|direction|communication|guichet|ccas|dgs|cdsf|service)/;

/** Convention, articles 7 and 14: no personal data in what is transmitted. */
export const courriel: Controle = {
  regle: 'courriel',
  gravite: 'majeur',
  titre: 'Aucune adresse électronique de personne dans les textes transmis',
  check: (contexte) =>
    textesLibres(contexte).flatMap(({ valeur, origine }) => {
      const trouvees = [...valeur.matchAll(adresses)]
        .map(([adresse]) => adresse)
        .filter((adresse) => !fonctionnelles.test(normalize(adresse.split('@')[0] ?? '')));
      return trouvees
        .slice(0, 1)
        .map((adresse) =>
          at(
            origine,
            `Le texte contient l’adresse électronique d’une personne (${mask(adresse)}) : retirez-la, ou donnez l’adresse d’un service.`,
          ),
        );
    }),
};

function mask(adresse: string): string {
  return `${adresse.slice(0, 1)}…@…${adresse.slice(adresse.lastIndexOf('.'))}`;
}
