/** words whose noun or adjective and whose verb differ in stress or in their last sound → the phonemes of both. */
import { withSoundOfS } from '../../../pronunciation/sound-of-s.ts';
import type { SensePhonemes } from './heteronym.ts';

/** How a noun or adjective and a verb that are spelled alike are said. */
export type NounVerbPair = {
  /** The noun, the adjective, and the noun before another one. */
  readonly nominal: SensePhonemes;
  readonly verb: SensePhonemes;
  /** Whether the word ends in the `s` of a plural or of the third person. */
  readonly hasEnding: boolean;
  /** What it is where the words beside it show nothing: what it most often is in news. */
  readonly usual: 'nominal' | 'verb';
};

/**
 * A word, then noun and verb in American, then in British English where these differ. A star: more
 * often a verb. Left out are words that most speakers stress alike in both (`address`, `finance`,
 * `research`) and rare ones whose verb no newspaper has.
 */
const STRESSED = `
  abstract ˈæbstɹækt æbstɹˈækt
  addict ˈædɪkt ədˈɪkt
  affix ˈæfɪks əfˈɪks
  attribute* ˈætɹɪbjˌuːt ətɹˈɪbjuːt
  combine* kˈɑːmbaɪn kəmbˈaɪn kˈɒmbaɪn kəmbˈaɪn
  compact kˈɑːmpækt kəmpˈækt kˈɒmpækt kəmpˈækt
  compound kˈɑːmpaʊnd kəmpˈaʊnd kˈɒmpaʊnd kəmpˈaʊnd
  compress* kˈɑːmpɹɛs kəmpɹˈɛs kˈɒmpɹɛs kəmpɹˈɛs
  conduct kˈɑːndʌkt kəndˈʌkt kˈɒndʌkt kəndˈʌkt
  conflict kˈɑːnflɪkt kənflˈɪkt kˈɒnflɪkt kənflˈɪkt
  conscript kˈɑːnskɹɪpt kənskɹˈɪpt kˈɒnskɹɪpt kənskɹˈɪpt
  console kˈɑːnsoʊl kənsˈoʊl kˈɒnsəʊl kənsˈəʊl
  consort kˈɑːnsɔːɹt kənsˈɔːɹt kˈɒnsɔːt kənsˈɔːt
  construct* kˈɑːnstɹʌkt kənstɹˈʌkt kˈɒnstɹʌkt kənstɹˈʌkt
  contest kˈɑːntɛst kəntˈɛst kˈɒntɛst kəntˈɛst
  contract kˈɑːntɹækt kəntɹˈækt kˈɒntɹækt kəntɹˈækt
  contrast kˈɑːntɹæst kəntɹˈæst kˈɒntɹɑːst kəntɹˈɑːst
  converse* kˈɑːnvɝs kənvˈɝs kˈɒnvɜːs kənvˈɜːs
  convert* kˈɑːnvɝt kənvˈɝt kˈɒnvɜːt kənvˈɜːt
  convict kˈɑːnvɪkt kənvˈɪkt kˈɒnvɪkt kənvˈɪkt
  decrease dˈiːkɹiːs dɪkɹˈiːs
  defect dˈiːfɛkt dɪfˈɛkt
  desert dˈɛzɚt dɪzˈɝt dˈɛzət dɪzˈɜːt
  digest dˈaɪdʒɛst daɪdʒˈɛst
  discard* dˈɪskɑːɹd dɪskˈɑːɹd dˈɪskɑːd dɪskˈɑːd
  discharge dˈɪstʃɑːɹdʒ dɪstʃˈɑːɹdʒ dˈɪstʃɑːdʒ dɪstʃˈɑːdʒ
  discount dˈɪskaʊnt dɪskˈaʊnt
  entrance ˈɛntɹəns ɪntɹˈæns ˈɛntɹəns ɪntɹˈɑːns
  escort ˈɛskɔːɹt ɪskˈɔːɹt ˈɛskɔːt ɪskˈɔːt
  excise ˈɛksaɪz ɪksˈaɪz
  exploit* ˈɛksplɔɪt ɪksplˈɔɪt
  export ˈɛkspɔːɹt ɪkspˈɔːɹt ˈɛkspɔːt ɪkspˈɔːt
  extract* ˈɛkstɹækt ɪkstɹˈækt
  ferment* fˈɝmɛnt fɚmˈɛnt fˈɜːmɛnt fəmˈɛnt
  fragment fɹˈæɡmənt fɹæɡmˈɛnt
  frequent fɹˈiːkwənt fɹɪkwˈɛnt
  implant ˈɪmplænt ɪmplˈænt ˈɪmplɑːnt ɪmplˈɑːnt
  import ˈɪmpɔːɹt ɪmpˈɔːɹt ˈɪmpɔːt ɪmpˈɔːt
  imprint ˈɪmpɹɪnt ɪmpɹˈɪnt
  incense ˈɪnsɛns ɪnsˈɛns
  incline ˈɪnklaɪn ɪnklˈaɪn
  increase ˈɪnkɹiːs ɪnkɹˈiːs
  insert* ˈɪnsɝt ɪnsˈɝt ˈɪnsɜːt ɪnsˈɜːt
  insult ˈɪnsʌlt ɪnsˈʌlt
  invite* ˈɪnvaɪt ɪnvˈaɪt
  object ˈɑːbdʒɛkt əbdʒˈɛkt ˈɒbdʒɛkt əbdʒˈɛkt
  overhaul ˈoʊvɚhɔːl ˌoʊvɚhˈɔːl ˈəʊvəhɔːl ˌəʊvəhˈɔːl
  overlap ˈoʊvɚlæp ˌoʊvɚlˈæp ˈəʊvəlæp ˌəʊvəlˈæp
  overthrow ˈoʊvɚθɹoʊ ˌoʊvɚθɹˈoʊ ˈəʊvəθɹəʊ ˌəʊvəθɹˈəʊ
  perfect pˈɝfɪkt pɚfˈɛkt pˈɜːfɪkt pəfˈɛkt
  permit pˈɝmɪt pɚmˈɪt pˈɜːmɪt pəmˈɪt
  pervert pˈɝvɝt pɚvˈɝt pˈɜːvɜːt pəvˈɜːt
  present pɹˈɛzənt pɹɪzˈɛnt
  produce* pɹˈoʊduːs pɹədˈuːs pɹˈɒdjuːs pɹədjˈuːs
  progress pɹˈɑːɡɹɛs pɹəɡɹˈɛs pɹˈəʊɡɹɛs pɹəɡɹˈɛs
  project pɹˈɑːdʒɛkt pɹədʒˈɛkt pɹˈɒdʒɛkt pɹədʒˈɛkt
  protest pɹˈoʊtɛst pɹətˈɛst pɹˈəʊtɛst pɹətˈɛst
  rebel ɹˈɛbəl ɹɪbˈɛl
  recall* ɹˈiːkɔːl ɹɪkˈɔːl
  record ɹˈɛkɚd ɹɪkˈɔːɹd ɹˈɛkɔːd ɹɪkˈɔːd
  refill* ɹˈiːfɪl ɹiːfˈɪl
  refund ɹˈiːfʌnd ɹɪfˈʌnd
  refuse* ɹˈɛfjuːs ɹɪfjˈuːz
  reject* ɹˈiːdʒɛkt ɹɪdʒˈɛkt
  relapse ɹˈiːlæps ɹɪlˈæps
  remake ɹˈiːmeɪk ɹiːmˈeɪk
  replay ɹˈiːpleɪ ɹiːplˈeɪ
  reprint ɹˈiːpɹɪnt ɹiːpɹˈɪnt
  rewrite ɹˈiːɹaɪt ɹiːɹˈaɪt
  segment sˈɛɡmənt sɛɡmˈɛnt
  subject sˈʌbdʒɪkt səbdʒˈɛkt
  survey sˈɝveɪ sɚvˈeɪ sˈɜːveɪ səvˈeɪ
  suspect sˈʌspɛkt səspˈɛkt
  torment tˈɔːɹmɛnt tɔːɹmˈɛnt tˈɔːmɛnt tɔːmˈɛnt
  transfer tɹˈænsfɝ tɹænsfˈɝ tɹˈænsfɜː tɹænsfˈɜː
  transplant tɹˈænsplænt tɹænsplˈænt tɹˈænsplɑːnt tɹænsplˈɑːnt
  transport tɹˈænspɔːɹt tɹænspˈɔːɹt tɹˈænspɔːt tɹænspˈɔːt
  update ˈʌpdeɪt ʌpdˈeɪt
  upgrade ˈʌpɡɹeɪd ʌpɡɹˈeɪd
  uplift ˈʌplɪft ʌplˈɪft`;

