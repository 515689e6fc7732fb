/** a published transcript → its words, read by its format's own rules and by none of the writer's. Pure. */
import { Parser } from 'htmlparser2';

/** Elements whose text is no transcript. */
const HIDDEN: ReadonlySet<string> = new Set(['head', 'title', 'header', 'time', 'script', 'style']);

/** The words of a plain page, without its head and its times; `undefined` for what is no page. */
export function readTranscriptPage(html: string): string | undefined {
  if (!/^\ufeff?\s*<!doctype html>/i.test(html)) return undefined;
  const words: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name) => void (HIDDEN.has(name) && hidden++),
    onclosetag: (name) => void (HIDDEN.has(name) && hidden--),
    ontext: (text) => void (hidden === 0 && words.push(text)),
  });
  parser.end(html);
  return words.join('');
}

/** The words of SubRip captions; `undefined` where a caption has no number or no time. */
export function readSubRip(source: string): string | undefined {
  const blocks = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').trim().split(/\n{2,}/);
  const texts = blocks.map((block) => /^\d+\n\d\d+:\d\d:\d\d,\d{3} --> \d\d+:\d\d:\d\d,\d{3}\n([\s\S]*)$/.exec(block)?.[1]);
  return texts.includes(undefined) ? undefined : texts.join(' ');
}

/** The words of a transcript in the podcast namespace's JSON; `undefined` for anything else. */
export function readTranscriptJson(source: string): string | undefined {
  try {
    const { segments } = JSON.parse(source) as { segments?: readonly { body?: unknown }[] };
    const bodies = Array.isArray(segments) ? segments.map((segment) => segment?.body) : [undefined];
    return bodies.every((body) => typeof body === 'string') ? bodies.join(' ') : undefined;
  } catch {
    return undefined;
  }
}
