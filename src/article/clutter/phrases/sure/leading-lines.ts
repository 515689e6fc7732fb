/**
 * → lines in languages other than English that lead on to other texts, and labels above lists of them. A table; `../clutter.ts` reads it.
 */
import { anyOf, wordList } from '../../../../_internal/any-of.ts';
import type { Clutter } from '../phrase-kind.ts';
import { ARTICLE, END } from './shared-words.ts';

/** “Read also”, “more on this”, “see also”, “our report”, before the headline of another text. */
const ALSO: string = anyOf([
  '(?:bitte |und )?lesen sie (?:auch|dazu|hierzu|hier|mehr|außerdem|weiter|jetzt|zum thema)(?: auch| mehr| dazu| zum thema)?',
  '(?:lies|lest|schauen sie|sehen sie|hören sie) (?:auch|dazu|hier|mehr)',
  '(?:mehr|weiteres?|alles|hintergründe?) (?:dazu|hierzu|zum thema|zu diesem thema|lesen|lesen sie hier|über|auf|bei)',
  '(?:auch|noch) (?:interessant|lesenswert|spannend)|passend dazu|zum thema|siehe auch|hintergrund|' +
    'aus dem archiv|empfehlung(?: der redaktion)?|video zum thema|podcast zum thema',
  '(?:à |a )?(?:lire|voir|relire|revoir|découvrir|écouter)(?: aussi| également| ailleurs| encore| plus| sur le même sujet)+',
  "(?:à|a) (?:lire|voir|relire|revoir|découvrir|écouter)|lire (?:la suite|l[’']article|" +
    'notre (?:enquête|reportage|article|dossier|analyse))',
  '(?:lisez|voyez|retrouvez|regardez|écoutez) (?:aussi|également)|notre (?:dossier|enquête|reportage|sélection)|' +
    'sur le même (?:sujet|thème)|en vidéo|pour aller plus loin|en images|décryptage|archives',
  '(?:lee|leé|lea|leer|ve|vea|ver|mira|mirá|mire|consulta|consulte|escucha|escuchá|sigue|seguí|' +
    'sigue leyendo)(?: también| además| más| aquí| leyendo)',
  '(?:también )?(?:te|le|os|les) (?:puede|podría|recomendamos|interesa|sugerimos)(?: interesar| leer| ver)?|' +
    'más (?:información|noticias|sobre el tema|sobre esto|en)(?: en| sobre)?|te recomendamos(?: leer)?|' +
    'también te puede interesar|en vídeo|en video|no te pierdas|relacionad[oa]s?|sobre el tema',
  "(?:leggi|leggete|guarda|vedi|ascolta|scopri)(?: anche| pure| tutto| di più| qui| l[’']articolo|" +
    " l[’']intervista)|leggi su \\S+|per (?:approfondire|saperne di più)|(?:ti|vi) (?:potrebbe|" +
    'può) interessare(?: anche)?|approfondimento|il video|la fotogallery|da non perdere|sullo stesso tema',
  '(?:leia|ler|veja|ver|ouça|assista|confira|saiba|entenda)(?: também| mais| ainda| a seguir| aqui)|' +
    '(?:você )?(?:também )?(?:pode|poderá) (?:gostar|interessar)|para saber mais|relacionad[oa]s?|vídeo|galeria',
  '(?:czytaj|przeczytaj|zobacz|sprawdź|obejrzyj|posłuchaj|dowiedz się)(?: też| także| również| więcej|' +
    ' koniecznie| wideo| film| galerię)+|(?:to|może) (?:może )?cię (?:też )?zainteresować|więcej na (?:ten )?temat|' +
    'polecamy(?: także| również)?|czytaj|powiązane',
  'також (?:читайте|дивіться)|(?:читайте|читати|дивіться|дивитись|дивитися|слухайте|дізнайтеся|переглянте)(?: також| ще| більше|' +
    ' детальніше)+|(?:більше|детальніше|докладніше) (?:про це|на тему|за темою)|(?:за|по) темою|по темі|тема|' +
    'вас може зацікавити|рекомендуємо(?: також)?|раніше|нагадаємо',
  '(?:читайте|читать|смотрите|смотреть|слушайте|узнайте)(?: также| ещё| еще| больше| подробнее)+|(?:по теме|' +
    'подробнее|вам может быть интересно|рекомендуем|материалы по теме)',
  '(?:lees|bekijk|luister)(?: ook| meer| verder)+|meer (?:over|lezen)|zie ook',
  '(?:läs|se|hør|les|læs|lyssna)(?: också| även| mer| også| mere)+',
]);

