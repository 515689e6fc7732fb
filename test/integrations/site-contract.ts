/**
 * One suite for every integration of a site generator: a real build by the real tool, then the same site with a post
 * changed, one added and one removed, then one without a voice. With TEST_KEPT_SITES, what is built is copied there,
 * to be looked at.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeTree } from '../helpers/file-trees.ts';
import { humming } from '../helpers/humming-provider.ts';
import { ROOT } from '../helpers/site-tools.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** A post as the tests know it. */
export type Post = {
  /** Name of its file and its address. */
  readonly name: string;
  readonly title: string;
  /** A day. */
  readonly date: string;
  /** BCP 47. @default 'en' */
  readonly language?: string;
  readonly text: readonly string[];
  readonly draft?: true;
};

/** A generator with its integration. */
export type SiteTool = {
  /** Name of the generator. */
  readonly name: string;
  /** Folder of what it writes, from that of the site. */
  readonly output: string;
  /** Path below which the site stands at its host. */
  readonly base: string;
  /** The files of a site with these posts, without the configuration of Lectern. */
  readonly files: (posts: readonly Post[]) => Readonly<Record<string, string>>;
  /** Path of a post's file in the site. */
  readonly sourceOf: (post: Post) => string;
  /** Path of its page in the output. */
  readonly pageOf: (post: Post) => string;
  /** The commands that build the site, in order. */
  readonly build: (folder: string) => readonly (readonly string[])[];
  /** Puts the tool and the integration within reach of a site. */
  readonly install: (folder: string) => void;
  /** The commands that build only what changed. @default there is no such build */
  readonly incremental?: (changed: Post) => readonly (readonly string[])[];
  /** Whether the last command says by its exit code that audio is missing, and the site is built before. @default false */
  readonly tellsByCode?: true;
  /** Variables of the build. @default none */
  readonly env?: Readonly<Record<string, string>>;
  /** Milliseconds that a build may take on a crowded machine. @default 120,000 */
  readonly timeoutMs?: number;
};

const NOTES = '`${request.text}\\n`';

/** A voice that hums, notes what it is asked to say, and fails where the site says so. */
const VOICE = `import { appendFileSync, existsSync } from 'node:fs';
const voice = ${humming()};
const { synthesize, capabilities } = voice;
voice.capabilities = () => ({ ...capabilities(), languages: ['en', 'de'] });
voice.synthesize = async (request) => {
  if (existsSync(new URL('./out-of-order', import.meta.url))) throw new Error('out of order');
  appendFileSync(new URL('./said.txt', import.meta.url), ${NOTES});
  return synthesize(request);
};
export default voice;
`;

const CONFIG = `provider: ./voice.mjs
disclosure: false
feed:
  title: Harbour Notes
  description: Harbour Notes, read aloud.
  baseUrl: https://example.org/notes/audio/
  author: Ada Lind
  email: ada@example.org
  category: News
`;

const FERRY: Post = {
  name: 'ferry',
  title: 'The night ferry',
  date: '2024-03-01',
  text: [
    'The last boat leaves ten minutes after the pubs close, and it is never late.',
    'Its captain has made the crossing nine thousand times, and she counts the lights.',
  ],
};
const CLOCK: Post = {
  name: 'clock',
  title: 'Mending the clock',
  date: '2024-03-08',
  text: ['The harbour clock stopped on Tuesday, and for two days the town was late.'],
};
const GERMAN: Post = {
  name: 'faehre',
  title: 'Die Fähre',
  date: '2024-03-09',
  language: 'de',
  text: ['Das letzte Boot legt um Mitternacht ab, und es kommt niemals zu spät an.'],
};
const DRAFT: Post = {
  name: 'draft',
  title: 'Not ready',
  date: '2024-03-10',
  draft: true,
  text: ['Nobody should hear this sentence before it is ready for everyone.'],
};
const LATER: Post = {
  name: 'later',
  title: 'Next century',
  date: '2090-01-01',
  text: ['This sentence waits for its day, which is still a long time off.'],
};
const NEW: Post = {
  name: 'market',
  title: 'The market moves',
  date: '2024-03-11',
  text: ['The market moves to the quay in May, when the boats are painted again.'],
};
const FIRST = [FERRY, CLOCK, GERMAN, DRAFT, LATER];

