import { controlesDuPlan } from '../../avenant/garde/registre.js';
import { controlesCouverture } from '../../controles/couverture/registre.js';
import { controles } from '../../controles/registre.js';
import { isDuCode } from '../../referentiel/referentiel.js';
import type { Consolidation } from '../consolider.js';
import type { Ctg, NommerCtg } from '../ctg.js';
import { articleDe, codeDe, etats, titreDe } from './exigences.js';

const cellulesCitees = 8;

/** Chapter 4: what each convention lacks, and where. */
export function viewManques({ ctgs }: Consolidation, nommer: NommerCtg) {
  return ctgs.map((ctg) => viewManquesDe(ctg, nommer(ctg))).filter(({ lignes }) => lignes.length > 0);
}

function viewManquesDe({ fichier, resume }: Ctg, nom: string) {
  const points = resume.couverture
    .filter(({ exigence: id, etat }) => isDuCode(id) && (etat === 'partielle' || etat === 'absente'))
    .map(({ exigence: id, etat, manques, places }) => ({
      point: `${articleDe(id)}, ${codeDe(id)} : ${titreDe(id)}`,
      lettre: etats[etat].lettre,
      fond: etats[etat].fond,
      ou: citePlaces(places, manques),
    }));
  const bloquants = resume.bloquants
    .filter(({ exigence: id }) => id === null)
    .map(({ regle, feuille, cellule }) => ({
      point: `Empêche l’envoi. Règle non respectée : ${titresDesRegles.get(regle) ?? regle}`,
      lettre: '!',
      fond: 'fond-rouge',
      ou: citePlaces([{ feuille, cellule }], 1),
    }));
  return { nom, fichier, lignes: [...points, ...regroupe(bloquants)] };
}

/** The same rule broken in several cells is said once. */
function regroupe<L extends { readonly point: string; readonly ou: string }>(lignes: readonly L[]): readonly L[] {
  const parPoint = new Map<string, L>();
  for (const ligne of lignes) {
    const dejaDite = parPoint.get(ligne.point);
    parPoint.set(ligne.point, dejaDite ? { ...dejaDite, ou: `${dejaDite.ou} ; ${ligne.ou}` } : ligne);
  }
  return [...parPoint.values()];
}

const titresDesRegles: ReadonlyMap<string, string> = new Map(
  [...controles, ...controlesCouverture, ...controlesDuPlan].map(({ regle, titre }) => [regle, titre]),
);

/** « Offre : F12, F13 ; Zones », sheet by sheet; what was not listed is counted. */
function citePlaces(
  places: readonly { readonly feuille: string | null; readonly cellule: string | null }[],
  manques: number,
): string {
  const parFeuille = new Map<string, string[]>();
  for (const { feuille, cellule } of places.slice(0, cellulesCitees)) {
    const nom = feuille ?? 'Classeur';
    parFeuille.set(nom, [...(parFeuille.get(nom) ?? []), ...(cellule ? [cellule] : [])]);
  }
  const texte = [...parFeuille]
    .map(([feuille, cellules]) => (cellules.length > 0 ? `${feuille} : ${cellules.join(', ')}` : `feuille ${feuille}`))
    .join(' ; ');
  const autres = Math.max(0, manques - Math.min(places.length, cellulesCitees));
  return autres > 0 && places.length >= cellulesCitees ? `${texte}… (${manques} manques)` : texte || '–';
}
