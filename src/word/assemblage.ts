import { strToU8 } from 'fflate';
import donnees from '../../data/word/paquet.json' with { type: 'json' };
import { concat } from '../paquet/inflation.js';
import type { Paquet } from '../paquet/parties.js';
import { addRelation } from '../paquet/relations.js';
import { addPart } from '../paquet/types.js';
import { element } from '../xml/ecriture.js';
import { createCoque, type OptionsCoque } from './coque.js';
import type { Corps } from './corps.js';
import type { BlocEcrit, MorceauXml } from './etat.js';
import { addGraphique } from './graphiques/rendre.js';
import { dress } from './modele/paquet.js';
import { fillPartie } from './partie.js';
import { fillRenvois, type Pages } from './renvois.js';
import { renderSection } from './sections.js';
import { renderSommaire } from './sommaire.js';

/**
 * Puts the body into its package. Dates, names and ids depend on the input alone: same input, same bytes.
 * @param pages where each bookmark stands, null when nobody laid the pages out
 */
export function assemble(corps: Corps, pages: Pages | null, options: OptionsCoque): Paquet {
  const parts = createCoque(corps, options);
  const references = dress(parts, options.modele, corps);
  const document = renderPieces(corps, references, { pages, parts, ...options });
  addImages(parts, document, corps);
  parts['word/document.xml'] = concat(document.map((xml) => (typeof xml === 'string' ? strToU8(xml) : xml)));
  return parts;
}

interface Assemblage extends OptionsCoque {
  readonly pages: Pages | null;
  readonly parts: Paquet;
}

/** The document piece by piece: as one text, that of ten thousand actions would take 300 MB. */
function renderPieces(corps: Corps, references: readonly string[], assemblage: Assemblage): readonly MorceauXml[] {
  const { modele, pages } = assemblage;
  const fond = modele.fond ? element('w:background', { 'w:color': modele.fond }) : '';
  const renderBloc = createRendu(corps, assemblage);
  const morceaux = corps.sections.flatMap(({ genre, blocs }, rang) => {
    const proprietes = renderSection({
      genre,
      page: corps.page,
      references: references[rang] ?? '',
      premierePageDifferente: rang === 0 && modele.premierePageDifferente,
    });
    const derniere = rang === corps.sections.length - 1;
    return [...blocs.flatMap(renderBloc), derniere ? proprietes : closeSection(proprietes)];
  });
  return [
    fillPartie(donnees.document.avant, { fond }),
    ...morceaux.map((xml) => (typeof xml === 'string' ? fillRenvois(xml, pages) : xml)),
    fillPartie(donnees.document.apres),
  ];
}

/** Only the last section's properties stand by themselves: the others are those of the paragraph that ends the section. */
function closeSection(proprietes: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="ApresTableau"/>${proprietes}</w:pPr></w:p>`;
}

/** Writes block after block; charts, which add parts to the package, are numbered as they come. */
function createRendu({ titres }: Corps, { parts, pages }: Assemblage): (bloc: BlocEcrit) => readonly MorceauXml[] {
  let graphiques = 0;
  return (bloc) => {
    if (bloc.genre === 'xml') return bloc.xml;
    if (bloc.genre === 'sommaire') return [renderSommaire(bloc.sommaire, titres, pages)];
    graphiques += 1;
    return [addGraphique(parts, bloc.graphique, { numero: graphiques, largeur: bloc.largeur })];
  };
}

/** The pictures that the document shows, and no other. */
function addImages(parts: Paquet, document: readonly MorceauXml[], { images }: Corps): void {
  for (const { image, relation } of images.values()) {
    if (!document.some((xml) => typeof xml === 'string' && xml.includes(`r:embed="${relation}"`))) continue;
    const chemin = `word/media/${relation.replace('rId', '').toLowerCase()}.${image.format}`;
    addPart(parts, chemin, image.octets, `image/${image.format}`);
    addRelation(parts, 'word/document.xml', { id: relation, type: 'image', cible: chemin });
  }
}