/** Runs the suite for a tool. */
export function describeSite(tool: SiteTool): void {
  const { timeoutMs = 120_000 } = tool;
  describe(`a site of ${tool.name}`, () => {
    const folder = temporaryFolder();
    const site = join(folder.path, 'site');
    let log = '';
    afterAll(() => {
      const kept = process.env['TEST_KEPT_SITES'];
      if (kept !== undefined)
        cpSync(join(site, tool.output), join(kept, tool.name), { recursive: true });
      folder.remove();
    });

    const outputOf = (name: string): string => join(site, tool.output, name);
    const read = (name: string): string =>
      existsSync(outputOf(name)) ? readFileSync(outputOf(name), 'utf8') : '';
    const build = (
      options: {
        readonly mayFail?: boolean;
        readonly commands?: readonly (readonly string[])[];
      } = {},
    ): string => {
      rmSync(join(site, 'said.txt'), { force: true });
      log = '';
      for (const [command = '', ...words] of options.commands ?? tool.build(site)) {
        const env = { ...process.env, ...tool.env, NO_COLOR: '1', FORCE_COLOR: undefined };
        const done = spawnSync(command, words, {
          cwd: site,
          env,
          encoding: 'utf8',
          timeout: timeoutMs,
        });
        log += `${done.stdout}${done.stderr}`;
        if (done.status !== 0 && !options.mayFail)
          throw new Error(`${command} ${words.join(' ')} ended with ${done.status}\n${log}`);
      }
      return log;
    };
    const said = (): readonly string[] => {
      const path = join(site, 'said.txt');
      return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
    };
    const editionsOf = (html: string): readonly string[] =>
      [...html.matchAll(/<lectern-player src="([^"]*)"/g)].map(([, src = '']) => src);

    beforeAll(() => {
      mkdirSync(site, { recursive: true });
      writeTree(site, { '.git/HEAD': '', 'lectern.config.yaml': CONFIG, 'voice.mjs': VOICE });
      writeTree(site, tool.files(FIRST));
      tool.install(site);
      build();
    }, timeoutMs);

    test.each([FERRY, CLOCK, GERMAN])('plays $title, once, below its path', (post) => {
      const html = read(tool.pageOf(post));
      const [src = '', ...others] = editionsOf(html);
      expect(others).toEqual([]);
      const edition = JSON.parse(read(pathOf(src, tool))) as {
        readonly language: string;
        readonly title: string;
        readonly cues: readonly { readonly text: string }[];
      };
      expect(edition.title).toBe(post.title);
      expect(edition.language.slice(0, 2)).toBe(post.language ?? 'en');
      const words = edition.cues.map(({ text }) => text).join(' ');
      for (const paragraph of post.text) expect(words).toContain(paragraph);
      expect(words).not.toMatch(/Home|Imprint|Previous|Next post/);
    });

    test('plays without JavaScript, and under a strict policy', () => {
      const html = read(tool.pageOf(FERRY));
      const [part = ''] = /<!--lectern-->(?:<script src)[\s\S]*?<!--\/lectern-->/.exec(html) ?? [];
      const [, audio = ''] = /<audio controls[^>]* src="([^"]*)"/.exec(part) ?? [];
      expect(existsSync(outputOf(pathOf(audio, tool)))).toBe(true);
      const [, script = ''] = /<script src="([^"]*)" integrity="sha384-/.exec(part) ?? [];
      expect(existsSync(outputOf(pathOf(script, tool)))).toBe(true);
      expect(part).not.toMatch(/ style=| on\w+=|<style|<script(?! src)/);
    });

    test('has a podcast feed beside the audio', () => {
      const feed = read('audio/feed.xml');
      expect(feed).toContain('<title>The night ferry</title>');
      expect(feed).toContain('https://example.org/notes/audio/');
      expect(feed).not.toMatch(/Not ready|Next century/);
    });

    test('says nothing of a draft, and nothing of what has a date in the future', () => {
      expect(said().join('\n')).not.toContain('before it is ready');
      for (const post of [DRAFT, LATER]) {
        expect(editionsOf(read(tool.pageOf(post)))).toEqual([]);
        expect(read('audio/index.html')).not.toContain(post.title);
      }
    });

    test(
      'records what changed, plays what is new, and takes back what is gone',
      () => {
        const [kept = ''] = FERRY.text;
        const changed = {
          ...FERRY,
          text: [kept, 'Its captain has retired, and nobody counts the lights.'],
        };
        const files = tool.files([changed, GERMAN, DRAFT, LATER, NEW]);
        rmSync(join(site, tool.sourceOf(CLOCK)));
        rmSync(outputOf(dirname(tool.pageOf(CLOCK))), { recursive: true, force: true });
        writeTree(site, files);
        build();
        const lines = said();
        expect(lines).toContain(changed.text[1]);
        expect(lines).not.toContain(kept);
        expect(lines).toContain(NEW.text[0]);
        expect(editionsOf(read(tool.pageOf(changed))).length).toBe(1);
        expect(editionsOf(read(tool.pageOf(NEW))).length).toBe(1);
        expect(read('audio/index.html')).not.toContain(CLOCK.title);
        expect(read('audio/feed.xml')).not.toContain(CLOCK.title);
        build();
        expect(said()).toEqual([]);
        expect(editionsOf(read(tool.pageOf(changed))).length).toBe(1);
      },
      2 * timeoutMs,
    );

    test.runIf(tool.incremental)(
      'keeps the audio of what an incremental build left as it was',
      () => {
        const changed = {
          ...GERMAN,
          text: ['Das letzte Boot legt jetzt erst um ein Uhr in der Nacht ab.'],
        };
        const files = tool.files([changed]);
        const source = tool.sourceOf(changed);
        writeTree(site, { [source]: files[source]! });
        build({ commands: tool.incremental!(changed) });
        expect(said()).toEqual(changed.text);
        for (const post of [FERRY, changed, NEW]) {
          const [src = '', ...others] = editionsOf(read(tool.pageOf(post)));
          expect(others).toEqual([]);
          expect(existsSync(outputOf(pathOf(src, tool)))).toBe(true);
        }
      },
      timeoutMs,
    );

    test(
      'is built without a voice, and says what is missing',
      () => {
        writeTree(site, { 'out-of-order': '' });
        const more = {
          ...CLOCK,
          name: 'tower',
          title: 'The tower',
          text: ['The tower is closed until the clock is mended again.'],
        };
        writeTree(site, tool.files([FERRY, GERMAN, DRAFT, LATER, NEW, more]));
        const printed = build({ mayFail: tool.tellsByCode === true });
        expect(printed).toContain('out of order');
        expect(read(tool.pageOf(more))).toContain('The tower is closed');
        expect(editionsOf(read(tool.pageOf(more)))).toEqual([]);
        expect(editionsOf(read(tool.pageOf(NEW))).length).toBe(1);
      },
      timeoutMs,
    );
  });
}

