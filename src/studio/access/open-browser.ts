/** an address → opened in the user's browser, where there is a program for that. */
import { spawn } from 'node:child_process';

/** Options of `openInBrowser`. */
export type OpenInBrowserOptions = {
  /** Variables of the program. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** @default that of the process */
  readonly platform?: NodeJS.Platform | undefined;
};

/** Opens it; a machine without a browser does not fail, since the address is printed too. */
export function openInBrowser(url: string, options: OpenInBrowserOptions): void {
  const { environment, platform = process.platform } = options;
  const [program, ...args] = openerOf(platform);
  const child = spawn(program, [...args, url], {
    stdio: 'ignore',
    detached: true,
    env: environment,
  });
  child.on('error', () => undefined);
  child.unref();
}

function openerOf(platform: NodeJS.Platform): readonly [program: string, ...args: string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
