import { genreParDefaut, genres, type TypeBilan, typesDeBilan } from '../../../documents/genres.js';
import { decapitalize } from '../../../documents/typographie.js';
import { demander } from '../../bureau.js';
import { creer } from '../../elements.js';
import type { ReponseDe } from '../../protocole.js';
import { choix } from '../champs.js';
import { offrir } from './document.js';
import { champSchema } from './schema.js';
import { verdictVu } from './verdict.js';

interface ChoixDeDiaporama {
  type: TypeBilan;
  exigerSchema: boolean;
}

export const diaporama = offrir<ChoixDeDiaporama>({
  cle: 'diaporama',
  nom: 'Diaporama du Copil',
  aide: 'Les diapositives d’un bilan',
  bouton: 'Télécharger le diaporama (PowerPoint)',
  enCours: 'Écriture du diaporama',
  apercu: {
    titre: 'Les diapositives',
    contient:
      'Le titre et les mots de chacune, dans leur ordre. Les graphiques et la mise en page se voient dans PowerPoint.',
  },
  partages: { date: 'La date du bilan présenté.', definitif: true, apparence: true, textes: false },
  depart: () => ({ type: genreParDefaut, exigerSchema: false }),
  premiers: (choisi, { change }) => [
    choix(
      'presente',
      'Quel bilan est présenté ?',
      typesDeBilan.map((valeur) => ({ valeur, nom: `Le ${decapitalize(genres[valeur].nom)}` })),
      choisi.type,
      (valeur) => {
        choisi.type = valeur;
        change();
      },
    ),
  ],
  montres: ['type'],
  autres: (choisi, outils) => [champSchema(choisi, outils)],
  montrer: async (choisi, commun) => liste(await demander('apercuDiaporama', { ...commun, ...choisi })),
  produire: (choisi, commun, surEtape) => demander('diaporama', { ...commun, ...choisi }, surEtape),
});

function liste({ diapos, ...dit }: ReponseDe<'apercuDiaporama'>): HTMLElement {
  return creer(
    'div',
    {},
    ...verdictVu(dit),
    diapos.length > 0 &&
      creer(
        'ol',
        { class: 'diapos' },
        ...diapos.map(({ titre, lignes }) =>
          creer('li', {}, creer('h3', {}, titre), creer('ul', {}, ...lignes.map((ligne) => creer('li', {}, ligne)))),
        ),
      ),
  );
}
