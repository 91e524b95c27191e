// Chaque écran de la page, et ce qui s’y ouvre : pour qui veut les regarder tous.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNeuf, suivi as exemple } from './commande.js';
import { racine } from './navigateur.js';
import { aller, allerA, attendreConstats, choisir, ouvrirExemple } from './parcours.js';

const fautif =
  'N°;Intitulé;Pilote;Statut;Début;Fin\n1;Ouvrir la crèche;Mairie;En cours;01/01/2026;bientôt\n2;Soutenir le relais;;En cours;01/01/2026;31/12/2030\n';
const incomplet = join(racine, 'test/fixtures/suivis-vus/w01-annees-croix.xlsx');
const convention = join(racine, 'test/fixtures/convention/pays-de-valbrune/convention.docx');

/** @param regarder appelé à chaque écran, avec son nom */
export async function parcourir(onglet, regarder) {
  const dossier = dossierNeuf('ecrans');
  await regarder('accueil');
  const faux = join(dossier, 'faux.xlsx');
  writeFileSync(faux, 'rien');
  await choisir(onglet, [faux]);
  await onglet.attendre({ role: 'alert' });
  await regarder('fichier refusé');
  await ouvrirExemple(onglet);
  await lExemple(onglet, regarder);
  await lesDocuments(onglet, regarder);
  await onglet.cliquer({ role: 'link', nom: 'Reportez-les' });
  await onglet.attendre({ role: 'heading', nom: 'Ce qui revient' });
  await regarder('reprendre');
  await correction(onglet, regarder, dossier);
  await completer(onglet, regarder);
  await lot(onglet, regarder, dossier);
  for (const ecran of ['modele', 'aide']) {
    await allerA(onglet, ecran);
    await onglet.pause(400);
    await regarder(ecran);
  }
}

async function lExemple(onglet, regarder) {
  await regarder('constats');
  await onglet.cliquer({ role: 'button', nom: /^Corriger/ });
  await onglet.attendre('dialog');
  await regarder('ligne');
  await onglet.touche('Escape');
  await onglet.cliquer({ role: 'button', nom: /Pourquoi/ });
  await onglet.attendre('dialog');
  await regarder('explication');
  await onglet.touche('Escape');
  await aller(onglet, 'Les colonnes');
  await onglet.attendre('.tete');
  await regarder('colonnes');
  await onglet.cliquer('.lecture-bouton');
  await onglet.attendre('dialog');
  await regarder('choix d’une colonne');
  await onglet.touche('Escape');
  await aller(onglet, 'Compléter');
  await onglet.attendre({ texte: 'Votre classeur a déjà tout' });
  await regarder('rien à compléter');
  await aller(onglet, 'Le schéma');
  await onglet.cliquer({ css: 'summary', dans: { css: 'details.point', rang: 9 } });
  await regarder('schéma');
}

/** Chacun des documents offerts, ses choix et son aperçu. */
async function lesDocuments(onglet, regarder) {
  await aller(onglet, 'Les documents');
  await onglet.attendre('iframe');
  await onglet.cliquer({ texte: 'Papier à en-tête, logos et textes' });
  await onglet.cliquer({ texte: 'Autres choix pour ce document' });
  await regarder('documents');
  const offerts = await onglet.evaluer(() =>
    [...document.querySelectorAll('input[name=document]')].map(({ value }) => value),
  );
  for (const cle of offerts.filter((autre) => !['intermediaire', 'avenant'].includes(autre))) {
    await onglet.cliquer(`input[name=document][value=${cle}]`);
    await onglet.attendre('.apercu-zone:not([aria-busy])', 60_000);
    await regarder(cle);
  }
  await onglet.cliquer({ role: 'radio', nom: 'Avenant' });
  await onglet.cliquer({ role: 'button', nom: 'Prendre le plan signé' });
  await onglet.attendre({ texte: 'Ce que cela change pour le schéma' });
  await regarder('avenant');
}

/** Une cellule se corrige : refusée, faite ; puis quitter ce fichier demande. */
async function correction(onglet, regarder, dossier) {
  const chemin = join(dossier, 'suivi.csv');
  writeFileSync(chemin, fautif);
  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet);
  await onglet.cliquer({ role: 'button', nom: 'Corriger : suivi, cellule F2' });
  await onglet.attendre('dialog .voisinage');
  await regarder('corriger');
  await onglet.cliquer({ role: 'button', nom: 'Écrire une période', dans: 'dialog' });
  await onglet.ecrire('#cellule-tapee', 'un jour');
  await onglet.touche('Enter');
  await onglet.attendre({ role: 'alert', dans: 'dialog' });
  await regarder('correction refusée');
  await onglet.ecrire('#cellule-tapee', 'T3 2027');
  await onglet.touche('Enter');
  await onglet.attendre('dialog .resultat');
  await regarder('correction faite');
  await onglet.touche('Escape');
  await onglet.attendreAbsence('dialog');
  await regarder('constats corrigés');
  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [incomplet, convention]);
  await onglet.attendre('dialog');
  await regarder('changements à abandonner');
  await onglet.cliquer({ role: 'button', nom: 'Abandonner les changements' });
}

/** Une question à champs, une à lignes, et ce qui sera écrit. */
async function completer(onglet, regarder) {
  const titre = (contient) => onglet.attendre({ css: '#completer-titre', contient }, 60_000);
  await titre('Les parties et la période');
  await onglet.attendre('.provenance');
  await regarder('compléter');
  await onglet.cliquer({ role: 'button', nom: 'Confirmer ce qui est affiché et continuer' });
  await titre('Les communes signataires');
  await regarder('compléter les communes');
  // Sur un écran étroit, la liste des questions est repliée.
  const visible = await onglet.evaluer(() => document.querySelector('#aller-recapitulatif').checkVisibility());
  if (!visible) await onglet.cliquer({ css: 'summary', contient: 'Toutes les questions' });
  await onglet.cliquer('#aller-recapitulatif');
  await onglet.attendre({ role: 'button', nom: 'Écrire ces réponses dans mon classeur' });
  await regarder('compléter, avant d’écrire');
}

/** Plusieurs tableaux : lequel ouvrir, ce qu’on en demande, ce qu’ils sont devenus. */
async function lot(onglet, regarder, dossier) {
  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  await choisir(onglet, [exemple, join(dossier, 'suivi.csv'), join(dossier, 'faux.xlsx')]);
  await onglet.attendre({ texte: 'Quel tableau de suivi ouvrir ?' });
  await regarder('quel tableau');
  await onglet.cliquer({ role: 'button', nom: 'Tous ensemble, comme un lot' });
  await onglet.attendre({ css: 'h2', contient: '3 tableaux trouvés' });
  await regarder('lot');
  await onglet.cliquer({ role: 'button', nom: 'Traiter les 3 tableaux' });
  await onglet.attendre({ texte: '2 tableaux traités, 1 laissé de côté' }, 120_000);
  await regarder('lot traité');
}
