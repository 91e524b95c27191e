import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';
import { commande, dossierNeuf, planSigne, suivi } from './commande.js';
import { ouvrir } from './navigateur.js';
import { alerteDe, aller, allerA, attendreConstats, choisir, plat } from './parcours.js';

const jour = '2028-06-30';

/** Un fichier abîmé ou hostile : la phrase de la commande, et une page qui sert encore. */
export async function entreesHostiles(navigateur, verifier) {
  const dossier = dossierNeuf('hostiles');
  const { onglet, contexte, requetes, plaintes } = await ouvrir(navigateur);
  for (const [nom, octets] of Object.entries(abimes())) {
    const chemin = join(dossier, nom);
    writeFileSync(chemin, octets);
    const attendu = plat((await commande('verifier', chemin)).erreurs.trim());
    await choisir(onglet, [chemin]);
    const alerte = await alerteDe(onglet);
    verifier(attendu !== '' && alerte === attendu, `${nom} : la phrase de la commande`, `${alerte}\n      ${attendu}`);
    await onglet.evaluer(() => document.querySelector('#alerte')?.replaceChildren());
  }
  await planSeul(onglet, verifier, dossier);
  await texteRenomme(onglet, verifier, dossier);
  const chemin = join(dossier, 'suivi-hostile.xlsx');
  writeFileSync(chemin, await hostile());
  await choisir(onglet, [chemin]);
  await attendreConstats(onglet);
  verifier(true, 'après eux, un classeur s’ouvre');
  verifier(
    (await onglet.compter('main img, main script, main a[href^="javascript"]')) === 0,
    'ses cellules sont du texte',
  );
  await onglet.cliquer({ role: 'button', nom: /^Corriger/ });
  verifier(/<img src=x/.test(await onglet.texteDe('dialog')), 'dans la ligne aussi');
  await onglet.touche('Escape');
  await aller(onglet, 'Les documents');
  const cadre = await onglet.cadre();
  await cadre.attendre({ texte: '<img src=x onerror=' });
  verifier((await cadre.compter('img, script, a[href^="javascript"]')) === 0, 'dans l’aperçu aussi');
  verifier((await onglet.attribut('iframe', 'sandbox')) === '', 'l’aperçu n’a aucun droit');
  verifier((await onglet.evaluer(() => Reflect.get(window, 'pris'))) === undefined, 'rien n’a été exécuté');
  await refusDuDefinitif(onglet, verifier, chemin);
  await personnelles(onglet, verifier, dossier);
  const parties = requetes.filter((url) => !/^(file|blob|about|data):/.test(url));
  verifier(parties.length === 0, 'rien n’est parti', parties.join());
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}

/** Ce qui n’est pas un tableau n’est pas une erreur : la page dit ce que c’est, et ce qu’elle attend. */
async function planSeul(onglet, verifier, dossier) {
  await choisir(onglet, [planSigne]);
  const avis = plat(await onglet.texteDe({ css: '.avis[role=status]', contient: 'plan-signe-avenant-1.json' }));
  verifier(
    /est un plan signé, que la page garde\. Déposez maintenant le tableau de suivi/.test(avis),
    'un plan signé seul : ce qu’il faut lui joindre',
    avis,
  );
  verifier((await onglet.compter({ role: 'alert' })) === 0, 'et aucune alerte');
  const chemin = ecrireTexte(dossier, 'ailleurs.csv');
  await choisir(onglet, [chemin]);
  const alerte = await alerteDe(onglet);
  verifier(/ne sont pas de la même convention/.test(alerte), 'le tableau d’une autre convention : une phrase', alerte);
}

/** Un .csv nommé .xlsx se lit pour ce qu’il est. */
async function texteRenomme(onglet, verifier, dossier) {
  const chemin = ecrireTexte(dossier, 'texte.xlsx');
  await choisir(onglet, [chemin]);
  await onglet.attendre({ texte: 'texte.xlsx' });
  await attendreConstats(onglet);
  verifier(/1 action/.test(await onglet.texteDe('main')), 'un texte nommé .xlsx se lit');
  await allerA(onglet, 'accueil');
}

