/** Loaded before the command (`node --import`): whatever would leave the process ends it, and says so. */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import tls from 'node:tls';
import worker from 'node:worker_threads';

function refuse(nom) {
  return () => {
    process.stderr.write(`INTERDIT : ${nom}\n`);
    process.exit(99);
  };
}

const interdits = [
  [net, ['connect', 'createConnection', 'createServer']],
  [tls, ['connect', 'createServer']],
  [http, ['request', 'get', 'createServer']],
  [https, ['request', 'get', 'createServer']],
  [http2, ['connect', 'createServer']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt']],
  [dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveTxt']],
  [childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']],
  // « ?fils »: the command may start threads, which load this file too.
  [worker, import.meta.url.endsWith('?fils') ? [] : ['Worker']],
];
for (const [module, noms] of interdits) for (const nom of noms) module[nom] = refuse(nom);
net.Socket.prototype.connect = refuse('Socket.connect');
for (const nom of ['fetch', 'WebSocket', 'EventSource']) globalThis[nom] = refuse(nom);
syncBuiltinESMExports();
