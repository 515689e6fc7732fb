/** what is doubtful in all articles → the screen on which it is heard and decided once. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { DoubtfulLineAnswer, DoubtfulWordAnswer, DoubtsAnswer } from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { decide, decidedOf, save } from '../deciding/save-decisions.ts';
import { WordPanel } from '../deciding/word-panel.ts';
import { readingQuery, type ChosenWords } from '../deciding/word-way.ts';
import { screenAddress } from '../shell/route.ts';
import { Trouble } from '../shell/trouble.ts';
import { player } from '../sound/sound-player.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, showNumber, type PhraseKey } from '../words/phrase.ts';

/** The screen. */
export function DoubtsScreen({ version }: { readonly version: number }): VNode {
  const { answer, error } = useAnswer<DoubtsAnswer>('/api/doubts', version);
  const [opened, open] = useState<DoubtfulWordAnswer | undefined>(undefined);
  useEffect(() => () => player.stop(), []);
  document.title = `${phrase('doubts')} – ${phrase('studio')}`;
  return html`<div class="page">
    <h1>${phrase('doubts')}</h1>
    ${error && html`<${Trouble} error=${error} />`}
    ${answer ? html`<${Doubts} answer=${answer} onOpen=${open} />` : !error && html`<p class="wait">${phrase('loading')}</p>`}
    ${
      opened &&
      html`<${WordPanel}
        article=${opened.first.article}
        words=${placeOfWord(opened)}
        startsWith="everywhere"
        onClose=${() => open(undefined)}
      />`
    }
  </div>`;
}

type DoubtsProps = {
  readonly answer: DoubtsAnswer;
  readonly onOpen: (word: DoubtfulWordAnswer) => void;
};

function Doubts({ answer, onOpen }: DoubtsProps): VNode {
  const { words, lines } = answer;
  if (words.length + lines.length === 0) return html`<p class="empty">${phrase('noDoubts')}</p>`;
  return html`${
    words.length > 0 &&
    html`<h2>${phrase('doubtfulWords')}</h2>
      <p class="help">${phrase('doubtfulWordsHelp')}</p>
      <ul class="doubts">
        ${words.map((each) => html`<${WordRow} key=${each.word} word=${each} onOpen=${onOpen} />`)}
      </ul>`
  }
  ${
    lines.length > 0 &&
    html`<h2>${phrase('doubtfulLines')}</h2>
      <ul class="doubts">
        ${lines.map((each) => html`<${LineRow} key=${each.article + each.passage.id} line=${each} />`)}
      </ul>`
  }` as VNode;
}

const TAKES: Readonly<Record<DoubtfulWordAnswer['takes'], PhraseKey>> = {
  'as a word': 'takesWord',
  'letter by letter': 'takesLetters',
  'not at all': 'takesNothing',
};

/** Where a word stands first. */
function placeOfWord({ word, first }: DoubtfulWordAnswer): ChosenWords {
  const { passage } = first;
  const start = Math.max(0, passage.text.indexOf(word));
  return { passage, start, end: start + word.length };
}

type WordRowProps = {
  readonly word: DoubtfulWordAnswer;
  readonly onOpen: DoubtsProps['onOpen'];
};

function WordRow({ word: doubtful, onOpen }: WordRowProps): VNode {
  const { word, count, articles, takes, sentence, first } = doubtful;
  const hear = (): void => {
    const { passage, ...range } = placeOfWord(doubtful);
    const query = readingQuery({ passage, range });
    const address = `/api/articles/${first.article}/readings/sound?${query}`;
    player.play([{ id: address, address, pauseAfter: 0 }]);
  };
  const accept = (): void => {
    const label = phrase('markedRight', word);
    void save('/api/words', { method: 'PUT', label, match: word, saying: { say: word } });
  };
  return html`<li>
    <div>
      <p class="word">${word}</p>
      <p class="about">
        ${`${phrase('times', showNumber(count), phraseCount('articlesCount', articles))} · ${phrase(TAKES[takes])}`}
      </p>
    </div>
    <p class="sentence">${sentence}</p>
    <p class="buttons">
      <button type="button" aria-label=${`${phrase('hear')}: ${word}`} onClick=${hear}>
        ${phrase('hear')}
      </button>
      <button
        type="button"
        aria-label=${`${phrase('correct')} ${word}`}
        onClick=${() => onOpen(doubtful)}
      >
        ${phrase('correct')}
      </button>
      <button
        type="button"
        class="needs-build"
        aria-label=${`${phrase('isRight')}: ${word}`}
        onClick=${accept}
      >
        ${phrase('isRight')}
      </button>
    </p>
  </li>`;
}

function LineRow({ line }: { readonly line: DoubtfulLineAnswer }): VNode {
  const { article, title, doubt, passage } = line;
  const read = (): void => {
    const after = { ...decidedOf(passage), read: true as const };
    void decide(article, passage, { label: phrase('readAfterAll'), after });
  };
  return html`<li>
    <div>
      <p><a href=${screenAddress({ screen: 'article', id: article })}>${title}</a></p>
      <p class="about">${phrase('probably', `${Math.round(doubt * 100)} %`)}</p>
    </div>
    <p class="sentence">${passage.text}</p>
    <p class="buttons">
      <button
        type="button"
        class="needs-build"
        aria-label=${`${phrase('readAfterAll')}: ${passage.text}`}
        onClick=${read}
      >
        ${phrase('readAfterAll')}
      </button>
    </p>
  </li>`;
}
