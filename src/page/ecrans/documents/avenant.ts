import { genres } from '../../../documents/genres.js';
import { demander, RefusDuTravail } from '../../bureau.js';
import { readExemple } from '../../donnees.js';
import { bouton, creer } from '../../elements.js';
import { etat } from '../../etat.js';
import type { ChoixDocument, FichierRecu } from '../../protocole.js';
import { champ } from '../champs.js';
import { comparaison } from '../comparaison.js';
import { champAnnexes } from './champ-annexes.js';
import { champLu } from './champ-lu.js';
import { type Outils, offrir } from './document.js';
import { vueDePages } from './vue-de-pages.js';

interface ChoixDAvenant {
  avant: FichierRecu | null;
  numero: number | null;
  objet: string;
  classement: FichierRecu | null;
  reglage: string;
  reglages: FichierRecu | null;
}

const sansPlan = 'Choisissez d’abord le plan signé (.json), ou le tableau de suivi tel qu’il a été signé.';

export const avenant = offrir<ChoixDAvenant>({
  cle: 'avenant',
  nom: genres.avenant.nom,
  aide: 'Ce qui a changé depuis la signature',
  bouton: 'Télécharger l’avenant et ses annexes (.zip)',
  enCours: 'Écriture de l’avenant',
  apercu: {
    titre: 'Ce qui a changé',
    contient:
      'Chaque différence entre le plan de départ et le tableau ouvert, ce qui demande un avenant, puis le texte de l’avenant.',
  },
  partages: { date: 'La date de l’avenant.', definitif: true, apparence: true, textes: true },
  depart: () => ({ avant: null, numero: null, objet: '', classement: null, reglage: 'convention', reglages: null }),
  premiers: (choisi, outils) => [
    champLu({
      id: 'avant',
      nom: 'Plan de départ',
      aide: etat.plan
        ? `« ${etat.plan.nom} », déposé avec le tableau. Choisissez un autre fichier pour le remplacer.`
        : 'Le plan signé (.json), ou le tableau de suivi tel qu’il a été signé.',
      accepte: '.json,.xlsx,.xlsm,.ods,.csv',
      choisi: choisi.avant,
      changer: (lu) => {
        choisi.avant = lu;
        outils.change();
      },
    }),
    ...(etat.source?.exemple ? [planDeLExemple(choisi, outils)] : []),
  ],
  montres: ['avant'],
  autres: (choisi, outils) => [
    ...termes(choisi, outils),
    champLu({
      id: 'classement',
      nom: 'Règles de votre Caf (facultatif)',
      aide: 'Un fichier .json qui dit ce qui demande un avenant et ce que le Copil peut décider.',
      accepte: '.json',
      choisi: choisi.classement,
      changer: (lu) => {
        choisi.classement = lu;
        outils.change();
      },
    }),
    ...champAnnexes(choisi, outils),
  ],
  montrer: async (choisi, commun) => {
    const avant = choisi.avant ?? etat.plan;
    if (!avant) return creer('p', { class: 'avis' }, sansPlan);
    const changements = comparaison(await demander('comparer', { avant, classement: choisi.classement }));
    return creer('div', {}, changements, await texte(choisi, commun, avant));
  },
  produire: (choisi, commun, surEtape) => {
    const avant = choisi.avant ?? etat.plan;
    if (!avant) throw new RefusDuTravail(sansPlan);
    return demander('avenant', { ...commun, ...choisi, avant }, surEtape);
  },
});

/** The draft itself; why there is none is said, and leaves what changed where it is. */
async function texte(choisi: ChoixDAvenant, commun: ChoixDocument, avant: FichierRecu): Promise<HTMLElement> {
  const titre = creer('h3', {}, 'Le texte de l’avenant');
  try {
    const vue = await demander('apercuAvenant', { ...commun, ...choisi, avant });
    return creer('div', {}, titre, vueDePages(vue, null));
  } catch (erreur) {
    if (!(erreur instanceof RefusDuTravail)) throw erreur;
    return creer('div', {}, titre, creer('p', { class: 'alerte' }, erreur.message));
  }
}

function termes(choisi: ChoixDAvenant, { vue, change }: Outils): readonly HTMLElement[] {
  const numero = creer('input', {
    type: 'number',
    min: 1,
    step: 1,
    value: choisi.numero ?? '',
    placeholder: vue.prochainAvenant ?? '',
    onchange: () => {
      choisi.numero = Number(numero.value) || null;
      change();
    },
  });
  const objet = creer('input', {
    type: 'text',
    value: choisi.objet,
    onchange: () => {
      choisi.objet = objet.value;
      change();
    },
  });
  return [
    champ('numero', 'Numéro de l’avenant', numero, 'Le suivant si vous n’écrivez rien.'),
    champ('objet', 'Objet, en une phrase', objet, 'Celui de la feuille Avenants si vous n’écrivez rien.'),
  ];
}

/** The example has a signed plan too: one click, and its avenant may be written. */
function planDeLExemple(choisi: ChoixDAvenant, { change, redessiner }: Outils): HTMLElement {
  const prendre = async () => {
    choisi.avant = await readExemple('plan-signe-avenant-1.json');
    redessiner('avant');
    change();
  };
  return creer(
    'p',
    {},
    bouton('Prendre le plan signé de l’exemple', () => void prendre(), 'bouton petit'),
  );
}
