/** The kinds of clutter that stand alone between other things: menus, buttons, notices, captions. A table; `clutter.ts` reads it. */
import type { Clutter } from './clutter-kind.ts';

/** Networks and channels to which pages offer to send themselves. */
const NETWORK =
  '(?:facebook|twitter|x|linkedin|pinterest|reddit|whatsapp|telegram|instagram|youtube|e-?mail|tumblr|flipboard|messenger|threads|bluesky|mastodon|tiktok|snapchat|viber|vk|weibo|wechat|sms|rss|google(?: news| plus|\\+)?|copy link|link|print|pocket|hacker news|clipboard|friends?|discord|medium|xing|line)';

/** Agencies and libraries whose names close a picture's credit. */
const AGENCY =
  '(?:getty(?: images)?|ap(?: photo)?|afp|reuters|epa(?:-efe)?|efe|shutterstock(?:\\.com)?|alamy(?: stock photo)?|istock(?:photo)?|unsplash|pexels|pixabay|flickr|wikimedia(?: commons)?|bloomberg|adobe stock|dreamstime|depositphotos|123rf|dpa|pa(?: media| wire| images)?|zuma|sipa|xinhua|anadolu|nurphoto|ukrinform|unian|imago|canva|handout|file photo|pool photo)';

/** Words that introduce a picture's credit. */
const CREDIT = '(?:photo(?:graph)?s?|images?|pictures?|illustrations?|graphics?|artwork|credits?|photo credits?|image credits?|video|foto|fotos|bild|bilder|crédits?|crédito|фото|світлина)';

/** Ways of asking for more of something. */
const MORE = '(?:continue reading|read (?:the )?(?:full |whole |original )?(?:more|article|story|post|next|on|review)|learn more|see more|view more|find out (?:more|how)|show more|discover more|keep reading|more info|click here|weiterlesen|mehr lesen|lire la suite|en savoir plus|leer más|saber más|leggi tutto|continua a leggere|lees meer|czytaj dalej|далее|читать далее|читати далі|детальніше)';

