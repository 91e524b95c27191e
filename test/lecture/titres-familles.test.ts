import { describe, expect, test } from 'vitest';
import type { CleFeuille } from '../../src/dossier/dossier.js';
import { scoreTitre } from '../../src/lecture/titres/titres.js';

/** Families of wordings, column by column: what people type, and what the tools that they export from call it. */
const familles: Readonly<Record<string, string>> = {
  'actions.numero': `
    Repère ; Repères ; Id2 ; ID_ACT ; Matricule ; Clé ; Id. action ; N_action ; Num_action ; Numero_action ;
    NumeroAction ; Code_action ; CodeAction ; Ref_action ; RefAction ; Id_action ; ID fiche ; Id_fiche ; N° de
    projet ; N° projet ; Numéro du projet ; N° CTG ; N° de suivi ; Réf. locale ; Réf. interne ; Référence
    interne ; Identifiant unique ; Identifiant de la fiche ; Code du projet ; Code projet ; Code opération ; N°
    opération ; N° d'opération ; Code interne ; N° de ligne ; Ligne n° ; Ordre ; N° ordre ; Numéro d'ordre ;
    Numéro de la fiche ; N° de FA ; Numéro FA ; N° FA CTG ; Code FA ; Action n ; Item ID ; Row ID ; Task ID ; ID
    de tâche ; ID de la tâche ; Identifiant de la tâche ; Record ID ; Project ID ; Card ID ; Card # ; Issue key
    ; Key ; Rang dans le plan ; N° dans le plan ; N° au plan d'actions ; Cote ; Index de l'action ; Code
    fiche-action ; Numérotation de l'action ; N° plan ; N° de la mesure ; N° mesure ; Code mesure ; Numéro de
    mesure ; Code chantier ; N° chantier
  `,
  'actions.axe': `
    Rattachement ; Axe de rattachement de l'action ; Rattachée à l'axe ; Rattaché à ; Se rattache à ; On agit
    sur… ; On agit sur ; Axe_Libelle ; LIB_AXE ; Libelle_axe ; Nom_axe ; AxeLibelle ; AxeStrategique ;
    Axe_strategique ; Axe du plan ; Axe du projet ; Axe du schéma ; Axe auquel se rattache l'action ; Axe
    concerné ; Axe de la convention ; Axe politique ; Axe n° et intitulé ; Axe (n° et nom) ; Grande orientation
    ; Grandes orientations ; Orientations stratégiques de la CTG ; Orientation de la CTG ; Orientation
    prioritaire ; Orientation générale ; Priorité de la CTG ; Priorité politique ; Priorité du territoire ;
    Priorité territoriale ; Ambition ; Ambition politique ; Ambition de la CTG ; Ambition stratégique ; Défi ;
    Grand défi ; Cap stratégique ; Pilier de la CTG ; Volet du plan d'actions ; Volet concerné ; Grand volet ;
    Chapitre ; Chapitre de la CTG ; Ligne directrice ; Lignes directrices ; Fil conducteur ; Thème de l'axe ;
    Axe d'action ; Axe prioritaire de travail ; Axes de la feuille de route ; Axe stratégique de la feuille de
    route ; Relève de l'axe ; Dans quel axe ; Quel axe ; De quel axe relève l'action ; Group ; Groupe ; Epic ;
    Axe principal
  `,
  'actions.champs': `
    Politique concernée ; Thématique travaillée ; Champ couvert ; Champ couvert par l'action ; Champ_CTG ;
    Champ_intervention ; ChampIntervention ; Thematique_CTG ; Domaine CTG ; Domaine_intervention ; Domaine
    concerné ; Domaine principal ; Champ principal ; Champ concerné par l'action ; Champ d'intervention de la
    Caf ; Champs d'action de la CTG ; Secteur concerné ; Secteur d'intervention concerné ; Thème principal ;
    Thème traité ; Thème abordé ; Thématiques couvertes ; Thématique de rattachement ; Domaine de compétence ;
    Domaine de politique publique ; Politique familiale concernée ; Politique publique concernée ; Mots-clés ;
    Mots clés ; Étiquettes ; Étiquette ; Labels ; Label ; Tags ; Tag ; Card Labels ; Bucket ; Bucket Name ; Nom
    du compartiment ; De quoi on parle ; Sur quel sujet ; Quel domaine ; Quel champ ; Quelle thématique ;
    Thématique de l'action ; Thème de l'action ; Domaine de l'action ; Champ de l'action ; Champ de la
    convention ; Champ / thématique ; Thématique / champ ; Domaine d'intervention Caf ; Domaines d'action
    concernés ; Champ social ; Politique sectorielle concernée ; Politique de rattachement ; Area ; Work area
  `,
  'actions.enjeu': `
    À quoi ça répond ; Constat de terrain ; Constats partagés ; Ce qu'on constate ; Ce que nous constatons ; Ce
    qui a été constaté au diagnostic ; Constat posé ; Constat initial ; Constat du diagnostic ; Besoin auquel
    répond l'action ; Besoin constaté ; Besoins constatés ; Besoin exprimé ; Besoins exprimés ; Besoin social ;
    Besoins sociaux ; Besoin des habitants ; Besoins des habitants ; Besoin du territoire ; Demande des familles
    ; Attentes des familles ; Attentes des habitants ; Contexte local ; Contexte de l'action ; Contexte du
    projet ; Pourquoi cette action ; Pourquoi agir ; Pourquoi on le fait ; Pourquoi ce projet ; Raisons d'agir ;
    Raison d'être de l'action ; Enjeu social ; Enjeu local ; Enjeu identifié ; Enjeux identifiés ; Enjeux
    repérés ; Enjeu prioritaire ; Enjeux du diagnostic partagé ; Problématique de départ ; Problématique locale
    ; Diagnostic local ; Diagnostic social ; Diagnostic initial ; Situation de départ ; Situation initiale ;
    État initial ; Justification du projet ; Origine du projet ; Origine de l'action ; Éléments du diagnostic ;
    Ce que dit le diagnostic ; Background ; Context
  `,
  'actions.objectif': `
    Ce qu'on vise ; Ce que l'on vise ; Ce que nous visons ; Ce qu'on cherche ; Ce qu'on veut obtenir ; Ce que
    l'on veut atteindre ; Finalités recherchées ; Visée ; Visées ; Visée de l'action ; Objectif_operationnel ;
    ObjectifStrategique ; Objectif_strategique ; Objectif de rattachement ; Objectif du projet ; Objectif de la
    fiche ; Objectif recherché ; Objectifs recherchés ; Objectif spécifique de l'action ; Objectif à atteindre ;
    Objectifs à atteindre ; But visé ; Buts visés ; But poursuivi ; Buts de l'action ; Dans quel but ; Pour quoi
    faire ; En vue de ; À quelle fin ; À quoi ça sert ; À quoi sert l'action ; Finalité du projet ; Finalité
    poursuivie ; Intention poursuivie ; Intentions ; Cap visé ; Objectif global ; Objectif principal ; Objectifs
    principaux ; Objectif commun ; Objectif partagé ; Objectif de changement ; Objectif social ; Objectif
    politique ; Sous objectif ; Sous-objectifs ; Objectif intermédiaire ; Objectif stratégique de rattachement ;
    Quel objectif ; Quels objectifs ; Objectif auquel l'action contribue ; L'objectif ; Objectives ; Goals ; Aim
    ; Purpose
  `,
  'actions.intitule': `
    On veut faire… ; On veut faire ; Ce qu'on veut faire ; Ce qu'on va faire ; Ce que nous ferons ; Ce que l'on
    va faire ; Ce que nous allons faire ; Ce qui est décidé ; Nom du projet ; Nom_projet ; NomProjet ;
    Nom_action ; Action_nom ; ActionNom ; LIB_ACT ; Lib. action ; Lib_action ; Libelle_action ; LibelleAction ;
    Intitule_action ; Titre_action ; Titre court ; Libellé court ; Libellé long ; Libellé retenu ; Chantiers ;
    Chantier engagé ; Nom du chantier ; Card Name ; Card Title ; Task Name ; Item Name ; Item ; Nom de la tâche
    ; Titre de la tâche ; Nom de tâche ; Intitulé de la tâche ; Summary ; Project name ; Nom de la mesure ;
    Intitulé de la mesure ; Mesure retenue ; Mesures prévues ; Idée retenue ; Idée ; Idées retenues ; Initiative
    retenue ; Initiative locale ; Action inscrite ; Actions inscrites à la CTG ; Action décidée ; Actions
    décidées ; Action retenue ; Actions retenues ; Action retenue par le Copil ; Action arrêtée ; Action validée
    ; Actions validées ; Action portée ; Action suivie ; Actions suivies ; Action conventionnée ; Action
    financée ; Projet financé ; Projets soutenus ; Projet retenu ; Projets retenus ; Projet porté ; Projet suivi
    ; Fiche projet ; Fiche-projet ; Service rendu aux familles ; Engagement pris ; Engagements pris ; Nos
    engagements ; Engagement de la commune ; Contenu programmé ; Opération prévue ; Opération inscrite ;
    Opération programmée ; Opération retenue ; Objet du projet ; Objet de la fiche ; Objet de l'opération ;
    Action à mettre en place ; Actions à mettre en place ; Action à réaliser ; Actions à réaliser ; Action à
    lancer ; Actions à lancer ; Action à engager ; Action à développer ; Action à créer ; Action en projet ;
    Actions (par ordre du plan) ; Action du plan ; Actions de la feuille de route ; Actions du territoire ; De
    quoi s'agit-il ; C'est quoi ; Quelle action ; Quelles actions ; Quel projet ; Qu'est-ce qu'on fait ; Que
    voulons-nous faire ; Que va-t-on faire ; L'action ; L'action en quelques mots ; L'action en une phrase ;
    Désignation du projet ; Désignation de la fiche ; Dénomination ; Dénomination du projet ; Intitulé court ;
    Intitulé complet ; Intitulé précis de l'action ; Action (libellé) ; Action (titre) ; Action – intitulé ;
    Action : intitulé ; Actions et projets ; Actions / opérations ; Projet ou action ; Action ou projet ; Action
    n° et intitulé ; Nom de la fiche-action ; Titre de la fiche projet ; Titre du chantier ; Titre de
    l'opération ; Subject ; Sujet de l'action ; Travaux prévus ; Nom du dispositif ; Nom de l'initiative ;
    Actions CTG ; Plan d'actions : actions
  `,
  'actions.description': `
    Détail de ce qui sera fait ; Ce qui sera fait ; Comment on s'y prend ; Comment on va faire ; Comment s'y
    prend-on ; Comment nous allons faire ; En pratique ; Concrètement ; Concrètement, que fait-on ; En quoi cela
    consiste ; De quelle manière ; Manière de faire ; Contenu de la fiche ; Contenu du projet ; Contenu
    synthétique ; Contenu prévu ; Descriptif du projet ; Descriptif complet ; Descriptif détaillé de l'action ;
    Description courte ; Description longue ; Description de la fiche ; Card Description ; Details ; Détails de
    l'action ; Détail du projet ; Détail des étapes ; Détail opérationnel ; Explications sur l'action ;
    Présentation du projet ; Présentation succincte ; Présentation synthétique de l'action ; Déroulement de
    l'action ; Déroulement prévu ; Mise en pratique ; Mise en œuvre concrète ; Mode de mise en œuvre ; Modalités
    concrètes ; Modalités d'organisation ; Organisation prévue ; Principales étapes de l'action ; Grandes étapes
    ; Étapes prévues ; Étapes du projet ; Étapes à suivre ; Étapes opérationnelles ; Jalons ; Jalons de l'action
    ; Phases de réalisation ; Phases du projet ; Liste des tâches ; Sous-tâches ; Checklist ; Éléments de liste
    de contrôle ; Résumé de l'action ; Résumé du projet ; L'action en bref ; En bref ; Description_action ;
    DescriptionAction ; Descriptif_action ; Méthode ; Méthode de travail ; Méthode proposée ; Procédé
  `,
  'actions.pilote': `
    C'est l'affaire de… ; C'est l'affaire de ; L'affaire de ; Pilotage assuré par ; Pilotage confié à ; Pilotage
    par ; Piloté(e) par ; Pilotée par ; Service meneur ; Structure meneuse ; Meneur ; Meneur de l'action ;
    Meneuse ou meneur ; Mené par ; Menée par ; Conduit par ; Conduite par ; Conduite de l'action ; Conduite du
    projet ; Structure qui conduit l'action ; Structure qui pilote ; Structure qui porte ; Structure qui porte
    l'action ; Service qui pilote ; Service qui porte l'action ; Service qui conduit le projet ; Qui conduit ;
    Qui conduit l'action ; Qui mène ; Qui mène l'action ; Qui s'y colle ; Qui gère ; Qui en a la charge ; Qui en
    est chargé ; Qui est chargé de l'action ; Qui est aux manettes ; Équipe aux manettes ; Aux manettes ; Qui
    tient la barre ; À la manœuvre ; À la barre ; Confié à ; Confiée à ; Animation confiée à ; Portage confié à
    ; Mission confiée à ; En charge ; En charge du dossier ; En charge du projet ; Chargé du dossier ; Chargé de
    l'action ; Chargée de projet ; Chargé(e) de mission ; Entité chargée ; Entité responsable ; Entité pilote ;
    Service chargé de l'action ; Structure chargée de l'action ; Service en charge du dossier ; Attribué à ;
    Attribuée à ; Affecté à ; Affectée à ; Assignée à ; Assigné ; Assignee ; Assignees ; Members ; Card Members
    ; Person ; People ; Affectation ; Animée par ; Animé par ; Structure animatrice ; Animateur de la fiche ;
    Animateur de l'action ; Animatrice de l'action ; Coordonnée par ; Coordination ; Coordination de l'action ;
    Coordination assurée par ; Coordinateur de l'action ; Coordinatrice ; Coordonnateur ; Coordonnateur de
    l'action ; Responsabilité ; Sous la responsabilité de ; Responsabilité de l'action ; Acteur responsable ;
    Responsable désigné ; Responsable du projet ; Responsable opérationnel ; Responsable du suivi ; Direction
    responsable ; Direction gestionnaire ; Direction cheffe de file ; Direction porteuse du projet ; Pôle
    responsable ; Pôle porteur ; Pôle pilote ; Pôle ; Pôle concerné ; Portage municipal ; Portage opérationnel ;
    Portage technique ; Portage du projet ; Portage assuré par ; Porté par ; Portée par ; Porte le projet ;
    Porte l'action ; Porteuse ou porteur ; Porteuse / porteur ; Porteur principal ; Porteur désigné ; Porteur
    pressenti ; Tiers porteur ; Signataire porteur ; Commune ou structure porteuse ; Structure porteuse de
    l'action ; Structure pilote de l'action ; Structure_pilote ; StructurePilote ; Service_pilote ;
    ServicePilote ; SERV_PIL ; Pilote_action ; PiloteAction ; Pilote désigné ; Pilote principal ; Pilote de la
    fiche ; Pilote du projet ; Pilote opérationnel ; Pilote(s) désigné(s) ; Chef de file désigné ; Chef de file
    de l'action ; Opérateur désigné ; Opérateur de l'action ; Opérateur principal ; Exécutant ; Exécution
    confiée à ; Assurée par ; Réalisée par ; Mise en œuvre par ; Mise en œuvre assurée par ; Mise en œuvre
    confiée à ; Effectuée par ; Gérée par ; Suivie par ; Suivi assuré par ; Dossier suivi par ; Service suiveur
    ; Référent de la fiche ; Référent du projet ; Référent désigné ; Référent opérationnel ; Référente de
    l'action ; Service compétent ; Service municipal en charge ; Service de rattachement ; Leader de l'action ;
    Lead organisation ; Responsible party ; Accountable ; Équipe en charge ; Équipe responsable ; Équipe pilote
    ; Acteur principal ; Acteur en charge ; Organisme en charge ; Organisme responsable ; Institution porteuse ;
    Structure qui s'en occupe ; Qui s'en occupe
  `,
  'actions.eluReferent': `
    Élu·e de secteur ; Élu du secteur ; Élu de tutelle ; Élu_referent ; EluReferent ; Elu_reference ; Élu en
    charge du dossier ; Élu chargé du dossier ; Élu délégué à la petite enfance ; Élu porteur ; Élue pilote ;
    Élu de la commission ; Adjoint au maire ; Adjoint en charge ; Adjointe déléguée ; Adjoint délégué ;
    Adjoint(e) de secteur ; Conseiller délégué ; Conseillère déléguée ; Conseiller municipal délégué ;
    Vice-présidence ; Vice-président délégué ; VP référent ; VP en charge ; Délégation concernée ; Délégation
    politique ; Portage de l'élu ; Portage politique de l'action ; Référence politique ; Responsable élu ; Quel
    élu ; Qui est l'élu ; Élu concerné ; Élu associé
  `,
  'actions.partenaires': `
    On le fait avec… ; On le fait avec ; Fait avec ; Avec l'appui de ; Avec le soutien de ; Avec l'aide de ;
    Avec le concours de ; Avec la participation de ; Avec la collaboration de ; En collaboration avec ; En
    coopération avec ; En association avec ; En concertation avec ; En lien étroit avec ; Avec qui travailler ;
    Avec qui travaille-t-on ; Avec qui on travaille ; Appuis ; Appui ; Appuis mobilisés ; Soutiens ; Soutien de
    ; Appuyé par ; Alliés ; Associés ; Associés à l'action ; Structures associées au projet ; Services associés
    au projet ; Co-intervenants ; Intervenants extérieurs ; Intervenants associés ; Contributeurs ;
    Contributeurs associés ; Acteurs locaux ; Acteurs locaux mobilisés ; Acteurs à mobiliser ; Acteurs à
    associer ; Acteurs ressources ; Acteurs de l'action ; Acteurs du projet ; Autres acteurs mobilisés ; Autres
    partenaires ; Autres intervenants ; Autres structures ; Autres structures associées ; Partenaires du projet
    ; Partenaires concernés ; Partenaires engagés ; Partenaires clés ; Partenaires principaux ; Partenaires
    techniques ; Partenaires opérationnels ; Partenaires de terrain ; Partenaires existants ; Partenaires à
    solliciter ; Partenaires sollicités ; Partenaires impliqués ; Partenaires intervenants ;
    Partenaires_associes ; PartenairesAssocies ; Partenaire_s ; Partenariats noués ; Partenariats mobilisés ;
    Partenariats existants ; Partenariats en place ; Partenariat local ; Partenariat prévu ; Partenariat à
    construire ; Liste des partenaires ; Institutions mobilisées ; Institutions concernées ; Associations
    mobilisées ; Associations concernées ; Organismes mobilisés ; Réseau mobilisé ; Réseau d'acteurs ; Réseaux
    mobilisés ; Ils participent ; Ils nous accompagnent ; Qui sont les partenaires ; Quels acteurs ; Qui d'autre
    ; Qui est associé ; Qui y participe ; Acteurs à impliquer ; Collaborators ; Partner organisations
  `,
  'actions.communes': `
    Territoire d'application ; Territoire couvert ; Communes couvertes ; Commune concernée ; Commune(s)
    d'implantation ; Commune où se déroule l'action ; Commune_concernee ; CommuneConcernee ; Nom_commune ; Lieu
    concerné ; Lieu prévu ; Lieu du projet ; Lieu d'action ; Lieu d'exécution ; Localité ; Localités ;
    Localisation de l'action ; Localisation du projet ; Implantation prévue ; Périmètre concerné ; Périmètre du
    projet ; Périmètre d'action ; Périmètre de mise en œuvre ; Périmètre couvert ; Échelle ; Échelle de mise en
    œuvre ; Échelle du projet ; Échelle d'action ; Échelle communale ou intercommunale ; Échelon ; Échelon de
    mise en œuvre ; Aire géographique ; Ville concernée ; Villes concernées ; Ville d'implantation ; Village ;
    Villages ; Où cela se passe ; Où ça se passe ; Où se passe l'action ; À quel endroit ; Endroit ; Sur quelles
    communes ; Sur quel territoire ; Dans quelles communes ; Dans quelle commune ; Quelle commune ; Pour quelles
    communes ; Collectivité concernée ; Collectivités bénéficiaires ; Communes participantes ; Communes membres
    concernées ; Communes signataires concernées ; Communes engagées ; Mairie concernée ; Portée géographique ;
    Couverture territoriale ; City
  `,
  'actions.zone': `
    Quartier visé ; Quartier ciblé ; Quartiers ciblés ; Quartier d'intervention ; Quartier (QPV) ; QPV ou non ;
    Quartiers prioritaires concernés ; Secteur géographique concerné ; Secteur de la ville ; Secteur de la
    commune ; Zone ciblée ; Zone couverte ; Zone visée ; Zone prioritaire ; Zone de réalisation ; Zone_concernee
    ; Bassin de vie concerné ; Bassin ; Bassins de vie ; Îlot ; Hameau ; Canton
  `,
  'actions.debut': `
    On s'y met le ; On s'y met en ; On commence le ; On commence quand ; On démarre le ; On lance le ; On débute
    le ; Top départ ; Top de départ ; Coup d'envoi ; Coup d'envoi prévu ; Commence le ; Commence_le ; Commence
    en ; Débuter en ; Débuter le ; Démarrer en ; Démarrer le ; À débuter en ; À démarrer le ; À lancer en ; À
    lancer le ; À engager le ; À commencer le ; À partir de quand ; Dès le ; Lancée en ; Lancée le ; Lancé en ;
    Lancement prévu ; Lancement prévu en ; Lancement effectif ; Lancement officiel ; Démarrage effectif ;
    Démarrage réel ; Démarrage de l'action prévu le ; Démarrage souhaité ; Démarrage_prevu ; Date_demarrage ;
    DateDemarrage ; DT_DEB ; Dt début ; Date_deb ; Date deb. ; Date de départ prévue ; Date de début d'action ;
    Date de début du projet ; Date de début de tâche ; Date de début de la tâche ; Date de début effectif ; Date
    de début réelle ; Date de lancement effective ; Date d'ouverture de l'action ; Date d'entrée en vigueur ;
    Entrée en vigueur ; Entrée en action ; Entrée en phase opérationnelle ; Premier jour ; Ouverture prévue le ;
    Ouverture de l'action ; Mise en chantier ; Mise en place prévue ; Mise en place le ; Mise en route prévue ;
    Commencement de l'action ; Commencement prévu ; Commencé en ; Commencée le ; Engagée le ; Engagée en ;
    Engagé le ; Début effectif ; Début réel ; Début des travaux ; Début des travaux ou de l'action ; Début du
    projet ; Début de la mise en œuvre ; Début de réalisation ; Début de mise en œuvre ; Début (année) ; Début
    (trimestre) ; Début souhaité ; Début au plus tôt ; Quand commence-t-on ; Quand ça commence ; Quand débute
    l'action ; Quand démarre l'action ; Départ prévu ; Départ de l'action ; Année de commencement ; Année de
    départ ; Mois de lancement ; Trimestre de lancement ; Semestre de démarrage ; Rentrée de démarrage ; Planned
    start ; Start on ; Start Date (planned) ; Timeline - Start ; Timeline Start ; Begin date
  `,
  'actions.fin': `
    Finit le ; Finit_le ; Finit en ; Finir en ; Finir le ; Finir pour ; Finir avant ; À finir pour ; À finir le
    ; À finir avant le ; À boucler pour ; À boucler avant ; À boucler le ; À clore le ; À livrer le ; À livrer
    pour ; À rendre le ; À achever avant ; À réaliser avant le ; À réaliser pour le ; À tenir pour ; On boucle
    le ; On boucle en ; On finit le ; On finit quand ; On vise le ; On vise pour ; Terminé pour ; Terminer le ;
    Se termine le ; Se termine en ; S'achève le ; S'achève en ; S'arrête le ; Prend fin le ; Achevée en ; Achevé
    en ; Terminée en ; Bouclée le ; Bouclé pour ; Clap de fin ; Clap final ; Terme visé ; Terme fixé ; Terme
    envisagé ; Terme souhaité ; Au terme de ; Butée ; Butoir ; Date butée ; Date buttoir ; Échéance butoir ;
    Limite de réalisation ; Livraison ; Livraison souhaitée ; Livraison attendue ; Livraison prévue en ;
    Livraison prévisionnelle ; Livraison finale ; Livrée en ; Livrable attendu le ; Aboutissement ;
    Aboutissement prévu ; Aboutissement attendu ; Atterrissage ; Atterrissage prévu ; Ligne d'arrivée ; Arrivée
    ; Cap à tenir ; Point d'arrivée (date) ; Clôture visée ; Clôture prévue ; Clôture de l'action ; Clôture de
    la fiche ; Clôture envisagée ; Clos le ; Conclusion prévue ; Terminaison ; Terminaison prévue ; Fin visée ;
    Fin souhaitée ; Fin attendue ; Fin estimée ; Fin effective ; Fin réelle ; Fin au plus tard ; Fin des travaux
    ; Fin du projet ; Fin de mise en œuvre ; Fin de réalisation ; Fin de la mise en œuvre ; Fin de chantier ; Au
    plus tard le ; Au plus tard ; Avant quand ; Avant quelle date ; Avant fin ; D'ici le ; D'ici ; D'ici quand ;
    D'ici à ; Pour quelle échéance ; Pour quelle année ; Jusqu'en ; Jusque ; Jusqu'à quelle date ; Quand est-ce
    fini ; Quand ça finit ; Quand finit l'action ; Quand se termine l'action ; Échéance fixée ; Échéance fixée
    par le Copil ; Échéance visée ; Échéance cible ; Échéance souhaitée ; Échéance attendue ; Échéance finale ;
    Échéance de l'action ; Échéance du projet ; Échéance de la fiche ; Échéance_prevue ; DateEcheance ;
    Date_echeance ; Date_fin_prevue ; DateFin ; DT_FIN ; DT_FIN_PREV ; Date d'échéance de tâche ; Date
    d'échéance de la tâche ; Date d'achèvement de l'action ; Date d'achèvement souhaitée ; Date de bouclage ;
    Date de livraison attendue ; Date de fin visée ; Date de fin d'action ; Date de fin effective ; Date de fin
    souhaitée ; Date de fin de l'action ; Date de fin du projet ; Date de fin de réalisation ; Date de terme ;
    Date limite de mise en œuvre ; Date d'achèvement ; Achèvement final ; Achèvement prévu ; Achèvement attendu
    ; Achèvement de l'action ; Année d'achèvement prévue ; Année de clôture ; Année de livraison ; Année de
    terminaison ; Mois de fin ; Trimestre de fin ; Trimestre d'échéance ; Semestre d'échéance ; Horizon visé ;
    Horizon de livraison ; Horizon prévu ; À l'horizon ; Due ; Due On ; Card Due ; Due by ; Planned end ;
    Timeline - End ; Timeline End ; Finish ; Finish date ; Completion date
  `,
  'actions.periode': `
    Quand cela se passe ; Quand le fait-on ; Quand est-ce prévu ; Quand est-ce ; De quand à quand ; Du … au … ;
    Sur quelle période ; À quelle période ; À quel moment ; Quelle période ; Période couverte ; Période de
    l'action ; Période du projet ; Période d'action ; Période de programmation ; Période retenue ; Période
    envisagée ; Période_realisation ; Calendrier de la fiche ; Calendrier du projet ; Calendrier des travaux ;
    Calendrier de travail ; Calendrier opérationnel ; Calendrier de déploiement ; Calendrier indicatif ;
    Calendrier envisagé ; Calendrier retenu ; Calendrier (début – fin) ; Échéancier de travail ; Échéancier de
    l'action ; Échéancier de réalisation ; Échéancier indicatif ; Planning de l'action ; Planning de réalisation
    ; Planning de travail ; Planning des travaux ; Programmation de l'action ; Programmation annuelle ;
    Programmation prévue ; Programmation dans le temps ; Étalement dans le temps ; Inscription dans le temps ;
    Années d'exécution ; Année(s) d'intervention ; Année(s) de l'action ; Année d'inscription ; Année ou période
    ; Années de mise en œuvre ; Exercice budgétaire concerné ; Date de l'action ; Dates début et fin ; Dates
    (début et fin) ; Début → fin ; Début–fin ; Démarrage et fin ; Démarrage / échéance ; Démarrage / livraison ;
    Durée et calendrier ; Phasage de l'action ; Phasage prévisionnel ; Quand et comment ; Timeline ; Period ;
    Time frame
  `,
  'actions.statut': `
    Est-ce parti ; Est-ce parti ? ; C'est parti ? ; C'est fait ? ; Est-ce fait ? ; Est-ce que c'est fait ;
    Est-ce terminé ? ; Est-ce lancé ? ; Est-ce engagé ? ; Position ; Position actuelle ; Stade ; Stade atteint ;
    Stade actuel ; Stade de l'action ; Stade du projet ; Stade d'exécution ; Stade de réalisation ; Stade
    d'avancement de l'action ; Étape atteinte ; Étape d'avancement ; Niveau atteint ; Niveau d'avancée ; Niveau
    d'avancement de l'action ; Niveau d'exécution de l'action ; Niveau de mise en œuvre ; Cocher l'état ; État
    (cocher) ; Cocher le statut ; État global ; État général ; État de l'action au 30 juin ; État au 30 juin ;
    État au 1er juillet ; État au 31/12/2027 ; État à date ; État à ce jour ; État du chantier ; État de la
    fiche ; Etat_action ; EtatAction ; Etat_avancement ; EtatAvancement ; LIB_ETAT ; Lib. état ; Libelle_etat ;
    Libellé état ; Statut_action ; StatutAction ; Statut consolidé ; Statut global ; Statut du projet ; Statut
    de la fiche ; Statut de réalisation ; Statut d'avancement de l'action ; Statut au dernier Copil ; Statut au
    Copil ; Statut fin juin ; Statut fin 2027 ; Statut mi-2027 ; Statut au 30/06/2027 ; Où ça en est ; Où cela
    en est ; Où en est-ce ; Où on en est ; Où nous en sommes ; Où en est le projet ; Où en sont les actions ; Où
    en est-on au 15/06/2027 ; Où en est-on aujourd'hui ; On en est où ; On en est là ; Ça en est où ; Ça avance
    ; Comment ça avance ; Est-ce que ça avance ; Avancée constatée ; Avancée de l'action ; Avancée du projet ;
    Avancée au 30/06/2027 ; Rappel de l'avancée ; Avancement constaté ; Avancement de la fiche ; Avancement du
    projet ; Avancement au 30/06/2026 ; Avancement global ; Avancement à date ; Avancement actuel ; Avancement
    fin 2027 ; Degré d'avancée ; Degré d'avancement ; Verdict du Copil ; Verdict ; Conclusion du Copil ;
    Appréciation du Copil ; Phase du projet ; Phase atteinte ; Phase actuelle ; Phase de l'action ; Phase (0 à
    3) ; Situation au 30/06/2027 ; Situation à date ; Situation à ce jour ; Situation du projet ; Situation fin
    2027 ; Situation constatée ; Point de situation ; Action faite ? ; Action en place ? ; Action démarrée ? ;
    Démarrée ? ; Lancée ? ; Faite ? ; Livrée ? ; Abandonnée ? ; En place ? ; Mise en place effective ? ; Fait /
    pas fait ; Fait ou pas ; Fait ou non ; Fait ? ; Réalisée (oui/non) ; Réalisé ou non ; Réalisé / à réaliser ;
    Réalisé/En cours/Abandonné ; À faire / en cours / fait ; En cours / terminé ; En cours, terminé, abandonné ;
    Fait / en cours / à faire ; Bilan (fait / en cours / à faire) ; Progression de la tâche ; Progression du
    projet ; List Name ; Column ; List ; Nom de la liste ; Colonne Kanban ; Kanban status ; Task status ;
    Project status ; Workflow ; Couleur (état) ; Feu d'avancement ; Voyant ; Voyant d'avancement ; Indicateur
    d'avancement ; Météo de l'action ; Suivi de l'état ; Suivi du statut ; État d'exécution de l'action
  `,
  'actions.avancement': `
    Part accomplie ; Part faite ; Part réalisée (en %) ; Part déjà réalisée ; Part achevée ; Avancé à ; Avancé à
    (%) ; Avancée en % ; Avancée (%) ; Réalisé à ; Réalisé à (%) ; Réalisée à ; Faite à ; Accompli à ; Accompli
    (%) ; Achevé à ; Terminé à ; Taux d'avancée ; Taux d'avancement physique ; Taux d'avancement de l'action ;
    Taux d'accomplissement ; Taux d'exécution de l'action ; Taux de réalisation de l'action ; Taux de mise en
    œuvre de l'action ; Taux_avancement ; TauxAvancement ; Avancement_pct ; AvancementPct ; PCT_AVANCT ; Pct
    avancement ; Pct_realisation ; Pourcentage d'avancement ; Pourcentage d'avancée ; Pourcentage réalisé ;
    Pourcentage accompli ; Pourcentage d'achèvement ; Pourcentage de progression ; Pourcentage d'exécution de
    l'action ; % d'avancée ; % avancée ; % de progression ; % d'accomplissement ; % de mise en œuvre ; % fait à
    ce jour ; % au 30/06/2027 ; % réalisé au 31/12/2027 ; % avancement 2027 ; % d'avancement 2027 ; Progression
    (%) ; Progression en % ; Estimation de l'avancement (%) ; Avancement estimé (%) ; Avancement physique (%) ;
    Avancement (0 à 100) ; Avancement sur 100 ; % Complete ; Percent complete ; Completion ; Completion % ;
    Degré d'avancement (%) ; Niveau d'avancement (%) ; À combien en est-on ; À combien de % ; Quel pourcentage
  `,
  'actions.priorite': `
    Rang de priorité (1 à 3) ; Niveau de priorité (1 à 3) ; Priorité 1 2 3 ; Degré de priorité (P1, P2, P3) ;
    Urgent ? ; Urgence de l'action ; Prioritaire ? ; Action prioritaire (O/N) ; Est-ce prioritaire ; Est-ce
    urgent ; Niveau de priorité retenu ; Classement par priorité ; Ordre d'importance ; Importance de l'action ;
    Cotation de priorité ; Priorité de réalisation ; Priorité donnée ; Priorite_action ; PrioriteAction ;
    Niveau_priorite ; Criticité
  `,
  'actions.placesVisees': `
    Places à créer d'ici 2029 ; Nb_places_prevues ; PlacesPrevues ; Places_prevues ; Places visées 2029 ; Places
    visées en fin de convention ; Objectif places ; Cible en places ; Cible de places ; Berceaux prévus ; Nombre
    de places visées ; Nombre de places attendues ; Nombre de places projetées ; Nombre de places
    supplémentaires ; Combien de places ; Combien de places prévues ; Places nouvelles prévues ; Places
    nouvelles à créer ; Gain de places prévu ; Gain de places attendu ; Places en plus ; Places prévues au
    projet ; Places d'accueil à créer ; Capacité visée ; Capacité cible ; Capacité prévue ; Capacité à terme ;
    Solutions d'accueil à créer
  `,
  'actions.placesRealisees': `
    Places_creees ; PlacesCreees ; Nb_places_creees ; Places créées à ce jour ; Places créées au 31/12/2027 ;
    Places effectivement ouvertes ; Places ouvertes à ce jour ; Places obtenues ; Places déjà créées ; Places
    déjà ouvertes ; Places supplémentaires ouvertes ; Nombre de places effectivement créées ; Nombre de places
    livrées ; Nombre de places obtenues ; Combien de places créées ; Gain de places réalisé ; Gain de places
    constaté ; Berceaux ouverts ; Solutions d'accueil créées
  `,
  'actions.budgetPrevu': `
    Ça coûte ; Ça coûte combien ; Combien cela coûte ; Combien ça va coûter ; Ce que ça coûte ; Ce que ça va
    coûter ; Coûtera ; Combien faut-il ; Combien on met ; Montant à prévoir ; Montant à inscrire ; Montant à
    mobiliser ; Montant à engager ; Montant budgété ; Montant inscrit ; Montant inscrit au budget ; Montant voté
    ; Montant TTC voté ; Montant programmé ; Montant arrêté ; Montant réservé ; Montant affecté ; Montant du
    projet ; Montant global ; Montant total TTC ; Montant de la fiche ; Montant retenu au budget ; Montant_prevu
    ; MontantPrevu ; MT_PREV ; Mt prévu ; Mtt prévu ; Prévision de dépense ; Prévisions de dépenses ; Prévision
    financière ; Prévision (€) ; Prévisionnel (€) ; Prévu (€) ; Prévu en € ; Prévu (k€) ; Prévu au budget ;
    Prévu au BP ; Prévu BP 2027 ; BP 2027 ; BP alloué ; Inscrit au BP ; Inscrit au budget ; Inscription
    budgétaire ; Inscriptions budgétaires ; Crédits demandés ; Crédits à prévoir ; Crédits réservés ; Crédits
    affectés ; Crédits votés ; Crédits ouverts ; Crédits nécessaires ; Crédits programmés ; Crédits
    prévisionnels ; Crédit prévu ; Crédit alloué ; Crédit voté ; Crédit ouvert ; Crédit inscrit ; Autorisation
    de programme ; Budget voté ; Budget_vote ; Budget_previsionnel ; BudgetPrevisionnel ; BudgetPrevu ; Budget
    prévu (k€) ; Budget demandé ; Budget à voter ; Budget programmé ; Budget programmé (€ TTC) ; Budget réservé
    ; Budget affecté ; Budget cible ; Budget approuvé ; Budget total du projet ; Budget du projet ; Budget de la
    fiche ; Budget de l'opération ; Budget TTC prévu ; Budget global prévu ; Budget nécessaire à l'action ;
    Budget sur la période ; Budget 2026-2030 ; Enveloppe ; Enveloppe prévue ; Enveloppe prévue (k€) ; Enveloppe
    arrêtée ; Enveloppe votée ; Enveloppe réservée ; Enveloppe allouée ; Enveloppe prévisionnelle ; Enveloppe
    globale ; Enveloppe estimée ; Enveloppe dédiée ; Enveloppe (€) ; Enveloppe_2026_2030 ; Enveloppe 2026-2030 ;
    Somme réservée ; Somme prévue ; Somme allouée ; Somme inscrite ; Somme à prévoir ; Sommes prévues ; Sommes
    inscrites ; Somme budgétée ; Coût de la fiche ; Coût de l'opération ; Coût du chantier ; Coût du projet TTC
    ; Coût prévu ; Coût à prévoir ; Coût attendu ; Coût programmé ; Coût envisagé ; Coût total prévisionnel ;
    Coût prévisionnel total ; Coût complet ; Coût total du projet ; Coût TTC ; Coût HT ; Coût en euros ;
    Cout_estime ; CoutEstime ; Cout_previsionnel ; Dépense à prévoir ; Dépense envisagée ; Dépense estimée ;
    Dépense inscrite ; Dépense programmée ; Dépenses à prévoir ; Dépenses à engager ; Dépenses envisagées ;
    Dépenses inscrites au budget ; Dépenses programmées ; Dépenses attendues ; Charge prévue ; Chiffrage
    prévisionnel ; Chiffrage estimatif ; Chiffrage du projet ; Estimation du budget ; Estimation des dépenses ;
    Estimation du coût TTC ; Estimatif ; Estimatif (€) ; Estimatif financier ; Devis estimatif ; Engagement
    budgétaire prévu ; Effort financier prévu ; Investissement nécessaire ; Moyens financiers à mobiliser ;
    Moyens budgétaires prévus ; Moyens financiers alloués ; Budget (en €) ; Euros prévus ; Quel budget ; Quel
    coût ; Quelle enveloppe ; Avec quel budget ; Cost estimate ; Budgeted amount ; Planned cost
  `,
  'actions.budgetRealise': `
    Dépense constatée ; Dépense totale justifiée ; Dépense justifiée ; Dépenses justifiées ; Dépense effective ;
    Dépense effectuée ; Dépense réelle ; Dépense mandatée ; Dépense payée ; Dépense réglée ; Dépense exécutée ;
    Dépense finale ; Dépensé à ce jour ; Dépensé au 30/06/2027 ; Dépensé (€) ; Dépensé en 2026 ; Déjà dépensé ;
    Déjà payé ; Déjà consommé ; Déjà mandaté ; Ce qui a été dépensé ; Ce qu'on a dépensé ; Ce que ça a coûté ;
    Ça a coûté ; A coûté ; Combien a-t-on dépensé ; Combien a été dépensé ; Combien ça a coûté ; Réellement
    dépensé ; Somme dépensée ; Sommes dépensées ; Somme payée ; Sommes payées ; Somme consommée ; Sommes
    mandatées ; Budget consommé ; Budget_consomme ; BudgetConsomme ; Budget_realise ; BudgetRealise ; Budget
    mandaté ; Budget payé ; Budget déjà dépensé ; Budget dépensé au 30/06/2027 ; Budget exécuté (€) ; Budget
    réalisé TTC ; Consommé au 30/06/2027 ; Consommé (€) ; Consommé 2026 ; Consommé à ce jour ; Consommation ;
    Consommation (€) ; Consommation au 31/12/2027 ; Consommation du budget ; Consommation de l'enveloppe ;
    Crédit utilisé ; Crédit consommé ; Crédits utilisés ; Crédits dépensés ; Crédits mandatés ; Crédits exécutés
    ; Enveloppe consommée ; Enveloppe utilisée ; Enveloppe dépensée ; Mandaté ; Mandaté au 30/06/2027 ; Mandaté
    (€) ; Mandatements ; Mandats émis ; Montant mandaté à ce jour ; Montant justifié ; Montant réglé ; Montant
    dépensé à ce jour ; Montant réellement dépensé ; Montant déjà dépensé ; Montant utilisé ; Montant constaté ;
    Montant exécuté (€) ; Montant_realise ; MontantRealise ; MT_REAL ; Mt réalisé ; Réglé (€) ; Réglé ; Réglé à
    ce jour ; Payé (€) ; Payé à ce jour ; Réalisé (k€) ; Réalisé budgétaire ; Réalisé financier ; Réalisé CA
    2027 ; Réalisations financières ; Exécuté (€) ; Exécution financière ; Coût réel TTC ; Coût réel constaté ;
    Coût final ; Coût effectif ; Coût à ce jour ; Coût effectivement supporté ; Coût supporté ; Compte
    administratif 2026 ; Total des dépenses réalisées ; Total dépensé ; Total payé ; Total des dépenses ;
    Dépenses à ce jour ; Dépenses au 30/06/2027 ; Dépenses réalisées (k€) ; Dépenses_realisees ;
    DepensesRealisees ; Dépenses 2026 constatées ; Dépenses totales ; Dépenses supportées ; Dépenses exécutées ;
    Dépenses cumulées ; Amount spent ; Spent to date ; Actual spend ; Actual budget
  `,
  'actions.cofinancements': `
    dont part Caf ; Part de la Caf ; Part financée par la Caf ; Part Caf (€) ; Part des financeurs ; Qui met de
    l'argent ; Qui met au pot ; Financé par ; Financée par ; Avec quel financement ; Avec quels financements ;
    Avec quelles aides ; D'où vient l'argent ; Origine des fonds ; Origine des financements ; Provenance des
    fonds ; Aide financière de la Caf ; Aide financière ; Aide de la Caf ; Aide Caf sollicitée ; Aide Caf (€) ;
    Aide attendue ; Aide obtenue ; Aides de la Caf ; Aides prévues ; Appui financier ; Appui financier de la Caf
    ; Apport de la Caf ; Apport des partenaires ; Apports extérieurs ; Concours financier ; Concours de la Caf ;
    Contribution de la Caf ; Contribution Caf ; Contributions financières ; Contributions des partenaires
    financiers ; Cofinanceurs sollicités ; Cofinanceurs identifiés ; Cofinancements obtenus ; Cofinancements
    attendus ; Cofinancements prévus ; Co-financement attendu ; Cofinancements_attendus ; CofinancementsAttendus
    ; Financement de la Caf ; Financement attendu ; Financement obtenu ; Financement mobilisé ; Financement
    partenarial ; Financement sollicité ; Financements attendus ; Financements Caf ; Financements possibles ;
    Financements extérieurs ; Financements_Caf ; Financeurs sollicités ; Financeurs publics ; Financeurs
    mobilisés ; Financeur principal ; Autres financeurs ; Autres financements ; Autres subventions ; Autres
    aides ; Fonds sollicités ; Fonds obtenus ; Fonds nationaux Caf ; Montage financier ; Montant des
    cofinancements ; Montant des financements ; Montant de l'aide Caf ; Montant de l'aide ; Montant demandé à la
    Caf ; Montant subvention ; Montant_subvention ; Participation de la Caf ; Participation des partenaires ;
    Participation des communes ; Participations attendues ; Participation du département ; Prise en charge Caf ;
    Partenaire financier ; Produits attendus ; Recettes attendues ; Recettes prévues ; Recette Caf ; Ressources
    externes ; Soutien financier Caf ; Soutien de la Caf ; Subvention demandée ; Subvention attendue ;
    Subvention obtenue ; Subvention notifiée ; Subvention Caf attendue ; Subvention Caf demandée ; Subventions
    Caf ; Subventions attendues ; Subventions mobilisées ; Subventions notifiées ; Prestation Caf ; Bonus
    territoire CTG ; Bonus CTG ; Plan de financement prévisionnel ; Plan de financement de l'action ; Qui
    finance l'action ; Qui participe financièrement ; Quels financeurs ; Quels financements ; Quelles
    subventions
  `,
  'actions.moyensHumains': `
    Avec quelles ressources ; Avec quels moyens humains ; Moyens dédiés ; Moyens affectés ; Moyens engagés ;
    Moyens disponibles ; Moyens requis ; Moyens_humains ; MoyensHumains ; Moyens de mise en œuvre ; Moyens
    logistiques ; Moyens opérationnels ; Équipe affectée ; Agents affectés ; Agents concernés ; Agents dédiés ;
    Personnel nécessaire ; Personnels mobilisés ; Personnels affectés ; Effectif mobilisé ; Effectifs
    nécessaires ; Effectifs dédiés ; ETP dédiés ; ETP affectés ; ETP nécessaires ; ETP prévus ; Nb ETP ; Nombre
    d'ETP dédiés ; Temps consacré ; Temps nécessaire ; Temps alloué ; Temps dédié (ETP) ; Temps d'agent mobilisé
    ; Jours consacrés ; Jours-agents ; Nombre de jours agents ; Charge de travail estimée ; Ressources affectées
    ; Ressources dédiées ; Ressources requises ; Ressources disponibles ; Ressources humaines mobilisées ;
    Ressources humaines nécessaires ; Ressources humaines affectées ; RH mobilisées ; RH nécessaires ; Postes
    mobilisés ; Postes dédiés ; Bénévoles mobilisés ; Humain ; Humains et matériels
  `,
  'actions.ingenierie': `
    Appui de la Caf en ingénierie ; Appui du chargé de coopération ; Temps d'ingénierie ; Ingénierie nécessaire
    ; Ingénierie sociale ; Ingénierie externe ; Ingénierie interne ; Ingénierie Caf ; Ingénierie prévue ;
    Accompagnement technique ; Accompagnement extérieur ; Accompagnement de la Caf ; AMO ; Appui externe ; Appui
    technique nécessaire ; Appui technique mobilisé ; Expertise mobilisée ; Expertise externe ; Cabinet mobilisé
    ; Besoin d'appui ; Besoins d'accompagnement ; Moyens_ingenierie ; Ressources_ingenierie ; Chargé de
    coopération mobilisé
  `,
  'actions.realisations': `
    Ce qui a déjà bougé ; Ce qui a bougé ; Ce qui a été accompli ; Ce qui a déjà été fait ; Ce qui a été fait en
    2026 ; Ce qui est déjà fait ; Ce qui est en place ; Ce qui a été lancé ; Ce qui s'est passé ; Ce qu'on a
    fait ; Ce que nous avons fait ; Ce qu'on a réalisé ; Ce qu'on en retient ; Ce qu'il faut retenir ; À retenir
    ; Qu'a-t-on fait ; Qu'est-ce qui a été fait ; Que s'est-il passé ; Bilan libre ; Bilan_libre ; BilanLibre ;
    Bilan_qualitatif ; Bilan en quelques mots ; Bilan en quelques lignes ; Bilan rapide ; Bilan express ; Bilan
    flash ; Bilan synthétique ; Bilan de l'année ; Bilan de l'année 2026 ; Bilan de la mise en œuvre ; Bilan
    dressé en juin 2027 ; Bilan d'ensemble ; Bilan détaillé ; Bilan de réalisation ; Bilan des réalisations ;
    Bilan d'étape ; Bilan de mi-parcours ; Bilan au 31/12/2027 ; Bilan du pilote ; Bilan du porteur ; Bilan
    littéral ; Bilan rédigé ; Bilan 2026 (texte) ; Carnet de bord ; Journal de bord ; Journal de suivi ; Fil de
    l'eau ; Mémo ; Mémo de suivi ; Mot du trimestre ; Mot du pilote ; Mot de la coordination ; Dernières
    nouvelles ; Actu ; Actualité de l'action ; Dernières avancées ; Avancées de l'année ; Principales avancées ;
    Avancées notables ; Faits marquants de l'année ; Faits notables ; Événements marquants ; Temps forts ;
    Moments forts ; Remarque de la DGS ; Remarques du service ; Remarques de la coordination ; Remarques du
    Copil ; Remarque générale ; Commentaire DGA ; Commentaire du service ; Commentaire du pilote ; Commentaire
    libre ; Commentaire général ; Commentaire_suivi ; CommentaireSuivi ; Commentaires de la commune ;
    Commentaires du référent ; Commentaires sur l'action ; Commentaires sur le suivi ; Commentaires / suivi ;
    Observations du pilote ; Observations de la Caf ; Observations diverses ; Observations du service ;
    Observations sur la mise en œuvre ; Précisions sur la mise en œuvre ; Précisions sur la réalisation ;
    Compléments d'information ; Complément d'information ; Informations utiles ; Info complémentaire ; Notes
    libres ; Notes de la coordination ; Note du pilote ; Notes_suivi ; Annotations ; Appréciation qualitative ;
    Appréciation littérale ; Réalisé en 2026 ; Réalisé 2026 ; Réalisé cette année ; Réalisations 2026 ;
    Réalisations de l'année ; Réalisations à ce jour ; Réalisations concrètes ; Réalisations constatées ;
    Réalisations principales ; Principales réalisations ; Liste des réalisations ; Détail des réalisations ;
    Descriptif des réalisations ; Actions conduites à ce jour ; Actions menées à ce jour ; Actions menées en
    2026 ; Actions réalisées à ce jour ; Actions déjà réalisées ; Actions effectivement menées ; Activités
    menées ; Activités conduites ; Étapes accomplies ; Étapes déjà franchies ; Étapes passées ; Travail accompli
    ; Travail mené ; Travail effectué ; Chemin parcouru ; Mise en œuvre effective de l'action ; Mise en œuvre
    constatée ; Suivi qualitatif de l'action ; Suivi littéral ; Suivi au fil de l'eau ; Suivi 2027 ; Suivi du
    pilote ; Suivi_commentaire ; Synthèse des réalisations ; Synthèse de l'année ; Synthèse de l'avancement ;
    Synthèse qualitative ; Point d'actualité ; Points marquants ; Points saillants ; Éléments marquants ;
    Éléments qualitatifs ; Éléments de réalisation de l'action ; Éclairage ; Éclairages ; Retour d'expérience ;
    Retours du terrain ; Retour du pilote ; Retour des services ; Comment cela s'est passé ; Comment ça s'est
    passé ; Updates ; Latest update ; Log ; Notes on progress ; What was done
  `,
  'actions.difficultes': `
    Ce qui coince ; Ce qui a coincé ; Ce qui bloque encore ; Ce qui a bloqué ; Ce qui ne va pas ; Ce qui a
    manqué ; Ce qui manque ; Ce qui pose problème ; Ce qui nous freine ; Ce qui a moins bien marché ; Ce qui
    n'avance pas ; Ça coince où ; Où ça coince ; Où ça bloque ; Pourquoi ça bloque ; Points à surveiller ; Point
    à surveiller ; À surveiller ; Point d'attention ; Points d'achoppement ; Points de friction ; Points de
    tension ; Points d'inquiétude ; Points durs rencontrés ; Point de blocage ; Point bloquant ; Points en
    suspens ; Blocage ; Blocages identifiés ; Blocages rencontrés ; Blocages éventuels ; Blocage constaté ;
    Blockers ; Freins repérés ; Freins rencontrés ; Freins constatés ; Freins éventuels rencontrés ; Freins et
    obstacles ; Freins / difficultés ; Freins_identifies ; Freins à lever ; Freins à la mise en œuvre ;
    Difficultés de mise en œuvre ; Difficultés constatées ; Difficultés observées ; Difficultés particulières ;
    Difficultés_rencontrees ; DifficultesRencontrees ; Difficultés et limites ; Difficultés / alertes ;
    Difficultés à signaler ; Difficultés éventuelles ; Problèmes constatés ; Problèmes à résoudre ; Problèmes à
    signaler ; Problème(s) ; Problème rencontré ; Problèmes de mise en œuvre ; Limites de l'action ; Limites
    observées ; Limites identifiées ; Limites et difficultés ; Obstacles rencontrés ; Obstacles à la réalisation
    ; Obstacles identifiés ; Obstacles à lever ; Risques et freins ; Risques pour l'action ; Risques à anticiper
    ; Risques de retard ; Risque éventuel ; Alerte ; Alertes éventuelles ; Alerte du pilote ; Signal d'alerte ;
    Signaux d'alerte ; Vigilances ; Vigilances particulières ; Points de vigilance éventuels ; Retards et
    difficultés ; Raison du blocage ; Causes de blocage ; Causes des difficultés ; Causes du blocage ;
    Explication des difficultés ; Contraintes rencontrées ; Contraintes identifiées ; Contraintes à lever ;
    Contraintes de mise en œuvre ; Insuffisances ; Lacunes ; Manques ; Manques constatés ; Faiblesses de
    l'action ; Faiblesses constatées ; Échecs constatés ; Imprévus ; Aléas rencontrés ; Empêchements ; Réserves
    ; Impediments ; Challenges
  `,
  'actions.leviers': `
    Ce qui aide ; Ce qui a aidé ; Ce qui marche ; Ce qui marche bien ; Ce qui fonctionne ; Ce qui fonctionne
    bien ; Ce qui a bien marché ; Ce qui a facilité ; Ce qui facilite ; Leviers mobilisés ; Leviers à mobiliser
    ; Leviers repérés ; Leviers de réussite ; Leviers possibles ; Points d'appui identifiés ; Points forts de
    l'action ; Points forts constatés ; Points forts du projet ; Points de satisfaction ; Points de réussite ;
    Point positif ; Aspects positifs ; Réussites de l'action ; Réussites constatées ; Réussites à valoriser ;
    Succès obtenus ; Succès constatés ; Facteurs de succès ; Facteurs favorables ; Éléments favorables ;
    Éléments positifs ; Éléments moteurs ; Atouts de l'action ; Atouts du territoire ; Atouts identifiés ;
    Forces de l'action ; Forces identifiées ; Opportunités identifiées ; Opportunités à saisir ; Facilités
    rencontrées ; Facteurs facilitateurs ; Conditions favorables ; Bonnes pratiques ; Clés de réussite ; Clés du
    succès ; Strengths ; Leviers_identifies
  `,
  'actions.perspectives': `
    À faire ensuite ; Et maintenant ; Et la suite ; Et pour la suite ; La suite ; Pour la suite ; La suite
    prévue ; Suite proposée ; Suites proposées ; Suite donnée ; Suites données ; Suites à donner à l'action ;
    Suite à donner en 2028 ; Suites possibles ; Suites attendues ; Suites du projet ; Suite du projet ; Suite de
    l'action ; Quelle suite ; Quelles suites ; Ce qu'il reste à faire ; Ce qui est prévu ensuite ; Ce qu'on fera
    ensuite ; Ce que nous ferons ensuite ; Ce qu'on prévoit ; Ce qu'on propose ; Ce que l'on envisage ; Il reste
    à faire ; Reste à mener ; Reste à mettre en œuvre ; Reste_a_faire ; ResteAFaire ; Étape suivante ; Étape
    prochaine ; Étapes à suivre en 2028 ; Étapes futures ; Étapes_suivantes ; Prochains pas ; Prochain pas ;
    Prochain jalon ; Prochains jalons ; Prochaines étapes prévues ; Prochaine_etape ; Prochaines démarches ;
    Prochaines actions à mener ; Actions futures ; Actions à mener ensuite ; Actions à prévoir ; Actions
    complémentaires à prévoir ; Projets à venir ; Projets futurs ; Projets pour 2028 ; Projets pour l'année
    suivante ; Projets pour l'an prochain ; Projection 2028 ; Projection à venir ; Perspectives pour 2028 ;
    Perspectives de l'action ; Perspectives à venir ; Perspectives à court terme ; Perspectives envisagées ;
    Perspectives et évolutions ; Perspectives_2028 ; Perspectives de poursuite ; Perspectives de développement ;
    Pistes à explorer ; Pistes d'avenir ; Pistes envisagées ; Pistes proposées ; Pistes de travail ; Pistes de
    progrès ; Propositions d'évolution ; Propositions d'amélioration ; Proposition pour la suite ;
    Préconisations pour la suite ; Recommandations pour la suite ; Orientations pour la suite ; Améliorations
    envisagées ; Améliorations proposées ; Améliorations possibles ; Amélioration à prévoir ; Développements
    envisagés ; Développements à venir ; Prolongement envisagé ; Prolongements possibles ; Poursuite ; Poursuite
    proposée ; Poursuite ou arrêt ; Poursuite en 2028 ; Reconduction ou arrêt ; Reconduction envisagée ; À
    prévoir ; À prévoir pour la suite ; À engager en 2028 ; À faire en 2028 ; À venir en 2028 ; Pour l'année
    prochaine ; L'an prochain ; Année suivante ; Next actions ; To be done ; Follow-up ; What's next
  `,
  'actions.resultat': `
    Résultat atteint ; Résultat obtenu au 31/12/2027 ; Résultats de l'année ; Résultats 2027 ; Résultats mesurés
    ; Résultats concrets ; Résultats quantitatifs obtenus ; Résultats chiffrés ; Résultat chiffré ;
    Résultat_obtenu ; ResultatObtenu ; Résultat de la mesure ; Valeur_atteinte ; Valeur atteinte en 2027 ;
    Valeur mesurée ; Valeur relevée ; Valeur au 31/12/2027 ; Valeur actuelle ; Valeur réelle ; Valeur observée ;
    Mesure réalisée ; Mesure au 31/12/2027 ; Chiffres ; Chiffres 2027 ; Chiffres de l'année ; Chiffres obtenus ;
    Données quantitatives ; Données d'activité ; Données de bilan ; Éléments chiffrés ; Bilan chiffré ; En
    chiffres ; L'action en chiffres ; Quelques chiffres ; Atteinte de l'indicateur ; Atteinte des résultats ; Ce
    qui a été obtenu ; Ce qu'on a obtenu ; Produits obtenus ; Point d'arrivée ; Réalisé (indicateur) ;
    Indicateur réalisé ; Indicateur atteint
  `,
  'actions.effets': `
    Ce que ça change ; Ce que ça a changé ; Ce que cela a changé ; Ce qui change pour les familles ; Qu'est-ce
    que ça change ; Effets visibles ; Effets sur le territoire ; Effets sur les habitants ; Effets pour les
    familles ; Effets pour le public ; Effets mesurés ; Effets positifs ; Effets obtenus ; Effets réels ; Effets
    induits ; Effets produits sur les familles ; Effet levier ; Impact sur le territoire ; Impact sur les
    familles ; Impact pour les habitants ; Impact constaté ; Impact mesuré ; Impact local ; Impacts observés ;
    Impacts sur le public ; Changements produits ; Changements pour les familles ; Changement observé ;
    Évolutions constatées ; Évolutions observées ; Bénéfices constatés ; Bénéfices pour le territoire ; Bénéfice
    pour les habitants ; Apports pour les familles ; Apport de l'action ; Plus-value pour les familles ;
    Plus-value constatée ; Valeur ajoutée de l'action ; Retombées pour les familles ; Retombées constatées ;
    Retombées sur le territoire ; Utilité sociale ; Effets_constates
  `,
  'actions.ajustement': `
    Ajustement (oui/non) ; Ajustement ou avenant ? ; Ajustement à faire ? ; Faut-il un avenant ? ; Faut-il un
    avenant ; Avenant à prévoir ; Avenant à prévoir ? ; Nécessite un avenant ; Nécessite un avenant ? ; Besoin
    d'un avenant ? ; Type de modification ; Type d'évolution ; Nature du changement ; Nature de l'évolution ;
    Ajustement_type ; TypeAjustement ; Type_ajustement ; Avenant (O/N) ; Avenant oui / non ; Portée de
    l'ajustement
  `,
  'actions.ajustementDetail': `
    Ce qui doit changer ; Changement proposé ; Changements proposés ; Changement à apporter ; Modification à
    apporter ; Modifications à apporter ; Modification demandée ; Modifications demandées ; Modification
    envisagée ; Modifications envisagées ; Évolution demandée ; Ajustements à apporter ; Ajustement à apporter ;
    Ajustements demandés ; Ajustements envisagés ; Ajustements apportés ; Ajustement demandé ; Ajustement_detail
    ; DetailAjustement ; Correction proposée ; Correctifs ; Correctifs proposés ; Réorientation envisagée ;
    Réorientations proposées ; Motif du changement ; Motif de la modification ; Motif d'abandon ; Motif
    d'annulation ; Motif de report ; Motif du décalage ; Motif de suspension ; Motif de l'arrêt ; Motif de
    non-réalisation ; Raison d'abandon ; Raison du retard ou de l'abandon ; Raison du décalage ; Raison de
    l'arrêt ; Raison de la suspension ; Raison de l'écart ; Pourquoi ce report ; Pourquoi l'action est
    abandonnée ; Pourquoi cet abandon ; Cause du report ; Cause de l'abandon ; Justification de l'abandon ;
    Justification de l'écart ; Explication de l'abandon ; Explication du retard
  `,
  'actions.publicSpecifique': `
    À qui ça s'adresse ; À qui s'adresse-t-elle ; À qui ça profite ; À qui est destinée l'action ; C'est pour
    qui ; Pour qui est-ce ; Pour qui est l'action ; Pour quel public ; Pour quels publics ; Quel public ; Quels
    publics ; Qui est visé ; Qui en bénéficie ; Qui bénéficie ; Qui sont les bénéficiaires ; Destiné à ;
    Destinée à ; Destinés à ; Destiné aux ; S'adresse à ; À destination de ; Au profit de ; Public bénéficiaire
    de l'action ; Public accueilli ; Public attendu ; Public destinataire de l'action ; Public de l'action ;
    Public principal ; Public principalement visé ; Public direct ; Public touché par l'action ; Public à
    toucher ; Public_cible ; PublicCible ; Public_vise ; Publics_cibles ; Publics accueillis ; Publics
    destinataires ; Publics bénéficiaires ; Publics touchés ; Publics prioritaires visés ; Publics spécifiques ;
    Profil des bénéficiaires ; Profil des familles ; Profil du public visé ; Bénéficiaires attendus ;
    Bénéficiaires directs ; Bénéficiaires finaux ; Bénéficiaires potentiels ; Bénéficiaires visés ;
    Bénéficiaires concernés ; Bénéficiaires_vises ; Destinataires du projet ; Destinataires finaux ; Usagers ;
    Usagers bénéficiaires ; Usagers destinataires ; Habitants concernés ; Habitants visés ; Habitants
    bénéficiaires ; Familles bénéficiaires ; Familles destinataires ; Familles ciblées ; Familles touchées ;
    Enfants bénéficiaires ; Enfants ciblés ; Jeunes concernés ; Jeunes visés ; Jeunes ciblés ; Jeunes
    bénéficiaires ; Parents concernés ; Parents visés ; Parents ciblés ; Personnes visées ; Personnes ciblées ;
    Personnes bénéficiaires ; Personnes accompagnées ; Population bénéficiaire ; Population ciblée ; Population
    touchée ; Groupe cible ; Groupes cibles ; Tranche d'âge concernée ; Tranche d'âge visée ; Tranche d'âge
    ciblée ; Tranches d'âge concernées ; Tranche_age ; TrancheAge ; Âge des enfants ; Âge des bénéficiaires ;
    Âge concerné ; Âges concernés ; Âges visés ; Classe d'âge ; Catégorie de bénéficiaires ; Catégories de
    bénéficiaires ; Type de bénéficiaires ; Beneficiaries ; Audience ; Target group
  `,
  'actions.exigences': `
    Exigence SPPE ; Exigences SPPE ; Exigence du décret ; Article du CASF ; Lien avec le SPPE ; Compétence SPPE
    ; Compétence de l'AO ; Compétence d'AO ; Mission de l'AO ; Missions de l'autorité organisatrice ; Compétence
    de l'autorité organisatrice ; Attendu du schéma ; Attendu réglementaire ; Attendu du décret ; Réponse au
    décret ; Point du schéma ; Exigence réglementaire ; Schéma de maintien et de développement ; Obligation
    réglementaire ; Exigence_schema ; ExigencesSPPE ; Obligations d'AO
  `,
  'actions.indicateurs': `
    Comment on saura ; Comment saura-t-on que c'est réussi ; Comment saura-t-on ; Comment on mesure ; Comment on
    va mesurer ; Comment mesure-t-on ; Comment évalue-t-on ? ; Comment évalue-t-on ; Comment évaluer l'action ;
    Comment sera-t-elle évaluée ; À quoi verra-t-on que ça marche ; À quoi on le verra ; On saura que c'est
    réussi si ; Indic. d'éval. ; Indicateur retenu ; Indicateur suivi ; Indicateurs suivis ; Indicateur de
    réussite ; Indicateurs de réussite ; Indicateur d'évaluation retenu ; Indicateurs de l'action ; Indicateur
    principal ; Indicateur clé ; Indicateurs clés ; Indicateurs prévus ; Indicateurs choisis ;
    Indicateurs_evaluation ; IndicateursEvaluation ; Indicateur_suivi ; Indicateurs à suivre ; Indicateurs
    chiffrés retenus ; Indicateurs de moyens ; Indicateurs de processus ; Indicateur et cible ; Critères retenus
    ; Critères de suivi ; Critères de succès ; Critères de mesure ; Critère d'évaluation retenu ; Critères et
    indicateurs ; Marqueurs de réussite ; Signes de réussite ; Preuves de réussite ; Livrables attendus ;
    Livrable attendu ; Résultat attendu ; Résultats attendus de l'action ; Résultats espérés ; Résultats
    recherchés ; Résultats prévus ; Résultats_attendus ; Effets recherchés ; Effets visés ; Effets attendus de
    l'action ; Impact attendu ; Impacts recherchés ; Impact visé ; Changements attendus ; Changements visés ;
    Objectif chiffré à atteindre ; Cibles ou indicateurs ; Cible à atteindre ; Cible fixée ; Cible 2029 ; Valeur
    cible 2029 ; Valeur visée ; Valeur à atteindre ; Moyens d'évaluation ; Outils de suivi ; Outils de mesure ;
    Outil d'évaluation ; Modalités de suivi et d'évaluation ; Modalités de suivi ; Modalités d'évaluation
    prévues ; Mode de mesure ; Méthode de mesure ; Évaluation envisagée ; Évaluation (indicateurs) ; Évaluation
    : critères ; Dispositif d'évaluation ; Démarche d'évaluation ; Mesure de la réussite ; Success criteria ;
    Metrics ; Expected results ; Deliverables ; Expected outcome
  `,
  'actions.miseAJour': `
    Ligne actualisée le ; Ligne mise à jour le ; Fiche actualisée le ; Donnée actualisée le ; Date_maj ; DateMaj
    ; DT_MAJ ; Dt maj ; Maj au ; MàJ du ; Mise à jour au ; Mise_a_jour ; Dernière saisie ; Dernière saisie le ;
    Dernière actualisation le ; Dernier point ; Dernière revue ; Dernière révision ; Revu le ; Relu le ; Point
    fait le ; Date d'actualisation de la ligne ; Date de la dernière saisie ; Date de la dernière mise à jour ;
    Dernier changement ; Dernière modif ; Modifiée le ; Last modified ; Last Updated At ; Last edited ; Last
    edited time ; Last Activity Date ; Updated at ; Updated on ; Modified ; Dernière édition ; Édité le ;
    Actualisée le ; Mise à jour de la ligne
  `,
  'communes.nom': `
    Nom_commune ; NomCommune ; Nom_com ; LIB_COM ; Lib_commune ; LIBGEO ; Commune_nom ; Nom de commune ; Nom des
    communes ; Nom de la ville ; Nom de la mairie ; Mairie ; Mairies ; Commune adhérente ; Communes adhérentes ;
    Communes du territoire ; Communes concernées ; Communes couvertes ; Communes de l'EPCI ; Communes du
    groupement ; Commune ou EPCI ; Commune / EPCI ; Commune partenaire ; Signataire de la CTG ; Signataires ;
    Collectivité membre ; Collectivité adhérente ; Quelle commune ; Villes ; Villages ; Localité ; City
  `,
  'communes.codeInsee': `
    Code_Insee ; CodeInsee ; INSEE_COM ; Insee_commune ; Code_commune ; CodeCommune ; COD_COM ; COD_INSEE ;
    DEPCOM ; N° Insee commune ; Numéro Insee de la commune ; Code Insee commune ; Code INSEE (5 chiffres) ; Id
    Insee ; Identifiant Insee ; Insee code
  `,
  'communes.population': `
    Habitants_2023 ; Habitants ; Nb_habitants ; NbHabitants ; Population_2023 ; Population2023 ;
    Population_municipale ; Pop_mun ; Pop_municipale_2022 ; Pop_totale_2022 ; POP_TOT ; PMUN ; PTOT ; Nombre
    d'habitants 2023 ; Nombre d'habitants au 1er janvier 2026 ; Population au 01/01/2026 ; Population en vigueur
    ; Population légale 2023 ; Population Insee 2022 ; Population DGF ; Combien d'habitants ; Population
    recensée ; Hab. 2023 ; Inhabitants ; Nbre d'hab. ; Total habitants ; Population totale Insee ; Population
    (hab.)
  `,
  'communes.anneePopulation': `
    Année_population ; AnneePopulation ; Millesime ; Année de population ; Année du chiffre de population ;
    Année de la donnée ; Année du millésime ; Population de l'année ; Recensement de ; Année du recensement de
    la population ; Millésime du recensement
  `,
  'communes.competenceAo': `
    Competence_AO ; CompetenceAO ; Compétence d'autorité organisatrice ; Compétence AO exercée ; Compétence PE ;
    Compétence SPPE ; Compétence exercée par la commune ; Exerce l'AO ; Est AO ; Est-elle AO ; AO (oui/non) ; AO
    O/N ; Commune compétente ; La commune est-elle AO ; Exerce-t-elle la compétence ; Garde la compétence ;
    Compétence conservée ; Autorité organisatrice (oui / non)
  `,
  'communes.transfereeA': `
    Transferee_a ; TransfereeA ; Compétence_transferee_a ; Compétence confiée à ; Compétence déléguée à ;
    Déléguée à ; Compétence exercée par ; Qui exerce la compétence ; À qui la compétence est transférée ; À qui
    est-elle transférée ; Transférée à l'EPCI ; Transférée à quel EPCI ; Transférée au syndicat ; EPCI
    d'appartenance ; EPCI d'adhésion ; Communauté de communes ; Communauté d'agglomération ; Interco ;
    Intercommunalité de rattachement ; Structure compétente ; Transfert_competence
  `,
  'communes.deliberation': `
    Deliberation_date ; DateDeliberation ; Date_delib ; Délib du ; Date délib ; Délibérée le ; Délibération
    prise le ; Date du vote ; Vote en conseil le ; Votée le ; Vote du conseil municipal ; Date du CM ; Conseil
    du ; Délibération de la commune ; Délibération du conseil communautaire ; Date de délibération du conseil ;
    Date d'adoption ; Adopté le ; Approuvé le ; Approbation le ; Date de passage en conseil ; Passage en conseil
    municipal ; Passée en conseil le
  `,
  'offre.nom': `
    Équipement d'accueil ; Nom de la structure soutenue ; Nom_structure ; NomStructure ; Structure_nom ;
    LIB_STRUCT ; Lib_structure ; Nom_equipement ; Nom EAJE ; Nom du multi-accueil ; Nom de la micro-crèche ; Nom
    du mode d'accueil ; Nom de l'accueil ; Nom de l'ALSH ; Nom du centre ; Nom de l'offre ; Équipement petite
    enfance ; Équipement existant ; Équipements du territoire ; Établissement petite enfance ; Établissement
    concerné ; Structure concernée ; Structure d'accueil existante ; Structures du territoire ; Structures
    existantes ; Structures soutenues ; Lieux d'accueil ; Lieu d'accueil petite enfance ; Crèches ; Crèche ou
    structure ; Appellation ; Enseigne ; Dénomination de la structure ; Intitulé de l'équipement ; Libellé de
    l'équipement ; Quelle structure ; Quel équipement ; Quelle crèche ; Service ou équipement ; Services et
    équipements ; Name of facility ; Facility
  `,
  'offre.type': `
    Type_structure ; TypeStructure ; Type_accueil ; TypeAccueil ; Type_eaje ; TYP_STRUCT ; Nature_structure ;
    Type de crèche ; Type de lieu d'accueil ; Type d'accueil petite enfance ; Type de l'équipement ; Type de la
    structure ; Sorte d'accueil ; Genre de structure ; Catégorie de l'établissement ; Catégorie d'accueil ;
    Catégorie d'EAJE ; Nature de l'accueil ; Nature de l'établissement ; Nature du mode d'accueil ; Forme de
    l'accueil ; Quel type ; Quel type d'accueil ; Quel type de structure ; Mode d'accueil (type) ; Famille
    d'équipement
  `,
  'offre.gestionnaire': `
    Gérée par ; Géré par ; Gestion assurée par ; Gestion confiée à ; Gestion par ; Qui gère ; Qui gère la
    structure ; Gestionnaire_nom ; NomGestionnaire ; Nom_gestionnaire ; Type_gestionnaire ; TypeGestionnaire ;
    Statut_gestionnaire ; Entité gestionnaire ; Organisme de gestion ; Collectivité gestionnaire ; Commune
    gestionnaire ; Service gestionnaire ; Porteur de la structure ; Structure porteuse ; Portée par ; Exploitant
    ; Exploitée par ; Propriétaire gestionnaire ; Responsable de la gestion ; Gestion (publique / privée) ;
    Gestion publique ou privée ; Public ou privé ; Public / privé ; Public, associatif ou privé ; Statut de la
    structure ; Statut public ou privé ; Nature juridique ; Forme juridique ; Délégataire ou régie ; Manager
  `,
  'offre.commune': `
    Ville d'implantation ; Commune_implantation ; CommuneImplantation ; Nom_commune ; Commune de l'équipement ;
    Commune de l'établissement ; Commune où elle se trouve ; Commune de situation ; Située à ; Implantée à ;
    Implantée sur la commune de ; Lieu de la structure ; Localité ; Ville de la structure ; Village ; Où se
    trouve la structure ; Où est-elle ; Dans quelle commune ; Quelle commune ; Implantation de la structure ;
    Implantation géographique ; City
  `,
  'offre.zone': `
    Quartier de la structure ; Secteur de la structure ; Zone de la structure ; En QPV ; QPV (O/N) ; QPV ou non
    ; Quartier prioritaire ; Quartier / QPV ; Zone d'implantation ; Zone_implantation ; Secteur d'accueil
  `,
  'offre.placesDebut': `
    Agrément en 2025 ; Agrément 2025 ; Agrément au départ ; Agrément initial ; Places_debut ; PlacesDebut ;
    Places_2025 ; Places2025 ; Places avant la CTG ; Places avant ; Places d'origine ; Places au 1er janvier
    2026 ; Places en 2025 ; Places fin 2025 ; Places existantes en 2025 ; Places existantes au début ; Capacité
    2025 ; Capacité au 31/12/2025 ; Capacité en 2025 ; Capacité avant CTG ; Capacité d'origine ; Nombre de
    places avant la CTG ; Nombre de places en 2025 ; Nb places 2025 ; Berceaux 2025 ; Situation 2025 (places) ;
    Point de départ (places) ; Places à l'entrée dans la CTG
  `,
  'offre.places2023': `
    Places_2023 ; Places2023 ; Places en 2023 ; Capacité fin 2023 ; Capacité en 2023 ; Agrément 2023 ; Agrément
    au 31/12/2023 ; Nb places 2023 ; Nb de places fin 2023 ; Berceaux 2023 ; Berceaux au 31/12/2023 ; Places
    déclarées au 31/12/2023 ; Places agréées fin 2023 ; Référence 31/12/2023 (places)
  `,
  'offre.placesAujourdhui': `
    Places_actuelles ; PlacesActuelles ; Places_aujourdhui ; Nb_places ; NbPlaces ; NB_PLACES ;
    Capacite_actuelle ; CapaciteActuelle ; Capacite_accueil ; Capacité d'accueil actuelle ; Capacité actuelle
    (places) ; Capacité à ce jour ; Capacité en cours ; Capacité d'accueil agréée ; Capacité d'accueil théorique
    ; Agrément actuel ; Agrément en cours ; Agrément en vigueur ; Agrément (places) ; Agrément en places ;
    Nombre d'agréments ; Combien de places ; Combien de places aujourd'hui ; Nombre de places actuelles ; Nombre
    de places à ce jour ; Nombre de places ouvertes ; Places ouvertes aujourd'hui ; Places au 30/06/2027 ;
    Places en fonctionnement ; Places disponibles à l'accueil ; Places d'accueil actuelles ; Nombre de berceaux
    actuels ; Nombre d'enfants accueillis en même temps ; Enfants accueillis simultanément ; Number of places
  `,
  'offre.placesPrevues': `
    Places_prevues ; PlacesPrevues ; Places_cible ; Places_2030 ; Places2030 ; Places visées 2029 ; Places
    prévues en 2030 ; Places prévues au 31/12/2029 ; Places en 2030 ; Places fin 2029 ; Places fin 2030 ; Places
    à l'arrivée ; Places après travaux ; Places après extension ; Places programmées ; Places souhaitées ;
    Capacité 2030 ; Capacité visée ; Capacité visée 2030 ; Capacité après travaux ; Capacité future ; Capacité
    souhaitée ; Capacité en fin de convention ; Agrément prévu ; Agrément visé ; Agrément futur ; Agrément
    projeté ; Nombre de places visées ; Nombre de places à terme ; Nombre de places en fin de convention ; Nb
    places prévues ; Berceaux prévus ; Objectif 2030 (places) ; Cible 2030 (places) ; Cible en places
  `,
  'offre.placesSoutenues': `
    Places_soutenues ; PlacesSoutenues ; Places aidées ; Places conventionnées ; Places soutenues par la commune
    ; Places soutenues par l'EPCI ; Places achetées ; Places achetées par la commune ; Places réservées par la
    commune ; Places cofinancées par la collectivité ; Places financées par l'EPCI ; Places sous bonus
    territoire ; Places au bonus territoire ; Places ouvrant droit au bonus ; Berceaux achetés ; Berceaux
    soutenus ; Nombre de places financées ; Nombre de places réservées ; Combien de places soutenues
  `,
  'offre.cofinanceurs': `
    Cofinanceurs_noms ; Cofinanceurs de la structure ; Qui finance ; Financée par ; Financé par ; Financement de
    la structure ; Financements mobilisés ; Financeurs principaux ; Financeurs publics ; Autres financeurs ;
    Aides reçues ; Prestation de service ; PS ou PSU ; Type de financement Caf ; Financement Caf ; Mode de
    financement Caf ; Soutiens financiers ; Soutenue par
  `,
  'offre.tauxOccupation': `
    TO 2026 ; TO_2026 ; TO (%) ; TO réel ; TO financier ; Taux_occupation ; TauxOccupation ; TX_OCC ; Taux
    d'occupation 2026 ; Taux d'occupation moyen ; Taux d'occupation en 2026 ; Taux d'occ. ; Occupation (%) ;
    Occupation 2026 ; % occupation ; Taux de présence ; Taux de remplissage 2026 ; Remplissage (%) ; Taux
    d'utilisation des places ; Fréquentation (%) ; Occupancy rate
  `,
  'offre.ouverture': `
    Date_ouverture ; DateOuverture ; Ouverte le ; Ouverte en ; Ouvert en ; Ouverte depuis ; Ouvre le ; Ouvrira
    le ; Ouverture en ; Ouverture effective ; Date d'ouverture effective ; Date d'ouverture au public ; Année
    d'ouverture de la structure ; Année de création ; Créée en ; Créée le ; Mise en service le ; En service
    depuis ; Existe depuis ; Depuis quand ; Opening date
  `,
  'offre.fermeture': `
    Date_fermeture ; DateFermeture ; Fermée le ; Fermée en ; Fermé en ; Ferme le ; Fermera le ; Fermeture
    définitive ; Fermeture effective ; Fermeture définitive le ; Date de fermeture définitive ; Année de
    fermeture ; Cessation d'activité ; Closing date ; Date de clôture
  `,
  'offre.horairesAtypiques': `
    Horaires_atypiques ; HorairesAtypiques ; Accueil tôt ou tard ; Accueil en horaires décalés ; Accueil en
    horaires élargis ; Accueil tôt le matin ; Horaires étendus ; Horaires larges ; Amplitude horaire élargie ;
    Accueil de nuit ; Horaires atypiques (oui/non) ; Propose des horaires atypiques
  `,
  'offre.accueilHandicap': `
    Accueil_handicap ; AccueilHandicap ; Accueille des enfants en situation de handicap ; Accueil d'enfants
    porteurs de handicap ; Accueil du handicap ; Accueil spécifique handicap ; Handicap (oui/non) ; Accueil
    handicap O/N ; Enfants porteurs de handicap ; Inclusif ; Accueil d'enfants à besoins particuliers
  `,
  'offre.avip': `
    Avip (oui/non) ; Label_Avip ; LabelAvip ; Labellisation Avip ; Crèche labellisée Avip ; Structure Avip ;
    Est-elle Avip ; À vocation d'insertion professionnelle ; Vocation d'insertion professionnelle ; Places Avip
  `,
  'offre.observations': `
    Observations sur la structure ; Remarques sur la structure ; Commentaire libre ; À noter ; À savoir ; Mémo ;
    Points à signaler ; Informations utiles ; Comments ; Commentaires_structure ; Points particuliers ;
    Précisions utiles
  `,
  'besoins.territoire': `
    Quartier étudié ; Territoire étudié ; Secteur étudié ; Zone étudiée ; Territoire_nom ; Nom_commune ; Nom du
    territoire ; Commune étudiée ; Commune de résidence ; Commune de domicile ; Commune des parents ; Commune
    d'habitation ; Commune ou secteur ; Commune ou quartier ; Commune / quartier ; Lieu de résidence ; Lieu
    d'habitation ; Secteur géographique ; Secteur concerné ; Zone géographique ; Zone concernée ; Quartier
    concerné ; Quartiers ; QPV ; Bassin de vie concerné ; Localité ; Où ; Périmètre
  `,
  'besoins.annee': `
    Annee_donnees ; AnneeDonnees ; Année de la donnée ; Année observée ; Année étudiée ; Année concernée ; Année
    du recensement ; Exercice concerné ; Millésime des données ; Données de l'année ; Au titre de l'année ;
    Année civile concernée ; Year
  `,
  'besoins.enfants': `
    Enfants_moins_3_ans ; Enfants de 0 à 3 ans domiciliés ; Nb enfants 0-3 ; Enfants 0-3 ; Enfants 0 à 3 ;
    Enfants de moins de 3 ans domiciliés ; Enfants de moins de 3 ans sur la commune ; Nombre d'enfants de 0 à 3
    ans ; Nombre d'enfants moins de 3 ans ; Nb d'enfants 0-2 ans ; Nombre de tout-petits ; Tout-petits ;
    Tout-petits du territoire ; Jeunes enfants du territoire ; Jeunes enfants de moins de 3 ans ; Effectif
    d'enfants de moins de 3 ans ; Effectifs 0-2 ans ; Combien d'enfants de moins de 3 ans ; Bébés et jeunes
    enfants ; Population des moins de 3 ans ; Population des 0-2 ans ; Moins de trois ans ; Les moins de 3 ans
  `,
  'besoins.naissances': `
    Nb_naissances ; NbNaissances ; Naissances 2026 ; Naissances en 2026 ; Nouveau-nés ; Nombre de nouveau-nés ;
    Nb de naissances ; Naissances vivantes ; Naissances enregistrées ; Naissances sur la commune ; Nombre de
    naissances domiciliées ; Combien de naissances ; Bébés nés dans l'année ; Nombre annuel de naissances ;
    Births
  `,
  'besoins.demandes': `
    Demandes 2026 ; Demandes_2026 ; Nb_demandes ; NbDemandes ; Demandes d'accueil reçues ; Demandes d'accueil
    enregistrées ; Demandes déposées ; Demandes formulées ; Demandes des familles ; Demandes de places en crèche
    ; Demandes exprimées ; Demandes en commission ; Demandes examinées ; Demandes d'inscription ; Nombre de
    demandes d'accueil ; Nombre de demandes reçues ; Nombre de préinscriptions ; Nombre de dossiers ; Nombre de
    dossiers déposés ; Dossiers de demande ; Dossiers de préinscription ; Dossiers examinés ; Dossiers
    enregistrés ; Préinscriptions 2026 ; Préinscriptions en crèche ; Familles demandeuses ; Combien de demandes
    ; Inscriptions demandées ; Requests
  `,
  'besoins.demandesSatisfaites': `
    Admis 2026 ; Admis_2026 ; Demandes_satisfaites ; DemandesSatisfaites ; Demandes satisfaites 2026 ; Demandes
    ayant abouti ; Demandes honorées ; Demandes servies ; Demandes retenues ; Demandes ayant reçu une réponse
    favorable ; Réponses favorables ; Réponses positives ; Admis en commission ; Admis en crèche ; Familles
    ayant obtenu une place ; Familles satisfaites ; Nombre d'admis ; Nombre d'enfants admis ; Nombre de places
    attribuées ; Nombre d'attributions ; Nb demandes satisfaites ; Nb admis ; Places attribuées en commission ;
    Attributions 2026 ; Combien ont eu une place ; Combien d'admis ; Dossiers acceptés ; Dossiers retenus
  `,
  'besoins.places': `
    Nb_places ; NbPlaces ; Places 2026 ; Places_2026 ; Places d'accueil existantes ; Places d'accueil
    disponibles ; Places tous modes d'accueil ; Places formelles ; Places installées ; Places EAJE ; Places
    agréées ; Places au total ; Total des places ; Nombre total de places ; Offre existante ; Offre de places ;
    Offre d'accueil existante ; Offre d'accueil formel ; Capacité d'accueil théorique ; Capacité d'accueil
    totale ; Capacité des modes d'accueil ; Capacité d'accueil du territoire ; Combien de places ; Number of
    places
  `,
  'besoins.tauxCouverture': `
    Taux_couverture ; TauxCouverture ; TX_COUV ; Tx couverture ; Taux de couverture 2026 ; Taux de couverture en
    2026 ; Taux de couverture du territoire ; Taux de couverture petite enfance ; Couverture (%) ; Couverture en
    % ; Couverture des besoins ; % de couverture ; % couverture ; Pourcentage de couverture ; Places pour cent
    enfants ; Nombre de places pour 100 enfants ; Taux de couverture des besoins ; Coverage
  `,
  'besoins.source': `
    Source_donnees ; SourceDonnees ; Source utilisée ; Sources utilisées ; Source (Insee, Caf…) ; Source du
    chiffre ; Source des chiffres ; D'où vient le chiffre ; D'où viennent les chiffres ; Origine des chiffres ;
    Origine des données ; Données issues de ; Fournie par ; Producteur de la donnée ; Référence de la source ;
    Document source ; Provenance de la donnée
  `,
  'besoins.methode': `
    Methode_calcul ; MethodeCalcul ; Comment c'est calculé ; Comment est-ce calculé ; Mode d'estimation ;
    Méthode d'estimation ; Méthode employée ; Méthode retenue ; Précision ; Précisions sur la donnée ;
    Commentaire sur la donnée ; Hypothèse retenue ; Commentaire ; Remarque
  `,
  'instances.date': `
    Date_reunion ; DateReunion ; Date_instance ; Date_copil ; Réunie le ; Réuni le ; S'est réuni le ; S'est
    tenue le ; Tenu le ; A eu lieu le ; Date de la séance ; Copil du ; Date de la tenue ; Date de l'atelier ;
    Date de la commission ; Date du groupe de travail ; Date du Cotech ; Date de comité ; Jour de la réunion ;
    Quel jour ; Quand a-t-elle eu lieu ; Date et heure ; Meeting date
  `,
  'instances.instance': `
    Nom_instance ; NomInstance ; Instance_nom ; Nom du comité ; Nom du groupe ; Nom du groupe de travail ; Nom
    de la commission ; Nom de l'atelier ; Instance de gouvernance ; Instance de pilotage ; Instance concernée ;
    Instance CTG ; Instances de la CTG ; Comité ou groupe ; Comité / groupe de travail ; Comités ; Comité réuni
    ; Groupe réuni ; Intitulé de l'instance ; Libellé de l'instance ; Quelle instance ; Quelle réunion ; Réunion
    ou instance ; Rencontres ; Atelier ; Ateliers ; Temps de travail collectif ; Meeting ; Séance
  `,
  'instances.type': `
    Type_instance ; TypeInstance ; Type_reunion ; Type de comité ; Type de séance ; Nature du comité ; Nature de
    la rencontre ; Catégorie d'instance ; Catégorie de réunion ; Niveau de gouvernance ; Sorte de réunion ;
    Copil ou Cotech ; Copil / Cotech ; Quel type ; Quel type d'instance
  `,
  'instances.participants': `
    Participants_presents ; Qui était là ; Qui est venu ; Qui a participé ; Qui participe ; Qui y était ;
    Étaient présents ; Présents (structures) ; Structures invitées et présentes ; Structures participantes à la
    réunion ; Structures autour de la table ; Participants à la réunion ; Participants présents ; Liste des
    participants ; Liste des présents ; Institutions présentes ; Institutions participantes ; Organismes
    participants ; Organismes représentés ; Partenaires participants ; Partenaires réunis ; Composition du
    comité ; Composition de l'instance ; Membres de l'instance ; Membres du comité ; Acteurs réunis ; Acteurs
    participants ; Services présents ; Attendees ; Tour de table
  `,
  'instances.objet': `
    Objet_reunion ; ObjetReunion ; Objet de l'instance ; Objet du comité ; Objet de la séance ; Objet de la
    rencontre ; Ordre_du_jour ; OrdreDuJour ; Ordre du jour de la séance ; Points à l'ODJ ; Points traités ;
    Points examinés ; Sujets ; Sujets à l'ordre du jour ; Sujets évoqués ; Sujets discutés ; Thème de la réunion
    ; Thèmes traités ; Thématiques abordées ; De quoi on a parlé ; De quoi a-t-on parlé ; De quoi on parle ;
    Contenu de la réunion ; Contenu des échanges ; But de la réunion ; Pourquoi on se réunit ; Topics
  `,
  'instances.decisions': `
    Decisions_prises ; DecisionsPrises ; Décisions de l'instance ; Décisions actées ; Décisions retenues ;
    Décisions du comité ; Ce qui est décidé ; Ce qu'on a décidé ; Ce qui est acté ; Ce qui a été acté ; Ce qui a
    été arrêté ; Ce qui en est sorti ; Qu'a-t-on décidé ; Que décide-t-on ; Conclusions de la réunion ;
    Conclusions du comité ; Relevé des décisions ; Résultat des échanges ; Arbitrages rendus ; Arbitrages pris ;
    Validations obtenues ; Suites décidées ; Suites prévues ; Suites de la réunion ; Points actés ; Points
    validés ; Points arrêtés
  `,
  'indicateurs.numero': `
    Num_indicateur ; NumIndicateur ; Id_indicateur ; Code_indicateur ; CodeIndicateur ; Ref_indicateur ; Réf.
    indicateur ; N° d'ordre ; N° de suivi ; Identifiant indicateur ; Numéro d'indicateur ; Rang ; Ordre
  `,
  'indicateurs.libelle': `
    Lib_indicateur ; Libelle_indicateur ; LibelleIndicateur ; Nom_indicateur ; NomIndicateur ; Indicateur_nom ;
    Ce qu'on mesure ; Ce que l'on mesure ; Ce que nous mesurons ; Ce qu'on regarde ; Ce qui est compté ; Ce qui
    est suivi ; Que mesure-t-on ; Que mesure-t-on ? ; Qu'est-ce qu'on mesure ; Indicateur suivi ; Indicateurs
    suivis ; Indicateurs retenus ; Indicateur CTG ; Indicateurs de la CTG ; Indicateur de réussite ; Indicateur
    clé ; Indicateurs clés ; Indicateur de performance ; Indicateur de moyens ; Indicateur quantitatif ; Critère
    de réussite ; Critères de réussite ; Critère de suivi ; Critère retenu ; Critères retenus ; Mesure suivie ;
    Donnée suivie ; Données suivies ; Chiffre suivi ; Chiffres clés ; Description de l'indicateur ; Définition
    de l'indicateur ; Désignation de l'indicateur ; Quel indicateur ; Marqueur ; Indicator ; Metric
  `,
  'indicateurs.unite': `
    Unite_mesure ; UniteMesure ; Unité (%, nb) ; Unité de compte ; Unité utilisée ; Unité retenue ; Exprimé en ;
    Exprimée en ; Mesuré en ; Compté en ; En quoi c'est compté ; Quelle unité ; Unit
  `,
  'indicateurs.depart': `
    Valeur_depart ; ValeurDepart ; Valeur_initiale ; ValeurInitiale ; Point de départ ; Point de départ (valeur)
    ; Valeur au démarrage ; Valeur avant ; Valeur avant la CTG ; Valeur au début ; Valeur en début de convention
    ; Valeur à la signature ; Valeur à T0 ; Valeur d'origine ; Valeur en 2025 ; Valeur au 31/12/2025 ; Niveau de
    départ ; Niveau de référence ; Référence de départ ; Chiffre de départ ; Chiffre initial ; Donnée de départ
    ; Donnée initiale ; État des lieux initial ; État de départ ; État de référence ; État 2025 ; Situation au
    départ ; Situation de référence ; Situation avant la CTG ; Situation au T0 ; D'où on part ; D'où l'on part ;
    On part de ; Au départ ; Start value
  `,
  'indicateurs.dateDepart': `
    Date_depart ; DateDepart ; Date_initiale ; Date du départ ; Date du T0 ; Date de mesure initiale ; Date du
    point de départ ; Date de l'état initial ; Année du point de départ ; Année de la valeur de départ ; Année
    de la valeur initiale ; Année T0 ; Année initiale ; Année du T0 ; Mesuré au départ le ; Valeur de départ :
    date ; Valeur initiale (date)
  `,
  'indicateurs.cible': `
    Valeur_cible ; ValeurCible ; Cible_2030 ; Cible 2029 ; Cible 2028 ; Objectif 2029 ; Objectif cible ;
    Objectif visé ; Objectif fixé ; Objectif attendu ; Objectif en fin de convention ; Objectif à terme ;
    Objectif pour 2029 ; Cible fixée ; Cible prévue ; Cible retenue ; Cible finale ; Cible à terme ; Cible
    chiffrée ; Cible en fin de CTG ; Cible de fin de convention ; Point d'arrivée ; Point d'arrivée visé ;
    Valeur d'arrivée ; Valeur finale attendue ; Valeur finale visée ; Valeur souhaitée ; Valeur prévue ; Valeur
    visée en 2029 ; Valeur visée au 31/12/2029 ; Valeur attendue en 2029 ; Valeur cible 2029 ; Niveau visé ;
    Niveau attendu ; Niveau cible ; Niveau souhaité ; Résultat visé ; Résultat à atteindre ; Résultats attendus
    ; Où on veut aller ; Où l'on veut arriver ; Ce qu'on vise ; Ce que l'on vise ; Attendus ; Chiffre visé ;
    Chiffre à atteindre ; Target value
  `,
  'indicateurs.dateCible': `
    Date_cible ; DateCible ; Echeance_cible ; EcheanceCible ; Échéance visée ; Échéance fixée ; Échéance prévue
    ; Échéance de l'objectif visé ; Date visée ; Date d'échéance de la cible ; Date de l'objectif ; Date à
    atteindre ; Année visée ; Année de la cible ; Année d'échéance ; Année de l'objectif ; Horizon visé ;
    Horizon de la cible ; À quelle échéance ; Pour quelle date ; Pour quelle année ; À quel horizon ; Terme visé
    ; Terme fixé ; À atteindre en ; À atteindre pour ; Target date ; Due date
  `,
  'indicateurs.sens': `
    Sens_attendu ; SensAttendu ; Hausse ou baisse ; Hausse / baisse ; À la hausse ou à la baisse ; Sens de
    progression ; Sens de l'objectif ; Sens visé ; Sens souhaité ; Direction attendue ; Évolution visée ;
    Évolution espérée ; Évolution attendue (hausse / baisse) ; Faut-il que ça monte ou que ça baisse ; Augmenter
    ou diminuer ; Monter ou baisser ; Variation attendue ; Variation souhaitée ; Tendance souhaitée ; Tendance
    recherchée
  `,
  'indicateurs.modalite': `
    Mode_calcul ; ModeCalcul ; Mode_collecte ; Comment c'est mesuré ; Comment est-ce mesuré ; Comment on mesure
    ; Comment mesure-t-on ; Comment on compte ; Comment on calcule ; Comment calcule-t-on ; Comment sera-t-il
    mesuré ; Méthode de mesure ; Méthode de recueil ; Mode de mesure ; Mode de relevé ; Mode de suivi ;
    Modalités de suivi ; Modalités de mesure ; Modalités de recueil ; Modalités de calcul ; Outil de collecte ;
    Outil de recueil ; Outil de suivi ; Outils de mesure ; Périodicité de suivi ; Périodicité du recueil ;
    Périodicité de collecte ; Fréquence de suivi ; Fréquence de relevé ; Fréquence du recueil ; Rythme de suivi
    ; Rythme de mesure ; Qui mesure et quand ; Qui relève ; Qui collecte ; À quel rythme ; À quelle fréquence ;
    Tous les combien
  `,
  'indicateurs.source': `
    Source_donnee ; SourceDonnee ; Source utilisée ; Sources de données ; Source des chiffres ; Source du
    chiffre ; Source de vérification ; Sources de vérification ; Source de l'indicateur ; Où trouver la donnée ;
    Où trouve-t-on la donnée ; Où la trouve-t-on ; Où on trouve le chiffre ; D'où vient la donnée ; D'où vient
    le chiffre ; D'où viennent les données ; Origine des données ; Origine du chiffre ; Fournie par ; Donnée
    fournie par ; Qui fournit la donnée ; Qui fournit le chiffre ; Pièce de preuve ; Moyens de preuve ; Data
    source
  `,
  'convention.territoire': `
    Nom_territoire ; NomTerritoire ; Nom_CTG ; Libellé de la CTG ; Libellé de la convention ; Titre de la
    convention ; Titre de la CTG ; Nom du territoire CTG ; Territoire conventionné ; Territoire d'application ;
    Périmètre de la convention ; Périmètre conventionné ; Territoire de la convention ; Quel territoire ;
    Convention de ; Collectivité ; Convention territoriale globale de ; CTG de ; CTG du territoire de
  `,
  'convention.caf': `
    Nom_Caf ; Caf_signataire ; Caf partenaire ; Caf concernée ; Caf compétente ; Caf de rattachement ; Quelle
    Caf ; Caisse d'allocations familiales de ; Caisse d'allocations familiales signataire ; Caisse signataire ;
    Caisse concernée ; Nom de la caisse
  `,
  'convention.departement': `
    Nom_departement ; Dept ; Dpt ; Département du territoire ; Département de la CTG ; Quel département ;
    Département (nom) ; Département de rattachement
  `,
  'convention.signataires': `
    Liste_signataires ; Communes signataires de la CTG ; Communes et EPCI signataires ; Qui a signé ; Qui sont
    les signataires ; Signée par ; Signé par ; Convention signée par ; Conclue entre ; Passée entre ;
    Collectivités parties ; Parties au contrat ; Parties contractantes ; Partenaires de la convention ; Les
    signataires ; Autres signataires ; Ensemble des signataires ; Membres signataires
  `,
  'convention.debut': `
    Date_debut ; DateDebut ; Debut_convention ; DebutConvention ; Date_effet ; DateEffet ; Commence le ; Débute
    le ; Démarre le ; Court à partir du ; Applicable au ; Applicable à partir du ; Applicable dès le ; En
    vigueur depuis ; En vigueur depuis le ; En vigueur à compter du ; Entre en vigueur le ; Entrée en vigueur le
    ; Entrée en vigueur de la convention ; Date d'entrée en application ; Valable du ; Valable à partir du ;
    Valide du ; Valide à partir du ; Date de prise d'effet de la CTG ; Date d'effet de la convention ; Date de
    début de la CTG ; Date de démarrage de la CTG ; Effet au ; Effet le ; Premier jour de la convention ;
    Convention en vigueur le ; Quand commence-t-elle ; Start date
  `,
  'convention.fin': `
    Date_fin ; DateFin ; Fin_convention ; FinConvention ; Finit le ; Se termine le ; S'achève le ; Expire le ;
    Échoit le ; Prend fin au ; Arrive à échéance le ; Arrive à terme le ; Valable jusqu'au ; Valide jusqu'au ;
    En vigueur jusqu'au ; Applicable jusqu'au ; Court jusqu'au ; Date d'échéance de la CTG ; Date d'échéance de
    la convention ; Date de fin de la CTG ; Date de fin de validité ; Date de terme ; Date d'expiration de la
    convention ; Date de clôture ; Échéance CTG ; Terme CTG ; Terme de la CTG ; Dernier jour de la convention ;
    Fin de période ; Quand finit-elle ; End date ; Expiry date
  `,
  'convention.signature': `
    Date_signature ; DateSignature ; Signature_CTG ; Signée en ; Signé en ; Signature le ; Signature de la CTG
    le ; Date de la signature ; Date de la signature officielle ; Date de signature officielle ; Date de
    signature de la CTG ; Jour de la signature ; CTG signée en ; Convention signée en ; Quand a-t-elle été
    signée ; A été signée le ; Signing date
  `,
  'convention.copil': `
    Date_copil ; DateCopil ; Date du Copil de la CTG ; Date du dernier Copil ; Dernier Copil ; Prochain Copil ;
    Date du comité de pilotage du bilan ; Copil du bilan le ; Copil bilan ; Copil de présentation du bilan ;
    Comité de pilotage le ; Bilan présenté au Copil le ; Présenté en Copil le ; Présentation au Copil le ; Bilan
    examiné en Copil le ; Réunion du Copil ; Réunion du comité de pilotage
  `,
  'convention.transmission': `
    Mode_transmission ; Comment est-il transmis ; Comment transmet-on au CDSF ; Qui transmet ; Qui transmet le
    bilan ; Transmis au CDSF par ; Transmission par ; Transmission assurée par ; Transmission au CDSF par ;
    Modalités de transmission ; Voie de transmission au CDSF
  `,
  'convention.epci': `
    Nom_EPCI ; NomEpci ; EPCI signataire ; EPCI concerné ; EPCI porteur ; Interco ; Intercommunalité signataire
    ; Intercommunalité compétente ; Quel EPCI ; Nom de l'intercommunalité ; Nom de la communauté de communes ;
    Communauté de communes compétente ; Communauté urbaine ; Syndicat intercommunal ; Groupement de communes ;
    Structure intercommunale
  `,
  'convention.enjeux': `
    Enjeux_CTG ; Enjeux identifiés ; Enjeux repérés ; Enjeux locaux ; Enjeux majeurs ; Enjeux stratégiques ;
    Enjeux issus du diagnostic ; Enjeux sociaux du territoire ; Quels enjeux ; Principaux enjeux ; Les enjeux ;
    Enjeux et priorités
  `,
  'convention.contact': `
    Contact_CTG ; Contacts ; Service référent ; Service en charge de la CTG ; À qui s'adresser ; Qui contacter ;
    Qui joindre ; Service chargé de la CTG ; Boîte mail du service ; Courriel du service ; Adresse du service ;
    Adresse mail générique ; Contact pour la CTG
  `,
};

