import { hostname } from 'node:os';
import { sha256Of } from './empreintes.js';

/** Eight hexadecimal characters for this computer, by the name that its network knows. */
export function machineCourante(): string {
  return sha256Of(hostname()).slice(0, 8);
}

/** Whether a process of this computer is at work; one that is another person's is too. */
export function isVivant(processus: number): boolean {
  try {
    return process.kill(processus, 0);
  } catch (erreur) {
    return (erreur as NodeJS.ErrnoException).code === 'EPERM';
  }
}
