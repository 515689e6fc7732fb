/** what every part of the studio works with. A type alone. */
import type { Project } from '../run/project/project.ts';
import type { LoadedSettings } from '../run/settings/load-settings.ts';
import type { SpeechProvider } from '../speech/provider.ts';

/** What the studio is made of. */
export type StudioParts = {
  readonly project: Project;
  readonly loaded: LoadedSettings;
  /** The folder of articles that is shown. */
  readonly folder: string;
  /** The voice of this machine, which speaks for those that cost something. Opened when it is first needed. */
  readonly openDraftVoice: () => SpeechProvider;
};
