/**
 * → captions, credits of pictures, sources and people behind a text in languages other than English. A table; `../clutter.ts` reads it.
 */
import { anyOf, wordList } from '../../../../_internal/any-of.ts';
import type { Clutter } from '../phrase-kind.ts';
import { END } from './shared-words.ts';

/** Agencies and archives by which captions of these languages end; in lower case. */
const AGENCY = anyOf(
  wordList(`
    dpa(?:-[^\\s.,;:!?]+)? picture[ -]alliance imago(?:_images)? epd kna apa keystone(?:-sda)? sda afp maxppp hans_lucas
    sipa(?:_press)? belga lusa folhapress estadão_conteúdo agência_brasil agência_o_globo reprodução divulgação
    (?:acervo|arquivo)_pessoal efe europa_press cuartoscuro notimex telam ansa lapresse imagoeconomica fotogramma agi
    adnkronos pap east_news agencja_(?:wyborcza\\.pl|gazeta|fotonova) forum reporter nap укрінформ уніан унiан
    (?:риа_новости|тасс|интерфакс) anp tt(?:_nyhetsbyrån)? ritzau ntb reuters getty(?:_images)? ap epa(?:-efe)? shutterstock
    adobe_?stock istock unsplash pexels pixabay
  `),
);

/** Those that stand alone behind the last full stop. */
const ENDING_AGENCIES: readonly string[] = wordList(
  'dpa afp imago keystone belga lusa folhapress efe cuartoscuro ansa lapresse pap anp reuters getty укрінформ уніан тасс',
);

/** Words before the name of who took or owns a picture. */
const CREDIT = anyOf(
  wordList(`
    (?:archiv|symbol|agentur|luft|titel)?(?:fotos?|bild(?:er)?) (?:bild|foto)(?:nachweis|quelle|rechte) grafik illustration
    photos?(?:_d[’']archives?|_archives)? crédits?(?:_photos?)? photographie fotos?_de fotografías? imagen gráfico
    fotografie immagine crediti credits? ph\\.? imagem imagens crédito(?:s)?(?:_da_foto)? fot zdjęci[ea] rys grafika
    фото(?:графія|графия)? світлин[аи] ілюстрація кадр иллюстрация beeld fotograaf bild
    (?:фото|video|vídeo|відео|видео)
  `),
);

/** A person or a firm: capitals are lost, so it is only short. */
const WHO = '[^.!?:;|]{2,60}';

/** Work of others on a text, before a colon. */
const WORK = anyOf(
  wordList(`
    redaktion redaktionelle_mitarbeit mitarbeit bearbeitung übersetzung protokoll édition traduction edición traducción
    editing traduzione edição tradução opracowanie redaktor_prowadząc[ya]
    redakcja współpraca tłumaczenie переклад перекладач(?:ка)? редактор(?:ка)? перевод переводчик redactie vertaling
  `),
);

/** The same as a phrase that a name follows. */
const MADE_BY = anyOf(
  wordList(`
    bearbeitet_von übersetzt_von mitarbeit_von aus_dem_[^\\s.,;:!?]+_von édité_par
    avec_notre_(?:envoyée?_spéciale?|correspondante?) traduit_(?:de_l[’'][^\\s.,;:!?]+_)?par propos_recueillis_par
    editado_por traducido_por con_la_colaboración_de a_cura_di (?:ha|hanno)_collaborato(?:_anche)? traduzione_di
    texto_editado_por editado_por com_edição_de sob_(?:a_)?supervisão_de colaborou colaboraram com_a_colaboração_de
    traduzido_por oprac\\. opracował[ao]? tłum\\. przełożył[ao]? над_матеріалом_працювал[^\\s.,;:!?] переклал[аи]?
    матеріал_підготува[^\\s.,;:!?]+ материал_подготовил[^\\s.,;:!?]* перевёл перевела
  `),
);

/** Where a text is from. */
const SOURCE = anyOf(
  wordList(
    'quellen? source sources fuentes? fontes? fonte źródł[oa] джерел[оа] источник(?:и)? bron bronnen källa kilde',
  ),
);

/** The sign before who made it; in “(10 Credits/Bild) dessen, was …” a sentence goes on behind the stroke. */
const BEFORE_WHO = '\\s?(?:[:©|=]|/(?![^()]{0,40}\\)\\s+\\p{L}))';

