import type { PolicesDuPapier } from '../word/modele/papier.js';

/**
 * The HTML of a document made ready to be looked at in a browser, its charts drawn. What draws is loaded only when it is
 * asked for.
 */
export async function renderApercu(html: string, polices: PolicesDuPapier | null = null): Promise<string> {
  const apercu = await import('./apercu/apercu.js');
  return apercu.renderApercu(html, polices);
}
