/**
 * The HTML of a document made ready to be looked at in a browser, its charts drawn. What draws is loaded only when it is
 * asked for.
 */
export async function renderApercu(html: string): Promise<string> {
  const apercu = await import('./apercu/apercu.js');
  return apercu.renderApercu(html);
}
