import { describe, expect, test } from 'vitest';
import { createContexte } from '../../../src/controles/contexte.js';
import type { Controle } from '../../../src/controles/controle.js';
import { avecActions, dateDesCas } from '../coherence/cas.js';
import { testVerdicts } from '../verdicts.js';

/** What a rule says of a text that stands in the description of an action: its message, or null. */
export function messageSur(controle: Controle, texte: string): string | null {
  const [signalement, ...autres] = controle.check(createContexte(avecActions({ description: texte }), dateDesCas));
  expect(autres, 'un seul constat par cellule').toEqual([]);
  return signalement?.message ?? null;
}

/** Texts that a rule must stop, with what may not come out of them; and texts that it must let through. */
export function describeRegleRgpd(
  controle: Controle,
  {
    arretes,
    permis,
  }: {
    readonly arretes: readonly { readonly texte: string; readonly message: RegExp; readonly secret: string }[];
    readonly permis: readonly string[];
  },
): void {
  describe(controle.regle, () => {
    testVerdicts(['arrête', 'laisse passer'], [...arretes.map(() => 'arrête'), ...permis.map(() => 'laisse passer')]);
    test.each(arretes)('arrête « $texte » sans le répéter', ({ texte, message, secret }) => {
      const dit = messageSur(controle, texte) ?? 'rien';
      expect(texte).toContain(secret);
      expect(dit).toMatch(message);
      expect(dit).not.toContain(secret);
    });
    test.each(permis)('laisse passer « %s »', (texte) => {
      expect(messageSur(controle, texte)).toBeNull();
    });
  });
}
