// Chargée avant la commande mesurée : dit sa mémoire au plus haut, en kilo-octets, quand elle se termine.
process.on('exit', () => {
  process.stderr.write(`BENCH_MAXRSS=${process.resourceUsage().maxRSS}\n`);
});
