import { bouton, creer } from '../../elements.js';
import { brouillon, type LigneVue, ligneDe, type QuestionVue } from './brouillon.js';
import { isEcartee } from './colonnes.js';
import type { Gestes } from './lignes.js';

/** Whether a row that the sheet has not is added to it. */
export function garder(question: QuestionVue, ligne: LigneVue, rang: string, gestes: Gestes): HTMLElement | null {
  const { id, repere } = question;
  const siennes = brouillon.reponses.get(id)?.lignes;
  if (siennes?.get(ligne.nom)?.ajoutee) {
    const retirer = bouton(
      'Retirer',
      () => {
        siennes.delete(ligne.nom);
        gestes.changer();
        gestes.refaire(`ajout-${id}`);
        gestes.suivre();
      },
      'lien petit-lien',
    );
    retirer.setAttribute('aria-label', `Retirer ${ligne.nom}`);
    return retirer;
  }
  if (repere === null || !ligne.nouvelle || ligne.attendue) return null;
  const boite = creer('input', {
    type: 'checkbox',
    id: `garder-${id}-${rang}`,
    checked: !isEcartee(question, ligne),
    onchange: () => {
      if (!boite.checked && ligne.enPlus) siennes?.delete(ligne.nom);
      else
        ligneDe(id, ligne.nom).cellules[repere] = boite.checked ? (ligne.proposees[repere]?.valeur ?? ligne.nom) : '';
      gestes.changer();
      gestes.refaire(boite.id);
      gestes.suivre();
    },
  });
  return creer('label', { class: 'garder' }, boite, 'Ajouter cette ligne');
}
