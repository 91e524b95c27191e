import { insecables } from '../../documents/typographie.js';
import { feuilles } from '../../dossier/dossier.js';
import { type ColonneRapprochee, type FeuilleRapprochee, type LectureDossier, libelleDeColonne } from '../../index.js';
import type { Couleurs } from './couleurs.js';

const largeurs = { colonne: 4, titre: 34, devient: 30 } as const;

/** One table of what was matched, guessed and left over, sheet by sheet. */
export function formatRapprochement({ rapprochements, dossier }: LectureDossier, couleurs: Couleurs): string {
  const laissees = dossier.feuillesInconnues;
  return insecables(
    [
      ...rapprochements.flatMap((rapprochee) => formatFeuille(rapprochee, couleurs)),
      ...(laissees.length > 0
        ? [`Feuilles laissées de côté : ${laissees.map((nom) => `« ${nom} »`).join(', ')}.`, '']
        : []),
    ].join('\n'),
  );
}

function formatFeuille({ feuille, cle, colonnes }: FeuilleRapprochee, couleurs: Couleurs): readonly string[] {
  return [
    couleurs.fort(`Feuille « ${feuille} » : lue comme « ${feuilles[cle].nom} »`),
    ...colonnes.map((colonne) => {
      const devient = colonne.cle === null ? '(gardée à part)' : libelleDeColonne(cle, colonne.cle);
      const lettre = colonne.cellule.replace(/\d+$/, '');
      return `  ${lettre.padEnd(largeurs.colonne)}${adjust(colonne.titre, largeurs.titre)} → ${adjust(devient, largeurs.devient)} ${peindre(colonne, couleurs)(maniere(colonne))}`;
    }),
    '',
  ];
}

function maniere({ par, score, double, proches, cle }: ColonneRapprochee): string {
  switch (par) {
    case 'titre':
      return 'titre connu';
    case 'contenu':
      return 'd’après ce qu’elle contient';
    case 'ressemblance':
      return `devinée : titre proche à ${Math.round(score * 100)} %`;
    case 'correspondance':
      return cle === null ? 'laissée par la correspondance' : 'fixée par la correspondance';
    case 'reponse':
      return 'votre réponse';
    case 'annee':
      return 'une colonne par année';
    case 'montant':
      return 'montant du financeur d’à côté';
    case null:
      if (double !== null) return 'en double';
      return proches.length > 0 ? 'non reconnue, à vérifier' : 'non reconnue';
  }
}

function peindre({ par }: ColonneRapprochee, { vert, jaune, gris }: Couleurs): (texte: string) => string {
  if (par === null) return gris;
  return par === 'ressemblance' ? jaune : vert;
}

function adjust(texte: string, largeur: number): string {
  return texte.length > largeur ? `${texte.slice(0, largeur - 1)}…` : texte.padEnd(largeur);
}
