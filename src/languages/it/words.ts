/** Italian: what Lectern says in it, and how it recognises a text in it. Data. */
import type { Language } from '../language.ts';
import { ITALIAN_PRONUNCIATION } from './pronunciation.ts';
import { ITALIAN_VOCABULARY } from './inflection.ts';

/** Italian. */
export const ITALIAN: Language = {
  code: 'it',
  disclosure: 'Questo audio è stato creato con l’aiuto dell’intelligenza artificiale.',
  byline: 'Di',
  formula: 'una formula',
  corrected: 'Versione corretta in data {0}.',
  voice: 'if_sara',
  months: `
    gennaio genn gen | febbraio febbr feb | marzo mar | aprile apr | maggio mag | giugno giu | luglio lug |
    agosto ago | settembre sett set | ottobre ott | novembre nov | dicembre dic
  `,
  datelines: {
    by: [
      '(?:pubblicato |intervista |recensione |testo )?di:?',
      'a cura (?:di|della redazione,?)',
      '(?:articolo|servizio|testi?|scritto) (?:di|da):?',
      'autor[ei]:',
      'testo:',
    ],
    published: ['pubblicat[oa]', 'data di pubblicazione'],
    updated: ['aggiornat[oa]', '(?:ultimo )?aggiornamento', 'modificat[oa]', 'modifica'],
    relative: ['oggi', 'ieri', '(?:\\d{1,3}|un[ao]?) (?:minut[oi]|or[ae]|giorn[oi]) fa'],
    weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica'],
    beforeDate: ['il'],
    verbs: `
      è sono era erano fu furono sarà ha hanno aveva avevano c'è può deve disse è stato venne
    `,
  },
  smallWords: `
    il lo la i gli le l di del dello della dei degli delle e un uno una che in con per al alla ai
    alle è sono si su sul da dal dalla nel nella come più ma ha non anche suo sua
  `,
  announcements: {
    heading: 'L’articolo contiene un titoletto.',
    paragraph: 'Qui è stato omesso un paragrafo.',
    listItem: 'Qui è stata omessa una voce di un elenco.',
    quote: 'L’articolo contiene una citazione.',
    code: 'L’articolo contiene un esempio di codice.',
    table: 'L’articolo contiene una tabella.',
    caption: 'L’articolo contiene un’immagine.',
    footnote: 'L’articolo contiene una nota.',
    embed: 'L’articolo contiene un video o un altro elemento incorporato.',
    boilerplate: 'Qui è stato omesso ciò che l’azienda dice di sé.',
  },
  pages: {
    editions: 'Articoli da ascoltare',
    none: 'Non ci sono ancora registrazioni.',
    readArticle: 'Leggi l’articolo',
    captions: 'Sottotitoli',
    subscribe: 'Iscriviti nella tua app di podcast',
    copyFeed: 'Copia questo indirizzo nella tua app di podcast:',
    notFound: 'A questo indirizzo non c’è nulla',
    draft: 'Questa è una bozza. Non è pubblicata.',
    search: 'Cerca',
    author: 'Autore',
    allAuthors: 'Tutti gli autori',
    section: 'Sezione',
    allSections: 'Tutte le sezioni',
    date: 'Data',
    allDates: 'Qualsiasi data',
    noMatch: 'Nessun articolo trovato.',
  },
  player: {
    listen: 'Ascolta l’articolo',
    play: 'Riproduci',
    pause: 'Pausa',
    back: 'Indietro di 15 secondi',
    forward: 'Avanti di 15 secondi',
    position: 'Posizione',
    positionOf: '{0} di {1}',
    speed: 'Velocità',
    chapters: 'Capitoli',
    transcript: 'Trascrizione',
    download: 'Scarica',
    close: 'Chiudi il mini lettore',
    earlier: 'Questo audio corrisponde alla versione datata {0}; da allora l’articolo è cambiato.',
    earlierUndated:
      'Questo audio corrisponde a una versione precedente; da allora l’articolo è cambiato.',
    changed: 'Frasi modificate: {0}.',
    dismiss: 'Nascondi',
    playFrom: 'Ascolta da qui: {0}',
    backToSentence: 'Torna alla frase',
    testTones: 'Sono suoni di prova, non una voce.',
    audioFailed: 'Impossibile caricare l’audio.',
    offline: 'Connessione a internet assente.',
    missing: 'L’audio di questo articolo non è stato trovato.',
    blocked: 'L’audio di questo articolo non è raggiungibile.',
    unreadable: 'Questo audio richiede una versione più recente del lettore.',
    plain: 'Non è stato possibile caricare i capitoli e il testo di questo audio.',
    noSeek: 'Questo sito non permette di spostarsi all’interno dell’audio.',
    retry: 'Riprova',
    resume: 'Riprendi da {0}',
    startOver: 'Ricomincia',
    voice: 'Voce: {0}',
    left: 'Mancano {0}',
    more: 'Altro',
    copyLink: 'Copia link da {0}',
    copied: 'Link copiato',
    share: 'Condividi',
    sleep: 'Timer di spegnimento',
    sleepOff: 'Disattivato',
    sleepChapter: 'Fine del capitolo',
    keys: 'Scorciatoie da tastiera',
    seek: 'Spostati nell’audio',
    previous: 'Precedente',
    next: 'Successivo',
    autoplay: 'Riproduzione automatica',
  },
  delivery: {
    unaccented: `
      il lo la i gli le l un uno una di a da in con su per tra fra del dello della dei degli delle
      al allo alla ai agli alle dal dalla nel nella nei nelle sul sulla e ed o ma né che chi cui
      non mi ti si ci vi io tu lui lei noi voi loro mio mia tuo suo sua questo questa quello
      quella è sono era erano fu ha hanno aveva essere avere se come quando dove più anche molto
    `,
    asking: String.raw`chi|che cosa|cosa|che|quale|quali|quando|dove|dov['’]è|come|com['’]è|perché|quant[oaie]`,
    beforeAsking: 'e ed ma allora quindi o di a con per da in su',
    tag: String.raw`no|vero|non è vero|giusto|eh`,
    choice: String.raw`oppure|o(?! no)`,
  },
  pronunciation: ITALIAN_PRONUNCIATION,
  sentences: {
    beforeName: `
      Amm amm Arch arch Avv avv cap Card card Cav cav Cfr cfr cit civ Col col com Comm comm cons Dir
      dir Dott dott Dott.ssa dott.ssa Dr Dr.ssa Ecc.mo Egr Em Em.mo F.lli Fr fr Gen Gent gent
      Gent.mo Geom geom Ill Ill.mo Ing ing Isp isp Jr lic Mag Magg magg Mar Min Mons mons Mr Mrs
      Notar notar On on P.es p.es P.za par Preg Preg.mo Pres pres Proc Prof prof Prof.ssa prof.ssa
      Proff proff Psicol psicol Rag rag Rev Rev.do S Sac sac Segr segr Sen sen Serg serg Sig sig
      Sig.na sig.na Sig.ra sig.ra Sigg sigg sott Spett SS tec St Ten ten trad Cost cost a.d sent Univ Uff uff V.le Ved ved Vesc
      Vicepres
    `,
    beforeNumber: `
      ago apr Art art artt ca Cap cap capp cfr co d.l D.L d.lgs D.lgs D.Lgs d.p.r D.P.R dic es fasc feb
      Fig fig figg ingr int mass max min prob sent gen giov giu lett lug
      lun mag Mar mar mart mer N n nn nov nr N° n° nº ott p Pag pag pagg par pp sab rid sec set sett sez
      tab tabb tav Tel tel trim ven Vol vol voll
    `,
    anywhere: `
      a.C a.m p.v u.s c.m s.l.m d.C Ecc ecc etc ibid op.cit p.m S.n.c s.n.c S.p.A s.p.a S.r.l s.r.l seg segg ss
    `,
    starters: `
      a ad adesso agli ai al alcune alcuni alla alle allo allora altri altro anche ancora anzi
      appena c' che chi ci ciò come con cosa così da dai dal dalla dalle degli dei del dell' della
      delle dello dentro di dietro dopo dove due dunque durante e egli entro era erano essa esse fra
      fu già gli grazie ha hanno i ieri il in infatti infine inoltre invece io l' la le lei li lo
      loro lui là ma mai me mentre mi mia mio molte molti ne negli nei nel nell' nella nelle nello
      nessuno niente no noi non nonostante nostra nostro né o oggi ogni oltre ora per perché perciò
      però più poi poiché presto prima qual qualcuno quale quali quando quanto quasi quella quelle
      quelli quello questa queste questi questo qui quindi se secondo sempre senza si sia solo sono
      spesso su sua sue sugli sui sul sulla sulle suo suoi sì tra tre tu tuttavia tutte tutti tutto
      un un' una uno verso voi è
    `,
  },
  vocabulary: ITALIAN_VOCABULARY,
};
