/** measured paragraphs and the story's → lists of ingredients, tools and materials marked as the story's too. */
import { anyOf, wordList, caseless } from '../../../../_internal/any-of.ts';
import { indexesBetween } from '../../../../_internal/indexes/indexes-between.ts';
import { ITEM_MARK, type Piece } from '../measure.ts';

/** Fewest items of a list with amounts, and least share of its lines that begin with one. */
const [FEWEST, WITH_AMOUNT] = [4, 0.4] as const;

/** Longest item and longest heading, in words. */
const [MOST_WORDS, MOST_HEADING_WORDS] = [14, 5] as const;

/** How far outside the story a list may be, in paragraphs, and one whose heading says what it is. */
const [BESIDE, BESIDE_NAMED] = [3, 10] as const;

/** Most items of a list without amounts. */
const MOST_ITEMS = 25;

/** "2", "½", "• 40" at the beginning. */
const AMOUNT = /^[\s•*·–-]*(?:\d|[¼½¾⅓⅔⅛])/u;

/** Units of kitchens and workshops with their amount. */
const UNIT = caseless(
  `[\\d¼½¾⅓⅔⅛]\\s?-?${anyOf(
    wordList(`
      g kg ml cl dl l oz lbs? pounds? ounces? cups? tbsps? tsps? tablespoons? teaspoons? pinch(?:es)? cloves?
      cans? sticks? inch(?:es)? mm cm
      el tl prise bund stück dosen? cuillères? pincées? gousses? sachets? cucharad(?:as?|itas?) dientes? tazas? pizca
      colheres? xícaras? dentes? cucchiai(?:n[oi])? spicchi pizzico łyżk\\p{L}+ szklank\\p{L}+ ząbk\\p{L}+
      eetlepels? theelepels? stuks? teentjes?
      msk tsk krm spsk spiseske(?:er)? teske(?:er)? rkl ст\\.? ч\\.? грамм\\p{L}* мл г л шт\\.? yemek çay adet
    `),
  )}(?!\\p{L})|\\d\\s?[克毫升斤两片个勺枚本個개큰작]|[大小]さじ`,
);

/** What a list of things is called, by which a text begins to tell how something is made. */
const NEEDED = caseless(
  `^${anyOf(
    wordList(`
      ingredients(?:_\\(.{1,12}\\))? (?:what_)?(?:you|you’ll|you'll|things_you’ll|things_you'll|you_will)_need
      (?:tools|equipment|materials|supplies)(?:_(?:and|&)_(?:tools|equipment|materials|supplies))?
      shopping_list for_the_\\p{L}+(?:_\\p{L}+)?
      zutaten(?:_für_.{1,20})? (?:das_)?(?:brauchst_du|brauchen_sie|benötigst_du) werkzeug(?:e|_und_material)? material(?:ien)?
      ingrédients(?:_pour_.{1,20})? ustensiles matériel(?:_nécessaire)? il_vous_faut outils
      ingredientes utensilios materiales herramientas(?:_y_materiales)? qué_necesitas lo_que_necesitas utensílios materiais ferramentas
      ingredienti attrezzi occorrente materiali składniki narzędzia materiały potrzebne_(?:rzeczy|będą) ingrediënten benodigdheden
      ingredienser verktyg redskap ингредиенты інгредієнти инструменты інструменти материалы матеріали malzemeler
      材料(?:（.{1,8}）)? 用料 食材 工具 用意するもの 재료 준비물 المكونات
    `),
  )}\\s?[:：]?$`,
);

/** "40 g butter". */
export function isAmount({ text }: Piece): boolean {
  return AMOUNT.test(text) && UNIT.test(text);
}

/** Marks the lists within the story and beside it, with their headings; returns their indexes. */
export function keepGoods(pieces: readonly Piece[], story: boolean[]): ReadonlySet<number> {
  const [first, last] = [story.indexOf(true), story.lastIndexOf(true)];
  const found = new Set<number>();
  if (first < 0) return found;
  const isNear = ({ from, end }: Span): boolean => {
    const reach = NEEDED.test(pieces[from]!.text) ? BESIDE_NAMED : BESIDE;
    return end > first - reach && from <= last + reach;
  };
  for (let from = 0; from < pieces.length; from++) {
    const end = endOfLines(pieces, from);
    if (end <= from) continue;
    const list = amountsIn(pieces, { from, end }) ?? neededIn(pieces, { from, end });
    if (list !== undefined && isNear(list))
      for (const index of indexesBetween(list.from, list.end)) {
        story[index] = true;
        found.add(index);
      }
    from = end - 1;
  }
  return found;
}

/** A part of the paragraphs; `end` is the index behind it. */
type Span = { readonly from: number; readonly end: number };

/** The index behind successive lines that may be items. */
function endOfLines(pieces: readonly Piece[], from: number): number {
  let end = from;
  while (end < pieces.length && isItem(pieces[end]!)) end++;
  return end;
}

function isItem({ clutter, dateline, shape, text, words }: Piece): boolean {
  if (clutter?.rule === 'menu') return NEEDED.test(text);
  return !clutter && !dateline && shape === 'line' && words <= MOST_WORDS;
}

/** From the heading above the first item with an amount to the end of the lines. */
function amountsIn(pieces: readonly Piece[], { from, end }: Span): Span | undefined {
  const lines = pieces.slice(from, end);
  const first = lines.findIndex(({ text }) => AMOUNT.test(text));
  const own = first < 0 ? [] : lines.slice(first);
  const counted = own.filter(({ text }) => AMOUNT.test(text));
  if (counted.length < FEWEST || counted.length < own.length * WITH_AMOUNT) return undefined;
  if (!own.some(({ text }) => UNIT.test(text))) return undefined;
  const above = lines.slice(0, first).findLastIndex(({ text }) => NEEDED.test(text));
  const heading = above >= 0 ? above : first - Number(isHeading(lines[first - 1]));
  return { from: from + heading, end };
}

function isOwn({ text }: Piece): boolean {
  return ITEM_MARK.test(text) || NEEDED.test(text);
}

/** From a heading that names such a list to the end of the lines. */
function neededIn(pieces: readonly Piece[], { from, end }: Span): Span | undefined {
  const at = pieces.slice(from, end).findIndex(({ text }) => NEEDED.test(text));
  const first = from + at;
  if (at < 0 || end - first < 2) return undefined;
  const isMarked = ITEM_MARK.test(pieces[first + 1]!.text);
  const other = isMarked ? pieces.slice(first, end).findIndex((piece) => !isOwn(piece)) : -1;
  const behind = other < 0 ? end : first + other;
  return behind - first <= MOST_ITEMS ? { from: first, end: behind } : undefined;
}

function isHeading(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.words <= MOST_HEADING_WORDS;
}
