/** words that carry no accent of their own, by language: articles, pronouns, prepositions, auxiliaries. */
import { primaryLanguage } from '../../_internal/primary-language.ts';

const LISTS: Readonly<Record<string, string>> = {
  en:
    'a an the and or but nor so if as than that which who whom whose when where while because ' +
    'though although until since unless of in on at to for with from by about into onto over under ' +
    'after before between through during without within against among upon per via off out up down ' +
    'i me my mine we us our ours you your yours he him his she her hers it its they them their theirs ' +
    'this these those there here am is are was were be been being do does did have has had having ' +
    "will would shall should can could may might must ought i'm i've i'd i'll we're we've we'd we'll " +
    "you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'll they're they've they'd " +
    "they'll that's there's who's what's isn't aren't wasn't weren't don't doesn't didn't haven't " +
    "hasn't hadn't won't wouldn't shouldn't can't couldn't not no what how why some any each every " +
    'such one just then also too very more most much only',
  fr:
    'le la les l un une des du de d à au aux en y et ou mais donc or ni car que qu qui quoi dont où ' +
    'je j tu il elle on nous vous ils elles me m te t se s lui leur moi toi soi eux ce c cet cette ces ' +
    'mon ma mes ton ta tes son sa ses notre nos votre vos leurs ne n pas plus par pour dans sur sous ' +
    'avec sans chez vers entre est sont était étaient a ont avait avaient été être avoir fut si comme ' +
    'quand lorsque puisque tout toute tous très aussi',
  es:
    'el la los las lo un una unos unas de del a al en y e o u pero sino ni que quien quienes cual ' +
    'cuales cuyo donde cuando como si porque pues yo tú él ella ello nosotros vosotros ellos ellas me ' +
    'te se le les nos os mi mis tu tus su sus nuestro nuestra este esta estos estas ese esa eso esto ' +
    'con sin por para sobre entre hasta desde hacia tras es son era eran fue fueron ser ha han había ' +
    'haber está están no más muy ya también',
  it:
    'il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle al ' +
    'allo alla ai agli alle dal dalla nel nella nei nelle sul sulla e ed o ma né che chi cui non mi ti ' +
    'si ci vi io tu lui lei noi voi loro mio mia tuo suo sua questo questa quello quella è sono era ' +
    'erano fu ha hanno aveva essere avere se come quando dove più anche molto',
  pt:
    'o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às por pelo pela para com ' +
    'sem sob sobre entre até desde e ou mas nem que quem qual cujo onde quando como se porque eu tu ' +
    'ele ela nós vós eles elas me te lhe lhes meu minha teu seu sua este esta esse essa isto isso é ' +
    'são era eram foi foram ser ter tem têm tinha há está estão não mais muito também já',
  de:
    'der die das den dem des ein eine einen einem einer eines und oder aber denn sondern dass wenn ' +
    'als wie ob weil obwohl während von vom zu zum zur in im an am auf aus bei beim mit nach seit über ' +
    'unter vor hinter zwischen für durch gegen ohne um ich du er sie es wir ihr mich dich sich uns euch ' +
    'mein dein sein ihre unser ist sind war waren bin wird werden wurde wurden hat haben hatte hatten ' +
    'nicht auch nur noch schon so sehr',
};

const SETS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(' '))]),
);

/** Longest word that counts as one of these in a language without a list. */
const SHORT = 3;

/** Whether a word usually has no accent. */
export function isFunctionWord(word: string, language: string): boolean {
  const folded = word.toLowerCase().replaceAll('’', "'");
  const words = SETS.get(primaryLanguage(language));
  return words === undefined ? folded.length <= SHORT : words.has(folded);
}
