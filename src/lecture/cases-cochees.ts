/** « ☐ À venir ☒ En cours ☐ Terminée » : the words of the box that is ticked; null without boxes, or when several are. */
export function caseCochee(texte: string): string | null {
  if (!/[☐☑☒□■▢✓✔✅]|\[[ xX]\]/u.test(texte) || texte.length > 200) return null;
  const cases = texte.match(/(?:[☐☑☒□■▢✓✔✅]|\[[ xX]\])[^☐☑☒□■▢✓✔✅[]*/gu) ?? [];
  if (cases.length < 2) return null;
  const cochees = cases.filter((morceau) => /^(?:[☑☒■✓✔✅]|\[[xX]\])/u.test(morceau));
  return cochees.length === 1 ? (cochees[0] ?? '').replace(/^(?:[☑☒■✓✔✅]|\[[xX]\])\s*/u, '').trim() : null;
}

/** « ☐ À venir ☐ En cours »: several boxes, none of them ticked. */
export function isSansCoche(texte: string): boolean {
  return texte.length <= 200 && (texte.match(/[☐□▢]|\[ \]/gu) ?? []).length >= 2 && !/[☑☒■✓✔✅]|\[[xX]\]/u.test(texte);
}
