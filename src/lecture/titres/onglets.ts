import donnees from '../../../data/titres/lignes.json' with { type: 'json' };
import { normalize } from '../../dossier/valeurs/normalisation.js';

/** Why a tab may be left aside: lists and notices, a summary, an older version, a copy or a draft. */
export type MotifOnglet = 'annexe' | 'synthese' | 'ancien' | 'copie';

const motifs: readonly {
  readonly motif: MotifOnglet;
  readonly exacts: ReadonlySet<string>;
  readonly contenus: readonly string[];
}[] = donnees.onglets.map(({ motif, exacts, contenus }) => ({
  motif: motif as MotifOnglet,
  exacts: new Set([...exacts, ...contenus].map(normalize)),
  contenus: contenus.map((texte) => ` ${normalize(texte)} `),
}));

/** What a tab's name says of it, when it says that it holds no action to read: a hint, its content decides. */
export function ongletEcarte(nom: string): MotifOnglet | null {
  if (/\(\d{1,2}\)$/.test(nom.trim())) return 'copie';
  const mots = normalize(nom.slice(0, 100))
    .split(' ')
    .filter((mot) => !/^\d+$/.test(mot));
  const normal = mots.join(' ');
  const trouve =
    motifs.find(({ exacts }) => exacts.has(normal)) ??
    motifs.find(({ contenus }) => contenus.some((texte) => ` ${normal} `.includes(texte)));
  return trouve?.motif ?? null;
}
