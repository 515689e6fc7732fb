/** The clipboard as a source, with programs on the PATH that stand for those of a desktop. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { clipboardTools } from '../../../src/run/sources/clipboard-tools.ts';
import { readClipboard } from '../../../src/run/sources/read-clipboard.ts';
import { lectern } from '../../helpers/command-line.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const STORY = [
  'The ferry came back at noon, and no one had seen it leave, because it had been dark.',
  'The keeper of the pier said that he had slept, and that it had rained until the morning.',
];
const HTML = `<meta charset="utf-8"><nav><a href="/">Home</a></nav><h1>The ferry returns</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}<footer>© 2024 Quay Post</footer>`;
const TEXT = ['Home', 'The ferry returns', ...STORY].join('\n\n');
const RTF = `{\\rtf1\\ansi {\\b The ferry returns}\\par ${STORY.join('\\par ')}\\par caf\\'e9 at noon.}`;

let places = 0;
/** A folder with these programs: the shell of each. */
function programs(scripts: Readonly<Record<string, string>>): string {
  const path = join(folder.path, `bin-${++places}`);
  mkdirSync(path);
  for (const [name, script] of Object.entries(scripts)) {
    const file = join(path, name);
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
  }
  return path;
}

/** A program that gives this file for arguments with the word, and fails otherwise. */
function gives(word: string, content: string | Uint8Array): string {
  const file = join(folder.path, `content-${++places}`);
  writeFileSync(file, content);
  return `case "$*" in *${word}*) exec /bin/cat ${file};; esac`;
}

const NO_HTML =
  'case "$*" in *text/html*) echo "target text/html not available" >&2; exit 1;; esac';
const X11 = { DISPLAY: ':0' };
const read = (
  PATH: string,
  variables: Record<string, string> = X11,
  platform: NodeJS.Platform = 'linux',
): ReturnType<typeof readClipboard> =>
  readClipboard({ environment: { PATH, ...variables }, platform });

describe.skipIf(process.platform === 'win32')('the clipboard', () => {
  test.each([
    ['wl-paste', { WAYLAND_DISPLAY: 'wayland-0' }, 'linux', gives('text/html', HTML)],
    ['xclip', X11, 'linux', gives('text/html', HTML)],
    [
      'osascript',
      {},
      'darwin',
      `printf '«data HTML%s»' ${Buffer.from(HTML).toString('hex').toUpperCase()}`,
    ],
    [
      'powershell.exe',
      { WSL_DISTRO_NAME: 'Debian' },
      'linux',
      gives('HTML?Format', `Version:0.9\r\nStartHTML:97\r\nEndHTML:9\r\n<html><body>${HTML}`),
    ],
  ] as const)('gives its HTML by %s', async (tool, variables, platform, script) => {
    const source = await read(programs({ [tool]: script }), variables, platform);
    expect(source).toMatchObject({ kind: 'html', content: expect.stringContaining(STORY[1]!) });
  });

  test('is HTML in UTF-16 as Firefox writes it, too', async () => {
    const source = await read(
      programs({ xclip: gives('text/html', Buffer.from(HTML, 'utf16le')) }),
    );
    expect(source).toMatchObject({ kind: 'html', content: HTML });
  });

  test.each([
    ['xclip, where there is no HTML', { xclip: `${NO_HTML}\n${gives('clipboard', TEXT)}` }],
    ['xclip, which gives it for whatever is asked', { xclip: gives('clipboard', TEXT) }],
    ['xsel, which has only text', { xsel: gives('--output', TEXT) }],
    [
      'another program, where the first one fails',
      { xclip: 'exit 1', xsel: gives('--output', TEXT) },
    ],
  ])('gives its text by %s', async (_name, scripts) => {
    expect(await read(programs(scripts))).toEqual({ kind: 'text', content: TEXT });
  });

  test.each([
    [
      'no program',
      {},
      'ARTICLE_MISSING',
      'there is no xclip, xsel or wl-paste on the PATH',
      'xclip (X11): the package xclip',
    ],
    ['nothing on it', { xclip: NO_HTML }, 'ARTICLE_EMPTY', 'contains no text', 'Copy the article'],
    [
      'no desktop',
      { xclip: 'echo "Can’t open display" >&2; exit 1' },
      'ARTICLE_EMPTY',
      'xclip: Can’t open display',
      'session',
    ],
    [
      'a picture',
      { xclip: gives('clipboard', Buffer.from('\u0089PNG\r\n\0\0\0', 'latin1')) },
      'ARTICLE_NOT_TEXT',
      '',
      '',
    ],
  ])('says what is wrong with %s', async (_name, scripts, code, message, hint) => {
    const source = await read(programs(scripts));
    expect(source).toMatchObject({ kind: 'failed', name: 'the clipboard', error: { code } });
    const { error } = source as { readonly error: Error & { readonly hint: string } };
    expect([error.message, error.hint]).toEqual([
      expect.stringContaining(message),
      expect.stringContaining(hint),
    ]);
  });

  const said = async (...args: Parameters<typeof lectern>): Promise<unknown[]> => {
    const run = await lectern(
      ['script', '--provider', 'tone', '--no-disclosure', '--json', ...args[0]],
      args[1],
    );
    return JSON.parse(run.stdout).scripts[0].segments.map(({ text }: { text: string }) => text);
  };

  test('is asked for by --clipboard', async () => {
    const env = { PATH: programs({ xclip: gives('text/html', HTML) }), ...X11 };
    expect(await said(['--clipboard'], { cwd: folder.path, env })).toEqual([
      'The ferry returns',
      ...STORY,
    ]);
  });

  test('may hold rich text, as standard input may', async () => {
    const lines = ['The ferry returns', ...STORY, 'café at noon.'];
    expect(await said(['-'], { cwd: folder.path, stdin: RTF })).toEqual(
      expect.arrayContaining(lines),
    );
  });
});

test('the programs are those of the system, the one of the desktop first', () => {
  const names = (platform: NodeJS.Platform, variables: Record<string, string> = {}): string[] =>
    clipboardTools(platform, variables).map(({ name }) => name);
  expect(names('win32')).toEqual(['powershell']);
  expect(names('darwin')).toEqual(['osascript', 'pbpaste']);
  expect(names('linux', { WAYLAND_DISPLAY: 'w', DISPLAY: ':0' })).toEqual([
    'wl-paste',
    'xclip',
    'xsel',
  ]);
  expect(names('linux', { WSL_DISTRO_NAME: 'Debian' })[0]).toBe('powershell.exe');
});
