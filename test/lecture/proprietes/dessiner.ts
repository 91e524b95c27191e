import type { Statut } from '../../../src/dossier/valeurs/statuts.js';
import type { ApparenceDeCellule, Classeur, FeuilleClasseur } from '../../../src/tableur/classeur.js';
import { createPage, feuilleDe, type Page, texte, type Valeur } from '../fabrique.js';
import type { Forme } from './formes.js';
import type { ActionDuPlan, Plan } from './plans.js';

/** What must be read of an action, as it was drawn; null: nothing was written of it. */
export interface ActionAttendue {
  readonly numero: string;
  readonly intitule: string;
  readonly champ: string | null;
  readonly pilote: string | null;
  readonly statut: Statut | null;
  readonly debut: string | null;
  readonly fin: string | null;
  readonly prevu: number | null;
  readonly realise: number | null;
}

export interface Dessin {
  readonly classeur: Classeur;
  readonly attendues: readonly ActionAttendue[];
}

/** A column of the table: its band, its title, what an action has there. */
interface Colonne {
  readonly bande: string | null;
  readonly titre: string;
  readonly valeur: (action: ActionDuPlan) => Valeur;
  /** It adds up in the totals. */
  readonly montant?: (action: ActionDuPlan) => number | null;
  readonly genre?: 'axe' | 'prevu';
}

const gras: ApparenceDeCellule = { gras: true };
const titreColore: ApparenceDeCellule = { gras: true, fond: 'DDEBF7' };
const sectionColoree: ApparenceDeCellule = { gras: true, fond: 'FFE699' };
const annees = [2026, 2027, 2028, 2029] as const;

/** Draws a plan in a shape: the workbook, and what must be read there. */
export function dessiner(plan: Plan, forme: Forme): Dessin {
  const actions = partager(plan, forme);
  const dessine: Plan = { ...plan, actions };
  const feuilles = drawFeuilles(dessine, forme);
  return {
    classeur: { feuilles: [...feuilles, ...drawAutres(dessine, forme, feuilles), ...drawContacts(forme)] },
    attendues: actions.map((action) => attendueDe(action, dessine, forme)),
  };
}

function attendueDe(action: ActionDuPlan, { axes }: Plan, forme: Forme): ActionAttendue {
  const { numero, intitule, pilote, statut, prevu } = action;
  const { debut, fin } = bornesDites(action, forme);
  return {
    numero,
    intitule,
    pilote,
    debut,
    fin,
    statut: statut && dit(forme, statut.code),
    champ: axesDits(forme) ? (axes[action.axe]?.champ ?? null) : null,
    prevu: forme.budget === 'aucun' ? null : prevu,
    realise: forme.budget === 'prevu-realise' ? action.realise : null,
  };
}

/** Boxes to tick know three statuses only. */
function dit({ statut, disposition }: Forme, code: Statut): Statut | null {
  return statut === 'cases' && disposition !== 'fiches' && !(code in cases) ? null : code;
}

const cases: Readonly<Partial<Record<Statut, string>>> = {
  'non-demarree': 'Non démarrée',
  'en-cours': 'En cours',
  realisee: 'Réalisée',
};

function axesDits({ axes, disposition }: Forme): boolean {
  return disposition === 'tableau' ? axes !== 'absents' : axes === 'colonne';
}

function bornesDites({ debut, fin }: ActionDuPlan, { calendrier, disposition }: Forme) {
  switch (disposition === 'fiches' && calendrier === 'croix' ? 'bornes' : calendrier) {
    case 'fin':
      return { debut: null, fin: fin?.jour ?? null };
    case 'periode':
      return debut && fin ? { debut: debut.jour, fin: fin.jour } : { debut: null, fin: null };
    case 'croix': {
      const cochees = anneesCochees({ debut, fin });
      return { debut: cochees[0] ? `${cochees[0]}-01-01` : null, fin: cochees[0] ? `${cochees.at(-1)}-12-31` : null };
    }
    default:
      return { debut: debut?.jour ?? null, fin: fin?.jour ?? null };
  }
}

function anneesCochees({ debut, fin }: Pick<ActionDuPlan, 'debut' | 'fin'>): readonly number[] {
  if (!debut || !fin) return [];
  return annees.filter((annee) => annee >= Number(debut.jour.slice(0, 4)) && annee <= Number(fin.jour.slice(0, 4)));
}

