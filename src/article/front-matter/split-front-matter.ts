/** a text with front matter in YAML, TOML or JSON → its metadata and where the body begins. */
import { ArticleError } from '../../errors.ts';
import type { DateOptions } from '../dates/parse-date.ts';
import type { FrontMatter, SplitSource } from './front-matter.ts';
import { locateDataBlock, refuseOpenToml } from './data-block.ts';
import { parseData, parseYaml } from './parse-data.ts';
import { takeForeign } from './foreign-fields.ts';
import { readFields } from './read-fields.ts';
import { locateBlock, refusePrograms } from './yaml-block.ts';

/** Options of `splitFrontMatter`. */
export type SplitFrontMatterOptions = DateOptions & {
  /** Whether the text is someone else's, which decides only what describes it. @default false */
  readonly isForeign?: boolean | undefined;
};

/**
 * Separates the front matter from a source; one without it is returned whole.
 * @throws ArticleError ARTICLE_FRONT_MATTER naming the line, if it is invalid.
 */
export function splitFrontMatter(
  content: string,
  options: SplitFrontMatterOptions = {},
): SplitSource {
  refusePrograms(content);
  const data = locateDataBlock(content);
  if (data === undefined) refuseOpenToml(content);
  const yaml = data === undefined ? locateBlock(content) : undefined;
  const block = data ?? yaml;
  const values = data ? parseData(data) : yaml && parseYaml(yaml.yaml);
  if (!block || !values) return { frontMatter: {}, body: content, bodyOffset: 0, warnings: [] };
  const bodyOffset = content.slice(0, block.bodyStart).split('\n').length - 1;
  const body = content.slice(block.bodyStart);
  if (options.isForeign !== true) return { ...readFields(values, options), body, bodyOffset };
  const foreign = takeForeign(values);
  const { frontMatter, warnings } = readFields(foreign.values, options);
  return { frontMatter, warnings: [...foreign.warnings, ...warnings], body, bodyOffset };
}

/** Refuses a draft unless drafts are included. @throws ArticleError ARTICLE_DRAFT */
export function refuseDraft(
  frontMatter: FrontMatter,
  options: { readonly includeDrafts?: boolean | undefined },
): void {
  if (frontMatter.draft !== true || options.includeDrafts === true) return;
  throw new ArticleError('The article is a draft: its front matter says so.', {
    code: 'ARTICLE_DRAFT',
    hint: 'Remove "draft: true" from the front matter, or include drafts with --include-drafts.',
  });
}
