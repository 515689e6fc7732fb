/** the voices that an article may have → a field in which one of them is chosen. */
import type { VNode } from 'preact';
import type { VoiceAnswer, VoicesAnswer } from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { html } from '../template.ts';
import { phrase, showLanguage, type PhraseKey } from '../words/phrase.ts';

/** What the field needs. */
export type VoiceFieldProps = {
  readonly article: string;
  readonly label: string;
  /** The name of a voice; empty where none is chosen. */
  readonly value: string;
  /** What it says where none is chosen. @default the voice of the article */
  readonly none?: PhraseKey;
  readonly onChange: (event: Event) => void;
};

/** The field. */
export function VoiceField(props: VoiceFieldProps): VNode {
  const { article, label, value, none = 'voiceOfArticle', onChange } = props;
  const { answer } = useAnswer<VoicesAnswer>(`/api/articles/${article}/voices`, 0);
  const voices = answer?.voices ?? [];
  const isOffered = value === '' || voices.some(({ name }) => name === value);
  const offered = isOffered ? voices : [...voices, { name: value }];
  return html`<label class="field">
    ${label}
    <select value=${value} onChange=${onChange}>
      <option value="">${phrase(none)}</option>
      ${offered.map(
        (each) => html`<option key=${each.name} value=${each.name}>${voiceInWords(each)}</option>`,
      )}
    </select>
  </label>`;
}

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
