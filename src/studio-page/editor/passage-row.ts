/** a passage → its row: left what is printed, right what is said, and what can be done with it. */
import { memo } from 'preact/compat';
import type { VNode } from 'preact';
import type { PassageAnswer, SegmentAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { printedText } from './printed-text.ts';
import { PassageControls, type PassageActions } from './passage-controls.ts';
import { SaidText } from './said-text.ts';
import { chosenWords, wordsAround } from '../deciding/text-range.ts';
import { printedRange } from './printed-range.ts';

/** What a row shows. */
export type PassageRowProps = {
  readonly passage: PassageAnswer;
  /** Its place among those that are read, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly isPlaying: boolean;
  readonly language: string;
  readonly actions: PassageActions;
};

function Row(props: PassageRowProps): VNode {
  const { passage, place, count, isCurrent, isPlaying, language, actions } = props;
  const { id, role, text, segments } = passage;
  const onClick = ({ currentTarget, clientX, clientY }: MouseEvent): void => {
    const range = chosenWords(currentTarget as Element, { text, x: clientX, y: clientY });
    if (range) actions.onWord(passage, range);
  };
  const onSaid =
    (segment: SegmentAnswer) =>
    (event: MouseEvent): void => {
      const { currentTarget, clientX: x, clientY: y } = event;
      const said = chosenWords(currentTarget as Element, { text: segment.spokenText, x, y });
      const range = said && wordsAround(text, printedRange(segment, said));
      if (range) actions.onWord(passage, range);
    };
  return html`<li
    class=${classOf(passage, { isCurrent, isPlaying })}
    data-passage=${id}
    tabindex=${isCurrent ? 0 : -1}
    aria-label=${phrase('passage', place, count)}
    aria-current=${isCurrent ? 'true' : undefined}
    onFocusIn=${() => actions.onFocus(passage)}
  >
    <div class="printed">
      <${PassageKind} passage=${passage} />
      <p class="printed-text" lang=${language} data-printed=${id} onClick=${onClick}>
        ${printedText(passage)}
      </p>
    </div>
    <div class="said">
      <${PassageControls} passage=${passage} isPlaying=${isPlaying} actions=${actions} />
      <div class="spoken" data-role=${role}>
        ${segments.map((segment) => html`<${SaidText} key=${segment.id} segment=${segment} onClick=${onSaid(segment)} />`)}
      </div>
    </div>
  </li>`;
}

/** The row, drawn again only if something of it has changed: there may be thousands. */
export const PassageRow: typeof Row = memo(Row) as never;

function classOf(
  { role, state }: PassageAnswer,
  { isCurrent, isPlaying }: Pick<PassageRowProps, 'isCurrent' | 'isPlaying'>,
): string {
  const classes = {
    current: isCurrent,
    playing: isPlaying,
    'is-approved': state === 'approved',
    'needs-look': state === 'flagged' || state === 'lifted',
  };
  const own = Object.entries(classes).flatMap(([name, holds]) => (holds ? [name] : []));
  return ['passage', `role-${role}`, ...own].join(' ');
}

/** What it is, where its text does not show that. */
function PassageKind({ passage }: { readonly passage: PassageAnswer }): VNode | null {
  const { role, isAdded } = passage;
  const words = {
    byline: phrase('partByline'),
    disclosure: phrase('partDisclosure'),
    title: phrase('partTitle'),
  };
  const own = role in words ? words[role as keyof typeof words] : undefined;
  const shown = own ?? (isAdded ? phrase('addedWords') : undefined);
  return shown === undefined ? null : html`<p class="kind">${shown}</p>`;
}
