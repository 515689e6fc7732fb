/** a word in capitals → whether English speakers would read it as a word, or can only spell it. Pure. */
import { anyIn } from '../../../../_internal/any-of.ts';

/** Consonants that a syllable may begin with; a single one always may. */
const ONSETS = anyIn(`[BCFGKP]L [BCDFGKPTVW]R S[CKLMNPTWQ] SH CH TH PH WH RH KN GN TW DW GW QU CZ
  SCR SPR STR SPL SHR THR SQU CHR SCH [B-DF-HJ-NP-TV-Z]`);

/** Consonants that may follow the last vowel; an `s` may follow them. */
const CODAS =
  anyIn(`LL SS FF TT RR NN ZZ CK CT FT GH GHT GN LB LD LF LK LM LP LT LTH LVE MB MP MPT ND NG NK
  NT NTH NCH NX PT PTH RB RC RCH RD RF RG RK RL RLD RM RN RP RSH RST RT RTH SH SK SM SP ST TCH TH FTH
  DTH XT XTH CH PH BT WK WL WN WD TZ [B-DF-HJ-NP-TV-Z]`);

const BEGINS = new RegExp(`^${ONSETS}?[AEIOUY]`);
const ENDS = new RegExp(`[AEIOUY](?:${CODAS}?S?)$`);

/** Three consonants or more between vowels: the last ones must be able to begin a syllable. */
const CROWD = /(?<=[AEIOUY])[B-DF-HJ-NP-TV-XZ]{3,}(?=[AEIOUY])/g;
const CROWD_BEGINS = new RegExp(`^[B-DF-HJ-NP-TV-XZ]{1,2}${ONSETS}$`);

/** Vowels that no English word has together. */
const NO_VOWELS =
  /^(?:AA|AE|II|IE|UA|UU|EE(?!L))|[AEIOU]{4}|(?:II|UU|AAI|EEO|IAE|IEE|OAE|UEA|IAA|AII)/;

/** Whether capitals have the shape of an English word: `NASA`, `OPEC`; not `BASF`, `COPD`, `USMCA`. */
export function isPronounceable(word: string): boolean {
  if (!BEGINS.test(word) || !ENDS.test(word) || NO_VOWELS.test(word)) return false;
  return (word.match(CROWD) ?? []).every((crowd) => CROWD_BEGINS.test(crowd));
}
