/**
 * the HTML of a transcript's page → its words, read independently of the writer. Pure.
 * Reads complete documents; the result is `undefined` without a document type.
 */
import { Parser } from 'htmlparser2';

/** Elements whose text is not part of the transcript. */
const HIDDEN: ReadonlySet<string> = new Set([
  'head',
  'header',
  'nav',
  'script',
  'style',
  'time',
  'title',
]);

/** The words of a plain page, without its head and its times; `undefined` if it is not a page. */
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
