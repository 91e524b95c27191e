import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreTitre } from '../../src/lecture/titres/titres.js';

/** Titles of columns that stand beside the actions and are none of ours: nothing may be read there, not even to be asked. */
const pieges = `
    Date du Copil ; Date du comité de pilotage ; Date de la réunion ; Date du prochain Copil ; Prochaine réunion
    le ; Réunion du ; Copil du ; Vu en Copil le ; Présenté au Copil le ; Validé en Copil le ; Validée le ; Date
    de validation ; Date de validation en conseil ; Passage en Cotech ; Passage en commission ; Passage en
    conseil le ; Délibération du ; Délibéré le ; Date de délibération ; Voté le ; Date du vote ; Budget voté le
    ; Date de signature ; Signé le ; Signature de la convention ; Date d'envoi à la Caf ; Transmis le ; Transmis
    à la Caf le ; Reçu le ; Date de réception ; Date de notification ; Notifié le ; Date de versement ; Versé le
    ; Date de dépôt du dossier ; Déposé le ; Date de demande ; Date de la demande de subvention ; Date de
    relance ; Relancé le ; Date de paiement ; Date de facture ; Date de naissance ; Date d'embauche ; Date
    d'agrément ; Date de la visite ; Date de contact ; Créé le ; Date de création ; Créé par ; Date
    d'exportation ; Created time ; Created by ; Card ID URL ; Card URL ; Attachments ; Pièces jointes ;
    Attachment Count ; Comment Count ; Vote Count ; Checklist Item Total Count ; Est périodique ; En retard ;
    Éléments de liste de contrôle terminés ; Visa de l'élu·e ; Visa du DGS ; Avis de la Caf ; Avis du Copil ;
    Avis de la commission ; Onglet ; Feuille ; Page ; Colonne1 ; Colonne 2 ; Unnamed: 3 ; Champ1 ; Column1 ;
    Case à cocher ; Couleur de fond ; Mise en forme ; Compte budgétaire ; Imputation ; Imputation comptable ;
    Chapitre budgétaire ; Nature comptable ; Fonction budgétaire ; Article budgétaire ; N° de mandat ; N° de bon
    de commande ; Bon de commande ; N° de marché ; Fournisseur ; Devis reçu le ; Facture n° ; Reste à payer ;
    Reste à charge commune ; Reste à mandater ; Reste à consommer ; Solde ; Écart budgétaire ; Écart prévu /
    réalisé ; Taux de consommation ; Taux de consommation des crédits ; Tx d'exécution ; Taux d'exécution ; Taux
    de subvention ; Taux d'occupation ; Taux de couverture ; % du budget ; % consommé ; Part communale en % ;
    Coût par enfant ; Coût horaire ; Prix de revient à la place ; Tarif appliqué ; Quotient familial ; Prix du
    repas ; Salaire brut ; Budget de la structure ; Budget primitif ; Budget de la commune ; Chiffre d'affaires
    ; Trésorerie ; Dotation ; DGF ; Nombre de réunions ; Nombre d'enfants ; Nombre de familles ; Nombre de
    participants ; Nombre de bénéficiaires ; Nombre de séances ; Nombre d'heures ; Heures réalisées ; Heures
    facturées ; Nombre d'habitants ; Capacité d'accueil ; Amplitude horaire ; Jours d'ouverture ; Horaires
    d'ouverture ; Fermeture annuelle ; Téléphone ; Tél. du référent ; Mail du référent ; Adresse de la structure
    ; Adresse du siège ; Site internet ; Code postal ; SIRET ; Statut juridique ; Forme juridique ; Nom du
    directeur ; Prénom ; Nom de famille ; Fonction ; Civilité ; Diplôme ; Ancienneté ; Temps partiel ; Contrat ;
    Type de contrat ; CDI / CDD ; Grade ; Catégorie d'emploi ; Situation familiale ; Niveau scolaire ; Âge du
    parc ; Surface ; Surface en m² ; Nombre de mètres carrés ; Latitude ; Longitude ; X ; Y ; Z ; Lien vers la
    fiche ; Lien vers le dossier ; Nom du fichier ; Version ; Version du document ; Rédigé par ; Saisi par ;
    Modifié par ; Dernière modification par ; Auteur ; Relu par ; Validé par ; Validation ; Diffusion ;
    Communication ; Confidentiel ; Interne ; INTERNE – arbitrage DGS ; Arbitrage ; À arbitrer ; Décision ;
    Décision du Copil ; Ordre du jour ; Présents ; Excusés ; Participants ; Animateur de la réunion ; Secrétaire
    de séance ; Météo ; Température ; Menu ; Repas ; Goûter ; Transport ; Bus ; Matériel ; Fournitures ;
    Assurance ; Loyer ; Charges ; Électricité ; Bâtiment ; Salle ; Salle de réunion ; Clé USB ; Code wifi ; Mot
    de passe ; Nature (nouvelle / existante) ; Action nouvelle ou existante ; Nouvelle / reconduite ; Type
    d'action ; dont part collectivité ; Point de départ ; Fréquence ; Périodicité ; Récurrence ; Satisfaction ;
    Note de satisfaction ; Note /20 ; Score ; Classement ; Rang scolaire ; Sexe ; Langue ; Pays ; Nationalité ;
    Profession ; Employeur ; Ménages ; Logements ; Vacances ; Congés ; Absences ; Remplaçant ; Astreinte ;
    Permanence ; Rendez-vous ; Date de rendez-vous ; Motif de la visite ; Motif d'absence ; Portée de l'action ;
    Portée du projet ; Action en justice ; Action sociale ; Affaires scolaires ; Conseil municipal ; Commission
    petite enfance ; Groupe de travail ; Groupe scolaire ; Conseil d'école ; Liste d'attente ; Demandes en
    attente ; En attente ; Agrément en 2025 ; TO 2026 ; Niveau ; Quotité ; Date de l'étape ; Étape faite ? ; Mot
    clé de recherche ; Nom du plan ; ID du plan ; Désignation de la dépense ; Nature de la dépense
`;

