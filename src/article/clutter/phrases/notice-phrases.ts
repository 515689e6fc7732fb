/**
 * → phrases before a story: skip links, cookies, advertisements, machines. A table; `clutter.ts`
 * reads it.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import type { Clutter } from './phrase-kind.ts';

/** Tried in order; the first that matches names the skip. */
export const NOTICES: readonly Clutter[] = [
  {
    name: 'skip-link',
    mostWords: 7,
    begins: [
      '(?:skip|jump) (?:directly )?(?:to|over|past|the|navigation)\\b',
      '(?:direkt )?zum (?:haupt)?inhalt',
      '(?:aller|passer) (?:directement )?au contenu',
      '(?:saltar|ir|pular) (?:al|para o) conte',
      'vai al contenuto',
      'перейти к (?:основному )?содержанию',
      'перейти до (?:основного )?вмісту',
    ],
  },
  {
    name: 'cookie-notice',
    mostWords: 130,
    whole: [
      '(?:cookie|privacy|consent) (?:settings|preferences|notice|choices|options|consent)',
      '(?:manage|customi[sz]e|update|your) (?:your )?(?:cookie |privacy |consent )?' +
        anyOf(['preferences', 'consent', 'choices', 'settings', 'options']),
      '(?:accept|reject|allow|deny|decline|agree)(?: all| & close| and close)?',
      'i (?:accept|agree)',
      'got it',
      'strictly necessary',
      'always active',
    ],
    begins: [
      anyOf([
        'wir verwenden',
        'nous utilisons',
        'utilizamos',
        'usamos',
        'utilizziamo',
        'мы используем',
        'ми використовуємо',
      ]) + '\\b.{0,60}cookies?',
    ],
    heldWords: ['cookies', 'privacy'],
    holds: [
      '\\b(?:we|website|site|blog|page)(?: and our partners)? (?:also )?(?:uses?|stores?)\\b.{0,40}\\bcookies\\b',
      '\\b' +
        anyOf(['accept', 'reject', 'manage', 'allow', 'decline', 'disable']) +
        ' (?:all |only |our |the use of )?(?:\\w+ )?cookies\\b',
      '\\bby ' +
        anyOf(['continuing', 'using', 'browsing', 'clicking', 'closing', 'accepting']) +
        '\\b.{0,80}\\b(?:cookies|privacy policy)\\b',
      '\\bvalues? your privacy\\b',
    ],
  },
  {
    name: 'advertisement',
    mostWords: 9,
    whole: [
      'advertisements?',
      'adverts?',
      'ads?',
      'ad feedback',
      'advertising',
      'sponsored(?: (?:content|post|links?|by .{1,40}))?',
      'promoted(?: content| by .{1,40})?',
      'paid (?:content|post|partnership)',
      '(?:story|article|content) continues(?: (?:below|after)\\b.{0,30})?',
      '(?:skip|close|hide|report|remove)(?: this)? ad(?:vertisement)?s?',
      'scroll to continue.{0,20}',
      'continue reading below.{0,20}',
      'anzeige',
      'werbung',
      'publicité',
      'publicidad',
      'pubblicità',
      'advertentie',
      'реклама',
    ],
  },
  {
    name: 'ai-notice',
    mostWords: 35,
    begins: [
      '(?:this|the|listen)\\b.{0,60}\\b' +
        anyOf([
          'audio',
          'narration',
          'voice',
          'recording',
          'summary',
          'translation',
          'version',
          'podcast',
        ]) +
        '\\b.{0,60}\\b' +
        anyOf([
          'ai',
          'a\\.i\\.',
          'artificial intelligence',
          'machine',
          'automatically',
          'auto-',
          'automated',
          'text[- ]to[- ]speech',
          'computer',
          'synthetic',
        ]) +
        '\\b',
      '(?:this|the) (?:article|text|story|post|page|summary|content)\\b.{0,30}\\b' +
        anyOf([
          'generated',
          'created',
          'written',
          'produced',
          'translated',
          'assisted',
          'summari[sz]ed',
        ]) +
        '\\b.{0,30}\\b(?:ai|a\\.i\\.|artificial intelligence|machine)\\b',
      '(?:ai|auto|machine)[- ](?:generated|translated|narrated)\\b.{0,60}$',
    ],
  },
];
