/**
 * a value in a feed → whether it has the required form, with the words for that form. Pure.
 */
import { parseRfc2822 } from '../feed-dates.ts';

/** What a value must be: a test, and the end of the sentence "it must be …". */
export type Form = { readonly is: (value: string) => boolean; readonly says: string };

/** A form defined by a pattern. */
export function formOf(pattern: RegExp, says: string): Form {
  return { is: (value) => pattern.test(value), says };
}

type FormName =
  | 'address'
  | 'isoTime'
  | 'language'
  | 'mail'
  | 'rfcTime'
  | 'seconds'
  | 'something'
  | 'truth'
  | 'uuid'
  | 'wholeNumber'
  | 'yesNo';

/** The forms that several elements share. */
export const VALUE_FORMS: Readonly<Record<FormName, Form>> = {
  address: {
    is: isWebAddress,
    says: 'an http or https address in ASCII',
  },
  something: formOf(/\S/, 'something'),
  seconds: formOf(/^\d+(\.\d+)?$/, 'seconds'),
  wholeNumber: formOf(/^\d+$/, 'a whole number'),
  truth: formOf(/^(true|false)$/, 'true or false'),
  yesNo: formOf(/^(yes|no)$/, 'yes or no'),
  language: formOf(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or pt-br'),
  uuid: formOf(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
    'a UUID',
  ),
  mail: formOf(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address'),
  isoTime: formOf(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/,
    'an ISO 8601 time with a time zone',
  ),
  rfcTime: {
    is: (value) => parseRfc2822(value) !== undefined,
    says: 'a date in RFC 2822 format',
  },
};

/** Whether a text is an http or https address in ASCII. */
export function isWebAddress(text: string): boolean {
  if (!/^[\x21-\x7e]+$/.test(text) || !URL.canParse(text)) return false;
  return /^https?:$/.test(new URL(text).protocol);
}
