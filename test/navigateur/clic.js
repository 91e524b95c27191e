const pause = (ms) => new Promise((fini) => setTimeout(fini, ms));

/**
 * Clique à la souris sur un élément qui ne bouge plus ; false quand la page l’a déplacé ou couvert entre-temps : le clic, arrivé
 * ailleurs, n’y a eu aucun effet, et peut être refait.
 */
export async function cliquer(page, element, offset) {
  const avant = await element.clickablePoint(offset);
  await pause(40);
  const { x, y } = await element.clickablePoint(offset);
  if (avant.x !== x || avant.y !== y) return false;
  // L’aperçu n’a pas le droit d’exécuter : un écouteur posé là serait un refus dans la console.
  const garde = element.frame === page.mainFrame() ? await element.evaluateHandle(garder) : null;
  await page.mouse.click(x, y);
  if (!garde) return true;
  // Une page que le clic a fait quitter ne répond plus : il a porté.
  const rate = await garde.evaluate((etat) => etat.finir()).catch(() => false);
  return !rate;
}

/** Dans la page : retient un clic qui n’arrive pas sur l’élément. */
function garder(element) {
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  let rate = false;
  const ecouter = (evenement) => {
    if (!evenement.isTrusted) return;
    const { target, type } = evenement;
    if (type === 'pointerdown') rate = !element.contains(target) && !target.contains(element);
    if (!rate) return;
    evenement.preventDefault();
    evenement.stopImmediatePropagation();
  };
  for (const type of types) addEventListener(type, ecouter, { capture: true });
  return {
    finir: () => {
      for (const type of types) removeEventListener(type, ecouter, { capture: true });
      return rate;
    },
  };
}