/** A sign behind such words, and arrows before them. */
const SIGN = '\\s?(?:[:：»›>→▶►|]|[-–—](?=\\s))';

/** Labels that stand alone above headlines of other texts. */
const LABELS: readonly string[] = wordList(`
  mehr_zu_diesem_thema mehr_zum_thema zum_thema weitere_meldungen weitere_nachrichten weitere_artikel unsere_empfehlungen
  unsere_empfehlungen_für_sie empfehlungen empfohlene_artikel das_könnte_sie_interessieren
  lesen_sie_auch auch_interessant meistgelesen meistgelesen_diese_woche meistkommentiert aktuelle_meldungen top-themen
  topthemen neueste_nachrichten passend_zum_thema ähnliche_themen lesetipps
  à_lire_aussi à_lire_également à_lire lire_aussi voir_aussi sur_le_même_sujet plus_d'articles les_plus_lus les_plus_consultés
  les_plus_récents articles_similaires articles_liés en_continu dans_la_même_rubrique
  nos_recommandations pour_aller_plus_loin vous_aimerez_aussi vous_pourriez_aimer cela_pourrait_vous_intéresser
  recommandé_pour_vous contenus_similaires à_découvrir_également le_fil_info
  te_puede_interesar también_te_puede_interesar te_podría_interesar te_recomendamos lo_más_visto lo_más_leído lo_+_visto
  más_leídas más_vistas más_noticias notas_relacionadas noticias_relacionadas temas_relacionados
  recomendados recomendado recomendadas_para_ti relacionados relacionadas más_información más_de_esta_sección últimas_noticias
  ver_más_noticias
  potrebbe_interessarti_anche ti_potrebbe_interessare potrebbe_interessarti potrebbero_interessarti articoli_correlati
  leggi_anche i_più_letti più_letti raccomandati_per_te consigliati_per_te le_ultime_notizie ultime_notizie
  altre_notizie altri_articoli dello_stesso_autore notizie_correlate correlati
  veja_mais veja_também leia_também leia_mais você_também_pode_gostar você_pode_gostar mais_lidas mais_lidos mais_vistas
  relacionadas notícias_relacionadas artigos_relacionados recomendados recomendadas_para_si
  ler_também últimas_notícias mais_notícias mais_populares sugestões
  zobacz_również zobacz_też zobacz_także czytaj_też czytaj_także polecane polecamy polecane_dla_ciebie
  to_może_cię_zainteresować może_cię_zainteresować najczęściej_czytane najnowsze najpopularniejsze popularne powiązane
  więcej_na_ten_temat przeczytaj_także przeczytaj_również w_temacie zobacz_więcej
  більше_новин більше_на_тему більше_за_темою схожі_новини схожі_матеріали читайте_також вас_може_зацікавити
  вам_може_сподобатися рекомендуємо популярне популярне_за_тиждень найпопулярніше останні_новини головне за_темою
  по_темі матеріали_за_темою новини_за_темою вибір_редакції інші_новини новини_партнерів
  материалы_по_теме по_теме похожие_новости больше_новостей популярное_за_неделю вам_может_быть_интересно выбор_редакции
  главное читайте_также новости_партнёров новости_партнеров
  lees_ook meer_lezen meer_lezen_over_dit_onderwerp gerelateerde_artikelen meest_gelezen net_binnen läs_också läs_mer
  mest_läst
`);

