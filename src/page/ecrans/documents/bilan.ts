import { genres, type TypeBilan } from '../../../documents/genres.js';
import {
  type ChoixDeFiches,
  choixDeFiches,
  type OrdreDuPlan,
  ordresDuPlan,
} from '../../../documents/options-du-plan.js';
import { demander } from '../../bureau.js';
import type { ChoixDocument, DemandeBilan, FichierRecu } from '../../protocole.js';
import { choix } from '../champs.js';
import { champLu, champsLus } from './champ-lu.js';
import { type DocumentOffert, type Outils, offrir } from './document.js';
import { champSchema } from './schema.js';
import { vueDePages } from './vue-de-pages.js';

interface ChoixDeBilan {
  exigerSchema: boolean;
  /** Null: as the kind of document and the plan have it. */
  par: OrdreDuPlan | null;
  fiches: ChoixDeFiches | null;
  reference: FichierRecu | null;
  photos: readonly FichierRecu[];
}

interface TermesDeBilan {
  readonly type: TypeBilan;
  readonly aide: string;
  readonly bouton: string;
  readonly enCours: string;
  /** Whether it shows photographs. */
  readonly photos: boolean;
}

/** A Word document that says where the convention stands. */
export function offrirBilan({ type, photos, ...termes }: TermesDeBilan): DocumentOffert {
  const demandeDe = (choisi: ChoixDeBilan, commun: ChoixDocument): DemandeBilan => ({
    ...commun,
    type,
    exigerSchema: choisi.exigerSchema,
    reference: choisi.reference,
    par: choisi.par ?? undefined,
    fiches: choisi.fiches ?? undefined,
    photos: choisi.photos,
  });
  return offrir<ChoixDeBilan>({
    ...termes,
    cle: type,
    nom: genres[type].nom,
    apercu: {
      titre: 'Aperçu',
      contient:
        'Tout ce que dit le document, ses tableaux et ses graphiques, d’une seule traite : Word le met en pages.',
    },
    partages: {
      date: 'Les retards et l’ancienneté des mises à jour se jugent à cette date.',
      definitif: true,
      apparence: true,
      textes: true,
    },
    depart: () => ({ exigerSchema: false, par: null, fiches: null, reference: null, photos: [] }),
    autres: (choisi, outils) => [
      champLu({
        id: 'reference',
        nom: 'Tableau plus ancien (facultatif)',
        aide: 'Le document dira ce qui a changé depuis ce tableau.',
        accepte: '.xlsx,.xlsm,.ods,.csv',
        choisi: choisi.reference,
        changer: (lu) => {
          choisi.reference = lu;
          outils.change();
        },
      }),
      ...(photos ? [champPhotos(choisi, outils)] : []),
      ...planDuBilan(choisi, outils),
      champSchema(choisi, outils),
    ],
    montrer: async (choisi, commun) =>
      vueDePages(
        await demander('apercuBilan', demandeDe(choisi, commun)),
        `${genres[type].fichier}-${commun.date}.html`,
      ),
    produire: (choisi, commun, surEtape) => demander('bilan', demandeDe(choisi, commun), surEtape),
  });
}

function champPhotos(choisi: ChoixDeBilan, { change }: Outils): HTMLElement {
  return champsLus({
    id: 'photos',
    nom: 'Photos (facultatif)',
    aide: 'Des PNG, JPEG ou GIF, et si vous voulez leurs légendes dans un fichier legendes.csv : fichier ; légende ; texte de remplacement ; crédit.',
    accepte: '.png,.jpg,.jpeg,.gif,.csv,.xlsx,.ods',
    choisis: choisi.photos,
    changer: (lus) => {
      choisi.photos = lus;
      change();
    },
  });
}

/** How the document shows the plan: what makes its chapters, and which actions have a fiche. */
function planDuBilan(choisi: ChoixDeBilan, { change }: Outils): readonly HTMLElement[] {
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
