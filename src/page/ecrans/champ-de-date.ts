import { creer } from '../elements.js';

/** Before it, a year is being typed: « 0202 » is on its way to « 2028 ». */
const premiereAnnee = 1990;

/**
 * A field for a date. A browser says that it changed at each figure that is typed: the date is taken when the field is left, or
 * by Enter, and at once when it is chosen in the calendar.
 * @param donner is given a whole date, `AAAA-MM-JJ`, once each time it changes
 */
export function champDeDate(date: string, donner: (date: string) => void): HTMLInputElement {
  let donnee = date;
  let tapee = false;
  const prendre = () => {
    tapee = false;
    const { value } = entree;
    if (value === donnee || Number(value.slice(0, 4)) < premiereAnnee || value.length !== 10) return;
    donnee = value;
    donner(value);
  };
  const entree = creer('input', {
    type: 'date',
    value: date,
    required: true,
    onkeydown: (evenement) => {
      tapee = true;
      if (!(evenement instanceof KeyboardEvent) || evenement.key !== 'Enter') return;
      evenement.preventDefault();
      prendre();
    },
    onpointerdown: () => {
      tapee = false;
    },
    onchange: () => {
      if (!tapee) prendre();
    },
    onblur: prendre,
  });
  return entree;
}
