import { ErreurUtilisateur } from '../../../dossier/erreur.js';

export function abime(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur ne peut pas être lu : son contenu est abîmé. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous un autre nom au format .xlsx, puis recommencez.',
  );
}

export function tropGros(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence. Copiez les feuilles utiles dans un nouveau classeur.',
  );
}

export function tropDeFusions(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Une feuille du classeur fusionne des centaines de milliers de cellules : retirez ces fusions, puis recommencez.',
  );
}
