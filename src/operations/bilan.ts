import { renderApercu } from '../documents/apercu.js';
import { renderBilan, renderBilanHtml } from '../documents/bilan.js';
import type { EntreeDocument } from '../documents/entree.js';
import type { Fichier } from '../documents/fichier.js';
import { formatCompte } from '../documents/formats.js';
import { genres, type TypeBilan } from '../documents/genres.js';
import type { OptionsDuPlan } from '../documents/options-du-plan.js';
import { choixDe, selectFiches } from '../documents/plan-actions/choix-fiches.js';
import { type Apercu, papierDe } from './apercu.js';
import { type DemandeDeDocument, dressSuivi } from './apparence.js';
import { type Decision, decideDefinitif, manqueAuSchema } from './definitif.js';
import { type Ports, type Rendu, sansPorts } from './echanges.js';
import type { PhotosLues } from './photos.js';
import { sourceOf } from './plan-signe.js';
import { ouvrirParmiDAutres, type SuiviVerifie } from './suivi.js';

/** What is asked of a bilan. */
export interface DemandeDeBilan extends DemandeDeDocument, OptionsDuPlan {
  readonly type: TypeBilan;
  /** Refuse the définitif while a point of the schéma that is due stands absent. */
  readonly exigerSchema?: boolean | undefined;
  /** An older tracker of the same convention: the document says what changed since. */
  readonly reference?: Fichier | null | undefined;
  /** What `readPhotos` read of a folder: the bilans of mid-term and of the end show them. */
  readonly photos?: PhotosLues | null | undefined;
}

/**
 * A point d'étape, a bilan intermédiaire or a bilan final, in Word.
 * @returns one file, `bilan-TYPE-DATE.docx`: same input, same bytes
 * @throws ErreurUtilisateur (exit 2) when the reference, a template or a picture cannot be used
 */
export async function bilan(suivi: SuiviVerifie, demande: DemandeDeBilan, ports: Partial<Ports> = {}): Promise<Rendu> {
  const { lireVoisin, progres } = { ...sansPorts, ...ports };
  const { type, definitif } = demande;
  const decision = decider(suivi, demande);
  if (decision.refus !== null) return { ...decision, fichiers: [], remarques: [] };
  await progres(1, 2, 'Rédaction du document');
  const { entree, remarques } = await entreeDe(suivi, demande, { lireVoisin, progres });
  await progres(2, 2, definitif ? 'Mise en pages, pour le sommaire : quelques secondes' : 'Écriture du fichier Word');
  const octets = await renderBilan({ ...entree, type });
  return {
    ...decision,
    fichiers: [{ nom: `${genres[type].fichier}-${suivi.date}.docx`, octets }],
    remarques: [...remarques, ...remarqueDesFiches(suivi, demande)],
  };
}

/** The same document as a web page, its charts drawn, whatever stands in the way of the définitif. */
export async function apercu(
  suivi: SuiviVerifie,
  demande: DemandeDeBilan,
  ports: Partial<Ports> = {},
): Promise<string> {
  const { entree } = await entreeDe(suivi, demande, { ...sansPorts, ...ports });
  return renderApercu(await renderBilanHtml(demande.type, entree), papierDe(demande.apparence?.modele)?.polices);
}

/** The same document before it is written: the page, or the refusal that the file would meet. */
export async function apercevoirBilan(suivi: SuiviVerifie, demande: DemandeDeBilan): Promise<Apercu> {
  const decision = decider(suivi, demande);
  const papier = papierDe(demande.apparence?.modele);
  if (decision.refus !== null) return { ...decision, remarques: [], pages: [], papier };
  const { entree, remarques } = await entreeDe(suivi, demande, sansPorts);
  const html = await renderApercu(await renderBilanHtml(demande.type, entree), papier?.polices);
  return {
    ...decision,
    remarques: [...remarques, ...remarqueDesFiches(suivi, demande)],
    pages: [{ titre: genres[demande.type].nom, html }],
    papier,
  };
}

function decider({ verification }: SuiviVerifie, { definitif, exigerSchema }: DemandeDeBilan): Decision {
  const schema = manqueAuSchema(verification, exigerSchema);
  return decideDefinitif(nom, definitif, verification.constats, { schema });
}

const nom = { quoi: 'Le document définitif', avant: 'l’envoi', genre: 'il' } as const;

async function entreeDe(
  suivi: SuiviVerifie,
  demande: DemandeDeBilan,
  ports: Ports,
): Promise<{ readonly entree: EntreeDocument; readonly remarques: readonly string[] }> {
  const { fichier, dossier, verification, date, options } = suivi;
  const ancien = demande.reference ? (await ouvrirParmiDAutres(demande.reference, sansPlan(options))).suivi : null;
  const { habillage, remarques } = await dressSuivi(suivi, demande, ports);
  return {
    entree: {
      dossier,
      verification,
      date,
      ...(ancien && { reference: { dossier: ancien.dossier, nom: ancien.fichier.nom } }),
      source: sourceOf(fichier),
      optionsDuPlan: { par: demande.par, fiches: demande.fiches },
      ...habillage,
      photos: demande.photos?.photos,
    },
    remarques: [...remarques, ...(demande.photos?.remarques ?? [])],
  };
}

/** What the author is told of the fiches that are left out, when nobody chose so. */
function remarqueDesFiches({ dossier: { actions }, date }: SuiviVerifie, demande: DemandeDeBilan): readonly string[] {
  const choix = choixDe(demande.type, demande);
  if (demande.fiches !== undefined || choix === 'aucune') return [];
  const jointes = selectFiches(actions, choix, date).size;
  const autres = actions.length - jointes;
  if (autres === 0) return [];
  if (jointes === 0)
    return [
      'Aucune fiche n’est jointe : aucune action n’est en retard, à décider, ni achevée depuis un an. Pour les joindre, demandez « toutes » les fiches (--fiches toutes).',
    ];
  return [
    `${formatCompte(jointes, 'fiche est jointe', 'fiches sont jointes')} (actions en retard, à décider, ou achevées depuis un an). ${formatCompte(autres, 'autre fiche', 'autres fiches')} : demandez « toutes » les fiches (--fiches toutes).`,
  ];
}

/** An older tracker is read as this one, and held against no plan. */
function sansPlan({ correspondance, encodage }: SuiviVerifie['options']): SuiviVerifie['options'] {
  return { correspondance, encodage };
}
