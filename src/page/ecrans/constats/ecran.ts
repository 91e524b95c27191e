import { demander } from '../../bureau.js';
import { bouton, creer, remplir } from '../../elements.js';
import { type Actions, etat, fichierCourant } from '../../etat.js';
import { annoncer, prevenir, suivre, surPlace, tenter } from '../../progres.js';
import type { ConstatVu, VueSuivi } from '../../protocole.js';
import { boutonOccupe } from '../bouton-occupe.js';
import { compter } from '../compter.js';
import { livrer } from '../livraison.js';
import { changements } from './changements.js';
import { choixDesConstats } from './choix.js';
import { ouvrirCorrection } from './correction.js';
import { barreDeFiltres } from './filtres.js';
import { suivreImpression } from './impression.js';
import { section, sommaire } from './liste.js';
import { partage } from './partage.js';
import { isFiltre, retenir } from './retenir.js';

/** Beyond, what is not in view is not laid out. */
const longue = 150;

/** What the check found, sheet by sheet, the worst first: to be filtered, corrected, shared, printed. */
export function constats(vue: VueSuivi, actions: Actions): HTMLElement {
  suivreImpression();
  const zone = creer('div');
  const tous = vue.feuilles.flatMap(({ groupes }) => groupes.flat());
  const { filtres } = choixDesConstats;
  const affiches = () =>
    retenir(etat.vue?.feuilles ?? [], choixDesConstats.filtres).flatMap(({ groupes }) => groupes.flat());
  const gestes = {
    corriger: (constat: ConstatVu) => ouvrirCorrection(constat, affiches, actions),
    ajouter: (constat: ConstatVu) => surPlace(() => ajouterFeuille(constat, actions)),
  };
  const nombre = creer('p', { class: 'discret nombre' });
  const liste = creer('div', { class: tous.length > longue ? 'feuilles longue' : 'feuilles' });
  const dessiner = () => {
    const feuilles = retenir(vue.feuilles, filtres);
    const gardes = feuilles.flatMap(({ groupes }) => groupes.flat()).length;
    nombre.textContent = isFiltre(filtres)
      ? `${compter(gardes, 'constat affiché', 'constats affichés')} sur ${tous.length}.`
      : '';
    remplir(liste, sommaire(feuilles), ...feuilles.map((feuille, rang) => section(feuille, rang, gestes)));
    return gardes;
  };
  dessiner();
  return creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, vue.pret && tous.length === 0 ? 'Rien à corriger' : 'Ce qui manque'),
    verdict(vue),
    aConfirmer(vue.lecture),
    vue.gueris && changements(vue.gueris, tous),
    tous.length > 0 &&
      creer(
        'div',
        { class: 'barre' },
        barreDeFiltres(vue, tous, filtres, () =>
          annoncer(`${compter(dessiner(), 'constat affiché', 'constats affichés')}.`),
        ),
        emporter(vue, zone),
      ),
    tous.length > 0 && partage(),
    zone,
    nombre,
    liste,
  );
}

/** Columns that were guessed: what is found depends on them. */
function aConfirmer({ douteuses, refus }: VueSuivi['lecture']): HTMLElement | null {
  if (refus !== null)
    return creer(
      'p',
      { class: 'encart' },
      creer('a', { href: '#colonnes' }, 'Dites où sont les actions'),
      ' : la page n’en a trouvé aucune.',
    );
  if (douteuses === 0) return null;
  const phrase = compter(douteuses, 'colonne à confirmer', 'colonnes à confirmer');
  return creer('p', {}, creer('a', { href: '#colonnes' }, phrase), ' : ce qui suit peut en dépendre.');
}

/** The findings, out of the page: on paper, or in the workbook where it can bear them. */
function emporter({ annotable, lecture }: VueSuivi, zone: HTMLElement): HTMLElement {
  const annote = annotable && lecture.refus === null;
  return creer(
    'div',
    { class: 'emporter' },
    annote && boutonOccupe('Télécharger mon classeur annoté', () => tenter(zone, annoter)),
    bouton('Imprimer', () => print(), 'bouton discret'),
    !annotable &&
      creer(
        'p',
        { class: 'discret' },
        'Le classeur annoté n’existe que pour Excel (.xlsx, .xlsm) : ici, corrigez sur place, envoyez à chacun sa fiche, ou imprimez.',
      ),
  );
}

function verdict({ pret, conclusion, schema, repondus }: VueSuivi): HTMLElement {
  return creer(
    'p',
    { class: `verdict ${pret ? 'pret' : 'bloque'}` },
    creer('strong', {}, conclusion),
    ` ${schema}`,
    repondus === null ? null : ` ${repondus}`,
    pret ? null : ' Un projet de document peut être écrit dès maintenant ; ce qui manque y est surligné.',
  );
}

async function annoter(): Promise<void> {
  livrer(await suivre('Écriture de la copie annotée', () => demander('annoter', { date: etat.date })));
}

async function ajouterFeuille({ ajout, feuille }: ConstatVu, actions: Actions): Promise<void> {
  if (ajout === null) return;
  const { fichier, remarques } = await suivre('Ajout de la feuille', () =>
    demander('ajouterFeuille', { cle: ajout, date: etat.date }),
  );
  await actions.avancer({ fichier, quoi: `feuille ${feuille} ajoutée` });
  // What went wrong is said over the screen.
  if (fichierCourant() !== fichier) return;
  prevenir(...remarques, 'Remplissez-la dans votre tableur, une fois le classeur corrigé téléchargé.');
}
