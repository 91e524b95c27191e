// node scripts/bench/lire-convention.js FICHIER : lit une convention par la bibliothèque construite, et rien d’autre.
import { readFileSync } from 'node:fs';
import { lireConvention } from '../../dist/index.mjs';

const lue = await lireConvention({ nom: 'convention', octets: new Uint8Array(readFileSync(process.argv[2])) });
if (lue.propositions.length < 300) throw new Error(`seulement ${lue.propositions.length} valeurs lues`);
