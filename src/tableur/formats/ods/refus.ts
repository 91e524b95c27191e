import { ErreurUtilisateur } from '../../../dossier/erreur.js';

export function abime(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est abîmé : son contenu ne peut pas être lu. Ouvrez-le dans LibreOffice, enregistrez-le sous un autre nom, puis recommencez.',
  );
}

export function tropGros(): ErreurUtilisateur {
  return new ErreurUtilisateur(
    'Le classeur est anormalement volumineux une fois décompressé : il n’a pas été ouvert, par prudence. Copiez les feuilles utiles dans un nouveau classeur.',
  );
}
