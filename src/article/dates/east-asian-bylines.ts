/** a line in Chinese, Japanese or Korean → the people whom it names as authors. */
import { anyIn, anyOf, wordList } from '../../_internal/any-of.ts';

/** Words before the names of authors: those alone, and those that need a sign behind them. */
const BEFORE = anyOf(
  wordList(
    '作者 撰文 撰稿人? 本[报報]记者 本報記者 记者 記者 通讯员 著者 執筆者? 取材[・･]文 ライター 글쓴이 작성자 글',
  ),
);
const BEFORE_SIGN = anyOf(wordList('文字? 著 作 글 취재 기자'));
const SIGN = String.raw`\s*[:：／/|｜＝=・]\s*`;

const INTRODUCED = new RegExp(`^(?:${BEFORE}(?:${SIGN}|\\s+)|${BEFORE_SIGN}${SIGN})`, 'u');

/** Where a text is from, before its author: “来源：新海报 作者：李明”. */
const SOURCE = new RegExp(
  `^.*?${anyOf(wordList('来源 來源 出处 出處'))}${SIGN}\\S+\\s+(?=${BEFORE}${SIGN})`,
  'u',
);

/** Words behind a name: “김철수 기자”, “山田太郎記者”. */
const ROLE_BEHIND = /\s*(?:(?:선임|수습)?\s?기자|특파원|논설위원|객원기자|記者|记者)$/u;

/** Such words between names: “记者 李明 通讯员 王红”. */
const ROLES = /^(?:(?:本[报報]|特[约約]|见习|實習|实习)?(?:记者|記者)|通讯员|通訊員|摄影|攝影)$/u;

/** What ends the names: other people's work, where the text is from, a date, an address. */
const BEHIND = new RegExp(
  String.raw`\s*(?:[|｜(（【\[]|文\s?[/／]?\s?[图圖摄攝]|图\s?[/／]?\s?文|\d|[\w.+-]+@|[·・ㆍ]?\s*` +
    anyIn('编辑 編輯 责编 責任編輯 校对 摄影 攝影 来源 來源 撮影 写真 編集 사진 편집 입력 승인') +
    String.raw`\s*[:：／/|＝=・\s]).*$`,
  'su',
);

/** Signs between names; between Chinese and Korean ones also a space, or a Korean middle dot. */
const BETWEEN = /\s*[、，,;；&]\s*|(?<=\p{Script=Hangul})[·ㆍ](?=\p{Script=Hangul})|\s+/u;

/** Names of people: in Han, with kana, in Hangul. */
const NAME = new RegExp(
  `^${anyOf([
    String.raw`\p{Script=Han}{2,5}(?:[·・]\p{Script=Han}{1,6}){0,2}`,
    String.raw`(?=.*\p{Script=Hiragana})[\p{Script=Han}\p{Script=Hiragana}]{3,7}`,
    String.raw`[\p{Script=Katakana}ー]{2,10}[・＝][\p{Script=Katakana}ー]{2,12}`,
    String.raw`\p{Script=Hangul}{2,4}`,
  ])}$`,
  'u',
);

/** Endings of newsrooms, companies and labels. */
const NOT_A_PERSON =
  /(?:社|部|[网網]|[报報]|新[闻聞]|[编編][辑輯集]|[记記]者|小[编編]|公司|[组組]|電視|电视|日|站|会|会[议議]|道|회견|소|부|팀|뉴스|일보|신문|방송|기자)$/u;

/** Longest byline, in characters, and most authors of one. */
const [LONGEST, MOST_PEOPLE] = [60, 6] as const;

/** Whether a text is the name of a person in Chinese, Japanese or Korean, by its form. */
export function isEastAsianName(text: string): boolean {
  return NAME.test(text) && !NOT_A_PERSON.test(text);
}

/** The people of a line that says whose text it is, in order; undefined for any other line, a sentence among them. */
export function readEastAsianByline(text: string): readonly string[] | undefined {
  if (text.length > LONGEST || /[。！？]/u.test(text)) return undefined;
  const line = text.trim().replace(SOURCE, '');
  const introduced = line.replace(INTRODUCED, '');
  const names = introduced.replace(BEHIND, '').trim();
  const bare = names.replace(ROLE_BEHIND, '');
  if (introduced === line && bare === names) return undefined;
  const people = bare
    .split(BETWEEN)
    .map((name) => name.replace(ROLE_BEHIND, ''))
    .filter((name) => name !== '' && !ROLES.test(name));
  const isNames =
    people.length > 0 && people.length <= MOST_PEOPLE && people.every(isEastAsianName);
  return isNames ? people : undefined;
}
