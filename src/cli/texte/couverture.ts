import { type Couverture, type EtatDeCouverture, libellesDeCouverture } from '../../controles/controle.js';
import { pointsAbsents, pointsComptes } from '../../controles/couverture/points-comptes.js';
import { insecables } from '../../documents/typographie.js';
import { formatListe } from '../../dossier/enumeration.js';
import { repereDuDecret } from '../../dossier/valeurs/exigences.js';
import { exigence, isDuCode, isDuDecret } from '../../referentiel/referentiel.js';
import type { Couleurs } from './couleurs.js';
import { wrap } from './lignes.js';

const cases = 10;

/** The coverage, an item a line: a bar of how far it is answered, the state in words, what it is about, its identifier. */
export function formatCouverture(
  couverture: readonly Couverture[],
  couleurs: Couleurs,
  largeur: number | null,
): readonly string[] {
  return [
    couleurs.fort('Couverture du schéma pluriannuel'),
    ...couverture.map((item) => {
      const { exigence: id, etat, manques } = item;
      const reste = manques.length === 0 ? '' : `, ${manques.length} ${manques.length > 1 ? 'manques' : 'manque'}`;
      const texte = `${insecables(exigence(id)?.titre ?? id)}${reste} ${couleurs.gris(`(${id})`)}`;
      const barre = peindreEtat(etat, couleurs)(`${barreDe(item)} ${libellesDeCouverture[etat].padEnd(10)}`);
      return wrap(texte, largeur, `  ${barre} `, ' '.repeat(cases + 14));
    }),
  ];
}

/** Whether hardly anything answers the schéma yet: more than half of its points that are due stand absent. */
export function isACommencer(couverture: readonly Couverture[]): boolean {
  const dus = pointsComptes(couverture).filter(({ etat }) => etat !== 'sans-objet');
  return pointsAbsents(dus).length > dus.length / 2;
}

/**
 * What the schéma still lacks, a line a text, and the way to add it.
 * @param absentes the sheets that the workbook lacks
 */
export function formatManques(
  couverture: readonly Couverture[],
  absentes: readonly string[],
  { fort }: Couleurs,
  largeur: number | null,
): readonly string[] {
  const lignes = textes.flatMap(({ nom, isSien }) => {
    const siens = couverture.filter(({ exigence: id }) => isSien(id));
    const manquants = siens.filter(({ etat }) => etats.has(etat));
    // Without an operation, the points that bear on operations have no object: they are named all the same.
    const sansObjet = isSien === isDuDecret ? siens.filter(({ etat }) => etat === 'sans-objet') : [];
    const suite = sansObjet.length === 0 ? '' : ` Sans objet aujourd’hui : ${sansObjet.map(nommer).join(' ; ')}.`;
    return manquants.length === 0 ? [] : [`${nom} : ${manquants.map(nommer).join(' ; ')}.${suite}`];
  });
  return [
    fort('Ce que le schéma pluriannuel attend encore'),
    ...lignes.map((ligne) => wrap(insecables(ligne), largeur, '  ', '  ')),
    wrap(insecables(direAbsentes(absentes)), largeur, '  ', '  '),
  ];
}

const etats: ReadonlySet<EtatDeCouverture> = new Set(['absente', 'partielle']);

function direAbsentes(absentes: readonly string[]): string {
  const suite = 'rien de cela n’empêche l’envoi, le document dit ce qui manque (--tout le détaille ici).';
  if (absentes.length === 0) return `${suite.charAt(0).toUpperCase()}${suite.slice(1)}`;
  const noms = absentes.length === 1 ? `la feuille ${absentes[0]}` : `les feuilles ${formatListe(absentes)}`;
  return `Votre classeur n’a pas ${noms} : « bilan-ctg completer » ${absentes.length === 1 ? 'l’ajoute' : 'les ajoute'} ; ${suite}`;
}

const textes: readonly { readonly nom: string; readonly isSien: (id: string) => boolean }[] = [
  { nom: 'Article D. 214-10-1', isSien: isDuDecret },
  { nom: 'Article L. 214-2', isSien: (id) => id.startsWith('L214-2-') },
  { nom: 'Article L. 214-1-3', isSien: (id) => id.startsWith('L214-1-3-') },
  { nom: 'Article 3 de la convention', isSien: (id) => !isDuCode(id) },
];

/** « l’offre existante (1°) », and « en partie » for what is begun. */
function nommer({ exigence: id, etat }: Couverture): string {
  const titre = exigence(id)?.titre ?? id;
  const rang = repereDuDecret(id);
  return `${titre.charAt(0).toLowerCase()}${titre.slice(1)}${rang === null ? '' : ` (${rang})`}${etat === 'partielle' ? ', en partie' : ''}`;
}

/** How much of the item is answered: what proves it, beside what is still missing. Never full, nor empty, when partial. */
function barreDe({ etat, preuves, manques }: Couverture): string {
  if (etat === 'sans-objet') return '–'.padEnd(cases);
  const part = Math.round((cases * preuves.length) / Math.max(1, preuves.length + manques.length));
  const pleines =
    etat === 'constatee' || etat === 'declaree'
      ? cases
      : etat === 'absente'
        ? 0
        : Math.min(cases - 1, Math.max(1, part));
  return '■'.repeat(pleines) + '□'.repeat(cases - pleines);
}

function peindreEtat(etat: EtatDeCouverture, { vert, jaune, rouge, gris }: Couleurs): (texte: string) => string {
  return { constatee: vert, declaree: vert, partielle: jaune, absente: rouge, 'sans-objet': gris }[etat];
}
