/** one article → the screen on which it is read, heard and corrected, passage by passage. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type {
  ArticleAnswer,
  PassageAnswer,
  SegmentAnswer,
  SkipAnswer,
} from '../../studio/answers.ts';
import { useAnswer } from '../ask/use-answer.ts';
import { html } from '../template.ts';
import { StateLabel } from '../shell/state-label.ts';
import { useKeys } from '../shell/keyboard.ts';
import { screenAddress } from '../shell/route.ts';
import { Trouble } from '../shell/trouble.ts';
import { player, type PlayItem } from '../sound/sound-player.ts';
import { phrase, showDuration, showMoney, showNumber } from '../words/phrase.ts';
import { markHeardWords, type HeardPlace } from './highlight-words.ts';
import { PassageRow, type PassageActions } from './passage-row.ts';
import { PlayerBar } from './player-bar.ts';
import { SkippedRow } from './skipped-row.ts';
import { usePlayer } from './use-player.ts';

/** What the screen shows. */
export type ArticleScreenProps = {
  readonly id: string;
  /** Another number when the article has to be asked for again. */
  readonly version: number;
};

/** The screen. */
export function ArticleScreen({ id, version }: ArticleScreenProps): VNode {
  const { answer, error } = useAnswer<ArticleAnswer>(`/api/articles/${id}`, version);
  useEffect(() => () => player.stop(), [id]);
  return html`<div class="page">
    <p class="up">
      <a href=${screenAddress({ screen: 'articles' })}>${phrase('back2articles')}</a>
    </p>
    ${error && html`<${Trouble} error=${error} />`}
    ${answer ? html`<${Article} id=${id} answer=${answer} />` : !error && html`<p class="wait">${phrase('loading')}</p>`}
  </div>`;
}

type ArticleProps = { readonly id: string; readonly answer: ArticleAnswer };

function Article({ id, answer }: ArticleProps): VNode {
  const { listed, passages, skipped, language } = answer;
  const [isSaidShown, showSaid] = useState(true);
  const [areSkipsShown, showSkips] = useState(false);
  const [currentId, setCurrent] = useState(passages[0]?.id);
  const { kind, item } = usePlayer();
  document.title = `${listed.title} – ${phrase('studio')}`;
  const latest = useRef(answer);
  latest.current = answer;
  useEffect(() => markHeardWords((segment) => placeOf(segment, latest.current)), []);
  const actions = useMemo(() => actionsOf(id, { latest, setCurrent }), [id]);
  const playing =
    kind === 'playing' || kind === 'loading' ? passageOf(item?.id, passages)?.id : undefined;
  const current = passages.find((passage) => passage.id === currentId) ?? passages[0];
  const move = (by: number): void => {
    const at = passages.findIndex((passage) => passage.id === current?.id);
    const next = passages[Math.min(passages.length - 1, Math.max(0, at + by))];
    if (next) focusPassage(next);
  };
  useKeys({
    ' ': () => (kind === 'paused' ? player.resume() : current && actions.onPlay(current)),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    j: () => move(1),
    k: () => move(-1),
  });
  const rows = rowsOf(passages, areSkipsShown ? skipped : []);
  return html`
    <${ArticleHead} answer=${answer} />
    <div class="toolbar">
      <button
        type="button"
        class="main"
        onClick=${() => (playing === undefined ? actions.onPlayFrom(passages[0]!) : player.pause())}
      >
        ${phrase(playing === undefined ? 'playAll' : 'pause')}
      </button>
      <button type="button" aria-pressed=${isSaidShown} onClick=${() => showSaid(!isSaidShown)}>
        ${phrase('showSpoken')}
      </button>
      ${
        skipped.length > 0 &&
        html`<${SkipsButton}
          count=${skipped.length}
          isOn=${areSkipsShown}
          onClick=${() => showSkips(!areSkipsShown)}
        />`
      }
    </div>
    <ol class=${isSaidShown ? 'passages with-said' : 'passages'}>
      ${rows.map((row) =>
        'skip' in row
          ? html`<${SkippedRow} key=${row.key} skip=${row.skip} />`
          : html`<${PassageRow}
              key=${row.passage.id}
              passage=${row.passage}
              place=${row.place}
              count=${passages.length}
              isCurrent=${row.passage.id === current?.id}
              isPlaying=${row.passage.id === playing}
              language=${language}
              actions=${actions}
            />`,
      )}
    </ol>
    <${PlayerBar} />
  `;
}

