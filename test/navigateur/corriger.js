import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dossierNeuf } from './commande.js';
import { ouvrir } from './navigateur.js';
import { attendreConstats, choisir, plat, telecharger } from './parcours.js';

const entete = 'N°;Intitulé;Pilote;Statut;Début;Fin\n';
const fautif = `${entete}1;Ouvrir la crèche;Mairie;En cours;01/01/2026;bientôt\n2;Soutenir le relais;Mairie;abandonnée ?;01/01/2026;plus tard\n`;

const champ = '#cellule-tapee';
const dedans = (nom) => ({ role: 'button', nom, dans: 'dialog' });

/** Un constat se corrige sur place : la valeur refusée laisse le champ ouvert, la bonne règle le point, et s’annule. */
export async function corriger(navigateur, verifier) {
  const chemin = join(dossierNeuf('corriger'), 'suivi.csv');
  writeFileSync(chemin, fautif);
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  const retaper = async (texte) => {
    await onglet.touche('Control+a');
    await onglet.taper(texte);
    await onglet.touche('Enter');
  };
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet);
  const bouton = { role: 'button', nom: 'Corriger : suivi, cellule F2' };
  const fermer = async () => {
    await onglet.touche('Escape');
    // La fenêtre ne se voit plus un instant avant que la page le sache.
    await onglet.attendreQue(
      () => onglet.evaluer(() => document.querySelector('dialog') === null),
      'la fenêtre n’est pas ôtée',
    );
  };
  await onglet.cliquer(bouton, { fois: 2 });
  await onglet.attendre('dialog .voisinage');
  await onglet.pause(300);
  verifier((await onglet.compter('dialog')) === 1, 'un double clic ouvre une fenêtre, et la laisse ouverte');
  await fermer();
  await onglet.cliquer(bouton);
  const tableau = plat(await onglet.texteDe('dialog .voisinage'));
  verifier(
    /Pilote/.test(tableau) && /Soutenir le relais/.test(tableau),
    'la ligne, ses voisines, leurs titres',
    tableau,
  );
  verifier(await onglet.estActif(champ), 'le focus est dans le champ');

  await onglet.cliquer(dedans('Écrire une période'));
  verifier(await onglet.estActif(champ), 'écrire une période : le focus est dans son champ');
  await retaper('un jour');
  const refus = plat(await onglet.texteDe({ role: 'alert', dans: 'dialog' }));
  verifier(/« un jour » n’est pas une date/.test(refus), 'une date qui ne se lira pas : pourquoi', refus);
  verifier((await onglet.valeurDe(champ)) === 'un jour', 'et le champ reste ouvert');

  await retaper('T3 2027');
  await onglet.attendre('dialog .resultat');
  const dit = plat(await onglet.texteDe('dialog'));
  verifier(
    /Corrigé : suivi, F2/.test(dit) && /Réglé/.test(dit) && /bientôt/.test(dit),
    'ce qui est réglé est dit',
    dit,
  );
  verifier(/classeur Excel \(\.xlsx\)/.test(dit), 'la copie d’un .csv est un .xlsx : c’est dit', dit);
  verifier(/1 changement/.test(plat(await onglet.texteDe('#fichier'))), 'la barre compte le changement');

  await onglet.cliquer(dedans('Point suivant'));
  await onglet.attendre('dialog .voisinage');
  await fermer();
  const retour = await onglet.evaluer(() => document.activeElement.id || document.activeElement.tagName);
  verifier(/^corriger-/.test(retour), 'Échap ferme, et le focus est au point suivant', retour);

  await onglet.cliquer({ role: 'button', nom: 'Corriger : suivi, cellule D3' });
  await onglet.choisirDans({ css: 'select', dans: 'dialog' }, 'Abandonnée');
  await onglet.cliquer(dedans(/^Corriger$/));
  await onglet.attendre('dialog .resultat');
  await onglet.cliquer(dedans('Annuler cette correction'));
  const retablir = { role: 'button', nom: 'Rétablir : suivi D3' };
  await onglet.attendre(retablir);
  verifier((await onglet.compter({ css: '.constat', contient: 'abandonnée' })) > 0, 'annulée, le point revient');
  await onglet.cliquer(retablir);
  await onglet.attendre({ texte: '2 changements' });
  const { nom, octets } = await telecharger(onglet, 'Télécharger le classeur corrigé');
  verifier(nom === 'suivi-corrige.xlsx' && octets.length > 1_000, 'la copie corrigée se télécharge', nom);
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}
