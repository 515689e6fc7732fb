/**
 * → phrases of small print, bare addresses, calls to buy, and times. A table; `clutter.ts` reads
 * it.
 */
import { anyOf } from '../../../_internal/any-of.ts';
import type { Clutter } from './phrase-kind.ts';

/** Tried in order; the first that matches names the skip. */
export const NOTES: readonly Clutter[] = [
  {
    name: 'subscribers-only',
    mostWords: 8,
    whole: [
      '(?:(?:cet )?article )?réservé (?:aux|à nos) abonnés',
      '(?:for )?(?:subscribers?|members?)[ -]only',
      '(?:nur )?für abonnenten',
      '(?:contenido )?(?:solo |exclusivo )?para suscriptores',
      '(?:contenuto )?riservato agli abbonati',
      '(?:тільки |лише )?для передплатників',
      '(?:только )?для подписчиков',
    ],
  },
  {
    name: 'disclaimer',
    mostWords: 130,
    begins: [
      'disclaimer\\b',
      '(?:medically|clinically) reviewed by\\s',
      'affiliate links\\b.{0,60}\\bcommission',
      '(?:a version of )?this article (?:appears|appeared) in (?:the )?.{0,40}\\b(?:print|edition|issue)\\b',
      '\\((?:updates|adds|corrects|recasts)\\b[^()]{3,120}\\)$',
      'have a (?:confidential |news )?tip\\b',
      'disclosure\\s?[:–-]',
      "(?:editor[’']?s note: )?(?:this|the) " +
        anyOf([
          'article',
          'content',
          'post',
          'information',
          'material',
          'page',
          'site',
          'website',
          'blog',
        ]) +
        '\\b.{0,80}\\b' +
        anyOf([
          '(?:informational|educational|general information)(?: and \\w+)? (?:purposes|only)',
          'not (?:intended|a substitute|constitute|legal|financial|medical)',
          'affiliate',
        ]),
      '(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\\b',
      '(?:we|i) (?:may|might|can) (?:earn|receive|get|make)\\b.{0,40}\\b(?:commission|compensation|fee)',
      '(?:some|many) of the links\\b',
      'as an amazon associate\\b',
      '(?:this|the) (?:post|page|article|site) (?:may )?contains? (?:some )?(?:affiliate|sponsored)\\b',
      'all (?:content|information) (?:on|in) (?:this|the)\\b',
      'when you (?:buy|purchase|click)\\b.{0,60}\\b(?:commission|affiliate)\\b',
      'some of the (?:products|offers)\\b.{0,80}\\bpartners\\b',
    ],
  },
  {
    name: 'bare-address',
    mostWords: 3,
    whole: [
      '(?:https?://|www\\.)\\S{3,}',
      '[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,3}',
      '\\+?[\\d ()./-]{8,20}',
    ],
  },
  {
    name: 'call-to-action',
    mostWords: 26,
    whole: [
      anyOf([
        'request',
        'schedule',
        'book',
        'get',
        'claim',
        'start',
        'try',
        'arrange',
        'reserve',
        'download',
      ]) +
        ' (?:a|an|your|my|our|the) (?:free |no[- ]obligation |instant )?(?:[\\w-]+ )?' +
        anyOf([
          'demo',
          'consultation',
          'quote',
          'estimate',
          'trial',
          'call',
          'appointment',
          'account',
          'proposal',
          'assessment',
          'audit',
          'copy',
          'guide',
          'ebook',
          'app',
          'session',
          'tour',
        ]) +
        '\\b.{0,30}',
      anyOf(['contact', 'call', 'email', 'message', 'text']) +
        ' (?:us|me|our team)(?: today| now| here)?(?: (?:to|for|at|on)\\b.{0,60})?',
      'ready to (?:get started|start|learn more|take the next step|see .{2,30}|try .{2,30})',
      'get in touch(?: with us)?(?: today)?',
      'talk to (?:us|sales|an expert|our .{2,20})',
      '(?:start|try)(?: it)?(?: for)? free(?: .{2,20})?',
      "let[’']s (?:talk|chat|connect|get started|work together)\\b.{0,20}",
      anyOf([
        'apply',
        'enroll',
        'enrol',
        'register',
        'order',
        'shop',
        'buy',
        'book',
        'donate',
        'download',
        'install',
      ]) + ' (?:now|today|online|here)',
      'learn more about (?:us|our .{2,30})',
      'view (?:plans|pricing|profile|details|product|deal).{0,20}',
      '(?:check|see) (?:the )?(?:latest )?price\\b.{0,30}',
      // Portions of a recipe.
      '(?:(?:\\d{1,2}(?:[.,]\\d)?|[½¼¾])\\s?[x×][\\s/|·]*){2,6}',
      // Funeral homes.
      'send (?:sympathy )?(?:flowers|sympathy gifts?)(?: to .{2,40})?',
      'plant (?:a )?(?:memorial )?trees?(?: in memory of .{2,50})?',
    ],
    begins: [
      'to (?:order|send|plant|share|offer)\\b.{0,60}\\b' +
        anyOf(['flowers', 'trees?', 'memor(?:y|ies)', 'condolences']) +
        '\\b.{0,60}\\b' +
        anyOf(['visit', 'click', 'store', 'shop', 'guest ?book', 'website']) +
        '\\b',
    ],
  },
  {
    name: 'time-stamp',
    mostWords: 6,
    whole: [
      '\\d{1,2}[:.]\\d\\d(?:\\s?[ap]\\.?m\\.?)?(?:\\s[a-z]{2,4})?',
      '\\d{1,3} ?(?:s|m|h|d|w|mo|y|secs?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\\.? ago',
      '(?:an?|one|two|three|four|five) (?:minute|hour|day|week|month|year)s? ago',
      'vor \\d{1,3} \\p{L}{3,8}',
      'il y a \\d{1,3} \\p{L}{3,8}',
      'hace \\d{1,3} \\p{L}{3,8}',
      'just now',
      'yesterday',
      'today',
      'now',
      'live',
      '\\d{1,3} \\p{L}{3,8} (?:тому|назад)',
    ],
  },
];
