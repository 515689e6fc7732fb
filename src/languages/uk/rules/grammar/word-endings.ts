/** a Ukrainian word → what it may be, by the list of nouns, else by its ending. */
import type { Case, Gender, WordReading } from '../../../slavic/declension.ts';
import { listedUkrainianNouns } from './nouns.ts';

let listed: ReadonlyMap<string, readonly WordReading[]> | undefined;

const direct: readonly Case[] = ['nominative', 'accusative'];

const pluralOf = (gender: Gender, ...cases: readonly Case[]): WordReading => ({
  gender,
  plural: true,
  cases,
});
const singularOf = (gender: Gender, ...cases: readonly Case[]): WordReading => ({
  gender,
  plural: false,
  cases,
});
const adjective = (reading: WordReading): WordReading => ({ ...reading, adjective: true });

/** Feminine plurals by ending, and masculine ones that end alike. */
const FEMININE_PLURAL = new RegExp(
  [
    '(?:ви|уги|ради|ози|бки|вки|жки|азки|йки|лки|(?:и|ян)ки|пки|ірки|етки|стки|ітки|чки|шки|',
    'ькі|іки|ми|ини|ури|іді|влі|[аи]ні|ині|рні|сті|иці|[ае]чі|ії|[ео]ї)$',
  ].join(''),
  '',
);
const MASCULINE_PLURAL = new RegExp(
  [
    '(?:іви|иви|ики|іки|яки|аки|уки|инки|унки|адки|ятки|істки|аїки|ими|кстрими|жими|азини|',
    'чини|дизайни|дюйми|фільми|режими|атоми|томи|доми|рази|[іо]дії|їзди|музеї|ліцеї|випадки|',
    'острови|тиви|слови|заводи|поїзди|злочини|млини|терміни|рубежі|пляжі|ножі|глядачі|',
    'викладачі|ключі|мечі|плечі|сценарії|критерії)$',
  ].join(''),
  '',
);

/** Readings by ending, the first that matches. */
const BY_ENDING: readonly (readonly [end: RegExp, readings: readonly WordReading[]])[] = [
  [/(?:ими|іми)$/, [adjective(pluralOf('masculine', 'instrumental'))]],
  [/(?:ами|ями|ьми)$/, [pluralOf('masculine', 'instrumental')]],
  [/[аяе]х$/, [pluralOf('masculine', 'locative')]],
  [/(?:[аяе]м)$/, [pluralOf('masculine', 'dative'), singularOf('neuter', 'instrumental')]],
  [/[иі]х$/, [adjective(pluralOf('masculine', 'genitive', 'locative', 'accusative'))]],
  [
    /[иі]м$/,
    [
      adjective(singularOf('masculine', 'instrumental', 'locative')),
      adjective(singularOf('neuter', 'instrumental', 'locative')),
      adjective(pluralOf('masculine', 'dative')),
    ],
  ],
  [
    /(?:ого|ього)$/,
    [
      adjective(singularOf('masculine', 'genitive')),
      adjective(singularOf('personal', 'accusative')),
      adjective(singularOf('neuter', 'genitive')),
    ],
  ],
  [
    /(?:ому|ьому)$/,
    [
      adjective(singularOf('masculine', 'locative', 'dative')),
      adjective(singularOf('neuter', 'locative', 'dative')),
    ],
  ],
  [/(?:ої|ьої)$/, [adjective(singularOf('feminine', 'genitive'))]],
  [
    /(?:[цсз]ій|ній|вій|тій|кій|шій|жій|лій)$/,
    [adjective(singularOf('feminine', 'locative', 'dative'))],
  ],
  [/ий$/, [adjective(singularOf('masculine', ...direct))]],
  [/(?:ою|ею|єю)$/, [singularOf('feminine', 'instrumental')]],
  [/(?:ську|цьку|ну|ву|шу|ту)$/, [adjective(singularOf('feminine', 'accusative'))]],
  [
    /(?:ська|цька|ова|на|ена|ша|жа|ла)$/,
    [singularOf('feminine', 'nominative'), pluralOf('neuter', ...direct)],
  ],
  [/(?:ське|цьке|ове|не|те|ше|ле)$/, [adjective(singularOf('neuter', ...direct))]],
  [
    /(?:ські|цькі|ові|ні|ені|ані|ші|ті|ливі|чні|льні)$/,
    [
      adjective(pluralOf('feminine', ...direct)),
      adjective(pluralOf('masculine', ...direct)),
      adjective(pluralOf('neuter', ...direct)),
    ],
  ],
  [
    /(?:ення|ання|іння|яття|ття|лля|ння)$/,
    [singularOf('neuter', 'nominative', 'accusative', 'genitive'), pluralOf('neuter', ...direct)],
  ],
  [/[ія]я$/, [singularOf('feminine', 'nominative')]],
  [
    /[ая]$/,
    [
      pluralOf('neuter', ...direct),
      singularOf('feminine', 'nominative'),
      singularOf('masculine', 'genitive'),
    ],
  ],
  [/ію$/, [singularOf('feminine', 'accusative')]],
  [/о$/, [singularOf('neuter', ...direct)]],
  [/е$/, [singularOf('neuter', ...direct)]],
  [/ом$/, [singularOf('masculine', 'instrumental')]],
  [
    /[ую]$/,
    [singularOf('feminine', 'accusative'), singularOf('masculine', 'genitive', 'locative')],
  ],
  [/(?:ів|їв|ей)$/, [pluralOf('masculine', 'genitive', 'accusative')]],
];

/** A word of either case → its readings. */
export function readUkrainianWord(word: string): readonly WordReading[] {
  listed ??= listedUkrainianNouns();
  const lower = word.toLowerCase();
  const known = listed.get(lower);
  if (known !== undefined) return known;
  if (lower.length < 3) return [];
  if (/(?:ся|[аиуюяіо]л[аои]|[аиіяую]ть|[аиіяую]ти|[аеио]но|вся)$/.test(lower)) return [];
  const found = BY_ENDING.find(([end]) => end.test(lower));
  if (found !== undefined) return found[1];
  if (/[иії]$/.test(lower)) {
    const isFeminine = FEMININE_PLURAL.test(lower) && !MASCULINE_PLURAL.test(lower);
    return [
      pluralOf(isFeminine ? 'feminine' : 'masculine', ...direct),
      singularOf('feminine', 'genitive', 'locative'),
      singularOf('masculine', 'locative'),
    ];
  }
  return [pluralOf('feminine', 'genitive'), singularOf('masculine', ...direct)];
}
