// Ce qu’une personne remplit, au clavier.

/** Au-delà, c’est que Tab n’y mène pas. */
const tabulations = 300;

/** @param gestes ceux de l’onglet, dont ceux-ci sont faits */
export function createSaisie({ page, touche, taper, cliquer, prendre, attendre, demander, dire }) {
  /** Va, par Tab ou Maj et Tab, jusqu’à un élément : sortie de la page, Tab n’y revient pas dans tous les navigateurs. */
  const tabulerJusqua = async (cible) => {
    await attendre(cible);
    const avant = await (await prendre(cible)).evaluate(
      (e) => (document.activeElement.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
    );
    for (let pas = 0; pas < tabulations; pas += 1) {
      if (await demander(cible, 'actif')) return;
      await touche(avant ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`Tab ne mène pas à ${dire(cible)}`);
  };
  return {
    tabulerJusqua,
    /** Remplace ce qu’un champ contient. */
    async ecrire(cible, texte) {
      await cliquer(cible);
      await touche('Control+a');
      await touche('Backspace');
      await taper(texte);
    },
    /** Remplit un champ date segment par segment. @param date AAAA-MM-JJ, tapée jour, mois, année @returns ce que le champ dit */
    async ecrireDate(cible, date) {
      await cliquer(cible, { decalage: { x: 10, y: 10 } });
      await taper(date.split('-').reverse().join(''));
      const champ = await prendre(cible);
      const ecrite = await champ.evaluate((e) => e.value);
      while (await champ.evaluate((e) => document.activeElement === e)) await touche('Tab');
      return ecrite;
    },
    /** Descend dans une liste, aux flèches, jusqu’au choix qui commence ainsi. */
    async choisirDans(cible, debut) {
      await tabulerJusqua(cible);
      await touche('Home');
      const lire = async () =>
        (await prendre(cible)).evaluate((e) => ({
          choix: e.selectedOptions[0]?.textContent.replace(/\s+/g, ' ') ?? '',
          dernier: e.selectedIndex === e.length - 1,
        }));
      for (;;) {
        const { choix, dernier } = await lire();
        if (choix.startsWith(debut)) return;
        if (dernier) throw new Error(`« ${debut} » n’est pas un choix de ${dire(cible)}`);
        await touche('ArrowDown');
      }
    },
    /** Deux clics de suite, sans attendre ce que fait le premier. */
    async doubleCliquer(cible) {
      const vise = await prendre(cible, 'clic');
      if (!vise) throw new Error(`${dire(cible)} ne se laisse pas cliquer`);
      await vise.click({ count: 2 });
    },
    /** Tourne la molette au-dessus d’un élément. */
    async rouler(cible, deltaX, deltaY) {
      await (await prendre(cible)).hover();
      await page.mouse.wheel({ deltaX, deltaY });
    },
  };
}
