/** Today, `AAAA-MM-JJ`: the only place of the page that reads the clock. */
export function aujourdhui(): string {
  const maintenant = new Date();
  return [maintenant.getFullYear(), maintenant.getMonth() + 1, maintenant.getDate()]
    .map((nombre) => String(nombre).padStart(2, '0'))
    .join('-');
}

/** « 30/06/2028 ». */
export function dire(date: string): string {
  return date.split('-').reverse().join('/');
}
