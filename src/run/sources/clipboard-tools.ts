/** the system and its environment → the programs that read its clipboard, with their arguments. Data. */

/** A program that writes what is on the clipboard to its output. */
export type ClipboardTool = {
  readonly name: string;
  /** Arguments that ask for HTML; absent where it gives only text. */
  readonly html?: readonly string[];
  /** Arguments that ask for text; absent where another program does. */
  readonly text?: readonly string[];
  /** Whether its HTML is the hexadecimal digits of AppleScript's `«data HTML…»`. */
  readonly isAppleData?: true;
  /** How to get it. */
  readonly install: string;
};

const WL_PASTE: ClipboardTool = {
  name: 'wl-paste',
  html: ['--no-newline', '--type', 'text/html'],
  text: ['--no-newline'],
  install: 'wl-paste (Wayland): the package wl-clipboard',
};

const XCLIP: ClipboardTool = {
  name: 'xclip',
  html: ['-selection', 'clipboard', '-o', '-t', 'text/html'],
  text: ['-selection', 'clipboard', '-o'],
  install: 'xclip (X11): the package xclip',
};

const XSEL: ClipboardTool = {
  name: 'xsel',
  text: ['--clipboard', '--output'],
  install: 'xsel (X11, text alone): the package xsel',
};

const OSASCRIPT: ClipboardTool = {
  name: 'osascript',
  html: ['-e', 'the clipboard as «class HTML»'],
  isAppleData: true,
  install: 'osascript: a part of macOS',
};

const PBPASTE: ClipboardTool = { name: 'pbpaste', text: [], install: 'pbpaste: a part of macOS' };

/** PowerShell writes UTF-8 only when it is told to. */
const UTF8 = '[Console]::OutputEncoding=[Text.Encoding]::UTF8;';

/** What Windows has as HTML, in the UTF-8 in which it is kept. */
const WINDOWS_HTML =
  `${UTF8}Add-Type -AssemblyName System.Windows.Forms;` +
  "$h=[Windows.Forms.Clipboard]::GetData('HTML Format');if($null -eq $h){exit 1};" +
  '[Console]::Out.Write($h)';

const POWERSHELL: ClipboardTool = {
  name: 'powershell',
  html: ['-NoProfile', '-NonInteractive', '-STA', '-Command', WINDOWS_HTML],
  text: ['-NoProfile', '-NonInteractive', '-Command', `${UTF8}Get-Clipboard -Raw`],
  install: 'powershell: a part of Windows',
};

/** Windows as the Linux within it (WSL) names it. */
const POWERSHELL_OF_WSL: ClipboardTool = { ...POWERSHELL, name: 'powershell.exe' };

/** The variables that tell the kind of desktop. */
export type DesktopVariables = Readonly<Record<string, string | undefined>>;

/** The programs to try, in this order. */
export function clipboardTools(
  platform: NodeJS.Platform,
  variables: DesktopVariables,
): readonly ClipboardTool[] {
  if (platform === 'win32') return [POWERSHELL];
  if (platform === 'darwin') return [OSASCRIPT, PBPASTE];
  const ofWindows = variables['WSL_DISTRO_NAME'] ? [POWERSHELL_OF_WSL] : [];
  if (variables['WAYLAND_DISPLAY']) return [WL_PASTE, XCLIP, XSEL, ...ofWindows];
  return variables['DISPLAY']
    ? [XCLIP, XSEL, WL_PASTE, ...ofWindows]
    : [...ofWindows, WL_PASTE, XCLIP, XSEL];
}
