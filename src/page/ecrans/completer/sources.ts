import { bouton, creer, remplir } from '../../elements.js';
import { etat } from '../../etat.js';
import { sourceOfFile } from '../../fichiers.js';
import { phraseDe } from '../../progres.js';
import type { FichierRecu } from '../../protocole.js';
import { entreeDeFichiers } from '../entree-de-fichiers.js';
import { brouillon, type VueCompletion } from './brouillon.js';

/** What the sources ask of the screen. */
export interface GestesDeSources {
  readonly relire: () => void;
  readonly reprendre: (fichier: FichierRecu) => void;
}

/** The documents that say what the tracker lacks: the convention, the tracker of last year, answers begun before. */
export function sources(refus: VueCompletion['refus'] | null, gestes: GestesDeSources): HTMLElement {
  const isRefusee = refus !== null && (refus.convention !== null || refus.depuis !== null);
  return creer(
    'details',
    { class: 'completer-sources', open: isRefusee || (etat.convention === null && brouillon.reponses.size === 0) },
    creer('summary', {}, titreDe()),
    creer(
      'div',
      { class: 'completer-sources-rang' },
      source({
        id: 'completer-convention',
        nom: 'La convention signée',
        aide: 'Ce qu’on y lit est proposé, avec son article : .docx, .odt, .pdf (pas une image) ou .txt.',
        accepte: '.docx,.odt,.pdf,.txt',
        fichier: etat.convention,
        refus: refus?.convention ?? null,
        donner: (fichier) => {
          etat.convention = fichier;
          gestes.relire();
        },
      }),
      source({
        id: 'completer-depuis',
        nom: 'Le tableau de l’an dernier',
        aide: 'Ce qui y vaut encore est proposé : .xlsx, .xlsm, .ods ou .csv.',
        accepte: '.xlsx,.xlsm,.ods,.csv',
        fichier: brouillon.depuis,
        refus: refus?.depuis ?? null,
        donner: (fichier) => {
          brouillon.depuis = fichier;
          gestes.relire();
        },
      }),
      source({
        id: 'completer-reponses',
        nom: 'Des réponses déjà commencées',
        aide: 'Le fichier de réponses (.json) de la page ou de la commande.',
        accepte: '.json',
        fichier: null,
        refus: null,
        donner: (fichier) => fichier && gestes.reprendre(fichier),
      }),
    ),
  );
}

function titreDe(): string {
  const donnes = [etat.convention, brouillon.depuis].flatMap((fichier) => fichier?.nom ?? []);
  return donnes.length === 0
    ? 'Gagner du temps : donnez la convention, ou le tableau de l’an dernier'
    : `Les propositions viennent aussi de ${donnes.join(' et de ')}`;
}

interface Source {
  readonly id: string;
  readonly nom: string;
  readonly aide: string;
  readonly accepte: string;
  readonly fichier: FichierRecu | null;
  readonly refus: string | null;
  readonly donner: (fichier: FichierRecu | null) => void;
}

/** A file to choose, the one that was, and why it cannot be read. */
function source({ id, nom, aide, accepte, fichier, refus, donner }: Source): HTMLElement {
  const dit = creer('p', { class: 'refus', role: 'alert' }, refus);
  const entree = entreeDeFichiers(
    { id, accept: accepte, 'aria-label': nom, 'aria-describedby': `${id}-aide` },
    ([choisi]) => {
      if (choisi)
        sourceOfFile(choisi)
          .lire()
          .then(donner)
          .catch((erreur: unknown) => remplir(dit, phraseDe(erreur)));
    },
  );
  const retirer = bouton('Retirer', () => donner(null), 'lien');
  retirer.setAttribute('aria-label', `Retirer ${fichier?.nom ?? ''}`);
  return creer(
    'div',
    { class: 'champ' },
    creer('span', { class: 'nom' }, nom),
    creer(
      'label',
      { class: 'bouton petit champ-fichier' },
      fichier ? 'En choisir un autre' : 'Choisir un fichier',
      entree,
    ),
    fichier && creer('p', { class: 'fichiers-choisis' }, `${fichier.nom} `, retirer),
    dit,
    creer('p', { class: 'discret', id: `${id}-aide` }, aide),
  );
}
