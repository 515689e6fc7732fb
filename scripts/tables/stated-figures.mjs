/** Constants of `src/` → the words in which the documents state them. */
import { constantOf } from './source.mjs';

const percent = (share) => `${Math.round(share * 100)} %`;
const thousands = (count) => count.toLocaleString('en-US');

/** Each: the page, from the root, and words that must stand in it. */
export function statedFigures() {
  const presets = constantOf('script/pauses.ts', 'PRESETS');
  const range = constantOf('script/pauses.ts', 'RANGE');
  const within = constantOf('script/sentence-pauses.ts', 'VARIATION');
  const between = constantOf('script/pauses.ts', 'VARIATION');
  const silences = 'speech/providers/local/replies/shorten-pauses.ts';
  const connected = constantOf(silences, 'CONNECTED');
  const breath = constantOf(silences, 'BREATH');
  const fetching = constantOf('_internal/http/fetch-page.ts', 'DEFAULT_LIMITS');
  const page = constantOf('article/readers/worker/html-thread.ts', 'PAGE_LIMITS');
  const hosted = constantOf('speech/providers/http/timeout.ts', 'HOSTED');
  const selfHosted = constantOf('speech/providers/http/timeout.ts', 'SELF_HOSTED');
  return [
    ['docs/pace.md', `\`calm\` makes every pause ${presets.calm} times as long`],
    ['docs/pace.md', `\`brisk\` ${presets.brisk} times`],
    ['docs/pace.md', `a multiplier from ${range.min} to ${range.max}`],
    [
      'docs/pace.md',
      `vary by ${percent(within)} within a paragraph and ${percent(between)} between`,
    ],
    ['docs/pace.md', `is shortened to ${connected.kept} s if it is longer than ${connected.most}`],
    ['docs/pace.md', `becomes ${breath.kept} s`],
    [
      'docs/pronunciation.md',
      `at most ${constantOf('article/spoken/asked-speech.ts', 'LONGEST_PAUSE')} s`,
    ],
    ['docs/lexicon.md', `${constantOf('script/lexicon/lexicon.ts', 'CONTEXT_REACH')} characters`],
    ['docs/reading.md', `${fetching.total} seconds, ${fetching.sizeBytes / 1024 ** 2} MB`],
    ['docs/reading.md', `${fetching.redirects} redirects`],
    [
      'docs/reading.md',
      `first ${thousands(constantOf('article/dom/hidden/style-rules.ts', 'MOST_CSS'))} characters of style sheets`,
    ],
    [
      'docs/reading.md',
      `up to ${constantOf('article/readers/markdown/formulas/say-formula.ts', 'MOST_WORDS')} words`,
    ],
    [
      'docs/reading.md',
      `more than ${constantOf('article/readers/feed/feed.ts', 'MOST_BY_DEFAULT')} articles`,
    ],
    ['docs/security.md', `${page.seconds} seconds of processor time`],
    ['docs/security.md', `${page.memoryMb} MB of memory`],
    ['docs/providers.md', `${hosted.base} seconds plus ${hosted.perCharacter} for each character`],
    ['docs/providers.md', `${selfHosted.base} plus ${selfHosted.perCharacter}`],
  ];
}
