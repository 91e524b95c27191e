import { formatJour } from '../../dossier/jours.js';
import { champOf } from '../../dossier/valeurs/lexique-des-champs.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import { communeDeLaPartie } from '../../lecture/parties.js';
import { findByNom } from '../../territoire/chercher.js';
import { cleDeCommune } from '../../territoire/noms.js';
import type { Repertoire } from '../../territoire/repertoire.js';
import type { PartieALaConvention } from '../convention-lue.js';
import { isTexte } from '../document.js';
import type { BlocPlace } from '../plan.js';
import type { Candidat } from './candidats.js';
import { joursIn } from './jours.js';
import { nomsDe } from './parties.js';
import { normaleDe, type Phrase } from './phrases.js';

/** A commune of the convention: by the name that the official list gives it, where there is one. */
export interface CommuneDite {
  readonly nom: string;
  readonly cle: string;
  readonly phrase: Phrase;
  readonly signataire: boolean;
}

/** The communes that sign, and those that the convention lists as the members of who signs. */
export function communesDites(
  parties: readonly PartieALaConvention[],
  phrases: readonly Phrase[],
  blocs: readonly BlocPlace[],
  departement: string | null,
  repertoire: Repertoire,
): readonly CommuneDite[] {
  const dites: CommuneDite[] = [];
  const add = (ecrit: string, phrase: Phrase, signataire: boolean) => {
    const nom = nomOfficiel(ecrit, departement, repertoire);
    const cle = cleDeCommune(nom);
    if (!dites.some((autre) => autre.cle === cle)) dites.push({ nom, cle, phrase, signataire });
  };
  for (const partie of parties) {
    const nom = partie.nature === 'commune' ? communeDeLaPartie(partie.nom) : null;
    const phrase = phrases.find(({ texte }) => texte === partie.phrase);
    if (nom && phrase) add(nom, phrase, true);
  }
  for (const phrase of phrases)
    for (const nom of sansLesPersonnes(nomsAnnonces(phrase, blocs), repertoire)) add(nom, phrase, false);
  return dites;
}

