import { type Actions, etat } from '../../etat.js';
import { telecharger } from '../../fichiers.js';
import { annoncer } from '../../progres.js';

/** Puts the file of the decisions in the downloads. */
export function telechargerChoix(actions?: Pick<Actions, 'redire'>): void {
  const { correspondance } = etat;
  if (!correspondance) return;
  telecharger(correspondance);
  etat.correspondanceAGarder = false;
  actions?.redire();
  annoncer(`« ${correspondance.nom} » est dans vos téléchargements.`);
}
