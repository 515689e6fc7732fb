/** a passage → its takes as they are recorded, played one after the other and chosen. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PassageAnswer, ProposalAnswer } from '../../studio/answers.ts';
import { AskError } from '../ask/ask-studio.ts';
import { announce } from '../shell/announce.ts';
import { areKeysOn } from '../shell/keyboard.ts';
import { loadWholeSound } from '../sound/segment-sound.ts';
import { COMPARED_LEVEL, gainTo } from '../sound/sound-level.ts';
import { player } from '../sound/sound-player.ts';
import { usePlayer } from '../sound/use-player.ts';
import { phrase, showNumber } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';
import {
  askProposal,
  decidedOr,
  itemOfProposal,
  recordProposal,
  type Decided,
} from './ask-proposal.ts';
import { decide, decidedOf } from './save-decisions.ts';

/** One reading of a passage. */
export type Take = {
  /** From 1. */
  readonly number: number;
  /** Multiplier of the article's pace; absent: that of the article. */
  readonly rate: number | undefined;
  readonly proposal: ProposalAnswer;
};

/** The takes, and what is done with them. */
export type Takes = {
  /** Those that are recorded, and the one in use. */
  readonly listed: readonly Take[];
  readonly inUse: Pick<Take, 'number' | 'rate'>;
  /** The next that would be recorded. */
  readonly next: Take | undefined;
  readonly playing: Take | undefined;
  readonly isBusy: boolean;
  /** What went wrong, in words. */
  readonly fault: string;
  readonly play: (take: Take) => void;
  readonly recordAnother: () => void;
  /** Records the take in use at another pace. */
  readonly recordAtPace: (factor: number) => void;
  readonly use: (take: Take) => void;
  /** Changes between the take in use and another. */
  readonly compare: () => void;
};

/** Takes that are looked for: more of one passage were never heard. */
const MOST_TAKES = 20;

/** Paces that a decision may have. */
const SLOWEST = 0.5;
const FASTEST = 2;

/** Steps of the pace in one. */
const PACE_STEPS = 100;

/** Whether two are the same reading. */
export function isSameTake(
  one: Pick<Take, 'number' | 'rate'>,
  other: Pick<Take, 'number' | 'rate'>,
): boolean {
  return one.number === other.number && (one.rate ?? 1) === (other.rate ?? 1);
}

type UseTakesOptions = { readonly article: string; readonly passage: PassageAnswer };

/** The takes of a passage. Its decision may change while they are shown. */
export function useTakes({ article, passage }: UseTakesOptions): Takes {
  const [listed, setListed] = useState<readonly Take[]>([]);
  const [next, setNext] = useState<Take | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const { take = 1, rate } = decidedOf(passage);
  const inUse = { number: take, rate };
  const { kind, item } = usePlayer();
  const playing =
    kind === 'idle'
      ? undefined
      : listed.find(({ proposal }) => itemOfProposal(article, proposal).id === item?.id);
  const compared = useRef<Take | undefined>(undefined);
  const ask = async (
    reading: Pick<Take, 'number' | 'rate'>,
    signal?: AbortSignal,
  ): Promise<Take> => {
    const after = decidedAs(passage, reading);
    const proposal = await askProposal(article, { passage, after, ...(signal && { signal }) });
    return { ...reading, proposal };
  };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFault('');
    try {
      await work();
    } catch (error) {
      setFault(wordsOf(error));
    }
    setBusy(false);
  };
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const look = async (): Promise<void> => {
      const found: Take[] = [];
      for (let number = 1; number <= MOST_TAKES; number++) {
        const each = await ask({ number, rate }, signal);
        const isThere = each.proposal.missing.segments === 0 || number <= take;
        if (!isThere) return setNext(each);
        found.push(each);
        setListed([...found]);
      }
    };
    look().catch((error: unknown) => {
      if (!signal.aborted) setFault(wordsOf(error));
    });
    return () => {
      leaving.abort();
      player.stop();
    };
  }, []);
  const play = (wanted: Take): void => {
    if (!isSameTake(wanted, inUse)) compared.current = wanted;
    player.play([itemOfProposal(article, wanted.proposal)]);
  };
  const record = async (wanted: Take): Promise<void> => {
    const made = { ...wanted, proposal: await recordProposal(article, wanted.proposal) };
    setListed((others) => [...others.filter((each) => !isSameTake(each, made)), made]);
    play(made);
    if (isSameTake(made, next ?? inUse)) setNext(await ask({ number: made.number + 1, rate }));
  };
  const change = async (): Promise<void> => {
    const used = listed.find((each) => isSameTake(each, inUse));
    const other = compared.current ?? listed.findLast((each) => !isSameTake(each, inUse));
    if (!used || !other) return;
    compared.current = other;
    await playOther(article, { used, other });
  };
  const compare = (): void => void attempt(change);
  useCompareKey(compare);
  return {
    listed,
    inUse,
    next,
    playing,
    isBusy,
    fault,
    play,
    compare,
    recordAnother: () => void attempt(async () => next && record(next)),
    recordAtPace: (factor) => {
      const pace = Math.round((rate ?? 1) * factor * PACE_STEPS) / PACE_STEPS;
      const within = Math.min(FASTEST, Math.max(SLOWEST, pace));
      void attempt(async () => record(await ask({ number: take, rate: within })));
    },
    use: (chosen) =>
      void attempt(async () => {
        const label = phrase('takeChosen', showNumber(chosen.number));
        const after = decidedAs(passage, chosen) ?? passage.place;
        if (await decide(article, passage, { label, after })) announce(label);
      }),
  };
}

/** The decision with another reading; `undefined` where nothing is left of it. */
function decidedAs(
  passage: PassageAnswer,
  { number, rate }: Pick<Take, 'number' | 'rate'>,
): Decided | undefined {
  const { take: _take, rate: _rate, ...rest } = decidedOf(passage);
  const pace = rate === undefined || rate === 1 ? undefined : rate;
  return decidedOr({
    ...rest,
    ...(number > 1 && { take: number }),
    ...(pace !== undefined && { rate: pace }),
  });
}

/** Plays the other one of two from where the first one is, equally loud. */
async function playOther(
  article: string,
  { used, other }: { readonly used: Take; readonly other: Take },
): Promise<void> {
  const items = [used, other].map(({ proposal }) => itemOfProposal(article, proposal));
  const at = items.findIndex(({ id }) => id === player.state.item?.id);
  const isHeard = at >= 0 && player.state.kind !== 'idle';
  const sounds = await Promise.all(items.map(({ address }) => loadWholeSound(address)));
  const share = isHeard ? player.time() / Math.max(0.1, sounds[at]!.duration) : 0;
  const to = at === 1 ? 0 : 1;
  const gain = gainTo(COMPARED_LEVEL, sounds[to]!);
  player.play([{ ...items[to]!, gain }], { from: share * sounds[to]!.duration });
}

/** Hears the key that changes between two, unless single keys are off. */
function useCompareKey(change: () => void): void {
  const latest = useRef(change);
  latest.current = change;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isOther = event.ctrlKey || event.metaKey || event.altKey;
      if (isOther || event.key.toLowerCase() !== 'x' || !areKeysOn()) return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}

function wordsOf(error: unknown): string {
  if (!(error instanceof AskError)) throw error;
  return troubleInWords(error);
}