/** « Lise Bordes »: two words that nothing joins, no article before. Communes are seldom written so. */
const prenomNom = /^(?!(?:Les?|La|Saint|Sainte|St|Ste|L[’'])\s)\p{Lu}[\p{L}’'-]{1,30}\s\p{Lu}[\p{L}’'-]{1,30}$/u;

/** Without who looks like a person and is on no official list, where other names are, or where all look so. */
function sansLesPersonnes(noms: readonly string[], repertoire: Repertoire): readonly string[] {
  if (!noms.some((nom) => prenomNom.test(nom))) return noms;
  const connus = new Set(noms.filter((nom) => findByNom(repertoire, cleDeCommune(nom), null).length > 0));
  return connus.size > 0 || noms.every((nom) => prenomNom.test(nom))
    ? noms.filter((nom) => connus.has(nom) || !prenomNom.test(nom))
    : noms;
}

/** Whether a sentence introduces communes: those of who signs, or of the territory. */
function isAnnonce(texte: string): boolean {
  const avant = texte.slice(0, texte.includes(':') ? texte.indexOf(':') : texte.length);
  const normal = normaleDe(avant);
  // « les élus des communes concernées : … » names persons.
  if (/\b(?:elue?s|maires|adjointe?s|representante?s|agents|habitants|membres du)\b(?! d ao)/.test(normal))
    return false;
  if (
    !/\b(?:communes|villes)\b/.test(normalize(avant.slice(-70))) &&
    !/communes\s(?:membres\s)?(?:de\s|d[’'])\p{Lu}/u.test(avant)
  )
    return false;
  return /\b(?:composee?s?|comprend|regroupe|constituee?|couvre|membres?|territoire|perimetre|signataires?|concernees|suivantes)\b/.test(
    normal,
  );
}

/** « La communauté est composée des communes suivantes : A, B et C », in the sentence or in the list under it. */
function nomsAnnonces(phrase: Phrase, blocs: readonly BlocPlace[]): readonly string[] {
  if (!isAnnonce(phrase.texte) || phrase.texte.length > 1_200) return [];
  const place = phrase.texte.indexOf(':');
  const apres = place < 0 ? '' : phrase.texte.slice(place + 1).trim();
  const de = /communes\s(?:membres\s)?(?:de\s|d[’'])(?=\p{Lu})/u.exec(phrase.texte);
  const suite = apres !== '' ? apres : place < 0 && de ? avantVerbe(phrase.texte.slice(de.index + de[0].length)) : '';
  if (suite !== '') {
    const noms = nomsDe(avantLaPersonne(suite));
    return noms.length >= 2 && noms.every(isNomDeCommune) ? noms : [];
  }
  if (place < 0 && !/(?:communes|villes|suivantes|signataires|membres)$/i.test(phrase.texte)) return [];
  const noms: string[] = [];
  for (const { bloc } of blocs.slice(phrase.rang + 1, phrase.rang + 80)) {
    if (!isTexte(bloc) || bloc.genre === 'titre') break;
    const lus = nomsDe(avantLaPersonne(bloc.texte.replace(/^[-–•]\s/, '').replace(/ ?\([^()]{0,60}\)/g, '')));
    if (lus.length === 0 || !lus.every(isNomDeCommune)) break;
    noms.push(...lus);
  }
  return noms.length >= 2 ? noms : [];
}

/** What comes before who represents a commune: « Cazerac, représentée par… », « Born, Guy Treich, maire ». */
function avantLaPersonne(texte: string): string {
  const nomme =
    /repr[ée]sent|(?<!\p{L})(?:m|mm|mme|mmes|monsieur|messieurs|madame|mesdames)(?:\.|\s)|(?<!\p{L})(?:maires?|adjointe?s?|pr[ée]sidente?|conseill(?:er|[èe]re)|d[ée]l[ée]gu[ée]e?)(?!\p{L})/iu;
  return nomme.test(texte) ? (texte.split(/[,:;]|\srepr[ée]sent/)[0] ?? '').trim() : texte;
}

function avantVerbe(texte: string): string {
  const place = texte.search(/\s(?:représent|sont|qui|dont|ayant|signataires)/);
  return place < 0 ? texte : texte.slice(0, place);
}

function isNomDeCommune(nom: string): boolean {
  return (
    nom.length < 46 &&
    champOf(nom) === null &&
    /^\p{Lu}[\p{L}’' -]+$/u.test(nom) &&
    nom.split(/[ -]/).length <= 7 &&
    !/^(?:M|MM|Mme|Mmes|Monsieur|Madame)\.?\s/.test(nom) &&
    !/^\p{Lu}\p{Ll}[\p{L}-]{0,30}\s\p{Lu}{2}/u.test(nom.replace(/^(?:Les?|La|Saint|Sainte)\s/, '')) &&
    !/^(?:La|Le|Les|L’|L')?\s?(?:Communauté|Caf|Département|Commune)/.test(nom)
  );
}

/** The official name, when it only differs by accents, hyphens or capitals; else the name as written. */
function nomOfficiel(ecrit: string, departement: string | null, repertoire: Repertoire): string {
  const code =
    departement === null ? null : ([...repertoire.departements].find(([, nom]) => nom === departement)?.[0] ?? null);
  const trouvees = findByNom(repertoire, cleDeCommune(ecrit), code);
  const [seule] = trouvees;
  if (seule && trouvees.length === 1) return seule.nom;
  return ecrit === ecrit.toUpperCase()
    ? ecrit
        .toLowerCase()
        .replace(/(?<!\p{L})(?!(?:d|l|de|du|des|la|sur|en|et|les|sous)(?!\p{L}))\p{L}/gu, (lettre) =>
          lettre.toUpperCase(),
        )
    : ecrit;
}

/** The communes as rows of their sheet, each with the date of the deliberation that the visas name. */
export function communesProposees(communes: readonly CommuneDite[], phrases: readonly Phrase[]): readonly Candidat[] {
  const base = { feuille: 'communes', force: 1 } as const;
  return [
    ...communes.map(({ nom, phrase }): Candidat => ({ ...base, colonne: 'nom', ligne: nom, valeur: nom, phrase })),
    ...phrases.flatMap((phrase) =>
      deliberationsDe(phrase, communes).map(
        ({ nom, iso }): Candidat => ({ ...base, colonne: 'deliberation', ligne: nom, valeur: formatJour(iso), phrase }),
      ),
    ),
  ];
}

/** « Communauté de communes de Belvaire », « Val d’Orsanne »: the name of a group holds that of a commune. */
const groupement =
  /(?:communauté|agglomération|métropole|syndicat|val|pays)(?:\s(?:de\scommunes|d[’']agglomération))?\s(?:de\s|du\s|des\s|d[’'])$/i;

/** Whether what comes before a name makes it something else than a commune that deliberates: a group, where one sits. */
function isAutreNom(avant: string): boolean {
  return groupement.test(avant) || /si[èe]ge[^.;]{0,40}$/i.test(avant);
}

/** A deliberation of a group, of another convention, or about something else. */
function isAutreDeliberation(texte: string): boolean {
  if (/^(?:et\s)?(?:la\s|le\s)?(?:communauté|métropole|agglomération|syndicat)\s/i.test(texte)) return true;
  if (/pr[ée]c[ée]dente?s?\s|ancienne\s/i.test(texte)) return true;
  const [, objet] = /(?:relatives?\s(?:à|aux?)|portant|approuvant|adoptant|concernant)\s(.{0,160})/i.exec(texte) ?? [];
  return objet !== undefined && !/convention|(?<!\p{L})ctg(?!\p{L})/iu.test(objet);
}

/** Each commune that a visa names, with the first date after its name; before it where none comes after. */
function deliberationsDe(phrase: Phrase, communes: readonly CommuneDite[]) {
  if (phrase.partie.genre === 'annexe' || !/d[ée]lib[ée]ration/i.test(phrase.texte)) return [];
  if (/conseils?\s(?:communautaire|syndical|d[’']administration|d[ée]partemental|m[ée]tropolitain)/i.test(phrase.texte))
    return [];
  if (isAutreDeliberation(phrase.texte)) return [];
  const jours = joursIn(phrase.texte);
  const nommees = communes
    .map((commune) => ({ commune, place: placeDe(phrase.texte, commune.cle) }))
    .filter(({ place }) => place >= 0 && !isAutreNom(phrase.texte.slice(0, place)))
    .sort((a, b) => a.place - b.place);
  // « Châtel » stands in « Châtel-Guyon »: the longer name is the one that is named.
  const gardees = nommees.filter(
    ({ commune, place }) =>
      !nommees.some(
        (autre) => autre.place <= place && autre.commune !== commune && autre.commune.cle.includes(commune.cle),
      ),
  );
  return gardees.flatMap(({ commune, place }, rang) => {
    const suivante = gardees[rang + 1]?.place ?? Infinity;
    const apres = jours.find(({ debut }) => debut > place && debut < suivante);
    const seul = jours.length === 1 && gardees.length === 1 ? jours[0] : undefined;
    const jour = apres ?? seul;
    return jour ? [{ nom: commune.nom, iso: jour.iso }] : [];
  });
}

/** Where a name stands in a text, however it is written; -1: nowhere. */
export function placeDe(texte: string, cle: string): number {
  for (const debut of texte.matchAll(/(?<!\p{L})\p{L}/gu)) {
    const place = debut.index;
    const suite = cleDeCommune(
      texte
        .slice(place, place + cle.length + 6)
        .replace(/^du(?=\s)/, 'le')
        .replace(/^des(?=\s)/, 'les'),
    );
    if (suite === cle || suite.startsWith(`${cle} `)) return place;
  }
  return -1;
}
