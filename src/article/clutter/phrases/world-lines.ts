/**
 * → single labels, buttons and questions to readers on pages in languages other than English. A table;
 * `clutter.ts` reads it. What other tables hold is not here again.
 */
import { wordList } from '../../../_internal/any-of.ts';
import type { Clutter } from './phrase-kind.ts';
import { TEXT, LIKED, RATE, RATINGS, TO_BASKET, PRICE } from './world-words.ts';

/** Single lines between other things. Tried in order; the first that matches names the skip. */
export const WORLD_LINES: readonly Clutter[] = [
  {
    name: 'skip-link',
    mostWords: 8,
    begins: [
      'zur (?:haupt)?(?:navigation|sidebar|suche)(?!\\p{L}).{0,20}$',
      'direkt zu[mr] (?:inhalt|navigation|suche)',
      'ir para o conte[uú]do',
      'ir al contenido',
      'passer à la navigation',
      'salta al contenuto',
      'ga naar (?:de )?(?:hoofd)?inhoud',
      'naar (?:de )?(?:hoofd)?inhoud',
      'przejdź do (?:treści|menu)',
      'hoppa till (?:huvud)?innehåll',
      'gå til (?:hoved)?indhold',
      'hopp til (?:hoved)?innhold',
      'siirry sisältöön',
      'içeriğe (?:geç|atla)',
      'přejít k (?:obsahu|hlavnímu)',
      'ugrás a tartalomra',
      'sari la conținut',
      'μετάβαση στο περιεχόμενο',
      '跳到(?:主要)?[内內]容',
      '跳转到(?:主要)?内容',
      '本文へ(?:スキップ|移動)',
      'コンテンツへスキップ',
      '본문 ?(?:바로가기|으로 건너뛰기)',
      'تخطي? إلى المحتوى',
      'انتقل إلى المحتوى',
    ],
  },
  {
    name: 'reading-time',
    mostWords: 8,
    whole: [
      '\\d{1,3} min(?:utos?|uti|uten)? (?:de |di )?(?:leitura|lettura|lectura|lecture|lesezeit|leestijd|czytania|okuma)',
      '(?:tempo di lettura|tempo de leitura|tiempo de lectura|leestijd|lästid|czas czytania|okuma süresi)\\s?:?.{0,20}',
      '\\d{1,3} ?dk okuma',
    ],
  },
  {
    name: 'menu',
    mostWords: 8,
    whole: [
      ...wordList(`
        start übersicht einstellungen inhalt mehr schließen öffnen mitglied_werden mein_konto abmelden registrieren
        menu fermer ouvrir plus mon_compte s'inscrire se_connecter retour suivant précédent
        iniciar_sesión registrarse cerrar menú más mi_cuenta portada volver siguiente anterior
        accedi registrati chiudi menù altro home_page indietro avanti
        entrar início fechar pesquisar mais minha_conta voltar
        menu_główne zaloguj zaloguj_się zarejestruj_się zamknij więcej moje_konto wstecz dalej
        inloggen aanmelden sluiten meer mijn_account terug
        logga_in sök meny stäng mer mina_sidor tillbaka
        log_ind søg luk min_side logg_inn søk lukk
        вход регистрация закрыть ещё еще назад личный_кабинет вхід реєстрація закрити ще
        anasayfa ana_sayfa giriş_yap üye_ol kapat ara daha_fazla menü
        přihlásit_se hledat zavřít menu_a_widgety bejelentkezés keresés főoldal autentificare căutare
        αρχική σύνδεση αναζήτηση
        首页 首頁 登录 登入 注册 註冊 搜索 搜尋 导航 導航 菜单 選單 更多 返回顶部 回到頂部 上一页 下一页 上一篇 下一篇 收起 展开
        ホーム トップ トップページ 有料会員登録 無料会員登録 マイページ ログイン 会員登録 新規登録 メニュー 検索 閉じる もっと見る 戻る 次へ 前へ 目次
        로그인 회원가입 검색 메뉴 전체메뉴 홈 닫기 더보기 이전 다음 맨위로
        الرئيسية تسجيل_الدخول بحث القائمة إغلاق المزيد
        đăng_nhập đăng_ký tìm_kiếm trang_chủ beranda masuk daftar cari
      `),
      '(?:登录|登入|로그인|ログイン)\\s?[|/｜／・]\\s?\\S{2,8}',
      '(?:im browser|dans (?:votre|le) navigateur|en (?:el|tu) navegador|nel browser|no navegador|w przeglądarce)(?!\\p{L}).{0,30}',
      '(?:当前位置|當前位置|您的位置|您现在的位置|現在位置|현재 ?위치)\\s?[:：]?.{0,60}',
      '字[号體体]\\s?[:：]?.{0,12}',
      '(?:sie sind hier|vous êtes ici|está(?:s)? aquí|usted está aquí|ti trovi qui|sei in|você está aqui|' +
        'jesteś tutaj|je bent hier|du är här|вы здесь|ви тут)(?!\\p{L}).{0,60}',
      'alle zutaten auswählen',
      'a[+-]',
      '(?:ir|ver) (?:a )?los comentarios(?: \\d+)?',
      '(?:galleria|galerie|galería|galeria|bildergalerie|photo gallery|fotostrecke)(?: ?\\(.{2,16}\\))?',
      'voir (?:toutes? )?les (?:\\d+ )?(?:photos|recettes|articles)(?!\\p{L}).{0,30}',
      '(?:zum|ir a la|aller à la|vai alla|przejdź do|naar het) (?:rezept|receta|recette|ricetta|przepisu|recept)(?!\\p{L}).{0,20}',
    ],
  },
  {
    name: 'share-bar',
    mostWords: 12,
    whole: [
      ...wordList(`
        pinnen merken_auf_pinterest artikel_teilen beitrag_teilen link_kopieren weiterempfehlen speichern seite_teilen rezept_drucken
        enregistrer sauvegarder copier_le_lien lire_plus_tard réagir
        guardar copiar_enlace copiar_link me_gusta
        stampa salva copia_link ascolta
        partilhar compartilhar gostar curtir copiar_link salvar guardar_artigo
        drukuj zapisz skopiuj_link polub lubię_to podaj_dalej
        deel delen_via bewaren afdrukken printen kopieer_link
        dela dela_sidan skriv_ut spara lyssna del udskriv gem lyt skriv_ut_siden
        сохранить распечатать скопировать_ссылку нравится зберегти роздрукувати скопіювати_посилання подобається
        paylaş yazdır kaydet beğen sdílet tisk uložit megosztás nyomtatás distribuie
        分享 收藏 点赞 點讚 打赏 转发 轉發 复制链接 複製連結 打印 列印
        シェア シェアする ポスト ツイート はてブ はてなブックマーク リンクをコピー 印刷 いいね lineで送る
        공유 공유하기 인쇄 스크랩 좋아요 글자크기 url복사
        مشاركة شارك طباعة حفظ إعجاب نسخ_الرابط
        chia_sẻ bagikan simpan
      `),
      '(?:分享到|分享至)\\s?[:：]?.{0,30}',
      '(?:点赞|收藏|阅读|评论|閱讀|讚)\\s?[:：(（]?\\s?\\d[\\d.,万千w+]*[)）]?',
      'いいね.{0,8}',
      `${RATE}(?: (?:diesen|dieses|das|cet|cette|la|le|este|esta|quest[oa]|ten|to|dit|den här|denne))?(?: ${TEXT})?[ !]{0,2}`,
      `\\d(?:[.,]\\d+)? (?:von|from|out of|sur|de|su|na|z|av|af|ud af|из|з|üzerinden) \\d[\\d.,]* ${RATINGS}`,
      `\\(?\\d[\\d.,]* ${RATINGS}\\)?`,
      '(?:teilen|partager|compartir|condividi|compartilhar|partilhar|udostępnij|delen|dela|поделиться|' +
        'поділитися)(?!\\p{L}).{0,6}(?<!\\p{L})(?:auf|sur|en|su|no|na|op|på|via|в)(?!\\p{L}).{0,30}',
      '(?:deel|teile|teilen sie|partagez|comparte|condividi|partilhe|compartilhe|udostępnij|dela|' +
        'del)\\b (?:dit|diesen|dieses|cet|cette|este|esta|quest[oa]|ten|den här|denne|dette)(?!\\p{L}).{0,20}',
      '(?:war|hat|hjälpte|cet article|¿te ha|was dit|czy (?:ten|ta)|была ли|' +
        'чи була)(?!\\p{L}).{0,30}(?<!\\p{L})(?:hilfreich|geholfen|informationen dig|utile|ayudado|nuttig|' +
        'pomocn[ya]|полезн[ао]|корисн[ао])(?!\\p{L}).{0,6}\\?',
      '(?:hjälpte|hjalp) den här informationen dig\\?',
    ],
  },
  {
    name: 'call-to-action',
    mostWords: 40,
    holds: [
      '\\bclick (?:here )?to join\\b.{0,20}$',
      '\\bconsider supporting\\b',
      '\\bno (?:credit )?card (?:needed|required)\\.?$',
    ],
    whole: [
      'add to (?:(?:my|your|the|a) )?(?:(?:shopping|grocery) )?(?:list|cart|basket|bag|favou?rites|meal plan)',
      'pin (?:it |this )?(?:for later|now)',
      `(?:${PRICE}\\s)?${TO_BASKET}(?:\\s.{0,40})?`,
      `(?:now |from |ab |dès |desde |a partire da )?${PRICE}`,
      `(?:diese[rs]? |cette |cet |este |esta |quest[oa] |dit |den här )?${TEXT} (?:hat dir|hat ihnen|` +
        `vous a|t[’']a|te ha|ti è|vi è) (?:gefallen|plu|gustado|piaciut[oa])\\s?\\??`,
      'see (?:the )?recipe card\\b.{0,40}',
      '(?:scale|units|servings)[ \\t]+(?:1x|us|metric)\\b.{0,20}',
      "qu[’']en avez-vous pensé\\s?\\??",
      '(?:poll|umfrage|sondage|encuesta|sondaggio|enquete|ankieta|anket|опрос|опитування)',
      'vote(?: now)?',
      'next (?:poem|recipe|chapter|episode)',
      'how we (?:rate|review|test)\\b.{0,40}',
      'allow and continue',
      '(?:accept|agree) and continue',
      `¿?${LIKED}(?!\\p{L}).{0,20}(?<!\\p{L})${TEXT}(?!\\p{L}).{0,40}`,
      '(?:podaj dalej|weitersagen|faites passer|pásalo)!?',
      '(?:kochmodus|mode cuisine|modo cocina|modalità cucina)(?!\\p{L}).{0,60}',
    ],
    begins: ['try \\S+(?: \\S+){0,3} (?:for )?free(?: for \\d+ \\p{L}+)?[.!]?$'],
  },
  {
    name: 'cookie-notice',
    mostWords: 80,
    whole: [
      'externer inhalt',
      'empfohlener redaktioneller inhalt',
      'externe inhalte (?:anzeigen|laden)',
    ],
    begins: [
      'an dieser stelle (?:finden sie|findest du|befindet sich) (?:einen |ein )?(?:extern|empfohlen)',
      'ich bin damit einverstanden, dass',
      'allow content (?:provided|from|hosted)\\b',
      '(?:this|the) (?:article|page) (?:includes|contains) content (?:hosted|provided|from)\\b',
      "(?:ce contenu|cette vidéo) (?:est bloqué|n[’']est pas disponible|est hébergé)",
      '(?:este contenido|este vídeo) (?:está bloqueado|no (?:está|se puede))',
    ],
  },
  {
    name: 'advertisement',
    mostWords: 40,
    begins: [
      '(?:questo numero|questa newsletter|questo episodio) è offert[oa] da\\b',
      'esta (?:edição|newsletter|carta) (?:tem o apoio|é oferecida|é patrocinada)(?!\\p{L})',
      'este (?:número|boletín|episodio) está patrocinado por\\b',
      'ce(?:tte)? (?:numéro|newsletter|lettre|épisode) (?:est|vous est) (?:offerte?|proposée?|soutenue?|sponsorisée?) par\\b',
      'diese (?:ausgabe|folge) (?:wird|ist) (?:präsentiert|gesponsert|unterstützt)(?!\\p{L})',
      'this (?:issue|edition|newsletter|episode) is (?:brought to you|sponsored|supported|presented) by\\b',
    ],
  },
  {
    name: 'advertisement',
    mostWords: 12,
    whole: [
      '(?:continua|continúa|suite|weiter|continues?) (?:depois d[oa]|después de|après|nach|after) .{2,30}',
      'スポンサー(?:リンク|ドリンク)',
      '(?:presented|powered|brought to you|supported) by (?:our )?.{2,40}',
      'together with(?: .{2,30})?',
      'in partnership with .{2,40}',
      ...wordList(`annonce annons annonse anuncio anuncios annuncio anúncio reklama reklam reklame mainos inzerce hirdetés
        广告 廣告 広告 광고 إعلان quảng_cáo iklan präsentiert_von in_zusammenarbeit_mit`),
    ],
  },
  {
    name: 'disclaimer',
    mostWords: 80,
    holds: [
      '(?:未经|未經).{0,12}(?:授权|授權|许可|許可).{0,30}(?:转载|轉載)',
      '(?:무단 ?전재|재배포 ?금지)',
      '(?:無断転載|無断複製)',
      'peut percevoir une (?:rémunération|commission)',
      'erhalten wir (?:eine|gegebenenfalls eine) provision',
      'podemos recibir una comisión',
      'potremmo ricevere una commissione',
      'możemy otrzymać prowizję',
    ],
    begins: [
      'why you (?:can|should) trust\\b',
      '(?:版权声明|免责声明|声明|版權聲明|免責聲明)\\s?[:：]',
      '(?:本文|本报|本網|本网)(?:系|为|為).{0,30}(?:转载|轉載)',
    ],
  },
  {
    name: 'credits',
    mostWords: 12,
    whole: [
      '[(（\\[【]?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|校對|审核|來源|来源|출처|편집)\\s?[:：].{1,24}',
    ],
  },
  {
    name: 'time-stamp',
    mostWords: 8,
    whole: [
      '\\d{1,3} ?(?:秒|分|分钟|分鐘|小时|小時|天|日|時間|週間|か月|ヶ月|年|초|분|시간|일|주|개월)\\s?(?:前|전)',
      '(?:przed|przed ok\\.) \\d{1,3} \\p{L}{3,9}',
      '\\d{1,3} \\p{L}{3,8} (?:fa|temu|geleden|sedan|siden|önce|atrás|назад)',
      'há \\d{1,3} \\p{L}{3,8}',
    ],
  },
];
