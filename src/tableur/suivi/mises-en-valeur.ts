import type { ConditionalFormattingRule, Style, Worksheet } from 'exceljs';
import { libelleStatut, type Statut, statuts } from '../../dossier/valeurs/statuts.js';
import { formatDeDate } from './cellules.js';
import { countSame } from './validations.js';

/** Fills by status, with the words of the cell in bold or struck through: no meaning by colour alone. */
const fonds: Readonly<Record<Statut, string>> = {
  'non-demarree': 'FFF2F2F2',
  'en-cours': 'FFDCEAF7',
  realisee: 'FFDDEFD9',
  perenne: 'FFDDEFD9',
  partielle: 'FFFFF2CC',
  reportee: 'FFFCE4D6',
  suspendue: 'FFFCE4D6',
  abandonnee: 'FFE3E3E3',
};
const closes: readonly Statut[] = ['realisee', 'perenne', 'partielle', 'abandonnee'];

/** The cells that a plan cannot do without: hatched while they are empty on a row that says something. */
const attendues = ['numero', 'champs', 'intitule', 'pilote', 'debut', 'fin', 'statut'];

/** Adds the conditional formats of the sheet Actions. `lettre` gives a column's letter, `derniere` the last row formatted. */
export function highlightActions(feuille: Worksheet, lettre: (cle: string) => string, derniere: number): void {
  const plage = (cle: string) => `${lettre(cle)}3:${lettre(cle)}${derniere}`;
  const regles: { ref: string; rules: ConditionalFormattingRule[] }[] = [
    {
      ref: plage('statut'),
      rules: statuts.map((statut) => regle(`$${lettre('statut')}3="${libelleStatut(statut)}"`, styleDe(statut))),
    },
    { ref: plage('fin'), rules: [regle(enRetard(lettre), retard)] },
    {
      ref: plage('numero'),
      rules: [
        regle(
          `AND(${lettre('numero')}3<>"",${countSame(lettre('numero'), `${lettre('numero')}3`, derniere)}>1)`,
          double,
        ),
      ],
    },
    ...attendues.map((cle) => ({
      ref: plage(cle),
      rules: [regle(`AND(ISBLANK(${lettre(cle)}3),COUNTA($A3:$${lettre('miseAJour')}3)>0)`, aRemplir)],
    })),
  ];
  let priority = 0;
  for (const { ref, rules } of regles)
    feuille.addConditionalFormatting({
      ref,
      rules: rules.map((autre) => {
        priority += 1;
        return { ...autre, priority };
      }),
    });
}

/** A date of the past, on an action that is neither done nor given up: the date itself then says « en retard ». */
function enRetard(lettre: (cle: string) => string): string {
  const statut = `$${lettre('statut')}3`;
  const ouverte = closes.map((code) => `${statut}<>"${libelleStatut(code)}"`).join(',');
  return `AND(ISNUMBER(${lettre('fin')}3),${lettre('fin')}3<TODAY(),${ouverte})`;
}

function regle(formule: string, style: Partial<Style>): ConditionalFormattingRule {
  return { type: 'expression', formulae: [formule], style, priority: 0 };
}

function styleDe(statut: Statut): Partial<Style> {
  return {
    ...fond(fonds[statut]),
    font: { bold: statut !== 'abandonnee' && statut !== 'non-demarree', strike: statut === 'abandonnee' },
  };
}

function fond(argb: string): Pick<Style, 'fill'> {
  // In a conditional format, the colour of a plain fill is its background.
  return { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb } } };
}

const retard: Partial<Style> = {
  ...fond('FFFCE4D6'),
  font: { bold: true },
  numFmt: `${formatDeDate}" (en retard)"`,
};
const double: Partial<Style> = { ...fond('FFFCE4D6'), font: { bold: true, underline: true } };
const aRemplir: Partial<Style> = {
  fill: { type: 'pattern', pattern: 'lightUp', fgColor: { argb: 'FFBF8F00' }, bgColor: { argb: 'FFFFFFFF' } },
};
