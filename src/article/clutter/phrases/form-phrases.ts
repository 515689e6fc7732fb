/** → phrases of newsletters and forms. A table; `clutter.ts` reads it. */
import { anyOf } from '../../../_internal/any-of.ts';
import { HOUSE_REQUESTS } from './house-requests.ts';
import type { Clutter } from './phrase-kind.ts';

/** Tried in order; the first that matches names the skip. */
export const FORMS: readonly Clutter[] = [
  {
    name: 'newsletter',
    mostWords: 50,
    whole: [
      'subscribe(?:d| now| today| free| here| via .{2,20}| to .{2,60}| for .{2,40})?',
      'sign ?up(?: now| today| free| here| for .{2,80}| to .{2,60})?',
      '(?:email |our |the |weekly |daily )?newsletters?(?: sign ?up| subscription)?',
      'join',
      'join now',
      'join us',
      'join today',
      'get updates',
      'get notified',
      'get alerts',
      'become a (?:member|subscriber|supporter|patron)',
      '(?:stay|keep) ' +
        anyOf([
          'updated',
          'informed',
          'connected',
          'in the loop',
          'in touch',
          'up to date',
          'up-to-date',
          'tuned',
          'current',
        ]) +
        '\\b.{0,60}',
      anyOf([
        'abonnieren',
        'jetzt abonnieren',
        "s[’']abonner",
        'suscr[ií]bete',
        'iscriviti',
        'zapisz się',
        'подписаться',
        'підписатися',
      ]) + '\\b.{0,40}',
      'email (?:sign ?up|subscription|alerts|updates)',
      'already (?:a )?(?:subscribed|subscriber|member|registered).{0,40}',
      'support (?:our|us|independent|quality|the)\\b.{0,40}',
      'unlimited (?:digital )?access.{0,40}',
      '(?:view|open|read) (?:this |the )?(?:e-?mail|message|newsletter|issue|online)(?: (?:in|on) (?:your|' +
        'a|the) (?:web )?(?:browser|web))?',
      '(?:having )?(?:trouble|problems) (?:viewing|reading|seeing)\\b.{0,60}',
      'type your e-?mail.{0,12}',
    ],
    begins: [
      '(?:subscribe|sign ?up|register|join|enter your email)\\b.{0,80}\\b' +
        anyOf([
          'newsletters?',
          'e-?mails?',
          'inbox',
          'updates',
          'mailing list',
          'subscribers',
          'free',
          'weekly',
          'daily',
          'alerts',
          'briefing',
        ]) +
        '\\b',
      anyOf([
        'get',
        'receive',
        'want',
        'have',
        'never miss',
        "don[’']?t miss",
        'like what',
        'enjoy',
        'enjoyed',
        'enjoying',
        'stay',
      ]) +
        '\\b.{0,110}\\b' +
        anyOf([
          '(?:in|to|into) your (?:inbox|email|mailbox)',
          'newsletters?',
          'by e-?mail',
          'via e-?mail',
          'mailing list',
          'sign up (?:here|now|today|for)',
          'subscribe (?:here|now|today|to)',
        ]) +
        '\\b',
      ...HOUSE_REQUESTS,
      'thank(?:s| you) for (?:subscribing|signing up|registering|your (?:submission|subscription))',
      'success(?:fu)?l?ly subscribed',
      "you (?:have|are|[’']ve|[’']re) (?:now |been |successfully )*(?:subscribed|signed up)",
    ],
    heldWords: ['confirmation', 'unsubscribe', 'spam', 'share', 'newsletter'],
    holds: [
      '\\bconfirmation e-?mail\\b',
      '\\bunsubscribe (?:at )?any ?time\\b',
      "\\bwe (?:never|won[’']t|don[’']t|will never|will not) (?:spam|share your)\\b",
      '\\bno spam\\b',
      '(?:to|for|of) (?:our|my|the) (?:\\w+ ){0,3}newsletters?\\b.{0,60}$',
    ],
  },
  {
    name: 'form',
    mostWords: 24,
    whole: [
      '(?:indicates? )?(?:a )?required(?: fields?)?',
      '(?:(?:your|enter your|enter|e-?mail|first|last|full|phone|company|job|user|postal|zip) ?){1,3}' +
        anyOf([
          'e-?mail(?: address)?',
          'name',
          'address',
          'number',
          'title',
          'message',
          'website',
          'comment',
          'phone',
          'code',
        ]) +
        '?s? ?[*:]?(?: ?\\(?(?:required|optional|will not be published)\\)?)?',
      anyOf([
        'e-?mail(?: address)?',
        'name',
        'website',
        'message',
        'password',
        'comment',
        'phone',
        'country',
        'url',
        'company',
        'subject',
        'username',
      ]) + ' ?[*:]?(?: ?\\(?(?:required|optional)\\)?)?',
      'forgot(?:ten)? (?:your )?password',
      'remember me',
      'δ',
      'invalid .{2,30}',
      '(?:show|hide) password',
    ],
    begins: [
      'required fields are marked',
      'indicates required',
      'please,? ' +
        anyOf([
          'enter',
          'fill',
          'provide',
          'select',
          'choose',
          'check',
          'try again',
          'leave this',
          'verify',
          'log in',
          'sign in',
          'enable',
          'wait',
        ]) +
        '\\b',
      'enter (?:your|a|an|valid|correct)\\b.{0,60}$',
      'by ' +
        anyOf([
          'submitting',
          'signing up',
          'subscribing',
          'registering',
          'entering',
          'providing',
          'clicking',
          'checking',
          'creating',
        ]) +
        '\\b',
      'save my name\\b',
      'notify me\\b',
      'this (?:form|site|field|iframe) (?:is protected|uses|is for|is required|contains)',
      'protected by recaptcha',
      'something went wrong',
      'an error (?:has )?occurred',
      'i ' +
        anyOf(['agree', 'consent', 'would like to receive', 'accept', 'have read']) +
        '\\b.{0,100}\\b(?:terms|privacy|emails?|updates|newsletter|policy|data)\\b',
      'sorry,? (?:there was|something|we|your)\\b.{0,60}\\b(?:error|problem|wrong|try again)\\b',
    ],
  },
];
