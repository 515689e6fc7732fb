/** settings → the voice of this machine, opened when it is first needed: it tries out what others are paid for. */
import { providerSettings } from '../../run/settings/provider-settings.ts';
import type { Settings } from '../../run/settings/settings.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import { openProvider } from '../../speech/providers/open-provider.ts';
import { BUILT_IN } from '../../speech/providers/provider-named.ts';
import { withDefaultVoice } from '../../speech/wrappers/with-default-voice.ts';

/** The voice, and how it is closed. */
export type DraftVoice = {
  readonly open: () => SpeechProvider;
  readonly close: () => Promise<void>;
};

/** Prepares it: no engine yet. Names of other providers' voices mean its default voice. */
export function openDraftVoice(settings: Settings): DraftVoice {
  let opened: SpeechProvider | undefined;
  return {
    open: () =>
      (opened ??= withDefaultVoice(openProvider(BUILT_IN.name, providerSettings(settings)))),
    close: async () => void (await opened?.close()),
  };
}
