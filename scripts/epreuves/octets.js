/** Damage to raw bytes, as a bad copy, a cut transfer or a faulty disk does it: each takes bytes and gives others. */
export const mutationsOctets = {
  'octet changé': (octets, { entier }) => {
    const copie = octets.slice();
    for (let coup = 0; coup <= entier(8); coup += 1) copie[entier(copie.length)] = entier(256);
    return copie;
  },
  'bit inversé': (octets, { entier }) => {
    const copie = octets.slice();
    copie[entier(copie.length)] ^= 1 << entier(8);
    return copie;
  },
  'fin coupée': (octets, { entier }) => octets.slice(0, entier(octets.length)),
  'début coupé': (octets, { entier }) => octets.slice(entier(Math.min(octets.length, 200))),
  'morceau retiré': (octets, { entier }) => {
    const debut = entier(octets.length);
    return concat([octets.subarray(0, debut), octets.subarray(debut + 1 + entier(400))]);
  },
  'morceau doublé': (octets, { entier }) => {
    const debut = entier(octets.length);
    const fin = debut + 1 + entier(4_000);
    return concat([octets.subarray(0, fin), octets.subarray(debut)]);
  },
  'morceau inséré': (octets, { entier }) => {
    const debut = entier(octets.length);
    const bruit = Uint8Array.from({ length: 1 + entier(300) }, () => entier(256));
    return concat([octets.subarray(0, debut), bruit, octets.subarray(debut)]);
  },
  'zone à zéro': (octets, { entier }) => {
    const debut = entier(octets.length);
    return octets.slice().fill(0, debut, debut + 1 + entier(4_096));
  },
  'deux zones échangées': (octets, { entier }) => {
    const taille = 1 + entier(512);
    const [a, b] = [entier(octets.length), entier(octets.length)];
    const copie = octets.slice();
    copie.set(octets.subarray(a, a + Math.min(taille, octets.length - b)), b);
    return copie;
  },
};

export function concat(morceaux) {
  return new Uint8Array(Buffer.concat(morceaux));
}
