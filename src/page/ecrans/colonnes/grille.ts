import { brut, creer } from '../../elements.js';
import { choisirParmi } from '../demande.js';
import { teteDeColonne } from './colonne.js';
import type { Gestes, Ouverte, Tableau } from './gestes.js';

type Ligne = Tableau['lignes'][number];

/** A table as it stands in its sheet: our reading over each column, its first rows below. */
export function grilleDuTableau(feuille: string, tableau: Tableau, rang: number, gestes: Gestes): HTMLElement {
  const { lignes, enTout, entete, gauche, roles, colonnes, premiere } = tableau;
  const parLettre = new Map(colonnes.map((colonne) => [colonne.lettre, colonne]));
  const largeur = lignes[0]?.cellules.length ?? 0;
  const lettres = Array.from({ length: largeur }, (_, place) => lettresDe(gauche + place));
  const tetes = lettres.map((lettre) => {
    const colonne = parLettre.get(lettre);
    return colonne ? teteDeColonne(feuille, tableau, colonne, rang, gestes) : creer('td', { class: 'lettre' }, lettre);
  });
  return cadre(
    `${feuille}-${rang}`,
    `Feuille ${feuille}, tableau ${rang + 1}, premières lignes`,
    tetes,
    lignes.map((ligne) => {
      const { numero } = ligne;
      const role = numero === entete ? 'titres' : numero < premiere ? 'au-dessus' : (roles[numero] ?? null);
      const bouton = boutonDeLigne(`ligne-${rang}-${numero}`, numero, () => void demander(ligne));
      return rangee(ligne, bouton, role);
    }),
    direNombre(lignes.filter(({ numero }) => numero >= premiere).length, enTout),
  );

  async function demander({ numero }: Ligne): Promise<void> {
    const commun = { feuille, tableau: rang, ligne: numero };
    const possibles: readonly { readonly cle: 'titres' | 'fin' | 'autre-tableau'; readonly nom: string }[] = [
      { cle: 'titres', nom: 'Les titres du tableau sont sur cette ligne' },
      ...(entete !== null && numero > entete
        ? [
            { cle: 'fin' as const, nom: 'Le tableau s’arrête à cette ligne' },
            { cle: 'autre-tableau' as const, nom: 'Un autre tableau commence ici : ce sont ses titres' },
          ]
        : []),
    ];
    const choisie = await choisirParmi(
      `Ligne ${numero}`,
      `Que fait la ligne ${numero} de la feuille « ${feuille} » ?`,
      possibles,
    );
    const genre = possibles.find(({ cle }) => cle === choisie)?.cle;
    if (genre) await gestes.decider({ genre, ...commun }, `Ligne ${numero} : c’est noté, le tableau est relu.`);
  }
}

/** A sheet where no table was seen. */
export function grilleBrute(
  feuille: string,
  { lignes, enTout, gauche, entete }: NonNullable<Ouverte['brute']>,
  prendre: (ligne: number) => void,
): HTMLElement {
  const largeur = lignes[0]?.cellules.length ?? 0;
  return cadre(
    `${feuille}-brute`,
    `Les premières lignes de la feuille ${feuille}`,
    Array.from({ length: largeur }, (_, place) =>
      creer('th', { scope: 'col', class: 'lettre' }, lettresDe(gauche + place)),
    ),
    lignes.map((ligne) =>
      rangee(
        ligne,
        boutonDeLigne(
          `ligne-brute-${ligne.numero}`,
          ligne.numero,
          () => prendre(ligne.numero),
          ' : ce sont les titres',
        ),
        ligne.numero === entete ? 'titres ?' : null,
      ),
    ),
    direNombre(lignes.length, enTout),
  );
}

function cadre(
  cle: string,
  nom: string,
  tetes: readonly HTMLElement[],
  rangees: readonly HTMLElement[],
  nombre: string,
): HTMLElement {
  return creer(
    'div',
    {},
    creer(
      'div',
      { class: 'grille-cadre', tabindex: '0', role: 'region', 'aria-label': nom, 'data-defile': cle },
      creer(
        'table',
        { class: 'grille' },
        creer('caption', { class: 'hors-ecran' }, nom),
        creer('thead', {}, creer('tr', {}, creer('th', { scope: 'col', class: 'lettre' }, 'Ligne'), ...tetes)),
        creer('tbody', {}, ...rangees),
      ),
    ),
    creer('p', { class: 'discret' }, nombre),
  );
}

function rangee({ cellules }: Ligne, bouton: HTMLElement, role: string | null): HTMLElement {
  return creer(
    'tr',
    { class: role === 'titres' ? 'titres' : role === null ? null : 'hors' },
    creer('th', { scope: 'row' }, bouton, role && creer('span', { class: 'role' }, role)),
    ...cellules.map(({ texte, masquee }) =>
      masquee ? creer('td', { class: 'vide' }, 'donnée personnelle') : creer('td', {}, creer('div', {}, brut(texte))),
    ),
  );
}

function boutonDeLigne(id: string, numero: number, onclick: () => void, suite = ''): HTMLElement {
  return creer(
    'button',
    { type: 'button', class: 'puce', id, 'aria-label': `Ligne ${numero}${suite}`, onclick },
    String(numero),
  );
}

function direNombre(montrees: number, enTout: number): string {
  return montrees < enTout
    ? `Les ${montrees} premières lignes sur ${enTout} : toutes sont lues de la même façon.`
    : `${enTout} ${enTout > 1 ? 'lignes' : 'ligne'}, toutes montrées.`;
}

function lettresDe(colonne: number): string {
  let lettres = '';
  for (let reste = colonne; reste > 0; reste = Math.floor((reste - 1) / 26))
    lettres = String.fromCharCode(65 + ((reste - 1) % 26)) + lettres;
  return lettres;
}
