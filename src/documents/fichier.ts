/** A file of a folder that a command writes. */
export interface Fichier {
  readonly nom: string;
  readonly octets: Uint8Array;
}
