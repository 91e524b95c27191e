import { type EtatDeCouverture, libellesDeCouverture } from '../controles/controle.js';
import { chiffresDePlaces } from '../documents/chiffres/places.js';
import { formatOuiNon } from '../documents/formats.js';
import { genres } from '../documents/genres.js';
import { libelleStatut } from '../dossier/valeurs/statuts.js';
import { isPointDuDecret } from '../referentiel/referentiel.js';
import { type ColonneEcrite, createTableau, formats, type Tableau } from '../tableur/ecrire.js';
import type { DonneesExtrait } from './schema-extrait.js';

const { euros, pourcentage } = formats;

/**
 * The copy as tables, one row a thing: each row says which CTG and date it comes from, so that the secretariat can put
 * the sheets of several CTG one under the other and add up.
 */
export function createTableaux(donnees: DonneesExtrait): readonly Tableau[] {
  const { indicateursCommuns: communs } = donnees;
  const tableau = tableauDe(donnees);
  return [
    tableau(
      'Synthèse',
      [communs],
      [
        ['Actions de petite enfance', 12, () => donnees.actions.length],
        [chiffresDePlaces.debut.nom, 12, ({ places }) => places.debut],
        [chiffresDePlaces.aujourdhui.nom, 12, ({ places }) => places.aujourdhui],
        [chiffresDePlaces.gagnees.nom, 12, ({ places }) => places.gagnees],
        [chiffresDePlaces.perdues.nom, 12, ({ places }) => places.perdues],
        [chiffresDePlaces.evolution.nom, 12, ({ places }) => places.evolution],
        [chiffresDePlaces.prevues.nom, 12, ({ places }) => places.prevues],
        ['Équipements accueillant des enfants en situation de handicap', 18, ({ acces }) => acces.handicap.oui],
        ['Crèches à vocation d’insertion (Avip)', 18, ({ acces }) => acces.insertion.oui],
        ['Actions pour le handicap ou l’insertion', 16, ({ acces }) => acces.actions],
        ['Services de soutien à la parentalité', 16, ({ parentalite }) => parentalite.services.length],
        ['Actions de parentalité', 14, ({ parentalite }) => parentalite.actions],
        ['Points du décret constatés', 14, () => countEtats(donnees, 'constatee')],
        ['Points du décret déclarés', 14, () => countEtats(donnees, 'declaree')],
        ['Points en partie', 12, () => countEtats(donnees, 'partielle')],
        ['Points absents', 12, () => countEtats(donnees, 'absente')],
      ],
    ),
    tableau('Schéma départemental', donnees.sdsf.orientations, [
      ['Début', 12, () => donnees.sdsf.debut],
      ['Fin', 12, () => donnees.sdsf.fin],
      ['Orientation', 50, ({ orientation }) => orientation],
      ['Réponse', 50, ({ reponse }) => reponse],
    ]),
    tableau('Avis', donnees.avis, [
      ['Projet', 40, ({ projet }) => projet],
      ['Commune', 24, ({ commune }) => commune],
      ['Places', 10, ({ places }) => places],
      ['Date', 12, ({ date }) => date],
      ['Avis', 18, ({ sens }) => sens],
      ['Rendu par', 28, ({ renduPar }) => renduPar],
      ['Suite', 40, ({ suite }) => suite],
    ]),
    tableau('Communes', donnees.communes, [
      ['Commune', 24, ({ nom }) => nom],
      ['Code Insee', 12, ({ codeInsee }) => codeInsee],
      ['Population', 12, ({ population }) => population, formats.entier],
      ['Exerce la compétence d’AO', 14, ({ competenceAo }) => formatOuiNon(competenceAo)],
      ['Transférée à', 24, ({ transfereeA }) => transfereeA],
      ['Schéma obligatoire', 14, ({ schemaObligatoire }) => formatOuiNon(schemaObligatoire)],
      ['Délibération', 14, ({ deliberation }) => deliberation],
    ]),
    tableau('Taux de couverture', communs.couverture, [
      ['Territoire', 24, ({ territoire }) => territoire],
      ['Année', 10, ({ annee }) => annee],
      ['Enfants de moins de 3 ans', 14, ({ enfants }) => enfants],
      ['Places', 10, ({ places }) => places],
      ['Places pour 100 enfants (ne se moyenne pas)', 18, ({ placesPour100 }) => placesPour100],
      ['Source', 40, ({ source }) => source],
    ]),
    tableau('Concordance', donnees.couverture, [
      ['Exigence', 22, ({ exigence }) => exigence],
      ['Texte', 44, ({ citation }) => citation],
      ['État', 12, ({ etat }) => libellesDeCouverture[etat]],
      ['Preuves', 40, ({ preuves }) => preuves.map(({ feuille, cellule }) => `${feuille}!${cellule}`).join(' ; ')],
      ['Ce qui manque', 60, ({ manques }) => manques.join('\n')],
    ]),
    tableau('Actions', donnees.actions, [
      ['N°', 10, ({ numero }) => numero],
      ['Intitulé', 44, ({ intitule }) => intitule],
      ['Champs', 22, ({ champs }) => champs.join(' ; ')],
      ['Objectif', 44, ({ objectif }) => objectif],
      ['Pilote', 28, ({ pilote }) => pilote],
      ['Communes', 24, ({ communes }) => communes.join(' ; ')],
      ['Début', 12, ({ debut }) => debut],
      ['Fin', 12, ({ fin }) => fin],
      ['Statut', 14, ({ statut }) => libelleStatut(statut === 'inconnu' ? null : statut)],
      ['Avancement', 12, ({ avancement }) => avancement, pourcentage],
      ['Places visées', 10, ({ placesVisees }) => placesVisees],
      ['Places réalisées', 10, ({ placesRealisees }) => placesRealisees],
      ['Budget prévu (€)', 14, ({ budgetPrevu }) => budgetPrevu, euros],
      ['Budget réalisé (€)', 14, ({ budgetRealise }) => budgetRealise, euros],
      ['Exigences', 24, ({ exigences }) => exigences.join(' ; ')],
    ]),
    tableau('Offre', donnees.offre, [
      ['Nom', 40, ({ nom }) => nom],
      ['Type', 26, ({ type }) => type],
      ['Gestionnaire', 28, ({ gestionnaire }) => gestionnaire],
      ['Commune', 24, ({ commune }) => commune],
      ['Places au début', 10, ({ placesDebut }) => placesDebut],
      ['Places aujourd’hui', 10, ({ placesAujourdhui }) => placesAujourdhui],
      ['Places prévues', 10, ({ placesPrevues }) => placesPrevues],
      ['Places soutenues', 10, ({ placesSoutenues }) => placesSoutenues],
      ['Accueil handicap', 10, ({ accueilHandicap }) => formatOuiNon(accueilHandicap)],
      ['Avip', 8, ({ avip }) => formatOuiNon(avip)],
    ]),
    tableau('Besoins', donnees.besoins, [
      ['Territoire', 24, ({ territoire }) => territoire],
      ['Année', 10, ({ annee }) => annee],
      ['Enfants de moins de 3 ans', 12, ({ enfants }) => enfants],
      ['Demandes', 12, ({ demandes }) => demandes],
      ['Demandes satisfaites', 12, ({ demandesSatisfaites }) => demandesSatisfaites],
      ['Places', 10, ({ places }) => places],
      ['Source', 40, ({ source }) => source],
    ]),
    tableau('Opérations', donnees.operations, [
      ['Opération', 44, ({ intitule }) => intitule],
      ['Commune', 24, ({ commune }) => commune],
      ['Places', 10, ({ places }) => places],
      ['Coût prévisionnel (€)', 14, ({ cout }) => cout, euros],
      ['Début', 12, ({ debut }) => debut],
      ['Fin', 12, ({ fin }) => fin],
      ['État', 14, ({ etat }) => libelleStatut(etat === 'inconnu' ? null : etat)],
    ]),
    tableau('Emplois', donnees.emplois, [
      ['Métier', 34, ({ metier }) => metier],
      ['Besoin (ETP)', 10, ({ etp }) => etp],
      ['Échéance', 12, ({ echeance }) => echeance],
      ['Réponse prévue', 44, ({ reponse }) => reponse],
    ]),
    tableau(
      'Mesures',
      donnees.indicateurs.flatMap(({ mesures, ...indicateur }) =>
        mesures.map((mesure) => ({ ...indicateur, ...mesure })),
      ),
      [
        ['N°', 8, ({ numero }) => numero],
        ['Indicateur', 44, ({ libelle }) => libelle],
        ['Unité', 18, ({ unite }) => unite],
        ['Départ', 10, ({ depart }) => depart],
        ['Cible', 10, ({ cible }) => cible],
        ['Date', 12, ({ date }) => date],
        ['Valeur', 10, ({ valeur }) => valeur],
        ['Source', 34, ({ source }) => source],
      ],
    ),
  ];
}

/** Every row begins with the CTG it comes from; example data says so in each. */
function tableauDe({ convention, document, donneesFictives }: DonneesExtrait) {
  const origine: readonly ColonneEcrite<unknown>[] = [
    ['CTG', 28, () => convention.territoire],
    ['Caf', 22, () => convention.caf],
    ['Bilan', 14, () => genres[document.bilan].transmis],
    ['Date du bilan', 13, () => document.date],
    ...(donneesFictives ? [['Mention', 16, () => 'données fictives'] as const] : []),
  ];
  return <L>(nom: string, lignes: readonly L[], propres: readonly ColonneEcrite<L>[]): Tableau =>
    createTableau(nom, lignes, [...origine, ...propres]);
}

function countEtats({ couverture }: DonneesExtrait, cherche: EtatDeCouverture): number {
  return couverture.filter(({ exigence, etat }) => isPointDuDecret(exigence) && etat === cherche).length;
}
