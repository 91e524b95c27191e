let suivie = false;

/** What is folded away would not be printed: it is unfolded for the time of the printing. */
export function suivreImpression(): void {
  if (suivie) return;
  suivie = true;
  let replies: readonly HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    replies = [
      ...document.querySelectorAll<HTMLDetailsElement>(
        '.constat details:not([open]), .changements details:not([open])',
      ),
    ];
    for (const details of replies) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of replies) details.open = false;
    replies = [];
  });
}