/** The same for words in `ate`, whose noun or adjective has a short last syllable. */
const IN_ATE = `
  advocate ˈædvəkət ˈædvəkˌeɪt
  affiliate əfˈɪliət əfˈɪliˌeɪt
  aggregate ˈæɡɹɪɡət ˈæɡɹɪɡˌeɪt
  alternate ˈɔːltɚnət ˈɔːltɚnˌeɪt ɔːltˈɜːnət ˈɔːltənˌeɪt
  animate* ˈænɪmət ˈænɪmˌeɪt
  appropriate əpɹˈoʊpɹiət əpɹˈoʊpɹiˌeɪt əpɹˈəʊpɹiət əpɹˈəʊpɹiˌeɪt
  approximate əpɹˈɑːksɪmət əpɹˈɑːksɪmˌeɪt əpɹˈɒksɪmət əpɹˈɒksɪmˌeɪt
  articulate* ɑːɹtˈɪkjʊlət ɑːɹtˈɪkjʊlˌeɪt ɑːtˈɪkjʊlət ɑːtˈɪkjʊlˌeɪt
  associate əsˈoʊʃiət əsˈoʊʃiˌeɪt əsˈəʊsiət əsˈəʊsiˌeɪt
  consummate kˈɑːnsəmət kˈɑːnsəmˌeɪt kˈɒnsəmət kˈɒnsəmˌeɪt
  coordinate* koʊˈɔːɹdɪnət koʊˈɔːɹdɪnˌeɪt kəʊˈɔːdɪnət kəʊˈɔːdɪnˌeɪt
  degenerate* dɪdʒˈɛnɚɹət dɪdʒˈɛnɚɹˌeɪt dɪdʒˈɛnəɹət dɪdʒˈɛnəɹˌeɪt
  delegate dˈɛlɪɡət dˈɛlɪɡˌeɪt
  deliberate dɪlˈɪbɚɹət dɪlˈɪbɚɹˌeɪt dɪlˈɪbəɹət dɪlˈɪbəɹˌeɪt
  designate* dˈɛzɪɡnət dˈɛzɪɡnˌeɪt
  duplicate dˈuːplɪkət dˈuːplɪkˌeɪt djˈuːplɪkət djˈuːplɪkˌeɪt
  elaborate ɪlˈæbɚɹət ɪlˈæbɚɹˌeɪt ɪlˈæbəɹət ɪlˈæbəɹˌeɪt
  estimate ˈɛstɪmət ˈɛstɪmˌeɪt
  expatriate ɛkspˈeɪtɹiət ɛkspˈeɪtɹiˌeɪt ɛkspˈætɹiət ɛkspˈætɹiˌeɪt
  graduate ɡɹˈædʒuət ɡɹˈædʒuˌeɪt
  initiate* ɪnˈɪʃiət ɪnˈɪʃiˌeɪt
  intimate ˈɪntɪmət ˈɪntɪmˌeɪt
  laminate lˈæmɪnət lˈæmɪnˌeɪt
  legitimate lɪdʒˈɪtɪmət lɪdʒˈɪtɪmˌeɪt
  moderate mˈɑːdɚɹət mˈɑːdɚɹˌeɪt mˈɒdəɹət mˈɒdəɹˌeɪt
  overestimate* ˌoʊvɚɹˈɛstɪmət ˌoʊvɚɹˈɛstɪmˌeɪt ˌəʊvəɹˈɛstɪmət ˌəʊvəɹˈɛstɪmˌeɪt
  precipitate* pɹɪsˈɪpɪtət pɹɪsˈɪpɪtˌeɪt
  predicate pɹˈɛdɪkət pɹˈɛdɪkˌeɪt
  separate sˈɛpɹət sˈɛpɚɹˌeɪt sˈɛpɹət sˈɛpəɹˌeɪt
  subordinate səbˈɔːɹdɪnət səbˈɔːɹdɪnˌeɪt səbˈɔːdɪnət səbˈɔːdɪnˌeɪt
  syndicate sˈɪndɪkət sˈɪndɪkˌeɪt
  underestimate* ˌʌndɚɹˈɛstɪmət ˌʌndɚɹˈɛstɪmˌeɪt ˌʌndəɹˈɛstɪmət ˌʌndəɹˈɛstɪmˌeɪt`;

