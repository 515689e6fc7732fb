/**
 * → names of months and weekdays, and “by”, in languages that have no folder of their own. Data, by
 * code. Months are those of the Gregorian calendar, January to December; one whose name is another
 * month's in another language is left out with all of its language (Croatian “listopada”).
 */
import type { Language } from './language.ts';

/** What is known of a language's dates. */
type DateWords = Pick<Language, 'months' | 'datelines'>;

/** By code. */
export const FEW_DATES: Readonly<Record<string, DateWords>> = {
  ar: {
    months: `
      يناير جانفي | فبراير فيفري | مارس آذار | أبريل إبريل ابريل أفريل نيسان | مايو أيار ماي | يونيو حزيران جوان |
      يوليو تموز جويلية | أغسطس اغسطس أوت | سبتمبر أيلول | أكتوبر اكتوبر | نوفمبر | ديسمبر
    `,
    datelines: {
      weekdays: ['ال(?:أحد|احد|اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت)'],
    },
  },
  az: {
    months: `
      yanvar | fevral | mart | aprel | may | iyun | iyul | avqust | sentyabr | oktyabr | noyabr | dekabr
    `,
    datelines: { by: ['müəllif:'] },
  },
  be: {
    months: `
      студзеня | лютага | сакавіка | красавіка | мая | чэрвеня | ліпеня | жніўня | верасня | кастрычніка |
      лістапада | снежня
    `,
    datelines: { by: ['аўтар:'] },
  },
  bg: {
    months: `
      януари | февруари | март | април | май | юни | юли | август | септември | октомври | ноември | декември
    `,
    datelines: {
      by: ['автор:', 'от:'],
      weekdays: ['понеделник', 'вторник', 'сряда', 'четвъртък', 'петък', 'събота', 'неделя'],
    },
  },
  bn: {
    months: `
      জানুয়ারি জানুয়ারি | ফেব্রুয়ারি ফেব্রুয়ারি | মার্চ | এপ্রিল | মে | জুন | জুলাই | আগস্ট | সেপ্টেম্বর |
      অক্টোবর | নভেম্বর | ডিসেম্বর
    `,
  },
  ca: {
    months: `
      gener | febrer | març | abril | maig | juny | juliol | agost | setembre | octubre | novembre | desembre
    `,
    datelines: {
      by: ['per:', '(?:escrit|text|publicat) per:?', 'autora?:'],
      weekdays: ['dilluns', 'dimarts', 'dimecres', 'dijous', 'divendres', 'dissabte', 'diumenge'],
    },
  },
  cs: {
    months: `
      ledna | února | března | dubna | května | června | července | srpna | září | října | listopadu |
      prosince
    `,
    datelines: {
      by: ['autor(?:ka)?:', '(?:napsal|připravil)a?:?', 'text:'],
      weekdays: ['pondělí', 'úterý', 'středa', 'čtvrtek', 'pátek', 'sobota', 'neděle'],
    },
  },
  da: {
    months: `
      januar | februar | marts | april | maj | juni | juli | august | september | oktober | november |
      december
    `,
    datelines: {
      by: ['(?:skrevet )?af:?', 'tekst:'],
      beforeDate: ['den'],
      weekdays: ['(?:man|tirs|ons|tors|fre|lør|søn)dag'],
      verbs:
        'er var blev bliver har havde kom gik fik står stod lå siger sagde kan kunne skal skulle',
    },
  },
  el: {
    months: `
      ιανουαρίου ιαν | φεβρουαρίου φεβ | μαρτίου μαρ | απριλίου απρ | μαΐου μαϊου μαΐ μάι | ιουνίου ιουν |
      ιουλίου ιουλ | αυγούστου αυγ | σεπτεμβρίου σεπ | οκτωβρίου οκτ | νοεμβρίου νοε | δεκεμβρίου δεκ
    `,
    datelines: {
      by: ['από:', 'συντάκτ(?:ης|ρια):', '(?:γράφει|κείμενο)(?:[: ]+[οη])?:?'],
      weekdays: ['δευτέρα', 'τρίτη', 'τετάρτη', 'πέμπτη', 'παρασκευή', 'σάββατο', 'κυριακή'],
    },
  },
  et: {
    months: `
      jaanuar | veebruar | märts | aprill | mai | juuni | juuli | august | september | oktoober | november |
      detsember
    `,
    datelines: {
      by: ['autor:', 'tekst:'],
      weekdays: ['(?:esmas|teisi|kolma|nelja)päev', 'reede', 'laupäev', 'pühapäev'],
    },
  },
  fi: {
    months: `
      tammikuuta | helmikuuta | maaliskuuta | huhtikuuta | toukokuuta | kesäkuuta | heinäkuuta | elokuuta |
      syyskuuta | lokakuuta | marraskuuta | joulukuuta
    `,
    datelines: {
      by: ['(?:teksti|kirjoittaja|kirjoittanut|toimittaja):'],
      weekdays: ['(?:maanan|tiis|tors|perjan|lauan|sunnun)tai', 'keskiviikko'],
    },
  },
  he: {
    months: `
      ינואר בינואר | פברואר בפברואר | מרץ מרס במרץ במרס | אפריל באפריל | מאי במאי | יוני ביוני | יולי ביולי |
      אוגוסט באוגוסט | ספטמבר בספטמבר | אוקטובר באוקטובר | נובמבר בנובמבר | דצמבר בדצמבר
    `,
  },
  hi: {
    months: `
      जनवरी | फ़रवरी फरवरी | मार्च | अप्रैल | मई | जून | जुलाई | अगस्त | सितंबर सितम्बर | अक्टूबर अक्तूबर |
      नवंबर नवम्बर | दिसंबर दिसम्बर
    `,
    datelines: { weekdays: ['(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार'] },
  },
  hr: {
    datelines: {
      by: ['autor(?:ica)?:', '(?:piše|napisa(?:o|la)):?'],
      weekdays: ['ponedjeljak', 'utorak', 'srijeda', 'četvrtak', 'petak', 'subota', 'nedjelja'],
    },
  },
  hu: {
    months: `
      január jan | február febr | március márc | április ápr | május máj | június jún | július júl |
      augusztus aug | szeptember szept | október okt | november nov | december dec
    `,
    datelines: {
      by: ['(?:írta|szerző|szöveg):'],
      published: ['megjelent', 'közzétéve'],
      updated: ['frissítve', 'módosítva'],
      weekdays: ['hétfő', 'kedd', 'szerda', 'csütörtök', 'péntek', 'szombat', 'vasárnap'],
    },
  },
  is: {
    months: `
      janúar | febrúar | mars | apríl | maí | júní | júlí | ágúst | september | október | nóvember |
      desember
    `,
    datelines: {
      by: ['höfundur:'],
      weekdays: ['(?:mánu|þriðju|miðviku|fimmtu|föstu|laugar|sunnu)dag(?:ur|inn)?'],
    },
  },
  lt: {
    months: `
      sausio | vasario | kovo | balandžio | gegužės | birželio | liepos | rugpjūčio | rugsėjo | spalio |
      lapkričio | gruodžio
    `,
    datelines: { by: ['autor(?:ius|ė):'] },
  },
  lv: {
    months: `
      janvāris | februāris | marts | aprīlis | maijs | jūnijs | jūlijs | augusts | septembris | oktobris |
      novembris | decembris
    `,
    datelines: { by: ['autor[se]:'] },
  },
  ms: {
    months: `
      januari | februari | mac maret | april | mei | jun juni | julai juli | ogos agustus | september |
      oktober | november | disember desember
    `,
    datelines: {
      by: ['(?:ditulis )?oleh:?', 'penulis:?'],
      weekdays: ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu', 'isnin', 'khamis'],
    },
  },
  no: {
    months: `
      januar | februar | mars | april | mai | juni | juli | august | september | oktober | november |
      desember
    `,
    datelines: {
      by: ['(?:skrevet )?av:?', 'tekst:'],
      beforeDate: ['den'],
      weekdays: ['(?:man|tirs|ons|tors|fre|lør|søn)dag'],
      verbs: 'er var ble blir har hadde kom gikk fikk står sto lå sier sa kan kunne skal skulle',
    },
  },
  ro: {
    months: `
      ianuarie | februarie | martie | aprilie | mai | iunie | iulie | august | septembrie | octombrie |
      noiembrie | decembrie
    `,
    datelines: {
      by: ['(?:scris |publicat |postat )?de:', '(?:scris|publicat|postat) de', 'autor:?'],
      weekdays: ['luni', 'marți', 'miercuri', 'joi', 'vineri', 'sâmbătă', 'duminică'],
    },
  },
  sk: {
    months: `
      januára | februára | marca | apríla | mája | júna | júla | augusta | septembra | októbra | novembra |
      decembra
    `,
    datelines: {
      by: ['autor(?:ka)?:', '(?:napísal|pripravil)a?:?'],
      weekdays: ['pondelok', 'utorok', 'streda', 'štvrtok', 'piatok', 'sobota', 'nedeľa'],
    },
  },
  sl: {
    months: `
      januar januarja | februar februarja | marec marca | april aprila | maj maja | junij junija |
      julij julija | avgust avgusta | september septembra | oktober oktobra | november novembra |
      december decembra
    `,
    datelines: {
      by: ['avtor(?:ica)?:', 'piše:?'],
      weekdays: ['ponedeljek', 'torek', 'sreda', 'četrtek', 'petek', 'sobota', 'nedelja'],
    },
  },
  sq: {
    months: `
      janar | shkurt | mars | prill | maj | qershor | korrik | gusht | shtator | tetor | nëntor | dhjetor
    `,
    datelines: { by: ['nga:', 'shkruar nga:?', 'autor[ie]?:'] },
  },
  sr: {
    months: `
      јануар јануара januara | фебруар фебруара februara | март марта | април априла | мај маја |
      јун јуна juna | јул јула jula | август августа avgusta | септембар септембра septembar |
      октобар октобра oktobar | новембар новембра novembar | децембар децембра decembar
    `,
    datelines: {
      by: ['аутор(?:ка)?:', 'пише:?', 'autor(?:ka)?:'],
      weekdays: ['понедељак', 'уторак', 'среда', 'четвртак', 'петак', 'субота', 'недеља'],
    },
  },
  sw: {
    months: `
      januari | februari | machi | aprili | mei | juni | julai | agosti | septemba | oktoba | novemba |
      desemba
    `,
    datelines: { by: ['(?:imeandikwa|makala|taarifa) na:?', 'mwandishi:?'] },
  },
  tl: {
    months: `
      enero | pebrero | marso | abril | mayo | hunyo | hulyo | agosto | setyembre | oktubre | nobyembre |
      disyembre
    `,
    datelines: { by: ['(?:isinulat|sinulat) ni:?'] },
  },
  tr: {
    months: `
      ocak | şubat | mart | nisan | mayıs | haziran | temmuz | ağustos | eylül | ekim | kasım | aralık
    `,
    datelines: {
      by: ['(?:yazan|yazar|haber|hazırlayan):'],
      published: ['yayınlan(?:dı|ma tarihi)', 'giriş tarihi', 'yayın tarihi'],
      updated: ['güncelle(?:ndi|me tarihi|nme tarihi|me)', 'son güncelleme'],
      weekdays: ['pazartesi', 'salı', 'çarşamba', 'perşembe', 'cuma', 'cumartesi', 'pazar'],
    },
  },
  vi: {
    datelines: {
      by: ['tác giả:?', 'bài:', '(?:viết |đăng )?bởi:?'],
      weekdays: ['thứ (?:hai|ba|tư|năm|sáu|bảy)', 'chủ nhật'],
    },
  },
};
