/** how words may be said → the fields in which one way is chosen: as now, as lists have it, respelled, in phonemes, spelled. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { VNode } from 'preact';
import type { KnownReadingAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { IpaKeys } from './ipa-keys.ts';
import type { WayChoice } from './word-way.ts';

type WayProps = {
  readonly choice: WayChoice;
  /** What lists have; absent while they are asked. */
  readonly readings: readonly KnownReadingAnswer[] | undefined;
  /** Whether there are lists for the language: then they have a place of their own, which does not move what is below. */
  readonly hasLists: boolean;
  readonly onChange: (choice: WayChoice) => void;
};

const LISTS = { news: 'fromNews', dictionary: 'fromDictionary' } as const;

/** The fields. */
export function WayFields({ choice, readings, hasLists, onChange }: WayProps): VNode {
  const kinds = [
    ['say', phrase('waySay')],
    ['ipa', phrase('wayIpa')],
    ['spell', phrase('waySpell')],
  ] as const;
  const { kind, value } = choice;
  const fields = useRef<HTMLFieldSetElement>(null);
  /** Whoever goes through the choices with the arrow keys keeps the focus on them. */
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    if (isPressed.current) fields.current?.querySelector<HTMLElement>('.way-value')?.focus();
  }, [kind]);
  const onPointerDown = (): void => void (isPressed.current = true);
  const onKeyDown = (): void => void (isPressed.current = false);
  const onNow = (): void => onChange({ kind: 'asNow', value: '' });
  return html`<fieldset ref=${fields} onPointerDown=${onPointerDown} onKeyDown=${onKeyDown}>
    <legend>${phrase('howSaid')}</legend>
    <label class="choice">
      <input type="radio" name="way" checked=${kind === 'asNow'} onChange=${onNow} />
      ${phrase('wayAsNow')}
    </label>
    ${hasLists && html`<${KnownReadings} choice=${choice} readings=${readings} onChange=${onChange} />`}
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

/** Readings of lists, in a place that is as high before they are known as after. */
function KnownReadings({ choice, readings, onChange }: Omit<WayProps, 'hasLists'>): VNode {
  const { kind, value } = choice;
  return html`<div class="known-readings" aria-busy=${readings === undefined}>
    ${readings?.map(({ from, ipa }) => {
      const isChosen = kind === 'known' && value === ipa;
      const onChoose = (): void => onChange({ kind: 'known', value: ipa });
      return html`<label class="choice" key=${ipa}>
        <input type="radio" name="way" checked=${isChosen} onChange=${onChoose} />
        <span>${phrase(LISTS[from])} <span class="ipa" lang="und-fonipa">/${ipa}/</span></span>
      </label>`;
    })}
    ${!readings?.length && html`<p class="help">${phrase(readings ? 'noKnownReading' : 'loading')}</p>`}
  </div>`;
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