/** One amount for two actions that follow each other: the second has none of its own. */
function partager({ actions }: Plan, forme: Forme): readonly ActionDuPlan[] {
  if (forme.budget !== 'partage') return actions;
  return actions.map((action, rang) => (isPartagee(actions, rang, forme) ? { ...action, prevu: null } : action));
}

/** Whether the amount of the action before covers this one too: every second action, where nothing parts them. */
function isPartagee(actions: readonly ActionDuPlan[], rang: number, forme: Forme): boolean {
  const avant = actions[rang - 1];
  return (
    forme.budget === 'partage' &&
    forme.disposition === 'tableau' &&
    rang % 2 === 1 &&
    avant !== undefined &&
    avant.prevu !== null &&
    avant.axe === actions[rang]?.axe &&
    !forme.vides.includes(rang - 1) &&
    !(forme.repetition > 0 && rang % forme.repetition === 0)
  );
}

function colonnesDe({ axes }: Plan, forme: Forme): readonly Colonne[] {
  const { titres } = forme;
  const bande = (nom: string) => (forme.bandes === 'aucune' ? null : nom);
  const enBande = forme.bandes !== 'aucune';
  const simple = (titre: string, valeur: (action: ActionDuPlan) => Valeur): Colonne => ({ bande: null, titre, valeur });
  const calendrier: readonly Colonne[] = {
    bornes: [
      { bande: bande('Calendrier'), titre: enBande ? 'Début' : titres.debut, valeur: jour('debut') },
      { bande: bande('Calendrier'), titre: enBande ? 'Fin' : titres.fin, valeur: jour('fin') },
    ],
    fin: [simple(titres.fin, jour('fin'))],
    periode: [simple(titres.periode, periode)],
    croix: annees.map((annee) => ({
      bande: bande('Calendrier'),
      titre: String(annee),
      valeur: (action: ActionDuPlan) => (anneesCochees(action).includes(annee) ? 'x' : null),
    })),
  }[forme.calendrier];
  const prevu = (titre: string, dessus: string | null): Colonne => ({
    bande: dessus,
    titre,
    valeur: (action) => action.prevu,
    montant: (action) => action.prevu,
    genre: 'prevu',
  });
  const budget: readonly Colonne[] = {
    aucun: [],
    prevu: [prevu(titres.budget, null)],
    partage: [prevu(titres.budget, null)],
    'prevu-realise': [
      prevu(enBande ? 'Prévu' : titres.budget, bande('Budget')),
      {
        bande: bande('Budget'),
        titre: enBande ? 'Réalisé' : titres.realise,
        valeur: (action: ActionDuPlan) => action.realise,
        montant: (action: ActionDuPlan) => action.realise,
      },
    ],
    annees: [0, 1].map((rang) => ({
      bande: bande('Budget prévisionnel'),
      titre: enBande ? String(2026 + rang) : `Budget ${2026 + rang}`,
      valeur: (action: ActionDuPlan) => moitie(action, rang),
      montant: (action: ActionDuPlan) => moitie(action, rang),
    })),
  }[forme.budget];
  const statut: readonly Colonne[] =
    forme.statut === 'colonne'
      ? [simple(titres.statut, (action) => action.statut?.ecrit ?? null)]
      : Object.entries(cases).map(([code, titre]) => ({
          bande: bande('État d’avancement'),
          titre,
          valeur: (action) => (action.statut?.code === code ? 'x' : null),
        }));
  const groupes: readonly (readonly Colonne[])[] = [
    [simple(titres.numero, ({ numero }) => numero)],
    [simple(titres.titre, ({ intitule }) => intitule)],
    isColonneDAxe(forme)
      ? [{ ...simple(titres.axe, ({ axe }) => axes[axe]?.titre ?? null), genre: 'axe' as const }]
      : [],
    [simple(titres.pilote, ({ pilote }) => pilote)],
    forme.partenaires ? [simple(titres.partenaires, ({ partenaires }) => partenaires.join(', '))] : [],
    statut,
    calendrier,
    budget,
    forme.bilan ? [simple(titres.real, ({ bilan }) => bilan)] : [],
    forme.inconnue === null ? [] : [simple(forme.inconnue, ({ numero }) => `Z-${numero}`)],
  ];
  const ordonnes = forme.ordre.flatMap((rang) => {
    const groupe = groupes[rang] ?? [];
    return groupe.length > 0 ? [groupe] : [];
  });
  const vide: Colonne = { bande: null, titre: '', valeur: () => null };
  return ordonnes.flatMap((groupe, rang) => (forme.colonneVide && rang === 2 ? [vide, ...groupe] : groupe));
}

