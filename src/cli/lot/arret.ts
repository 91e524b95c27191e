/** The person, the terminal or the computer asks the run to stop. */
export interface Arret {
  readonly signal: AbortSignal;
  /** Stops for a reason of our own. */
  readonly stop: () => void;
  readonly close: () => void;
}

const signaux = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Ctrl+C, a terminal that is closed, a computer that shuts down: what is begun comes to its end, and nothing is left half written.
 * A second one stops at once.
 * @param onArret told of the first one
 */
export function createArret(onArret: () => void): Arret {
  const arret = new AbortController();
  const demander = () => {
    if (arret.signal.aborted) process.exit(130);
    arret.abort();
    onArret();
  };
  for (const signal of signaux) process.on(signal, demander);
  return {
    signal: arret.signal,
    stop: () => arret.abort(),
    close: () => {
      for (const signal of signaux) process.off(signal, demander);
    },
  };
}
