/** the source → the files outside a provider's folder that name it. For the test and for the bench. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @type {typeof import('./provider-mentions.mjs').MOST_MENTIONS} */
export const MOST_MENTIONS = 2;

/** Names that are words of everyday English: only a literal of the name alone means the provider. */
const EVERYDAY_WORDS = new Set(['local', 'tone']);

/** Rooms that may not know of speech; what they name is another thing: Google Docs, a colour of CSS. */
const EARLIER_ROOMS = /^(?:_internal|article|languages|script)\//;

/** The service speaks the protocol of this company, whichever provider makes the sound, and its command says so. */
const PROTOCOL = { family: 'openai', room: /^(?:service\/|cli\/command-table\.ts$)/ };

/** @type {typeof import('./provider-mentions.mjs').mentionsOfProviders} */
export function mentionsOfProviders(src) {
  const providers = join(src, 'speech/providers');
  const names = readdirSync(providers).filter((name) =>
    existsSync(join(providers, name, 'definition.ts')),
  );
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split('\\').join('/'))
    .filter((name) => /\.[cm]?[jt]s$/.test(name) && !EARLIER_ROOMS.test(name))
    .map((name) => ({ name, text: readFileSync(join(src, name), 'utf8') }));
  return names.map((name) => ({
    name,
    files: files
      .filter((file) => !isOfFamily(file.name, name) && !isOfProtocol(file.name, name))
      .filter(({ text }) => patternOf(name).test(text))
      .map((file) => file.name),
  }));
}

/** A provider's folder, and that of another one by the same company: `openai` and `openai-compatible`. */
function isOfFamily(file, name) {
  const [family] = name.split('-');
  return new RegExp(`^speech/providers/${family}(?:-[a-z]+)*/`).test(file);
}

function isOfProtocol(file, name) {
  return name.startsWith(PROTOCOL.family) && PROTOCOL.room.test(file);
}

/** A name of several words is known by its first: `openai-compatible`. */
function patternOf(name) {
  if (EVERYDAY_WORDS.has(name)) return new RegExp(`(['"\`])${name}\\1`);
  return new RegExp(name.split('-')[0], 'i');
}
