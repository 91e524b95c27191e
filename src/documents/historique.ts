import type { Dossier } from '../dossier/dossier.js';
import { feuilleConvention } from '../dossier/feuilles/convention.js';
import { formatJour } from '../dossier/jours.js';
import { compareDates } from '../dossier/ordre-des-dates.js';
import type { Valeur } from '../dossier/origine.js';

/** What happened to the convention and to what was sent of it, in the order of the days. */
export interface Fait {
  readonly date: string;
  readonly fait: string;
}

/** Adoption, signature, avenants and transmissions to the CDSF, as far as the tracker dates them. */
export function viewHistorique({ convention, communes, avenants }: Dossier): readonly Fait[] {
  const { colonnes } = feuilleConvention;
  const faits = [
    ...communes.map(({ nom, deliberation }) =>
      fait(deliberation, `Délibération : ${nom?.valeur ?? 'commune sans nom'}`),
    ),
    fait(convention?.signature, 'Signature de la convention'),
    ...(['schemaTransmis', 'bilanIntermediaireTransmis', 'bilanFinalTransmis'] as const).map((cle) =>
      fait(convention?.[cle], colonnes[cle].libelle.replace(/ le$/, '')),
    ),
    ...avenants.flatMap(({ numero, signature, effet, transmis }) => {
      const avenant = `Avenant n° ${numero?.valeur ?? '–'}`;
      return [
        fait(signature, `${avenant} : signature`),
        fait(effet, `${avenant} : prise d’effet`),
        fait(transmis, `${avenant} : transmission au CDSF`),
      ];
    }),
  ].flatMap((ligne) => ligne ?? []);
  return faits
    .sort((a, b) => compareDates(a.jour, b.jour))
    .map(({ jour, fait: quoi }) => ({ date: formatJour(jour), fait: quoi }));
}

function fait(jour: Valeur<string> | undefined, quoi: string) {
  return jour ? { jour: jour.valeur, fait: quoi } : null;
}
