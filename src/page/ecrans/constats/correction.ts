import { demander } from '../../bureau.js';
import { bouton, creer, remplir } from '../../elements.js';
import { type Actions, etat, fichierCourant } from '../../etat.js';
import { annoncer, phraseDe } from '../../progres.js';
import type { ConstatVu, VueVoisinage } from '../../protocole.js';
import { idDeCorrection } from './carte.js';
import { formulaire } from './formulaire.js';
import { resultat } from './resultat.js';
import { montrerLaMarquee, tableauDuVoisinage } from './voisinage.js';

/** A finding, and the cell that is typed for it; null: the one that it asks for. */
interface Visee {
  readonly constat: ConstatVu;
  readonly cellule: string | null;
}

/**
 * Corrects the cell of a finding where it stands, in its row and its neighbours; once it is written, says what it settled, and
 * leads to the next finding.
 * @param affiches the findings that are shown, in their order, as they are now
 */
export async function ouvrirCorrection(
  premier: ConstatVu,
  affiches: () => readonly ConstatVu[],
  actions: Actions,
): Promise<void> {
  const titre = creer('h2', { id: 'correction-titre', tabindex: '-1' });
  const corps = creer('div', { class: 'dialogue-corps' });
  const dialogue = creer(
    'dialog',
    { class: 'dialogue correction', 'aria-labelledby': 'correction-titre' },
    creer(
      'div',
      { class: 'dialogue-tete' },
      titre,
      bouton('Fermer', () => dialogue.close(), 'bouton discret'),
    ),
    corps,
  );
  let retour = premier;
  dialogue.addEventListener('close', () => {
    dialogue.remove();
    revenirA(retour);
  });

  const montrer = async ({ constat, cellule }: Visee) => {
    const { feuille } = constat;
    if (feuille === null) return;
    const vue =
      cellule === null
        ? await demander('pointACorriger', { cle: constat.cle })
        : await demander('voisinage', { feuille, cellule });
    if (!vue) return;
    retour = constat;
    titre.textContent = `${feuille}, ligne ${/\d+/.exec(vue.cellule)?.[0] ?? ''}`;
    const champs = formulaire(vue, (valeur) => ecrire(constat, vue, valeur));
    const tableau = tableauDuVoisinage(vue, (autre) => void montrer({ constat, cellule: autre }).catch(dire));
    remplir(
      corps,
      creer('p', { class: `encart ${constat.gravite}` }, constat.message),
      champs.element,
      creer('h3', {}, 'La ligne et ses voisines'),
      tableau,
    );
    montrerLaMarquee(tableau);
    champs.focus();
  };

  /** @returns why nothing was written; null once it is */
  const ecrire = async (constat: ConstatVu, vue: VueVoisinage, valeur: string): Promise<string | null> => {
    const rang = affiches().findIndex(({ cle }) => cle === constat.cle);
    const { feuille, cellule, ajoutee, titre: colonne } = vue;
    const { fichier, refus, remarques } = ajoutee
      ? await demander('ajouterColonne', { cle: constat.cle, valeur, date: etat.date })
      : await demander('corriger', { feuille, cellule, valeur, date: etat.date });
    if (!fichier) return refus ?? '';
    const quoi = ajoutee
      ? `${feuille}, ${colonne} de la ligne ${/\d+/.exec(cellule)?.[0] ?? ''}`
      : `${feuille} ${cellule}`;
    await actions.avancer({ fichier, quoi });
    // What went wrong is said over the screen.
    if (fichierCourant() !== fichier || !etat.vue) {
      dialogue.close();
      return null;
    }
    const suivant = suivantDe(constat, rang, affiches());
    retour = suivant ?? constat;
    titre.textContent = remplirResultat(vue, suivant, remarques);
    titre.focus();
    return null;
  };

  const remplirResultat = (vue: VueVoisinage, suivant: ConstatVu | null, remarques: readonly string[]): string => {
    const { titre: dit, element } = resultat(vue, etat.vue, remarques);
    const boutons = [
      suivant &&
        bouton(
          'Point suivant',
          () => void montrer({ constat: suivant, cellule: null }).catch(dire),
          'bouton principal',
        ),
      bouton('Revenir aux constats', () => dialogue.close()),
      bouton(
        'Annuler cette correction',
        () => {
          dialogue.close();
          void actions.defaire();
        },
        'bouton discret',
      ),
    ];
    remplir(corps, element, creer('p', { class: 'envoi' }, ...boutons));
    return dit;
  };

  const dire = (erreur: unknown) => {
    const phrase = phraseDe(erreur);
    if (phrase) remplir(corps, creer('p', { class: 'alerte', role: 'alert' }, phrase));
  };

  await montrer({ constat: premier, cellule: null });
  document.body.append(dialogue);
  dialogue.showModal();
  corps.querySelector<HTMLElement>('input, select, textarea')?.focus();
  const tableau = corps.querySelector<HTMLElement>('.voisinage');
  if (tableau) montrerLaMarquee(tableau);
}

/** The finding that comes in the place of the one that was corrected, or after it where it stays. */
function suivantDe(corrige: ConstatVu, rang: number, affiches: readonly ConstatVu[]): ConstatVu | null {
  const reste = affiches.some((constat) => isMeme(constat, corrige));
  const apres = [...affiches.slice(reste ? rang + 1 : rang), ...affiches.slice(0, rang)];
  return apres.find((constat) => constat.corrigeable && !isMeme(constat, corrige)) ?? null;
}

function isMeme(un: ConstatVu, autre: ConstatVu): boolean {
  return (['regle', 'feuille', 'cellule', 'message'] as const).every((cle) => un[cle] === autre[cle]);
}

/** The screen was drawn again under the window: the focus goes to the finding where one is. */
function revenirA(constat: ConstatVu): void {
  const element = document.getElementById(idDeCorrection(constat));
  const replie = element?.closest('details:not([open])')?.querySelector('summary');
  const cible = replie ?? element ?? document.querySelector<HTMLElement>('main h1');
  cible?.scrollIntoView({ block: 'center' });
  cible?.focus({ preventScroll: true });
  if (!element) annoncer('Ce point n’est plus affiché.');
}
