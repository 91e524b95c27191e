/**
 * A word (lower case, no accents) without its plural and feminine endings: « prévisionnelles » and « prévisionnel »,
 * « porteuse » and « porteur » become the same. An infinitive stays apart: « à créer » is not « créé ».
 */
export function racineDe(mot: string, exceptions: Readonly<Record<string, string>> = {}): string {
  const exception = Object.hasOwn(exceptions, mot) ? exceptions[mot] : undefined;
  if (exception !== undefined) return exception;
  return mot.length <= 3 || /\d/.test(mot) ? mot : masculinOf(singulierOf(mot));
}

function singulierOf(mot: string): string {
  if (mot.endsWith('eaux') || mot.endsWith('eux')) return mot.slice(0, -1);
  if (mot.endsWith('aux') && mot.length > 5) return `${mot.slice(0, -3)}al`;
  return mot.endsWith('s') || mot.endsWith('x') ? mot.slice(0, -1) : mot;
}

const feminins: readonly (readonly [string, string])[] = [
  ['trice', 'teur'],
  ['euse', 'eur'],
  ['ive', 'if'],
];

function masculinOf(mot: string): string {
  for (const [feminin, masculin] of feminins)
    if (mot.endsWith(feminin) && mot.length > feminin.length + 1) return mot.slice(0, -feminin.length) + masculin;
  let court = mot;
  while (court.endsWith('e') && court.length > 3) court = court.slice(0, -1);
  return /(?:ll|nn|tt|ss)$/.test(court) && court.length > 4 ? court.slice(0, -1) : court;
}
