import { formatListe } from '../dossier/enumeration.js';
import { identiteConvention } from '../reprise/identite.js';
import type { EntreeDocument } from './entree.js';
import { formatDate } from './formats.js';
import { viewLogos } from './logos.js';

/** What the cover, the headers and the last page say of the document itself. */
export function viewIdentite(
  titre: string,
  { dossier, date, etat, source, logos = [] }: Pick<EntreeDocument, 'dossier' | 'date' | 'etat' | 'source' | 'logos'>,
  /** A short document has its table of contents on the cover. */
  { sommaireEnCouverture = false }: { readonly sommaireEnCouverture?: boolean } = {},
) {
  const { convention } = dossier;
  const fictif = convention?.donneesFictives?.valeur === true;
  const communes = dossier.communes.flatMap(({ nom }) => nom?.valeur ?? []);
  const territoire =
    convention?.territoire?.valeur ?? (communes.length > 0 ? formatListe(communes) : 'Territoire à préciser');
  const parties = convention?.signataires?.valeur ?? [...(convention?.caf ? [convention.caf.valeur] : []), ...communes];
  const etatLibelle = etat === 'projet' ? 'Projet' : 'Document définitif';
  return {
    titre,
    sommaireEnCouverture,
    /** Whether the pages are laid out, so that the table de concordance can give them. */
    pagine: etat === 'definitif',
    territoire,
    parties,
    logos: viewLogos(logos, parties),
    periode:
      convention?.debut && convention.fin
        ? `${formatDate(convention.debut.valeur)} – ${formatDate(convention.fin.valeur)}`
        : 'période à préciser',
    date: formatDate(date),
    copil: convention?.copil ? formatDate(convention.copil.valeur) : '',
    /** Whether the Copil has met by the date of the document. */
    copilTenu: convention?.copil !== undefined && convention.copil.valeur <= date,
    projet: etat === 'projet',
    etat: etatLibelle,
    fictif,
    mention: [etat === 'projet' ? 'PROJET' : '', fictif ? 'données fictives' : ''].filter(Boolean).join(' · '),
    source,
    identite: identiteConvention(dossier),
  };
}
