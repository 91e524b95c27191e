import { emu, renderEspace, renderParagraphe, renderPlace } from '../formes/forme.js';
import type { Boite } from '../mesure.js';
import { bandeau, corps, couverture, filet, numero, rappel, retraitDePuce, titre } from '../places.js';
import { couleursDuTheme, declaration, espaces, renderFormes } from './espaces.js';

/** The layouts, in the order of their files. */
export const dispositions = ['couverture', 'titre-et-texte', 'titre-seul'] as const;
export type Disposition = (typeof dispositions)[number];

/** Master and layouts share one set of numbers: each must be its own. */
const premierId = 2_147_483_648;
export const idDuMasque = premierId;

/** The master: where the title, the text and the number stand, and how they look. */
export function renderMasque(): string {
  const formes = [
    renderAplat(2, 'Bandeau', bandeau),
    renderAplat(3, 'Filet', filet),
    renderEspace({ id: 4, nom: 'Titre' }, 'type="title"', [renderParagraphe('Titre')], {
      boite: titre,
      ancre: 'b',
    }),
    renderEspace({ id: 5, nom: 'Texte' }, 'type="body" idx="1"', [renderParagraphe('Texte')], { boite: corps }),
    renderEspace({ id: 6, nom: 'Pied de page' }, 'type="ftr" sz="quarter" idx="3"', [], {
      boite: rappel,
      ancre: 'ctr',
      styles: petit('bg1', 'l'),
    }),
    renderEspace({ id: 7, nom: 'Numéro' }, 'type="sldNum" sz="quarter" idx="4"', [renderNumero()], {
      boite: numero,
      styles: petit('tx1', 'r'),
    }),
  ];
  const liste = dispositions
    .map((_, rang) => `<p:sldLayoutId id="${premierId + rang + 1}" r:id="rId${rang + 1}"/>`)
    .join('');
  return `${declaration}<p:sldMaster ${espaces}>${renderFormes(formes, fond)}<p:clrMap ${couleursDuTheme}/><p:sldLayoutIdLst>${liste}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>${styles}</p:txStyles></p:sldMaster>`;
}

/** The number of a slide, which a program counts again when slides are moved. */
export function renderNumero(rang: number | null = null): string {
  return `<a:p><a:fld id="{7B1E7A0C-6B0F-4A5D-9C39-6C5B2F0D1A11}" type="slidenum"><a:rPr lang="fr-FR"/><a:t>${rang ?? '‹n°›'}</a:t></a:fld></a:p>`;
}

export function renderDisposition(disposition: Disposition): string {
  const { type, nom, formes, masque } = parDisposition[disposition];
  return `${declaration}<p:sldLayout ${espaces} type="${type}" preserve="1"${masque ? '' : ' showMasterSp="0"'}>${renderFormes(formes).replace('<p:cSld>', `<p:cSld name="${nom}">`)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

const pied = renderEspace({ id: 8, nom: 'Pied de page' }, 'type="ftr" sz="quarter" idx="3"', []);
const page = renderEspace({ id: 9, nom: 'Numéro' }, 'type="sldNum" sz="quarter" idx="4"', [renderNumero()]);
const titreDOrdinaire = renderEspace({ id: 2, nom: 'Titre' }, 'type="title"', [renderParagraphe('Titre')]);

const parDisposition: Readonly<
  Record<
    Disposition,
    { readonly type: string; readonly nom: string; readonly masque: boolean; readonly formes: readonly string[] }
  >
> = {
  couverture: {
    type: 'title',
    nom: 'Couverture',
    masque: false,
    formes: [
      renderAplat(2, 'Bande', couverture.bande),
      renderEspace({ id: 3, nom: 'Titre' }, 'type="ctrTitle"', [renderParagraphe('Titre')], {
        boite: couverture.titre,
        ancre: 'b',
      }),
      renderEspace(
        { id: 4, nom: 'Sous-titre' },
        'type="subTitle" idx="1"',
        [renderParagraphe('Sous-titre', { sansPuce: true })],
        { boite: couverture.sousTitre },
      ),
    ],
  },
  'titre-et-texte': {
    type: 'obj',
    nom: 'Titre et texte',
    masque: true,
    formes: [
      titreDOrdinaire,
      renderEspace({ id: 3, nom: 'Texte' }, 'idx="1"', [renderParagraphe('Texte')]),
      pied,
      page,
    ],
  },
  'titre-seul': { type: 'titleOnly', nom: 'Titre seul', masque: true, formes: [titreDOrdinaire, pied, page] },
};

/** A plain shape of the accent colour: decoration, that a screen reader passes over. */
function renderAplat(id: number, nom: string, boite: Boite): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${nom}"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst></p:cNvPr><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${renderPlace(boite)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`;
}

const fond = '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

const police = (famille: 'mj' | 'mn') =>
  `<a:latin typeface="+${famille}-lt"/><a:ea typeface="+${famille}-ea"/><a:cs typeface="+${famille}-cs"/>`;
const encre = (couleur: string) => `<a:solidFill><a:schemeClr val="${couleur}"/></a:solidFill>`;

/** The strip's words, and the number. */
const petit = (couleur: string, aligne: 'l' | 'r') =>
  `<a:lstStyle><a:lvl1pPr algn="${aligne}"><a:defRPr sz="1400">${encre(couleur)}${police('mn')}</a:defRPr></a:lvl1pPr></a:lstStyle>`;

const niveaux = [0, 1, 2, 3, 4]
  .map(
    (niveau) =>
      `<a:lvl${niveau + 1}pPr marL="${emu(retraitDePuce * (niveau + 1))}" indent="-${emu(retraitDePuce)}" algn="l"><a:spcBef><a:spcPts val="1000"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/><a:defRPr sz="${Math.max(1800, 2400 - niveau * 200)}">${encre('tx1')}${police('mn')}</a:defRPr></a:lvl${niveau + 1}pPr>`,
  )
  .join('');

/** Text that stands in no place of the layouts. */
export const styleOrdinaire = `<a:lvl1pPr algn="l"><a:defRPr sz="1800">${encre('tx1')}${police('mn')}</a:defRPr></a:lvl1pPr>`;

const styles = `<p:titleStyle><a:lvl1pPr algn="l"><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="3200" b="1">${encre('accent1')}${police('mj')}</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>${niveaux}</p:bodyStyle><p:otherStyle>${styleOrdinaire}</p:otherStyle>`;
