/** What inflates a part at once, and reckons the CRC-32 of bytes that come in pieces. */
export interface Decompression {
  /** @throws when the bytes do not inflate; what is beyond `max` bytes is never made */
  readonly inflate: (octets: Uint8Array, max: number) => Uint8Array;
  /** @param depart the CRC of the pieces before, 0 at the beginning */
  readonly crc32: (octets: Uint8Array, depart: number) => number;
}

let deLaFace: Decompression | null = null;

/**
 * Takes what a face has that is faster (null: nothing); called once, before anything is read. The bytes, and what is refused, are the same: a
 * test compares both. All else is handed over from function to function: some forty would pass this on to the one
 * that inflates, and do nothing with it.
 */
export function useDecompression(celle: Decompression | null): void {
  deLaFace = celle;
}

/** The one of the face, this one when it has none. */
export function decompressionOr(ordinaire: Decompression): Decompression {
  return deLaFace ?? ordinaire;
}
