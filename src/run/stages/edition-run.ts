/** a source and its project → the run of one article: what it is made with, what it tells, and when it may record. */
import type { Article, ArticleSource } from '../../article/article.ts';
import type { Script } from '../../script/script.ts';
import { planClipJobs, type ClipJob } from '../../speech/clip-job.ts';
import type { GivenSource } from '../project/given-facts.ts';
import { nameSource } from '../project/places.ts';
import type { RunParts } from '../project/project.ts';
import { openReport } from '../project/run-report.ts';
import { findFormerVoice, type FormerVoice } from '../voice/former-voice.ts';

/** One article on its way. */
export type EditionRun = Required<RunParts> & {
  readonly source: ArticleSource;
  /** The source as `record.json` names it. */
  readonly name: string;
  readonly turn: () => Promise<void>;
  readonly given: GivenSource;
  /** The voice that read the article's edition by default and does so no more; looked up once. */
  readonly formerVoice: (article: Article) => Promise<FormerVoice | undefined>;
  /** What is asked of the voices for each segment, in order; planned once. @throws ProviderError */
  readonly planJobs: (script: Script) => readonly ClipJob[];
};

/** Opens the run of one source; nothing is read or written yet. */
export function openRun(source: ArticleSource, parts: RunParts): EditionRun {
  const { settings, voices, places, session, signal } = parts;
  const { turn = async () => undefined, given = {}, undecided } = parts;
  const name = given.name ?? nameSource(source, places);
  const { strict, allowWarnings } = settings;
  const report = openReport({ onProgress: parts.report.tell, strict, allowWarnings });
  const parted = { settings, voices, places, session, report, signal, turn, given, undecided };
  const own = { source, name, ...parted };
  return {
    ...own,
    formerVoice: onceOf((article: Article) => findFormerVoice(article, own)),
    planJobs: onceOf((script: Script) => planClipJobs(script.segments, voices)),
  };
}

/** The same function, which keeps what it gave for the last value. */
function onceOf<Given extends object, Made>(make: (given: Given) => Made): (given: Given) => Made {
  let last: { readonly given: Given; readonly made: Made } | undefined;
  return (given) => {
    if (last?.given !== given) last = { given, made: make(given) };
    return last.made;
  };
}
