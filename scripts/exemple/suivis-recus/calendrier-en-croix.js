/** Des croix sous les années, des dates et des montants comme on les écrit ; texte Windows-1252 à points-virgules. */
export const calendrierEnCroix = [
  'Plan d’actions CTG - données fictives;;;;;;;;;;',
  ';;;;;;;;;;',
  'N°;Action;Service pilote;Démarrage;Échéance;2026;2027;2028;Budget;Financements;Statut',
  '1.1;Accueil occasionnel;Crèche municipale;sept-26;rentrée 2027;x;x;;12 k€;Caf 5 000 € / Commune 7 000 €;En cours',
  '1.10;Bébés lecteurs;Médiathèque;T3 2026;T4 2028;x;x;x;1 200,50 €;;en continu',
  '2.1;"Point écoute ; parents";CCAS;1er semestre 2027;2028;;x;x;à définir;;Non commencé',
  '2.2;Aide aux devoirs;Centre social;01/09/2026;30/06/2027;x;x;;0;;ok',
  '3.1;Séjours d’été;Service jeunesse;2026;;x;;;NC;;Annulé',
].join('\r\n');
