/** Whether a version of Node is one that the command runs on: 20.19, as package.json says, or later. */
export function isNodeAdmis(version: string): boolean {
  const [majeure = 0, mineure = 0] = version.split('.').map(Number);
  return majeure > 20 || (majeure === 20 && mineure >= 19);
}
