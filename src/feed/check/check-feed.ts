/** a feed on disk → every finding, in the order of its lines. Offline: what lies beside the feed is read, nothing is fetched. */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LecternError } from '../../errors.ts';
import { checkChannel } from './check-channel.ts';
import { checkElements } from './check-elements.ts';
import { checkFiles } from './check-files.ts';
import { checkItems } from './check-items.ts';
import { attributeOf, childOf } from './element-parts.ts';
import type { Finding } from './finding.ts';
import { readXml, XmlError } from '../../readers/read-xml.ts';
import type { XmlElement } from '../../readers/read-xml.ts';

/** Name spaces that must be spelled exactly: a reader that does not know them sees none of their elements. */
const EXPECTED: readonly (readonly [prefix: string, uri: string])[] = [
  ['itunes', 'http://www.itunes.com/dtds/podcast-1.0.dtd'],
  ['podcast', 'https://podcastindex.org/namespace/1.0'],
  ['atom', 'http://www.w3.org/2005/Atom'],
];

/** Bytes in which declarations stand. */
const HEAD_BYTES = 4096;

/**
 * Checks a feed against Apple's requirements, PSP-1, the podcast name space and the files beside it.
 * @throws LecternError `FEED_UNREADABLE` when there is no such file.
 */
export async function checkFeed(
  path: string,
  options: { readonly signal?: AbortSignal } = {},
): Promise<readonly Finding[]> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new LecternError(`${path} cannot be read: ${(cause as Error).message}`, {
      code: 'FEED_UNREADABLE',
      cause,
      hint: 'Name a feed file, such as output/feed.xml; `lectern feed` writes one.',
    });
  });
  const parsed = parse(bytes);
  if ('severity' in parsed) return [parsed];
  const found = [
    ...checkRoot(parsed, bytes.toString('utf8', 0, HEAD_BYTES)),
    ...checkElements(parsed),
  ];
  const channel = childOf(parsed, 'channel');
  if (channel)
    found.push(
      ...checkChannel(channel),
      ...checkItems(channel),
      ...(await checkFiles(channel, { folder: dirname(resolve(path)), signal: options.signal })),
    );
  return found.sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}

function parse(bytes: Uint8Array): XmlElement | Finding {
  const wide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    bytes[0] === 0 ||
    bytes[1] === 0;
  if (wide)
    return {
      code: 'encoding-invalid',
      severity: 'error',
      line: 1,
      message: 'the file is UTF-16; a feed is UTF-8',
    };
  try {
    return readXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof XmlError)
      return { code: 'xml-malformed', severity: 'error', line: error.line, message: error.message };
    if (error instanceof TypeError)
      return {
        code: 'encoding-invalid',
        severity: 'error',
        line: 1,
        message: 'the file is not UTF-8',
      };
    throw error;
  }
}

function checkRoot(root: XmlElement, text: string): readonly Finding[] {
  const at = (code: string, message: string): Finding => ({
    code,
    severity: 'error',
    line: root.line,
    message,
  });
  const found: Finding[] = [];
  const encoding = /^\ufeff?<\?xml[^?]*encoding=["']([^"']+)["']/.exec(text)?.[1];
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
    found.push({
      ...at('encoding-declared', `the file declares ${encoding}; a feed is UTF-8`),
      line: 1,
    });
  const doctype = /<!DOCTYPE\s/.exec(text);
  if (doctype)
    found.push({
      ...at(
        'doctype-present',
        'a document type says nothing to readers of feeds, and some refuse it',
      ),
      severity: 'warning',
      line: text.slice(0, doctype.index).split('\n').length,
    });
  if (root.name !== 'rss')
    found.push(at('root-invalid', `the root element is <${root.name}>, not <rss>`));
  else if (attributeOf(root, 'version') !== '2.0')
    found.push(
      at('version-invalid', `RSS version “${attributeOf(root, 'version')}”; it must be 2.0`),
    );
  if (!childOf(root, 'channel')) found.push(at('channel-missing', 'there is no <channel>'));
  for (const [prefix, uri] of EXPECTED) {
    const given = root.attributes.get(`xmlns:${prefix}`);
    // The address under which the podcast name space began is read by every app.
    if (
      given !== undefined &&
      given !== uri &&
      !(prefix === 'podcast' && given.startsWith('https://github.com/Podcastindex-org/'))
    )
      found.push(at('namespace-invalid', `xmlns:${prefix} is “${given}”; it must be “${uri}”`));
  }
  return found;
}
