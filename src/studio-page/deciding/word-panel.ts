/** words of a passage → a panel in which they are heard, and said otherwise: here, in the article, or everywhere. */
import { useEffect, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { EffectAnswer, PassageAnswer, ReadingAnswer } from '../../studio/answers.ts';
import { askStudio, AskError } from '../ask/ask-studio.ts';
import { Dialog } from '../shell/dialog.ts';
import { player } from '../sound/sound-player.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, showMoney, showNumber } from '../words/phrase.ts';
import { save } from './save-decisions.ts';
import { IpaKeys } from './ipa-keys.ts';
import { readingQuery, wayOf, type ChosenWords, type WayChoice, type WordWay } from './word-way.ts';
import { stepWords } from './text-range.ts';

/** Where a correction holds. */
type Scope = 'here' | 'article' | 'everywhere';

/** What the panel needs. */
export type WordPanelProps = {
  readonly article: string;
  readonly words: ChosenWords;
  /** Where a correction holds unless another place is chosen. @default here */
  readonly startsWith?: Scope;
  readonly onClose: () => void;
};

/** The panel. */
export function WordPanel(props: WordPanelProps): VNode {
  const { article, words, startsWith = 'here', onClose } = props;
  const { passage } = words;
  const [range, setRange] = useState({ start: words.start, end: words.end });
  const [choice, setChoice] = useState<WayChoice>({ kind: 'asNow', value: '' });
  const [scope, setScope] = useState<Scope>(startsWith);
  const [pause, setPause] = useState('');
  useEffect(() => () => player.stop(), []);
  const written = passage.text.slice(range.start, range.end);
  const way = wayOf(choice);
  const place = { article, passage, range };
  const step = (to: 'before' | 'after', isMore: boolean): void => {
    setRange(stepWords(passage.text, range, { to, isMore }));
    setChoice({ kind: 'asNow', value: '' });
  };
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
      <p class="word-steps">
        <button type="button" onClick=${() => step('before', false)}>
          ${phrase('wordBefore')}
        </button>
        <button type="button" onClick=${() => step('after', false)}>${phrase('wordAfter')}</button>
        <button type="button" onClick=${() => step('after', true)}>${phrase('wordMore')}</button>
      </p>
      <${SaidNow} ...${place} />
      <${WayFields} choice=${choice} onChange=${setChoice} />
      <${HearButtons} ...${place} way=${way} />
      <label class="field">
        ${phrase('pauseAfter')}
        <input
          type="number"
          min="0"
          max="10"
          step="0.1"
          inputmode="decimal"
          value=${pause}
          disabled=${scope === 'everywhere'}
          onInput=${(event: Event) => setPause((event.currentTarget as HTMLInputElement).value)}
        />
      </label>
      <${ScopeFields} scope=${scope} onChange=${setScope} />
      ${wanted && html`<${Effect} ...${place} wanted=${{ ...wanted, scope }} />`}
      <p class="buttons">
        <button type="submit" class="main" disabled=${!wanted}>${phrase('save')}</button>
        <button type="button" onClick=${onClose}>${phrase('cancel')}</button>
      </p>
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
  readonly scope: Scope;
}): Wanted | undefined {
  const { way, pause, scope } = given;
  const seconds = pause === '' || scope === 'everywhere' ? undefined : Number(pause);
  if (way === undefined && seconds === undefined) return undefined;
  return { ...(way && { way }), ...(seconds !== undefined && { pause: seconds }) };
}

