import { creer } from '../elements.js';
import { type Actions, etat } from '../etat.js';
import type { VueSuivi } from '../protocole.js';
import { champDeDate } from './champ-de-date.js';
import { champ, champFichier, choix } from './champs.js';
import type { Choix } from './choix.js';
import { reglagesPropres } from './reglages-propres.js';

/** The choices of the document: date, projet or définitif, what it is compared with, its look. */
export function reglages(vue: VueSuivi, choisi: Choix, actions: Actions, change: () => void): HTMLElement {
  return creer(
    'div',
    {},
    champDate(actions, change),
    choix(
      'etat',
      'Projet ou définitif ?',
      [
        { valeur: 'projet', nom: 'Projet', aide: 'Ce qui manque y est surligné' },
        {
          valeur: 'definitif',
          nom: 'Définitif',
          aide: 'Refusé tant qu’un point empêche l’envoi, ou que les parties ou la période manquent',
        },
      ],
      choisi.definitif ? 'definitif' : 'projet',
      (valeur) => {
        choisi.definitif = valeur === 'definitif';
        change();
      },
    ),
    choix(
      'schema',
      'Le schéma pluriannuel',
      [
        { valeur: 'libre', nom: 'Dire ce qui manque', aide: 'Le document le dit, et peut partir' },
        { valeur: 'exige', nom: 'L’exiger', aide: 'Pas de définitif tant qu’un point dû est absent' },
      ],
      choisi.exigerSchema ? 'exige' : 'libre',
      (valeur) => {
        choisi.exigerSchema = valeur === 'exige';
        change();
      },
    ),
    ...reglagesPropres(vue, choisi, change),
    creer(
      'details',
      { class: 'apparence' },
      creer('summary', {}, 'En-tête et logos'),
      champFichier({
        id: 'modele',
        nom: 'Papier à en-tête',
        aide: 'Un document Word (.docx) dont le document prend les styles, l’en-tête, le pied de page et les marges.',
        accepte: '.docx,.dotx',
        changer: ([source]) => {
          choisi.modele = source ?? null;
          change();
        },
      }),
      champFichier({
        id: 'logos',
        nom: 'Logos',
        aide: 'PNG, JPEG ou GIF, dans l’ordre des signataires. Sans eux, ceux de la feuille Convention.',
        accepte: '.png,.jpg,.jpeg,.gif',
        plusieurs: true,
        changer: (sources) => {
          choisi.logos = sources;
          change();
        },
      }),
    ),
  );
}

function champDate({ changerDate }: Actions, change: () => void): HTMLElement {
  const entree = champDeDate(etat.date, (date) => void changerDate(date).then(change));
  return champ(
    'date',
    'Date du document',
    entree,
    'Les retards et l’ancienneté des mises à jour se jugent à cette date.',
  );
}
