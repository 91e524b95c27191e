/** A part of a zip, as its directory lists it. */
export interface EntreeDeZip {
  readonly nom: string;
  readonly methode: number;
  readonly chiffre: boolean;
  readonly tailleAnnoncee: number;
  /** The CRC-32 that its bytes must have once inflated. */
  readonly crc: number;
  /** The part's bytes, still compressed. */
  readonly octets: Uint8Array;
}

const signatures = { fin: 0x06054b50, annuaire: 0x02014b50, local: 0x04034b50 } as const;

/** The parts of a zip from its central directory, nothing inflated. Null when the file is truncated or no zip. */
export function readAnnuaire(octets: Uint8Array): readonly EntreeDeZip[] | null {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const fin = findFin(vue);
  if (fin === null) return null;
  const nombre = vue.getUint16(fin + 10, true);
  let position = vue.getUint32(fin + 16, true);
  const entrees: EntreeDeZip[] = [];
  for (let rang = 0; rang < nombre; rang += 1) {
    if (position + 46 > vue.byteLength || vue.getUint32(position, true) !== signatures.annuaire) return null;
    const longueurNom = vue.getUint16(position + 28, true);
    const entree = readEntree(octets, vue, position, longueurNom);
    if (!entree) return null;
    entrees.push(entree);
    position += 46 + longueurNom + vue.getUint16(position + 30, true) + vue.getUint16(position + 32, true);
  }
  return entrees;
}

function readEntree(octets: Uint8Array, vue: DataView, position: number, longueurNom: number): EntreeDeZip | null {
  const taille = vue.getUint32(position + 20, true);
  const local = vue.getUint32(position + 42, true);
  if (local + 30 > vue.byteLength || vue.getUint32(local, true) !== signatures.local) return null;
  const debut = local + 30 + vue.getUint16(local + 26, true) + vue.getUint16(local + 28, true);
  if (debut + taille > vue.byteLength) return null;
  return {
    nom: new TextDecoder().decode(octets.subarray(position + 46, position + 46 + longueurNom)),
    methode: vue.getUint16(position + 10, true),
    chiffre: (vue.getUint16(position + 8, true) & 1) === 1,
    tailleAnnoncee: vue.getUint32(position + 24, true),
    crc: vue.getUint32(position + 16, true),
    octets: octets.subarray(debut, debut + taille),
  };
}

/** The end record stands in the last 64 KiB, after which only a comment may come. */
function findFin(vue: DataView): number | null {
  for (let position = vue.byteLength - 22; position >= Math.max(0, vue.byteLength - 22 - 0xffff); position -= 1) {
    if (vue.getUint32(position, true) === signatures.fin) return position;
  }
  return null;
}
