import { ErreurUtilisateur } from '../../dossier/erreur.js';
import { type Element, elementsOf, findAll } from '../../xml/arbre.js';
import { largeurUtile, type MiseEnPage, pageParDefaut } from '../mise-en-page.js';
import type { TypeEntete } from './types.js';

/** What the last section of the letterhead says of its pages. */
export interface SectionModele {
  readonly page: MiseEnPage;
  readonly premierePageDifferente: boolean;
  /** Relationship ids of its headers and footers; a section keeps those of the one before it. */
  readonly entetes: Readonly<Partial<Record<TypeEntete, string>>>;
  readonly pieds: Readonly<Partial<Record<TypeEntete, string>>>;
}

/** Tables and figures need some room: 8 cm. */
const largeurMin = 4536;

/** @throws ErreurUtilisateur when its margins leave no room for a table */
export function readSection(document: Element): SectionModele {
  const sections = findAll(document, 'w:sectPr');
  const derniere = sections.at(-1);
  const references = (nom: string) =>
    Object.fromEntries(
      sections
        .flatMap((section) => elementsOf(section, nom))
        .map(({ attribs }) => [typeOf(attribs['w:type']), attribs['r:id'] ?? ''] as const),
    );
  const page = derniere ? readPage(derniere) : pageParDefaut;
  if (largeurUtile('portrait', page) < largeurMin)
    throw new ErreurUtilisateur(
      'Les marges du modèle de document laissent moins de 8 cm de large au texte : réduisez-les, ou choisissez un papier plus large.',
    );
  return {
    page,
    premierePageDifferente: isOn(derniere && elementsOf(derniere, 'w:titlePg')[0]),
    entetes: references('w:headerReference'),
    pieds: references('w:footerReference'),
  };
}

/** Whether a switch is there and not turned off. */
export function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(0|false|off)$/.test(element.attribs['w:val'] ?? '');
}

function typeOf(texte: string | undefined): TypeEntete {
  return texte === 'first' || texte === 'even' ? texte : 'default';
}

function readPage(section: Element): MiseEnPage {
  const taille = elementsOf(section, 'w:pgSz')[0]?.attribs ?? {};
  const marges = elementsOf(section, 'w:pgMar')[0]?.attribs ?? {};
  const { cote, marges: ordinaires } = pageParDefaut;
  const cotes = [readMesure(taille['w:w'], cote.court), readMesure(taille['w:h'], cote.long)];
  // A negative margin lets the header run over the text: taken as its size, the text makes way for our line.
  const marge = (nom: string, ordinaire: number) => Math.abs(readMesure(marges[`w:${nom}`], ordinaire));
  return {
    cote: { court: Math.min(...cotes), long: Math.max(...cotes) },
    marges: {
      haut: marge('top', ordinaires.haut),
      bas: marge('bottom', ordinaires.bas),
      gauche: marge('left', ordinaires.gauche),
      droite: marge('right', ordinaires.droite),
      entete: marge('header', ordinaires.entete),
      pied: marge('footer', ordinaires.pied),
      reliure: marge('gutter', 0),
    },
  };
}

/** Twentieths of a point; a measure that does not make sense on paper gives way to the ordinary one. */
function readMesure(texte: string | undefined, ordinaire: number): number {
  const valeur = Math.round(Number(texte ?? Number.NaN));
  return Number.isFinite(valeur) && Math.abs(valeur) < 31_680 ? valeur : ordinaire;
}
