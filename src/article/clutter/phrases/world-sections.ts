/**
 * → headings of other stories, comments, newsletters and legal links on pages in languages other than English. A table;
 * `clutter.ts` reads it. What other tables hold is not here again.
 */
import { anyOf, wordList } from '../../../_internal/any-of.ts';
import type { Clutter } from './phrase-kind.ts';
import { ENTER, MAIL } from './world-words.ts';

/** Openings of a part of the page that is not the article. */
export const WORLD_SECTIONS: readonly Clutter[] = [
  {
    name: 'related',
    mostWords: 10,
    whole: [
      ...wordList(`
        weiterlesen weitere_themen aus_dem_ressort neueste_artikel beliebte_artikel meistgelesene_artikel
        plus_d'articles à_la_une les_plus_lus sur_le_même_thème dernières_actualités à_découvrir
        últimas_noticias noticias?_relacionadas? más_leídas lo_último te_recomendamos artículos_relacionados
        ultime_notizie notizie_correlate più_letti altri_articoli i_più_letti
        últimas_notícias artigos_relacionados mais_lidas notícias_relacionadas relacionado leia_mais
        najnowsze najpopularniejsze podobne_artykuły powiązane_artykuły zobacz_także najczęściej_czytane
        meer_over laatste_nieuws gerelateerd meest_recent
        senaste_nytt mest_läst relaterade_artiklar läs_också mest_læste seneste_nyt relaterede_artikler mest_lest siste_nytt
        читайте_также главные_новости самое_читаемое популярное_за_неделю ещё_по_теме останні_новини
        ilgili_haberler son_haberler en_çok_okunanlar benzer_yazılar související_články nejčtenější kapcsolódó_cikkek articole_similare
        best_reads vos_avis
        热门文章 相关文章 相关新闻 相关推荐 推荐阅读 热点推荐 精彩推荐 猜你喜欢 最新文章 熱門文章 相關文章 相關新聞 推薦閱讀 延伸閱讀
        関連記事 関連ニュース 人気記事 人気記事ランキング おすすめ記事 最新記事 アクセスランキング 新着記事
        관련기사 관련뉴스 많이_본_뉴스 인기기사 추천기사 최신기사 주요뉴스
        مواضيع_ذات_صلة أخبار_ذات_صلة مقالات_ذات_صلة الأكثر_قراءة آخر_الأخبار
        tin_liên_quan bài_viết_liên_quan đọc_thêm berita_terkait artikel_terkait terpopuler
      `),
      '(?:meer over|plus sur|mehr über|más sobre|altro su|mais sobre|więcej o) .{2,40}',
    ],
  },
  {
    name: 'comments',
    mostWords: 14,
    whole: [
      ...wordList(`
        antwort_abbrechen kommentar_schreiben répondre laisser_un_commentaire annuler_la_réponse
        responder cancelar_respuesta deja_un_comentario cancelar_resposta deixe_um_comentário
        rispondi lascia_un_commento odpowiedz dodaj_komentarz anuluj_pisanie_odpowiedzi zostaw_komentarz
        beantwoorden plaats_een_reactie reageer svara lämna_en_kommentar svar skriv_en_kommentar
        ответить оставить_комментарий добавить_комментарий відповісти залишити_коментар
        yorumlar yorum_yap yanıtla komentáře hozzászólások comentarii
        评论 發表評論 发表评论 我要评论 网友评论 全部评论 留言 回复 回覆 写评论
        コメント コメントする コメントを残す 返信 コメントを書く
        댓글 댓글쓰기 댓글_쓰기 답글
        التعليقات أضف_تعليقا اترك_تعليقا رد bình_luận komentar
      `),
      '\\d{1,4} (?:kommentare?|commentaires?|comentarios?|comentários?|commenti|komentarz[ey]?|komentarzy|' +
        'reacties|kommentarer|комментари(?:й|я|ев)|коментар(?:і|ів)|yorum)(?!\\p{L}).{0,60}',
      '.{0,6}(?:还没有评论|暂无评论|還沒有留言).{0,12}',
      'noch keine kommentare(?!\\p{L}).{0,40}',
    ],
    begins: [
      '(?:deine|ihre) e-?mail-?adresse wird nicht veröffentlicht',
      'votre adresse e-?mail ne sera pas publiée',
      '(?:tu|su) dirección de correo electrónico no será publicada',
      'il tuo indirizzo e-?mail non sarà pubblicato',
      'o (?:seu|teu) (?:endereço de )?e-?mail não será publicado',
      'o seu endereço de (?:e-?mail|email) não será',
      'twój adres e-?mail nie zostanie',
      'je e-?mailadres wordt niet',
      'din e-?post(?:adress)? kommer inte',
      'ваш (?:адрес email|e-?mail) не будет опубликован',
      'ваша (?:e-?mail|електронна) адреса не',
      'e-?posta (?:hesabınız|adresiniz) yayımlanmayacak',
      'メールアドレスが公開されることはありません',
      '您的(?:电子邮箱|郵箱|邮箱)地址不会被公开',
    ],
  },
  {
    name: 'newsletter',
    mostWords: 45,
    whole: [
      ...wordList(`
        jetzt_abonnieren kostenlos_abonnieren jetzt_anmelden s'abonner je_m'abonne je_m'inscris suscribirse suscribirme abbonati
        assinar assine subscrever subscreva subskrybuj zapisz_mnie abonneren abonneer prenumerera abonner tilaa
        subscrever_a_newsletter odebírat feliratkozás abone_ol 订阅 訂閱 登録する メルマガ登録 구독 구독하기 اشترك
        newsletter_abbestellen se_désabonner me_désabonner se_désinscrire darse_de_baja descadastrar descadastrar-se disiscriviti
        wypisz_się uitschrijven afmelden avregistrera отписаться відписатися 配信停止
      `),
      "(?:cancelar|cancella|annulla|annuler|zrezygnuj z) (?:[al]a? |l[’']|mon )?" +
        '(?:subscrição|inscrição|assinatura|suscripción|iscrizione|abonnement|subskrypcji)',
      '(?:gerir|gestionar|gerenciar|gérer|gestisci|zarządzaj|beheer) (?:as |las |mes |vos |les |le |je |twoimi )?' +
        '(?:preferências|preferencias|préférences|preferenze|preferencjami|voorkeuren)',
      `(?:e-?mail|newsletter|message) not displaying (?:correctly|properly|well)\\?.{0,40}`,
      `(?:having )?(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) this (?:e-?mail|newsletter|message)\\?.{0,60}`,
      'view (?:it|this|this e-?mail|this newsletter) online',
      '(?:ver|abrir|ler|leer|voir|afficher|lire|ouvrir|visualizza|apri|leggi|zobacz|otwórz|bekijk|open)(?: \\S+){0,3} ' +
        '(?:no|en (?:el|tu|su)|dans (?:le|votre|mon)|nel|w|in (?:je|uw|de)) (?:navegador|navigateur|browser|przeglądarce)',
    ],
    holds: [
      '\\breader-supported publication\\b',
      "\\byou(?:[’']re| are) receiving this (?:e-?mail )?because\\b",
    ],
    begins: [
      '(?:(?:você )?recebeu|está a receber|está recebendo|(?:ha )?recib(?:e|es|ido)|vous recevez|' +
        '(?:sie|du) (?:erhalten|erhältst|bekommen|bekommst)|(?:ricevi|hai ricevuto)|(?:je|u) ontvangt|' +
        'otrzymujesz|вы получили|ви отримали) ' +
        '(?:est[ea]|cet?(?:te)?|diesen?|quest[ao]|deze|tę|ten|это|цей|цього) ' +
        `(?:${MAIL}|correo|mensa\\p{L}+|message|lettre|courriel|newsletter|wiadomość|письмо|лист)(?!\\p{L})`,
      `${ENTER}(?!\\p{L}).{0,30}(?<!\\p{L})${MAIL}`,
      '(?:zapisz się|melde dich an|melden sie sich an|inscrivez-vous|suscríbete|iscriviti|inscreva-se|' +
        'subscreva|schrijf je in),? (?:żeby|aby|um|pour|para|per|om)\\b',
      '(?:únete a|suscríbete a|abonnez-vous|abonnieren sie|abbonati a|' +
        'assine)(?!\\p{L}).{0,50}(?<!\\p{L})(?:para|pour|um|per)(?!\\p{L}).{0,80}$',
      'vous lisez \\d+ article',
      '(?:te|le|vous) (?:queda|reste)n? \\d+ (?:artículos?|articles?)',
      'thank(?:s| you) for reading(?!\\p{L}).{0,60}[.!] (?:subscribe|this (?:post|newsletter) is|share|feel free)\\b',
      anyOf([
        'danke fürs lesen',
        "merci (?:de|d[’'])\\p{L}+",
        'gracias por leer',
        'grazie per (?:aver letto|la lettura)',
        'obrigad[oa] por ler',
        'dzięk(?:i|uję) za (?:przeczytanie|lekturę)',
      ]) +
        '(?!\\p{L}).{0,60}[.!] ' +
        '(?:abonn|inscri|suscr|iscri|assin|subscr|subskr|zapisz|teil|partag|compart|condivi|udost)',
    ],
  },
  {
    name: 'tag-list',
    mostWords: 20,
    begins: [
      '(?:标签|標籤|关键词|關鍵詞|タグ|カテゴリー?|태그|etiketler|etichette|etiketter|trefwoorden|tagger|emneord|avainsanat)\\s?[:：]',
      '(?:etiquetado|publicado em|publicado en|publié dans|veröffentlicht (?:in|unter)|pubblicato in|' +
        'opublikowano w|geplaatst in|kategorien?|catégories?|categorías?|categorie|' +
        'kategorie)\\s?:?\\s(?!\\p{N}|\\p{Ll}+ \\p{Ll}+ \\p{Ll}+ ).{2,60}$',
    ],
  },
  {
    name: 'author-bio',
    mostWords: 8,
    whole: wordList(`
      プロフィール この記事を書いた人 著者プロフィール 作者简介 作者簡介 关于作者 關於作者 글쓴이_소개
      l'auteur sull'autore l'autore o_autorze sobre_o_autor over_de_auteur om_författaren yazar_hakkında
    `),
  },
  {
    name: 'legal-links',
    mostWords: 8,
    whole: [
      ...wordList(`
        agb nutzungsbedingungen kontakt über_uns datenschutzerklärung barrierefreiheit mediadaten
        politique_de_confidentialité conditions_générales qui_sommes-nous nous_contacter gestion_des_cookies plan_du_site
        política_de_privacidad política_de_cookies quiénes_somos contacto términos_y_condiciones publicidad
        informativa_sulla_privacy chi_siamo contatti note_legali privacy_policy
        política_de_privacidade termos_de_uso quem_somos contato contacto fale_conosco
        polityka_prywatności regulamin o_nas kontakty
        privacybeleid over_ons contact algemene_voorwaarden
        integritetspolicy om_oss om_webbplatsen tillgänglighetsredogörelse kontakta_oss behandling_av_personuppgifter
        privatlivspolitik om_os personvern kontakt_oss
        о_нас контакты о_проекте реклама_на_сайте про_нас контакти
        gizlilik_politikası hakkımızda iletişim künye ochrana_osobních_údajů o_nás adatvédelem
        关于我们 關於我們 联系我们 聯絡我們 隐私政策 隱私政策 广告服务 版权声明 法律声明
        運営会社 プライバシーポリシー お問い合わせ 利用規約 会社概要 特定商取引法に基づく表記
        회사소개 개인정보처리방침 이용약관 광고문의 기사제보 청소년보호정책 고객센터
        من_نحن اتصل_بنا سياسة_الخصوصية
      `),
      '(?:关于我们|联系我们|關於我們|聯絡我們|회사소개)\\s?[|｜·].{2,60}',
      '.{0,6}icp[备備].{0,24}',
    ],
  },
];
