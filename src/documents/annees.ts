/** The same day one year before or after, `AAAA-MM-JJ`; 29 February becomes the 28th. */
export function addAnnees(date: string, annees: number): string {
  const [annee = 0, mois = 1, jour = 1] = date.split('-').map(Number);
  const dernierJour = new Date(Date.UTC(annee + annees, mois, 0)).getUTCDate();
  return new Date(Date.UTC(annee + annees, mois - 1, Math.min(jour, dernierJour))).toISOString().slice(0, 10);
}

/** « 3 » for a date in the third year of a convention: which year it is, and of how many. Null outside the period. */
export function anneeDe(date: string, { debut, fin }: { readonly debut: string; readonly fin: string }) {
  if (date < debut || date > fin) return null;
  const rang = (jour: string) => {
    let annees = 0;
    while (addAnnees(debut, annees + 1) <= jour) annees += 1;
    return annees + 1;
  };
  return { rang: rang(date), total: rang(fin), premiere: rang(date) === 1 };
}
