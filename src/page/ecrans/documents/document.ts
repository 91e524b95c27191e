import type { Actions } from '../../etat.js';
import type { ChoixDocument, Etape, Produit, VueSuivi } from '../../protocole.js';

/** What the fields of a document are drawn with. */
export interface Outils {
  readonly vue: VueSuivi;
  readonly actions: Actions;
  /** A choice changed: what is shown is no more what would be written. */
  readonly change: () => void;
  /** A choice was made elsewhere than in its field, which is to show it and to take the focus. */
  readonly redessiner: (champ: string) => void;
}

export type SurEtape = (etape: Etape) => void;

/** A document that the page writes. To offer another: copy a file beside this one, and add a line to `registre.ts`. */
export interface Definition<R extends object> {
  readonly cle: string;
  /** As it is named among the others. */
  readonly nom: string;
  /** Under its name. */
  readonly aide: string;
  readonly bouton: string;
  readonly enCours: string;
  /** Title of what is shown before it is made, and what that is: neither more nor less. */
  readonly apercu: { readonly titre: string; readonly contient: string };
  /** Which of the choices that documents share it takes. */
  readonly partages: {
    /** What its date is for; null: it has none. */
    readonly date: string | null;
    readonly definitif: boolean;
    readonly apparence: boolean;
    readonly textes: boolean;
  };
  /** Its own choices, as nobody has touched them. */
  readonly depart: () => R;
  /** The fields without which it cannot be made. */
  readonly premiers?: (choisi: R, outils: Outils) => readonly HTMLElement[];
  /** The choices that those fields make: they are always seen. */
  readonly montres?: readonly (keyof R)[];
  /** The others, folded. */
  readonly autres?: (choisi: R, outils: Outils) => readonly HTMLElement[];
  readonly montrer: (choisi: R, commun: ChoixDocument) => Promise<HTMLElement>;
  readonly produire: (choisi: R, commun: ChoixDocument, surEtape: SurEtape) => Promise<Produit>;
}

/** The same, holding what was chosen for it: it outlives a correction of the tracker, and serves no other document. */
export interface DocumentOffert
  extends Omit<Definition<object>, 'depart' | 'premiers' | 'montres' | 'autres' | 'montrer' | 'produire'> {
  readonly premiers: (outils: Outils) => readonly HTMLElement[];
  readonly autres: (outils: Outils) => readonly HTMLElement[];
  /** Whether something folded was chosen. */
  readonly isModifie: () => boolean;
  readonly montrer: (commun: ChoixDocument) => Promise<HTMLElement>;
  readonly produire: (commun: ChoixDocument, surEtape: SurEtape) => Promise<Produit>;
  /** Another tracker is opened. */
  readonly oublier: () => void;
}

export function offrir<R extends object>(definition: Definition<R>): DocumentOffert {
  const { depart, premiers, montres = [], autres, montrer, produire, ...dite } = definition;
  let choisi = depart();
  return {
    ...dite,
    premiers: (outils) => premiers?.(choisi, outils) ?? [],
    autres: (outils) => autres?.(choisi, outils) ?? [],
    isModifie: () => {
      const replies = (tout: R) => Object.entries(tout).filter(([cle]) => !montres.some((montre) => montre === cle));
      return JSON.stringify(replies(choisi), sansOctets) !== JSON.stringify(replies(depart()), sansOctets);
    },
    montrer: (commun) => montrer(choisi, commun),
    produire: (commun, surEtape) => produire(choisi, commun, surEtape),
    oublier: () => {
      choisi = depart();
    },
  };
}

/** The bytes of a file are many, and its name is enough to tell that one was chosen. */
function sansOctets(cle: string, valeur: unknown): unknown {
  return cle === 'octets' ? undefined : valeur;
}
