/** a language → the page for an address that does not exist, with a link to the list. Pure. */
import { iconLink, PAGE_STYLES_NAME } from '../edition/formats/page-names.ts';
import { direction, escapeHtml, startTag } from '../edition/formats/markup.ts';
import { policyLine } from './content-policy.ts';
import { languagePart, partLanguage } from '../languages/registry.ts';

/** Facts of the request. */
export type MissingPageOptions = {
  /** The reader's BCP 47 tag; English is used for an unsupported language. */
  readonly language: string;
  /** Whether the list of editions itself was requested: then there is nothing to link to. */
  readonly isList: boolean;
};

/** Builds the page. Its links start at the root, since it is shown at any address. */
export function buildMissingPage({ language, isList }: MissingPageOptions): string {
  const words = languagePart(language, 'pages');
  const spoken = partLanguage(language, 'pages');
  const title = isList ? words.none : words.notFound;
  const link = `${startTag('a', { href: '/' })}${escapeHtml(words.editions)}</a>`;
  return `<!doctype html>
${startTag('html', { lang: spoken, dir: direction(spoken) })}
<head>
<meta charset="utf-8">
${policyLine()}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${iconLink('/')}
${startTag('link', { rel: 'stylesheet', href: `/${PAGE_STYLES_NAME}` })}
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${isList ? '' : `<nav>${link}</nav>\n`}</main>
</body>
</html>
`;
}
