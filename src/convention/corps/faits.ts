import { formatJour } from '../../dossier/jours.js';
import { normalize } from '../../dossier/valeurs/normalisation.js';
import type { PartieALaConvention } from '../convention-lue.js';
import { sansFin } from '../document.js';
import type { Candidat } from './candidats.js';
import { joursIn } from './jours.js';
import { normaleDe, type Phrase } from './phrases.js';

/** What sentences say beside the parties and the period: signature, transmission, consent, competence, territory, SDSF. */
export function faitsDits(phrases: readonly Phrase[], parties: readonly PartieALaConvention[]): readonly Candidat[] {
  return phrases
    .filter(({ partie }) => partie.genre !== 'annexe')
    .flatMap((phrase) => [
      ...signature(phrase),
      ...transmission(phrase),
      ...competence(phrase, parties),
      ...territoire(phrase, phrases),
      ...schemaDepartemental(phrase),
    ]);
}

function dit(phrase: Phrase, colonne: string, valeur: string, force = 1): Candidat {
  return { feuille: 'convention', colonne, ligne: '', valeur, phrase, force };
}

/** « Fait à Clermont-Ferrand, le 12 janvier 2026 ». */
function signature(phrase: Phrase): readonly Candidat[] {
  const debut = /^(?:fait\s(?:à|en)\s|sign[ée]{1,2}e?\s)/i.exec(phrase.texte);
  const dedans = /\b(?:convention|ctg)\b/i.test(phrase.texte) ? /\ssign[ée]{1,2}e?\s/i.exec(phrase.texte) : null;
  const annonce = debut ?? dedans;
  const jours = joursIn(phrase.texte);
  const [jour] = jours;
  if (!annonce || !jour || jours.length > 1 || jour.debut < annonce.index) return [];
  if (/^vu\b|pr[ée]c[ée]dente|avenant/i.test(phrase.texte)) return [];
  return [dit(phrase, 'signature', formatJour(jour.iso), /^fait/i.test(phrase.texte) ? 2 : 1)];
}

/** Only where it is settled: « peut transmettre », « soit … soit » leave it open. */
function transmission(phrase: Phrase): readonly Candidat[] {
  const normal = normaleDe(phrase.texte);
  if (!/\b(?:cdsf|comite departemental des services aux familles)\b/.test(normal) && !/\baccord expres/.test(normal))
    return [];
  if (/\b(?:peut|peuvent|pourra|pourront|soit|si|lorsque|le cas echeant|sous reserve)\b/.test(normal)) return [];
  const nie = /\bne (?:donnent?|transmet|transmettent|transmettra)\b|\bn est pas\b/.test(normal);
  if (nie) return [];
  const accord =
    /\b(?:donnent?|ont donne|a donne|expriment?) (?:des a present |par la presente |d ores et deja )?(?:leur|son) accord expres/.test(
      normal,
    );
  const parLaCaf =
    /\bla caf (?:transmet|transmettra|assure la transmission|se charge de transmettre|est chargee de transmettre)/.test(
      normal,
    ) ||
    (accord && /\b(?:par la caf|la caf transmette)\b/.test(normal));
  const parEux =
    /\b(?:les )?(?:signataires|collectivites signataires|collectivites|communes|communaute de communes) (?:transmettent|transmettront|transmet|transmettra|adressent|adressera) /.test(
      normal,
    );
  return [
    ...(accord ? [dit(phrase, 'accordExpres', 'Oui')] : []),
    ...(parLaCaf && !parEux ? [dit(phrase, 'transmission', 'La Caf, avec l’accord exprès des collectivités')] : []),
    ...(parEux && !parLaCaf ? [dit(phrase, 'transmission', 'Les signataires')] : []),
  ];
}

/** The EPCI to which the communes gave the competence, when a sentence says so. */
function competence(phrase: Phrase, parties: readonly PartieALaConvention[]): readonly Candidat[] {
  const normal = normaleDe(phrase.texte);
  if (!/\bcompeten/.test(normal) || !/\b(?:petite enfance|jeune enfant|autorite organisatrice|ao)\b/.test(normal))
    return [];
  if (/\b(?:si|lorsque|en cas|peut|peuvent|ne|n)\b/.test(normal)) return [];
  if (!/\b(?:exerce|transfer|competente|dispose|detient|titulaire|possede)/.test(normal)) return [];
  const epcis = parties.filter(({ nature }) => nature === 'epci');
  const nommes = epcis.filter(({ nom }) => normal.includes(normalize(nom)));
  const [seul] =
    nommes.length > 0
      ? nommes
      : epcis.length === 1 && /\bla (?:communaute|cc|metropole|ca)\b/.test(normal)
        ? epcis
        : [];
  return seul && nommes.length <= 1 ? [dit(phrase, 'epci', seul.nom)] : [];
}

const couverture =
  /^(?:la\s)?(?:convention\sterritoriale\sglobale|ctg)(?:\s\(ctg\))?(?:\sde\sservices\saux\sfamilles)?\s(?:[:–—-]\s)?(?:(?:sur\sle|pour\sle)\sterritoire\s|du\sterritoire\s)?(de\sla\s|de\sl[’']|des\s|du\s|de\s|d[’'])(?=\p{Lu})(.{2,80})$/iu;

/** « Convention territoriale globale du Pays de Valbrune 2026-2030 » on the cover. */
function territoire(phrase: Phrase, phrases: readonly Phrase[]): readonly Candidat[] {
  if (phrase.partie.genre !== 'ouverture') return [];
  const [, nomme] = /^territoire\s?(?::|de\s(?=\p{Lu}))\s?(.{2,80})$/iu.exec(phrase.texte) ?? [];
  const [, , suite] = couverture.exec(phrase.texte) ?? [];
  const ecrit = nomme ?? suite ?? '';
  const annee = ecrit.search(/20\d\d/);
  const nom = sansFin(annee < 0 ? ecrit : ecrit.slice(0, annee), ' (–—-.,:');
  return /^\p{Lu}/u.test(nom) && nom.length > 2
    ? [dit(phrase, 'territoire', enMinuscules(nom, phrases), nomme ? 2 : 1)]
    : [];
}

/** A title is often in capitals: the name as the rest of the convention writes it, where it does. */
function enMinuscules(nom: string, phrases: readonly Phrase[]): string {
  if (nom !== nom.toUpperCase()) return nom;
  const cherche = nom.toLowerCase();
  for (const { texte } of phrases) {
    const place = texte.toLowerCase().indexOf(cherche);
    const ecrit = texte.slice(place, place + nom.length);
    if (place >= 0 && ecrit !== nom && /^\p{Lu}/u.test(ecrit)) return ecrit;
  }
  return nom;
}

function schemaDepartemental(phrase: Phrase): readonly Candidat[] {
  const [, debut, fin] =
    /sch[ée]ma\sd[ée]partemental\sdes\sservices\saux\sfamilles(?:\s\([^)]{2,12}\))?[^.;:]{0,40}?(20\d\d)\s?[-–—/]\s?(20\d\d)/i.exec(
      phrase.texte,
    ) ?? [];
  return debut && fin && debut < fin ? [dit(phrase, 'sdsfDebut', debut), dit(phrase, 'sdsfFin', fin)] : [];
}