function isColonneDAxe({ axes, disposition }: Forme): boolean {
  return axes === 'colonne' || (axes === 'fusionnee' && disposition === 'tableau');
}

function jour(cle: 'debut' | 'fin') {
  return (action: ActionDuPlan): Valeur => action[cle]?.ecrit ?? null;
}

function periode({ debut, fin }: ActionDuPlan): Valeur {
  if (!debut || !fin) return null;
  const ecrire = (iso: string) => iso.split('-').reverse().join('/');
  return texte(`du ${ecrire(debut.jour)} au ${ecrire(fin.jour)}`);
}

/** An amount in two years, in whole euros. */
function moitie({ prevu }: ActionDuPlan, rang: number): number | null {
  if (prevu === null) return null;
  const premiere = Math.round(prevu / 2);
  return rang === 0 ? premiere : prevu - premiere;
}

const nomPrincipal = 'Suivi CTG 2027';

function drawFeuilles(plan: Plan, forme: Forme): readonly FeuilleClasseur[] {
  if (forme.disposition === 'fiches') return plan.actions.map((action) => drawFiche(action, plan, forme));
  if (forme.disposition === 'couchee') return [drawCouchee(plan, forme)];
  if (forme.axes !== 'onglets') return [drawOnglet(nomPrincipal, plan, plan.actions, forme)];
  return plan.axes.flatMap(({ titre }, rang) => {
    const siennes = plan.actions.filter(({ axe }) => axe === rang);
    return siennes.length > 0 ? [drawOnglet(titre.replace(/[:–/]/g, '-').slice(0, 31), plan, siennes, forme)] : [];
  });
}

function drawOnglet(nom: string, plan: Plan, actions: readonly ActionDuPlan[], forme: Forme): FeuilleClasseur {
  const page = createPage(nom);
  const gauche = forme.marge.colonnes + 1;
  const haut = drawAuDessus(page, forme, gauche);
  drawTableau(page, haut, gauche, plan, actions, forme);
  return page.feuille();
}

/** Lines of title, then a blank row. */
function drawAuDessus(page: Page, { auDessus, marge, habillage }: Forme, gauche: number): number {
  for (const [rang, ligne] of auDessus.entries())
    page.poser(marge.lignes + rang + 1, gauche, ligne, habillage ? gras : undefined);
  return marge.lignes + auDessus.length + (auDessus.length > 0 ? 2 : 1);
}

function drawTableau(
  page: Page,
  haut: number,
  gauche: number,
  plan: Plan,
  actions: readonly ActionDuPlan[],
  forme: Forme,
): void {
  const colonnes = colonnesDe(plan, forme);
  const droite = gauche + colonnes.length - 1;
  let ligne = drawEntete(page, haut, gauche, colonnes, forme, true);
  const entete = ligne - 1;
  const parAction = new Map<ActionDuPlan, number>();
  for (const [rang, action] of actions.entries()) {
    const global = plan.actions.indexOf(action);
    if (forme.repetition > 0 && rang > 0 && global % forme.repetition === 0)
      ligne = drawEntete(page, ligne, gauche, colonnes, forme, false);
    const nouvelAxe = actions[rang - 1]?.axe !== action.axe;
    if (nouvelAxe && (forme.axes === 'rangees' || forme.axes === 'rangees-fusionnees')) {
      page.poser(ligne, gauche, plan.axes[action.axe]?.titre ?? null, forme.habillage ? sectionColoree : gras);
      if (forme.axes === 'rangees-fusionnees') page.fusionner({ haut: ligne, bas: ligne, gauche, droite });
      ligne += 1;
    }
    page.ranger(
      ligne,
      gauche,
      colonnes.map(({ valeur }) => valeur(action)),
    );
    parAction.set(action, ligne);
    ligne += 1;
    const finDAxe = actions[rang + 1]?.axe !== action.axe;
    if (finDAxe && forme.totaux === 'par-axe') {
      const siennes = actions.filter(({ axe }) => axe === action.axe);
      ligne = drawTotal(page, ligne, gauche, colonnes, siennes, `Sous-total axe ${action.axe + 1}`);
    }
    if (forme.vides.includes(global)) ligne += 1;
  }
  if (forme.axes === 'fusionnee') mergeAxes(page, gauche, colonnes, actions, parAction);
  mergePrevus(page, gauche, colonnes, plan, parAction, forme);
  if (forme.totaux !== 'aucun')
    ligne = drawTotal(page, ligne, gauche, colonnes, actions, forme.totaux === 'sans-mot' ? null : 'TOTAL');
  if (forme.contacts === 'a-cote') drawContactsACote(page, entete, droite + 2);
  for (const [rang, note] of forme.notes.entries()) page.poser(ligne + 1 + rang, gauche, note);
}