/** Where it is asked for, and how. */
function requestOf(
  { article, passage, range }: Place,
  { way, pause, scope }: Wanted & { readonly scope: Scope },
): { readonly path: string; readonly body: object } {
  if (scope === 'everywhere') {
    const match = passage.text.slice(range.start, range.end);
    return { path: '/api/words', body: { match, saying: way } };
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

type WayProps = {
  readonly choice: WayChoice;
  readonly onChange: (choice: WayChoice) => void;
};

function WayFields({ choice, onChange }: WayProps): VNode {
  const kinds = [
    ['asNow', phrase('wayAsNow')],
    ['say', phrase('waySay')],
    ['ipa', phrase('wayIpa')],
    ['spell', phrase('waySpell')],
  ] as const;
  const { kind, value } = choice;
  return html`<fieldset>
    <legend>${phrase('howSaid')}</legend>
    ${kinds.map(([each, label]) => {
      const onChoose = (): void => onChange({ kind: each, value: '' });
      const isChosen = kind === each;
      return html`<div key=${each}>
        <label class="choice">
          <input type="radio" name="way" checked=${isChosen} onChange=${onChoose} />
          ${label}
        </label>
        ${isChosen && (each === 'say' || each === 'ipa') && typedField({ label, kind, value, onChange })}
      </div>`;
    })}
  </fieldset>`;
}

type TypedProps = WayChoice & Pick<WayProps, 'onChange'> & { readonly label: string };

/** Where words or phonemes are typed; what is typed is heard at the next press of a button. */
function typedField({ label, kind, value, onChange }: TypedProps): VNode {
  const onInput = (event: Event): void =>
    onChange({ kind, value: (event.currentTarget as HTMLInputElement).value });
  const onType = (symbol: string): void => onChange({ kind, value: value + symbol });
  return html`<input
      class="way-value"
      type="text"
      aria-label=${label}
      autocomplete="off"
      spellcheck="false"
      value=${value}
      onInput=${onInput}
    />
    ${kind === 'ipa' && html`<${IpaKeys} onType=${onType} />`}` as VNode;
}

type ScopeProps = { readonly scope: Scope; readonly onChange: (scope: Scope) => void };

function ScopeFields({ scope, onChange }: ScopeProps): VNode {
  const scopes = [
    ['here', phrase('scopeHere')],
    ['article', phrase('scopeArticle')],
    ['everywhere', phrase('scopeEverywhere')],
  ] as const;
  return html`<fieldset>
    <legend>${phrase('whereItHolds')}</legend>
    ${scopes.map(
      ([each, label]) =>
        html`<label class="choice" key=${each}>
          <input
            type="radio"
            name="scope"
            checked=${scope === each}
            onChange=${() => onChange(each)}
          />
          ${label}
        </label>`,
    )}
  </fieldset>`;
}

type EffectProps = Place & { readonly wanted: Wanted & { readonly scope: Scope } };

/** Milliseconds without a key before the effect is asked for. */
const TYPING_MS = 250;

/** What saving would change. */
function Effect({ wanted, ...place }: EffectProps): VNode | null {
  const [effect, setEffect] = useState<EffectAnswer | undefined>(undefined);
  const [fault, setFault] = useState('');
  const { path, body } = requestOf(place, wanted);
  const asked = JSON.stringify([path, body]);
  useEffect(() => {
    const leaving = new AbortController();
    setEffect(undefined);
    setFault('');
    const timer = setTimeout(() => {
      askStudio<EffectAnswer>(`${path}/effect`, {
        method: 'POST',
        body,
        signal: leaving.signal,
      }).then(setEffect, (error: unknown) =>
        setFault(error instanceof AskError ? error.message : ''),
      );
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [asked]);
  const isReady = wanted.scope !== 'everywhere' || wanted.way !== undefined;
  if (!isReady) return null;
  return html`<p class="effect" role="status">
    ${fault || (effect ? wordsOfEffect(effect) : phrase('loading'))}
  </p>`;
}

function wordsOfEffect({ sentences, articles, characters, cost }: EffectAnswer): string {
  if (sentences === 0) return phrase('effectNothing');
  const what = phrase(
    'effect',
    phraseCount('sentences', sentences),
    phraseCount('articlesCount', articles),
  );
  const amount = phrase('characters', showNumber(characters));
  return [what, amount, ...(cost ? [showMoney(cost)] : [])].join(' · ');
}
