import { normalize } from '../../dossier/valeurs/normalisation.js';

/** Words that follow a civility, « la petite » or « famille » with a capital, and name nobody: offices, bodies, labels. */
const communs: ReadonlySet<string> = new Set(
  [
    'maire mairie prefet prefete sous-prefet president presidente vice directeur directrice responsable coordinateur',
    'coordinatrice conseiller conseillere adjoint adjointe premier premiere elu elue depute deputee senateur senatrice',
    'recteur rectrice inspecteur inspectrice secretaire referent referente delegue deleguee monsieur madame docteur',
    'enfance centre accueil espace creche service services relais maison ecole college lycee cite ville commune section',
    'public conseil prince poucet pole plus rurale rurales solidaire ukrainienne ukrainiennes',
    'caf msa cpam pmi rsa aah aeeh ase qpv zrr psu paje avip ulis dys tsa tdah pai mna cada huda chrs rpe laep eaje mam',
    'petite petit enfant enfants famille familles parents citoyen citoyenne europe france',
  ].flatMap((ligne) => ligne.split(' ')),
);

/** « Maire », « Vice-Présidente », « RSA », and the « X » that people write in place of a name. */
export function isMotCommun(nom: string): boolean {
  const mots = normalize(nom)
    .split(' ')
    .filter((mot) => !/^(?:les?|la|du|des?|d)$/.test(mot));
  return mots.length === 0 || communs.has(mots[0] ?? '') || mots.every((mot) => /^(?:x+|n+)$/.test(mot));
}

const lieux =
  /(?:^|[^\p{L}])(?:rue|av(?:enue|\.)|place|pl\.|boulevard|bd\.?|all[ée]es?|impasse|chemin|route|quai|cours|passage|esplanade|square|parc|jardin|espace|[ée]cole|groupe scolaire|coll[èe]ge|lyc[ée]e|cr[èe]che|micro-cr[èe]che|multi-accueil|halte-garderie|relais|mam|centre|p[ôo]le|salle|maison|foyer|r[ée]sidence|quartier|gymnase|stade|complexe|th[ée][âa]tre|m[ée]diath[èe]que|ludoth[èe]que|biblioth[èe]que|h[ôo]pital|clinique|association)\s+(?:social\s+|maternelle\s+|[ée]l[ée]mentaire\s+|municipale?\s+|culturel\s+)?(?:(?:du|de la|des|de|le|la|les)\s+|[dl][’'])?(?:[«"“]\s*)?$/iu;

/** « rue du Docteur Roux », « espace Madame de Sévigné », « crèche « Le petit Prince » »: a place, not a person. */
export function isDansUnNomDeLieu(avant: string): boolean {
  return lieux.test(avant);
}
