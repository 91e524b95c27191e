/** For the tests, which are typed. */
export function encodeBase91(octets: Uint8Array): string;
