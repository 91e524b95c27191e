/**
 * Keeps from the terminal what Node says, in English, of its own features that are experimental: the loader of the command's code
 * is one (see chargeur). What else it warns of is still said.
 */
export function muteExperimental(): void {
  const siens = process.listeners('warning');
  process.removeAllListeners('warning');
  process.on('warning', (avertissement) => {
    if (avertissement.name === 'ExperimentalWarning') return;
    for (const sien of siens) sien.call(process, avertissement);
  });
}
