/** « w:p », « w:r »… from « p r ». */
export function noms(prefixe: string, liste: string): readonly string[] {
  return mots(liste).map((nom) => `${prefixe}:${nom}`);
}

export function mots(liste: string): readonly string[] {
  return liste.trim().split(/\s+/);
}
