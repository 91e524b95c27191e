import { bilansTransmis, genres } from '../../documents/genres.js';
import { choixDeFiches, ordresDuPlan } from '../../documents/options-du-plan.js';
import { capitalize } from '../../documents/typographie.js';
import { readExemple } from '../donnees.js';
import { bouton, creer } from '../elements.js';
import { etat } from '../etat.js';
import type { VueSuivi } from '../protocole.js';
import { champ, champFichier, choix } from './champs.js';
import type { Choix } from './choix.js';

/** What only this document asks for. */
export function reglagesPropres(vue: VueSuivi, choisi: Choix, change: () => void): readonly HTMLElement[] {
  if (choisi.genre === 'annexes') return [];
  if (choisi.genre === 'avenant') return avenant(vue, choisi, change);
  if (choisi.genre === 'cdsf')
    return [
      choix(
        'bilan-transmis',
        'Quel bilan est transmis ?',
        bilansTransmis.map((valeur) => ({ valeur, nom: capitalize(genres[valeur].transmis) })),
        choisi.bilanTransmis,
        (valeur) => {
          choisi.bilanTransmis = valeur;
        },
      ),
      choix(
        'parentalite',
        'Que joindre ?',
        [
          { valeur: 'non', nom: 'La petite enfance' },
          { valeur: 'oui', nom: 'La petite enfance et la parentalité', aide: 'L’article D. 214-10-1 le permet' },
        ],
        choisi.parentalite ? 'oui' : 'non',
        (valeur) => {
          choisi.parentalite = valeur === 'oui';
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
    ...planDuBilan(choisi, change),
  ];
}

/** How the document shows the plan: what makes its chapters, and which actions have a fiche. */
function planDuBilan(choisi: Choix, change: () => void): readonly HTMLElement[] {
  return [
    choix(
      'par',
      'Les chapitres',
      [
        { valeur: '', nom: 'L’ordre du plan', aide: 'Ses axes ou ses enjeux, sinon ses champs d’intervention' },
        { valeur: 'axe', nom: 'Par axe' },
        { valeur: 'enjeu', nom: 'Par enjeu' },
        { valeur: 'champ', nom: 'Par champ d’intervention' },
      ],
      choisi.par ?? '',
      (valeur) => {
        choisi.par = ordresDuPlan.find((ordre) => ordre === valeur) ?? null;
        change();
      },
    ),
    choix(
      'fiches',
      'Les fiches des actions',
      [
        { valeur: '', nom: 'Comme d’habitude', aide: 'Les utiles dans un bilan, aucune dans un point d’étape' },
        { valeur: 'toutes', nom: 'Toutes' },
        { valeur: 'utiles', nom: 'Les utiles', aide: 'En retard, à décider, achevées depuis un an' },
        { valeur: 'aucune', nom: 'Aucune' },
      ],
      choisi.fiches ?? '',
      (valeur) => {
        choisi.fiches = choixDeFiches.find((fiches) => fiches === valeur) ?? null;
        change();
      },
    ),
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
    ...(etat.source?.exemple ? [planDeLExemple(choisi, change)] : []),
    champ('numero', 'Numéro de l’avenant', numero, 'Le suivant si vous n’écrivez rien.'),
    champ('objet', 'Objet, en une phrase', objet, 'Celui de la feuille Avenants si vous n’écrivez rien.'),
  ];
}

/** The example has a signed plan too: one click, and its avenant may be written. */
function planDeLExemple(choisi: Choix, change: () => void): HTMLElement {
  const prendre = () => {
    const nom = 'plan-signe-avenant-1.json';
    choisi.avant = { nom, lire: () => readExemple(nom) };
    change();
  };
  return creer('p', {}, bouton('Prendre le plan signé de l’exemple', prendre, 'bouton petit'));
}