/** Tried in order; the first that matches names the skip. */
export const CREDIT_LINES: readonly Clutter[] = [
  {
    name: 'photo-credit',
    mostWords: 14,
    whole: [
      `[(\\[]?${CREDIT}\\.?\\s?(?:[:©/|–—-]|©)\\s?${WHO}[)\\]]?`,
      `[(\\[]?(?:fot|rys)\\.\\s?${WHO}[)\\]]?`,
      `[(\\[]?©\\s?${WHO}[)\\]]?`,
      `[(\\[]?(?:photos?|fotos?|zdjęcia|фото) (?:von|de|par|di|por|d[’']archives?|автора|з архіву|из архива|archiwum)${END}${WHO}[)\\]]?`,
    ],
  },
  {
    name: 'photo-caption',
    mostWords: 90,
    heldWords: [
      ...wordList(`
      ph. foto photo bild crédit credit crediti imag immag grafi fot. zdję rys. фото світлин кадр ілюстр иллюстр beeld
      video vídeo відео видео gráfic illustr / |
    `),
      ...ENDING_AGENCIES,
    ],
    holds: [
      // “… (Bild: Ada Holm)”, “… (fot. PAP/Ada Holm)”, “… (foto Ansa)”, “… (photo d’archives Ada Holm)”.
      `[(\\[【]\\s?${CREDIT}(?:\\.\\s?|\\s?[:/©|–—-]\\s?|\\s)[^()\\[\\]]{1,80}[)\\]】]\\.?$`,
      // “… Foto: Ada Holm”, “… Crédits photo : Ada Holm / AFP”, “… — Foto: Divulgação”, “… | Foto: Ada Holm”.
      `(?:^|[.!?”"'’»)\\]|/–—-]|[^\\s.,;:!?])\\s+(?:fot\\.|${CREDIT}${BEFORE_WHO})\\s?[^.:;!?\\d$€]{2,80}\\.?$`,
      // “… Quelle: Ada Holm”.
      `[.!?”"'’»)]\\s${SOURCE}\\s?:\\s?[^.:;!?\\d]{2,60}$`,
      // “… Фото з архіву родини”, “… Photo d’archives”.
      `[.!?”"'’»)]\\s(?:photo d[’']archives?|archivfoto|symbol(?:bild|foto)|foto de archivo|foto d[’']archivio|` +
        `foto de arquivo|zdjęcie (?:archiwalne|ilustracyjne)|фото (?:з|із) архіву|фото автора|` +
        `архивное фото)[^.:;!?]{0,60}\\.?$`,
      // “… Ada Holm/Lusa”, “… ADA HOLM / AFP”.
      `\\s[^\\s\\d.,;:!?()][^\\s.,;:!?()]+ [^\\s\\d.,;:!?()][^\\s.,;:!?()]+\\s?[/|]\\s?${AGENCY}(?:\\s?[/|` +
        `] ?[^.,;:!?()]{2,30})?[)\\]]?\\.?$`,
      // “… LAPRESSE”, as a last word behind a full stop.
      `[.!?”"»’)]\\s[(\\[]?(?:©\\s?)?${anyOf(ENDING_AGENCIES)}[)\\]]?\\.?$`,
    ],
  },
  {
    name: 'credits',
    mostWords: 18,
    whole: [
      `[(\\[]?${SOURCE}\\s?[:：]\\s?${WHO}[)\\]]?`,
      `[(\\[]?(?:mit (?:material|informationen|agenturmaterial) (?:von|der)|avec|con información de|con |` +
        `com informações (?:d[aeo]s? )?|com |na podstawie|za|за (?:інформацією|матеріалами|даними)|по (?:информации|` +
        `материалам))\\s?${AGENCY}(?:[,/ ]+(?:und |et |y |e |i |та |и )?${AGENCY})*[)\\]]?`,
      `[(\\[]${AGENCY}(?:[,/ ]+[^\\s.,;:!?]{2,12})*[)\\]]`,
      `[*(\\[]{0,2}(?:${WORK}\\s?[:：]|${MADE_BY}\\s?[:：]?)\\s${WHO}[)\\]]?`,
      '(?:red|agenturen|agencias|agências|agenzie|rédaction|redacción|redazione|redakcja|redação|ред|редакція|редакция)\\.?',
    ],
  },
  {
    name: 'author-bio',
    mostWords: 40,
    begins: [
      "(?:zur (?:person|autorin)|zum autor|über (?:den autor|die autorin)|à propos de l[’']aut(?:eur|rice)|" +
        "sobre (?:el autor|la autora|o autor|a autora)|sull[’']autor(?:e|ice)|chi è l[’']autor(?:e|ice)|" +
        'o autor(?:ce|ze)|про автор(?:а|ку)|об авторе)\\s?[:：–—-]',
    ],
    whole: wordList(`
      zur_person zum_autor zur_autorin über_den_autor über_die_autorin l'auteur l’auteur l'autrice l’autrice
      à_propos_de_l'auteur à_propos_de_l’auteur sobre_el_autor sobre_la_autora l'autore l’autore l'autrice sull'autore
      o_autorze o_autorce про_автора про_авторку об_авторе sobre_o_autor sobre_a_autora
    `),
  },
  {
    name: 'tag-list',
    mostWords: 30,
    whole: [
      'archivado en',
      'temas(?: relacionados| que aparecen en esta nota)?',
      'schlagw(?:örter|orte)',
      'thèmes?',
      'argomenti',
      'assuntos',
      'tagi',
      'теги',
      'темы',
    ],
    begins: [
      '(?:archivado en|etiquetado (?:en|como)|temas que aparecen en esta nota|temas?|schlagwörter|themen|thèmes?|' +
        'mots-clés|tag|tags|argomenti|tagi|temat(?:y)?|теги|позначки|ключові слова|темы|assuntos?|tópicos?|' +
        'palavras-chave|trefwoorden|onderwerpen)\\s?:(?:\\s?[^\\s.,;:!?][^.!?:;,]{1,40}(?:,|$)){2,14}$',
    ],
  },
];
