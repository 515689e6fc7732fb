/** why a voice is not installed → an error of one sentence. */
import { LecternError } from '../../errors.ts';

/** The error for files that are no voice this version can run: `why` follows their name and “:”. */
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

/** The error for a voice that comes with conditions which nobody has accepted yet. */
export function conditionsOf(pack: string, restriction: string): LecternError {
  return new LecternError(`${pack} ${restriction}.`, {
    code: 'VOICE_LICENCE',
    hint: 'Give --accept-licence when you have read that and may use it all the same.',
  });
}

/** The error for a name that is taken. */
export function installedAlready(name: string, where: string): LecternError {
  return new LecternError(`There is a voice ${name} already, in ${where}.`, {
    code: 'VOICE_INSTALLED',
    hint: `Remove it first (lectern voices remove ${name}), or give the new one another name: --name.`,
  });
}
