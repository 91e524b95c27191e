import { designeTout } from '../../controles/communes-signataires.js';
import type { Proposition } from '../../convention/proposition.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { Commune } from '../../dossier/feuilles/communes.js';
import type { Origine, Valeur } from '../../dossier/origine.js';
import { placeDe } from '../../dossier/territoire.js';
import { cleDeCommune } from '../../territoire/noms.js';
import type { Rapprocher } from '../hypothese.js';
import { placeSupposee } from '../suppose.js';

/**
 * The communes that the plan itself names, in a column or by the names of its tabs, when nothing says which ones sign. Only
 * those that the official list has: « Centre-ville » is no commune.
 */
export function proposerDuSuivi(dossier: Dossier, rapprocher: Rapprocher): readonly Proposition[] {
  if (dossier.communes.length > 0) return [];
  const citees = citer(dossier);
  const communes = [...citees.values()].map(({ nom }, rang): Commune => {
    const origine = placeSupposee('Communes', rang);
    return { nom: { valeur: nom, origine }, origine, sansObjet: {}, illisibles: {}, autres: {} };
  });
  const territoire = rapprocher({ communes, convention: dossier.convention });
  return [...citees.values()].flatMap(({ nom, nombre, origine }, rang) => {
    const etat = territoire[placeDe(placeSupposee('Communes', rang))]?.etat;
    if (etat !== 'reconnue' && etat !== 'plusieurs') return [];
    const ou = `feuille « ${origine.feuille} », ${origine.cellule}`;
    return [
      {
        feuille: 'communes',
        colonne: 'nom',
        ligne: nom,
        valeur: nom,
        phrase: nom,
        ou: nombre > 1 ? `${ou} et ${nombre - 1} autre${nombre > 2 ? 's' : ''} ligne${nombre > 2 ? 's' : ''}` : ou,
      },
    ];
  });
}

interface Citation {
  readonly nom: string;
  readonly nombre: number;
  readonly origine: Origine;
}

function citer({ actions, offre }: Dossier): ReadonlyMap<string, Citation> {
  const citees = new Map<string, Citation>();
  const noter = ({ valeur: nom, origine }: Valeur<string>) => {
    if (designeTout(nom) || nom.length > 60) return;
    const cle = cleDeCommune(nom);
    const avant = citees.get(cle);
    citees.set(cle, avant ? { ...avant, nombre: avant.nombre + 1 } : { nom, nombre: 1, origine });
  };
  for (const { communes } of actions)
    for (const nom of communes?.valeur ?? []) if (communes) noter({ valeur: nom, origine: communes.origine });
  for (const { commune } of offre) if (commune) noter(commune);
  return citees;
}
