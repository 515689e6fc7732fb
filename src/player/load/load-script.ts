/** the name of another file of the player → that file, run from beside this one. */

/** Name of a file with its hash, and its digest. */
export type ScriptFile = { readonly name: string; readonly integrity: string };

/** Of the browsers' types only what is needed here. */
type TrustedTypes = {
  createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
};

/** Taken while the script runs: later it is not known which one it was. */
const own = document.currentScript as HTMLScriptElement | null;

/** What was asked for, by name. */
const loading: Record<string, Promise<void>> = {};

/**
 * Runs it, once for all players of a page, checked by its digest, and leaves no element behind.
 * Resolves whether it ran or not; one that could not be had is asked for again the next time.
 */
export function loadScript(file: ScriptFile): Promise<void> {
  return (loading[file.name] ??= run(file));
}

function run(file: ScriptFile): Promise<void> {
  return new Promise((resolve) => {
    const script = document.createElement('script');
    script.src = trust(new URL(file.name, own?.src || document.baseURI).href);
    script.integrity = file.integrity;
    script.crossOrigin = 'anonymous';
    script.nonce = own?.nonce ?? '';
    const finish = ({ type }: Event): void => {
      if (type === 'error') delete loading[file.name];
      script.remove();
      resolve();
    };
    for (const name of ['load', 'error']) script.addEventListener(name, finish);
    document.head.append(script);
  });
}

/** Made once: a page may allow each name a single time. */
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The addresses are the build's own, checked by their digests: pages that ask for it may trust
 * them.
 */
function trust(address: string): string {
  const { trustedTypes } = window as unknown as { readonly trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('lectern', { createScriptURL: (same) => same });
  return policy?.createScriptURL(address) ?? address;
}
