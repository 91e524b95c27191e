/** A reproducible draw: the same seed always gives the same case (mulberry32). */
export function createHasard(graine) {
  let etat = (graine * 0x9e3779b1) >>> 0;
  const reel = () => {
    etat = (etat + 0x6d2b79f5) >>> 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const entier = (max) => Math.floor(reel() * max);
  return { reel, entier, parmi: (liste) => liste[entier(liste.length)], chance: (part) => reel() < part };
}