/** The path in the output of an address that a page gives: from the host's root. */
function pathOf(address: string, { base }: SiteTool): string {
  expect(address.startsWith(base)).toBe(true);
  return decodeURIComponent(address.slice(base.length));
}

/** Puts the packages of a tool within reach of a site. */
export function linkModules(site: string, tool: string): void {
  const modules = join(site, 'node_modules');
  mkdirSync(modules, { recursive: true });
  for (const name of readdirSync(join(tool, 'node_modules')))
    if (name !== '.package-lock.json')
      symlinkSync(join(tool, 'node_modules', name), join(modules, name));
}

/** Copies an integration of npm into a site, beside `lectern` itself, as an installation would. */
export function installPackage(site: string, name: string): void {
  const modules = join(site, 'node_modules');
  mkdirSync(modules, { recursive: true });
  cpSync(join(ROOT, 'integrations', name), join(modules, name), { recursive: true });
  symlinkSync(ROOT, join(modules, 'lectern'));
}

/** A post in Markdown, below front matter. */
export function markdownOf(post: Post, more: Readonly<Record<string, string>> = {}): string {
  const { title, date, language, draft, text } = post;
  const lines = Object.entries({ title, date, ...(draft && { draft: 'true' }), ...more });
  const lang = language === undefined ? [] : [`lang: ${language}`];
  return [
    '---',
    ...lines.map(([key, value]) => `${key}: ${value}`),
    ...lang,
    '---',
    '',
    text.join('\n\n'),
    '',
  ].join('\n');
}
