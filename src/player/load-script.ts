/** the name of another file of the player → that file, run from beside this one. */

/** Taken while the script runs: later it is not known which one it was. */
const own = document.currentScript as HTMLScriptElement | null;

/** Runs it, checked by its digest, and leaves no element behind. Resolves whether it ran or not. */
export function loadScript(file: {
  readonly name: string;
  readonly integrity: string;
}): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = new URL(file.name, own?.src || document.baseURI).href;
    script.integrity = file.integrity;
    script.crossOrigin = 'anonymous';
    script.nonce = own?.nonce ?? '';
    const finish = (): void => {
      script.remove();
      resolve();
    };
    script.addEventListener('load', finish);
    script.addEventListener('error', finish);
    document.head.append(script);
  });
}