/** Another column of the same words is worth a little more: the content decides. */
const aEgalite = 0.06;
const sur = 0.8;
/** From there on a column is read, if only to be confirmed. */
const douteux = 0.45;

function titresDe(texte: string): readonly string[] {
  return texte
    .split(/\s;\s/)
    .map((titre) => titre.replace(/\s+/g, ' ').trim())
    .filter((titre) => titre !== '');
}

describe.each(Object.entries(familles))('les façons de dire %s', (colonne, texte) => {
  const [feuille = '', cle = ''] = colonne.split('.');
  const notes = (titre: string) => scoreTitre(feuille as CleFeuille, titre);

  test('sont toutes cette colonne, première ou à égalité', () => {
    const fautes = titresDe(texte).filter((titre) => {
      const score = notes(titre).find((note) => note.cle === cle)?.score ?? 0;
      return score < sur || score < (notes(titre)[0]?.score ?? 0) - aEgalite;
    });
    expect(fautes).toEqual([]);
  });
});

describe('l’argent prévu et l’argent dépensé', () => {
  test.each([
    ['budgetPrevu', 'budgetRealise'],
    ['budgetRealise', 'budgetPrevu'],
  ])('ne se confondent jamais : %s n’est pas %s', (cle, autre) => {
    const fautes = titresDe(familles[`actions.${cle}`] ?? '').filter((titre) =>
      scoreTitre('actions', titre).some((note) => note.cle === autre && note.score >= douteux),
    );
    expect(fautes).toEqual([]);
  });
});
