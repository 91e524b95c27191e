import { strToU8 } from 'fflate';
import donnees from '../../../data/word/paquet.json' with { type: 'json' };
import type { viewIdentite } from '../../documents/identite.js';
import type { Paquet } from '../../paquet/parties.js';
import { addPart } from '../../paquet/types.js';
import { fillPartie } from '../../word/partie.js';
import { escapeXml } from '../../xml/ecriture.js';

const coeur = 'docProps/core.xml';
const autres = 'docProps/custom.xml';

/** What the file says of itself, as the Word documents do: its title, its date, and to programs what it was made from. */
export function addProprietes(
  paquet: Paquet,
  { titre, territoire, periode, source, identite }: ReturnType<typeof viewIdentite>,
  date: string,
): void {
  const proprietes = [
    ['bilan-ctg-classeur', source.nom],
    ['bilan-ctg-sha256', source.sha256],
    ['bilan-ctg-convention', identite],
  ] as const;
  const description = `${titre} de la convention territoriale globale ${territoire}, ${periode}`;
  const xml = fillPartie(donnees.parts[coeur], {
    titre: escapeXml(`${titre} – CTG ${territoire}`),
    auteur: escapeXml(`CTG ${territoire}`),
    description: `<dc:description>${escapeXml(description)}</dc:description>`,
    date,
    langue: 'fr',
  });
  const liste = proprietes
    // Office counts them from 2.
    .map(([nom, valeur], rang) => fillPartie(donnees.propriete, { rang: rang + 2, nom, valeur: escapeXml(valeur) }))
    .join('');
  addPart(paquet, coeur, strToU8(xml), 'application/vnd.openxmlformats-package.core-properties+xml');
  addPart(
    paquet,
    autres,
    strToU8(fillPartie(donnees.parts[autres], { proprietes: liste })),
    'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  );
}
