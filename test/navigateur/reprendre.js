import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commande, dossierNeuf, suivi } from './commande.js';
import { ouvrir } from './navigateur.js';
import { aller, attendreConstats, choisir, plat, telecharger } from './parcours.js';

const entete = 'N°;Intitulé;Statut;Réalisations\n';

/** Un Word corrigé revient dans le classeur : on voit avant et après, puis c’est écrit. */
export async function reprendre(navigateur, verifier) {
  const dossier = dossierNeuf('reprendre');
  const bilan = join(dossier, 'bilan.docx');
  await commande('bilan', suivi, '--date', '2028-06-30', '--sortie', bilan);
  const corrige = join(dossier, 'bilan-corrige.docx');
  writeFileSync(corrige, retaper(bilan, 'À mi-parcours, le plan avance', 'À mi-parcours, le plan tient'));
  const autre = join(dossier, 'autre.csv');
  writeFileSync(autre, `${entete}1;Ouvrir la crèche;En cours;Rien encore\n`);
  const etranger = join(dossier, 'etranger.docx');
  await commande('bilan', autre, '--date', '2028-06-30', '--sortie', etranger);

  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await choisir(onglet, [suivi]);
  await attendreConstats(onglet);
  await aller(onglet, 'Les documents');
  await onglet.cliquer({ role: 'link', nom: 'Reportez-les dans votre tableau' });
  await onglet.attendre({ role: 'heading', nom: 'Ce qui revient' });
  await onglet.choisirFichiers('#corriges', [etranger, corrige]);
  await onglet.attendre({ css: '.retour', rang: 1 }, 60_000);
  const refus = plat(await onglet.texteDe({ css: '.retour', rang: 0 }));
  const retour = plat(await onglet.texteDe({ css: '.retour', rang: 1 }));
  verifier(
    /à partir d’un autre tableau de suivi/.test(refus),
    'le bilan d’un autre tableau : la phrase du cœur',
    refus,
  );
  verifier(/Avant.*le plan avance.*Après.*le plan tient/s.test(retour), 'ce qui revient : avant, après', retour);
  const ecrire = { role: 'button', nom: 'Écrire dans mon classeur' };
  const annuler = { role: 'button', nom: /^Annuler : ce qui revient/ };
  await onglet.cliquer(ecrire);
  await onglet.attendre({ texte: 'C’est écrit dans votre classeur.' }, 60_000);
  verifier((await onglet.compter(annuler)) === 1, 'le changement s’annule par son nom');

  const recu = await telecharger(onglet, 'Télécharger le classeur corrigé');
  const copie = join(dossier, 'copie.xlsx');
  await commande('reprendre', corrige, suivi, '--sortie', copie);
  verifier(readFileSync(copie).equals(recu.octets), 'les octets de la commande « reprendre »');

  await onglet.cliquer(annuler);
  await onglet.attendre(ecrire, 60_000);
  verifier((await onglet.compter({ texte: 'C’est écrit' })) === 0, 'annulé, c’est de nouveau à écrire');
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}

/** Le même document, un texte retapé là où il est. */
function retaper(chemin, avant, apres) {
  const parties = unzipSync(readFileSync(chemin));
  const xml = strFromU8(parties['word/document.xml']);
  if (!xml.includes(avant)) throw new Error(`« ${avant} » n’est pas dans ${chemin}`);
  return zipSync({ ...parties, 'word/document.xml': strToU8(xml.replace(avant, apres)) });
}
