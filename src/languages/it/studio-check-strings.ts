/** the words of the studio's screen Check and publish in Italian. */
import type { StudioWords } from '../en/studio-words.ts';

/** The words of that screen in Italian. */
export const ITALIAN_CHECK: StudioWords = {
  checkOf: 'Controlla e pubblica: {0}',
  toArticle: 'Vai all’articolo',
  // Where it stands
  whereItStands: 'Stato della pubblicazione',
  isNew: 'Non c’è ancora nulla di pubblico.',
  isMadeNew: 'L’edizione è pronta. Non c’è ancora nulla di pubblico.',
  isPublic: 'La versione pubblica è quella che vedi qui.',
  isUnlisted: 'È pubblico al suo indirizzo, ma non compare in alcun elenco: lo chiede l’articolo.',
  isMadeNewer: 'Un’edizione più recente è pronta e attende. Quella precedente è ancora pubblica.',
  isChanged: 'È pubblico com’era. Da allora l’articolo è cambiato.',
  isTakenBack: 'È stato ritirato: non c’è più nulla di pubblico.',
  isScheduledByArticle: 'Uscirà {0}: lo dice la data dell’articolo.',
  isExpired: 'Non è più pubblico da {0}: lo dice la data dell’articolo.',
  isDraft: 'È stato prodotto come bozza, e le bozze non si pubblicano.',
  isMadeOlder: 'L’edizione pronta corrisponde a una versione precedente dell’articolo.',
  publicUnknown: 'Al momento non si può sapere che cosa è pubblico.',
  // Where publishing leads
  placeFolder: 'La pubblicazione lo copia in {0}.',
  placeStore: 'La pubblicazione lo invia a {0}.',
  placeService: 'La pubblicazione lo mostra ai lettori del servizio, da {0}.',
  placeOutput: 'La pubblicazione lo mette nella pagina di tutte le edizioni in {0}.',
  placeOutputHelp:
    'Non è configurato alcun luogo di pubblicazione (publish.to): i lettori lo trovano dove ' +
    'ospiti o carichi quella cartella.',
  placeFeed: 'Il feed del podcast viene aggiornato insieme.',
  // What can be done
  partsToRecord: 'Da registrare: {0}',
  charactersCount: '{0} caratteri',
  nothingMissing: 'Tutto è registrato.',
  costsNothing: 'La voce funziona su questo computer: registrare non costa nulla.',
  makeFirst: 'Prima registralo e producilo; poi si può pubblicare.',
  approveFirst: 'Non si può ancora pubblicare: {0}.',
  publish: 'Pubblica',
  publishNow: 'Pubblica ora',
  publishLater: 'Pianifica…',
  takeBack: 'Ritira…',
  published: 'Pubblicato.',
  // The dialog of publishing
  publishTitle: 'Pubblica «{0}»',
  publishFirst: 'Diventa pubblico per la prima volta.',
  publishReplaces: 'Prende il posto dell’edizione pubblica.',
  publishUndo: '«Annulla» non lo ritira; «Ritira» sì.',
  othersToo: 'Questa pubblicazione invia anche:',
  othersWait:
    'Non si può pubblicare nulla finché brani di altri articoli sono in attesa di ' +
    'approvazione:',
  reachUnknown: 'Non si può sapere che cos’altro verrebbe pubblicato: {0}',
  // The dialog of a time
  publishTimeTitle: 'Pianifica la pubblicazione di «{0}»',
  publishTime: 'Giorno e ora',
  publishTimeZone: 'Fuso orario di questo dispositivo: {0}',
  publishTimeNeeds:
    'In quel momento questo studio dev’essere aperto, oppure bisogna eseguire in seguito ' +
    '«lectern publish», per esempio con un’attività pianificata.',
  publishTimeElse: 'Altrimenti verrà pubblicato appena uno dei due sarà avviato.',
  publishTimeKept:
    'Fino ad allora ciò che è pubblico resta tale. L’ora è salvata in un file della ' +
    'cartella di output.',
  publishTimePast: 'Quel momento è già passato.',
  plan: 'Pianifica',
  planned: 'Uscirà {0}, se in quel momento lo studio o «lectern publish» è in esecuzione.',
  plannedLabel: 'Pubblica: {0}',
  plannedOther: 'Doveva uscire {0}. Da allora è stato prodotto di nuovo, quindi non accadrà.',
  plannedOverdue: 'Doveva uscire {0} e non è pubblicato:',
  doNotPublishThen: 'Annulla la pianificazione',
  // The dialog of taking back
  takeBackTitle: 'Ritira «{0}»',
  takeBackGoes: 'Viene eliminato',
  takeBackFilesOne: '1 file dell’edizione su questo computer',
  takeBackFiles: '{0} file dell’edizione su questo computer',
  takeBackTargetOne: '1 file dove è pubblicato',
  takeBackTarget: '{0} file dove è pubblicato',
  takeBackLists: 'le sue voci in {0}',
  takeBackStays: 'Viene conservato',
  takeBackKeeps: 'l’articolo, tutte le decisioni che lo riguardano e le sue registrazioni',
  takeBackLeft: 'altri file nella sua cartella: {0}',
  takeBackCopies: 'copie che app di podcast e browser hanno già scaricato',
  takeBackUndo: '«Annulla» lo ripristina com’era, senza registrare nulla.',
  takeBackNoUndo:
    '«Annulla» non può ripristinarlo: l’articolo è cambiato da quando è stato pubblicato. ' +
    'Puoi produrlo e pubblicarlo di nuovo.',
  takeBackDo: 'Ritira',
  takenBack: 'Ritirato.',
  // What changed
  whatChanged: 'Che cosa è cambiato',
  whatChangedSince: 'Che cosa è cambiato dalla pubblicazione',
  allNewAgain: 'Non è più pubblico nulla: è tutto nuovo.',
  allNew: 'Non è mai stato pubblico: è tutto nuovo.',
  noChanges: 'Dalla pubblicazione non è cambiato nulla.',
  unchangedOne: '1 brano è invariato.',
  unchanged: '{0} brani sono invariati.',
  soundUnknown:
    'Ciò che è stato registrato per l’edizione pubblica non è noto su questo computer: si ' +
    'confronta solo il testo.',
  changeAdded: 'Nuovo',
  changeRemoved: 'Rimosso',
  changeWords: 'Altre parole',
  changeSaid: 'Detto in altro modo',
  changeVoice: 'Altra voce',
  changeTake: 'Altra take',
  changeDelivery: 'Altro ritmo, pausa o intonazione',
  voicesChanged: '{0} invece di {1}',
  markOut: 'tolto: ',
  markIn: 'inserito: ',
  hearBefore: 'Prima',
  hearNow: 'Ora',
  keyBefore: 'in «Controlla e pubblica»: ascolta ciò che è pubblico',
  keyNow: 'in «Controlla e pubblica»: ascolta com’è ora',
  checkShort: 'Controlla',
  playBefore: 'Prima: {0}',
  playNow: 'Ora: {0}',
  oneLevel: 'Entrambi hanno lo stesso volume.',
  notYetRecorded: 'Ciò che non è ancora registrato viene letto per prova quando premi «Ora».',
  // Approvals
  approvals: 'Approvazioni',
  needNone: 'Non serve alcuna approvazione (requireApproval: none).',
  needFlagged: 'Va approvato ciò che è segnalato (requireApproval: flagged).',
  needChanged: 'Va approvato ciò che è cambiato dopo l’approvazione (requireApproval: changed).',
  needAll: 'Ogni brano dev’essere approvato (requireApproval: all).',
  approvedBy: '{0} ha approvato {1}',
  approvedByOn: '{0} ha approvato {1} (ultima approvazione: {2})',
  someone: 'Qualcuno',
  passagesOne: '1 brano',
  passages: '{0} brani',
  waitingOne: '1 brano in attesa di approvazione',
  waiting: '{0} brani in attesa di approvazione',
  andMore: 'e altri {0}',
  approveThere: 'Ascoltali e approvali nell’articolo.',
  // Checks
  checks: 'Controlli',
  checksNone: 'Non c’è nulla da controllare finché l’edizione non è pronta.',
  checksRunning: 'Controllo in corso…',
  checksOf: 'Si controlla l’edizione pronta, come con «lectern verify».',
  groupRecordings: 'Registrazioni: suono in ognuna, durate plausibili, tempi in ordine',
  groupSound: 'File audio: integrità, durata, tag e capitoli',
  groupTexts: 'Trascrizione e sottotitoli',
  groupPages: 'Pagine',
  groupFeed: 'Feed del podcast',
  groupFiles: 'Copertina, immagini e dati',
  checksPassedOne: '1 controllo superato',
  checksPassed: '{0} controlli superati',
  checksFailedOne: '1 controllo non superato',
  checksFailed: '{0} controlli non superati',
  checkFailed: '{0}: {1}. Atteso: {2}; trovato: {3}',
  checksFix:
    'Producilo di nuovo: non si registra nulla. Le pagine e il feed vengono scritti anche ' +
    'alla pubblicazione.',
  buildAgain: 'Producilo di nuovo',
  // Disclosure
  disclosure: 'Creato con l’IA',
  disclosureSpoken: 'Viene letto e mostrato: «{0}»',
  disclosureShown: 'Viene mostrato, ma non letto: «{0}»',
  disclosureOff:
    'Nessun avviso: è disattivato nella configurazione (disclosure). I tag e i dati dei ' +
    'file lo indicano comunque.',
  testTones: 'Al posto della voce ci sono suoni di prova, che il feed tralascia.',
  // The paid voice
  paidVoice: 'Che cosa dice diversamente la voce a pagamento',
  paidVoiceHelp:
    'Ciò che non è registrato si prova con {1}. {0} riceve queste parole in un’altra forma.',
  paidSame: '{0} riceve le stesse parole di {1}, con la quale si prova tutto.',
  paidDelivery: 'Inoltre decide da sola l’intonazione delle frasi.',
  paidPrinted: 'Nell’articolo',
  paidGiven: '{0} riceve',
  paidTried: '{0} riceve',
  paidMore: 'e altre {0}',
};
