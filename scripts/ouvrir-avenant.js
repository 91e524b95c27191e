import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { comparerParLibreOffice } from './ouvrir-revisions.js';

/**
 * Écrit l’avenant n° 1 de l’exemple et ses annexes d’avant, puis fait accepter et refuser par LibreOffice les modifications
 * de chaque annexe : acceptées, c’est la nouvelle annexe ; refusées, l’ancienne.
 * @returns le nombre de paragraphes d’écart, et les documents à ouvrir
 */
export function ouvrirAvenant({ exemple, travail, bilan }) {
  const plan = exemple('plan-signe.json');
  const [nouvelles, anciennes] = ['avenant-1', 'annexes-signees'].map((nom) => join(travail, nom));
  bilan([
    'avenant',
    plan,
    exemple('suivi-exemple-2027.xlsx'),
    '--date',
    '2027-02-16',
    '--forcer',
    '--sortie',
    nouvelles,
  ]);
  bilan(['annexes', plan, '--date', '2025-12-17', '--forcer', '--sortie', anciennes]);
  const annexes = [1, 2, 3, 4, 5, 6].map((numero) => `annexe-${numero}`);
  const modifiees = annexes.filter((nom) => existsSync(join(nouvelles, `${nom}-modifications.docx`)));
  let ecarts = 0;
  for (const nom of modifiees) {
    const siens = comparerParLibreOffice({
      suivi: join(nouvelles, `${nom}-modifications.docx`),
      avant: join(anciennes, `${nom}.docx`),
      apres: join(nouvelles, `${nom}.docx`),
      dossier: join(travail, `revisions-${nom}`),
    });
    for (const { decision, attendu, lu } of siens)
      console.error(`${nom}, ${decision} : « ${lu ?? ''} » au lieu de « ${attendu ?? ''} »`);
    ecarts += siens.length;
  }
  console.log(
    `avenant : ${modifiees.length} annexes modifiées, acceptées et refusées par LibreOffice, ${ecarts} paragraphes d’écart`,
  );
  if (modifiees.length < 4) throw new Error('L’avenant d’exemple doit modifier au moins quatre annexes.');
  return {
    ecarts,
    documents: ['avenant-1', ...annexes].map((nom) => ({
      nom,
      chemin: join(nouvelles, `${nom}.docx`),
      classeur: null,
    })),
  };
}
