/** → phrases of credits and captions. A table; `clutter.ts` reads it. */
import { anyOf } from '../../../_internal/any-of.ts';
import type { Clutter } from './phrase-kind.ts';

/** Agencies and libraries whose names close a picture's credit. */
const AGENCY = anyOf([
  'getty(?: images)?',
  'ap(?: photo)?',
  'afp',
  'reuters',
  'epa(?:-efe)?',
  'efe',
  'shutterstock(?:\\.com)?',
  'alamy(?: stock photo)?',
  'istock(?:photo)?',
  'unsplash',
  'pexels',
  'pixabay',
  'flickr',
  'wikimedia(?: commons)?',
  'bloomberg',
  'adobe stock',
  'dreamstime',
  'depositphotos',
  '123rf',
  'dpa',
  'pa(?: media| wire| images)?',
  'zuma',
  'sipa',
  'xinhua',
  'anadolu',
  'nurphoto',
  'ukrinform',
  'unian',
  'imago',
  'canva',
  'handout',
  'file photo',
  'pool photo',
]);

/** Words that introduce a picture's credit. */
const CREDIT = anyOf([
  'photo(?:graph)?s?',
  'images?',
  'pictures?',
  'illustrations?',
  'graphics?',
  'artwork',
  'credits?',
  'photo credits?',
  'image credits?',
  'video',
  'foto',
  'fotos',
  'bild',
  'bilder',
  'crédits?',
  'crédito',
  'фото',
  'світлина',
]);

/** A stroke before a name; in “(10 credits/image) what others ask”, a sentence goes on behind it. */
const PER_CREDIT = '\\s?/(?![^()]{0,40}\\)\\s+\\p{L})';

/** Tried in order; the first that matches names the skip. */
export const CREDITS: readonly Clutter[] = [
  {
    name: 'photo-credit',
    mostWords: 25,
    whole: [
      `\\(?${AGENCY}(?: (?:photo|images?))?(?:\\s?[/|,]\\s?.{1,60})?\\)?`,
      `\\((?:${CREDIT}|source|courtesy)s?\\b[^.]{2,80}\\)`,
      'enlarge(?: (?:this )?image)?',
      '(?:toggle|hide|view|show|open) (?:caption|image|gallery|photo|fullscreen|in gallery).{0,30}',
      'image(?: \\d+ of \\d+)?',
      'view (?:in )?gallery',
      '(?:featured )?(?:image|photo|video)',
    ],
    begins: [
      anyOf(['featured ', 'cover ', 'file ', 'main ', 'header ', 'top ', 'lead ', 'title ']) +
        `?${CREDIT}(?: credits?| source| caption)?\\s?(?::|\\||©|–)\\s?`,
      '(?:image|photo) (?:source|caption),\\s',
      `${CREDIT} (?:by|via|from|courtesy)\\b`,
      'courtesy(?: of)?\\b.{0,60}$',
    ],
  },
  {
    name: 'photo-caption',
    mostWords: 100,
    holds: [
      '\\([^()]{0,90}\\b' +
        anyOf([
          AGENCY,
          'photo',
          'photos',
          'photograph',
          'images?',
          'courtesy',
          'credit',
          'illustration',
          'foto',
          'фото',
        ]) +
        '\\b[^()]{0,90}\\)\\.?$',
      "\\(\\p{L}[\\p{L}.’'-]+ \\p{L}[\\p{L}.’'-]+\\s?/\\s?[^()]{2,70}\\)\\.?$",
      `[.!?”"'’)\\s–-](?:${CREDIT}|source|image source|courtesy)` +
        anyOf([
          ' by\\b',
          ' credits?\\b:?',
          ' courtesy(?: of)?\\b:?',
          '\\s?:',
          PER_CREDIT,
          '\\s?©',
        ]) +
        '\\s?[^.:]{2,80}\\.?$',
      `[.!?”"'’)\\s|/–-]${AGENCY}(?:\\s?[/|]\\s?[\\p{L} .]{2,40})?\\)?\\.?$`,
      '[.!?”")] ©\\s?[^.]{2,60}$',
      '[.!?”"’)] courtesy of [^.:]{2,60}\\.?$',
      '\\s/ (?:archivo|archiv|archives?|arquivo|archivio|archiwum|архив|архів)(?!\\p{L})[^.]{0,50}$',
    ],
  },
  {
    name: 'credits',
    mostWords: 40,
    begins: [
      '\\(?(?:additional |original )?' +
        anyOf([
          'reporting',
          'writing',
          'editing',
          'photography',
          'illustrations?',
          'research',
          'production',
          'compiled',
          'translated',
          'translation',
          'edited',
          'fact[- ]checked',
          'reviewed',
          'contributed',
          'mit material',
          'bearbeitet',
        ]) +
        '(?: (?:and|&) (?:reporting|writing|editing|photography|fact[- ]checked|reviewed))?' +
        ' (?:by|von|par|por|von)\\s?:?\\s',
    ],
    heldWords: ['contributed'],
    holds: ['^[^.]{3,80} contributed (?:reporting|to this (?:report|article|story))\\b'],
  },
];
