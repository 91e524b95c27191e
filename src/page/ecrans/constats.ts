import { demander } from '../bureau.js';
import { bouton, creer, remplir } from '../elements.js';
import { etat } from '../etat.js';
import { annoncer, suivre, tenter } from '../progres.js';
import type { ConstatVu, FeuilleDeConstats, VueSuivi } from '../protocole.js';
import { carteDeConstat, carteDeGroupe } from './constat.js';
import { filtres } from './filtres.js';
import { livrer } from './livraison.js';

/** What the check found, sheet by sheet, the worst first. */
export function constats(vue: VueSuivi): HTMLElement {
  const liste = creer('div', { class: 'feuilles' });
  const zone = creer('div');
  const tous = vue.feuilles.flatMap(({ groupes }) => groupes.flat());
  const montrer = (gravites: ReadonlySet<string>) => {
    const feuilles = vue.feuilles.flatMap((feuille) => filtrer(feuille, gravites));
    remplir(liste, ...feuilles.map(section));
    const nombre = feuilles.flatMap(({ groupes }) => groupes.flat()).length;
    annoncer(`${nombre} ${nombre > 1 ? 'constats affichés' : 'constat affiché'}.`);
  };
  const ecran = creer(
    'div',
    {},
    creer('h1', { tabindex: '-1' }, vue.pret && tous.length === 0 ? 'Rien à corriger' : 'Ce qui manque'),
    verdict(vue),
    aConfirmer(vue.lecture),
    vue.gueris && changements(vue.gueris, tous),
    tous.length > 0 &&
      creer(
        'div',
        { class: 'barre' },
        filtres(vue.comptes, montrer),
        bouton('Télécharger mon classeur annoté', () => void tenter(zone, annoter)),
      ),
    zone,
    liste,
  );
  remplir(liste, ...vue.feuilles.map(section));
  return ecran;
}

function verdict({ pret, conclusion, schema, repondus }: VueSuivi): HTMLElement {
  return creer(
    'p',
    { class: `verdict ${pret ? 'pret' : 'bloque'}` },
    creer('strong', {}, conclusion),
    ` ${schema}`,
    repondus === null ? null : ` ${repondus}`,
    pret ? null : ' Un projet de document peut être écrit dès maintenant ; ce qui manque y est surligné.',
  );
}

/** Columns that were guessed: what is found depends on them. */
function aConfirmer({ douteuses, refus }: VueSuivi['lecture']): HTMLElement | null {
  if (refus !== null)
    return creer(
      'p',
      { class: 'encart' },
      creer('a', { href: '#colonnes' }, 'Dites où sont les actions'),
      ' : la page n’en a trouvé aucune.',
    );
  if (douteuses === 0) return null;
  const phrase = `${douteuses} ${douteuses > 1 ? 'colonnes à confirmer' : 'colonne à confirmer'}`;
  return creer('p', {}, creer('a', { href: '#colonnes' }, phrase), ' : ce qui suit peut en dépendre.');
}

/** After a reload: what the correction cured, what it brought. */
function changements(gueris: readonly ConstatVu[], tous: readonly ConstatVu[]): HTMLElement {
  const nouveaux = tous.filter(({ nouveau }) => nouveau).length;
  const morceaux = [
    ...(gueris.length > 0 ? [`${gueris.length} ${gueris.length > 1 ? 'points corrigés' : 'point corrigé'}`] : []),
    ...(nouveaux > 0 ? [`${nouveaux} ${nouveaux > 1 ? 'points nouveaux' : 'point nouveau'}`] : []),
  ];
  return creer(
    'section',
    { class: 'changements', 'aria-labelledby': 'changements-titre' },
    creer(
      'h2',
      { id: 'changements-titre' },
      morceaux.length > 0
        ? `Depuis la dernière lecture : ${morceaux.join(', ')}`
        : 'Depuis la dernière lecture, rien n’a changé',
    ),
    gueris.length > 0 &&
      creer(
        'ul',
        {},
        ...gueris.map(({ feuille, cellule, message }) =>
          creer('li', {}, `${[feuille, cellule].filter(Boolean).join(' ')} : ${message}`),
        ),
      ),
  );
}

function section({ feuille, groupes }: FeuilleDeConstats): HTMLElement {
  const nombre = groupes.flat().length;
  return creer(
    'section',
    {},
    creer(
      'h2',
      { class: 'feuille-titre' },
      feuille ?? 'Tout le classeur',
      creer('span', { class: 'compte' }, ` ${nombre} ${nombre > 1 ? 'constats' : 'constat'}`),
    ),
    creer(
      'ul',
      { class: 'constats' },
      ...groupes.flatMap((memes) => {
        const [premier] = memes;
        if (!premier) return [];
        return [memes.length === 1 ? carteDeConstat(premier) : carteDeGroupe(premier, memes)];
      }),
    ),
  );
}

function filtrer({ feuille, groupes }: FeuilleDeConstats, gravites: ReadonlySet<string>): readonly FeuilleDeConstats[] {
  const gardes = groupes.filter(([premier]) => premier && gravites.has(premier.gravite));
  return gardes.length > 0 ? [{ feuille, groupes: gardes }] : [];
}

async function annoter(): Promise<void> {
  livrer(await suivre('Écriture de la copie annotée', () => demander('annoter', { date: etat.date })));
}
