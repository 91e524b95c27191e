// Loaded ahead of the command: the thread that opens the workbook named by FIL_QUI_MEURT is ended, from within.
const { isMainThread } = require('node:worker_threads');
const disque = require('node:fs/promises');

const ouvrir = disque.open;
const { FIL_QUI_MEURT: nom, COMMENT: comment } = process.env;
if (!isMainThread)
  disque.open = async (chemin, ...reste) => {
    if (String(chemin).endsWith(nom)) {
      if (comment === 'fin') process.exit(0);
      setImmediate(() => {
        throw new Error('tombé');
      });
      await new Promise(() => undefined);
    }
    return ouvrir(chemin, ...reste);
  };
