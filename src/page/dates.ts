/** Today, `AAAA-MM-JJ`: the only place of the page that reads the clock. */
export function aujourdhui(): string {
  const maintenant = new Date();
  return [maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()]
    .map((nombre) => String(nombre).padStart(2, '0'))
    .join('-');
}
