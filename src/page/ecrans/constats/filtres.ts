import { bouton, creer, remplir } from '../../elements.js';
import type { ConstatVu, VueSuivi } from '../../protocole.js';
import { type Filtres, filtresDeDepart } from './choix.js';
import { nomDeRegle } from './mots.js';
import { isFiltre } from './retenir.js';

/** What follows the number: one, several. */
const gravites = [
  ['empeche-envoi', 'qui empêche l’envoi', 'qui empêchent l’envoi'],
  ['a-corriger', 'à corriger', 'à corriger'],
  ['a-verifier', 'à vérifier', 'à vérifier'],
  ['info', 'pour information', 'pour information'],
] as const;

/** Fewer findings are read at a glance. */
const peu = 6;
/** While a word is being typed, the list waits. */
const attente = 150;

/**
 * One check box a gravity, then a sheet, an action, a rule, words; the list follows at once.
 * @param montrer shows what the filters keep
 */
export function barreDeFiltres(
  { comptes }: VueSuivi,
  tous: readonly ConstatVu[],
  filtres: Filtres,
  montrer: () => void,
): HTMLElement {
  const zone = creer('div', { class: 'tri' });
  const dessiner = () =>
    remplir(
      zone,
      parGravite(comptes, filtres, changer),
      (tous.length > peu || isFiltre(filtres)) && parMots(tous, filtres, changer),
      toutMontrer,
    );
  const changer = () => {
    toutMontrer.hidden = !isFiltre(filtres);
    montrer();
  };
  const toutMontrer = bouton(
    'Tout montrer',
    () => {
      Object.assign(filtres, filtresDeDepart());
      dessiner();
      changer();
      zone.querySelector('input')?.focus();
    },
    'bouton petit discret',
  );
  toutMontrer.hidden = !isFiltre(filtres);
  dessiner();
  return zone;
}

function parGravite(comptes: VueSuivi['comptes'], { gravitesMasquees }: Filtres, changer: () => void): HTMLElement {
  return creer(
    'fieldset',
    { class: 'filtres' },
    creer('legend', { class: 'hors-ecran' }, 'Constats à montrer'),
    ...gravites
      .filter(([gravite]) => comptes[gravite] > 0)
      .map(([gravite, un, plusieurs]) =>
        creer(
          'label',
          { class: `filtre ${gravite}` },
          creer('input', {
            type: 'checkbox',
            checked: !gravitesMasquees.has(gravite),
            onchange: () => {
              if (!gravitesMasquees.delete(gravite)) gravitesMasquees.add(gravite);
              changer();
            },
          }),
          creer(
            'span',
            {},
            creer('strong', {}, String(comptes[gravite])),
            ` ${comptes[gravite] === 1 ? un : plusieurs}`,
          ),
        ),
      ),
  );
}

function parMots(tous: readonly ConstatVu[], filtres: Filtres, changer: () => void): HTMLElement {
  let minuterie = 0;
  const champ = creer('input', {
    type: 'search',
    id: 'filtre-texte',
    value: filtres.texte,
    autocomplete: 'off',
    oninput: () => {
      filtres.texte = champ.value;
      clearTimeout(minuterie);
      minuterie = window.setTimeout(changer, attente);
    },
  });
  const parSujet = (a: string, b: string) => a.localeCompare(b, 'fr', { numeric: true });
  const champs = creer(
    'div',
    { class: 'tri-champs' },
    creer('div', { class: 'champ' }, creer('label', { for: 'filtre-texte' }, 'Chercher'), champ),
    liste(
      'Feuille',
      comptesDe(tous, ({ feuille }) => feuille ?? ''),
      filtres.feuille,
      (feuille) => {
        filtres.feuille = feuille;
        changer();
      },
      (feuille) => feuille || 'Tout le classeur',
    ),
    liste(
      'Action',
      new Map([...comptesDe(tous, ({ sujet }) => sujet)].sort(([a], [b]) => parSujet(a, b))),
      filtres.sujet,
      (sujet) => {
        filtres.sujet = sujet;
        changer();
      },
    ),
    liste(
      'Sorte de constat',
      new Map([...comptesDe(tous, ({ regle }) => regle)].sort(([a], [b]) => parSujet(a, b))),
      filtres.regle,
      (regle) => {
        filtres.regle = regle;
        changer();
      },
      nomDeRegle,
    ),
  );
  const { matches: large } = matchMedia('(min-width: 52rem)');
  return creer(
    'details',
    { class: 'tri-plus', open: large || isFiltre(filtres) },
    creer('summary', {}, 'Chercher et filtrer'),
    champs,
  );
}

function comptesDe(
  tous: readonly ConstatVu[],
  cleDe: (constat: ConstatVu) => string | null,
): ReadonlyMap<string, number> {
  const comptes = new Map<string, number>();
  for (const constat of tous) {
    const cle = cleDe(constat);
    if (cle !== null) comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
  }
  return comptes;
}

/** One of several, each with how many findings it has; nothing when there is no choice. */
function liste(
  nom: string,
  comptes: ReadonlyMap<string, number>,
  choisie: string | null,
  changer: (valeur: string | null) => void,
  dire: (valeur: string) => string = (valeur) => valeur,
): HTMLElement | null {
  if (comptes.size < 2 && choisie === null) return null;
  const id = `filtre-${nom.split(' ')[0]?.toLowerCase()}`;
  // What was chosen stays chosen when its last finding is cured.
  const valeurs = [...new Set([...comptes.keys(), ...(choisie === null ? [] : [choisie])])];
  const champ = creer(
    'select',
    { id, onchange: () => changer(champ.selectedIndex === 0 ? null : (valeurs[champ.selectedIndex - 1] ?? null)) },
    creer('option', {}, 'Toutes'),
    ...valeurs.map((valeur) =>
      creer('option', { selected: valeur === choisie }, `${dire(valeur)} (${comptes.get(valeur) ?? 0})`),
    ),
  );
  return creer('div', { class: 'champ' }, creer('label', { for: id }, nom), champ);
}
