import { demander } from '../../bureau.js';
import { creer } from '../../elements.js';
import type { ReponseDe } from '../../protocole.js';
import { champDeDate } from '../champ-de-date.js';
import { champ } from '../champs.js';
import { offrir } from './document.js';

interface ChoixDePlan {
  /** `AAAA-MM-JJ`; null: that of the sheet Convention. */
  signature: string | null;
}

export const planSigne = offrir<ChoixDePlan>({
  cle: 'plan-signe',
  nom: 'Plan signé',
  aide: 'Ce qui engage, figé le jour de la signature',
  bouton: 'Télécharger le plan signé (.json)',
  enCours: 'Écriture du plan signé',
  apercu: {
    titre: 'Ce qui est figé',
    contient: 'Ce qui engage les signataires. L’avancement n’y est pas : il peut changer librement.',
  },
  partages: { date: null, definitif: false, apparence: false, textes: false },
  depart: () => ({ signature: null }),
  premiers: (choisi, { change }) => {
    const entree = champDeDate(choisi.signature ?? '', (date) => {
      choisi.signature = date;
      change();
    });
    entree.required = false;
    entree.addEventListener('blur', () => {
      if (entree.value !== '' || choisi.signature === null) return;
      choisi.signature = null;
      change();
    });
    return [champ('signature', 'Date de signature', entree, 'Celle de la feuille Convention si vous n’écrivez rien.')];
  },
  montres: ['signature'],
  montrer: async (choisi) => vue(await demander('apercuPlanSigne', choisi)),
  produire: (choisi) => demander('signer', choisi),
});

function vue({
  signature,
  feuilles,
  avenantsInclus,
  colonnesInconnues,
  feuillesInconnues,
  empreinte,
}: ReponseDe<'apercuPlanSigne'>): HTMLElement {
  const laisses = [
    ...colonnesInconnues.map(({ titre, feuille, cellule }) => `La colonne « ${titre} » (${feuille}!${cellule})`),
    ...feuillesInconnues.map((nom) => `La feuille « ${nom} »`),
  ];
  return creer(
    'div',
    {},
    creer(
      'p',
      { class: signature ? null : 'avis' },
      signature
        ? `Convention signée le ${signature}.`
        : 'La date de signature n’est ni dans la feuille Convention, ni ici : donnez-la.',
    ),
    avenantsInclus > 0 &&
      creer(
        'p',
        {},
        avenantsInclus === 1
          ? 'Il contient déjà l’avenant n° 1, que la feuille Avenants dit signé.'
          : `Il contient déjà les avenants n° 1 à ${avenantsInclus}, que la feuille Avenants dit signés.`,
      ),
    creer(
      'ul',
      {},
      ...feuilles.map(({ nom, lignes }) =>
        creer('li', {}, lignes === null ? nom : `${nom} : ${lignes} ${lignes > 1 ? 'lignes' : 'ligne'}`),
      ),
    ),
    laisses.length > 0 && creer('h3', {}, 'N’y sont pas, faute d’être reconnues'),
    laisses.length > 0 && creer('ul', {}, ...laisses.map((texte) => creer('li', {}, texte))),
    laisses.length > 0 &&
      creer(
        'p',
        { class: 'discret' },
        'Ce qui y change ne se verra pas. Si elles engagent, dites d’abord ce qu’elles sont.',
      ),
    creer('h3', {}, 'L’empreinte'),
    creer('p', { class: 'empreinte' }, creer('code', {}, empreinte)),
    creer(
      'p',
      { class: 'discret' },
      'Elle est imprimée à la fin de chaque annexe : elle dit, des années après, si le fichier est encore celui qui a été signé.',
    ),
  );
}
