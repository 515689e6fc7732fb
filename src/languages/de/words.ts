/** German: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';
import { GERMAN_VOCABULARY } from './inflection.ts';

/** German. */
export const GERMAN: Language = {
  code: 'de',
  disclosure: 'Diese Aufnahme wurde mithilfe von KI erstellt.',
  byline: 'Von',
  formula: 'eine Formel',
  corrected: 'Korrigierte Fassung vom {0}.',
  months: `
    januar jan jänner | februar feb | märz mrz | april apr | mai | juni jun | juli jul | august
    aug | september sept sep | oktober okt | november nov | dezember dez
  `,
  datelines: {
    by: [
      'von unsere[mrn] (?:\\p{L}+ )?\\p{L}*(?:autor|korrespondent|mitarbeiter|redakteur|reporter)(?:in)?',
      '(?:(?:geschrieben|protokolliert) |(?:eine? )?(?:\\p{L}+)?' +
        '(?:analyse|artikel|beitrag|bericht|essay|gespräch|glosse|interview|kolumne|kommentar|' +
        'kritik|porträt|reportage|rezension|text) )?von:?',
      'autor(?:in)?:',
      'redaktion:',
      'text(?: und (?:fotos?|bilder))?:',
    ],
    published: ['veröffentlicht', 'erstellt', 'erschienen', 'online seit'],
    updated: ['(?:zuletzt )?aktualisiert', '(?:letzte )?aktualisierung', 'stand', 'geändert'],
    relative: [
      'heute',
      'gestern',
      'vor (?:\\d{1,3}|einer?|einem) (?:minuten?|stunden?|tag(?:en)?)',
    ],
    beforeDate: ['am', 'vom'],
    weekdays: ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'],
    verbs: `
      ist sind waren wird wurde wurden hat haben hatte hatten kam kamen ging gingen gab gibt steht
      stand standen liegt lag lagen begann begannen fuhr fuhren fiel fielen sagte sagten kann
      konnte soll sollte muss musste brach brannte starb fand fanden stieg
    `,
  },
  smallWords: `
    der das den dem des und ein eine einen einem einer ist sind wird mit von vom zu zum zur im in
    am auf für bei nach aus als auch sich nicht es er sie dass über um wie an
  `,
  announcements: {
    heading: 'Der Artikel enthält eine Zwischenüberschrift.',
    paragraph: 'Hier wurde ein Absatz ausgelassen.',
    listItem: 'Hier wurde ein Listenpunkt ausgelassen.',
    quote: 'Der Artikel enthält ein Zitat.',
    code: 'Der Artikel enthält ein Codebeispiel.',
    table: 'Der Artikel enthält eine Tabelle.',
    caption: 'Der Artikel enthält ein Bild.',
    footnote: 'Der Artikel enthält eine Fußnote.',
    embed: 'Der Artikel enthält ein Video oder ein anderes eingebettetes Element.',
    boilerplate: 'Hier wurde die Selbstdarstellung des Unternehmens ausgelassen.',
  },
  pages: {
    editions: 'Vorgelesene Artikel',
    none: 'Es gibt noch keine Aufnahme.',
    readArticle: 'Artikel lesen',
    captions: 'Untertitel',
    subscribe: 'In der Podcast-App abonnieren',
    copyFeed: 'Diese Adresse in die Podcast-App kopieren:',
    notFound: 'Unter dieser Adresse gibt es nichts',
    draft: 'Dies ist ein Entwurf. Er ist nicht veröffentlicht.',
    search: 'Suchen',
    author: 'Autor',
    allAuthors: 'Alle Autoren',
    section: 'Ressort',
    allSections: 'Alle Ressorts',
    date: 'Datum',
    allDates: 'Beliebiges Datum',
    noMatch: 'Keine passenden Artikel.',
  },
  player: {
    listen: 'Artikel anhören',
    play: 'Abspielen',
    pause: 'Pause',
    back: '15 Sekunden zurück',
    forward: '15 Sekunden vor',
    position: 'Position',
    positionOf: '{0} von {1}',
    speed: 'Tempo',
    chapters: 'Kapitel',
    transcript: 'Text',
    download: 'Herunterladen',
    close: 'Mini-Player schließen',
    earlier: 'Diese Aufnahme gibt die Fassung vom {0} wieder; der Artikel wurde seitdem geändert.',
    earlierUndated:
      'Diese Aufnahme gibt eine frühere Fassung wieder; der Artikel wurde seitdem geändert.',
    changed: 'Geänderte Sätze: {0}.',
    dismiss: 'Ausblenden',
    playFrom: 'Ab hier hören: {0}',
    backToSentence: 'Zurück zum Satz',
    testTones: 'Das sind Testtöne, keine Sprache.',
    audioFailed: 'Die Aufnahme konnte nicht geladen werden.',
    offline: 'Keine Internetverbindung.',
    missing: 'Die Aufnahme dieses Artikels wurde nicht gefunden.',
    blocked: 'Die Aufnahme dieses Artikels ist nicht erreichbar.',
    unreadable: 'Diese Aufnahme braucht eine neuere Version des Players.',
    plain: 'Die Kapitel und der Text zu dieser Aufnahme konnten nicht geladen werden.',
    noSeek: 'Auf dieser Website lässt sich in der Aufnahme nicht vor- oder zurückspringen.',
    retry: 'Noch einmal versuchen',
    resume: 'Weiter ab {0}',
    startOver: 'Von vorn',
    voice: 'Stimme: {0}',
    left: 'Noch {0}',
    more: 'Mehr',
    copyLink: 'Link ab {0} kopieren',
    copied: 'Link kopiert',
    share: 'Teilen',
    sleep: 'Einschlaftimer',
    sleepOff: 'Aus',
    sleepChapter: 'Ende des Kapitels',
    keys: 'Tastenkürzel',
    seek: 'Auf der Zeitachse vor und zurück',
    previous: 'Vorheriger',
    next: 'Nächster',
    autoplay: 'Automatisch weiter',
  },
  delivery: {
    unaccented: `
      der die das den dem des ein eine einen einem einer eines und oder aber denn sondern dass
      wenn als wie ob weil obwohl während von vom zu zum zur in im an am auf aus bei beim mit nach
      seit über unter vor hinter zwischen für durch gegen ohne um ich du er sie es wir ihr mich
      dich sich uns euch mein dein sein ihre unser ist sind war waren bin wird werden wurde wurden
      hat haben hatte hatten nicht auch nur noch schon so sehr
    `,
    asking: String.raw`wer|wen|wem|wessen|was|wann|wo|wohin|woher|warum|wieso|weshalb|wie|welche[rsmn]?`,
    beforeAsking: 'und aber also doch oder denn von zu mit für seit bis an auf aus in nach',
    tag: String.raw`nicht wahr|oder|nicht|ja|gell|stimmt['’]?s|richtig`,
    choice: String.raw`oder(?! nicht)`,
  },
  sentences: {
    closingQuotes: '“‘«',
    beforeName: `
      Anf Bgm erm Gr Msp Pck Pfd Pkg rd vsl vmtl
      Abb abzgl Adr allg allgem dt Fa lt inzw amtl bes Betr betr Bf bspw bzgl bzw ca d.h d.i dent Dipl Dipl.-Ing
      Dr einschl engl ev evtl Exz Fr Frl frz geb Gebr geg gem Gen Ges ggf habil Hl hl Hptm Hr Hrn
      Hrsg i.d.R Ing inkl insb ital jur kath kgl lat Lt Mag Maj med Mgr Mlle Mme Mr Mrs Msgr Nat nat
      niederl o.g Oberst oec Pfr phil pol Prof Präs rer russ s.o.g schweiz sog Sr St staatl städt
      techn theol u.U urspr Verf verh vet vgl Vors wiss z.B z.T z.Z z.Zt zw zzgl zzt österr
    `,
    beforeNumber: `
      Abs Anm Apr Art Aufl Aug Az Bd Drs mind max min rd ca Gl Hj Dez Di Do Fa Feb Febr Fig Jan Jg Jul Jun Kap Kl lfd Mi Mo
      Nov Nr Nrn Okt Pos Rn Rz S Sa Sept So Sp Str Tab Tel Tl vgl Vol Ziff
    `,
    compoundsBeforeNumber: ['str', 'Str'],
    anywhere: `
      a.D a.M Co e.V etc f ff h.c h.c.mult Jh Jhd Jr jr m.E Mill Mio Mrd n.Chr n.J o.Ä o.ä p.a Sek
      sen Std Min tgl Tsd u.a u.dgl u.v.a u.v.m u.Ä usf usw v.Chr
    `,
    starters: `
      ab aber alle allerdings als also am an auch auf aus außerdem bei beide beim bereits bis da
      dabei dafür dagegen daher damals damit danach dann daran darauf darin darum das dass davon
      dazu dem den denn dennoch der des deshalb dessen die dies diese dieser dieses doch dort durch
      ein eine einem einen einer eines einige er erst es für gegen gestern hat hatte heute hier ich
      ihm ihn ihr ihre im in inzwischen ist ja jede jeder jedoch jetzt kein keine man manche mehr
      mein mit nach nachdem nein nicht nichts niemand noch nun nur ob obwohl oder ohne schon sein
      seine seit seitdem sie sind so sogar später statt trotz trotzdem um und uns unser unter viele
      vielleicht vom von vor warum was weil weitere wenn wer wie wir wird wo während zu zuerst zum
      zunächst zur zwei zwischen über
    `,
    ordinals: {
      behind: `
        ab als am ans aufs beim bis das dein dem den der des die dies diese diesem diesen
        dieser dieses ein eine einem einen einer eines euer fürs ihr ihre ihrem ihren ihrer ihres im
        in ins jede jedem jeden jeder jedes kein keine keinem keinen mein meine meinem meinen nach
        sein seine seinem seinen seiner seines seit unser unsere unserem unseren vom zum zur
      `,
      before: `
        OG EG UG DG Obergeschoss Akt Amtszeit April Auflage August Ausgabe Bezirk Bundeskanzler Bundesliga Deutsche
        Deutschen Dezember Drittel Durchgang Etage Etappe Europäischen FC Februar Folge Gebot
        Geburtstag Generation Geschoss Halbjahr Halbzeit Hochzeitstag Internationale
        Internationalen Jahrestag Jahrgang Jahrhundert Jahrhunderts Jahrtausend Januar Juli Juni
        Jänner Kalenderwoche Kammer Kapitel Klasse Kongress Lauf Lebensjahr Lebensmonat
        Legislaturperiode Lesung Liga Mai Mal Mannschaft Minute Monat März November Obergeschoss
        Oktober Olympischen Parteitag Platz Präsident Quartal Rang Runde Satz Schuljahr
        Schwangerschaftswoche Semester September Sinfonie Sitzung Spieltag Staffel Stock
        Stockwerk Strafkammer Strafsenat Stufe Symphonie Szene Tag Todestag Verordnung Viertel
        Vorsitzende Vorsitzenden Vorsitzender Wahlgang Wahlperiode Weltkrieg Weltkriegs Woche
        Zivilsenat Änderung
      `,
    },
  },
  vocabulary: GERMAN_VOCABULARY,
};
