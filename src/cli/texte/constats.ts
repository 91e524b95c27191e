import type { Etat } from '../../controles/controle.js';
import { isBloquant, type Verification } from '../../controles/verification.js';
import { insecables } from '../../documents/typographie.js';
import { type Constat, type Gravite, libellesGravite } from '../../dossier/constat.js';
import { exigence } from '../../referentiel/referentiel.js';
import type { Couleurs } from './couleurs.js';

const marques: Readonly<Record<Etat, string>> = {
  couverte: '■■■',
  partielle: '■■□',
  absente: '□□□',
  'sans objet': '  –',
};

/** The report of `verifier` for a person: findings by gravity and sheet, coverage, and what stands in the way. */
export function formatVerification({ constats, couverture }: Verification, couleurs: Couleurs): string {
  return [
    ...(['bloquant', 'majeur', 'mineur', 'info'] as const).flatMap((gravite) =>
      formatGravite(gravite, constats, couleurs),
    ),
    couleurs.fort('Couverture du schéma pluriannuel'),
    ...couverture.map(
      ({ exigence: id, etat }) =>
        `  ${peindreEtat(etat, couleurs)(`${marques[etat]} ${etat.padEnd(10)}`)} ${insecables(exigence(id)?.titre ?? id)} ${couleurs.gris(`(${id})`)}`,
    ),
    '',
    formatConclusion(constats, couleurs),
    '',
  ].join('\n');
}

function formatGravite(gravite: Gravite, constats: readonly Constat[], couleurs: Couleurs): readonly string[] {
  const retenus = constats.filter((constat) => constat.gravite === gravite);
  if (retenus.length === 0) return [];
  const feuilles = [...new Set(retenus.map(({ feuille }) => feuille))];
  const peindre = gravite === 'bloquant' ? couleurs.rouge : gravite === 'majeur' ? couleurs.jaune : couleurs.gris;
  return [
    couleurs.fort(peindre(`${libellesGravite[gravite]} (${retenus.length})`)),
    ...feuilles.flatMap((feuille) => [
      `  ${feuille ?? 'Classeur'}`,
      ...retenus
        .filter((constat) => constat.feuille === feuille)
        .map(
          ({ cellule, message, regle }) =>
            `    ${(cellule ?? '').padEnd(6)} ${insecables(message)} ${couleurs.gris(`[${regle}]`)}`,
        ),
    ]),
    '',
  ];
}

function peindreEtat(etat: Etat, { vert, jaune, rouge, gris }: Couleurs) {
  return { couverte: vert, partielle: jaune, absente: rouge, 'sans objet': gris }[etat];
}

export function formatConclusion(constats: readonly Constat[], { fort, vert, rouge }: Couleurs): string {
  const bloquants = constats.filter(isBloquant).length;
  const majeurs = constats.filter(({ gravite }) => gravite === 'majeur').length;
  if (bloquants > 0)
    return fort(rouge(bloquants === 1 ? 'Un point empêche l’envoi.' : `${bloquants} points empêchent l’envoi.`));
  return fort(
    vert(
      majeurs === 0
        ? 'Prêt à envoyer.'
        : majeurs === 1
          ? 'Rien n’empêche l’envoi ; un point reste à corriger.'
          : `Rien n’empêche l’envoi ; ${majeurs} points restent à corriger.`,
    ),
  );
}
