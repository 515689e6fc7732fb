/** what every part of the studio works with. A type alone. */
import type { Project } from '../run/project/project.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';
import type { SpeechProvider } from '../speech/provider.ts';

/** The lexicons of the publication. */
export type StudioLexicon = {
  /** Paths, in the order in which they are read; the last one wins. */
  readonly files: () => readonly string[];
  /** Has one more read from now on. */
  readonly add: (path: string) => void;
  /** Has one read no more. */
  readonly drop: (path: string) => void;
};

/** What the studio is made of. */
export type StudioParts = {
  readonly project: Project;
  readonly loaded: LoadedSettings;
  /** The folder of articles that is shown. */
  readonly folder: string;
  /** The lexicons of the publication, which may grow while the studio is open. */
  readonly lexicon: StudioLexicon;
  /** The voice of this machine, which speaks for those that cost something. Opened when it is first needed. */
  readonly openDraftVoice: () => SpeechProvider;
};
