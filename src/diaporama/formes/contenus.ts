import type { Paquet } from '../../paquet/parties.js';
import { addRelation } from '../../paquet/relations.js';
import { addTypeParDefaut } from '../../paquet/types.js';
import { describeGraphique } from '../../word/graphiques/description.js';
import { ajusterLigne, ajusterPoints, espaceEntrePoints, suiteDansLesNotes } from '../ajuster.js';
import { ajusterTableau, heightOf } from '../ajuster-tableau.js';
import type { Chiffres, Contenu, Couverture, FigureDeDiapo, Tableau, Textes } from '../diapo.js';
import type { Boite } from '../mesure.js';
import type { Disposition } from '../paquet/masque.js';
import { cadre, corps, couverture, retrait, retraitDePuce } from '../places.js';
import { renderCadre, renderEspace, renderImage, renderParagraphe, renderZone } from './forme.js';
import { addGraphiqueDeDiapo } from './graphique.js';
import { renderTableau } from './tableau.js';

/** Where a slide stands in its package: what it shows is added there. */
export interface Page {
  readonly paquet: Paquet;
  readonly chemin: string;
  readonly numero: number;
  /** How much wider than Arial its words are. */
  readonly chasse: { readonly titre: number; readonly texte: number };
}

/** The layout that a content is shown with. */
export const dispositionDe: Readonly<Record<Contenu['genre'], Disposition>> = {
  couverture: 'couverture',
  textes: 'titre-et-texte',
  chiffres: 'titre-seul',
  graphique: 'titre-seul',
  tableau: 'titre-seul',
};

/** Shapes are numbered from here: the title comes before, the strip and the page's number after. */
const premierId = 10;
const largeurUtile = corps.largeur - 2 * retrait.cote;

/** The shapes of a content, in the order in which they are read. */
export function renderContenu(contenu: Contenu, page: Page): readonly string[] {
  switch (contenu.genre) {
    case 'couverture':
      return renderCouverture(contenu, page);
    case 'textes':
      return [renderTextes(contenu, page)];
    case 'chiffres':
      return renderChiffres(contenu, page);
    case 'graphique':
      return renderFigure(contenu, page);
    case 'tableau':
      return renderTableauDeDiapo(contenu, page);
  }
}

function renderTextes({ points }: Textes, { chasse }: Page): string {
  const { textes, taille, coupe } = ajusterPoints(
    points,
    (largeurUtile - retraitDePuce) / chasse.texte,
    corps.hauteur - 2 * retrait.haut,
  );
  const avant = taille * espaceEntrePoints;
  return renderEspace({ id: premierId, nom: 'Texte' }, 'idx="1"', [
    ...textes.map((texte) => renderParagraphe(texte, { taille, avant })),
    ...(coupe ? [renderParagraphe(suiteDansLesNotes, { taille: 18, italique: true, sansPuce: true, avant })] : []),
  ]);
}

const ecart = 16;

function renderChiffres({ chiffres, phrase }: Chiffres, { chasse }: Page): readonly string[] {
  const parLigne = Math.min(2, chiffres.length);
  const rangees = Math.ceil(chiffres.length / parLigne);
  const place = { y: cadre.y, hauteur: 300 };
  const largeur = (cadre.largeur - (parLigne - 1) * ecart) / parLigne;
  const hauteur = Math.min(200, (place.hauteur - (rangees - 1) * ecart) / rangees);
  const cartes = chiffres.map(({ valeur, libelle }, rang) => {
    const boite = {
      x: cadre.x + (rang % parLigne) * (largeur + ecart),
      y: place.y + Math.floor(rang / parLigne) * (hauteur + ecart),
      largeur,
      hauteur,
    };
    const utile = { largeur: (largeur - 2 * retrait.cote) / chasse.texte, enGras: true };
    const grand = ajusterLigne(valeur, [48, 40, 32], { ...utile, lignes: 1 });
    const petit = ajusterLigne(libelle, [22, 20], { largeur: utile.largeur, lignes: 3 });
    return renderZone(
      { id: premierId + rang, nom: `Chiffre ${rang + 1}` },
      boite,
      [
        renderParagraphe(grand.texte, { taille: grand.taille, gras: true, couleur: 'accent1', aligne: 'ctr' }),
        renderParagraphe(petit.texte, { taille: petit.taille, couleur: 'tx1', aligne: 'ctr' }),
      ],
      { ancre: 'ctr', fond: 'bg2' },
    );
  });
  const bas = place.y + rangees * hauteur + rangees * ecart;
  const dite = ajusterLigne(phrase, [26, 24, 22, 20], { largeur: largeurUtile / chasse.texte, lignes: 2 });
  return [
    ...cartes,
    renderZone(
      { id: premierId + chiffres.length, nom: 'Phrase' },
      { ...corps, y: bas, hauteur: cadre.y + cadre.hauteur - bas },
      [renderParagraphe(dite.texte, { taille: dite.taille })],
    ),
  ];
}