type SkipsButtonProps = {
  readonly count: number;
  readonly isOn: boolean;
  readonly onClick: () => void;
};

function SkipsButton({ count, isOn, onClick }: SkipsButtonProps): VNode {
  return html`<button type="button" aria-pressed=${isOn} onClick=${onClick}>
    ${phrase('showSkipped')} <span class="badge">${showNumber(count)}</span>
  </button>`;
}

function ArticleHead({ answer }: { readonly answer: ArticleAnswer }): VNode {
  const { listed, voice, provider, isBilled, warnings } = answer;
  const { title, state, seconds, missing, source } = listed;
  const price = missing?.cost ? showMoney(missing.cost) : undefined;
  return html`<header class="article-head">
    <h1>${title}</h1>
    <p class="facts">
      <${StateLabel} state=${state} />
      <span>${source}</span>
      ${seconds !== undefined && html`<span>${showDuration(seconds)}</span>`}
      <span>${phrase('readBy', isBilled ? `${voice} (${provider})` : voice)}</span>
      ${price !== undefined && html`<span>${phrase('price', price)}</span>`}
    </p>
    ${
      warnings.length > 0 &&
      html`<ul class="warnings">
        ${warnings.map(({ message, hint }) => html`<li>${message} ${hint && html`<span class="hint">${hint}</span>`}</li>`)}
      </ul>`
    }
  </header>`;
}

type ActionParts = {
  readonly latest: { readonly current: ArticleAnswer };
  readonly setCurrent: (id: string) => void;
};

function actionsOf(id: string, { latest, setCurrent }: ActionParts): PassageActions {
  const itemsFrom = (passage: PassageAnswer): readonly PlayItem[] => {
    const { passages } = latest.current;
    const at = passages.findIndex((each) => each.id === passage.id);
    return passages.slice(at).flatMap(({ segments }) => segments.map((each) => itemOf(id, each)));
  };
  return {
    onFocus: (passage) => setCurrent(passage.id),
    onPlayFrom: (passage) => player.play(itemsFrom(passage)),
    onPlay: (passage) => {
      const { item, kind } = player.state;
      const isThis = passage.segments.some((segment) => segment.id === item?.id);
      if (isThis && kind === 'paused') return player.resume();
      if (isThis && kind !== 'idle') return player.pause();
      player.play(passage.segments.map((segment) => itemOf(id, segment)));
    },
  };
}

function itemOf(article: string, { id, key, pauseAfter }: SegmentAnswer): PlayItem {
  return { id, address: `/api/articles/${article}/segments/${id}/sound?clip=${key}`, pauseAfter };
}

function passageOf(
  segment: string | undefined,
  passages: readonly PassageAnswer[],
): PassageAnswer | undefined {
  return passages.find(({ segments }) => segments.some(({ id }) => id === segment));
}

function placeOf(id: string, { passages }: ArticleAnswer): HeardPlace | undefined {
  const passage = passageOf(id, passages);
  const segment = passage?.segments.find((each) => each.id === id);
  if (!passage || !segment) return undefined;
  return {
    segment,
    printed: document.querySelector(`[data-printed="${passage.id}"]`),
    spoken: document.querySelector(`[data-spoken="${id}"]`),
  };
}

function focusPassage({ id }: PassageAnswer): void {
  const row = document.querySelector<HTMLElement>(`[data-passage="${id}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

type RowOf =
  | { readonly passage: PassageAnswer; readonly place: number }
  | { readonly skip: SkipAnswer; readonly key: string };

/** Passages in their order, and what is skipped where it stands. */
function rowsOf(
  passages: readonly PassageAnswer[],
  skipped: readonly SkipAnswer[],
): readonly RowOf[] {
  const rows: RowOf[] = [];
  const skips = skipped.map((skip, index) => ({ skip, key: `skip-${index}` }));
  const firstBlock = passages.findIndex(({ id }) => /^b\d+$/.test(id));
  for (const [index, passage] of passages.entries()) {
    if (index === firstBlock)
      for (const each of skips) if (each.skip.after === undefined) rows.push(each);
    rows.push({ passage, place: index + 1 });
    for (const each of skips) if (each.skip.after === passage.id) rows.push(each);
  }
  return rows;
}
