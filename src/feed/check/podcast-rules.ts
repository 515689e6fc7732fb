/** an element of the podcast or itunes namespace → what it must and may contain. Data. */
import { VALUE_FORMS, formOf, type Form } from './forms.ts';

/** Rules of one element. `code` names the finding. */
export type ElementRule = {
  readonly code: string;
  readonly severity?: 'warning';
  /** Attributes that it must have. */
  readonly required?: Readonly<Record<string, Form>>;
  /** Attributes that it may have. */
  readonly optional?: Readonly<Record<string, Form>>;
  readonly text?: Form;
  /** Characters of the text. @default 128 */
  readonly longest?: number;
  /** An element that it must contain. */
  readonly child?: string;
};

const { address, isoTime, language, mail, rfcTime, seconds } = VALUE_FORMS;
const { something, truth, uuid, wholeNumber, yesNo } = VALUE_FORMS;

const number = formOf(/^\d+(\.\d+)?$/, 'a number');
const numberFromOne = formOf(/^[1-9]\d*$/, 'a number of at least 1');
const yesInAnyCase = formOf(/^(yes|no)$/i, 'Yes, or be omitted');
const mediaType = formOf(/^\w+\/\S+$/, 'a media type');
const shortText = formOf(/^.{1,128}$/, 'at most 128 characters');
const place = formOf(
  /^geo:-?\d+(\.\d+)?,-?\d+(\.\d+)?(,-?\d+(\.\d+)?)?(;\S*)?$/,
  'geo: with latitude and longitude',
);

/** Groups of the podcast taxonomy (https://podcasttaxonomy.com), in any case. */
const GROUPS = [
  'administration',
  'audio post-production',
  'audio production',
  'cast',
  'community',
  'creative direction',
  'misc\\.?',
  'video post-production',
  'video production',
  'visuals',
  'writing',
];

const group = formOf(
  new RegExp(`^(${GROUPS.join('|')})$`, 'i'),
  'a group of the podcast taxonomy, such as writing',
);

/**
 * Elements of the podcast namespace (https://podcasting2.org/docs/podcast-namespace), by name. Those
 * that another check covers are only named here.
 */
export const PODCAST_RULES: Readonly<Record<string, ElementRule>> = {
  transcript: {
    code: 'transcript-invalid',
    optional: { rel: formOf(/^captions$/, 'captions'), language },
  },
  chapters: { code: 'chapters-invalid' },
  person: {
    code: 'person-invalid',
    optional: { href: address, img: address, role: something, group },
  },
  locked: { code: 'locked-owner-invalid', optional: { owner: mail } },
  guid: { code: 'podcast-guid-invalid' },
  medium: { code: 'medium-unknown' },
  txt: {
    code: 'txt-invalid',
    longest: 4000,
    text: something,
    optional: { purpose: shortText },
  },
  funding: { code: 'funding-invalid', required: { url: address } },
  soundbite: { code: 'soundbite-invalid', required: { startTime: seconds, duration: seconds } },
  location: {
    code: 'location-invalid',
    text: something,
    optional: {
      geo: place,
      osm: formOf(/^[NWR]\d+(#\d+)?$/, 'N, W or R and an OpenStreetMap number'),
      rel: formOf(/^(subject|creator)$/, 'subject or creator'),
      country: formOf(/^[A-Z]{2}$/, 'two capital letters'),
    },
  },
  season: {
    code: 'podcast-season-invalid',
    text: wholeNumber,
    optional: { name: shortText },
  },
  episode: {
    code: 'podcast-episode-invalid',
    text: number,
    optional: { display: formOf(/^.{1,32}$/, 'at most 32 characters') },
  },
  trailer: {
    code: 'trailer-invalid',
    required: { url: address, pubdate: rfcTime },
    text: something,
    optional: {
      length: wholeNumber,
      type: formOf(/^(audio|video)\/\S+$/, 'a media type'),
      season: wholeNumber,
    },
  },
  license: {
    code: 'license-invalid',
    text: formOf(/^[\w.+-]+$/, 'an identifier without spaces, such as cc-by-4.0'),
    optional: { url: address },
  },
  alternateEnclosure: {
    code: 'alternate-enclosure-invalid',
    required: { type: mediaType },
    optional: {
      length: wholeNumber,
      bitrate: formOf(/^\d+(\.\d+)?$/, 'bits per second'),
      height: wholeNumber,
      lang: language,
      default: truth,
    },
    child: 'podcast:source',
  },
  source: { code: 'source-invalid', required: { uri: something } },
  integrity: {
    code: 'integrity-invalid',
    required: { type: formOf(/^(sri|pgp-signature)$/, 'sri or pgp-signature'), value: something },
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
    required: {
      status: formOf(/^(pending|live|ended)$/, 'pending, live or ended'),
      start: isoTime,
    },
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
      dtstart: formOf(/^\d{4}-\d\d-\d\d/, 'an ISO 8601 date'),
      rrule: formOf(/^(RRULE:)?FREQ=/, 'an RFC 5545 rule, which begins with FREQ='),
    },
  },
  podping: { code: 'podping-invalid', required: { usesPodping: truth } },
};

/**
 * The same for the itunes namespace (https://help.apple.com/itc/podcasts_connect/#/itcb54353390).
 */
export const ITUNES_RULES: Readonly<Record<string, ElementRule>> = {
  author: { code: 'author-invalid', longest: 255 },
  block: { code: 'itunes-block-invalid', text: yesInAnyCase },
  category: { code: 'category-unknown' },
  complete: { code: 'itunes-complete-invalid', text: yesInAnyCase },
  duration: { code: 'duration-invalid' },
  email: { code: 'email-invalid', longest: 255 },
  episode: { code: 'itunes-episode-invalid', text: numberFromOne },
  episodeType: { code: 'episode-type-invalid' },
  explicit: { code: 'explicit-invalid' },
  image: { code: 'image-address-invalid' },
  name: { code: 'owner-name-invalid', longest: 255, text: something },
  'new-feed-url': { code: 'new-feed-url-invalid', text: address, longest: 2000 },
  owner: { code: 'owner-invalid' },
  season: { code: 'itunes-season-invalid', text: numberFromOne },
  subtitle: { code: 'subtitle-too-long', longest: 255 },
  summary: { code: 'summary-too-long', longest: 4000 },
  title: { code: 'itunes-title-invalid', longest: 255, text: something },
  type: { code: 'itunes-type-invalid' },
  applepodcastsverify: { code: 'verify-invalid', longest: 255 },
  // From older feeds: apps ignore them, and they do no harm.
  isClosedCaptioned: { code: 'closed-captioned-invalid' },
  keywords: { code: 'keywords-invalid', longest: 2000 },
  link: { code: 'itunes-link-invalid', longest: 2000 },
  order: { code: 'order-invalid' },
};
