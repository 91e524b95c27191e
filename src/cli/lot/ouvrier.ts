import { workerData } from 'node:worker_threads';
import { useDecompression } from '../../paquet/decompression.js';
import { decompressionDeNode } from '../decompression.js';
import { addLus } from '../fichiers-lus.js';
import type { Reglages } from './reglages.js';
import { createTraitement } from './traiter.js';

/** Entry of a worker thread: the pool hands over the settings once, then a Tache at a time. */
const [, reglages] = workerData as readonly [unknown, Reglages];
useDecompression(decompressionDeNode);
addLus(reglages.lus ?? []);

export default createTraitement(reglages);
