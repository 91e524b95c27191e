import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in hexadecimal. Not by Web Crypto, which a browser refuses to a page that an intranet serves without HTTPS. */
export function sha256Of(octets: Uint8Array): string {
  return bytesToHex(sha256(octets));
}
