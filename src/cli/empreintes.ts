/** SHA-256 in hexadecimal, by Node: that of the core runs in a browser too, and is slower. */
export function sha256Of(contenu: string | Uint8Array): string {
  return crypto().createHash('sha256').update(contenu).digest('hex');
}

/** Eight hexadecimal characters drawn by chance. */
export function createSuffixe(): string {
  return crypto().randomBytes(4).toString('hex');
}

/** Loaded by who needs it: `verifier` does not, and would be slower by a hundredth. */
function crypto() {
  return process.getBuiltinModule('node:crypto');
}
