/** what every part of the studio works with. A type alone. */
import type { LexiconSettings } from '../run/lexicon/lexicon-files.ts';
import type { LexiconHolder } from '../run/lexicon/name-lexicon.ts';
import type { Project } from '../run/project/project.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';
import type { Limits } from '../service/access/token-limits.ts';
import type { Publishing } from '../service/editions/publishing/open-publishing.ts';
import type { SpeechProvider } from '../speech/provider.ts';

/** The lexicons of the publication, its sections and its authors. */
export type StudioLexicons = {
  /** The files, as the settings name them; a later one wins. */
  readonly settings: () => LexiconSettings;
  /** Paths of those of a scope, in the order in which they are read. */
  readonly files: (scope: LexiconHolder) => readonly string[];
  /** Has one more read from now on. */
  readonly add: (path: string, scope: LexiconHolder) => void;
  /** Has one read no more. */
  readonly drop: (path: string, scope: LexiconHolder) => void;
};

/** What a studio behind the service has of it: whoever asks has a token. */
export type ServedParts = {
  /** Counts characters that are about to be recorded for a token. @throws ServiceError `SERVICE_LIMIT` */
  readonly charge: Limits['takeCharacters'];
  /** Counts a stream of events. @throws ServiceError `SERVICE_LIMIT` */
  readonly openStream: Limits['openStream'];
  /** Publishes, in turn with what the service makes. */
  readonly publishing: Publishing;
};

/** What the studio is made of. */
export type StudioParts = {
  readonly project: Project;
  readonly loaded: LoadedSettings;
  /** The folder of articles that is shown. */
  readonly folder: string;
  /** Lexicons, which may grow while the studio is open. */
  readonly lexicons: StudioLexicons;
  /** The voice of this machine, which speaks for those that cost something. Opened when it is first needed. */
  readonly openDraftVoice: () => SpeechProvider;
  /** Behind the service. @default whoever asks is at this machine */
  readonly served?: ServedParts | undefined;
};
