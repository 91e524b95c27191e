import { parentPort, workerData } from 'node:worker_threads';
import { useDecompression } from '../../paquet/decompression.js';
import { decompressionDeNode } from '../decompression.js';
import { addLus } from '../fichiers-lus.js';
import type { Reglages, Tache } from './reglages.js';
import { createTraitement } from './traiter.js';

/** Entry of a worker thread: the team hands over the settings once, then a Tache at a time. */
const reglages = workerData as Reglages;
useDecompression(decompressionDeNode);
addLus(reglages.lus ?? []);
const traiter = createTraitement(reglages);

parentPort?.on('message', async (tache: Tache) => {
  const resultat = await traiter(tache);
  parentPort?.postMessage({ resultat, tas: process.memoryUsage().heapUsed });
});
