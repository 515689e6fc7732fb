/** one article → the screen on which it is read, heard and corrected, passage by passage. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { ArticleAnswer, PassageAnswer } from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { isQuoting } from '../deciding/quotes-dialog.ts';
import { useKeys, type KeyTable } from '../shell/keyboard.ts';
import { Loading } from '../shell/loading.ts';
import { screenAddress } from '../shell/route.ts';
import { Trouble } from '../shell/trouble.ts';
import { player } from '../sound/sound-player.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';
import { actionsOn, focusPassage, isOpen, nextFlagged, passageWith } from './article-actions.ts';
import { ArticleDialogs, type OpenDialog } from './article-dialogs.ts';
import { ArticleHead } from './article-head.ts';
import { approve, HISTORY_KEYS } from '../deciding/save-decisions.ts';
import { useGrowingRows, useSamePassages } from './long-articles.ts';
import { markHeardWords, type HeardPlace } from './highlight-words.ts';
import type { PassageActions } from './passage-controls.ts';
import { PassageRow } from './passage-row.ts';
import { PlayerBar } from './player-bar.ts';
import { SkippedRow } from './skipped-row.ts';
import { Toolbar } from './toolbar.ts';
import { usePlayer } from '../sound/use-player.ts';

/** What the screen shows. */
export type ArticleScreenProps = {
  readonly id: string;
  /** Another number when the article has to be asked for again. */
  readonly version: number;
};

/** The screen. */
export function ArticleScreen({ id, version }: ArticleScreenProps): VNode {
  const { answer: asked, error } = useAnswer<ArticleAnswer>(`/api/articles/${id}`, version);
  const answer = useSamePassages(asked);
  useEffect(() => () => player.stop(), [id]);
  return html`<div class="page">
    <p class="up">
      <a href=${screenAddress({ screen: 'articles' })}>${phrase('back2articles')}</a>
    </p>
    ${error && html`<${Trouble} error=${error} heading=${answer ? undefined : phrase('stateFailed')} />`}
    ${answer ? html`<${Article} id=${id} answer=${answer} />` : !error && html`<${Loading} />`}
  </div>`;
}

type ArticleProps = { readonly id: string; readonly answer: ArticleAnswer };

function Article({ id, answer }: ArticleProps): VNode {
  const { listed, passages } = answer;
  const [isSaidShown, showSaid] = useState(true);
  const [areSkipsShown, showSkips] = useState(false);
  const [currentId, showCurrent] = useState<string | undefined>(undefined);
  const focused = useRef<string | undefined>(undefined);
  const [dialog, openDialog] = useState<OpenDialog | undefined>(undefined);
  const { kind, item } = usePlayer();
  document.title = `${listed.title} – ${phrase('studio')}`;
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => markHeardWords((segment) => placeOf(segment, latest.current)), []);
  const setCurrent = (passage: string): void => {
    focused.current = passage;
    showCurrent(passage);
  };
  const actions = useMemo(() => actionsOn(id, { latest, setCurrent, openDialog }), [id]);
  const read = passages.filter(({ segments }) => segments.length > 0);
  const places = useMemo(() => new Map(read.map((each, i) => [each.id, i + 1])), [passages]);
  const drawn = useGrowingRows(passages.length);
  const isBusy = kind === 'playing' || kind === 'loading';
  const playing = isBusy ? passageWith(item?.id, passages)?.id : undefined;
  const current = read.find((passage) => passage.id === currentId) ?? read[0];
  useKeys(keysFor({ read, current: () => focused.current, actions, id }));
  const quoting = read.find(isQuoting);
  const waiting = read.filter(({ state }) => state === 'waiting' || state === 'lifted');
  const skipped = passages.length - read.length;
  const skips = { label: 'showSkipped', isOn: areSkipsShown, count: skipped } as const;
  const onSkips = (): void => showSkips(!areSkipsShown);
  return html`
    <${ArticleHead} answer=${answer} />
    <${Toolbar}
      isPlaying=${playing !== undefined}
      onPlay=${() => (isBusy ? player.pause() : read[0] && actions.onPlayFrom(read[0]))}
      toggles=${[
        { label: 'showSpoken', isOn: isSaidShown, onClick: () => showSaid(!isSaidShown) },
        ...(skipped > 0 ? [{ ...skips, onClick: onSkips }] : []),
      ]}
      onQuotes=${quoting && (() => actions.onQuotes(quoting))}
      onApproveRest=${waiting.length > 0 ? () => approve(id, waiting, true) : undefined}
    />
    <p class="help words-help">${phrase('wordsHelp')}</p>
    <ol class=${isSaidShown ? 'passages with-said' : 'passages'}>
      ${passages.slice(0, drawn).map((passage) =>
        rowOf(passage, {
          areSkipsShown,
          actions,
          places,
          playing,
          current: current?.id,
          language: answer.language,
        }),
      )}
    </ol>
    <${ArticleDialogs} answer=${answer} open=${dialog} onClose=${() => openDialog(undefined)} />
    <${PlayerBar} />
  `;
}