/** Tried in order; the first that matches names the skip. */
export const LINE_CLUTTER: readonly Clutter[] = [
  {
    name: 'skip-link',
    mostWords: 7,
    begins: [
      '(?:skip|jump) (?:directly )?(?:to|over|past|the|navigation)\\b',
      '(?:direkt )?zum (?:haupt)?inhalt', '(?:aller|passer) (?:directement )?au contenu', '(?:saltar|ir|pular) (?:al|para o) conte', 'vai al contenuto', 'перейти к (?:основному )?содержанию', 'перейти до (?:основного )?вмісту',
    ],
  },
  {
    name: 'cookie-notice',
    mostWords: 130,
    whole: ['(?:cookie|privacy|consent) (?:settings|preferences|notice|choices|options|consent)', '(?:manage|customi[sz]e|update|your) (?:your )?(?:cookie |privacy |consent )?(?:preferences|consent|choices|settings|options)', '(?:accept|reject|allow|deny|decline|agree)(?: all| & close| and close)?', 'i (?:accept|agree)', 'got it', 'strictly necessary', 'always active'],
    begins: ['(?:wir verwenden|nous utilisons|utilizamos|usamos|utilizziamo|мы используем|ми використовуємо)\\b.{0,60}cookies?'],
    holds: ['\\b(?:we|website|site|blog|page)(?: and our partners)? (?:also )?(?:uses?|stores?)\\b.{0,40}\\bcookies\\b', '\\b(?:accept|reject|manage|allow|decline|disable) (?:all |only |our |the use of )?(?:\\w+ )?cookies\\b', '\\bby (?:continuing|using|browsing|clicking|closing|accepting)\\b.{0,80}\\b(?:cookies|privacy policy)\\b', '\\bvalues? your privacy\\b'],
  },
  {
    name: 'advertisement',
    mostWords: 9,
    whole: ['advertisements?', 'adverts?', 'ads?', 'ad feedback', 'advertising', 'sponsored(?: (?:content|post|links?|by .{1,40}))?', 'promoted(?: content| by .{1,40})?', 'paid (?:content|post|partnership)', '(?:story|article|content) continues(?: (?:below|after)\\b.{0,30})?', '(?:skip|close|hide|report|remove)(?: this)? ad(?:vertisement)?s?', 'scroll to continue.{0,20}', 'continue reading below.{0,20}', 'anzeige', 'werbung', 'publicité', 'publicidad', 'pubblicità', 'advertentie', 'реклама'],
  },
  {
    name: 'ai-notice',
    mostWords: 35,
    begins: [
      '(?:this|the|listen)\\b.{0,60}\\b(?:audio|narration|voice|recording|summary|translation|version|podcast)\\b.{0,60}\\b(?:ai|a\\.i\\.|artificial intelligence|machine|automatically|auto-|automated|text[- ]to[- ]speech|computer|synthetic)\\b',
      '(?:this|the) (?:article|text|story|post|page|summary|content)\\b.{0,30}\\b(?:generated|created|written|produced|translated|assisted|summari[sz]ed)\\b.{0,30}\\b(?:ai|a\\.i\\.|artificial intelligence|machine)\\b',
      '(?:ai|auto|machine)[- ](?:generated|translated|narrated)\\b.{0,60}$',
    ],
  },
  {
    name: 'audio-player',
    mostWords: 11,
    whole: ['listen(?: to)?(?: (?:this|the) (?:article|story|post|page|episode))?(?: now)?(?:\\s?\\(?\\d.{0,12})?', 'play(?: (?:audio|video|now|video content|episode))?', 'pause', '(?:audio|video) player.{0,30}', 'watch(?: now| video| live| the video| on youtube)?', '(?:un)?mute', 'hear this (?:story|article)', 'current time.{0,12}', 'duration.{0,12}', 'volume', '(?:\\d{1,2}:)?\\d{1,2}:\\d\\d ?/ ?(?:\\d{1,2}:)?\\d{1,2}:\\d\\d', 'playback speed', '\\d(?:\\.\\d+)?x', 'loading(?:\\.\\.\\.|…)?', 'video (?:unavailable|loading)'],
    begins: ['your browser does not support', 'to view this video please', 'sorry, your browser'],
  },
  {
    name: 'reading-time',
    mostWords: 9,
    whole: ['(?:(?:estimated |approx\\.? )?(?:reading|read) time:?\\s*)?(?:about |approx\\.? |~ ?|< ?)?(?:\\d{1,3}|x|one|two|three|four|five)(?:[–-]\\d{1,3})?[\\s-]?min(?:ute)?s?\\.?(?:,? \\d{1,2} (?:seconds?|secs?))?(?: (?:to )?read(?:ing)?(?: time)?| lesezeit| de lectur[ea]| di lettura| leestijd| чтения| читання)?', '(?:estimated |approximate )?read(?:ing)? time.{0,20}', 'lesezeit.{0,20}', 'temps de lecture.{0,20}', 'time to read.{0,20}', '(?:\\d{1,3} (?:minutes?|min) )?(?:long|quick|short) read', 'час читання.{0,20}', 'время чтения.{0,20}'],
  },
  {
    name: 'share-bar',
    mostWords: 14,
    whole: [
      '(?:share|tweet|pin|pin it|print|bookmark|save|saved|follow|following|like|flip|repost|teilen|drucken|merken|partager|imprimer|compartir|imprimir|condividi|delen|udostępnij|поделиться|поширити|share this|share it|copied!?|copy|copy url|share options|gift this article|gift|shares?)',
      `(?:(?:${NETWORK}|share|tweet|pin|save|copy)[\\s,|•·/&+()-]*){1,12}`,
      `(?:share|post|tweet|save|follow|find|send|copy|pin|like|subscribe|connect|join|visit|view|click|press|tap|share this|follow us|follow me)\\b.{0,40}\\b(?:on|via|to|by|with|through)\\b.{0,24}\\b${NETWORK}\\b.{0,30}`,
      '(?:share|print|email|e-mail|save|copy|bookmark|send|like|tweet|gift|flag|report|download|pin|forward)(?: out)? (?:this|the|link|full|via|on|to|our|article|story|post|page)\\b.{0,30}',
      'follow (?:us|me|along|@?\\w+)(?: (?:on|at)\\b.{0,60})?', 'click to .{0,60}', 'find us on.{0,30}', '(?:this )?opens in (?:a )?new (?:window|tab)', '\\(opens in new (?:window|tab)\\)',
      '\\d[\\d.,]* ?[km]? ?(?:shares?|likes?|views?|retweets?|reactions?|claps?|followers?|reads?|votes?|stars?|points?|upvotes?)', '(?:shares?|likes?|views?|votes?):? ?\\d[\\d.,]* ?[km]?', 'rate this.{0,30}', '(?:was|is) this (?:article|page|post|helpful|useful|information).{0,40}', '(?:(?:yes|no)(?![.!?])|thumbs (?:up|down)|upvote|downvote)', 'text size', 'purchase licensing rights?', 'link copied!?',
    ],
  },
  {
    name: 'read-more',
    mostWords: 34,
    whole: [`${MORE}\\b.{0,80}`, `(?:(?:read|see|also|more|explore|continue|visit|discover)\\b.{0,80})?\\b(?:here|read more|learn more)\\s?[›»→>]`],
    begins: [
      '(?:(?:also|must|now|up next|next) )?(?:read|see|watch|listen|related)(?: also| more| next| this| now| too)?(?: (?:article|story|stories|post|posts|reading|coverage|video|link|content))?\\s?[:»›→>|–]\\s',
      '(?:more (?:on|from|about|in) (?:this|the|our)\\b.{0,40}|see also|don[’\']?t miss|also on .{2,30}|recommended|must[- ]read|further reading|you may also like|suggested reading|lesen sie auch|mehr zum thema|lire aussi|à lire(?: aussi)?|lee también|le puede interesar|leggi anche|lees ook|czytaj też|читайте также|читайте також|اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|関連記事|あわせて読みたい|相关阅读|相關閱讀|延伸阅读)\\s?[:：»›→>|]',
      'read (?:also|more|next)\\b.{0,100}$',
    ],
  },
  {
    name: 'photo-credit',
    mostWords: 25,
    whole: [`\\(?${AGENCY}(?: (?:photo|images?))?(?:\\s?[/|,]\\s?.{1,60})?\\)?`, `\\((?:${CREDIT}|source|courtesy)s?\\b[^.]{2,80}\\)`, 'enlarge(?: (?:this )?image)?', '(?:toggle|hide|view|show|open) (?:caption|image|gallery|photo|fullscreen|in gallery).{0,30}', 'image(?: \\d+ of \\d+)?', 'view (?:in )?gallery', '(?:featured )?(?:image|photo|video)'],
    begins: [`(?:featured |cover |file |main |header |top |lead |title )?${CREDIT}(?: credits?| source| caption)?\\s?(?::|\\||©|–)\\s?`, '(?:image|photo) (?:source|caption),\\s', `${CREDIT} (?:by|via|from|courtesy)\\b`, 'courtesy(?: of)?\\b.{0,60}$'],
  },
  {
    name: 'photo-caption',
    mostWords: 100,
    holds: [
      `\\([^()]{0,90}\\b(?:${AGENCY}|photo|photos|photograph|images?|courtesy|credit|illustration|foto|фото)\\b[^()]{0,90}\\)\\.?$`,
      '\\(\\p{L}[\\p{L}.’\'-]+ \\p{L}[\\p{L}.’\'-]+\\s?/\\s?[^()]{2,70}\\)\\.?$',
      `[.!?”"'’)\\s–-](?:${CREDIT}|source|image source|courtesy)(?: by\\b| credits?\\b:?| courtesy(?: of)?\\b:?|\\s?:|\\s?/|\\s?©)\\s?[^.:]{2,80}\\.?$`,
      `[.!?”"'’)\\s|/–-]${AGENCY}(?:\\s?[/|]\\s?[\\p{L} .]{2,40})?\\)?\\.?$`,
      '[.!?”")] ©\\s?[^.]{2,60}$',
    ],
  },
  {
    name: 'credits',
    mostWords: 40,
    begins: ['\\(?(?:additional |original )?(?:reporting|writing|editing|photography|illustrations?|research|production|compiled|translated|translation|edited|fact[- ]checked|reviewed|contributed|mit material|bearbeitet)(?: (?:and|&) (?:reporting|writing|editing|photography|fact[- ]checked|reviewed))? (?:by|von|par|por|von)\\s?:?\\s'],
    holds: ['^[^.]{3,80} contributed (?:reporting|to this (?:report|article|story))\\b'],
  },
  {
    name: 'subscribers-only',
    mostWords: 8,
    whole: ['(?:(?:cet )?article )?réservé (?:aux|à nos) abonnés', '(?:for )?(?:subscribers?|members?)[ -]only', '(?:nur )?für abonnenten', '(?:contenido )?(?:solo |exclusivo )?para suscriptores', '(?:contenuto )?riservato agli abbonati', '(?:тільки |лише )?для передплатників', '(?:только )?для подписчиков'],
  },
  {
    name: 'disclaimer',
    mostWords: 130,
    begins: ['disclaimer\\b', '(?:medically|clinically) reviewed by\\s', 'affiliate links\\b.{0,60}\\bcommission', '(?:a version of )?this article (?:appears|appeared) in (?:the )?.{0,40}\\b(?:print|edition|issue)\\b', '\\((?:updates|adds|corrects|recasts)\\b[^()]{3,120}\\)$', 'have a (?:confidential |news )?tip\\b', 'disclosure\\s?[:–-]', '(?:editor[’\']?s note: )?(?:this|the) (?:article|content|post|information|material|page|site|website|blog)\\b.{0,80}\\b(?:(?:informational|educational|general information)(?: and \\w+)? (?:purposes|only)|not (?:intended|a substitute|constitute|legal|financial|medical)|affiliate)', '(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed\\b', '(?:we|i) (?:may|might|can) (?:earn|receive|get|make)\\b.{0,40}\\b(?:commission|compensation|fee)', '(?:some|many) of the links\\b', 'as an amazon associate\\b', '(?:this|the) (?:post|page|article|site) (?:may )?contains? (?:some )?(?:affiliate|sponsored)\\b', 'all (?:content|information) (?:on|in) (?:this|the)\\b', 'when you (?:buy|purchase|click)\\b.{0,60}\\b(?:commission|affiliate)\\b', 'some of the (?:products|offers)\\b.{0,80}\\bpartners\\b'],
  },
  {
    name: 'bare-address',
    mostWords: 3,
    whole: ['(?:https?://|www\\.)\\S{3,}', '[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{1,20}){1,3}', '\\+?[\\d ()./-]{8,20}'],
  },
  {
    name: 'call-to-action',
    mostWords: 12,
    whole: ['(?:request|schedule|book|get|claim|start|try|arrange|reserve|download) (?:a|an|your|my|our|the) (?:free |no[- ]obligation |instant )?(?:[\\w-]+ )?(?:demo|consultation|quote|estimate|trial|call|appointment|account|proposal|assessment|audit|copy|guide|ebook|app|session|tour)\\b.{0,30}', '(?:contact|call|email|message|text) (?:us|me|our team)(?: today| now| here)?(?: (?:to|for|at|on)\\b.{0,60})?', 'ready to (?:get started|start|learn more|take the next step|see .{2,30}|try .{2,30})', 'get in touch(?: with us)?(?: today)?', 'talk to (?:us|sales|an expert|our .{2,20})', '(?:start|try)(?: it)?(?: for)? free(?: .{2,20})?', 'let[’\']s (?:talk|chat|connect|get started|work together)\\b.{0,20}', '(?:apply|enroll|enrol|register|order|shop|buy|book|donate|download|install) (?:now|today|online|here)', 'learn more about (?:us|our .{2,30})', 'view (?:plans|pricing|profile|details|product|deal).{0,20}', '(?:check|see) (?:the )?(?:latest )?price\\b.{0,30}'],
  },
  {
    name: 'time-stamp',
    mostWords: 6,
    whole: ['\\d{1,2}[:.]\\d\\d(?:\\s?[ap]\\.?m\\.?)?(?:\\s[a-z]{2,4})?', '\\d{1,3} ?(?:s|m|h|d|w|mo|y|secs?|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\\.? ago', '(?:an?|one|two|three|four|five) (?:minute|hour|day|week|month|year)s? ago', 'vor \\d{1,3} \\p{L}{3,8}', 'il y a \\d{1,3} \\p{L}{3,8}', 'hace \\d{1,3} \\p{L}{3,8}', 'just now', 'yesterday', 'today', 'now', 'live', '\\d{1,3} \\p{L}{3,8} (?:тому|назад)'],
  },
  {
    name: 'menu',
    mostWords: 7,
    whole: [
      '(?:main |primary |site |mobile )?(?:menu|navigation)', '(?:toggle|open|close|show|hide|dismiss|expand|collapse)(?: (?:the )?(?:main |side |site |mobile |sub ?|dropdown )?(?:navigation|menu|submenu|search|sidebar|nav|filters?|panel|bar|modal|dialog|popup|banner|table of contents|site navigation|all))?',
      'home(?:page)?', 'home(?:\\s?[/›»>|]\\s?[^/›»>|]{2,40}){1,6}', '(?:back|return|go) to .{2,30}', 'back', 'next', 'prev(?:ious)?', '(?:next|previous|newer|older|prev)(?: (?:post|article|page|story|entry|up))s?(?:\\s?[:›»].{0,60})?', '(?:see|view|show|browse) (?:all|more)\\b.{0,30}', 'all (?:posts|articles|stories|news|categories|topics)', 'more', 'load more.{0,20}', 'show (?:more|less)', 'read less', '(?:edit|delete|report|quote|permalink|options|settings|tools|actions)', 'edit (?:post|page|this page|this post|profile)', 'search(?: for| site| results| the site| this (?:site|website|blog))?', 'search\\s?[.…]{1,3}.{0,12}', '(?:log|sign)[ -]?(?:in|out|on|up)(?: ?[/|] ?(?:register|sign up|join|log in|sign in))?', 'register', '(?:my )?(?:account|profile|cart|basket|wishlist|orders|dashboard|library)', 'checkout', 'site ?map', 'contact(?: us)?', 'about(?: us| me)?', 'faqs?', 'help(?: cent(?:er|re))?', 'support', 'advertise(?: with us)?', 'careers', 'jobs', 'donate(?: now)?', 'shop(?: now)?', 'buy now', 'add to cart', 'get started.{0,20}', 'start (?:a )?(?:free trial|now)', '(?:book|request|schedule|get|watch) a (?:demo|call|quote|consultation)', 'cancel', 'submit', 'ok', 'apply', 'clear(?: all)?', 'reset', 'go', 'send', 'page \\d+(?: of \\d+)?', '\\d+ of \\d+', '(?:first|last) page', 'languages?', 'english', 'select .{2,20}', 'table of contents', 'contents', '(?:in this (?:article|post|guide|story|blog|section|issue)|on this page|jump to(?: section)?|what[’\']s inside|inhaltsverzeichnis|sommaire|índice)', 'top', 'scroll (?:to top|down|up)', 'up', 'down', 'filters?', 'sort(?: by)?', 'categories', 'blog', 'news', 'topics', 'sections', 'subscribe or .{2,20}', 'video', 'videos', 'podcasts?', 'photos?', 'gallery', 'opinion', 'events?', 'resources', 'products?', 'services', 'solutions', 'pricing', 'company', 'features', 'breadcrumbs?', 'you are here.{0,40}',
      'menü', 'startseite', 'suche', 'zurück', 'weiter', 'anmelden', 'accueil', 'rechercher', 'connexion', 'inicio', 'buscar', 'меню', 'головна', 'главная', 'пошук', 'поиск', 'увійти', 'войти', 'cerca', 'zoeken', 'szukaj', 'strona główna',
    ],
  },
  { name: 'separator', mostWords: 12, whole: ['[\\p{P}\\p{S}\\s\\u200c\\u200d]+'] },
  { name: 'number', mostWords: 1, whole: ['\\d{1,3}'] },
];
