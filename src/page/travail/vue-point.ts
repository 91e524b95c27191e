import type { Couverture } from '../../controles/controle.js';
import { reglesDe } from '../../controles/couverture/registre.js';
import { formatEtat } from '../../documents/concordance.js';
import { insecables } from '../../documents/typographie.js';
import { exigence } from '../../referentiel/referentiel.js';
import type { PointVu } from '../protocole.js';

/** An item of the schéma with its text, where it was read, its evidence. */
export function viewPoint({ exigence: id, etat, preuves, manques, reponse }: Couverture): PointVu {
  const point = exigence(id);
  return {
    id,
    titre: insecables(point?.titre ?? id),
    etat,
    texte: point?.texte == null ? null : insecables(point.texte),
    citation: insecables(point?.citation ?? ''),
    certitude: point?.certitude ?? 'non lu',
    seuil: point?.seuil ?? null,
    remarque: point?.remarque ? insecables(point.remarque) : null,
    sources: point?.sources ?? [],
    preuves: preuves.map(({ feuille, cellule }) => ({ feuille, cellule })),
    manques: manques.map(insecables),
    declare: reponse ? insecables(`${formatEtat({ etat, reponse })}.`) : null,
    regles: reglesDe(id),
  };
}
