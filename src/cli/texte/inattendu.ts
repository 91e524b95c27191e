/** What is shown for a defect of ours: no stack trace, what to send us, and what not to send. */
export function messageInattendu(erreur: unknown, version: string): string {
  const detail = process.env['BILAN_CTG_DEBUG'] && erreur instanceof Error ? `\n${erreur.stack ?? erreur.message}` : '';
  const resume = erreur instanceof Error ? erreur.message.split('\n')[0] : String(erreur);
  return (
    `Une erreur imprévue est survenue, et c’est un défaut de bilan-ctg (version ${version}) : ${resume}\n` +
    `Signalez-la avec cette phrase et la commande tapée, sans envoyer le classeur. Rien n’a été écrit.${detail}\n`
  );
}
