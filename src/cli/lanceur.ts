#!/usr/bin/env node
/** What `bilan-ctg` runs: the command, unless this Node is too old to read it. */
if (isNodeAdmis(process.versions.node)) {
  void import('./main.js');
} else {
  process.stderr.write(
    `bilan-ctg demande Node.js 20.19 ou plus récent, et cet ordinateur a la version ${process.versions.node} : installez la version actuelle (https://nodejs.org/fr), puis recommencez.\n`,
  );
  process.exitCode = 2;
}

/** Whether a version of Node is one that the command runs on: 20.19, as package.json says, or later. */
function isNodeAdmis(version: string): boolean {
  const [majeure = 0, mineure = 0] = version.split('.').map(Number);
  return majeure > 20 || (majeure === 20 && mineure >= 19);
}
