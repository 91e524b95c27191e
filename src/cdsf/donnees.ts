import { direLacunes } from '../controles/lacunes.js';
import { mesuresDe } from '../documents/indicateurs/mesures.js';
import { orientationsDe } from '../documents/schema-departemental.js';
import { feuilles } from '../dossier/dossier.js';
import type { Valeur } from '../dossier/origine.js';
import { libelleOffre } from '../dossier/valeurs/types-offre.js';
import { exigence } from '../referentiel/referentiel.js';
import { computeFamilles } from './familles.js';
import { type DonneesExtrait, schemaExtrait } from './schema-extrait.js';
import type { EntreeDePiece } from './transmission.js';
import { countTri } from './vue-tri.js';

/** What the folder says of itself. */
export type EnTeteExtrait = Pick<DonneesExtrait, 'document' | 'classeur'> & {
  readonly expediteur: DonneesExtrait['convention']['expediteur'];
};

/** The petite-enfance part of a Dossier as plain data, checked against its own schema. */
export function createDonnees(
  { dossier: extrait, verification: { obligations }, couverture, tri }: EntreeDePiece,
  { document, classeur, expediteur }: EnTeteExtrait,
): DonneesExtrait {
  const { convention } = extrait;
  const ouNull = <T>(valeur: Valeur<T> | undefined): T | null => valeur?.valeur ?? null;
  const ouVide = (valeur: Valeur<readonly string[]> | undefined) => [...(valeur?.valeur ?? [])];
  const partsDe = (valeur: Valeur<readonly { financeur: string; montant: number | null }[]> | undefined) =>
    (valeur?.valeur ?? []).map(({ financeur, montant }) => ({ financeur, montant }));
  return schemaExtrait.parse({
    version: 2,
    genre: 'extrait-petite-enfance',
    donneesFictives: convention?.donneesFictives?.valeur === true,
    document,
    classeur,
    convention: {
      territoire: ouNull(convention?.territoire),
      caf: ouNull(convention?.caf),
      departement: ouNull(convention?.departement),
      signataires: ouVide(convention?.signataires),
      debut: ouNull(convention?.debut),
      fin: ouNull(convention?.fin),
      copil: ouNull(convention?.copil),
      expediteur,
      accordExpres: expediteur === 'caf' ? ouNull(convention?.dateAccord) : null,
    },
    sdsf: {
      debut: ouNull(convention?.sdsfDebut),
      fin: ouNull(convention?.sdsfFin),
      orientations: orientationsDe(convention).map(({ orientation, reponse }) => ({
        orientation,
        reponse: reponse || null,
      })),
    },
    avis: extrait.avis.map((avis) => ({
      projet: ouNull(avis.projet),
      commune: ouNull(avis.commune),
      places: ouNull(avis.places),
      date: ouNull(avis.date),
      sens: ouNull(avis.sens),
      renduPar: ouNull(avis.renduPar),
      suite: ouNull(avis.suite),
    })),
    communes: obligations.parCommune.map(({ commune, schema }) => ({
      nom: ouNull(commune.nom),
      codeInsee: ouNull(commune.codeInsee),
      population: ouNull(commune.population),
      anneePopulation: ouNull(commune.anneePopulation),
      competenceAo: ouNull(commune.competenceAo),
      transfereeA: ouNull(commune.transfereeA),
      deliberation: ouNull(commune.deliberation),
      schemaObligatoire: schema,
    })),
    indicateursCommuns: computeFamilles(extrait),
    lignes: countTri(tri).map(({ sorte, ...comptes }) => ({ feuille: feuilles[sorte].nom, ...comptes })),
    couverture: couverture.map(({ exigence: id, etat, preuves, lacunes, nonJointes = [] }) => ({
      exigence: id,
      citation: exigence(id)?.citation ?? id,
      etat,
      preuves: preuves.map(({ feuille, cellule }) => ({ feuille, cellule })),
      nonJointes: nonJointes.map(({ feuille, cellule }) => ({ feuille, cellule })),
      manques: [...direLacunes(lacunes.flat())],
    })),
    actions: extrait.actions.map((action) => ({
      numero: ouNull(action.numero),
      intitule: ouNull(action.intitule),
      champs: (action.champs?.valeur ?? []).map(({ libelle }) => libelle),
      objectif: ouNull(action.objectif),
      pilote: ouNull(action.pilote),
      communes: ouVide(action.communes),
      zones: ouVide(action.zone),
      debut: ouNull(action.debut),
      fin: ouNull(action.fin),
      statut: action.statut?.valeur ?? 'inconnu',
      avancement: ouNull(action.avancement),
      placesVisees: ouNull(action.placesVisees),
      placesRealisees: ouNull(action.placesRealisees),
      budgetPrevu: ouNull(action.budgetPrevu),
      budgetRealise: ouNull(action.budgetRealise),
      cofinancements: partsDe(action.cofinancements),
      exigences: ouVide(action.exigences),
    })),
    offre: extrait.offre.map((equipement) => ({
      nom: ouNull(equipement.nom),
      type: equipement.type ? libelleOffre(equipement.type.valeur) : null,
      gestionnaire: ouNull(equipement.gestionnaire),
      commune: ouNull(equipement.commune),
      placesDebut: ouNull(equipement.placesDebut),
      placesAujourdhui: ouNull(equipement.placesAujourdhui),
      placesPrevues: ouNull(equipement.placesPrevues),
      placesSoutenues: ouNull(equipement.placesSoutenues),
      accueilHandicap: ouNull(equipement.accueilHandicap),
      avip: ouNull(equipement.avip),
      horairesAtypiques: ouNull(equipement.horairesAtypiques),
    })),
    besoins: extrait.besoins.map((besoin) => ({
      territoire: ouNull(besoin.territoire),
      annee: ouNull(besoin.annee),
      enfants: ouNull(besoin.enfants),
      naissances: ouNull(besoin.naissances),
      demandes: ouNull(besoin.demandes),
      demandesSatisfaites: ouNull(besoin.demandesSatisfaites),
      places: ouNull(besoin.places),
      source: ouNull(besoin.source),
    })),
    zones: extrait.zones.map((zone) => ({
      nom: ouNull(zone.nom),
      communes: ouVide(zone.communes),
      natures: [...(zone.natures?.valeur ?? [])],
      constat: ouNull(zone.constat),
    })),
    operations: extrait.operations.map((operation) => ({
      intitule: ouNull(operation.intitule),
      natures: [...(operation.natures?.valeur ?? [])],
      commune: ouNull(operation.commune),
      places: ouNull(operation.places),
      cout: ouNull(operation.cout),
      financements: partsDe(operation.financements),
      debut: ouNull(operation.debut),
      fin: ouNull(operation.fin),
      etat: operation.etat?.valeur ?? 'inconnu',
    })),
    emplois: extrait.emplois.map((emploi) => ({
      metier: ouNull(emploi.metier),
      etp: ouNull(emploi.etp),
      competences: ouNull(emploi.competences),
      echeance: ouNull(emploi.echeance),
      reponse: ouNull(emploi.reponse),
    })),
    indicateurs: extrait.indicateurs.map((indicateur) => ({
      numero: ouNull(indicateur.numero),
      libelle: ouNull(indicateur.libelle),
      unite: ouNull(indicateur.unite),
      depart: ouNull(indicateur.depart),
      dateDepart: ouNull(indicateur.dateDepart),
      cible: ouNull(indicateur.cible),
      dateCible: ouNull(indicateur.dateCible),
      mesures: mesuresDe(indicateur, extrait.mesures).map((mesure) => ({
        date: ouNull(mesure.date),
        valeur: ouNull(mesure.valeur),
        source: ouNull(mesure.source),
      })),
    })),
  });
}
