const pause = (ms) => new Promise((fini) => setTimeout(fini, ms));

/**
 * Clique à la souris sur un élément qui ne bouge plus ; false quand la page l’a déplacé, couvert ou redessiné entre-temps : le
 * clic n’y a eu aucun effet, et peut être refait, comme le ferait une personne.
 */
export async function cliquer(page, element, { decalage, fois = 1 } = {}) {
  const avant = await element.clickablePoint(decalage);
  await pause(40);
  const { x, y } = await element.clickablePoint(decalage);
  if (avant.x !== x || avant.y !== y) return false;
  // L’aperçu n’a pas le droit d’exécuter : un écouteur posé là serait un refus dans la console.
  const garde = element.frame === page.mainFrame() ? await element.evaluateHandle(garder) : null;
  await page.mouse.click(x, y, { count: fois });
  if (!garde) return true;
  // Une page que le clic a fait quitter ne répond plus : il a porté.
  const rate = await garde.evaluate((etat) => etat.finir()).catch(() => false);
  return !rate;
}

/** Dans la page : retient un clic qui n’arrive pas sur l’élément, et dit s’il a porté. */
function garder(element) {
  const types = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  let rate = false;
  let porte = false;
  const ecouter = (evenement) => {
    if (!evenement.isTrusted) return;
    const { target, type } = evenement;
    // Le second clic d’un double clic arrive où la page le mène.
    if (type === 'pointerdown' && !porte) rate = !element.contains(target) && !target.contains(element);
    if (!rate) {
      porte ||= type === 'click';
      return;
    }
    evenement.preventDefault();
    evenement.stopImmediatePropagation();
  };
  for (const type of types) addEventListener(type, ecouter, { capture: true });
  return {
    finir: () => {
      for (const type of types) removeEventListener(type, ecouter, { capture: true });
      return rate || !porte;
    },
  };
}
