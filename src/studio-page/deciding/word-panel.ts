/** words of a passage → a panel in which they are heard, and said otherwise: here, in the article, or everywhere. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PassageAnswer, ReadingAnswer, WordAnswer } from '../../studio/answers.ts';
import { askStudio } from '../ask/ask-studio.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Dialog, saveButtons } from '../shell/dialog.ts';
import { player } from '../sound/sound-player.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { save } from './save-decisions.ts';
import { ChooseWords } from './choose-words.ts';
import { EffectLine } from './effect-line.ts';
import { holderOf, ScopeFields, type WordScope } from './scope-fields.ts';
import { WayFields } from './way-fields.ts';
import { readingQuery, wayOf, type ChosenWords, type WayChoice, type WordWay } from './word-way.ts';
import { sentenceAround, stepWords, type CharacterRange } from './text-range.ts';

/** What the panel needs. */
export type WordPanelProps = {
  readonly article: string;
  readonly words: ChosenWords;
  /** Where a correction holds unless another place is chosen. @default here */
  readonly startsWith?: WordScope;
  readonly onClose: () => void;
};

/** The panel. */
export function WordPanel(props: WordPanelProps): VNode {
  const { article, words, startsWith = 'here', onClose } = props;
  const { passage } = words;
  const [range, setRange] = useState({ start: words.start, end: words.end });
  const [choice, setChoice] = useState<WayChoice>({ kind: 'asNow', value: '' });
  const [scope, setScope] = useState<WordScope>(startsWith);
  const [pause, setPause] = useState('');
  useEffect(() => () => player.stop(), []);
  const written = passage.text.slice(range.start, range.end);
  const way = wayOf(choice);
  const place = { article, passage, range };
  const { answer: about } = useAnswer<WordAnswer>(
    `/api/articles/${article}/words?${new URLSearchParams({ words: written })}`,
    0,
  );
  // Authors and section are those of the article, whatever the word.
  const lastAbout = useRef<WordAnswer | undefined>(undefined);
  lastAbout.current = about ?? lastAbout.current;
  const known = lastAbout.current;
  const goTo = (to: CharacterRange): void => {
    setRange(to);
    setChoice({ kind: 'asNow', value: '' });
  };
  const step = (to: 'before' | 'after', isMore: boolean): void =>
    goTo(stepWords(passage.text, range, { to, isMore }));
  const language = passage.segments[0]?.language ?? document.documentElement.lang;
  const wanted = wantedOf({ way, pause, scope });
  const onSave = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!wanted) return;
    const label = phrase('correctedWord', written);
    const { path, body } = requestOf(place, { ...wanted, scope });
    if (await save(path, { method: 'PUT', label, ...body })) onClose();
  };
  return html`<${Dialog} kind="side" title=${phrase('wordTitle', written)} onClose=${onClose}>
    <form class="word-panel" onSubmit=${onSave}>
      <${ChooseWords} text=${passage.text} range=${range} language=${language} onChoose=${goTo} />
      <p class="word-steps">
        <button type="button" onClick=${() => step('before', false)}>
          ${phrase('wordBefore')}
        </button>
        <button type="button" onClick=${() => step('after', false)}>${phrase('wordAfter')}</button>
        <button type="button" onClick=${() => step('after', true)}>${phrase('wordMore')}</button>
        <button type="button" onClick=${() => goTo(sentenceAround(passage.text, range, language))}>
          ${phrase('wordSentence')}
        </button>
      </p>
      <${SaidNow} ...${place} />
      <${WayFields}
        choice=${choice}
        readings=${about?.readings}
        hasLists=${/^en\b/i.test(language)}
        onChange=${setChoice}
      />
      <${HearButtons} ...${place} way=${way} />
      <label class="field beside">
        ${phrase('pauseAfter')}
        <input
          type="number"
          min="0"
          max="10"
          step="0.1"
          inputmode="decimal"
          value=${pause}
          disabled=${holderOf(scope) !== undefined}
          onInput=${(event: Event) => setPause((event.currentTarget as HTMLInputElement).value)}
        />
      </label>
      ${wanted && html`<${EffectLine} ...${requestOf(place, { ...wanted, scope })} way=${way} />`}
      <div class="save">
        <${ScopeFields} scope=${scope} about=${known} onChange=${setScope} />
        ${saveButtons(onClose, !wanted)}
      </div>
    </form>
  <//>`;
}

/** The words that are shown. */
type Place = {
  readonly article: string;
  readonly passage: PassageAnswer;
  readonly range: { readonly start: number; readonly end: number };
};

/** What is to be decided. */
type Wanted = { readonly way?: WordWay; readonly pause?: number };

function wantedOf(given: {
  readonly way: WordWay | undefined;
  readonly pause: string;
  readonly scope: WordScope;
}): Wanted | undefined {
  const { way, pause, scope } = given;
  const isLexicon = holderOf(scope) !== undefined;
  const seconds = pause === '' || isLexicon ? undefined : Number(pause);
  if (way === undefined && seconds === undefined) return undefined;
  return { ...(way && { way }), ...(seconds !== undefined && { pause: seconds }) };
}

/** Where it is asked for, and how. */
function requestOf(
  { article, passage, range }: Place,
  { way, pause, scope }: Wanted & { readonly scope: WordScope },
): { readonly path: string; readonly body: object } {
  const holder = holderOf(scope);
  if (holder) {
    const match = passage.text.slice(range.start, range.end);
    return { path: '/api/words', body: { match, saying: way, holder, article } };
  }
  const body = { passage: passage.id, ...range, scope, ...(way && { way }) };
  return {
    path: `/api/articles/${article}/words`,
    body: { ...body, ...(pause !== undefined && { pause }) },
  };
}

/** How the words are said now. */
function SaidNow({ article, passage, range }: Place): VNode {
  const [reading, setReading] = useState<ReadingAnswer | undefined>(undefined);
  const query = readingQuery({ passage, range });
  useEffect(() => {
    const leaving = new AbortController();
    setReading(undefined);
    askStudio<ReadingAnswer>(`/api/articles/${article}/readings?${query}`, {
      signal: leaving.signal,
    }).then(setReading, () => undefined);
    return () => leaving.abort();
  }, [query]);
  return html`<p class="said-now">
    ${reading ? phrase('saidNow', reading.spoken) : phrase('loading')}
    ${reading?.ipa !== undefined && html` <span class="ipa">/${reading.ipa}/</span>`}
  </p>`;
}

type HearProps = Place & { readonly way: WordWay | undefined };

function HearButtons({ article, passage, range, way }: HearProps): VNode {
  const hear = (inSentence: boolean): void => {
    const query = readingQuery({ passage, range, way, inSentence });
    const address = `/api/articles/${article}/readings/sound?${query}`;
    player.play([{ id: address, address, pauseAfter: 0 }]);
  };
  return html`<p class="buttons">
    <button type="button" onClick=${() => hear(false)}>${phrase('hearWord')}</button>
    <button type="button" onClick=${() => hear(true)}>${phrase('hearSentence')}</button>
  </p>`;
}
