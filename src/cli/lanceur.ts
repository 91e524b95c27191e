#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { charger, dossierDesCodes } from './chargeur.js';

/** What `bilan-ctg` runs: the command, with its code made ahead. */
const dist = dirname(fileURLToPath(import.meta.url));
charger(join(dist, 'commande.js'), { codes: dossierDesCodes(dist) });
