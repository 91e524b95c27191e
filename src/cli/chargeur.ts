import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { constants, Script } from 'node:vm';

export interface OptionsChargeur {
  /** The folder of the codes made at build time; null when none is to be read. */
  readonly codes: string | null;
  /** Told of each file, once V8 has it. */
  readonly onFichier?: (chemin: string, script: Script) => void;
}

/** Where the codes of a built command stand: V8 of another version, or of another processor, would refuse them. */
export function dossierDesCodes(dist: string): string {
  return join(dist, 'codes', `v8-${process.versions.v8}-${process.arch}`);
}

/** The file that holds the code of a file of the command. */
export function fichierDuCode(codes: string, chemin: string): string {
  return join(codes, `${basename(chemin)}.code`);
}

/**
 * Runs a file of the built command, and those that it requires, with the code that V8 made of them when the command was
 * built: to compile them anew takes an eighth of the time of a bilan. V8 refuses a code that does not suit it; the file is
 * then compiled as any other.
 */
export function charger(entree: string, { codes, onFichier }: OptionsChargeur): unknown {
  const natif = createRequire(entree);
  const modules = new Map<string, { exports: unknown }>();
  const load = (chemin: string): unknown => {
    const connu = modules.get(chemin);
    if (connu) return connu.exports;
    const module = { exports: {} };
    modules.set(chemin, module);
    const script = compile(chemin, codes);
    onFichier?.(chemin, script);
    const dossier = dirname(chemin);
    const requerir = (nom: string) => (nom.startsWith('.') ? load(join(dossier, nom)) : natif(nom));
    script.runInThisContext()(module.exports, requerir, module, chemin, dossier);
    return module.exports;
  };
  return load(entree);
}

/** As Node wraps a CommonJS file. */
function compile(chemin: string, codes: string | null): Script {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(chemin, 'utf8')}\n})`;
  const cachedData = codes === null ? undefined : readCode(fichierDuCode(codes, chemin));
  return new Script(source, {
    filename: chemin,
    ...(cachedData && { cachedData }),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
}

function readCode(fichier: string): Buffer | undefined {
  return existsSync(fichier) ? readFileSync(fichier) : undefined;
}