/** @param premiere the title over all the columns is not repeated */
function drawEntete(
  page: Page,
  haut: number,
  gauche: number,
  colonnes: readonly Colonne[],
  { bandes, chapeau, habillage }: Forme,
  premiere: boolean,
): number {
  const look = habillage ? titreColore : undefined;
  const droite = gauche + colonnes.length - 1;
  let ligne = haut;
  if (chapeau && premiere) {
    page.poser(ligne, gauche, 'Plan d’actions', look);
    page.fusionner({ haut: ligne, bas: ligne, gauche, droite });
    ligne += 1;
  }
  const enBande = bandes !== 'aucune' && colonnes.some(({ bande }) => bande !== null);
  for (const [rang, { bande, titre }] of colonnes.entries()) {
    const colonne = gauche + rang;
    const rangDuTitre = enBande && (bande !== null || (bandes === 'simples' && habillage)) ? ligne + 1 : ligne;
    page.poser(rangDuTitre, colonne, titre, titre === '' ? undefined : look);
    if (enBande && bande === null && bandes === 'fusionnees' && titre !== '')
      page.fusionner({ haut: ligne, bas: ligne + 1, gauche: colonne, droite: colonne });
    if (!enBande || bande === null) continue;
    const largeur = colonnes.filter((autre) => autre.bande === bande).length;
    // Without a merge, either its fill or the next title says where a band ends.
    if (colonnes[rang - 1]?.bande !== bande) page.poser(ligne, colonne, bande, look);
    else if (look && bandes === 'simples') page.colorer(ligne, colonne, look);
    if (bandes === 'fusionnees' && colonnes[rang - 1]?.bande !== bande)
      page.fusionner({ haut: ligne, bas: ligne, gauche: colonne, droite: colonne + largeur - 1 });
  }
  return ligne + (enBande ? 2 : 1);
}

function drawTotal(
  page: Page,
  ligne: number,
  gauche: number,
  colonnes: readonly Colonne[],
  actions: readonly ActionDuPlan[],
  mot: string | null,
): number {
  const sommees = colonnes.flatMap(({ montant }) => (montant ? [actions.map(montant).filter(isNombre)] : []));
  if (sommees.length === 0) return ligne;
  // A sum without a word is told by arithmetic alone: that of one amount, or of none, tells nothing.
  if (mot === null && sommees.some((montants) => montants.length < 2)) return ligne;
  for (const [rang, { montant }] of colonnes.entries())
    if (montant)
      page.poser(
        ligne,
        gauche + rang,
        actions.reduce((somme, action) => somme + (montant(action) ?? 0), 0),
        gras,
      );
  const libre = colonnes.findIndex(({ montant }) => !montant);
  if (mot !== null && libre >= 0) page.poser(ligne, gauche + libre, mot, gras);
  return ligne + 1;
}

const isNombre = (nombre: number | null): nombre is number => nombre !== null;

function mergeAxes(
  page: Page,
  gauche: number,
  colonnes: readonly Colonne[],
  actions: readonly ActionDuPlan[],
  lignes: ReadonlyMap<ActionDuPlan, number>,
): void {
  const colonne = gauche + colonnes.findIndex(({ genre }) => genre === 'axe');
  let debut = 0;
  for (const [rang, action] of actions.entries()) {
    const suivante = actions[rang + 1];
    const suit = suivante?.axe === action.axe && lignes.get(suivante) === (lignes.get(action) ?? 0) + 1;
    if (suit) continue;
    const premiere = actions[debut];
    const haut = premiere ? (lignes.get(premiere) ?? 0) : 0;
    const bas = lignes.get(action) ?? 0;
    if (bas > haut) page.fusionner({ haut, bas, gauche: colonne, droite: colonne });
    debut = rang + 1;
  }
}

