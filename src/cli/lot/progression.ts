import { writeCommande } from '../flux.js';

const largeur = 24;

/** A line that says how far the batch is, on a terminal only: nothing is written in a pipe or a log. */
export interface Progression {
  readonly advance: () => void;
  readonly close: () => void;
}

/** @param flux where it is written: the error stream, so that the results can be piped */
export function createProgression(total: number, flux: NodeJS.WriteStream): Progression {
  if (flux.isTTY !== true) return { advance: () => undefined, close: () => undefined };
  const debut = performance.now();
  let faits = 0;
  const clear = () => writeCommande(flux, '\r\u001b[K');
  const draw = () => {
    clear();
    flux.write(formatProgression(faits, total, performance.now() - debut));
  };
  draw();
  return {
    advance: () => {
      faits += 1;
      draw();
    },
    close: clear,
  };
}

/** « ████████░░░░░░░░ 34 / 120 classeurs, encore 2 min environ ». */
export function formatProgression(faits: number, total: number, ms: number): string {
  const pleines = total === 0 ? largeur : Math.floor((faits / total) * largeur);
  const barre = '█'.repeat(pleines) + '░'.repeat(largeur - pleines);
  const reste = faits === 0 ? '' : `, encore ${formatDuree(((total - faits) * ms) / faits)} environ`;
  return `${barre} ${faits} / ${total} classeurs${faits === total ? '' : reste}`;
}

function formatDuree(ms: number): string {
  const secondes = Math.ceil(ms / 1000);
  if (secondes < 60) return `${secondes} s`;
  return secondes < 3600 ? `${Math.ceil(secondes / 60)} min` : `${Math.ceil(secondes / 3600)} h`;
}
