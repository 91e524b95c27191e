import { at, type Signalement } from '../../dossier/constat.js';
import type { Commune } from '../../dossier/feuilles/communes.js';
import { type Rapprochement, rapprochementDe } from '../../dossier/territoire.js';
import type { Controle } from '../controle.js';
import { isLOrganisme } from '../organismes.js';

/** The official list gives the population that counts (L. 214-1-3 III CASF): a commune that it does not know has none but the typed one. */
export const communeHorsListe: Controle = {
  regle: 'commune-hors-liste',
  gravite: 'a-verifier',
  titre: 'Chaque commune se retrouve dans la liste officielle',
  check: ({ communes, convention, territoire }) =>
    communes.flatMap((commune) => {
      const trouve = rapprochementDe(territoire, commune);
      const phrase = trouve && phraseOf(trouve, commune);
      if (!phrase) return [];
      const fictive = convention?.donneesFictives?.valeur === true || trouve.etat === 'reconnue';
      const { origine } = trouve.etat === 'code-contraire' ? (commune.codeInsee ?? commune) : (commune.nom ?? commune);
      const signalement: Signalement = at(origine, phrase, fictive ? 'info' : undefined);
      return [signalement];
    }),
};

function phraseOf(trouve: Rapprochement, { nom }: Commune): string | null {
  const ecrit = nom?.valeur ?? '';
  switch (trouve.etat) {
    case 'reconnue':
      return trouve.ecriture
        ? `« ${ecrit} » a été reconnue comme ${trouve.commune.nom} (${trouve.commune.code}, ${trouve.commune.departement}) : corrigez le nom, ou son code Insee si ce n’est pas elle.`
        : null;
    case 'code-contraire':
      return `Le code Insee ${trouve.commune.code} désigne ${trouve.commune.nom}, et la ligne dit « ${ecrit} » : corrigez l’un ou l’autre. En attendant, seule la population inscrite compte.`;
    case 'plusieurs':
      return `Plusieurs communes s’appellent « ${ecrit} » (${departementsOf(trouve.departements)}) : inscrivez son code Insee, ou le département dans la feuille Convention. En attendant, seule la population inscrite compte.`;
    case 'inconnue':
      if (isLOrganisme(ecrit)) return null;
      return trouve.ailleurs
        ? `Aucune commune de ce département ne s’appelle « ${ecrit} » ; la seule de ce nom est dans un autre (${trouve.ailleurs.code}, ${trouve.ailleurs.departement}) : inscrivez son code Insee si c’est elle. En attendant, seule la population inscrite compte.`
        : `« ${ecrit} » n’est dans aucune liste officielle des communes : corrigez le nom, ou inscrivez son code Insee. En attendant, seule la population inscrite compte.`;
  }
}

/** The first of them: a common name is in dozens of départements. */
function departementsOf(departements: readonly string[]): string {
  const premiers = [...new Set(departements)].slice(0, 4).join(', ');
  return new Set(departements).size > 4 ? `${premiers}…` : premiers;
}
