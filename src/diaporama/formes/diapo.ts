import { ajusterLigne } from '../ajuster.js';
import type { Diapo } from '../diapo.js';
import { declaration, espaces, renderFormes } from '../paquet/espaces.js';
import { renderNumero } from '../paquet/masque.js';
import { couverture, mention, rappel, retrait, titre } from '../places.js';
import { type Page, renderContenu } from './contenus.js';
import { renderEspace, renderParagraphe, renderZone } from './forme.js';

/** What every slide says of the whole. */
export interface Rappels {
  /** « Bilan intermédiaire au 30 juin 2028 – CTG Le Cendre ». */
  readonly rappel: string;
  /** « PROJET · données fictives », '' when there is nothing to warn of. */
  readonly mention: string;
}

/** A slide: its title first, since it is read first. */
export function renderDiapo({ titre: texte, contenu }: Diapo, page: Page, rappels: Rappels): string {
  const formes =
    contenu.genre === 'couverture'
      ? [
          renderTitre(texte, 'ctrTitle', [48, 40, 32], couverture.titre.largeur / page.chasse.titre),
          ...renderContenu(contenu, page),
          ...renderMention(rappels.mention, true),
        ]
      : [
          renderTitre(texte, 'title', [32, 28, 24], titre.largeur / page.chasse.titre),
          ...renderContenu(contenu, page),
          renderRappel(rappels.rappel, page.chasse.texte),
          ...renderMention(rappels.mention, false),
          renderEspace({ id: 6, nom: 'Numéro' }, 'type="sldNum" sz="quarter" idx="4"', [renderNumero(page.numero)]),
        ];
  return `${declaration}<p:sld ${espaces}>${renderFormes(formes)}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

function renderTitre(texte: string, type: string, tailles: readonly number[], largeur: number): string {
  const ajuste = ajusterLigne(texte, tailles, { largeur: largeur - 2 * retrait.cote, lignes: 2, enGras: true });
  return renderEspace({ id: 2, nom: 'Titre' }, `type="${type}"`, [
    renderParagraphe(ajuste.texte, { taille: ajuste.taille }),
  ]);
}

function renderRappel(texte: string, chasse: number): string {
  const ajuste = ajusterLigne(texte, [14, 12], { largeur: (rappel.largeur - 2 * retrait.cote) / chasse, lignes: 1 });
  return renderEspace({ id: 4, nom: 'Pied de page' }, 'type="ftr" sz="quarter" idx="3"', [
    renderParagraphe(ajuste.texte, { taille: ajuste.taille, couleur: 'bg1' }),
  ]);
}

function renderMention(texte: string, enCouverture: boolean): readonly string[] {
  if (texte === '') return [];
  const allure = enCouverture
    ? ({ taille: 22, couleur: 'accent1', aligne: 'l' } as const)
    : ({ taille: 14, couleur: 'bg1', aligne: 'r' } as const);
  return [
    renderZone(
      { id: 5, nom: 'Mention' },
      enCouverture ? couverture.mention : mention,
      [renderParagraphe(texte, { ...allure, gras: true })],
      { ancre: 'ctr' },
    ),
  ];
}
