/**
 * an article and the settings' language → the article in the language of its words. What its author
 * declared wins over the words; what the page around it says does not.
 */
import type { Warning } from '../../errors.ts';
import type { Article } from '../article.ts';
import { languageName } from '../language-tag.ts';
import { detectArticleLanguage, markForeignBlocks } from './detect-article.ts';
import { canBeDetected, isSameLanguage } from './detect-language.ts';

/** Options of `settleLanguage`. */
export type SettleLanguageOptions = {
  /** BCP 47: the settings' language for articles that do not declare one, if any. */
  readonly setting: string | undefined;
  /** Reads the same source again, in a language that overrides the page's. */
  readonly readAgain: (language: string) => Promise<Article>;
};

/**
 * The article with its language settled, and with the language of each block that clearly differs.
 * It is read again if its words are in another language: dates, datelines and announcements depend
 * on it.
 */
export async function settleLanguage(
  first: Article,
  options: SettleLanguageOptions,
): Promise<Article> {
  const { language, isClear, isLong } = await detectArticleLanguage(first);
  const isSaid = first.languageFrom !== undefined || options.setting !== undefined;
  const isSure = isClear && (isLong || !isSaid);
  const verdict = isSure && language !== undefined ? await recognise(first, language, options) : {};
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

/** The result of detection. */
type Verdict = {
  /** The language to read it in again, if any. */
  readonly readIn?: string;
  /** The language of the words, if another one is declared and wins. */
  readonly denied?: string;
  readonly warning?: Warning;
};

async function recognise(
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
      `but its words look like ${languageName(found)} (${found}).`,
    hint: `It is read as ${said}; if that is wrong, write language: ${found} in its front matter.`,
  };
}

function setAside(said: string, found: string): Warning {
  return {
    code: 'ARTICLE_LANGUAGE',
    isNotice: true,
    message:
      `The page says that it is in ${languageName(said)} (${said}), ` +
      `but its words are ${languageName(found)}: it is read as ${found}.`,
    hint: `To read it as ${said} anyway, give --language ${said}.`,
  };
}
