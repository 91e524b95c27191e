/** Tables of the CRC-32 that zips use, eight so that eight bytes go at a time: a sheet may weigh hundreds of megabytes. */
const tables = createTables();

/**
 * The CRC-32 of bytes that come in pieces.
 * @param depart the CRC of the pieces before, 0 at the beginning
 */
export function crc32(octets: Uint8Array, depart = 0): number {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  const entiers = octets.length - (octets.length % 8);
  let crc = ~depart;
  let rang = 0;
  for (; rang < entiers; rang += 8) {
    const a = vue.getInt32(rang, true) ^ crc;
    const b = vue.getInt32(rang + 4, true);
    crc =
      at(7, a & 255) ^
      at(6, (a >>> 8) & 255) ^
      at(5, (a >>> 16) & 255) ^
      at(4, a >>> 24) ^
      at(3, b & 255) ^
      at(2, (b >>> 8) & 255) ^
      at(1, (b >>> 16) & 255) ^
      at(0, b >>> 24);
  }
  for (; rang < octets.length; rang += 1) crc = (crc >>> 8) ^ at(0, (crc ^ vue.getUint8(rang)) & 255);
  return ~crc >>> 0;
}

function at(table: number, octet: number): number {
  return tables[table * 256 + octet] as number;
}

function createTables(): Int32Array {
  const toutes = new Int32Array(8 * 256);
  for (let octet = 0; octet < 256; octet += 1) {
    let crc = octet;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    toutes[octet] = crc;
  }
  for (let rang = 256; rang < toutes.length; rang += 1) {
    const avant = toutes[rang - 256] ?? 0;
    toutes[rang] = (avant >>> 8) ^ (toutes[avant & 255] ?? 0);
  }
  return toutes;
}