function renderFigure({ graphique }: FigureDeDiapo, { paquet, chemin }: Page): readonly string[] {
  return [
    renderCadre({ id: premierId, nom: graphique.titre }, describeGraphique(graphique), cadre, {
      genre: 'chart',
      contenu: addGraphiqueDeDiapo(paquet, chemin, graphique),
    }),
  ];
}

function renderTableauDeDiapo(tableau: Tableau, { chasse }: Page): readonly string[] {
  const ajuste = ajusterTableau(tableau, { ...cadre, chasse: chasse.texte });
  const hauteur = heightOf(ajuste);
  const avecTotal = tableau.total !== undefined;
  const reste = phraseDuReste(ajuste.restantes);
  return [
    renderCadre(
      { id: premierId, nom: tableau.nom },
      tableau.nom,
      { ...cadre, hauteur },
      {
        genre: 'table',
        contenu: renderTableau(tableau.colonnes, ajuste, { largeur: cadre.largeur, avecTotal }),
      },
    ),
    ...(reste === ''
      ? []
      : [
          renderZone({ id: premierId + 1, nom: 'Suite' }, { ...corps, y: cadre.y + hauteur, hauteur: 28 }, [
            renderParagraphe(reste, { taille: 16, italique: true }),
          ]),
        ]),
  ];
}

function phraseDuReste(restantes: number): string {
  if (restantes === 0) return '';
  return restantes === 1 ? '… et une autre ligne, dans les notes' : `… et ${restantes} autres lignes, dans les notes`;
}

function renderCouverture({ lignes, logos }: Couverture, { paquet, chemin, chasse }: Page): readonly string[] {
  const largeur = (couverture.sousTitre.largeur - 2 * retrait.cote) / chasse.texte;
  const textes = lignes.map((ligne, rang) => {
    const { texte, taille } = ajusterLigne(ligne, rang === 0 ? [28, 24, 20] : [22, 20], {
      largeur,
      lignes: rang === 0 ? 2 : 1,
    });
    return renderParagraphe(texte, { taille, sansPuce: true });
  });
  return [
    renderEspace({ id: premierId, nom: 'Sous-titre' }, 'type="subTitle" idx="1"', textes),
    ...placerLogos(logos).map(({ boite, texte, image }, rang) => {
      const media = `ppt/media/logo${rang + 1}.${image.format}`;
      paquet[media] = image.octets;
      addTypeParDefaut(paquet, image.format, `image/${image.format}`);
      const relation = addRelation(paquet, chemin, { type: 'image', cible: media });
      return renderImage({ id: premierId + 1 + rang, nom: `Logo ${rang + 1}` }, { relation, texte }, boite);
    }),
  ];
}

/** Side by side at one height, smaller when they would not all stand there. */
function placerLogos(logos: Couverture['logos']): readonly (Couverture['logos'][number] & { readonly boite: Boite })[] {
  const { x, y, largeur, hauteur } = couverture.logos;
  const entre = 24;
  const total = logos.reduce((somme, { image }) => somme + (image.largeur / image.hauteur) * hauteur, 0);
  const echelle = Math.min(1, (largeur - entre * (logos.length - 1)) / total);
  let depart = x;
  return logos.map((logo) => {
    const boite = {
      x: depart,
      y: y + (hauteur - hauteur * echelle) / 2,
      largeur: (logo.image.largeur / logo.image.hauteur) * hauteur * echelle,
      hauteur: hauteur * echelle,
    };
    depart += boite.largeur + entre;
    return { ...logo, boite };
  });
}
