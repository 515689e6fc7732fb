/**
 * Stages: the steps from a source to its edition, bound to one run. What stands around them takes stages and gives
 * stages; what may make them unnecessary takes a `MakeEdition` and gives one.
 */
import type { Article } from '../../article/article.ts';
import type { ClaimedOptions } from '../../edition/claim-edition.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Script } from '../../script/script.ts';
import type { Recording } from '../../speech/clip.ts';
import type { Track } from '../../track/track.ts';
import type { Proof } from '../../verify/proof.ts';
import type { EditionRun } from './edition-run.ts';

/** The steps of one run, each with its options; what each makes is reported. */
export type Stages = {
  readonly run: EditionRun;
  readonly readArticle: () => Promise<Article>;
  readonly writeScript: (article: Article) => Promise<Script>;
  /** The edition that already is what the script would become; `undefined` where there is something to make. */
  readonly findEdition: (script: Script, options?: ClaimedOptions) => Promise<Edition | undefined>;
  readonly recordClips: (script: Script) => Promise<Recording>;
  /** `workFolder`: where the audio file is made. @default the folder of the edition */
  readonly assembleTrack: (
    recording: Recording,
    options?: { readonly workFolder: string },
  ) => Promise<Track>;
  readonly verifyTrack: (track: Track) => Promise<Proof>;
  readonly writeEdition: (proof: Proof, options?: ClaimedOptions) => Promise<Edition>;
};

/** Makes an edition by stages, or something else from an article. */
export type MakeEdition<T = Edition> = (stages: Stages) => Promise<T>;
