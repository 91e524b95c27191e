import type { TypeBilan } from '../../../documents/genres.js';
import { apercevoirDiaporama, type DiapoVue, diaporama as ecrireDiaporama } from '../../../operations/diaporama.js';
import type { Ports } from '../../../operations/echanges.js';
import type { ChoixDocument, Produit, Verdict } from '../../protocole.js';
import type { Atelier } from '../atelier.js';
import { dire } from '../dire.js';
import { choix, produit, verdict, verifie } from './commun.js';

interface DemandeDiaporama extends ChoixDocument {
  readonly type: TypeBilan;
}

export async function diaporama(atelier: Atelier, demande: DemandeDiaporama, ports: Partial<Ports>): Promise<Produit> {
  const rendu = await ecrireDiaporama(await verifie(atelier, demande), await choix(atelier, demande), ports);
  return produit(rendu);
}

/** The slides, and those that have no data. */
export async function apercuDiaporama(
  atelier: Atelier,
  demande: DemandeDiaporama,
): Promise<Verdict & { readonly diapos: readonly DiapoVue[] }> {
  const apercu = await apercevoirDiaporama(await verifie(atelier, demande), await choix(atelier, demande));
  return {
    ...verdict(apercu),
    diapos: apercu.diapos.map(({ titre, lignes }) => ({
      titre: dire(titre),
      lignes: lignes.map(dire),
    })),
  };
}
