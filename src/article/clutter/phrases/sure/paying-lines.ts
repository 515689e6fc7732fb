/**
 * → marks of advertisements and tools of a page in languages other than English, anywhere in a story: the text goes on below an
 * advertisement, listen, share, print, reading times, rights, corrections. A table; `../clutter.ts` reads it.
 */
import { anyOf, wordList } from '../../../../_internal/any-of.ts';
import type { Clutter } from '../phrase-kind.ts';
import { ARTICLE, END, START } from './shared-words.ts';

/** What stands between two parts of a text. */
const BREAK = anyOf(
  wordList(`
    anzeige werbung publicité pub publicidad anuncio aviso pubblicità publicidade anúncio reklam[ayąę]? reklamie
    реклам[аиоюу][^\\s.,;:!?]* advertentie annonsen? annoncen video materiał[^\\s.,;:!?]* wideo
    відео видео
  `),
);

/** “Continues”, “read on”. */
const GOES_ON = anyOf(
  wordList(`
    weiterlesen hier_weiterlesen scrollen_um_weiterzulesen (?:der_)?(?:artikel|text|beitrag)_geht la_suite suite
    lisez_la_suite (?:l[’']article_)?(?:continue|se_poursuit) sigue segu[ií](?:_leyendo)? sigue_leyendo continúa
    continue_leyendo
    (?:la_)?(?:nota|noticia)_(?:continúa|sigue) (?:el_)?artículo_(?:continúa|sigue) continua(?:_a_leggere)?
    continue_(?:a_ler|lendo|lendo_a_matéria) prosegue (?:l[’'])?articolo_(?:continua|prosegue) continua_a_ler
    (?:a_)?(?:matéria|notícia|artigo)_continua leia_a_seguir
    dalsza_część dalszy_ciąg ciąg_dalszy (?:dalsza_)?treść czytaj_dalej продовження продовжується
    (?:матеріал|текст)_продовжується продолжение (?:текст|статья)_продолжается (?:tekst|artikel)_(?:loopt_door|gaat_verder)
    lees_verder artikeln_fortsätter
    fortsätt_läsa artiklen_fortsætter artikkelen_fortsetter
  `),
);

/** “Below”, “after”. */
const AFTER = anyOf(
  wordList(`
    nach unter(?:halb)? après sous dopo sotto después_de(?:_la|l)? tras debajo abajo más_abajo depois_d[ao] após a_seguir
    abaixo pod(?:_reklamą)? po за під після нижче после ниже под onder na efter under
    weiter
  `),
);

/** What a reader does with an article: a button. */
const DO = anyOf(
  wordList(`
    teilen drucken merken speichern anhören vorlesen(?:_lassen)? zusammenfassen artikelzusammenfassung verschenken
    kommentieren verschicken versenden empfehlen weiterempfehlen hinzufügen partager écouter offrir imprimer enregistrer
    envoyer sauvegarder commenter ajouter réutiliser contribuer
    compartir comparte compártelo escuchar escucha imprimir guardar enviar regalar comentar condividi(?:lo)? condividere
    ascolta riassumi regala stampa salva invia commenta compartilhe compartilhar partilhe partilhar ouvir ouça imprima
    salvar salve oferecer resumir guarde envie gostar udostępnij posłuchaj skróć podsumuj wydrukuj drukuj zapisz wyślij
    podziel_się skomentuj lubię поділитися поділитись поділіться поширити послухати слухати роздрукувати надрукувати друкувати
    зберегти надіслати поделиться послушать
    слушать распечатать сохранить отправить delen luister print bewaar dela lyssna skriv_ut spara del lyt
  `),
);

