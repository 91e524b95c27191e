import { bilansTransmis, genreParDefaut, genres, type TypeBilanTransmis } from '../../../documents/genres.js';
import { capitalize } from '../../../documents/typographie.js';
import { demander } from '../../bureau.js';
import { creer } from '../../elements.js';
import { choix } from '../champs.js';
import { offrir } from './document.js';
import { champSchema } from './schema.js';
import { vueDePages } from './vue-de-pages.js';

interface ChoixDeCdsf {
  bilan: TypeBilanTransmis;
  parentalite: boolean;
  exigerSchema: boolean;
}

const pieces = [
  'La lettre de transmission (Word)',
  'Le volet petite enfance, avec sa table de concordance (Word)',
  'Le bordereau des pièces, avec leurs empreintes (Word)',
  'Les mêmes données en tableaux (Excel)',
  'Les mêmes données pour un logiciel, et leur description (JSON)',
];

export const cdsf = offrir<ChoixDeCdsf>({
  cle: 'cdsf',
  nom: genres.cdsf.nom,
  aide: 'La petite enfance, pour le comité départemental',
  bouton: 'Télécharger le dossier (.zip)',
  enCours: 'Écriture du dossier pour le CDSF',
  apercu: {
    titre: 'Ce que contient le dossier',
    contient:
      'Ses pièces, ce qui part de votre tableau et ce qui reste, puis les deux pièces qui se lisent. Le nombre de pages et le bordereau se font avec les fichiers.',
  },
  partages: { date: 'La date de l’envoi.', definitif: true, apparence: true, textes: true },
  depart: () => ({ bilan: genreParDefaut, parentalite: false, exigerSchema: false }),
  premiers: (choisi, { change }) => [
    choix(
      'bilan-transmis',
      'Quel bilan est transmis ?',
      bilansTransmis.map((valeur) => ({ valeur, nom: capitalize(genres[valeur].transmis) })),
      choisi.bilan,
      (valeur) => {
        choisi.bilan = valeur;
        change();
      },
    ),
  ],
  montres: ['bilan'],
  autres: (choisi, outils) => [
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
        outils.change();
      },
    ),
    champSchema(choisi, outils),
  ],
  montrer: async (choisi, commun) => {
    const vue = await demander('apercuCdsf', { ...commun, ...choisi });
    return vueDePages(vue, null, [
      creer('h3', {}, 'Les pièces'),
      creer('ul', {}, ...pieces.map((piece) => creer('li', {}, piece))),
      creer(
        'details',
        {},
        creer('summary', {}, 'Ce qui part de votre tableau, et ce qui reste'),
        creer('ul', {}, ...vue.tri.map((phrase) => creer('li', {}, phrase))),
      ),
    ]);
  },
  produire: (choisi, commun, surEtape) => demander('cdsf', { ...commun, ...choisi }, surEtape),
});
