const table = Int32Array.from({ length: 256 }, (_, octet) => {
  let crc = octet;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** The CRC-32 of a zip, written apart from ours so that each checks the other. */
export function crc32(octets) {
  let crc = -1;
  for (const octet of octets) crc = (crc >>> 8) ^ table[(crc ^ octet) & 255];
  return ~crc >>> 0;
}
