/** a passage → a dialog in which its voice, its pace and the pause after it are chosen; for all of its kind, if wanted. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PassageAnswer } from '../../studio/answers.ts';
import { Dialog, saveButtons } from '../shell/dialog.ts';
import { html } from '../template.ts';
import { phrase, showNumber, type PhraseKey } from '../words/phrase.ts';
import { VoiceField } from './voice-field.ts';
import { decideAll, decidedOf, type PassageChange } from './save-decisions.ts';

/** What the dialog needs. */
export type ReadingDialogProps = {
  readonly article: string;
  readonly passage: PassageAnswer;
  /** Every passage that is read. */
  readonly all: readonly PassageAnswer[];
  readonly onClose: () => void;
};

/** What is chosen; empty where nothing is. */
type Chosen = {
  readonly voice: string;
  readonly directSpeech: string;
  readonly rate: string;
  readonly pause: string;
};

/** The dialog. */
export function ReadingDialog({ article, passage, all, onClose }: ReadingDialogProps): VNode {
  const { voice = '', directSpeech = '', rate, pause } = decidedOf(passage);
  const [chosen, choose] = useState<Chosen>({
    voice,
    directSpeech,
    rate: rate?.toString() ?? '',
    pause: pause?.toString() ?? '',
  });
  const [isForAll, setForAll] = useState(false);
  const sameKind = all.filter(({ role }) => role === passage.role);
  const onSubmit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const alike = isForAll ? sameKind : [passage];
    const changes = alike.map((each) => changeOf(each, chosen));
    if (await decideAll(article, changes, phrase('howRead'))) onClose();
  };
  const quotes = (passage.quoted?.speech ?? 0) > 0 || directSpeech !== '';
  const set = (name: keyof Chosen) => (event: Event) =>
    choose({ ...chosen, [name]: (event.currentTarget as HTMLInputElement).value });
  return html`<${Dialog} title=${phrase('howRead')} onClose=${onClose}>
    <form class="word-panel" onSubmit=${onSubmit}>
      <${VoiceField}
        article=${article}
        label=${phrase('voice')}
        value=${chosen.voice}
        onChange=${set('voice')}
      />
      ${
        quotes &&
        html`<${VoiceField}
          article=${article}
          label=${phrase('voiceOfQuotes')}
          none="voiceOfPassage"
          value=${chosen.directSpeech}
          onChange=${set('directSpeech')}
        />`
      }
      ${numberField({ label: phrase('pace'), value: chosen.rate, range: [0.5, 2, 0.05], onInput: set('rate') })}
      ${numberField({ label: pauseLabel(passage), value: chosen.pause, range: [0, 10, 0.1], onInput: set('pause') })}
      ${
        sameKind.length > 1 &&
        html`<label class="choice">
          <input type="checkbox" checked=${isForAll} onChange=${() => setForAll(!isForAll)} />
          ${phrase('alikeOfKind', phrase('alikeToo'), kindOf(passage), showNumber(sameKind.length))}
        </label>`
      }
      ${saveButtons(onClose)}
    </form>
  <//>`;
}

/** Kinds of passages of which an article often has several. */
const KINDS: Readonly<Partial<Record<PassageAnswer['role'], PhraseKey>>> = {
  paragraph: 'kindParagraph',
  heading: 'kindHeading',
  quote: 'kindQuote',
  listItem: 'kindListItem',
};

/** With the pause that there is now, in tenths of a second. */
function pauseLabel({ segments }: PassageAnswer): string {
  const now = Math.round((segments.at(-1)?.pauseAfter ?? 0) * 10) / 10;
  return phrase('pauseNow', phrase('pauseAfterPassage'), showNumber(now));
}

function kindOf({ role }: PassageAnswer): string {
  return phrase(KINDS[role] ?? 'kindOther');
}

type NumberField = {
  readonly label: string;
  readonly value: string;
  readonly range: readonly [min: number, max: number, step: number];
  readonly onInput: (event: Event) => void;
};

function numberField({ label, value, range, onInput }: NumberField): VNode {
  const [min, max, step] = range;
  return html`<label class="field">
    ${label}
    <input type="number" min=${min} max=${max} step=${step} value=${value} onInput=${onInput} />
  </label>`;
}

function changeOf(passage: PassageAnswer, chosen: Chosen): PassageChange {
  const { voice, directSpeech, rate, pause } = chosen;
  const decided = decidedOf(passage);
  const { voice: _voice, directSpeech: _said, rate: _rate, pause: _pause, ...rest } = decided;
  const quotes = (passage.quoted?.speech ?? 0) > 0;
  const after = {
    ...rest,
    ...(voice !== '' && { voice }),
    ...(directSpeech !== '' && quotes && { directSpeech }),
    ...(rate !== '' && { rate: Number(rate) }),
    ...(pause !== '' && { pause: Number(pause) }),
  };
  return { passage, after };
}
