/** why a voice cannot be installed → an error of one sentence. */
import { LecternError } from '../../errors.ts';

/** The error for files that this version cannot use as a voice: `why` follows their name and “:”. */
export function refusedPack(
  pack: string,
  options: { readonly why: string; readonly hint?: string; readonly cause?: unknown },
): LecternError {
  const { why, hint = FAMILIES, cause } = options;
  return new LecternError(`${pack} cannot be installed: ${why}.`, {
    code: 'VOICE_REFUSED',
    hint,
    cause,
  });
}

const FAMILIES =
  'What can be installed: archives of Piper and Kokoro voices from the sherpa-onnx release tts-models, and folders with a voice.json.';

/** The error for a voice with conditions that have not been accepted. */
export function conditionsOf(pack: string, restriction: string): LecternError {
  return new LecternError(`${pack} ${restriction}.`, {
    code: 'VOICE_LICENCE',
    hint: 'Give --accept-licence if you have read the conditions and may use it under them.',
  });
}

/** The error for a name that is taken. */
export function installedAlready(name: string, where: string): LecternError {
  return new LecternError(`There is already a voice ${name} in ${where}.`, {
    code: 'VOICE_INSTALLED',
    hint: `Remove it first (lectern voices remove ${name}), or give the new one another name: --name.`,
  });
}
