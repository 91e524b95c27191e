import { creer } from '../elements.js';
import { type Actions, etat } from '../etat.js';
import type { VueSuivi } from '../protocole.js';
import { champ, champFichier, choix } from './champs.js';
import type { Choix } from './choix.js';

/** The choices of the document: date, projet or définitif, what it is compared with, its look. */
export function reglages(vue: VueSuivi, choisi: Choix, actions: Actions, change: () => void): HTMLElement {
  return creer(
    'div',
    {},
    creer('div', { class: 'deux' }, champDate(actions)),
    choix(
      'etat',
      'Projet ou définitif ?',
      [
        { valeur: 'projet', nom: 'Projet', aide: 'Ce qui manque y est surligné' },
        { valeur: 'definitif', nom: 'Définitif', aide: 'Refusé tant qu’un point bloque' },
      ],
      choisi.definitif ? 'definitif' : 'projet',
      (valeur) => {
        choisi.definitif = valeur === 'definitif';
        change();
      },
    ),
    ...propres(vue, choisi, change),
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

function champDate({ changerDate }: Actions): HTMLElement {
  const entree = creer('input', {
    type: 'date',
    value: etat.date,
    required: true,
    onchange: () => entree.value !== '' && void changerDate(entree.value),
  });
  return champ(
    'date',
    'Date du document',
    entree,
    'Les retards et l’ancienneté des mises à jour se jugent à cette date.',
  );
}

/** What only this document asks for. */
function propres(vue: VueSuivi, choisi: Choix, change: () => void): readonly HTMLElement[] {
  if (choisi.genre === 'annexes') return [];
  if (choisi.genre === 'avenant') return avenant(vue, choisi, change);
  if (choisi.genre === 'cdsf')
    return [
      choix(
        'bilan-transmis',
        'Quel bilan est transmis ?',
        [
          { valeur: 'intermediaire', nom: 'Intermédiaire' },
          { valeur: 'final', nom: 'Final' },
        ],
        choisi.bilanTransmis,
        (valeur) => {
          choisi.bilanTransmis = valeur;
        },
      ),
    ];
  return [
    champFichier({
      id: 'reference',
      nom: 'Tableau plus ancien (facultatif)',
      aide: 'Le document dira ce qui a changé depuis ce tableau.',
      accepte: '.xlsx,.xlsm,.ods,.csv',
      changer: ([source]) => {
        choisi.reference = source ?? null;
        change();
      },
    }),
  ];
}

function avenant(vue: VueSuivi, choisi: Choix, change: () => void): readonly HTMLElement[] {
  const numero = creer('input', {
    type: 'number',
    min: 1,
    step: 1,
    value: choisi.numero ?? '',
    placeholder: vue.prochainAvenant ?? '',
    onchange: () => {
      choisi.numero = Number(numero.value) || null;
    },
  });
  const objet = creer('input', {
    type: 'text',
    value: choisi.objet,
    onchange: () => {
      choisi.objet = objet.value;
    },
  });
  return [
    champFichier({
      id: 'avant',
      nom: 'Plan de départ',
      aide: etat.plan
        ? `« ${etat.plan.nom} », déposé avec le tableau. Choisissez un autre fichier pour le remplacer.`
        : 'Le plan signé (.json), ou le tableau de suivi tel qu’il a été signé.',
      accepte: '.json,.xlsx,.xlsm,.ods,.csv',
      changer: ([source]) => {
        choisi.avant = source ?? null;
        change();
      },
    }),
    creer(
      'div',
      { class: 'deux' },
      champ('numero', 'Numéro de l’avenant', numero, 'Le suivant si vous n’écrivez rien.'),
      champ('objet', 'Objet, en une phrase', objet, 'Celui de la feuille Avenants si vous n’écrivez rien.'),
    ),
  ];
}
