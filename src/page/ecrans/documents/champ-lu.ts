import { creer } from '../../elements.js';
import type { SourceDeFichier } from '../../fichiers.js';
import { tenter } from '../../progres.js';
import type { FichierRecu } from '../../protocole.js';
import { champFichier, type OptionsFichier } from '../champs.js';

interface ChampDeFichiers extends Omit<OptionsFichier, 'changer' | 'plusieurs' | 'deja'> {
  readonly choisis: readonly FichierRecu[];
  readonly changer: (lus: readonly FichierRecu[]) => void;
}

interface ChampDUnFichier extends Omit<ChampDeFichiers, 'choisis' | 'changer'> {
  readonly choisi: FichierRecu | null;
  readonly changer: (lu: FichierRecu | null) => void;
}

/** A field for one file, read when it is chosen; the one that was chosen before is shown. */
export function champLu({ choisi, changer, ...options }: ChampDUnFichier): HTMLElement {
  return champ({ ...options, choisis: choisi ? [choisi] : [], changer: ([lu]) => changer(lu ?? null) }, false);
}

/** The same for several files. */
export function champsLus(options: ChampDeFichiers): HTMLElement {
  return champ(options, true);
}

function champ({ choisis, changer, ...options }: ChampDeFichiers, plusieurs: boolean): HTMLElement {
  const zone = creer('div');
  const lire = async (sources: readonly SourceDeFichier[]) =>
    changer(await Promise.all(sources.map((source) => source.lire())));
  return creer(
    'div',
    {},
    champFichier({
      ...options,
      plusieurs,
      deja: choisis.map(({ nom }) => nom),
      changer: (sources) => void tenter(zone, () => lire(sources)),
    }),
    zone,
  );
}
