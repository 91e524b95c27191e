import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { commande, dossierNeuf, exemples, planSigne, suivi } from './commande.js';
import { ouvrir } from './navigateur.js';
import { alerteDe, aller, allerA, attendreConstats, choisir, mettreDate, telecharger } from './parcours.js';

const jour = '2028-06-30';

/** Chaque fichier que la page donne a les octets de celui que la commande écrit. */
export async function octets(navigateur, verifier) {
  const { onglet, contexte, plaintes } = await ouvrir(navigateur);
  await choisir(onglet, [suivi]);
  await attendreConstats(onglet);
  await aller(onglet, 'Les documents');
  await mettreDate(onglet, jour);

  const comparer = async (recu, ...args) => {
    const sortie = await ecrite(recu.nom, ...args);
    verifier(readFileSync(sortie).equals(recu.octets), `${args[0]} : ${recu.nom}, mêmes octets`);
  };
  const comparerDossier = async (recu, ...args) => {
    const sortie = await ecrite(recu.nom.replace(/\.zip$/, ''), ...args);
    const pieces = unzipSync(recu.octets);
    const noms = readdirSync(sortie).sort();
    const attendus = noms.map((nom) => `${recu.nom.replace(/\.zip$/, '')}/${nom}`);
    verifier(
      Object.keys(pieces).sort().join() === attendus.join(),
      `${args[0]} : les mêmes pièces`,
      Object.keys(pieces).join(),
    );
    for (const [rang, nom] of noms.entries())
      verifier(
        readFileSync(join(sortie, nom)).equals(pieces[attendus[rang]] ?? new Uint8Array()),
        `${args[0]} : ${nom}, mêmes octets`,
      );
  };
  // Le choix du document vient avant ceux de ses options, dont les mots peuvent le nommer.
  const genre = (nom) => onglet.cliquer({ role: 'radio', nom });

  for (const [type, nom, bouton] of [
    ['etape', 'Point d’étape', 'Télécharger le point'],
    ['final', 'Bilan final', 'Télécharger le bilan'],
    ['intermediaire', 'Bilan intermédiaire', 'Télécharger le bilan'],
  ]) {
    await genre(nom);
    await comparer(await telecharger(onglet, bouton), 'bilan', suivi, '--type', type);
  }
  const avec = { modele: join(exemples, 'charte-exemple.docx'), reference: join(exemples, 'suivi-exemple-2027.xlsx') };
  const logo = join(exemples, '..', '..', 'test', 'fixtures', 'logos');
  const logos = ['caf.jpg', 'commune.png'].map((nom) => join(logo, nom));
  await onglet.cliquer({ texte: 'Papier à en-tête, logos et textes' });
  await onglet.choisirFichiers('#modele', avec.modele);
  await onglet.choisirFichiers('#logos', logos);
  await onglet.cliquer({ texte: 'Autres choix pour ce document' });
  await onglet.choisirFichiers('#reference', avec.reference);
  const habille = await telecharger(onglet, 'Télécharger le bilan');
  await comparer(
    { ...habille, nom: `habille-${habille.nom}` },
    ...['bilan', suivi, '--modele', avec.modele, '--reference', avec.reference, '--logos', ...logos],
  );
  await onglet.cliquer({ role: 'button', nom: 'Retirer' });
  await genre('Point d’étape');
  await onglet.page.reload();
  await choisir(onglet, [suivi]);
  await attendreConstats(onglet);
  await aller(onglet, 'Les documents');
  await mettreDate(onglet, jour);
  await genre(/^Définitif/);
  const definitif = await telecharger(onglet, 'Télécharger le bilan');
  await comparer({ ...definitif, nom: `definitif-${definitif.nom}` }, 'bilan', suivi, '--definitif');
  await genre('Projet');

  await genre('CDSF');
  await comparerDossier(await telecharger(onglet, 'Télécharger le dossier'), 'cdsf', suivi);
  await genre('Annexes');
  await comparerDossier(await telecharger(onglet, 'Télécharger les annexes'), 'annexes', suivi);
  await genre('Avenant');
  await onglet.choisirFichiers('#avant', planSigne);
  await onglet.attendre({ texte: 'Ce que cela change pour le schéma' });
  const zip = await telecharger(onglet, 'Télécharger l’avenant');
  await comparerDossier(zip, 'avenant', planSigne, suivi);
  const encore = await telecharger(onglet, 'Télécharger l’avenant');
  verifier(encore.octets.equals(zip.octets), 'avenant : deux fois la même archive');

  await aller(onglet, 'Ce qui manque');
  const annote = await telecharger(onglet, 'Télécharger mon classeur annoté');
  verifier(annote.nom === 'suivi-exemple-annote.xlsx', 'la copie annotée a le nom du classeur', annote.nom);
  await comparer(annote, 'annoter', suivi);
  await modele(onglet, verifier);
  verifier(plaintes.length === 0, 'rien dans la console', plaintes.join('\n'));
  await contexte.close();
}

const ecrites = new Map();

/** Ce que la commande écrit, une fois pour les deux navigateurs. @returns son chemin */
function ecrite(nom, ...args) {
  const cle = [nom, ...args].join(' ');
  if (!ecrites.has(cle)) {
    const sortie = join(dossierNeuf('commande'), nom);
    const ecrire = commande(...args, '--date', jour, '--sortie', sortie);
    ecrites.set(
      cle,
      ecrire.then(() => sortie),
    );
  }
  return ecrites.get(cle);
}

async function modele(onglet, verifier) {
  await allerA(onglet, 'modele');
  const ecrire = async (nom, ...args) => {
    const recu = await telecharger(onglet, 'Télécharger le tableau vierge');
    const sortie = join(dossierNeuf('commande'), nom);
    await commande('modele', sortie, '--date', jour, ...args);
    verifier(readFileSync(sortie).equals(recu.octets), `modele : ${nom}, mêmes octets`);
  };
  await ecrire('suivi-vierge.xlsx');
  await onglet.ecrire({ champ: 'Date de début' }, '01/01/2026');
  await onglet.ecrire({ champ: 'Axes' }, 'Petite enfance ; Parentalité');
  await ecrire('suivi-commence.xlsx', '--debut', '01/01/2026', '--axes', 'Petite enfance ; Parentalité');
  await onglet.ecrire({ champ: 'Date de début' }, 'bientôt');
  await onglet.cliquer({ role: 'button', nom: 'Télécharger le tableau vierge' });
  const alerte = await alerteDe(onglet);
  verifier(
    /bientôt/.test(alerte) && /champ « Date de début »/.test(alerte),
    'modele : une date illisible est dite',
    alerte,
  );
}