/** “By mail”, “on”, “to my list”, “with friends”, behind such a button. */
const HOW = anyOf([
  '(?:per|via|por|par|na|en|su|sur|no|op|на|у|в|через|auf|mit|con|com|avec|z|за|в) (?:e-?mail|mail|correo|' +
    'courriel|whatsapp|facebook|twitter|x|telegram|linkedin|instagram|xing|messenger|freunden|amigos|amigas|amis|' +
    'amici|przyjaciółmi|znajomym[^\\s.,;:!?]*|друз[^\\s.,;:!?]+|other apps)',
  '(?:à|a|ai|aos?|zu[rm]?|do|до|в|tra i|entre|in) (?:(?:vos|mes|mis|tus|miei|meus|seus|ulubionych|meine[rn]?|' +
    'meus) )?(?:favoris|favoritos|preferiti|ulubionych|merkliste|leseliste|liste|избранное|обраного|dopo|ami|amie|' +
    'amigo|amico)',
  'para ler (?:mais tarde|depois)',
  '(?:à|a|para) (?:vos|un|mis|tus|i tuoi|os meus) (?:sélections|proches?|amis?|amigos?|amico)',
  'per (?:dopo|leggere dopo)',
  'pour plus tard',
  'para después',
  'für später',
  'na później',
  'другу|mailem|e-?mailem|znajomemu|mit freunden',
]);

/** Reading, as a noun or a verb. */
const READING = anyOf(
  wordList(`
    lesezeit lesedauer (?:temps_de_)?lecture (?:tiempo_de_)?lectura (?:tempo_di_)?lettura (?:tempo_de_)?leitura
    (?:czas_)?czytania przeczytasz_w (?:ten_)?(?:tekst|artykuł)_przeczytasz_w (?:czas_)?czytania
    (?:час_)?читання читати на_читання прочитаєте_за (?:время_)?чтени[яе] читать leestijd lästid læsetid lesetid
  `),
);
const MINUTES =
  "\\d{1,3}(?:[.,:]\\d+)?\\s?(?:[’'′]|min(?:\\.|ut[^\\s.,;:!?]*)?|minuut|minuty?|хв(?:\\.|илин[^\\s.,;:!?]*)?|мин(?:\\.|ут[^\\s.,;:!?]*)?)";

