/** Stops a run for a reason that the user can mend. `message` is a French sentence; `code` the exit code of the CLI. */
export class ErreurUtilisateur extends Error {
  override readonly name = 'ErreurUtilisateur';

  constructor(
    message: string,
    readonly code: 1 | 2 = 2,
  ) {
    super(message);
  }
}
