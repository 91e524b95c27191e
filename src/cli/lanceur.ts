#!/usr/bin/env node
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { muteExperimental } from './avertissements.js';
import { charger, dossierDesCodes } from './chargeur.js';
import { isNodeAdmis } from './version-node.js';

/** What `bilan-ctg` runs: the command, with its code made ahead. */
const dist = dirname(fileURLToPath(import.meta.url));
if (isNodeAdmis(process.versions.node)) {
  muteExperimental();
  charger(join(dist, 'commande.js'), { codes: dossierDesCodes(dist) });
} else {
  process.stderr.write(
    `bilan-ctg demande Node.js 20.19 ou plus récent, et cet ordinateur a la version ${process.versions.node} : installez la version actuelle (https://nodejs.org/fr), puis recommencez.\n`,
  );
  process.exitCode = 2;
}