function ecrireTexte(dossier, nom) {
  const chemin = join(dossier, nom);
  writeFileSync(chemin, 'N°;Intitulé;Statut\n1;Ouvrir la crèche;En cours\n');
  return chemin;
}

/** Deux actions de même numéro : le définitif est refusé, avec la phrase de la commande. */
async function refusDuDefinitif(onglet, verifier, chemin) {
  await onglet.cliquer({ role: 'radio', nom: /^Définitif/ });
  await onglet.cliquer({ role: 'button', nom: 'Télécharger le bilan' });
  const alerte = await alerteDe(onglet);
  const { erreurs } = await commande('bilan', chemin, '--definitif', '--date', jour, '--sortie', `${chemin}.docx`);
  const phrase = plat(erreurs).trim();
  // La commande nomme ce qu’on y tape ; la page, ce qu’on y fait.
  const surLaPage = phrase.replace(' : « bilan-ctg completer » l’ajoute.', '. Vous pouvez l’ajouter.');
  verifier(
    /n’a pas été écrit/.test(phrase) && alerte.startsWith(surLaPage) && !/bilan-ctg/.test(alerte),
    'définitif refusé, même phrase',
    `${alerte}\n${erreurs}`,
  );
}

/** Un numéro de téléphone est signalé, jamais montré de nouveau. */
async function personnelles(onglet, verifier, dossier) {
  const chemin = join(dossier, 'suivi-telephone.csv');
  writeFileSync(chemin, 'N°;Intitulé;Statut;Réalisations\n1;Ouvrir la crèche;En cours;Appeler le 06 12 34 56 78\n');
  await allerA(onglet, 'accueil');
  await choisir(onglet, [chemin]);
  await onglet.attendre({ texte: 'suivi-telephone.csv' });
  await attendreConstats(onglet);
  const constat = { css: '.constat', contient: /téléphone/, rang: 0 };
  await onglet.cliquer({ role: 'button', nom: /^Corriger/, dans: constat });
  const texte = await onglet.texteDe('dialog table');
  verifier(
    /donnée personnelle/.test(texte) && !/06 12 34/.test(texte),
    'une donnée personnelle n’est pas montrée de nouveau',
    texte,
  );
  await onglet.touche('Escape');
}

function abimes() {
  const bon = readFileSync(suivi);
  return {
    'vide.xlsx': new Uint8Array(),
    'image.xlsx': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(64)]),
    'ancien.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(512)]),
    'tronque.xlsx': bon.subarray(0, bon.length - 300),
    'archive.xlsx': zipSync({ 'a.txt': strToU8('a') }),
    'sans-actions.xlsx': zipSync({
      '[Content_Types].xml': strToU8('<Types/>'),
      'xl/workbook.xml': strToU8('<workbook/>'),
    }),
    'binaire.xlsb': zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.bin': strToU8('') }),
    'bombe.xlsx': bombe(),
  };
}

/** Un classeur dont une feuille annonce 3 Go. */
function bombe() {
  const parties = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': '<workbook/>',
    'xl/worksheets/sheet1.xml': '<a/>',
  };
  const octets = zipSync(Object.fromEntries(Object.entries(parties).map(([nom, texte]) => [nom, strToU8(texte)])));
  const vue = new DataView(octets.buffer, octets.byteOffset);
  const annuaire = vue.getUint32(octets.length - 6, true);
  let place = annuaire;
  for (let rang = 0; rang < 2; rang += 1)
    place += 46 + vue.getUint16(place + 28, true) + vue.getUint16(place + 30, true);
  vue.setUint32(place + 24, 3 * 1024 ** 3, true);
  return octets;
}

async function hostile() {
  const classeur = new ExcelJS.Workbook();
  const feuille = classeur.addWorksheet('Actions');
  const img = '<img src=x onerror="window.pris=1"><script>window.pris=1</script>';
  feuille.addRows([
    ['N°', 'Intitulé', 'Statut', 'Réalisations', 'Pilote'],
    [
      '1',
      img,
      'En cours',
      '<a href="javascript:window.pris=1">lien</a> [lien](javascript:window.pris=1)',
      '{{constructor}}',
    ],
    ['1', '</script></style></iframe>', img, img, 'Mairie'],
  ]);
  return new Uint8Array(await classeur.xlsx.writeBuffer());
}
