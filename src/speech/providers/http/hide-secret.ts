/** an external text and a secret → the text without the secret in any common encoding. Pure. */
import { escapeMarkup } from '../../../_internal/escape-markup.ts';

/** What replaces it. */
const HIDDEN = '***';

/** A shorter part of base64 may be in a text by chance. */
const SHORTEST_PART = 8;

/** Bytes that base64 writes as one group of four letters. */
const GROUP = 3;

/**
 * The text without the secret: verbatim, as escaped in URLs, forms, markup and JSON, and in base64,
 * even with other bytes before and after it.
 */
export function hideSecret(text: string, secret: string): string {
  return waysToWrite(secret).reduce((left, written) => left.replaceAll(written, HIDDEN), text);
}

function waysToWrite(secret: string): readonly string[] {
  const inAddress = encodeURIComponent(secret);
  const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
  const inMarkup = escapeMarkup(secret);
  const escaped = [inAddress, inForm].flatMap((each) => [each, each.replace(/%../g, lower)]);
  const inJson = secret.replaceAll('/', '\\/');
  return [secret, ...escaped, inMarkup, inJson, ...inBase64(secret)];
}

function lower(text: string): string {
  return text.toLowerCase();
}

/** The letters that depend on the secret alone, for each place in a group where it may begin. */
function inBase64(secret: string): readonly string[] {
  const parts = Array.from({ length: GROUP }, (_, before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(secret)]);
    // A letter of a shared group depends on the secret alone only if all its six bits do.
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor((bytes.length * 8) / 6);
    return ['base64', 'base64url'].map((way) =>
      bytes.toString(way as BufferEncoding).slice(first, last),
    );
  });
  return parts.flat().filter((part) => part.length >= SHORTEST_PART);
}