/** Tried in order; the first that matches names the skip. */
export const PAYING_LINES: readonly Clutter[] = [
  {
    name: 'advertisement',
    mostWords: 14,
    whole: [
      `(?:${BREAK}\\s?[•|:.–—-]{0,2}\\s?)?${GOES_ON}(?:[ ,]+(?:[^\\s.,;:!?]+ ){0,3}${AFTER}${END}.{0,40})?`,
      `${AFTER} (?:d(?:er|ie|em) |la |` +
        `l[’'])?${BREAK}${END},? .{0,30}${anyOf(['suite', 'weiter', 'sigue', 'continua', 'continúa', 'dalej', 'далі', 'дальше'])}.{0,20}`,
      'pub(?:licidade)?',
      'ad',
      'pr',
      '[-–—*[(]+ ?(?:anzeige|werbung|publicité|publicidad|pubblicità|publicidade|reklama|реклама|advertentie) ?[-–—*\\])]+',
      ...wordList(`
        sponsorisé contenu_sponsorisé contenu_partenaire contenido_patrocinado contenido_promocionado patrocinado
        contenuto_sponsorizzato sponsorizzato
        conteúdo_patrocinado conteúdo_de_marca artykuł_sponsorowany materiał_partnera materiał_sponsorowany promocja
        tekst_sponsorowany на_правах_реклами
        партнерський_матеріал спецпроєкт на_правах_рекламы партнёрский_материал gesponserter_inhalt bezahlter_inhalt
        sponsored_post gesponsord anúncio
      `),
    ],
  },
  {
    name: 'share-bar',
    mostWords: 9,
    whole: [
      `(?:${ARTICLE} )?(?:(?:auf|per|mit|an|als|via|por|` +
        `par) [^\\s.,;:!?]+ )?${DO}(?: ${ARTICLE})?(?: ${HOW})?(?: \\(?\\d{1,2}:\\d\\d\\)?| \\d{1,3} ?min\\.?)?`,
      '(?:auf|zu[mr]?) (?:(?:die|der|meine[nr]?|ihre[rn]?) )?(?:merk|lese)liste(?: hinzufügen)?',
      'a ?[-+] ?a ?[-+]?',
      'copier le lien|copiar (?:el )?enlace|copiar (?:o )?link|copia (?:il )?link|kopiuj link|скопіювати посилання|link kopieren',
      '(?:zoom|texte|text|testo|texto|schrift)(?:größe| größe| size)?\\s?[+-]?',
    ],
  },
  {
    name: 'reading-time',
    mostWords: 12,
    whole: [
      `${READING}\\s?:?\\s?(?:de |di |ok\\.? |около |приблизно |ca\\.? |env(?:\\.|iron) |w |за )?[<~≈]?\\s?${MINUTES}(?: [^\\s.,;:!?]+)?`,
      `(?:ca\\.? |environ |ok\\.? )?${MINUTES}\\s?(?:de |di |d[’']|для |на )?${READING}`,
      '\\d{1,2} ?(?:min|хв|мин)',
    ],
  },
  {
    name: 'copyright',
    mostWords: 45,
    holds: [
      `${START}(?:riproduzione (?:è )?(?:riservata|vietata)|todos los derechos reservados|` +
        `todos os direitos reservados|tous droits réservés|alle rechte vorbehalten|wszelkie prawa zastrzeżone|` +
        `(?:усі|всі) права (?:захищен|застережен)[^\\s.,;:!?]*|все права защищены|alle rechten voorbehouden|` +
        `tutti i diritti riservati)${END}.{0,90}$`,
      '(?:queda )?prohibida la reproducción',
      '(?:reprodução|cópia) (?:total ou parcial )?(?:é )?(?:proibida|não autorizada)',
      '(?:кopiowanie|przedruk|powielanie) [^.]{0,40}(?:zabronion|zgod)[^\\s.,;:!?]*',
      `^(?:передрук|використання|копіювання|перепечатка|использование) (?:матеріалів|материалов|будь-яких)${END}.{0,200}$`,
    ],
    heldWords: wordList(`
      riproduzione derechos direitos droits rechte prawa права diritti reproducción reprodução cópia przedruk
      powielanie передрук використання копіювання перепечатка использование
    `),
  },
  {
    name: 'disclaimer',
    mostWords: 70,
    begins: [
      `(?:transparenzhinweis|korrektur(?:hinweis)?|korrigiert|anm(?:erkung|\\.) der red(?:aktion|\\.)|` +
        `hinweis der redaktion|correctif|rectificatif|erratum|précision|note de la rédaction|ndlr|corrección|` +
        'fe de err(?:ores|atas)|nota de la redacción|rettifica|correzione|errata corrige|nota della redazione|correção|' +
        'errata|nota da redação|nota do editor|notícia corrigida|sprostowanie|korekta|od redakcji|' +
        'виправлення|уточнення|від редакції|примітка редакції|исправление|от редакции|correctie|rectificatie|' +
        'rättelse)(?:\\s(?:[^\\s.,;:!?]{1,3}\\s)?[\\d.:/h-]{1,12}[^:]{0,20})?\\s?[:—–|]\\s',
      `(?:in )?(?:eine[rn]?|une|una|uma|w|у|в|een)(?: [^\\s.,;:!?]+){0,2} (?:version|versión|versione|versão|wersji|` +
        `версії|версии|versie)(?:(?: [^\\s.,;:!?]+){0,3} ${ARTICLE})${END}`,
      `(?:die )?(?:redaktion|rédaction|redacción|redazione|redação|redakcja|редакція|` +
        `редакция)${END}.{0,30}${START}(?:haftet|responsable|responsabil[^\\s.,;:!?]*|odpowiada|поділяти|не несе|` +
        `не несёт|разделять|nie ponosi)${END}`,
      `(?:conforme a|según) los criterios de${END}`,
      'die(?:se)?r? (?:artikel|text|beitrag) (?:enthält|verwendet) (?:sogenannte )?(?:affiliate|provisions)-?links?',
      '(?:cet article|este artículo|questo articolo|este artigo|' +
        "ten artykuł) (?:contient des liens (?:affiliés|d[’']affiliation)|" +
        'contiene (?:enlaces de afiliad[^\\s.,;:!?]+|link di affiliazione)|' +
        'contém links de afiliad[^\\s.,;:!?]+|zawiera linki (?:afiliacyjne|partnerskie))',
    ],
  },
];
