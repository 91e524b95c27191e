import { element } from '../xml/ecriture.js';
import type { GenreSection, MiseEnPage } from './mise-en-page.js';

interface Section {
  readonly genre: GenreSection;
  readonly page: MiseEnPage;
  /** Its headers and footers, as XML. */
  readonly references: string;
  readonly premierePageDifferente: boolean;
}

/** What Word is told of the pages of a section, at its end. */
export function renderSection({ genre, page, references, premierePageDifferente }: Section): string {
  const { cote, marges } = page;
  const [largeur, hauteur] = genre === 'paysage' ? [cote.long, cote.court] : [cote.court, cote.long];
  const taille = { 'w:w': largeur, 'w:h': hauteur, 'w:orient': genre === 'paysage' ? 'landscape' : 'portrait' };
  const bords = {
    'w:top': marges.haut,
    'w:right': marges.droite,
    'w:bottom': marges.bas,
    'w:left': marges.gauche,
    'w:header': marges.entete,
    'w:footer': marges.pied,
    'w:gutter': marges.reliure,
  };
  const pages = `${element('w:pgSz', taille)}${element('w:pgMar', bords)}<w:pgNumType/>`;
  return `<w:sectPr>${references}${pages}${premierePageDifferente ? '<w:titlePg/>' : ''}<w:docGrid w:linePitch="360"/></w:sectPr>`;
}
