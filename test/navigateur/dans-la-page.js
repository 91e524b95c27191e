/**
 * Passée au navigateur : doit tenir en une fonction. Trouve ce que désigne une cible, comme une personne le nommerait.
 *
 * @param cible { role, nom } | { champ } | { texte } | { css, contient }, et { dans, rang } ; nom, champ, texte et contient sont
 * un morceau de texte, ou { source, flags } d’une expression
 * @param quoi 'compter' | 'visibles' | 'texte' | 'valeur' | 'actif' | 'element' | 'clic' : le nombre, celui de ce qui se voit, le
 * texte, ce qu’un champ contient, si le clavier y est, l’élément, ou ce qu’un clic doit viser
 */
export function interroger(cible, quoi) {
  const balises = {
    button: 'button, input[type=button], input[type=submit]',
    link: 'a[href]',
    heading: 'h1, h2, h3, h4, h5, h6',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    textbox: 'input:not([type]), input[type=text], input[type=search], textarea',
    combobox: 'select',
    dialog: 'dialog[open]',
    progressbar: 'progress',
    navigation: 'nav',
    main: 'main',
    group: 'fieldset, details',
    table: 'table',
    row: 'tr',
    list: 'ul, ol',
    listitem: 'li',
  };
  const visible = (element) => element.checkVisibility({ visibilityProperty: true });
  const uni = (texte) => texte.replace(/\s+/g, ' ').trim();
  const correspond = (texte, voulu) =>
    voulu === undefined ||
    (typeof voulu === 'string' ? texte.includes(uni(voulu)) : new RegExp(voulu.source, voulu.flags).test(texte));
  const lire = (noeud) => {
    if (noeud.nodeType === Node.TEXT_NODE) return noeud.data;
    if (noeud.nodeType !== Node.ELEMENT_NODE || noeud.getAttribute('aria-hidden') === 'true' || !visible(noeud))
      return '';
    const enBloc = getComputedStyle(noeud).display !== 'inline';
    const texte = noeud.getAttribute('aria-label') ?? noeud.alt ?? [...noeud.childNodes].map(lire).join('');
    return enBloc ? ` ${texte} ` : texte;
  };
  const nomDe = (element) => {
    const renvois = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const designe = renvois.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    const etiquettes = [...(element.labels ?? [])].map(lire).join(' ');
    const legende = element.matches('fieldset') ? element.querySelector('legend')?.textContent : '';
    return uni(
      designe || element.getAttribute('aria-label') || etiquettes || legende || lire(element) || element.title,
    );
  };
  const parRole = (racine, role, nom) =>
    [...racine.querySelectorAll([balises[role], `[role=${role}]`].filter(Boolean).join())].filter(
      (element) =>
        (element.getAttribute('role') ?? role) === role && visible(element) && correspond(nomDe(element), nom),
    );
  // Le plus petit qui porte le texte, puis s’il se voit : le script de la page porte tous ses mots.
  const parTexte = (racine, texte) => {
    const porteurs = [...racine.querySelectorAll('*')].filter((e) => correspond(uni(e.textContent), texte));
    const petits = porteurs.filter(
      (porteur) => !porteurs.some((autre) => autre !== porteur && porteur.contains(autre)),
    );
    return petits.filter(visible);
  };
  const tous = ({ role, nom, champ, texte, css, contient, dans, rang }) => {
    const trouver = (racine) => {
      if (role) return parRole(racine, role, nom);
      if (champ !== undefined)
        return [...racine.querySelectorAll('input, select, textarea')].filter((e) => correspond(nomDe(e), champ));
      if (texte !== undefined) return parTexte(racine, texte);
      return [...racine.querySelectorAll(css)].filter((element) => correspond(uni(element.textContent), contient));
    };
    const trouves = (dans ? tous(dans) : [document]).flatMap(trouver);
    return rang === undefined ? trouves : trouves.slice(rang, rang + 1);
  };
  const decouvert = (element) => {
    const place = element.getClientRects()[0];
    const dessus = document.elementFromPoint(place.left + place.width / 2, place.top + place.height / 2);
    return dessus !== null && (element.contains(dessus) || dessus.contains(element));
  };
  /** Un bouton radio caché se choisit par son étiquette ; rien ne doit couvrir ce que l’on clique. */
  const viser = (element) => {
    const { width, height } = element.getBoundingClientRect();
    const vise = (width < 4 || height < 4 ? element.labels?.[0] : null) ?? element;
    const [cadre] = vise.getClientRects();
    if (!cadre || vise.disabled) return null;
    if (cadre.top < 0 || cadre.bottom > innerHeight) vise.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (decouvert(vise)) return vise;
    // Hors de ce que montre un cadre qui défile : on l’y amène, comme avec son ascenseur.
    vise.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    return decouvert(vise) ? vise : null;
  };

  const trouves = tous(cible);
  if (quoi === 'compter') return trouves.length;
  if (quoi === 'visibles') return trouves.filter(visible).length;
  if (quoi === 'texte') return trouves[0]?.textContent ?? null;
  if (quoi === 'valeur') return trouves[0]?.value ?? null;
  if (quoi === 'actif') return trouves.includes(document.activeElement);
  if (quoi === 'clic') {
    const premier = trouves.find(visible);
    return premier ? viser(premier) : null;
  }
  return trouves[0] ?? null;
}
