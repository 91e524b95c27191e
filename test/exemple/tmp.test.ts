import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { lire } from '../classeur/fabrique.js';
test.each(['une-seule-feuille','onglets-par-thematique','suivi-par-annee'])('%s', async (nom) => {
  const { dossier, constats } = await lire(new Uint8Array(readFileSync(`test/fixtures/suivis-etrangers/${nom}.xlsx`)));
  console.log(nom, JSON.stringify(dossier.feuilles), dossier.feuillesInconnues);
  for (const a of dossier.actions) console.log(Object.entries(a).filter(([k])=>!['origine','sansObjet','autres'].includes(k)).map(([k,v])=>`${k}=${JSON.stringify((v as any)?.valeur)}`).join(' | '), JSON.stringify(a.autres));
  for (const c of constats) console.log(c.gravite, c.feuille, c.cellule, c.regle, c.message);
});
