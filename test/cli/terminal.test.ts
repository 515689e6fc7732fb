import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../src/cli/columns.ts';
import { createBatchStatus } from '../../src/cli/status.ts';
import { createTerminal, type Terminal, type Verbosity } from '../../src/cli/terminal.ts';

function fake(
  options: {
    verbosity?: Verbosity;
    isTTY?: boolean;
    json?: boolean;
    columns?: number;
  } = {},
): {
  terminal: Terminal;
  out: () => string;
  err: () => string;
  wait: (seconds: number) => void;
} {
  let [out, err, clock] = ['', '', 0];
  const terminal = createTerminal({
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text), columns: options.columns ?? 20 },
    rewrites: options.isTTY ?? false,
    verbosity: options.verbosity ?? 'normal',
    json: options.json ?? false,
    now: () => clock,
  });
  return { terminal, out: () => out, err: () => err, wait: (seconds) => (clock += seconds) };
}

describe('the terminal', () => {
  test('keeps data on one stream and messages on the other', () => {
    const { terminal, out, err } = fake();
    terminal.data('data');
    terminal.say('message');
    expect([out(), err()]).toEqual(['data\n', 'message\n']);
  });

  test('lets no control character through: titles and names of files come from strangers', () => {
    const { terminal, out, err } = fake();
    const hostile = 'a\u001b[2Jb\u009bc\rd\te\nf\u0007';
    terminal.data(JSON.stringify({ hostile }));
    expect(JSON.parse(out())).toEqual({ hostile });
    for (const print of [terminal.say, terminal.fail]) print(hostile);
    expect(err()).toBe('a\\u001b[2Jb\\u009bc\\u000dd\te\nf\\u0007\n'.repeat(2));
  });

  test('lets nothing turn the order of reading round', () => {
    const { terminal, out, err } = fake();
    const hostile = 'photo\u202egpj.exe \u2067a\u2069';
    terminal.data(JSON.stringify({ hostile }));
    expect(out()).not.toContain('\u202e');
    expect(JSON.parse(out())).toEqual({ hostile });
    terminal.fail(hostile);
    expect(err()).toBe('photo\\u202egpj.exe \\u2067a\\u2069\n');
  });

  test('shows no password of an address, on either stream', () => {
    const { terminal, out, err } = fake();
    const text = 'https://ann:tell@news.example/a';
    terminal.data(JSON.stringify({ text }));
    terminal.fault(text);
    for (const print of [terminal.say, terminal.fail, terminal.status]) print(text);
    expect(out() + err()).not.toContain('tell');
  });

  test('quiet leaves only errors, and a JSON value that was asked for', () => {
    const printed = (options: { json?: boolean }): string[] => {
      const { terminal, out, err } = fake({ verbosity: 'quiet', ...options });
      terminal.say('message');
      terminal.status('status');
      terminal.data('data');
      terminal.fault('failed check');
      terminal.fail('error');
      return [out(), err()];
    };
    expect(printed({})).toEqual(['', 'failed check\nerror\n']);
    expect(printed({ json: true })).toEqual(['data\n', 'failed check\nerror\n']);
  });

  test('what tells of a failure is data where it is not quiet', () => {
    const { terminal, out, err } = fake();
    terminal.fault('failed check');
    expect([out(), err()]).toEqual(['failed check\n', '']);
  });

  test('rewrites the status on a terminal, cut to its width, and clears it before a message', () => {
    const { terminal, err, wait } = fake({ isTTY: true });
    terminal.status('a status that is longer than the line');
    wait(0.05);
    terminal.status('too soon');
    wait(0.1);
    terminal.status('again');
    terminal.say('done');
    expect(err()).toBe('\r\u001b[2Ka status that is l…\r\u001b[2Kagain\r\u001b[2Kdone\n');
  });

  test('cuts the name in a status, then leaves out its last parts, and keeps the time', () => {
    const { terminal, err, wait } = fake({ isTTY: true, columns: 60 });
    const lead = '2/6 articles, 4:05 left; ';
    const name = 'posts/2026/a-long-name-of-an-article.md';
    for (const parts of [['recording 5/12 segments', '0:31 of audio'], ['checking']]) {
      terminal.status({ lead, name, parts });
      wait(1);
    }
    const shown = err().split('\r\u001b[2K').slice(1);
    expect(shown).toEqual([
      '2/6 articles, 4:05 left; …ticle.md: recording 5/12 segments',
      '2/6 articles, 4:05 left; …g-name-of-an-article.md: checking',
    ]);
  });

  test.each([
    ['a path in wide letters', 'posts/日本語の/フェリーが帰ってきた月曜日の正午に.md'],
    ['a path with marks and emoji', `posts/${'e\u0301'.repeat(40)}-🚢🚢🚢🚢🚢-e\u0301te\u0301.md`],
    ['a long path', `${'of-the-newsroom/'.repeat(20)}the-ferry.md`],
  ])('fits %s into 60 columns, with the time whole', (_, name) => {
    const { terminal, err } = fake({ isTTY: true, columns: 60 });
    const parts = ['recording 5/12 segments', '0:31 of audio'];
    terminal.status({ lead: '2/6 articles, 4:05 left; ', name, parts });
    const [, shown = ''] = err().split('\r\u001b[2K');
    expect(shown).toMatch(/^2\/6 articles, 4:05 left; ….*\.md: recording 5\/12 segments$/u);
    expect(columnsOf(shown)).toBeLessThan(60);
    expect(columnsOf(shown)).toBeGreaterThan(56);
  });

  test('names nothing where nothing is in work yet', () => {
    const { terminal, err } = fake({ isTTY: true, columns: 60 });
    terminal.status(createBatchStatus(4).line());
    expect(err()).toContain('0/4 articles; reading');
  });

  test('prints a plain status line now and then where there is no terminal', () => {
    const { terminal, err, wait } = fake();
    for (let i = 0; i < 12; i++) {
      terminal.status(`step ${i}`);
      wait(1);
    }
    expect(err()).toBe('step 0\nstep 5\nstep 10\n');
  });
});
