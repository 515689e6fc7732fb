/** what was found on a page, again and again → its paragraphs as they are now, for all who use them. */
import type { PageParagraph } from './find-paragraphs.ts';
import { removeClass } from './mark-sentences.ts';

/** Class of a paragraph that can be played. */
const PLAYABLE = 'lectern-playable';

/** The paragraphs of a page, which bear the class of those that can be played until `signal` is aborted. */
export class PageParagraphs {
  /** In the order of the edition. */
  all: readonly PageParagraph[] = [];
  /** The paragraph of each cue; the same map for as long as the page is read. */
  readonly byCue: Map<number, PageParagraph> = new Map();
  #byElement: Map<Element, PageParagraph> = new Map();

  constructor(signal: AbortSignal) {
    signal.addEventListener('abort', () => this.replace([]));
  }

  /** Takes what was found now in the place of what was found before. */
  replace(paragraphs: readonly PageParagraph[]): void {
    const before = this.#byElement;
    this.all = paragraphs;
    this.#byElement = new Map(paragraphs.map((paragraph) => [paragraph.element, paragraph]));
    this.byCue.clear();
    for (const paragraph of paragraphs)
      for (const cue of paragraph.cues) this.byCue.set(cue, paragraph);
    for (const element of before.keys())
      if (!this.#byElement.has(element)) removeClass(element, PLAYABLE);
    for (const element of this.#byElement.keys()) element.classList.add(PLAYABLE);
  }

  /** The paragraph that holds a place on the page, if any. */
  at(target: EventTarget | null): PageParagraph | undefined {
    let element = target as Element | null;
    while (element && !this.#byElement.has(element)) element = element.parentElement;
    return element ? this.#byElement.get(element) : undefined;
  }

  /** Whether the page no longer has the sentence of a cue that was found. */
  isGone(cue: number): boolean {
    const paragraph = this.byCue.get(cue);
    return !!paragraph && !(paragraph.element.isConnected && paragraph.rangesOf(cue).length > 0);
  }
}
