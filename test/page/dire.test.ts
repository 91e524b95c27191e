import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dire } from '../../src/page/travail/dire.js';
import { motsDeLaPage } from '../../src/page/travail/mots-de-la-page.js';

const coeur = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (nom) => /\.ts$/.test(nom) && !/^(?:cli|page)[\\/]/.test(nom),
);
/** A file that is given to be read beside a terminal. */
const pourLaCommande = ['operations/lisez-moi-gabarits.ts'];

/** The lines of the core that name a command, or one of its options, to a reader. */
const phrases = coeur
  .filter((nom) => !pourLaCommande.includes(nom.replaceAll('\\', '/')))
  .flatMap((nom) =>
    readFileSync(join('src', nom), 'utf8')
      .split('\n')
      .filter((ligne) => !/^\s*(?:\*|\/\/|\/\*)/.test(ligne) && /['`]/.test(ligne))
      .filter((ligne) =>
        /bilan-ctg [a-z-]+[ »]|« [a-z]+ --[a-z]|--[a-z]{4,}|(?:[Ll]a|une) correspondance\b/.test(
          ligne.replace(/bilan-ctg (?:l’|ne |a )/g, ''),
        ),
      ),
  );

/** The pages of the rules, « Pourquoi ? » in the page. */
const regles = readdirSync('docs/regles', { recursive: true, encoding: 'utf8' })
  .filter((nom) => nom.endsWith('.md'))
  .map((nom) => readFileSync(join('docs/regles', nom), 'utf8'));

describe('la page parle de ses boutons, jamais de commandes', () => {
  test('chaque phrase du cœur qui nomme une commande a ses mots pour la page', () => {
    expect(phrases.length).toBeGreaterThan(8);
    expect(phrases.filter((ligne) => !motsDeLaPage.some(([commande]) => ligne.includes(commande)))).toEqual([]);
  });

  test('ni ce qu’explique « Pourquoi ? »', () => {
    expect(regles.length).toBeGreaterThan(60);
    const mots = /bilan-ctg [a-z]|--[a-z]|reprendre-suivi|(?:[Ll]a|une) correspondance|data\/|\.json`|[a-z]\.[jt]s\b/;
    expect(regles.flatMap((page) => dire(page).match(new RegExp(`.*(?:${mots.source}).*`, 'g')) ?? [])).toEqual([]);
  });

  test('et chaque mot de la page remplace une phrase qui existe', () => {
    const sources = [...coeur.map((nom) => readFileSync(join('src', nom), 'utf8')), ...regles].join('\n');
    expect(motsDeLaPage.filter(([commande]) => !sources.includes(commande))).toEqual([]);
  });

  test('deux fois, avec des espaces insécables, et rien d’autre', () => {
    expect(dire('A\u00a0: «\u00a0bilan-ctg completer\u00a0» l’ajoute. B : « bilan-ctg completer » l’ajoute.')).toBe(
      'A. Vous pouvez l’ajouter. B. Vous pouvez l’ajouter.',
    );
    expect(dire('Rien à changer.')).toBe('Rien à changer.');
  });
});
