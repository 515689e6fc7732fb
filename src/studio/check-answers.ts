/** what the studio tells its page of an article that is about to be published: the shapes of its JSON. Types alone. */
import type { ApprovalNeed, StandingCause } from '../decisions/approvals.ts';
import type { ArticleTrouble, MissingSpeech, SegmentAnswer } from './answers.ts';

/** Where publishing leads. */
export type PublishPlace = {
  /**
   * `folder` or `store`: the target that is configured. `service`: readers are served from the output folder.
   * `output`: there is no target, so that publishing ends in the output folder.
   */
  readonly kind: 'folder' | 'store' | 'service' | 'output';
  /** A path, or an address such as `s3://bucket/prefix`. */
  readonly name: string;
  /** Whether a podcast feed is written too. */
  readonly hasFeed: boolean;
};

/** An edition as it is made, and not necessarily public. */
export type MadeEdition = {
  readonly key: string;
  /** Seconds. */
  readonly duration: number;
  /** Whether it is of what the article says now. */
  readonly isCurrent: boolean;
  /** Whether it waits to be published; what was public stays so until then. */
  readonly isHeld: boolean;
  /** Another value whenever its files may be others: their checks are then asked for again. */
  readonly stamp: string;
};

/** An edition that is public, or may be public at a time. */
export type PublicAnswer = {
  readonly key: string;
  readonly duration: number;
  /** `scheduled` and `expired`: by the dates of the article itself. */
  readonly standing: 'published' | 'unlisted' | 'scheduled' | 'expired' | 'draft';
  /** ISO 8601 in UTC. */
  readonly publishAt?: string;
  readonly expiresAt?: string;
  /** Whether it is the edition that is made now. */
  readonly isMade: boolean;
  /** Its audio: an address of the studio, and its loudness in LUFS. */
  readonly sound: string;
  readonly loudness: number;
  /** Whether it is known what was recorded of it, and not only what is printed. */
  readonly isRecordKnown: boolean;
};

/** A planned publication. */
export type PlannedAnswer = {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Whether it was planned for another edition than the one that is made now, and so does not take place. */
  readonly isOfOther: boolean;
  /** Whether the time has come and it is still not published. */
  readonly isOverdue: boolean;
  /** Why not, where that was tried. */
  readonly trouble?: ArticleTrouble;
};

/** Words of a text that were compared with another. */
export type Mark = {
  readonly kind: 'kept' | 'out' | 'in';
  readonly text: string;
};

/** Why a passage with the same printed words sounds otherwise. */
export type SoundCause = 'said' | 'voice' | 'take' | 'delivery';

/** What became of one passage since the edition that is public. */
export type ChangeAnswer = {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'words' | 'sound';
  readonly role: string;
  /** Of kind `sound`. */
  readonly cause?: SoundCause;
  /** The printed words. */
  readonly marks: readonly Mark[];
  /** What is said, where that differs though the same is printed. */
  readonly saidMarks?: readonly Mark[];
  readonly voices?: { readonly before: string; readonly now: string };
  /** Where it is heard in the public audio, in seconds. */
  readonly before?: { readonly from: number; readonly to: number };
  readonly now?: { readonly segments: readonly SegmentAnswer[] };
};

/** Who approved passages, and what is still to be approved. */
export type ApprovalsAnswer = {
  readonly need: ApprovalNeed;
  readonly passages: number;
  /** Whose approvals hold; the names as they are in the file of decisions. */
  readonly approved: readonly {
    readonly by: string;
    readonly count: number;
    /** The last of them, ISO 8601. */
    readonly at?: string;
  }[];
  /** What keeps it from being published, as that is required. */
  readonly waiting: readonly WaitingAnswer[];
};

/** A passage that waits. */
export type WaitingAnswer = {
  readonly state: 'lifted' | 'flagged' | 'waiting';
  readonly words: string;
  readonly why: string;
  readonly cause?: StandingCause;
};

/** What it says of being made with AI. */
export type DisclosureAnswer = {
  /** The line; absent where it is switched off. */
  readonly text?: string;
  readonly isSpoken: boolean;
  /** Whether the audio is test tones instead of speech. */
  readonly isTones: boolean;
};

/** Printed words that two voices are given in different forms. */
export type FormAnswer = {
  readonly printed: string;
  /** What the voice is given that is paid, and what the built-in one is given: words, and phonemes. */
  readonly paid: string;
  readonly draft: string;
  readonly count: number;
};

/** What a voice that costs money says otherwise than the built-in one, with which everything is tried. */
export type PaidAnswer = {
  readonly voice: string;
  readonly provider: string;
  readonly draft: string;
  /** The commonest first. */
  readonly forms: readonly FormAnswer[];
  /** How many there are. */
  readonly formsCount: number;
  /** Whether the built-in voice is told how to inflect sentences, and the other one decides by itself. */
  readonly isDeliveryItsOwn: boolean;
};

/** What a voice that is not configured would cost, by the price list of its vendor. */
export type EstimateAnswer = {
  readonly provider: string;
  readonly models: readonly string[];
  /** For what is to be recorded now, and for the whole article: what another voice records first. */
  readonly missing: number;
  readonly all: number;
  /** ISO 4217. */
  readonly currency: string;
  /** Characters or tokens that are free each month; they are not subtracted. */
  readonly freePerMonth?: number;
  /** The day the list was read. */
  readonly asOf: string;
  /** Where it is. */
  readonly source: string;
};

/** All that is to be known before an article is published. */
export type CheckAnswer = {
  readonly slug: string;
  readonly title: string;
  /** Whether its edition was taken back and may be made again. */
  readonly isTakenBack: boolean;
  readonly place: PublishPlace;
  readonly made?: MadeEdition;
  readonly public?: PublicAnswer;
  /** Why it is not known what is public. */
  readonly publicTrouble?: ArticleTrouble;
  readonly planned?: PlannedAnswer;
  readonly changes: readonly ChangeAnswer[];
  /** Passages that are as they were. */
  readonly unchanged: number;
  readonly missing: MissingSpeech;
  readonly approvals: ApprovalsAnswer;
  readonly disclosure: DisclosureAnswer;
  readonly paid?: PaidAnswer;
  /** Where no voice costs money: what those would cost that are known, the cheapest first. */
  readonly estimates?: readonly EstimateAnswer[];
};

/** A check of `lectern verify`. */
export type VerifyCheck = {
  /** The file or segment that it is about. */
  readonly subject: string;
  readonly check: string;
  readonly expected: string;
  readonly found: string;
};

/** Groups of checks, in the order in which they are shown. */
export type VerifyGroup = 'recordings' | 'sound' | 'texts' | 'pages' | 'feed' | 'files';

/** The checks of the edition that is made. */
export type VerifyAnswer = {
  readonly groups: readonly {
    readonly group: VerifyGroup;
    readonly passed: number;
    readonly failed: readonly VerifyCheck[];
  }[];
};

/** What publishing does beside this article. */
export type ReachAnswer = {
  /** Editions that differ from what is at the target, and are published with it. */
  readonly others: readonly { readonly slug: string; readonly title: string }[];
  /** Editions that wait for an approval: nothing is published while there are any. */
  readonly waiting: readonly {
    readonly slug: string;
    readonly title: string;
    readonly passages: readonly WaitingAnswer[];
  }[];
};

/** What taking an edition back does. */
export type TakeBackAnswer = {
  /** Files of the edition here, and at the target. */
  readonly files: number;
  readonly targetFiles: number;
  /** Lists that are written again. */
  readonly lists: readonly string[];
  /** Files of others in its folder, which stay. */
  readonly left: readonly string[];
};
