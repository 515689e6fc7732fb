/** the words of the studio's screen Check and publish in German. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in German. */
export const GERMAN_CHECK: StudioWords = {
  checkOf: 'Prüfen und veröffentlichen: {0}',
  toArticle: 'Zum Artikel',
  // Where it stands
  whereItStands: 'Stand der Veröffentlichung',
  isNew: 'Davon ist noch nichts öffentlich.',
  isMadeNew: 'Die Ausgabe ist erstellt. Davon ist noch nichts öffentlich.',
  isPublic: 'Öffentlich ist, was Sie hier sehen.',
  isUnlisted:
    'Er ist unter seiner Adresse öffentlich und steht in keiner Liste: So steht es im ' +
    'Artikel.',
  isMadeNewer: 'Eine neuere Ausgabe ist erstellt und wartet. Die vorige ist noch öffentlich.',
  isChanged: 'Öffentlich ist der frühere Stand. Der Artikel hat sich seither geändert.',
  isTakenBack: 'Er wurde zurückgezogen: Davon ist nichts mehr öffentlich.',
  isScheduledByArticle: 'Er erscheint am {0}: So steht es im Artikel.',
  isExpired: 'Er ist seit {0} nicht mehr öffentlich: So steht es im Artikel.',
  isDraft: 'Er wurde als Entwurf erstellt, und Entwürfe werden nicht veröffentlicht.',
  isMadeOlder: 'Die erstellte Ausgabe gehört zu einer früheren Fassung des Artikels.',
  publicUnknown: 'Was öffentlich ist, lässt sich im Moment nicht feststellen.',
  // Where publishing leads
  placeFolder: 'Beim Veröffentlichen wird er nach {0} kopiert.',
  placeStore: 'Beim Veröffentlichen wird er an {0} gesendet.',
  placeService: 'Beim Veröffentlichen wird er für die Leser des Dienstes sichtbar, aus {0}.',
  placeOutput: 'Beim Veröffentlichen kommt er auf die Seite aller Ausgaben in {0}.',
  placeOutputHelp:
    'Es ist kein Veröffentlichungsort eingestellt (publish.to): Er erreicht die Leser dort, ' +
    'wo Sie diesen Ordner bereitstellen oder hochladen.',
  placeFeed: 'Der Podcast-Feed wird dabei aktualisiert.',
  // What can be done
  partsToRecord: 'Aufzunehmen: {0}',
  charactersCount: '{0} Zeichen',
  nothingMissing: 'Alles ist aufgenommen.',
  costsNothing: 'Die Stimme läuft auf diesem Rechner: Das Aufnehmen kostet nichts.',
  makeFirst: 'Erst aufnehmen und erstellen; dann kann er veröffentlicht werden.',
  approveFirst: 'Er kann noch nicht veröffentlicht werden: {0}.',
  publish: 'Veröffentlichen',
  publishNow: 'Jetzt veröffentlichen',
  publishLater: 'Später veröffentlichen …',
  takeBack: 'Zurückziehen …',
  published: 'Veröffentlicht.',
  // The dialog of publishing
  publishTitle: '„{0}“ veröffentlichen',
  publishFirst: 'Er wird zum ersten Mal veröffentlicht.',
  publishReplaces: 'Er ersetzt die bisher öffentliche Ausgabe.',
  publishUndo: '„Rückgängig“ zieht ihn nicht zurück, „Zurückziehen“ schon.',
  othersToo: 'Zugleich wird veröffentlicht:',
  othersWait:
    'Solange Abschnitte anderer Artikel auf eine Freigabe warten, kann nichts ' +
    'veröffentlicht werden:',
  reachUnknown: 'Was sonst veröffentlicht würde, lässt sich nicht feststellen: {0}',
  // The dialog of a time
  publishTimeTitle: '„{0}“ später veröffentlichen',
  publishTime: 'Tag und Uhrzeit',
  publishTimeZone: 'Zeitzone dieses Geräts: {0}',
  publishTimeNeeds:
    'Zu diesem Zeitpunkt muss dieses Studio laufen, oder „lectern publish“ muss danach ' +
    'ausgeführt werden, etwa durch einen Zeitplan.',
  publishTimeElse: 'Andernfalls wird er veröffentlicht, sobald eines von beiden startet.',
  publishTimeKept:
    'Bis dahin bleibt öffentlich, was es jetzt ist. Der Zeitpunkt steht in einer Datei des ' +
    'Ausgabeordners.',
  publishTimePast: 'Dieser Zeitpunkt liegt in der Vergangenheit.',
  plan: 'Veröffentlichung planen',
  planned:
    'Er erscheint am {0}, wenn dann das Studio läuft oder „lectern publish“ ausgeführt wird.',
  plannedLabel: 'Veröffentlichen am {0}',
  plannedOther: 'Er sollte am {0} erscheinen. Da er seither neu erstellt wurde, entfällt das.',
  plannedOverdue: 'Er sollte am {0} erscheinen und ist nicht veröffentlicht:',
  doNotPublishThen: 'Planung aufheben',
  // The dialog of taking back
  takeBackTitle: '„{0}“ zurückziehen',
  takeBackGoes: 'Das wird entfernt',
  takeBackFilesOne: '1 Datei der Ausgabe auf diesem Rechner',
  takeBackFiles: '{0} Dateien der Ausgabe auf diesem Rechner',
  takeBackTargetOne: '1 Datei am Ort der Veröffentlichung',
  takeBackTarget: '{0} Dateien am Ort der Veröffentlichung',
  takeBackLists: 'die Einträge in {0}',
  takeBackStays: 'Das bleibt',
  takeBackKeeps: 'der Artikel, alle Entscheidungen dazu und die Aufnahmen',
  takeBackLeft: 'andere Dateien in seinem Ordner: {0}',
  takeBackCopies: 'Kopien, die Podcast-Apps und Browser schon heruntergeladen haben',
  takeBackUndo: '„Rückgängig“ stellt ihn wieder her, wie er war, ohne etwas aufzunehmen.',
  takeBackNoUndo:
    '„Rückgängig“ kann ihn nicht wiederherstellen: Der Artikel hat sich seit der Veröffentlichung ' +
    'geändert. Sie können ihn neu erstellen und veröffentlichen.',
  takeBackDo: 'Zurückziehen',
  takenBack: 'Zurückgezogen.',
  // What changed
  whatChanged: 'Änderungen',
  whatChangedSince: 'Änderungen seit der Veröffentlichung',
  allNewAgain: 'Nichts davon ist mehr öffentlich: Alles ist neu.',
  allNew: 'Er war noch nie öffentlich: Alles ist neu.',
  noChanges: 'Seit der Veröffentlichung hat sich nichts geändert.',
  unchangedOne: '1 Abschnitt ist unverändert.',
  unchanged: '{0} Abschnitte sind unverändert.',
  soundUnknown:
    'Was für die öffentliche Ausgabe aufgenommen wurde, ist auf diesem Rechner nicht ' +
    'bekannt: Verglichen wird nur der Wortlaut.',
  changeAdded: 'Neu',
  changeRemoved: 'Entfernt',
  changeWords: 'Andere Wörter',
  changeSaid: 'Anders gesprochen',
  changeVoice: 'Andere Stimme',
  changeTake: 'Anderer Take',
  changeDelivery: 'Anderes Tempo, andere Pause oder Betonung',
  voicesChanged: '{0} statt {1}',
  markOut: 'entfernt: ',
  markIn: 'eingefügt: ',
  hearBefore: 'Vorher',
  hearNow: 'Jetzt',
  keyBefore: 'in „Prüfen und veröffentlichen“: abspielen, wie es öffentlich ist',
  keyNow: 'in „Prüfen und veröffentlichen“: abspielen, wie es jetzt ist',
  checkShort: 'Prüfen',
  playBefore: 'Vorher: {0}',
  playNow: 'Jetzt: {0}',
  oneLevel: 'Beide sind gleich laut.',
  notYetRecorded: 'Was noch nicht aufgenommen ist, wird bei „Jetzt“ zur Probe vorgelesen.',
  // Approvals
  approvals: 'Freigaben',
  needNone: 'Keine Freigabe nötig (requireApproval: none).',
  needFlagged: 'Freizugeben ist, was markiert ist (requireApproval: flagged).',
  needChanged:
    'Freizugeben ist, was sich seit der Freigabe geändert hat (requireApproval: changed).',
  needAll: 'Jeder Abschnitt muss freigegeben werden (requireApproval: all).',
  approvedBy: '{0} hat {1} freigegeben',
  approvedByOn: '{0} hat {1} freigegeben, zuletzt am {2}',
  someone: 'Jemand',
  passagesOne: '1 Abschnitt',
  passages: '{0} Abschnitte',
  waitingOne: '1 Abschnitt wartet auf eine Freigabe',
  waiting: '{0} Abschnitte warten auf eine Freigabe',
  andMore: 'und {0} weitere',
  approveThere: 'Im Artikel anhören und freigeben.',
  // Checks
  checks: 'Prüfungen',
  checksNone: 'Bevor die Ausgabe erstellt ist, gibt es nichts zu prüfen.',
  checksRunning: 'Wird geprüft …',
  checksOf: 'Geprüft wird die erstellte Ausgabe, wie mit „lectern verify“.',
  groupRecordings: 'Aufnahmen: Ton in jeder, plausible Längen, Zeiten in der richtigen Reihenfolge',
  groupSound: 'Audiodatei: Vollständigkeit, Länge, Tags und Kapitel',
  groupTexts: 'Transkript und Untertitel',
  groupPages: 'Seiten',
  groupFeed: 'Podcast-Feed',
  groupFiles: 'Titelbild, Bilder und Daten',
  checksPassedOne: '1 Prüfung bestanden',
  checksPassed: '{0} Prüfungen bestanden',
  checksFailedOne: '1 Prüfung nicht bestanden',
  checksFailed: '{0} Prüfungen nicht bestanden',
  checkFailed: '{0}: {1}. Erwartet: {2}; gefunden: {3}',
  checksFix:
    'Erstellen Sie die Ausgabe neu: Dafür wird nichts aufgenommen. Seiten und Feed werden ' +
    'auch beim Veröffentlichen geschrieben.',
  buildAgain: 'Neu erstellen',
  // Disclosure
  disclosure: 'Mit KI erstellt',
  disclosureSpoken: 'Wird gesprochen und angezeigt: „{0}“',
  disclosureShown: 'Wird angezeigt, aber nicht gesprochen: „{0}“',
  disclosureOff:
    'Kein Hinweis: Er ist in den Einstellungen abgeschaltet (disclosure). Tags und Daten ' +
    'der Dateien enthalten die Angabe weiterhin.',
  testTones: 'Statt einer Stimme sind Testtöne zu hören; der Feed lässt sie aus.',
  // The paid voice
  estimates: 'Was eine kostenpflichtige Stimme kosten würde',
  estimatesHelp:
    'Schätzungen nach den Preislisten der Anbieter, ohne Steuern und Rabatte. Niemand wird gefragt, kein Schlüssel gebraucht.',
  estimatesFirst: 'Eine Stimme, die vom Artikel noch nichts gelesen hat, nimmt zuerst alles auf.',
  estimateAll: 'Der ganze Artikel',
  estimateMissing: 'Was jetzt fehlt',
  estimatesUse:
    'Schreiben Sie ihren Namen in die Konfiguration (provider: NAME), den Schlüssel dorthin, wo „lectern doctor“ ihn sucht.',
  estimatesUntil: 'Bis dahin spricht die Stimme dieses Rechners.',
  about: 'etwa {0}',
  priceList: 'Preisliste vom {0}',
  freeEachMonth: '{0} Einheiten im Monat frei',
  exports: 'Dateien für andere Programme',
  exportSpoken: 'Gesprochenes als Text',
  exportDocx: 'Gesprochenes als Word-Dokument mit markierten Änderungen',
  exportCorrections: 'Korrekturen als Tabelle (CSV)',
  exportAudacity: 'Textmarken für Audacity',
  paidVoice: 'Was die kostenpflichtige Stimme anders sagt',
  paidVoiceHelp:
    'Was nicht aufgenommen ist, wird mit {1} ausprobiert. {0} erhält diese Wörter in ' +
    'anderer Form.',
  paidSame: '{0} erhält dieselben Wörter wie {1}; damit wird alles ausprobiert.',
  paidDelivery: 'Auch über die Satzmelodie entscheidet sie selbst.',
  paidPrinted: 'Im Artikel',
  paidGiven: '{0} erhält',
  paidTried: '{0} erhält',
  paidMore: 'und {0} weitere',
};
