import type { Attributs } from '../xml/attributs.js';
import type { Visiteur } from '../xml/visite.js';
import { createReste, type Reste } from './restes.js';

/** What a drawing may be, the first that is found in it in this order. */
const sortes = ['ole', 'controle', 'graphique', 'schema', 'encre', 'modele', 'image'] as const;
type Sorte = (typeof sortes)[number];

const noms: Readonly<Record<Exclude<Sorte, 'ole'>, string>> = {
  controle: 'un contrôle de formulaire',
  graphique: 'un graphique',
  schema: 'un schéma SmartArt',
  encre: 'une écriture à la main',
  modele: 'un modèle 3D',
  image: 'une image',
};

const parElement: ReadonlyMap<string, Sorte> = new Map([
  ['o:OLEObject', 'ole'],
  ['w:objectEmbed', 'ole'],
  ['w:objectLink', 'ole'],
  ['w:control', 'controle'],
  ['c:chart', 'graphique'],
  ['cx:chart', 'graphique'],
  ['dgm:relIds', 'schema'],
  ['w14:contentPart', 'encre'],
  ['aink:ink', 'encre'],
  ['am3d:model3d', 'modele'],
  ['pic:pic', 'image'],
  ['v:imagedata', 'image'],
]);

const longueurMax = 300;

/** A drawing (`w:drawing`, or `w:pict` and `w:object` of older programs): what it is, and the text that it frames. */
export function visitDessin(onReste: (reste: Reste) => void): Visiteur {
  const vues = new Set<Sorte>();
  let programme = '';
  let cadre = '';
  let decoratif = '';
  const texte: Visiteur = {
    open: () => null,
    texte: (lu) => {
      if (cadre.length < longueurMax) cadre += lu;
    },
  };
  const dessous: Visiteur = {
    open: (nom, attributs: Attributs) => {
      if (nom === 'w:t' || nom === 'm:t') return texte;
      if (nom === 'w:del' || nom === 'w:moveFrom' || nom === 'mc:Fallback') return null;
      if (nom === 'w:p' && cadre !== '') cadre += ' ';
      const sorte = parElement.get(nom);
      if (sorte) vues.add(sorte);
      if (nom === 'o:OLEObject') programme = attributs['ProgID'] ?? '';
      if (nom === 'v:textpath') decoratif ||= attributs['string'] ?? '';
      return dessous;
    },
  };
  return {
    ...dessous,
    close: () => {
      const sorte = sortes.find((possible) => vues.has(possible));
      if (cadre.trim() !== '') onReste(createReste('une zone de texte', { texte: cadre }));
      if (sorte === 'ole') onReste(nommerObjet(programme));
      else if (sorte) onReste(createReste(noms[sorte]));
      else if (decoratif !== '') onReste(createReste('un texte WordArt', { texte: decoratif }));
      else if (cadre.trim() === '') onReste(createReste('un dessin'));
    },
  };
}

/** An equation of older Word stands in the sentence; a sheet or a drawing of another program stands beside it. */
function nommerObjet(programme: string): Reste {
  if (/^Equation/i.test(programme)) return createReste('une équation', { trou: true });
  if (/^Excel/i.test(programme)) return createReste('une feuille Excel incorporée');
  return createReste('un objet incorporé');
}