/** The same for words whose last consonant is voiced in the verb, and for `buffet`, the blow or the meal. */
const IN_S_OR_Z = `
  abuse əbjˈuːs əbjˈuːz
  buffet bəfˈeɪ bˈʌfɪt bˈʊfeɪ bˈʌfɪt
  diffuse dɪfjˈuːs dɪfjˈuːz
  excuse ɪkskjˈuːs ɪkskjˈuːz
  misuse mɪsjˈuːs mɪsjˈuːz
  reuse ɹiːjˈuːs ɹiːjˈuːz
  use* jˈuːs jˈuːz`;

/** The same for words whose form with `s` is said otherwise, or is one class for certain. */
const BARE = `
  close klˈoʊs klˈoʊz klˈəʊs klˈəʊz
  house hˈaʊs hˈaʊz
  live* lˈaɪv lˈɪv
  tear tˈɪɹ tˈɛɹ tˈɪə tˈɛə
  wind wˈɪnd wˈaɪnd`;

/** Forms with `s` that are their own plural or third person. */
const WITH_S = `
  lives lˈaɪvz lˈɪvz
  proceeds pɹˈoʊsiːdz pɹəsˈiːdz pɹˈəʊsiːdz pɹəsˈiːdz
  tears tˈɪɹz tˈɛɹz tˈɪəz tˈɛəz`;

