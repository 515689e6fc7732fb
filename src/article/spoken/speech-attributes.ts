/** the attributes of an element → its speech markup. */
import { scalarText } from '../../_internal/parse-json.ts';
import { askIpa, askPause, askSay, fault, type AskedSpeech } from './asked-speech.ts';

type Attributes = Readonly<Record<string, string>>;

/** Whether a tag may have speech markup: a quick check. */
export function mayAskSpeech(tag: string): boolean {
  return /\bdata-(?:say|ipa|spell|pause)\b|ssml/i.test(tag);
}

/**
 * The requests of an element: `data-say`, `data-ipa`, `data-spell`, `data-pause`, or SSML as in the
 * W3C's drafts on spoken presentation, in `data-ssml` (JSON) or in attributes such as
 * `data-ssml-sub-alias`.
 */
export function askedByAttributes(attributes: Attributes): readonly AskedSpeech[] {
  const asked: AskedSpeech[] = [];
  const { 'data-say': say, 'data-ipa': ipa, 'data-spell': spell, 'data-pause': pause } = attributes;
  if (say !== undefined) asked.push(askSay(say));
  if (ipa !== undefined) asked.push(askIpa(ipa));
  if (spell !== undefined && spell !== 'false') asked.push({ kind: 'spell' });
  if (pause !== undefined) asked.push(askPause(pause));
  const json = attributes['data-ssml'];
  if (json !== undefined) for (const each of askedByJson(json)) asked.push(each);
  for (const each of askedByFunctions(functionsOf(attributes))) asked.push(each);
  return asked;
}

/** SSML's functions by name, each with its own attributes. */
type Functions = Readonly<Record<string, Attributes>>;

function askedByJson(json: string): readonly AskedSpeech[] {
  const functions = parseFunctions(json);
  return functions === undefined
    ? [fault('has a data-ssml that is not a JSON object of SSML functions')]
    : askedByFunctions(functions);
}

function parseFunctions(json: string): Functions | undefined {
  try {
    const value: unknown = JSON.parse(json);
    if (!isObject(value) || !Object.values(value).every(isObject)) return undefined;
    return value as Functions;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The functions whose attributes are written out, longest name first. */
const FUNCTIONS = ['say-as', 'phoneme', 'break', 'sub', 'emphasis', 'prosody', 'voice', 'audio'];

const WRITTEN_OUT = new RegExp(`^(?:data-)?ssml-(${FUNCTIONS.join('|')})(?:-(.+))?$`);

function functionsOf(attributes: Attributes): Functions {
  const functions: Record<string, Record<string, string>> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const [, own, member = 'value'] = WRITTEN_OUT.exec(name) ?? [];
    if (own !== undefined) (functions[own] ??= {})[member] = value;
  }
  return functions;
}

function askedByFunctions(functions: Functions): readonly AskedSpeech[] {
  return Object.entries(functions).map(([name, given]) => askedByFunction(name, given));
}

function askedByFunction(name: string, given: Attributes): AskedSpeech {
  const text = (member: string): string => scalarText(given[member] ?? given['value']);
  switch (name) {
    case 'sub':
      return askSay(text('alias'));
    case 'phoneme': {
      const alphabet = given['alphabet'] ?? 'ipa';
      return alphabet === 'ipa'
        ? askIpa(text('ph'))
        : fault(`has phonemes in “${scalarText(alphabet)}”; only “ipa” is read here`);
    }
    case 'say-as':
      return /^(?:characters|spell-out)$/.test(text('interpret-as'))
        ? { kind: 'spell' }
        : fault(`asks for say-as “${text('interpret-as')}”; only “characters” is known`);
    case 'break':
      return askPause(text('time'));
    default:
      return fault(`asks for SSML “${name}”, which is not known`);
  }
}
