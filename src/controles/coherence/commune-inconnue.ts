import { at } from '../../dossier/constat.js';
import type { Valeur } from '../../dossier/origine.js';
import { communesSignataires, designeTout, sameCommune } from '../communes-signataires.js';
import type { Controle } from '../controle.js';

export const communeInconnue: Controle = {
  regle: 'commune-inconnue',
  gravite: 'mineur',
  titre: 'Les communes citées sont des communes signataires',
  check(contexte) {
    const communes = communesSignataires(contexte);
    if (communes.length === 0) return [];
    const connue = (nom: string) => designeTout(nom) || communes.some((commune) => sameCommune(nom, commune));
    return citees(contexte).flatMap(({ valeur, origine }) =>
      valeur
        .filter((nom) => !connue(nom))
        .map((nom) =>
          at(
            origine,
            `« ${nom} » n’est pas une commune de la feuille Communes : corrigez le nom, ou ajoutez la commune.`,
          ),
        ),
    );
  },
};

function citees({
  actions,
  offre,
  zones,
  operations,
}: Parameters<Controle['check']>[0]): readonly Valeur<readonly string[]>[] {
  const seules = [...offre, ...operations].flatMap(({ commune }) =>
    commune ? [{ ...commune, valeur: [commune.valeur] }] : [],
  );
  return [
    ...actions.flatMap(({ communes }) => communes ?? []),
    ...zones.flatMap(({ communes }) => communes ?? []),
    ...seules,
  ];
}
