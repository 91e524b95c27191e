import { motifs } from '../../word/graphiques/couleurs.js';
import { teinte } from '../../word/modele/couleurs.js';
import { escapeXml } from '../../xml/ecriture.js';
import type { HabillageDeDiapo } from '../habillage.js';
import { declaration } from './espaces.js';

/** The letterhead's colour and fonts as a theme: what a person adds to the deck takes them. */
export function renderTheme({ accent, policeTitre, policeTexte }: HabillageDeDiapo): string {
  const srgb = (nom: string, hex: string) => `<a:${nom}><a:srgbClr val="${hex}"/></a:${nom}>`;
  const accents = [accent, ...motifs.map(({ couleur }) => couleur)]
    .slice(0, 6)
    .map((couleur, rang) => srgb(`accent${rang + 1}`, couleur));
  const couleurs = [
    srgb('dk1', '222222'),
    srgb('lt1', 'FFFFFF'),
    srgb('dk2', accent),
    srgb('lt2', teinte(accent, 0.1)),
    ...accents,
    srgb('hlink', accent),
    srgb('folHlink', accent),
  ];
  const police = (nom: string, famille: string) =>
    `<a:${nom}><a:latin typeface="${escapeXml(famille)}"/><a:ea typeface=""/><a:cs typeface=""/></a:${nom}>`;
  return `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="CTG"><a:themeElements><a:clrScheme name="CTG">${couleurs.join('')}</a:clrScheme><a:fontScheme name="CTG">${police('majorFont', policeTitre)}${police('minorFont', policeTexte)}</a:fontScheme>${effets}</a:themeElements></a:theme>`;
}

const plein = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const trait = (largeur: number) => `<a:ln w="${largeur}">${plein}<a:prstDash val="solid"/></a:ln>`;
const sansEffet = '<a:effectStyle><a:effectLst/></a:effectStyle>';

/** The three of each that a theme must have: flat, without shadows. */
const effets = `<a:fmtScheme name="CTG"><a:fillStyleLst>${plein.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${trait(6350)}${trait(12700)}${trait(19050)}</a:lnStyleLst><a:effectStyleLst>${sansEffet.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plein.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`;
