// Chargée avant la commande mesurée : dit sa mémoire au plus haut, en kilo-octets, et son temps de processeur, en
// microsecondes, quand elle se termine.
process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`BENCH_MAXRSS=${maxRSS}\nBENCH_CPU=${userCPUTime + systemCPUTime}\n`);
});
