/** What a document that leaves may not say: what is asked of the author of the tracker, and what only the tool knows. */
const interdits: readonly RegExp[] = [
  /\b(?:écrivez|citez|ajoutez|confirmez|complétez|inscrivez|indiquez|précisez|remplissez|répondez|corrigez|prévoyez|dites|gardez|relancez|vérifiez|retirez|reprenez)\b/i,
  /(?:^|[\s(])feuilles? [A-ZÉO]/,
  /\bcolonnes?\b/i,
  /\blignes? \d/i,
  /\blignes? du tableau/i,
  /\bcellules?\b/i,
  /\bclasseurs?\b/i,
  /\bjson\b/i,
  /bilan-ctg/,
  /non renseignée? à la date/i,
  // A code (« eaje-psu », « en-cours »), as opposed to a word of French with a hyphen.
  /\b(?:eaje-psu|micro-creche|creche-familiale|acces-difficile|offre-insuffisante|en-cours|non-demarree|petite-enfance|sans-objet|a-verifier)\b/,
  // A coordinate (« Actions!B4 », « (Communes, C2) »).
  /\p{L}![A-Z]{1,2}\d+\b/u,
  /\(\p{Lu}\p{Ll}+, [A-Z]{1,2}\d+\)/u,
];

/** The names of files, and their digests: what a bordereau is for. */
const fichiers: readonly RegExp[] = [/\.(?:xlsx|xlsm|ods|csv|json|docx)\b/i, /\bsha\b|sha-?256/i];

/** The words of the tool that a text holds, each with what stands around it. */
export function motsDeLOutil(texte: string, { estBordereau = false } = {}): readonly string[] {
  return [...interdits, ...(estBordereau ? [] : fichiers)].flatMap((interdit) => {
    const trouve = interdit.exec(texte);
    return trouve ? [texte.slice(Math.max(0, trouve.index - 60), trouve.index + 60)] : [];
  });
}

/** The text of a document, without its annexe « D’où viennent ces données », the one place that cites the tracker. */
export function texteDuDocument(html: string): string {
  return ordinaire(
    html
      .replace(/<head>.*?<\/head>/s, '')
      .replace(/<h2[^>]*>[^<]*D’où viennent ces données.*?<\/section>/s, '')
      .replace(/<(?:br|\/p|\/t[dh]|\/li|\/h\d)[^>]*>/g, '\n')
      .replace(/<[^>]*>/g, ''),
  );
}

/** The titles under which nothing stands: the next thing is a title as high, or the end of the section. */
export function titresSeuls(html: string): readonly string[] {
  const vide = /<h([2-4])[^>]*>((?:(?!<\/h).)*)<\/h\1>\s*(?=<h([2-4])|<\/section>)/gs;
  return [...html.matchAll(vide)]
    .filter(([, niveau, , suivant]) => suivant === undefined || Number(suivant) <= Number(niveau))
    .map(([, , titre]) => ordinaire(titre ?? ''));
}

function ordinaire(texte: string): string {
  return texte
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll("'", '’')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
