import { ErreurUtilisateur } from '../../dossier/erreur.js';

export function xlsxAbime(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur ne peut pas être lu : son contenu est abîmé. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom au format .xlsx, puis recommencez.',
  );
}

export function odsAbime(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est abîmé : son contenu ne peut pas être lu. Ouvrez-le dans LibreOffice, enregistrez-le sous un autre nom, puis recommencez.',
  );
}

export function tropGros(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence. Copiez les feuilles utiles dans un nouveau classeur.',
  );
}

/** @param reference of the merge that is one too many */
export function tropDeFusions(feuille: string, reference: string): ErreurUtilisateur {
  return new ErreurUtilisateur(
    `La feuille « ${feuille} » fusionne des centaines de milliers de cellules (${reference}) : retirez ces fusions, puis recommencez.`,
  );
}
