import { bouton, brut, creer, remplir } from '../../elements.js';
import { phraseDe } from '../../progres.js';
import type { VueVoisinage } from '../../protocole.js';
import { champDeCellule } from './champ-de-cellule.js';

/** A form that corrects a cell. */
export interface Formulaire {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

/**
 * The control of a cell, what stands in it, what helps; why a value cannot be taken is said under it, and it stays open.
 * @param ecrire answers why nothing was written; null once it is
 */
export function formulaire(vue: VueVoisinage, ecrire: (valeur: string) => Promise<string | null>): Formulaire {
  const champ = champDeCellule(vue);
  const zone = creer('div', { id: 'cellule-refus' });
  const refuser = (phrase: string) => {
    remplir(zone, creer('p', { class: 'alerte', role: 'alert' }, phrase));
    champ.focus();
  };
  let enCours = false;
  const envoyer = async (valeur: string) => {
    if (enCours) return;
    enCours = true;
    try {
      const refus = await ecrire(valeur);
      if (refus !== null) refuser(refus);
    } catch (erreur) {
      refuser(phraseDe(erreur) ?? 'Annulé.');
    } finally {
      enCours = false;
    }
  };
  const montre = champ.lire();
  const perdue = vue.valeurs !== null && (vue.valeurs[0] ?? '') !== '' && 'valeur' in montre && montre.valeur === '';
  /** The field does not show what the cell holds: an empty one does not mean that it is to be emptied. */
  const cachee = vue.valeurs === null || perdue;
  const soumettre = () => {
    const lu = champ.lire();
    if ('refus' in lu) return refuser(lu.refus);
    if (cachee && lu.valeur.trim() === '')
      return refuser(
        perdue
          ? 'Choisissez ce qui remplace le contenu de la cellule, ou videz-la.'
          : 'Écrivez ce qui remplace la donnée personnelle, ou videz la cellule.',
      );
    void envoyer(lu.valeur);
  };
  const element = creer(
    'form',
    {
      class: 'formulaire',
      novalidate: true,
      onsubmit: (evenement) => {
        evenement.preventDefault();
        soumettre();
      },
    },
    champ.element,
    creer('div', { id: 'cellule-aide', class: 'discret' }, ...aides(vue)),
    zone,
    creer(
      'p',
      { class: 'envoi' },
      creer('button', { type: 'submit', class: 'bouton principal' }, 'Corriger'),
      ' ',
      cachee && bouton('Vider la cellule', () => void envoyer(''), 'bouton discret'),
    ),
  );
  return { element, focus: champ.focus };
}

function aides({ valeurs, aide, fusionnee, controle, ajoutee, titre }: VueVoisinage): readonly Node[] {
  const tenue = (valeurs ?? []).join(' ; ');
  const cachee = controle.genre === 'date' || controle.genre === 'liste';
  return [
    ...(valeurs === null
      ? [creer('p', {}, 'Donnée personnelle : elle n’est pas réaffichée. Ce que vous écrivez la remplace.')]
      : []),
    ...(cachee && tenue !== '' ? [creer('p', {}, 'Elle contient : « ', brut(tenue), ' ».')] : []),
    ...(ajoutee
      ? [
          creer(
            'p',
            {},
            `Votre tableau n’a pas de colonne « ${titre} » : ce que vous écrivez l’ajoute, à la suite des autres.`,
          ),
        ]
      : []),
    ...(fusionnee
      ? [creer('p', {}, 'Cette cellule est fusionnée : la corriger vaut pour toutes les lignes qu’elle couvre.')]
      : []),
    ...(aide === '' ? [] : [creer('p', {}, aide)]),
  ];
}
