/** What scrolls by itself. */
const defilants = '[data-defile]';

/** @returns puts back what was scrolled and what had the focus, in what was drawn since */
export function memoriserVues(zone: HTMLElement | null): () => void {
  const vues = [...(zone?.querySelectorAll<HTMLElement>(defilants) ?? [])].map(
    ({ dataset, scrollLeft, scrollTop }) => ({ cle: dataset['defile'], scrollLeft, scrollTop }),
  );
  const { scrollY } = window;
  const { id = '' } = document.activeElement ?? {};
  return () => {
    for (const element of document.querySelectorAll<HTMLElement>(defilants)) {
      const vue = vues.find(({ cle }) => cle === element.dataset['defile']);
      if (vue) Object.assign(element, { scrollLeft: vue.scrollLeft, scrollTop: vue.scrollTop });
    }
    if (id === '' || document.activeElement?.id === id) return;
    document.getElementById(id)?.focus({ preventScroll: true });
    scrollTo(0, scrollY);
  };
}
