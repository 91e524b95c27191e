/** Les signes de src/page/base91.ts : tous ceux d’ASCII qui s’impriment, sauf ceux que HTML lirait. */
const signes = Array.from({ length: 94 }, (_, rang) => String.fromCharCode(33 + rang)).filter(
  (signe) => !/[&<>]/.test(signe),
);

/** Des octets en texte : deux signes pour 13 bits, un seul pour les 6 derniers ou moins. Un treizième de moins que base64. */
export function encodeBase91(octets) {
  let texte = '';
  let bits = 0;
  let tenus = 0;
  for (const octet of octets) {
    bits = (bits << 8) | octet;
    tenus += 8;
    if (tenus < 13) continue;
    tenus -= 13;
    texte += paire(bits >> tenus);
    bits &= (1 << tenus) - 1;
  }
  if (tenus > 6) return texte + paire(bits << (13 - tenus));
  return tenus > 0 ? texte + signes[bits << (6 - tenus)] : texte;
}

function paire(valeur) {
  return signes[Math.floor(valeur / 91)] + signes[valeur % 91];
}
