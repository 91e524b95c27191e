import { at } from '../../dossier/constat.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { designeTout } from '../communes-signataires.js';
import type { Controle } from '../controle.js';

export const zoneInconnue: Controle = {
  regle: 'zone-inconnue',
  gravite: 'a-verifier',
  corrigeSaCellule: true,
  titre: 'Les zones citées sont dans la feuille Zones',
  check({ actions, offre, zones, feuilles }) {
    if (!feuilles.zones) return [];
    const connues = new Set(zones.flatMap(({ nom }) => (nom ? [normalize(nom.valeur)] : [])));
    return [...actions, ...offre]
      .flatMap(({ zone }) => zone ?? [])
      .flatMap(({ valeur, origine }) =>
        valeur
          .filter((nom) => !designeTout(nom) && !connues.has(normalize(nom)))
          .map((nom) =>
            at(origine, `La zone « ${nom} » n’est pas dans la feuille Zones : corrigez le nom, ou ajoutez la zone.`),
          ),
      );
  },
};
