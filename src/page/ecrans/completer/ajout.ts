import { bouton, creer, remplir } from '../../elements.js';
import { brouillon, ligneDe, type QuestionVue } from './brouillon.js';
import { colonnesMontrees, lignesMontrees } from './colonnes.js';
import type { Gestes } from './lignes.js';

/** Adds rows by their names, several at once when they are separated. */
export function ajout(question: QuestionVue, gestes: Gestes): HTMLElement | null {
  const { id, repere, colonnes } = question;
  const colonne = colonnes.find(({ cle }) => cle === repere);
  if (repere === null || !colonne) return null;
  const dit = creer('p', { class: 'refus', role: 'status' });
  const ajouter = () => {
    const noms = [...new Set(entree.value.split(/[;\n]/).flatMap((nom) => nom.trim() || []))];
    const presents = new Set(lignesMontrees(question).map(({ nom }) => nom));
    const neufs = noms.filter((nom) => !presents.has(nom));
    if (neufs.length === 0) {
      remplir(
        dit,
        noms.length === 0 ? 'Écrivez d’abord un nom.' : `« ${noms.join(' », « ')} » est déjà dans la liste.`,
      );
      return entree.focus();
    }
    for (const nom of neufs) ligneDe(id, nom, true).cellules[repere] = nom;
    gestes.changer();
    gestes.refaire(`ajout-${id}`);
    gestes.suivre();
  };
  const entree = creer('input', {
    type: 'text',
    id: `ajout-${id}`,
    autocomplete: 'off',
    'aria-describedby': `ajout-${id}-aide`,
    onkeydown: (evenement) => {
      if (!(evenement instanceof KeyboardEvent) || evenement.key !== 'Enter') return;
      evenement.preventDefault();
      ajouter();
    },
  });
  const geste = bouton('Ajouter', ajouter, 'bouton petit');
  return creer(
    'div',
    { class: 'champ completer-ajout' },
    creer(
      'label',
      { for: entree.id },
      `Ajouter une ligne : ${colonne.libelle.replace(/^./, (lettre) => lettre.toLowerCase())}`,
    ),
    creer('div', { class: 'completer-ajout-rang' }, entree, geste),
    creer(
      'p',
      { class: 'discret', id: `ajout-${id}-aide` },
      `${colonne.aide} Plusieurs à la fois : séparez-les par un point-virgule.`,
    ),
    dit,
  );
}

/** Shows the columns that may be answered and that nobody asks. */
export function autresColonnes(question: QuestionVue, gestes: Gestes): HTMLElement | null {
  const { id, colonnes } = question;
  const montrees = new Set(colonnesMontrees(question).map(({ cle }) => cle));
  const lignes = lignesMontrees(question);
  const cachees = colonnes.filter(
    ({ cle }) => !montrees.has(cle) && !(lignes.length > 0 && lignes.every(({ tenues }) => tenues[cle] !== undefined)),
  );
  if (lignes.length === 0 || cachees.length === 0) return null;
  const deplier = bouton(
    `Remplir aussi : ${cachees.map(({ libelle }) => libelle).join(', ')}`,
    () => {
      brouillon.deplies.add(id);
      gestes.refaire('completer-titre');
    },
    'lien',
  );
  deplier.id = `deplier-${id}`;
  return creer('p', {}, deplier);
}