/** Tried in order; the first that matches names the skip. */
export const LEADING_LINES: readonly Clutter[] = [
  {
    name: 'read-more',
    mostWords: 30,
    begins: [
      `(?:[▶►→»›➡👉🔗📌🔴●■*-]\\s?)?${ALSO}${SIGN}(?!\\s?["“„«]?\\s?$)`,
      `(?:[▶►→»›➡👉📌]\\s?)${ALSO}${END}`,
      `(?:lesen sie (?:auch|hier|dazu|mehr)|lire aussi|à lire aussi|lee también|leggi anche|leia também|ler também|` +
        `czytaj (?:też|także|również)|zobacz (?:też|także|również)|читайте також|читайте также|lees ook|` +
        `läs också)${END}[^.!?]{3,140}[?!]?$`,
      `${ARTICLE}(?: [^\\s.,;:!?]+){0,3} (?:lesen sie hier|finden sie hier|est à lire ici|aquí|qui|aqui|tutaj|тут)[.!]?$`,
    ],
    whole: wordList(`
      zum_artikel zum_beitrag weiter mehr_lesen weiter_zum_artikel ganzen_artikel_lesen lire_l'article lire_l’article
      lire_plus lire_la_suite suite leer_nota ver_nota ver_más leer_más seguir_leyendo
      continua leggi_tutto leggi_l'articolo leggi_di_più vai_all'articolo continue_lendo ler_mais ler_artigo leia_mais
      saiba_mais więcej czytaj_więcej czytaj_całość przeczytaj_więcej детальніше читати_далі
      докладніше читати_більше читати_повністю подробнее читать_полностью далее lees_verder lees_meer zur_startseite
      zur_übersicht retour_à_l'accueil volver_al_inicio torna_alla_home powrót_na_stronę_główną на_головну
    `),
  },
  {
    name: 'related',
    mostWords: 10,
    whole: [
      ...LABELS,
      'das könnte (?:sie|dich|euch)(?: auch)? (?:interessieren|gefallen)',
      '(?:cela |ceci |ces articles )?(?:vous pourriez|pourrai(?:en)?t vous) (?:aussi |également )?(?:aimer|intéresser|plaire)',
      '(?:también )?(?:te|le|os) (?:puede|podría)n? (?:también )?(?:interesar|gustar)|podría(?:n)? interesarte',
      '(?:potrebbe(?:ro)? interessart[ei]|potresti leggere|ti potrebbe(?:ro)? interessare)(?: anche)?',
      '(?:você )?(?:também )?pode(?:rá)? (?:também )?(?:gostar|se interessar|interessar)(?: de ler)?',
      '(?:to )?(?:również |także |też )?może (?:cię|was) (?:również |także |też )?(?:zainteresować|zaciekawić)',
      '(?:вас |вам )?(?:також )?(?:може|можуть) (?:вас |вам )?(?:також )?(?:зацікавити|сподобатися|бути цікаво)',
      '(?:вам )?может (?:быть интересно|понравиться|вас заинтересовать)',
      '(?:veja |assista |vídeos? ?:? ?)?(?:os |as )?(?:vídeos? |notícias |matérias )?mais (?:assistid|lid|vist|' +
        'compartilhad|comentad)[oa]s(?: .{2,24})?',
      '(?:i|gli|le|les|los|las|die|die am) (?:più|plus|más|meisten) (?:lett[ie]|condivis[ie]|lu[es]*|partag[ée]*s|' +
        'leíd[oa]s|vist[oa]s|gelesenen?)(?: .{2,24})?',
      '(?:mehr|weitere[sn]?|plus|más|altre|altro|mais|więcej|більше|ще|больше|ещё) (?:aus|von|de|du|del|dal?|da|do|z|' +
        'про|о|от|з|із) (?!\\d).{2,40}',
    ],
  },
  {
    name: 'gallery',
    mostWords: 7,
    whole: [
      '(?:afficher|voir|ver|vedi|guarda|sfoglia|zobacz|zobaczyć|переглянути|дивитися|смотреть|zur|bekijk)(?: le| la|' +
        ' el| il| las?| os| as| toutes les| todas las)? ' +
        '(?:diaporama|galerie|galería|gallery|galleria|fotogallery|fotos?|photos|zdjęcia|galerię|galeria|bilderstrecke|' +
        'bildergalerie|фотогалере[^\\s]+|фото)(?: .{1,16})?',
    ],
  },
  {
    name: 'menu',
    mostWords: 6,
    whole: wordList(`
      nach_oben zum_seitenanfang zurück_nach_oben haut_de_page retour_en_haut volver_arriba ir_arriba torna_all'inizio
      torna_su torna_in_alto voltar_ao_topo wróć_na_górę do_góry догори вгору наверх terug_naar_boven
      video-player_wird_geladen einen_moment_bitte chargement cargando caricamento carregando ładowanie завантаження загрузка
    `),
  },
];
