import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNeuf } from './commande.js';
import { ouvrir } from './navigateur.js';
import { alerteDe, aller, attendreConstats, choisir, plat } from './parcours.js';

const entete = 'N°;Intitulé;Pilote;Statut;Début;Fin\n';
const fautif = `${entete}1;Ouvrir la crèche;Mairie;En cours;01/01/2026;bientôt\n1;Soutenir le relais;Mairie;En cours;01/01/2026;31/12/2030\n`;
const corrige = `${entete}1;Ouvrir la crèche;Mairie;En cours;01/01/2026;31/12/2030\n2;Soutenir le relais;;En cours;01/01/2026;31/12/2030\n`;

/** « Recharger » relit le fichier corrigé, et dit ce que la correction a réglé. */
export async function rechargement(navigateur, verifier) {
  const chemin = join(dossierNeuf('rechargement'), 'suivi.csv');
  writeFileSync(chemin, fautif);
  const { onglet, contexte } = await ouvrir(navigateur);
  await onglet.deposer('.depot', chemin);
  await attendreConstats(onglet);
  const numero = { css: '.constat', contient: 'Le numéro 1 est aussi celui d’une autre action' };
  verifier((await onglet.compter(numero)) > 0, 'un fichier déposé : ses constats');
  writeFileSync(chemin, corrige);
  await onglet.cliquer({ role: 'button', nom: 'Recharger' });
  const texte = await onglet.texteDe('.changements');
  verifier(/points? corrigés?/.test(texte), 'relu sans le choisir de nouveau : ce qui est réglé', texte);
  verifier(/nouveaux?/.test(await onglet.texteDe('.changements h2')), 'et ce qui est apparu', texte);
  verifier((await onglet.compter(numero)) === 0 && (await onglet.compter('.nouveau')) > 0, 'la liste suit');
  verifier(/envoi|corriger/.test(await onglet.texteDe('#annonce')), 'le résultat est annoncé');

  await onglet.cliquer({ role: 'link', nom: 'Autre fichier' });
  writeFileSync(chemin, fautif);
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet);
  await onglet.pause(1100);
  writeFileSync(chemin, corrige);
  await onglet.cliquer({ role: 'button', nom: 'Recharger' });
  if (navigateur.nom === 'firefox') {
    // Firefox relit sans poignée un fichier choisi : ce n’est que disparu qu’il ne se relit plus.
    verifier(/corrigés?/.test(await onglet.texteDe('.changements')), 'choisi, puis corrigé : Firefox le relit');
    rmSync(chemin);
    await onglet.cliquer({ role: 'button', nom: 'Recharger' });
  }
  const alerte = await alerteDe(onglet);
  verifier(/choisissez-le de nouveau/.test(alerte), 'un fichier que le navigateur ne relit pas : une phrase', alerte);
  verifier((await onglet.compter('.constat')) > 0, 'et les constats restent');
  await contexte.close();
  await deuxCommunes(navigateur, verifier);
}

/** Deux mairies nomment leur tableau « suivi.csv » : la convention de l’une ne sert pas à l’autre. */
async function deuxCommunes(navigateur, verifier) {
  const nord = join(dossierNeuf('nord'), 'suivi.csv');
  const sud = join(dossierNeuf('sud'), 'suivi.csv');
  const convention = join(dossierNeuf('convention'), 'convention.txt');
  writeFileSync(nord, fautif);
  writeFileSync(sud, `${entete}1;Rénover la ludothèque;Mairie;En cours;01/01/2026;31/12/2030\n`);
  writeFileSync(convention, 'Convention territoriale globale\nentre la Caf du Puy-de-Dôme\net la commune du Cendre\n');
  const { onglet, contexte } = await ouvrir(navigateur);
  await onglet.deposer('.depot', [nord, convention]);
  const gardee = { texte: 'Les propositions viennent aussi de convention.txt' };
  await onglet.attendre(gardee);
  writeFileSync(nord, corrige);
  await onglet.deposer('.fichier', nord);
  await aller(onglet, 'Ce qui manque');
  await onglet.attendre({ css: '.changements', contient: 'corrigé' });
  await aller(onglet, 'Compléter');
  await onglet.attendre(gardee);
  verifier(true, 'corrigé, il garde sa convention');
  await onglet.deposer('.fichier', sud);
  const avis = plat(await onglet.texteDe('#alerte .avis'));
  verifier(
    /« convention\.txt » allait avec le tableau d’avant/.test(avis),
    'celui d’une autre commune, au même nom, ne l’a pas : c’est dit',
    avis,
  );
  verifier((await onglet.compter('.changements')) === 0, 'et rien n’y passe pour corrigé');
  await aller(onglet, 'Compléter');
  await onglet.attendre({ texte: 'Gagner du temps : donnez la convention' });
  verifier((await onglet.compter(gardee)) === 0, '« Compléter » ne s’en sert plus');
  await contexte.close();
}
