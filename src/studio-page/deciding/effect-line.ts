/** what saving would change → a line that says it, with a button that hears one of the sentences. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { EffectAnswer } from '../../studio/answers.ts';
import { askStudio, AskError } from '../ask/ask-studio.ts';
import { player } from '../sound/sound-player.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, showMoney, showNumber } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import type { WordWay } from './word-way.ts';

/** What is asked: the address and the body of what would be saved. */
export type EffectLineProps = {
  readonly path: string;
  readonly body: object;
  /** How the words would be said. */
  readonly way?: WordWay | undefined;
};

/** Milliseconds without a key before the effect is asked for. */
const TYPING_MS = 250;

/** The line. */
export function EffectLine({ path, body, way }: EffectLineProps): VNode {
  const [effect, setEffect] = useState<EffectAnswer | undefined>(undefined);
  const [fault, setFault] = useState('');
  const asked = JSON.stringify([path, body]);
  useEffect(() => {
    const leaving = new AbortController();
    setEffect(undefined);
    setFault('');
    const timer = setTimeout(() => {
      const { signal } = leaving;
      askStudio<EffectAnswer>(`${path}/effect`, { method: 'POST', body, signal }).then(
        setEffect,
        (error: unknown) => setFault(error instanceof AskError ? troubleInWords(error) : ''),
      );
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked]);
  return html`<div class="effect">
    <p role="status">${fault || (effect ? wordsOfEffect(effect) : phrase('loading'))}</p>
    ${effect?.example && html`<${Example} example=${effect.example} way=${way} />`}
  </div>`;
}

type ExampleProps = {
  readonly example: NonNullable<EffectAnswer['example']>;
  readonly way: WordWay | undefined;
};

/** One of the sentences, heard as it would be said. */
function Example({ example, way }: ExampleProps): VNode {
  const { article, title, passage, start, end, text } = example;
  const hear = (): void => {
    const words = JSON.stringify({ passage, start, end, ...(way && { way }), inSentence: true });
    const query = new URLSearchParams({ words, of: text });
    const address = `/api/articles/${article}/readings/sound?${query}`;
    player.play([{ id: address, address, pauseAfter: 0 }]);
  };
  return html`<p class="example">${phrase('exampleOf', title, text)}</p>
    <p>
      <button type="button" onClick=${hear}>${phrase('hearExample')}</button>
    </p>` as VNode;
}

/** What is changed, in words: sentences, articles, characters, and the price where there is one. */
export function wordsOfEffect({ sentences, articles, characters, cost }: EffectAnswer): string {
  if (sentences === 0) return phrase('effectNothing');
  const what = phrase(
    'effect',
    phraseCount('sentences', sentences),
    phraseCount('articlesCount', articles),
  );
  const amount = phrase('characters', showNumber(characters));
  return [what, amount, ...(cost ? [showMoney(cost)] : [])].join(' · ');
}
