/**
 * an article as it was read first, and what the settings say of its language → the article in the
 * language of its words. What somebody declared wins over the words, what a page's frame says does not.
 */
import type { Warning } from '../../errors.ts';
import type { Article } from '../article.ts';
import { languageName } from '../language-tag.ts';
import { detectArticleLanguage, markForeignBlocks } from './detect-article.ts';
import { canBeDetected, isSameLanguage } from './detect-language.ts';

/** What is known besides the article. */
export type SettleLanguageOptions = {
  /** BCP 47: what the settings say of articles that do not say theirs, where they say anything. */
  readonly setting: string | undefined;
  /** Reads the same source again, in a language that wins over what its frame says. */
  readonly readAgain: (language: string) => Promise<Article>;
};

/**
 * The article with its language settled, and with the language of each block that clearly differs.
 * It is read again where its words are of another language than it was read in: dates, datelines
 * and what is announced depend on it.
 */
export async function settleLanguage(
  first: Article,
  options: SettleLanguageOptions,
): Promise<Article> {
  const { language, isClear, isLong } = await detectArticleLanguage(first);
  const isSaid = first.languageFrom !== undefined || options.setting !== undefined;
  const isSure = isClear && (isLong || !isSaid);
  const verdict = isSure && language !== undefined ? await judge(first, language, options) : {};
  const { readIn, denied, warning } = verdict;
  const article = readIn === undefined ? first : await options.readAgain(readIn);
  const { blocks, warnings } = article;
  return {
    ...article,
    ...(readIn !== undefined && { languageFrom: 'words' as const }),
    blocks: await markForeignBlocks(blocks, {
      language: article.language,
      overruled: readIn === undefined ? undefined : first.language,
      denied,
    }),
    warnings: warning === undefined ? warnings : [...warnings, warning],
  };
}

/** What follows from the words of an article. */
type Verdict = {
  /** The language in which it must be read again; absent: it stays. */
  readonly readIn?: string;
  /** The language of the words, where another one is declared and wins. */
  readonly denied?: string;
  readonly warning?: Warning;
};

async function judge(
  article: Article,
  found: string,
  { setting }: SettleLanguageOptions,
): Promise<Verdict> {
  const { language, languageFrom } = article;
  if (isSameLanguage(found, language) || !(await canBeDetected(language))) return {};
  if (languageFrom === 'author')
    return { denied: found, warning: differs('Its front matter', language, found) };
  if (setting !== undefined && isSameLanguage(setting, language))
    return { denied: found, warning: differs('The setting', setting, found) };
  const readIn = setting !== undefined && isSameLanguage(setting, found) ? setting : found;
  if (languageFrom === undefined) return { readIn };
  return { readIn, warning: setAside(language, readIn) };
}

function differs(who: string, said: string, found: string): Warning {
  return {
    code: 'ARTICLE_LANGUAGE',
    message:
      `${who} says that the article is in ${languageName(said)} (${said}), ` +
      `and its words look like ${languageName(found)} (${found}).`,
    hint: `It is read as ${said}; where that is wrong, write language: ${found} in its front matter.`,
  };
}

function setAside(said: string, found: string): Warning {
  return {
    code: 'ARTICLE_LANGUAGE',
    isNotice: true,
    message:
      `The page says that it is in ${languageName(said)} (${said}), ` +
      `and its words are ${languageName(found)}: it is read as ${found}.`,
    hint: `To have it read as ${said} all the same, give --language ${said}.`,
  };
}
