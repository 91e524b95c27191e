import { escapeXml } from '../../xml/ecriture.js';
import type { Corps } from '../corps.js';
import { type GenreSection, largeurUtile } from '../mise-en-page.js';
import type { EntetePage, Modele, PartieModele, TypeEntete } from './types.js';

/** Style of the lines that we add to headers and footers. */
export const styleMention = 'MentionPage';

/** A header or footer of a document: the letterhead's, with our line below. */
export interface PartiePage extends PartieModele {
  readonly genre: 'header' | 'footer';
  readonly type: TypeEntete;
}

/** The headers and footers of a section: every type that its pages may call for. */
export function renderPages(
  section: GenreSection,
  types: readonly TypeEntete[],
  { entetes, pieds }: Modele,
  corps: Corps,
): readonly PartiePage[] {
  const largeur = largeurUtile(section, corps.page);
  const couverture = section === 'couverture';
  const { titre, mentions } = corps.entete;
  return types.flatMap((type) => {
    const entete = entetes[type];
    const pied = pieds[type];
    // The first page says its title by itself.
    const lignesEntete = renderLigne(
      { gauche: couverture || type === 'first' ? '' : titre, droite: runsGras(mentions['mention'] ?? '') },
      largeur,
    );
    const numerotee = entete?.numerotee || pied?.numerotee;
    const lignesPied =
      numerotee || couverture ? '' : renderLigne({ gauche: mentions['pied'] ?? '', droite: runsPage }, largeur);
    return [
      { genre: 'header' as const, type, ...withLigne(entete, 'w:hdr', lignesEntete) },
      { genre: 'footer' as const, type, ...withLigne(pied, 'w:ftr', lignesPied) },
    ];
  });
}

/** Our line goes below the letterhead's own content; where it has none, it stands alone. */
function withLigne(partie: EntetePage | undefined, racine: string, ligne: string): PartieModele {
  const fin = `</${racine}>`;
  if (partie?.xml.endsWith(fin))
    return { xml: `${partie.xml.slice(0, -fin.length)}${ligne}${fin}`, medias: partie.medias };
  if (partie) return { xml: partie.xml, medias: partie.medias };
  return {
    xml: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${racine} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${ligne || '<w:p/>'}${fin}`,
    medias: [],
  };
}

interface Ligne {
  readonly gauche: string;
  /** As XML. */
  readonly droite: string;
}

function renderLigne({ gauche, droite }: Ligne, largeur: number): string {
  if (!gauche && !droite) return '';
  const texte = gauche && `<w:r><w:t xml:space="preserve">${escapeXml(gauche)}</w:t></w:r>`;
  const suite = droite && `<w:r><w:tab/></w:r>${droite}`;
  return `<w:p><w:pPr><w:pStyle w:val="${styleMention}"/><w:tabs><w:tab w:val="right" w:pos="${largeur}"/></w:tabs></w:pPr>${texte}${suite}</w:p>`;
}

function runsGras(texte: string): string {
  return texte && `<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">${escapeXml(texte)}</w:t></w:r>`;
}

const champ = (instruction: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const texteFixe = (texte: string) => `<w:r><w:t xml:space="preserve">${texte}</w:t></w:r>`;
const runsPage = texteFixe('Page ') + champ('PAGE') + texteFixe(' sur ') + champ('NUMPAGES');
