import { bouton, brut, creer, remplir } from '../../elements.js';
import type { Colonne, Tableau } from './gestes.js';

/** What a person chose: undefined is « as the tool reads it ». */
export interface ColonneChoisie {
  readonly devient: string | null | undefined;
  readonly libelle: string;
}

interface Option extends ColonneChoisie {
  readonly groupe: string;
  readonly aide?: string;
}

/** Asks what a column is: the likeliest first, then all of ours, found by typing. @returns null when nothing was chosen */
export function choisirColonne(tableau: Tableau, colonne: Colonne): Promise<ColonneChoisie | null> {
  const { titre, cellule, exemples, raison } = colonne;
  const options = optionsDe(tableau, colonne);
  return new Promise((finir) => {
    let choisie: ColonneChoisie | null = null;
    let montrees: readonly Option[] = options;
    let active = 0;
    const liste = creer('ul', {
      id: 'choix-liste',
      role: 'listbox',
      'aria-label': 'Ce qu’elle peut être',
      class: 'choix-liste',
    });
    const compte = creer('p', { class: 'discret', role: 'status' });
    const champ = creer('input', {
      type: 'text',
      id: 'choix-champ',
      role: 'combobox',
      autocomplete: 'off',
      'aria-expanded': 'true',
      'aria-controls': 'choix-liste',
      'aria-autocomplete': 'list',
      oninput: () => filtrer(),
      onkeydown: (evenement) => evenement instanceof KeyboardEvent && taper(evenement),
    });
    const dialogue = creer(
      'dialog',
      { class: 'dialogue demande', 'aria-labelledby': 'choix-titre' },
      creer(
        'div',
        { class: 'dialogue-tete' },
        creer('h2', { id: 'choix-titre' }, 'Qu’est-ce que « ', brut(titre), ' » ?'),
        bouton('Fermer', () => dialogue.close(), 'bouton petit discret'),
      ),
      creer(
        'div',
        { class: 'dialogue-corps' },
        creer('p', { class: 'discret' }, `${cellule}, ${raison}.`),
        exemples.length > 0 &&
          creer('p', {}, 'Par exemple : ', brut(exemples.map((texte) => `« ${texte} »`).join(', '))),
        creer('div', { class: 'champ' }, creer('label', { for: 'choix-champ' }, 'Chercher parmi nos colonnes'), champ),
        compte,
        liste,
      ),
    );
    const prendre = (option: Option | undefined) => {
      if (!option) return;
      choisie = option;
      dialogue.close();
    };
    const pointer = () => {
      for (const [rang, element] of [...liste.querySelectorAll('[role=option]')].entries()) {
        element.setAttribute('aria-selected', String(rang === active));
        if (rang === active) element.scrollIntoView({ block: 'nearest' });
      }
      if (montrees.length > 0) champ.setAttribute('aria-activedescendant', `choix-${active}`);
      else champ.removeAttribute('aria-activedescendant');
    };
    const filtrer = () => {
      const cherche = sansAccents(champ.value);
      montrees = options.filter(({ libelle }) => sansAccents(libelle).includes(cherche));
      active = 0;
      remplir(liste, ...lignesDe(montrees, prendre));
      compte.textContent = cherche === '' ? '' : `${montrees.length} ${montrees.length > 1 ? 'réponses' : 'réponse'}`;
      pointer();
    };
    const taper = (evenement: KeyboardEvent) => {
      const pas = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[evenement.key];
      if (pas !== undefined) active = Math.max(0, Math.min(montrees.length - 1, active + pas));
      else if (evenement.key === 'Enter') prendre(montrees[active]);
      else return;
      evenement.preventDefault();
      pointer();
    };
    dialogue.addEventListener('click', ({ target }) => target === dialogue && dialogue.close());
    dialogue.addEventListener('close', () => {
      dialogue.remove();
      finir(choisie);
    });
    document.body.append(dialogue);
    dialogue.showModal();
    champ.focus();
    filtrer();
  });
}

function optionsDe({ possibles }: Tableau, { cle, probables, surete }: Colonne): readonly Option[] {
  const decidee = surete === 'decidee' || surete === 'laissee';
  return [
    ...probables.map(({ cle: devient, libelle }) => ({
      devient,
      libelle,
      groupe: 'Les plus probables',
      ...(devient === cle && { aide: surete === 'a-confirmer' ? 'lue ainsi, à confirmer' : 'lue ainsi' }),
    })),
    { devient: null, libelle: 'Ne pas lire cette colonne', groupe: 'Autrement' },
    ...(decidee ? [{ devient: undefined, libelle: 'Revenir à la lecture de l’outil', groupe: 'Autrement' }] : []),
    ...possibles.map(({ cle: devient, libelle }) => ({ devient, libelle, groupe: 'Toutes nos colonnes' })),
  ];
}

function lignesDe(options: readonly Option[], prendre: (option: Option) => void): readonly HTMLElement[] {
  return options.flatMap((option, rang) => {
    const { groupe, libelle, aide } = option;
    const nouveau = options[rang - 1]?.groupe !== groupe;
    return [
      ...(nouveau ? [creer('li', { role: 'presentation', class: 'choix-groupe' }, groupe)] : []),
      creer(
        'li',
        { role: 'option', id: `choix-${rang}`, 'aria-selected': 'false', onclick: () => prendre(option) },
        libelle,
        aide ? creer('span', { class: 'discret' }, ` (${aide})`) : null,
      ),
    ];
  });
}

function sansAccents(texte: string): string {
  return texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}
