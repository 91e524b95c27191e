/**
 * Shows one preview at a time. What is asked while one is made is asked once it is there, and only the last of it: a preview that
 * comes late never stands under another document.
 * @param montrer makes the one that is wanted now; `periree` tells, when it comes, that another is wanted
 */
export function unSeulApercu(montrer: (isPerime: () => boolean) => Promise<void>): {
  readonly demander: () => void;
  readonly arreter: () => void;
} {
  let voulu = 0;
  let enCours = false;
  let arrete = false;
  const tourner = async () => {
    if (enCours) return;
    enCours = true;
    for (let fait = -1; fait !== voulu && !arrete; ) {
      fait = voulu;
      const tour = voulu;
      await montrer(() => arrete || tour !== voulu);
    }
    enCours = false;
  };
  return {
    demander: () => {
      voulu += 1;
      void tourner();
    },
    arreter: () => {
      arrete = true;
    },
  };
}