function mergePrevus(
  page: Page,
  gauche: number,
  colonnes: readonly Colonne[],
  { actions }: Plan,
  lignes: ReadonlyMap<ActionDuPlan, number>,
  forme: Forme,
): void {
  const colonne = gauche + colonnes.findIndex(({ genre }) => genre === 'prevu');
  for (const [rang, action] of actions.entries()) {
    const avant = actions[rang - 1];
    const haut = avant && lignes.get(avant);
    const bas = lignes.get(action);
    if (haut !== undefined && bas !== undefined && isPartagee(actions, rang, forme))
      page.fusionner({ haut, bas, gauche: colonne, droite: colonne });
  }
}

/** Titles in the first column, an action a column. */
function drawCouchee(plan: Plan, forme: Forme): FeuilleClasseur {
  const page = createPage(nomPrincipal);
  const haut = drawAuDessus(page, { ...forme, marge: { lignes: 0, colonnes: 0 } }, 1);
  for (const [rang, { titre, bande, montant, valeur }] of colonnesDe(plan, forme).entries()) {
    page.poser(
      haut + rang,
      1,
      bande && montant ? `${bande} ${titre}` : titre,
      forme.habillage ? titreColore : undefined,
    );
    for (const [place, action] of plan.actions.entries()) page.poser(haut + rang, 2 + place, valeur(action));
  }
  return page.feuille();
}

function drawFiche(action: ActionDuPlan, { axes }: Plan, forme: Forme): FeuilleClasseur {
  const { titres } = forme;
  const page = createPage(`Fiche ${action.numero}`);
  const paires: readonly (readonly [string, Valeur])[] = [
    [titres.titre, action.intitule],
    ...(forme.axes === 'colonne' ? [[titres.axe, axes[action.axe]?.titre ?? null] as const] : []),
    [titres.pilote, action.pilote],
    [titres.statut, action.statut?.ecrit ?? null],
    ...(forme.calendrier === 'fin'
      ? [[titres.fin, jour('fin')(action)] as const]
      : forme.calendrier === 'periode'
        ? [[titres.periode, periode(action)] as const]
        : [[titres.debut, jour('debut')(action)] as const, [titres.fin, jour('fin')(action)] as const]),
    ...(forme.budget === 'aucun' ? [] : [[titres.budget, action.prevu] as const]),
    ...(forme.budget === 'prevu-realise' ? [[titres.realise, action.realise] as const] : []),
    ...(forme.partenaires ? [[titres.partenaires, action.partenaires.join(', ')] as const] : []),
    ...(forme.bilan ? [[titres.real, action.bilan] as const] : []),
  ];
  page.poser(1, 1, `Fiche action n° ${action.numero}`, gras);
  for (const [rang, [label, valeur]] of paires.entries()) {
    page.poser(rang + 3, 1, forme.habillage ? `${label} :` : label, forme.habillage ? titreColore : undefined);
    page.poser(rang + 3, 2, valeur);
  }
  return page.feuille();
}

/** A copy, the plan of the year before, or the plan of another convention in a hidden tab: none counts. */
function drawAutres(plan: Plan, forme: Forme, feuilles: readonly FeuilleClasseur[]): readonly FeuilleClasseur[] {
  const [premiere] = feuilles;
  if (!premiere || forme.disposition !== 'tableau' || forme.axes === 'onglets') return [];
  switch (forme.autreOnglet) {
    case 'aucun':
      return [];
    case 'copie':
      return [{ ...premiere, nom: `${premiere.nom} (2)` }];
    case 'ancien':
      return [drawOnglet('Suivi CTG 2026', plan, plan.actions.map(ancienne), forme)];
    case 'masque':
      return [{ ...drawOnglet('Brouillon', plan, plan.actions.map(ancienne), forme), masquee: true }];
  }
}

function ancienne(action: ActionDuPlan): ActionDuPlan {
  return { ...action, prevu: 999_950, statut: { ecrit: 'En réflexion', code: 'non-demarree' } };
}

const contacts: readonly (readonly string[])[] = [
  ['Structure', 'Contact', 'Téléphone'],
  ['CCAS', 'Accueil', '04 00 00 00 01'],
  ['Mission locale', 'Secrétariat', '04 00 00 00 02'],
  ['Centre social', 'Direction', '04 00 00 00 03'],
];

function drawContactsACote(page: Page, ligne: number, colonne: number): void {
  for (const [rang, contact] of contacts.entries()) page.ranger(ligne + rang, colonne, contact);
}

function drawContacts(forme: Forme): readonly FeuilleClasseur[] {
  return forme.contacts === 'onglet' ? [feuilleDe('Contacts', contacts)] : [];
}
