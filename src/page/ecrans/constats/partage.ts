import { demander } from '../../bureau.js';
import { bouton, creer, remplir } from '../../elements.js';
import { etat } from '../../etat.js';
import { copier } from '../../presse-papiers.js';
import { suivre, surPlace, tenter } from '../../progres.js';
import type { ReponseDe } from '../../protocole.js';
import { compter } from '../compter.js';
import { livrer } from '../livraison.js';
import { type Critere, choixDesConstats } from './choix.js';

const criteres: readonly { readonly cle: Critere; readonly nom: string }[] = [
  { cle: 'pilote', nom: 'pilote' },
  { cle: 'commune', nom: 'commune' },
  { cle: 'feuille', nom: 'feuille' },
  { cle: 'regle', nom: 'sorte de constat' },
];

type Part = ReponseDe<'partager'>[number];

/** The findings, shared between those who may answer them: a text to paste, or a fiche that comes back filled. */
export function partage(): HTMLElement {
  const zone = creer('div');
  const parts = creer('ul', { class: 'parts' });
  // The screen is drawn again with its parts open: what is said over it at that moment stays.
  const charger = (critere: Critere) =>
    tenter(zone, async () => {
      choixDesConstats.partage = critere;
      const lues = await suivre('Partage des constats', () => demander('partager', { critere, date: etat.date }));
      remplir(parts, ...lues.map((part, rang) => lignePart(part, critere, rang, zone)));
      tousEnsemble.hidden = lues.length < 2;
    });
  const critereAffiche = () => criteres[choix.selectedIndex]?.cle ?? 'pilote';
  const tousEnsemble = creer(
    'p',
    {},
    'Toutes les fiches : ',
    ...boutonsDeFiche(critereAffiche, null, 'toutes les fiches', zone),
  );
  tousEnsemble.hidden = true;
  const choix = creer(
    'select',
    {
      id: 'partage-critere',
      onchange: () => void charger(critereAffiche()),
    },
    ...criteres.map(({ cle, nom }) =>
      creer('option', { selected: cle === (choixDesConstats.partage ?? 'pilote') }, `Une part par ${nom}`),
    ),
  );
  const details = creer(
    'details',
    {
      class: 'partage',
      open: choixDesConstats.partage !== null,
      ontoggle: () => {
        choixDesConstats.partage = details.open ? critereAffiche() : null;
        if (details.open && parts.childElementCount === 0) void charger(critereAffiche());
      },
    },
    creer('summary', {}, 'Envoyer à chacun ce qui le concerne'),
    creer(
      'p',
      { class: 'discret' },
      'Copiez la part de chacun dans un message, ou envoyez-lui sa fiche : il y écrit ses réponses. Déposez dans cette page les fiches qui reviennent : leurs réponses iront dans le classeur.',
    ),
    creer('div', { class: 'champ' }, creer('label', { for: 'partage-critere' }, 'Partager'), choix),
    parts,
    tousEnsemble,
    zone,
  );
  return details;
}

function lignePart({ titre, nombre, texte }: Part, critere: Critere, rang: number, zone: HTMLElement): HTMLElement {
  const copie = bouton('Copier', () => void surPlace(() => copier(texte, copie)), 'bouton petit');
  copie.setAttribute('aria-label', `Copier : ${titre}`);
  return creer(
    'li',
    {},
    creer('span', { class: 'part-titre' }, creer('strong', {}, titre), ` : ${compter(nombre, 'point')}`),
    creer('span', { class: 'part-actions' }, copie, ...boutonsDeFiche(() => critere, rang, titre, zone)),
  );
}

/** @param rang of the part; null: all, in one archive */
function boutonsDeFiche(critere: () => Critere, rang: number | null, nom: string, zone: HTMLElement): readonly Node[] {
  return (['docx', 'csv'] as const).flatMap((format) => {
    const texte = format === 'docx' ? 'Fiche Word' : 'Fiche .csv';
    const element = bouton(
      texte,
      () =>
        void tenter(zone, async () => {
          const demande = { critere: critere(), date: etat.date, rang, format };
          livrer(await suivre('Écriture des fiches', () => demander('fiches', demande)));
        }),
      'bouton petit discret',
    );
    element.setAttribute('aria-label', `${texte} : ${nom}`);
    return [element, document.createTextNode(' ')];
  });
}
