import type { IBaseParagraphStyleOptions, IStylesOptions } from 'docx';
import { accent } from '../../src/word/modele/couleurs.js';
import { styleMention } from '../../src/word/modele/pages.js';

const gris = '4A5560';
/** It stands in Word, and LibreOffice has a font of the same widths. */
const police = 'Arial';

/** Native styles: a town hall's letterhead restyles the document by redefining them. Sizes in half-points. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: police, size: 20, language: { value: 'fr-FR', eastAsia: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 271, lineRule: 'auto' } },
    },
    title: titre(52, 240, 120),
    heading1: titre(32, 0, 200),
    heading2: titre(26, 320, 120),
    heading3: titre(22, 280, 80),
    hyperlink: { run: { color: '1A5276', underline: { type: 'single' } } },
    listParagraph: { paragraph: { spacing: { after: 60 }, contextualSpacing: true } },
  },
  paragraphStyles: [
    {
      id: 'Subtitle',
      name: 'Subtitle',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 30, color: gris },
      paragraph: { spacing: { after: 200 } },
    },
    {
      id: 'SurTitre',
      name: 'Sur-titre',
      basedOn: 'Normal',
      run: { size: 22, bold: true, color: accent, characterSpacing: 20 },
      paragraph: { spacing: { before: 1200, after: 120 } },
    },
    {
      id: 'Chapo',
      name: 'Chapô',
      basedOn: 'Normal',
      quickFormat: true,
      run: { color: gris, size: 21 },
      paragraph: { keepNext: true, spacing: { after: 160 } },
    },
    {
      id: 'Encadre',
      name: 'Encadré',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        indent: { left: 140, right: 140 },
        spacing: { after: 60 },
        shading: { fill: 'EAF1F3', type: 'clear', color: 'auto' },
        border: { left: { style: 'single', size: 24, color: accent, space: 6 } },
      },
    },
    {
      id: 'SourceDonnee',
      name: 'Source des données',
      basedOn: 'Normal',
      run: { size: 16, color: gris },
      paragraph: { spacing: { after: 160 } },
    },
    {
      id: 'Citation',
      name: 'Citation du texte',
      basedOn: 'Normal',
      run: { italics: true, color: gris },
      paragraph: { indent: { left: 280 }, keepNext: true, spacing: { after: 80 } },
    },
    {
      id: 'Mention',
      name: 'Mention',
      basedOn: 'Normal',
      run: { size: 18, color: gris },
      paragraph: { spacing: { after: 60 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { size: 18, bold: true, color: gris },
      paragraph: { spacing: { before: 160, after: 80 } },
    },
    {
      id: 'Graphique',
      name: 'Graphique',
      basedOn: 'Normal',
      paragraph: { keepNext: true, spacing: { before: 120, after: 0, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'Logos',
      name: 'Logos',
      basedOn: 'Normal',
      paragraph: { spacing: { before: 120, after: 160, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'TexteTableau',
      name: 'Texte de tableau',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' } },
    },
    {
      id: 'EnTeteTableau',
      name: 'En-tête de tableau',
      basedOn: 'TexteTableau',
      run: { bold: true, color: 'FFFFFF' },
      paragraph: { keepNext: true },
    },
    { id: 'IntituleLigne', name: 'Intitulé de ligne', basedOn: 'TexteTableau', run: { bold: true, color: accent } },
    {
      id: 'GrandChiffre',
      name: 'Grand chiffre',
      basedOn: 'TexteTableau',
      run: { size: 36, bold: true, color: accent },
    },
    {
      id: 'ApresTableau',
      name: 'Après tableau',
      basedOn: 'Normal',
      run: { size: 2 },
      // Of no height, so that a table that fills its page is not followed by an empty one.
      paragraph: { spacing: { before: 0, after: 160, line: 20, lineRule: 'exact' } },
    },
    {
      id: 'FinRubrique',
      name: 'Fin de rubrique',
      basedOn: 'Normal',
      run: { size: 2 },
      paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } },
    },
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 100, after: 40 } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { indent: { left: 280 }, spacing: { after: 20 } },
    },
    {
      id: 'TitreSommaire',
      name: 'Titre du sommaire',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 32, bold: true, color: accent },
      paragraph: { keepNext: true, spacing: { after: 200 } },
    },
    // The lines that we add to headers and footers: small, whatever those of a letterhead are.
    {
      id: styleMention,
      name: 'Mention de page',
      basedOn: 'Normal',
      run: { size: 16, color: gris },
      paragraph: { spacing: { before: 40, after: 120, line: 240, lineRule: 'auto' } },
    },
  ],
  characterStyles: [
    {
      id: 'ACompleter',
      name: 'À compléter',
      run: { color: '5C4400', shading: { fill: 'FFE98A', type: 'clear', color: 'auto' } },
    },
    { id: 'Discret', name: 'Discret', run: { color: gris, size: 16 } },
    { id: 'TitreLettre', name: 'Titre de lettre', run: { size: 28 } },
    { id: 'Etiquette', name: 'Étiquette', run: { bold: true, color: accent } },
  ],
};

function titre(taille: number, avant: number, apres: number): IBaseParagraphStyleOptions {
  return {
    run: { size: taille, bold: true, color: accent, font: police },
    paragraph: {
      keepNext: true,
      keepLines: true,
      spacing: { before: avant, after: apres, line: 240, lineRule: 'auto' },
    },
  };
}

/** The styles that our documents use, of ours and of those that docx writes: a letterhead is given those that it lacks. */
export const idsDesStyles: readonly string[] = [
  ...['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'Hyperlink', 'ListParagraph'],
  // docx's own separators of notes name these.
  ...['FootnoteReference', 'EndnoteReference'],
  ...[...(styles.paragraphStyles ?? []), ...(styles.characterStyles ?? [])].map(({ id }) => id),
];
