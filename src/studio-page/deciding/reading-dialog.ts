/** a passage → a dialog in which its voice, its pace and the pause after it are chosen; for all of its kind, if wanted. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { PassageAnswer, VoiceAnswer, VoicesAnswer } from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { Dialog, saveButtons } from '../shell/dialog.ts';
import { html } from '../template.ts';
import { phrase, showLanguage, showNumber, type PhraseKey } from '../words/phrase.ts';
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
type Chosen = { readonly voice: string; readonly rate: string; readonly pause: string };

/** The dialog. */
export function ReadingDialog({ article, passage, all, onClose }: ReadingDialogProps): VNode {
  const { voice = '', rate, pause } = decidedOf(passage);
  const { answer } = useAnswer<VoicesAnswer>(`/api/articles/${article}/voices`, 0);
  const [chosen, choose] = useState<Chosen>({
    voice,
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
  const voices = answer?.voices ?? [];
  const isOffered = voice === '' || voices.some(({ name }) => name === voice);
  const offered = isOffered ? voices : [...voices, { name: voice }];
  const set = (name: keyof Chosen) => (event: Event) =>
    choose({ ...chosen, [name]: (event.currentTarget as HTMLInputElement).value });
  return html`<${Dialog} title=${phrase('howRead')} onClose=${onClose}>
    <form class="word-panel" onSubmit=${onSubmit}>
      <label class="field">
        ${phrase('voice')}
        <select value=${chosen.voice} onChange=${set('voice')}>
          <option value="">${phrase('voiceOfArticle')}</option>
          ${offered.map(
            (each) =>
              html`<option key=${each.name} value=${each.name}>${voiceInWords(each)}</option>`,
          )}
        </select>
      </label>
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

const GENDERS: Readonly<Record<NonNullable<VoiceAnswer['gender']>, PhraseKey>> = {
  female: 'voiceFemale',
  male: 'voiceMale',
  neutral: 'voiceNeutral',
};

/** Its name, and which language and gender it has: names such as `bf_emma` tell only those who know them. */
function voiceInWords({ name, language, gender }: VoiceAnswer): string {
  const facts = [
    ...(language === undefined ? [] : [showLanguage(language)]),
    ...(gender ? [phrase(GENDERS[gender])] : []),
  ];
  return facts.length > 0 ? `${name} (${facts.join(', ')})` : name;
}

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

function changeOf(passage: PassageAnswer, { voice, rate, pause }: Chosen): PassageChange {
  const { voice: _voice, rate: _rate, pause: _pause, ...rest } = decidedOf(passage);
  const after = {
    ...rest,
    ...(voice !== '' && { voice }),
    ...(rate !== '' && { rate: Number(rate) }),
    ...(pause !== '' && { pause: Number(pause) }),
  };
  return { passage, after };
}
