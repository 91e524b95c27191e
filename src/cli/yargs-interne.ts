/**
 * All that the command takes from inside yargs, beyond what its documentation says. Each function does without when yargs has
 * moved: only speed, or a suggestion, is lost, and test/cli/yargs-interne.test.ts says which.
 */

/** What yargs lays its help out with. */
export interface AideInterne {
  readonly help: () => string;
  readonly cacheHelpMessage: () => void;
}

/**
 * yargs lays out the help of each command that runs, in case it fails, a twentieth of the time of `verifier`: ours fail without.
 * @param ligne what `yargs()` gave, which is changed
 */
export function skipAideDAvance(ligne: object): void {
  Object.assign(aideInterne(ligne), { cacheHelpMessage: () => undefined } satisfies Partial<AideInterne>);
}

/** What yargs lays the help of a command line out with; nothing when it is no longer where it was. */
export function aideInterne(ligne: object): Partial<AideInterne> {
  const { getInternalMethods } = ligne as {
    getInternalMethods?: () => { getUsageInstance?: () => Partial<AideInterne> };
  };
  return getInternalMethods?.call(ligne).getUsageInstance?.() ?? {};
}

/**
 * The help of the command that was typed, where its options are named; empty when yargs no longer gives it.
 * @param usage third argument of what `fail` calls: yargs hands over its own usage, whatever its types say
 */
export function aideTapee(usage: object): string {
  return (usage as Partial<AideInterne>).help?.() ?? '';
}