/** By the word in lower case, with and without `s`. */
export const NOUN_VERB_PAIRS: ReadonlyMap<string, NounVerbPair> = new Map([
  ...[STRESSED, IN_ATE, IN_S_OR_Z].flatMap(linesOf).flatMap((line) => {
    const [word, pair] = pairOf(line);
    return [[word, pair] as const, [`${word}s`, withEnding(pair)] as const];
  }),
  ...linesOf(BARE).map(pairOf),
  ...linesOf(WITH_S).map((line) => {
    const [word, pair] = pairOf(line);
    return [word, { ...pair, hasEnding: true }] as const;
  }),
]);

function linesOf(table: string): readonly string[] {
  return table.trim().split('\n');
}

function pairOf(line: string): readonly [word: string, pair: NounVerbPair] {
  const [word, ...sounds] = line.trim().split(' ');
  const [american, verb, british = american, britishVerb = verb] = sounds;
  return [
    word!.replace('*', ''),
    {
      nominal: { american: american!, british: british! },
      verb: { american: verb!, british: britishVerb! },
      hasEnding: false,
      usual: word!.endsWith('*') ? 'verb' : 'nominal',
    },
  ];
}

/** A plural is much more frequent in news than a third person. */
function withEnding({ nominal, verb }: NounVerbPair): NounVerbPair {
  return { nominal: ending(nominal), verb: ending(verb), hasEnding: true, usual: 'nominal' };
}

function ending({ american, british }: SensePhonemes): SensePhonemes {
  return { american: withSoundOfS(american), british: withSoundOfS(british) };
}