type RowParts = {
  readonly areSkipsShown: boolean;
  readonly actions: PassageActions;
  /** The place of each that is read, from 1. */
  readonly places: ReadonlyMap<string, number>;
  readonly playing: string | undefined;
  readonly current: string | undefined;
  readonly language: string;
};

function rowOf(passage: PassageAnswer, parts: RowParts): VNode | null {
  const { areSkipsShown, actions, places, playing, current, language } = parts;
  const { id, segments } = passage;
  if (segments.length === 0)
    return areSkipsShown
      ? html`<${SkippedRow} key=${id} passage=${passage} actions=${actions} />`
      : null;
  return html`<${PassageRow}
    key=${id}
    passage=${passage}
    place=${places.get(id)}
    count=${places.size}
    isCurrent=${id === current}
    isPlaying=${id === playing}
    language=${language}
    actions=${actions}
  />`;
}

type KeyParts = {
  readonly read: readonly PassageAnswer[];
  /** The id of the one with the focus, as it is when a key is pressed. */
  readonly current: () => string | undefined;
  readonly actions: PassageActions;
  readonly id: string;
};

/** What keys do; those for the next passage look for one that has still to be heard. */
function keysFor({ read, current, actions, id }: KeyParts): KeyTable {
  const place = (): number => read.findIndex((passage) => passage.id === current());
  const nextOpen = (): PassageAnswer | undefined => read.slice(place() + 1).find(isOpen);
  const withCurrent = (act: (passage: PassageAnswer) => void) => () => {
    const passage = read[Math.max(0, place())];
    if (passage) act(passage);
  };
  return {
    ' ': withCurrent((passage) =>
      player.state.kind === 'paused' ? player.resume() : actions.onPlay(passage),
    ),
    ArrowDown: () => focusPassage(read[place() + 1]),
    ArrowUp: () => focusPassage(read[place() - 1]),
    j: () => focusPassage(nextOpen()),
    k: () => focusPassage(read.slice(0, Math.max(0, place())).findLast(isOpen)),
    a: withCurrent((passage) => {
      const next = nextOpen();
      void approve(id, [passage], passage.state !== 'approved');
      if (passage.state !== 'approved') focusPassage(next);
    }),
    f: withCurrent(actions.onFlag),
    Enter: withCurrent((passage) => actions.onWord(passage)),
    'Shift+j': () => focusPassage(nextFlagged(read, place())),
    'Shift+ ': withCurrent(actions.onPlayFrom),
    t: withCurrent(actions.onTakes),
    e: withCurrent(actions.onSay),
    ...HISTORY_KEYS,
  };
}

function placeOf(id: string, { passages }: ArticleAnswer): HeardPlace | undefined {
  const passage = passageWith(id, passages);
  const segment = passage?.segments.find((each) => each.id === id);
  if (!passage || !segment) return undefined;
  return {
    segment,
    printed: document.querySelector(`[data-printed="${passage.id}"]`),
    spoken: document.querySelector(`[data-spoken="${id}"]`),
  };
}
