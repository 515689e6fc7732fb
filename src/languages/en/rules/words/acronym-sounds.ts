/** acronyms said as words in a way that their letters do not show → their phonemes. */
import type { Accent } from '../../../pronunciation/accent.ts';

/**
 * How broadcasters say them, where a voice would guess otherwise, or spell three letters: American, then British English
 * where it differs. Initials that are partly letters (`JPEG`, `USAID`) are here too.
 */
const SOUNDS = `
  AAA tɹˌɪpəlˈeɪ
  ACAS ˈeɪkæs
  AIPAC ˈeɪpæk
  ANSA ˈænsə
  ARM ˈɑːɹm ˈɑːm
  ASEAN ˈɑːsiɑːn ˈæsiæn
  ASIC ˈeɪsɪk
  ASLEF ˈæzlɛf
  ATACMS ətˈækəmz
  AUKUS ˈɔːkəs
  AWACS ˈeɪwæks
  BaFin bˈɑːfɪn
  BARDA bˈɑːɹdə bˈɑːdə
  BIC bˈɪk
  CAF kˈæf
  CAT kˈæt
  CBAM sˈiːbæm
  CENTCOM sˈɛntkɑːm sˈɛntkɒm
  CERN sˈɝn sˈɜːn
  ČEZ tʃˈɛz
  CISA sˈɪsə
  CITES sˈaɪtiːz
  COGAT kˈoʊɡæt kˈəʊɡæt
  COP kˈɑːp kˈɒp
  CoV kˈoʊv kˈəʊv
  DARPA dˈɑːɹpə dˈɑːpə
  DAX dˈæks
  DEFRA dˈɛfɹə
  DOGE dˈoʊdʒ dˈəʊdʒ
  EASA iːˈɑːsə
  ECOSOC ˈɛkoʊsɑːk ˈɛkəʊsɒk
  ECOWAS ˈɛkoʊwɑːs ˈɛkəʊwæs
  EFTA ˈɛftə
  EIDL ˈaɪdəl
  EMSA ˈɛmsə
  ENISA ɛnˈiːsə
  EPCOT ˈɛpkɑːt ˈɛpkɒt
  ERCOT ˈɝkɑːt ˈɜːkɒt
  ETA ˈɛtə
  EURIBOR jˈʊɹɪbɔːɹ jˈʊəɹɪbɔː
  FAFSA fˈæfsə
  FARC fˈɑːɹk fˈɑːk
  FASB fˈæzbi
  FERC fˈɝk fˈɜːk
  FIDE fˈiːdeɪ
  FINA fˈiːnə
  FinCEN fˈɪnsɛn
  FINRA fˈɪnɹə
  FISA fˈaɪzə
  FOIA fˈɔɪə
  FTSE fˈʊtsi
  GAAP ɡˈæp
  GMAT dʒˈiːmæt
  HIMARS hˈaɪmɑːɹz hˈaɪmɑːz
  HIPAA hˈɪpə
  HUD hˈʌd
  IARPA aɪˈɑːɹpə aɪˈɑːpə
  IATA aɪˈɑːtə
  ICANN ˈaɪkæn
  ICAO aɪkˈeɪoʊ aɪkˈeɪəʊ
  ICE ˈaɪs
  IEEE ˌaɪtɹˌɪpəlˈiː
  IKEA aɪkˈiːə
  IMAX ˈaɪmæks
  INDOPACOM ˌɪndoʊpˈækɑːm ˌɪndəʊpˈækɒm
  INSEE ɪnsˈeɪ
  IPBES ˈɪpbɛs
  ISA ˈaɪsə
  ISAF ˈaɪsæf
  ISRO ˈɪsɹoʊ ˈɪsɹəʊ
  ITER ˈiːtɚ ˈiːtə
  JAG dʒˈæɡ
  JASSM dʒˈæzəm
  JAXA dʒˈæksə
  JDAM dʒˈeɪdæm
  JPEG dʒˈeɪpɛɡ
  JSOC dʒˈeɪsɑːk dʒˈeɪsɒk
  JSON dʒˈeɪsən
  KFOR kˈeɪfɔːɹ kˈeɪfɔː
  LIBOR lˈaɪbɔːɹ lˈaɪbɔː
  LiDAR lˈaɪdɑːɹ lˈaɪdɑː
  LSAT ˈɛlsæt
  MAGA mˈɑːɡə mˈæɡə
  MAS mˈæs
  MCAT ˈɛmkæt
  MERCOSUR mˈɝkoʊsʊɹ mˈɜːkəʊsʊə
  MiG mˈɪɡ
  MINUSMA mɪnˈuːsmə
  MIRV mˈɝv mˈɜːv
  MoMA mˈoʊmə mˈəʊmə
  MONUSCO moʊnˈuːskoʊ mɒnˈuːskəʊ
  MPEG ˈɛmpɛɡ
  NAACP ˌɛndˌʌbəlˌeɪsˌiːpˈiː
  NASCAR nˈæskɑːɹ nˈæskɑː
  NLAW ˈɛnlɔː
  NOAA nˈoʊə nˈəʊə
  NORAD nˈɔːɹæd nˈɔːɹæd
  OCHA ˈoʊtʃə ˈɒtʃə
  OFAC ˈoʊfæk ˈəʊfæk
  OLED ˈoʊlɛd ˈəʊlɛd
  OPEC ˈoʊpɛk ˈəʊpɛk
  OSHA ˈoʊʃə ˈəʊʃə
  PAC pˈæk
  PAN pˈæn
  PDVSA pˌɛdɛvˈɛsə
  PEMEX pˈɛmɛks
  PEN pˈɛn
  PEPFAR pˈɛpfɑːɹ pˈɛpfɑː
  PET pˈɛt
  PETA pˈiːtə
  PFAS pˈiːfæs
  PIN pˈɪn
  PIP pˈɪp
  PrEP pɹˈɛp
  PSAT pˈiːsæt
  PSOE pəsˈoʊeɪ pəsˈəʊeɪ
  RAI ɹˈaɪ
  RAM ɹˈæm
  REIT ɹˈiːt
  RICO ɹˈiːkoʊ ɹˈiːkəʊ
  ROM ɹˈɑːm ɹˈɒm
  ROTC ɹˈɑːtsi ɹˈɒtsi
  SaaS sˈæs
  SACEUR sˈækjʊɹ sˈækjʊə
  SADC sˈædɛk
  SAG sˈæɡ
  SAM sˈæm
  SEBI sˈɛbi
  SIM sˈɪm
  SOAS sˈoʊæs sˈəʊæs
  SOFR sˈoʊfɚ sˈəʊfə
  TANF tˈænɪf
  TAP tˈæp
  TASS tˈæs
  TED tˈɛd
  TEPCO tˈɛpkoʊ tˈɛpkəʊ
  THAAD θˈæd
  TOW tˈoʊ tˈəʊ
  TTIP tˈiːtɪp
  TUI tˈuːi
  TÜV tˈʊf
  UEFA juːˈeɪfə
  UKIP jˈuːkɪp
  UNAM uːnˈɑːm
  UNCTAD ˈʌŋktæd
  UNEP jˈuːnɛp
  UNESCO juːnˈɛskoʊ juːnˈɛskəʊ
  UNICEF jˈuːnɪsɛf
  UNIFIL jˈuːnɪfɪl
  UNITA juːnˈiːtə
  UNRWA ˈʌnɹə
  UNSCOM ˈʌnskɑːm ˈʌnskɒm
  USAID jˌuːˌɛsˈeɪd
  VoIP vˈɔɪp
  VOX vˈɑːks vˈɒks
  WADA wˈɑːdə wˈɒdə
  WIC wˈɪk
  WIPO wˈaɪpoʊ wˈaɪpəʊ
  YAML jˈæməl
  ZANU zˈɑːnuː
  ZIP zˈɪp`;

/** By accent, each by the word as it is written. */
const BY_ACCENT: Readonly<Record<Accent, ReadonlyMap<string, string>>> = {
  american: soundsIn(0),
  british: soundsIn(1),
};

function soundsIn(column: 0 | 1): ReadonlyMap<string, string> {
  return new Map(
    SOUNDS.trim()
      .split('\n')
      .map((line) => line.trim().split(' '))
      .map(([word, ...sounds]) => [word!, sounds[column] ?? sounds[0]!]),
  );
}

/** IPA of an acronym that is said as a word, with its capitals as written; `undefined` for any other word. */
export function acronymSound(word: string, accent: Accent): string | undefined {
  return BY_ACCENT[accent].get(word);
}
