/** a text with front matter in YAML, TOML or JSON → its metadata and where the body begins. */
import type { SplitSource } from './front-matter.ts';
import { locateDataBlock, refuseOpenToml } from './data-block.ts';
import { parseData, parseYaml } from './parse-data.ts';
import { omitUndefined } from '../../_internal/omit-undefined.ts';
import { takeForeign } from './foreign-fields.ts';
import { readFields, type FrontMatterOptions } from './read-fields.ts';
import { locateBlock, refusePrograms } from './yaml-block.ts';

/** The values of a text's front matter, by key as it is written. @throws ArticleError ARTICLE_FRONT_MATTER */
export function frontMatterValues(content: string): Readonly<Record<string, unknown>> | undefined {
  return readValues(content).values;
}

type FoundValues = {
  readonly block?: { readonly bodyStart: number } | undefined;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
};

function readValues(content: string): FoundValues {
  refusePrograms(content);
  const data = locateDataBlock(content);
  if (data === undefined) refuseOpenToml(content);
  const yaml = data === undefined ? locateBlock(content) : undefined;
  return { block: data ?? yaml, values: data ? parseData(data) : yaml && parseYaml(yaml.yaml) };
}

/**
 * Separates the front matter from a source; one without it is returned whole.
 * @throws ArticleError ARTICLE_FRONT_MATTER naming the line, if it is invalid.
 */
export function splitFrontMatter(content: string, options: FrontMatterOptions = {}): SplitSource {
  const { block, values } = readValues(content);
  if (!block || !values) {
    const { release } = readFields({}, options);
    return { frontMatter: {}, release, body: content, bodyOffset: 0, warnings: [] };
  }
  const bodyOffset = content.slice(0, block.bodyStart).split('\n').length - 1;
  const body = content.slice(block.bodyStart);
  if (options.isForeign !== true) return { ...readFields(values, options), body, bodyOffset };
  const foreign = takeForeign(values);
  const { frontMatter, release, warnings } = readFields(foreign.values, options);
  // Its dates describe it, and decide nothing.
  const { draft = release.scheduled, closed } = release;
  return {
    frontMatter,
    release: omitUndefined({ draft, closed }),
    warnings: [...foreign.warnings, ...warnings],
    body,
    bodyOffset,
  };
}
