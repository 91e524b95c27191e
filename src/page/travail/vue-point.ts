import type { Couverture } from '../../controles/controle.js';
import { reglesDe } from '../../controles/couverture/registre.js';
import { formatEtat } from '../../documents/concordance.js';
import { exigence } from '../../referentiel/referentiel.js';
import type { PointVu } from '../protocole.js';
import { dire } from './dire.js';

/** An item of the schéma with its text, where it was read, its evidence. */
export function viewPoint({ exigence: id, etat, preuves, manques, reponse }: Couverture): PointVu {
  const point = exigence(id);
  return {
    id,
    titre: dire(point?.titre ?? id),
    etat,
    texte: point?.texte == null ? null : dire(point.texte),
    citation: dire(point?.citation ?? ''),
    certitude: point?.certitude ?? 'non lu',
    seuil: point?.seuil ?? null,
    remarque: point?.remarque ? dire(point.remarque) : null,
    sources: point?.sources ?? [],
    preuves: preuves.map(({ feuille, cellule }) => ({ feuille, cellule })),
    manques: manques.map(dire),
    declare: reponse ? dire(`${formatEtat({ etat, reponse })}.`) : null,
    regles: reglesDe(id),
  };
}
