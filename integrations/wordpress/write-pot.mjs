/** The plug-in's PHP and JavaScript → languages/lectern.pot, in the order of files and lines. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLUGIN = fileURLToPath(new URL('lectern/', import.meta.url));

/** A string of PHP or JavaScript, with its quote. */
const STRING = String.raw`(['"])((?:\\.|(?!\1)[^\\])*)\1`;
const SECOND = String.raw`(['"])((?:\\.|(?!\3)[^\\])*)\3`;

const SINGLE = new RegExp(
  String.raw`(?<![\w$>:])(?:__|_e|esc_html__|esc_attr__|esc_html_e|esc_attr_e)\(\s*${STRING}\s*,\s*['"]lectern['"]`,
  'g',
);
const PLURAL = new RegExp(String.raw`(?<![\w$>:])_n\(\s*${STRING}\s*,\s*${SECOND}\s*,`, 'g');
const NOTE = /translators:([^*\n]*)/;

/** Every message: its words, its plural, where it stands, and what translators are told. */
export function findMessages() {
  const found = new Map();
  const files = readdirSync(PLUGIN, { recursive: true, encoding: 'utf8' });
  const scripts = files.filter((name) => /\.(?:php|js)$/.test(name) && !name.startsWith('player'));
  for (const name of scripts.sort()) readMessages(name, found);
  for (const each of ofBlock()) add(found, each);
  return [...found.values()];
}

function readMessages(name, found) {
  const text = readFileSync(join(PLUGIN, name), 'utf8');
  const inOrder = [...text.matchAll(SINGLE), ...text.matchAll(PLURAL)].sort(
    (one, other) => one.index - other.index,
  );
  for (const match of inOrder) {
    const line = text.slice(0, match.index).split('\n').length;
    const above = text.slice(0, match.index).split('\n').slice(-3).join('\n');
    const [, , id, , plural] = match;
    add(found, {
      id: plain(id),
      plural: plural === undefined ? undefined : plain(plural),
      place: `${name}:${line}`,
      note: NOTE.exec(above)?.[1].trim(),
    });
  }
}

/** What WordPress translates of block.json and of the head of the plug-in. */
function ofBlock() {
  const { title, description, keywords } = JSON.parse(
    readFileSync(join(PLUGIN, 'block/block.json'), 'utf8'),
  );
  const head = readFileSync(join(PLUGIN, 'lectern.php'), 'utf8');
  const about = ['Plugin Name', 'Description'].map((name) => ({
    id: new RegExp(`\\* ${name}: +(.+)`).exec(head)[1],
    place: 'lectern.php',
  }));
  return [
    ...about,
    ...[
      [title, 'block title'],
      [description, 'block description'],
      ...keywords.map((word) => [word, 'block keyword']),
    ].map(([id, context]) => ({ id, context, place: 'block/block.json' })),
  ];
}

function add(found, message) {
  const key = `${message.context ?? ''}\u0004${message.id}`;
  const known = found.get(key) ?? { ...message, places: [] };
  found.set(key, { ...known, places: [...known.places, message.place] });
}

/** A string as it is meant: without the signs that its quotes need. */
function plain(text) {
  return text.replace(/\\(['"\\])/g, '$1');
}

function quoted(text) {
  return JSON.stringify(text);
}

/** The file's text. */
export function writePot(messages = findMessages()) {
  const version = /Version: +(\S+)/.exec(readFileSync(join(PLUGIN, 'lectern.php'), 'utf8'))[1];
  const head = [
    'msgid ""',
    'msgstr ""',
    quoted(`Project-Id-Version: Lectern ${version}\n`),
    quoted('MIME-Version: 1.0\n'),
    quoted('Content-Type: text/plain; charset=UTF-8\n'),
    quoted('Content-Transfer-Encoding: 8bit\n'),
    quoted('X-Domain: lectern\n'),
  ];
  const entries = messages.map(({ id, plural, context, places, note }) => [
    ...(note ? [`#. translators: ${note}`] : []),
    ...places.map((place) => `#: ${place}`),
    ...(context ? [`msgctxt ${quoted(context)}`] : []),
    `msgid ${quoted(id)}`,
    ...(plural === undefined
      ? ['msgstr ""']
      : [`msgid_plural ${quoted(plural)}`, 'msgstr[0] ""', 'msgstr[1] ""']),
  ]);
  return `${[head, ...entries].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(PLUGIN, 'languages/lectern.pot'), writePot());