/** From there on a column is read, if only to be confirmed. */
const douteux = 0.45;

describe('un titre qui n’est d’aucune de nos colonnes', () => {
  test('ne propose rien, même à confirmer', () => {
    const pris = pieges
      .split(/\s;\s/)
      .map((titre) => titre.replace(/\s+/g, ' ').trim())
      .flatMap((titre) =>
        scoreTitre('actions', titre)
          .filter(({ score }) => score >= douteux)
          .map(({ cle, score }) => `« ${titre} » : ${cle} ${score.toFixed(2)}`),
      );
    expect(pris).toEqual([]);
  });

  test('ceux des suivis variés ne sont pas la colonne qu’ils imitent', () => {
    const colonnes: Readonly<Record<string, readonly string[]>> = {
      pilote: ['pilote'],
      partenaires: ['partenaires'],
      debut: ['debut'],
      fin: ['fin'],
      periode: ['periode', 'debut', 'fin'],
      statut: ['statut'],
      avancement: ['avancement', 'statut'],
      budget: ['budgetPrevu', 'budgetRealise'],
      real: ['realisations', 'resultat'],
      diff: ['difficultes'],
      persp: ['perspectives'],
      public: ['publicSpecifique'],
      ind: ['indicateurs'],
      axe: ['axe', 'champs'],
      titre: ['intitule', 'description'],
    };
    const connus: readonly { readonly titre: string; readonly champ: string }[] = JSON.parse(
      readFileSync('test/fixtures/suivis-varies/pieges.json', 'utf8'),
    );
    const pris = connus.flatMap(({ titre, champ }) =>
      scoreTitre('actions', titre)
        .filter(({ cle, score }) => score >= douteux && colonnes[champ]?.includes(cle))
        .map(({ cle, score }) => `« ${titre} » : ${cle} ${score.toFixed(2)}`),
    );
    expect(pris).toEqual([]);
  });
});
