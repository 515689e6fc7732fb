/** Script + clip keys + track settings → the key of an edition: what must be equal for it to stand. */
import { canonicalJson, sha256 } from '../_internal/hash.ts';
import type { JsonValue } from '../_internal/hash.ts';
import type { Script } from '../script/script.ts';

/** Raised whenever our own code changes the files of an edition from unchanged inputs. */
const EDITION_REVISION = 3;

/** What beside the script and its clips decides the bytes of an edition. */
export type EditionSettings = {
  readonly source: string;
  readonly format: string;
  readonly bitrate: number;
  /** LUFS. */
  readonly loudness: number;
};

/** The key of the edition that these inputs make, as 64 hex digits. */
export function editionKey(
  script: Script,
  options: { readonly clipKeys: readonly string[]; readonly settings: EditionSettings },
): string {
  const { source, format, bitrate, loudness } = options.settings;
  const made = {
    revision: EDITION_REVISION,
    script,
    clipKeys: options.clipKeys,
    source,
    format,
    bitrate,
    loudness,
  };
  return sha256(canonicalJson(made as unknown as JsonValue));
}
