import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const modification = '2026-11-23T00:00:00Z';

/** La bibliothèque date l’archive du moment : les mêmes données doivent donner les mêmes octets. */
export function figer(octets) {
  const parties = unzipSync(octets);
  const noms = Object.keys(parties).sort();
  const propres = Object.fromEntries(
    noms.map((nom) => [
      nom,
      nom === 'docProps/core.xml'
        ? strToU8(
            strFromU8(parties[nom]).replace(/(?<balise><dcterms:modified[^>]*>)[^<]*/, `$<balise>${modification}`),
          )
        : parties[nom],
    ]),
  );
  return zipSync(propres, { mtime: new Date(1980, 0, 1), level: 9 });
}
