import { demander } from '../../bureau.js';
import { bouton, creer, remplir } from '../../elements.js';
import { type Actions, etat } from '../../etat.js';
import { annoncer, phraseDe, surPlace } from '../../progres.js';
import type { VueSuivi } from '../../protocole.js';
import { feuilleOuverte } from './feuille.js';
import { telechargerChoix } from './fichier-des-choix.js';
import type { Decision, Gestes, Vue } from './gestes.js';
import { listeDesFeuilles } from './liste.js';
import { memoriserVues } from './places.js';

/** What outlives a decision: the sheet that is looked at, and what is drawn until the next reading comes. */
const courant: { feuille: string | null; ecran: HTMLElement | null } = { feuille: null, ecran: null };

export function oublierColonnes(): void {
  Object.assign(courant, { feuille: null, ecran: null });
}

/** Each sheet as it stands, what its columns are read as, and a way to say otherwise. */
export function colonnes(vue: VueSuivi, actions: Actions): HTMLElement {
  const corps =
    courant.ecran?.querySelector<HTMLElement>('.colonnes-corps') ?? creer('div', { class: 'colonnes-corps' });
  const intro = creer('div');
  const ecran = creer(
    'div',
    { class: 'colonnes' },
    creer('h1', { tabindex: '-1' }, 'Dire quelle colonne est quoi'),
    intro,
    corps,
  );
  courant.ecran = ecran;
  const gestes: Gestes = {
    decider: (decision, dit) => surPlace(() => decider(decision, dit, actions)),
    toutOublier: () => surPlace(() => toutOublier(actions)),
    montrer: (feuille) => {
      courant.feuille = feuille;
      void relire(null);
    },
  };
  const relire = async (dit: string | null): Promise<void> => {
    try {
      const lue = await demander('colonnes', { feuille: courant.feuille });
      // Another reading came meanwhile, and draws itself.
      if (courant.ecran !== ecran) return;
      const replacer = memoriserVues(corps);
      remplir(intro, ...entete(lue, vue, gestes, actions));
      const seule = lue.feuilles.length === 1;
      corps.classList.toggle('colonnes-seule', seule);
      remplir(
        corps,
        seule ? null : listeDesFeuilles(lue, gestes),
        lue.ouverte && feuilleOuverte(lue.ouverte, lue, gestes),
      );
      replacer();
      if (dit !== null) annoncer(dit);
      ecran.dispatchEvent(new Event('dessine'));
    } catch (erreur) {
      const phrase = phraseDe(erreur);
      if (phrase) remplir(intro, creer('p', { class: 'alerte', role: 'alert' }, phrase));
    }
  };
  void relire(null);
  return ecran;
}

/** Reads the tracker again with one decision more; the screen is drawn again by what follows the reading. */
async function decider(decision: Decision, dit: string, actions: Actions): Promise<void> {
  const replacer = memoriserVues(courant.ecran);
  const { fichier, ailleurs } = await demander('decider', { decision });
  await actions.decider(fichier);
  if (etat.correspondance !== fichier) return;
  const partout =
    ailleurs > 0 ? ` De même dans ${ailleurs} ${ailleurs > 1 ? 'autres feuilles' : 'autre feuille'}.` : '';
  await suite(replacer, `${dit}${partout} ${etat.vue?.lecture.refus ? 'Aucune action n’est encore trouvée.' : ''}`);
}

async function toutOublier(actions: Actions): Promise<void> {
  const replacer = memoriserVues(courant.ecran);
  await actions.decider(null);
  if (etat.correspondance === null) await suite(replacer, 'Tout est de nouveau lu comme l’outil le comprend.');
}

/** Once what was read is drawn: where one was, and what changed. */
function suite(replacer: () => void, dit: string): Promise<void> {
  const { ecran } = courant;
  return new Promise((fini) => {
    if (!ecran) return fini();
    ecran.addEventListener(
      'dessine',
      () => {
        replacer();
        annoncer(dit.trim());
        fini();
      },
      { once: true },
    );
  });
}

function entete({ phrase }: Vue, { lecture }: VueSuivi, gestes: Gestes, actions: Actions): readonly Node[] {
  return [
    lecture.refus === null
      ? creer(
          'p',
          { class: 'chapo' },
          `Vos feuilles telles qu’elles sont, et au-dessus de chaque colonne ce qu’elle est pour l’outil. ${phrase}`,
        )
      : creer(
          'p',
          { class: 'encart' },
          creer('strong', {}, 'Aucune action n’a été trouvée dans ce tableau.'),
          ' Dites où elles sont : choisissez leur feuille, puis « Ces lignes sont les actions », et dites quelle colonne donne leur nom (« Intitulé »). Tout le reste de la page suivra.',
        ),
    creer(
      'p',
      { class: 'fichier-actions' },
      lecture.refus === null && creer('a', { href: '#constats', class: 'bouton petit' }, 'Voir ce qui manque'),
      etat.correspondance &&
        bouton('Télécharger mes choix de colonnes', () => telechargerChoix(actions), 'bouton petit principal'),
      etat.correspondance &&
        bouton('Revenir à la lecture de l’outil, partout', () => void gestes.toutOublier(), 'bouton petit discret'),
    ),
    etat.correspondance &&
      creer(
        'p',
        { class: 'discret' },
        'Vos choix tiennent dans un petit fichier : déposez-le avec le tableau la prochaine fois, et rien ne vous sera redemandé.',
      ),
  ].filter((noeud) => noeud instanceof Node);
}
