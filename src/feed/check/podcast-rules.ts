/** the elements of the podcast name space → what each must and may hold (https://podcasting2.org/docs/podcast-namespace). Data. */
import { parseRfc2822 } from '../feed-dates.ts';
import { isWebAddress } from './finding.ts';

/** What a value must be, in words, and whether it is. */
export type Form = { readonly is: (value: string) => boolean; readonly says: string };

/** Rules of one element. `code` names the finding. */
export type ElementRule = {
  readonly code: string;
  readonly severity?: 'warning';
  /** Attributes that must be there. */
  readonly required?: Readonly<Record<string, Form>>;
  /** Attributes that may be there. */
  readonly optional?: Readonly<Record<string, Form>>;
  readonly text?: Form;
  /** Characters of the text. @default 128 */
  readonly longest?: number;
  /** An element that must stand inside. */
  readonly child?: string;
};

const form = (pattern: RegExp, says: string): Form => ({
  is: (value) => pattern.test(value),
  says,
});

const address: Form = { is: isWebAddress, says: 'an http or https address in ASCII' };
const something = form(/\S/, 'something');
const seconds = form(/^\d+(\.\d+)?$/, 'seconds');
const wholeNumber = form(/^\d+$/, 'a whole number');
const truth = form(/^(true|false)$/, 'true or false');
const yesNo = form(/^(yes|no)$/, 'yes or no');
const language = form(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or pt-br');
const uuid = form(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
  'a UUID',
);
const mail = form(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address');
const isoTime = form(
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/,
  'a time of ISO 8601 with a zone',
);
const rfcTime: Form = {
  is: (value) => parseRfc2822(value) !== undefined,
  says: 'a date of RFC 2822',
};
const groups = form(
  /^(creative direction|cast|writing|audio production|audio post-production|administration|visuals|community|misc\.?|video production|video post-production)$/i,
  'a group of the podcast taxonomy, such as writing',
);

/** By name. What another check looks at more closely is only named here. */
export const PODCAST_RULES: Readonly<Record<string, ElementRule>> = {
  transcript: {
    code: 'transcript-invalid',
    optional: { rel: form(/^captions$/, 'captions'), language },
  },
  chapters: { code: 'chapters-invalid' },
  person: {
    code: 'person-invalid',
    optional: { href: address, img: address, role: something, group: groups },
  },
  locked: { code: 'locked-owner-invalid', optional: { owner: mail } },
  guid: { code: 'podcast-guid-invalid' },
  medium: { code: 'medium-unknown' },
  txt: {
    code: 'txt-invalid',
    longest: 4000,
    text: something,
    optional: { purpose: form(/^.{1,128}$/, 'at most 128 characters') },
  },
  funding: { code: 'funding-invalid', required: { url: address } },
  soundbite: { code: 'soundbite-invalid', required: { startTime: seconds, duration: seconds } },
  location: {
    code: 'location-invalid',
    text: something,
    optional: {
      geo: form(
        /^geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?(,-?\d+(\.\d+)?)?(;\S*)?$/,
        'geo: with latitude and longitude',
      ),
      osm: form(/^[NWR]\d+(#\d+)?$/, 'N, W or R and a number of OpenStreetMap'),
      rel: form(/^(subject|creator)$/, 'subject or creator'),
      country: form(/^[A-Z]{2}$/, 'two capitals'),
    },
  },
  season: {
    code: 'podcast-season-invalid',
    text: wholeNumber,
    optional: { name: form(/^.{1,128}$/, 'at most 128 characters') },
  },
  episode: {
    code: 'podcast-episode-invalid',
    text: form(/^\d+(\.\d+)?$/, 'a number'),
    optional: { display: form(/^.{1,32}$/, 'at most 32 characters') },
  },
  trailer: {
    code: 'trailer-invalid',
    required: { url: address, pubdate: rfcTime },
    text: something,
    optional: {
      length: wholeNumber,
      type: form(/^(audio|video)\/\S+$/, 'a media type'),
      season: wholeNumber,
    },
  },
  license: {
    code: 'license-invalid',
    text: form(/^[\w.+-]+$/, 'an identifier without blanks, such as cc-by-4.0'),
    optional: { url: address },
  },
  alternateEnclosure: {
    code: 'alternate-enclosure-invalid',
    required: { type: form(/^\w+\/\S+$/, 'a media type') },
    optional: {
      length: wholeNumber,
      bitrate: form(/^\d+(\.\d+)?$/, 'bits a second'),
      height: wholeNumber,
      lang: language,
      default: truth,
    },
    child: 'podcast:source',
  },
  source: { code: 'source-invalid', required: { uri: something } },
  integrity: {
    code: 'integrity-invalid',
    required: { type: form(/^(sri|pgp-signature)$/, 'sri or pgp-signature'), value: something },
  },
  value: {
    code: 'value-invalid',
    required: { type: something, method: something },
    child: 'podcast:valueRecipient',
  },
  valueRecipient: {
    code: 'value-recipient-invalid',
    required: { type: something, address: something, split: wholeNumber },
    optional: { fee: truth },
  },
  valueTimeSplit: {
    code: 'value-time-split-invalid',
    required: { startTime: seconds, duration: seconds },
  },
  image: { code: 'podcast-image-invalid', required: { href: address } },
  images: {
    code: 'images-deprecated',
    severity: 'warning',
    text: { is: () => false, says: 'podcast:image instead' },
  },
  liveItem: {
    code: 'live-item-invalid',
    required: { status: form(/^(pending|live|ended)$/, 'pending, live or ended'), start: isoTime },
    optional: { end: isoTime },
  },
  contentLink: { code: 'content-link-invalid', required: { href: address } },
  socialInteract: {
    code: 'social-interact-invalid',
    required: { protocol: something },
    optional: { uri: something, accountUrl: address, priority: wholeNumber },
  },
  chat: { code: 'chat-invalid', required: { server: something, protocol: something } },
  block: { code: 'podcast-block-invalid', text: yesNo, optional: { id: something } },
  remoteItem: {
    code: 'remote-item-invalid',
    required: { feedGuid: uuid },
    optional: { feedUrl: address },
  },
  podroll: { code: 'podroll-invalid', child: 'podcast:remoteItem' },
  publisher: { code: 'publisher-invalid', child: 'podcast:remoteItem' },
  updateFrequency: {
    code: 'update-frequency-invalid',
    text: something,
    optional: {
      complete: truth,
      dtstart: form(/^\d{4}-\d\d-\d\d/, 'a date of ISO 8601'),
      rrule: form(/^(RRULE:)?FREQ=/, 'a rule of RFC 5545, which begins with FREQ='),
    },
  },
  podping: { code: 'podping-invalid', required: { usesPodping: truth } },
};

const number = form(/^[1-9]\d*$/, 'a number from 1');
const anyCase = form(/^(yes|no)$/i, 'Yes, or left out');

/** Elements of the itunes name space (https://help.apple.com/itc/podcasts_connect/#/itcb54353390), likewise. */
export const ITUNES_RULES: Readonly<Record<string, ElementRule>> = {
  author: { code: 'author-invalid', longest: 255 },
  block: { code: 'itunes-block-invalid', text: anyCase },
  category: { code: 'category-unknown' },
  complete: { code: 'itunes-complete-invalid', text: anyCase },
  duration: { code: 'duration-invalid' },
  email: { code: 'email-invalid', longest: 255 },
  episode: { code: 'itunes-episode-invalid', text: number },
  episodeType: { code: 'episode-type-invalid' },
  explicit: { code: 'explicit-invalid' },
  image: { code: 'image-address-invalid' },
  name: { code: 'owner-name-invalid', longest: 255, text: something },
  'new-feed-url': { code: 'new-feed-url-invalid', text: address, longest: 2000 },
  owner: { code: 'owner-invalid' },
  season: { code: 'itunes-season-invalid', text: number },
  subtitle: { code: 'subtitle-too-long', longest: 255 },
  summary: { code: 'summary-too-long', longest: 4000 },
  title: { code: 'itunes-title-invalid', longest: 255, text: something },
  type: { code: 'itunes-type-invalid' },
  applepodcastsverify: { code: 'verify-invalid', longest: 255 },
  // Of older feeds: read by nobody, harmful to nobody.
  isClosedCaptioned: { code: 'closed-captioned-invalid' },
  keywords: { code: 'keywords-invalid', longest: 2000 },
  link: { code: 'itunes-link-invalid', longest: 2000 },
  order: { code: 'order-invalid' },
};
