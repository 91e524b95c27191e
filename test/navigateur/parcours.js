// Ce que chaque essai refait dans la page : les mots de ses écrans sont ici.

/** Ouvre l’exemple, et attend ses constats. */
export async function ouvrirExemple(onglet) {
  await onglet.cliquer({ role: 'button', nom: 'Essayer avec un exemple' });
  await attendreConstats(onglet);
}

/** Choisit des fichiers par le champ de la page. */
export function choisir(onglet, chemins) {
  return onglet.choisirFichiers('#choix-fichier', chemins);
}

export function attendreConstats(onglet, delai) {
  return onglet.attendre({ css: 'main h1', contient: /Ce qui manque|Rien à corriger/ }, delai);
}

/** Va à un écran du fichier ouvert. */
export function aller(onglet, nom) {
  return onglet.cliquer({ role: 'link', nom, dans: { role: 'navigation', nom: 'Étapes' } });
}

/** Va à un écran que seule l’adresse nomme. */
export function allerA(onglet, ecran) {
  return onglet.evaluer((nom) => {
    location.hash = `#${nom}`;
  }, ecran);
}

/** Met la page à une date, et attend que le contrôle soit refait. */
export async function mettreDate(onglet, date) {
  const ecrite = await onglet.ecrireDate('#date', date);
  if (ecrite !== date) throw new Error(`la date ${date} ne se laisse pas taper : ${ecrite}`);
  await onglet.attendre({ texte: `contrôlé au ${date.split('-').reverse().join('/')}` });
}

/** Clique et rend les octets du fichier qui arrive, avec son nom. */
export function telecharger(onglet, bouton) {
  return onglet.recevoir(() => onglet.cliquer({ role: 'button', nom: bouton }));
}

/** Les espaces insécables en espaces ordinaires : la page les pose, la commande non. */
export function plat(texte) {
  return texte.replace(/[\u00a0\u202f]/g, ' ');
}

/** La phrase que la page vient de dire. */
export async function alerteDe(onglet) {
  return plat(await onglet.texteDe({ role: 'alert' }, 60_000));
}
