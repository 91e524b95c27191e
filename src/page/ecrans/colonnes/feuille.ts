import { bouton, brut, creer } from '../../elements.js';
import { choisirParmi } from '../demande.js';
import type { Gestes, Ouverte, Tableau, Vue } from './gestes.js';
import { grilleBrute, grilleDuTableau } from './grille.js';
import { tableDesLibelles } from './libelles.js';
import { reglagesDesLignes } from './reglages-des-lignes.js';

/** One sheet: each of its tables as it stands, and what may be said of it. */
export function feuilleOuverte(ouverte: Ouverte, vue: Vue, gestes: Gestes): HTMLElement {
  const { nom, tableaux, brute } = ouverte;
  const decidee = vue.feuilles.some((feuille) => feuille.nom === nom && feuille.decidee);
  const oublier = () =>
    void gestes.decider({ genre: 'oubli', feuille: nom }, `La feuille « ${nom} » est lue comme l’outil la comprend.`);
  return creer(
    'section',
    { class: 'colonnes-ouverte', 'aria-labelledby': 'colonnes-titre' },
    creer('h2', { id: 'colonnes-titre', class: 'feuille-titre' }, brut(nom)),
    decidee && creer('p', {}, bouton('Revenir à la lecture de l’outil, pour cette feuille', oublier, 'lien')),
    ...tableaux.map((tableau, rang) => partie(ouverte, tableau, rang, vue, gestes)),
    brute && partieBrute(nom, brute, gestes),
  );
}

function partie(ouverte: Ouverte, tableau: Tableau, rang: number, vue: Vue, gestes: Gestes): HTMLElement {
  const { nom: feuille, tableaux } = ouverte;
  const { entete, premiere, derniere, lue, sort, ailleurs } = tableau;
  const titre = tableaux.length > 1 ? `Tableau ${rang + 1}, lignes ${premiere} à ${derniere}` : null;
  return creer(
    'div',
    { class: `colonnes-tableau ${lue ? '' : 'laisse'}` },
    titre && creer('h3', {}, titre),
    creer(
      'p',
      {},
      creer('strong', {}, sort),
      !lue && tableau.colonnes.length > 0 ? ' Ce que l’outil en lirait :' : null,
    ),
    creer('p', { class: 'fichier-actions' }, ...boutonsDuTableau(feuille, tableau, rang, vue, gestes)),
    lue && ailleurs > 0
      ? creer(
          'p',
          { class: 'discret' },
          `${ailleurs} ${ailleurs > 1 ? 'autres feuilles ont' : 'autre feuille a'} les mêmes titres : un choix vaut pour toutes.`,
        )
      : null,
    entete === null
      ? tableDesLibelles(feuille, tableau, rang, gestes)
      : grilleDuTableau(feuille, tableau, rang, gestes),
    entete === null ? null : reglagesDesLignes(feuille, tableau, rang, gestes),
  );
}

function boutonsDuTableau(
  feuille: string,
  { lue, cle }: Tableau,
  rang: number,
  { genres }: Vue,
  gestes: Gestes,
): readonly (HTMLElement | null)[] {
  const devenir = (devient: Tableau['cle'] | null, dit: string) =>
    void gestes.decider({ genre: 'tableau', feuille, tableau: rang, devient }, dit);
  const demander = async () => {
    const choisie = await choisirParmi(
      'Que contient ce tableau ?',
      `Ce que donne chaque ligne de ce tableau de la feuille « ${feuille} ».`,
      genres.map(({ cle: quoi, nom }) => ({ cle: quoi, nom })),
    );
    const genre = genres.find(({ cle: quoi }) => quoi === choisie);
    if (genre) devenir(genre.cle, `Ce tableau se lit maintenant ainsi : ${genre.nom}.`);
  };
  const classe = 'bouton petit';
  const nomme = (element: HTMLElement, quoi: string) => {
    element.id = `tableau-${rang}-${quoi}`;
    return element;
  };
  return [
    lue && cle === 'actions'
      ? null
      : nomme(
          bouton(
            'Ces lignes sont les actions',
            () => devenir('actions', 'Ces lignes sont maintenant lues comme les actions.'),
            lue ? classe : `${classe} principal`,
          ),
          'actions',
        ),
    nomme(
      bouton(lue ? 'C’est autre chose' : 'Dire ce que c’est', () => void demander(), classe),
      'genre',
    ),
    lue
      ? nomme(
          bouton('Ne pas lire ce tableau', () => devenir(null, 'Ce tableau n’est plus lu.'), `${classe} discret`),
          'laisser',
        )
      : null,
  ];
}

function partieBrute(feuille: string, brute: NonNullable<Ouverte['brute']>, gestes: Gestes): HTMLElement {
  const { entete } = brute;
  const prendre = (ligne: number) =>
    void gestes.decider(
      { genre: 'titres', feuille, tableau: null, ligne },
      `Les titres sont en ligne ${ligne} ; les lignes dessous sont lues comme les actions.`,
    );
  return creer(
    'div',
    { class: 'colonnes-tableau laisse' },
    creer(
      'p',
      {},
      creer('strong', {}, 'Aucun tableau n’est reconnu dans cette feuille.'),
      ' Si c’en est un, choisissez le numéro de la ligne de ses titres.',
    ),
    entete === null
      ? null
      : creer(
          'p',
          {},
          bouton(
            `Ces lignes sont les actions, leurs titres sont en ligne ${entete}`,
            () => prendre(entete),
            'bouton petit principal',
          ),
        ),
    grilleBrute(feuille, brute, prendre),
  );
}
