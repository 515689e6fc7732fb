/**
 * a feed on disk and the files beside it → every finding, in the order of its lines. Nothing is
 * fetched.
 */
import { dirname, resolve } from 'node:path';
import { checkArgument, checkOptions, KINDS } from '../../_internal/check-options.ts';
import { readRegularFile } from '../../_internal/disk/regular-file.ts';
import { whyUnreadable } from '../../_internal/disk/read-errors.ts';
import { LecternError } from '../../errors.ts';
import { checkChannel } from './check-channel.ts';
import { checkElements } from './check-elements.ts';
import { checkFiles } from './check-files.ts';
import { checkItems } from './check-items.ts';
import { checkDates } from './check-shared-tags.ts';
import type { KeptElsewhere } from '../../edition/find-edition.ts';
import { findSizesElsewhere } from './locate-file.ts';
import { attributeOf, childOf } from './element-parts.ts';
import type { Finding } from './finding.ts';
import { readXml, type XmlElement } from '../../readers/read-xml.ts';
import { XmlError } from '../../readers/xml-error.ts';

type Namespace = {
  readonly prefix: string;
  readonly uri: string;
  /** Prefix of an older URI that every app still accepts. */
  readonly olderUri?: string;
};

/**
 * Namespaces that must be spelled exactly: otherwise a reader ignores all their elements.
 */
const EXPECTED: readonly Namespace[] = [
  {
    prefix: 'itunes',
    uri: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  },
  {
    prefix: 'podcast',
    uri: 'https://podcastindex.org/namespace/1.0',
    olderUri: 'https://github.com/Podcastindex-org/',
  },
  {
    prefix: 'atom',
    uri: 'http://www.w3.org/2005/Atom',
  },
];

/** Largest feed that is read, in bytes: a hundred thousand episodes. */
const LARGEST_BYTES = 512 * 1024 * 1024;

/** Bytes that are searched for declarations. */
const HEAD_BYTES = 4096;

/** Options of `checkFeed`. */
export type CheckFeedOptions = {
  /**
   * Tells whether an edition's files are stored elsewhere: then those that are not beside the feed are
   * not missing. @default never
   */
  readonly keptElsewhere?: KeptElsewhere | undefined;
  /** Aborts the check between two items. */
  readonly signal?: AbortSignal;
};

/**
 * Checks the feed at a path against Apple's requirements, PSP-1, the podcast namespace and the files
 * beside it.
 * @throws LecternError `FEED_UNREADABLE` when the file cannot be read; TypeError for a wrong path or
 * option.
 */
export async function checkFeed(
  path: string,
  options: CheckFeedOptions = {},
): Promise<readonly Finding[]> {
  checkArgument('checkFeed', { name: 'path', value: path }, KINDS.path);
  checkOptions('checkFeed', options, {
    optional: { keptElsewhere: KINDS.listener, signal: KINDS.signal },
  });
  const bytes = await readRegularFile(path, { limitBytes: LARGEST_BYTES }).catch(
    (cause: unknown) => {
      throw new LecternError(`${path} cannot be read: ${whyUnreadable(cause)}`, {
        code: 'FEED_UNREADABLE',
        cause,
        hint: 'Name a feed file, such as output/feed.xml; `lectern feed` writes one.',
      });
    },
  );
  const root = parse(bytes);
  if ('severity' in root) return [root];
  // As lists: a feed may have more findings than a call can take arguments.
  const lists = [
    checkHead(bytes.toString('utf8', 0, HEAD_BYTES)),
    checkRoot(root),
    checkElements(root),
  ];
  const channel = childOf(root, 'channel');
  if (channel) {
    const { signal } = options;
    const place = {
      folder: dirname(resolve(path)),
      sizeElsewhere: findSizesElsewhere(options),
      signal,
    };
    lists.push(
      checkChannel(channel),
      checkItems(channel),
      checkDates(channel),
      await checkFiles(channel, place),
    );
  }
  return lists.flat().sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : 1));
}

/** The root element, or the one finding of a file that is not XML in UTF-8. */
function parse(bytes: Uint8Array): XmlElement | Finding {
  if (isUtf16(bytes))
    return unreadable('encoding-invalid', 'the file is UTF-16; a feed must be UTF-8');
  try {
    return readXml(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof XmlError)
      return { ...unreadable('xml-malformed', error.message), line: error.line };
    if (error instanceof TypeError) return unreadable('encoding-invalid', 'the file is not UTF-8');
    throw error;
  }
}

/** UTF-16 begins with a byte order mark, or has a zero byte in its first character. */
function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return true;
  if (first === 0xfe && second === 0xff) return true;
  return first === 0 || second === 0;
}

function unreadable(code: string, message: string): Finding {
  return { code, severity: 'error', line: 1, message };
}

/** Checks what comes before the root: the encoding, and a document type. */
function checkHead(text: string): readonly Finding[] {
  const found: Finding[] = [];
  const encoding = /^\ufeff?<\?xml[^?]*encoding=["']([^"']+)["']/.exec(text)?.[1];
  if (encoding !== undefined && !/^utf-?8$/i.test(encoding))
    found.push({
      code: 'encoding-declared',
      severity: 'error',
      line: 1,
      message: `the file declares ${encoding}; a feed must be UTF-8`,
    });
  const doctype = /<!DOCTYPE\s/.exec(text);
  if (doctype)
    found.push({
      code: 'doctype-present',
      severity: 'warning',
      line: text.slice(0, doctype.index).split('\n').length,
      message: 'feed readers ignore a document type, and some reject it',
    });
  return found;
}

function checkRoot(root: XmlElement): readonly Finding[] {
  const { name, line } = root;
  const version = attributeOf(root, 'version');
  const found: Finding[] = [];
  if (name !== 'rss')
    found.push({
      code: 'root-invalid',
      severity: 'error',
      line,
      message: `the root element is <${name}>, not <rss>`,
    });
  else if (version !== '2.0')
    found.push({
      code: 'version-invalid',
      severity: 'error',
      line,
      message: `RSS version “${version}”; it must be 2.0`,
    });
  if (!childOf(root, 'channel'))
    found.push({
      code: 'channel-missing',
      severity: 'error',
      line,
      message: 'there is no <channel>',
    });
  return [...found, ...EXPECTED.flatMap((namespace) => checkNamespace(root, namespace))];
}

function checkNamespace(root: XmlElement, expected: Namespace): readonly Finding[] {
  const { prefix, uri, olderUri } = expected;
  const given = root.attributes.get(`xmlns:${prefix}`);
  if (given === undefined || given === uri) return [];
  if (olderUri !== undefined && given.startsWith(olderUri)) return [];
  return [
    {
      code: 'namespace-invalid',
      severity: 'error',
      line: root.line,
      message: `xmlns:${prefix} is “${given}”; it must be “${uri}”`,
    },
  ];
}
