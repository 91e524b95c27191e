import { communeHorsListe } from '../../../src/controles/coherence/commune-hors-liste.js';
import { competenceAPreciser } from '../../../src/controles/coherence/competence-a-preciser.js';
import { populationDifferente } from '../../../src/controles/coherence/population-differente.js';
import { populationInconnue } from '../../../src/controles/coherence/population-inconnue.js';
import { rapprocherCommunes } from '../../../src/territoire/rapprocher.js';
import { openRepertoire } from '../../../src/territoire/repertoire.js';
import { unDossier, type Valeurs } from '../../dossiers.js';
import { describeControle, ou } from './cas.js';

const repertoire = await openRepertoire();

/** A Dossier whose communes were looked for in the official list. */
const recherche = (communes: readonly Valeurs<'communes'>[], convention: Valeurs<'convention'> = {}) => {
  const dossier = unDossier({ communes, convention });
  return { ...dossier, territoire: rapprocherCommunes(repertoire, dossier) };
};
const puyDeDome = { departement: 'Puy-de-Dôme' };
const transferees = (transfereeA: string) =>
  ['A', 'B', 'C'].map((nom) => ({ nom, population: 2_000, competenceAo: false, transfereeA }));

describeControle(communeHorsListe, [
  {
    nom: 'une commune de la liste',
    dossier: recherche([{ nom: 'Le Cendre', codeInsee: '63069' }, { nom: 'Cournon-d’Auvergne' }], puyDeDome),
    constats: [],
  },
  { nom: 'personne n’a cherché', dossier: unDossier({ communes: [{ nom: 'Nulle-Part' }] }), constats: [] },
  {
    nom: 'un nom d’aucune liste, et les autres lignes se lisent',
    dossier: recherche([{ nom: 'Ville-Inventée' }, { nom: 'Le Cendre' }], puyDeDome),
    constats: [{ ou: ou('communes', 'nom'), message: /« Ville-Inventée » n’est dans aucune liste/ }],
  },
  {
    nom: 'un nom que plusieurs communes portent, sans département',
    dossier: recherche([{ nom: 'Saint-Sauveur' }]),
    constats: [{ ou: ou('communes', 'nom'), message: /^Plusieurs communes s’appellent « Saint-Sauveur » \(.*…\)/ }],
  },
  {
    nom: 'une commune d’un autre département n’est pas prise sans son code',
    dossier: recherche([{ nom: 'Nantes' }], puyDeDome),
    constats: [{ ou: ou('communes', 'nom'), message: /44109, Loire-Atlantique/ }],
  },
  {
    nom: 'un code et un nom qui ne vont pas ensemble',
    dossier: recherche([{ nom: 'Commune 1', codeInsee: '63001', population: 2_000 }]),
    constats: [
      {
        ou: ou('communes', 'codeInsee'),
        message: /^Le code Insee 63001 désigne Aigueperse, et la ligne dit « Commune 1 »/,
      },
    ],
  },
  {
    nom: '« Le Cendré » est Le Cendre, et c’est dit',
    dossier: recherche([{ nom: 'Le Cendré' }], puyDeDome),
    constats: [{ ou: ou('communes', 'nom'), message: /« Le Cendré » a été reconnue comme Le Cendre/ }],
  },
]);

describeControle(populationDifferente, [
  {
    nom: 'à moins de 5 %',
    dossier: recherche([{ codeInsee: '63069', nom: 'Le Cendre', population: 5_600 }]),
    constats: [],
  },
  { nom: 'aucun chiffre inscrit', dossier: recherche([{ codeInsee: '63069', nom: 'Le Cendre' }]), constats: [] },
  {
    nom: 'à plus de 5 %, pour une commune et pour son EPCI',
    dossier: recherche([
      {
        codeInsee: '63069',
        nom: 'Le Cendre',
        population: 2_000,
        transfereeA: 'Clermont Auvergne Métropole',
        populationOrganisme: 30_000,
      },
    ]),
    constats: [
      {
        ou: ou('communes', 'population'),
        message: /2.000 habitants sont inscrits, la liste officielle en donne 5.515/,
      },
      { ou: ou('communes', 'populationOrganisme'), message: /^Clermont Auvergne Métropole : 30.000.*302.259/ },
    ],
  },
]);

describeControle(competenceAPreciser, [
  { nom: 'un organisme nommé', dossier: unDossier({ communes: transferees('Communauté du Lac') }), constats: [] },
  {
    nom: 'un transfert dit en partie : une question pour toutes les communes',
    dossier: unDossier({ communes: transferees('Communauté du Lac (relais seul)') }),
    constats: [
      { ou: ou('communes', 'transfereeA'), message: /^« Communauté du Lac \(relais seul\) » \(A, B, C\) : quelles/ },
    ],
  },
  {
    nom: 'la commune exerce, et nomme un organisme',
    dossier: unDossier({ communes: [{ nom: 'A', competenceAo: true, transfereeA: 'Communauté du Lac' }] }),
    constats: [{ ou: ou('communes', 'transfereeA'), message: /^A : la commune exerce la compétence, et/ }],
  },
  {
    nom: 'ni la commune, ni personne',
    dossier: unDossier({ communes: [{ nom: 'A', competenceAo: false }] }),
    constats: [{ ou: ou('communes', 'competenceAo'), message: /aucun organisme n’est nommé/ }],
  },
  {
    nom: 'ni la commune, ni personne : son EPCI est proposé, pas pris',
    dossier: recherche([{ nom: 'Le Cendre', codeInsee: '63069', competenceAo: false }]),
    constats: [{ ou: ou('communes', 'competenceAo'), message: /Est-ce Clermont Auvergne Métropole/ }],
  },
  {
    nom: 'une colonne par compétence',
    dossier: unDossier({ communes: [{ nom: 'A', competenceAo: true, relaisPar: 'Communauté du Lac' }] }),
    constats: [],
  },
]);

describeControle(populationInconnue, [
  { nom: 'la liste la donne', dossier: recherche([{ nom: 'Le Cendre', codeInsee: '63069' }]), constats: [] },
  {
    nom: 'un syndicat dont la somme ne dit rien : son total est demandé une fois',
    dossier: unDossier({ communes: transferees('Syndicat du Lac') }),
    constats: [{ ou: ou('communes', 'transfereeA'), message: /^La population de « Syndicat du Lac » manque.*6.000/ }],
  },
  {
    nom: 'un syndicat dont la somme passe déjà le seuil',
    dossier: unDossier({
      communes: transferees('Syndicat du Lac').map((commune) => ({ ...commune, population: 4_000 })),
    }),
    constats: [],
  },
]);
