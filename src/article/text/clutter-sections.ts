/** The kinds of clutter that open a part of the page which is no longer the article. A table; `clutter.ts` reads it. */
import type { Clutter } from './clutter-kind.ts';

/** What a list of other texts is made of. */
const PIECES = '(?:posts?|articles?|stories|story|news|reads?|reading|content|blogs?|blog posts?|videos?|topics?|headlines|resources?|insights|updates|picks|columns?|features|guides?|reviews?|recipes|episodes|entries|coverage|publications|questions|products|courses|case studies|links?|items?)';

/** Tried in order; the first that matches names the skip. */
export const SECTION_CLUTTER: readonly Clutter[] = [
  {
    name: 'related',
    mostWords: 10,
    whole: [
      `related(?: ${PIECES})?(?: (?:from|on|in|to) .{2,30})?`, `you (?:might|may|could)(?: also| just)* (?:like|love|enjoy|be interested in|want to read|have missed|find interesting)\\b.{0,30}`, 'you[’\']ll (?:also )?(?:like|love)\\b.{0,20}',
      `(?:other|more|similar|further|additional|recent|latest|popular|trending|featured|recommended|top|suggested|our latest|our recent|our most popular|the latest|hot|new|newest|must[- ]read|explore|explore more|explore our|check out (?:our|these|more)(?: other| latest| recent)?|discover(?: more)?|browse|view more|see more|see our|read more|read our(?: latest| other)?|latest from|keep reading) ${PIECES}\\b.{0,40}`,
      'more (?:from|on|in|about|by|like|for|to|of)\\b.{1,40}', `(?:latest|new|recent) (?:from|in|on|at) .{2,40}`, '(?:the )?latest(?: news| now)?',
      '(?:editors?|staff|our|today|top)(?:[’\']?s?[’\']?)? ?(?:picks?|choice|recommendations|favou?rites)', '(?:the )?most (?:read|popular|viewed|shared|recent|commented|discussed|watched)\\b.{0,20}', 'recommended(?: for you| reading| by .{2,20}| videos| stories)?', 'trending(?: now| today| on .{2,20})?', 'read (?:next|this next)', '(?:what to )?(?:read|watch) next', '(?:up next|next up|coming up)', 'news ?feed', 'more news', 'in case you missed it', 'in other news', 'don[’\']?t miss\\b.{0,20}', 'around the web', '(?:more )?from (?:the|our) (?:web|blog|archives?|partners?|sponsors?|network)', 'popular(?: now| tags)?', 'see also', 'elsewhere on .{2,20}', 'also (?:on|in|from) .{2,30}', 'promoted stories', 'paid content', 'about the (?:article|publication|company)', 'share your (?:thoughts|story|experience).{0,20}',
      'das könnte (?:sie|dich) auch interessieren', '(?:mehr|weitere) (?:zum thema|artikel|beiträge|nachrichten|aus .{2,20})', 'ähnliche (?:artikel|beiträge)', 'meistgelesen', '(?:à lire aussi|sur le même sujet|articles? (?:liés|similaires|connexes|récents)|les plus lus)', '(?:artículos|noticias|entradas) (?:relacionad[oa]s|recientes)', '(?:te puede|podría) interesar(?:te)?', 'lo más leído', 'articoli correlati', 'potrebbe interessarti', 'leggi anche', 'gerelateerde? (?:artikelen|berichten)', 'lees ook', 'meest gelezen', 'czytaj (?:też|także)', 'читайте (?:также|також)', '(?:похожие|другие|последние|популярные) (?:статьи|записи|новости|материалы)', '(?:схожі|інші|останні|популярні) (?:статті|записи|новини|матеріали)', 'стрічка новин', 'лента новостей', 'новини', 'новости', 'популярне', 'популярное',
    ],
  },
  {
    name: 'comments',
    mostWords: 16,
    whole: ['comments?(?: ?\\(?\\d*\\)?)?(?: (?:section|policy|on this .{2,12}))?', '\\(?\\d[\\d.,]* (?:comments?|responses?|replies|thoughts)\\b.{0,80}', '(?:one|two|three|four|five) (?:comments?|responses?|replies|thoughts) (?:on|to)\\b.{0,80}', '(?:leave|post|write|add|submit|make)(?: us)? (?:a |your |the first )?(?:reply|comment|response|review)s?\\b.{0,40}', '(?:join|start|view|see|show|read|hide|load|open)(?: the| all| in)? ?(?:\\d+ )?(?:conversation|discussion|comments)\\b.{0,30}', 'no (?:comments|responses)(?: yet| available)?', 'be the first to (?:comment|reply|review).{0,30}', '(?:reader|user|latest|recent|top|newest|older|all) comments', 'comments (?:are|have been) .{2,30}', 'reply(?: to .{2,30})?', 'cancel reply', 'discussion', '(?:log|sign) in to (?:leave|comment|reply|join|post|view).{0,40}', 'have your say', 'what(?:[’\']s| is| are) your (?:thoughts|opinion|take).{0,20}', 'join the (?:conversation|discussion).{0,20}', 'responses', 'kommentare?(?: \\(?\\d*\\)?)?', 'schreibe einen kommentar', '(?:laisser un )?commentaires?', '(?:deja (?:un|tu) )?comentarios?', 'commenti', 'reacties', 'komentarze', '(?:комментарии|коментарі|коментарів)(?: \\(?\\d*\\)?)?'],
    begins: ['your email address will not be published', 'you must be logged in', 'we welcome (?:your )?comments', 'disqus'],
  },
  {
    name: 'newsletter',
    mostWords: 50,
    whole: ['subscribe(?:d| now| today| free| here| via .{2,20}| to .{2,60}| for .{2,40})?', 'sign ?up(?: now| today| free| here| for .{2,80}| to .{2,60})?', '(?:email |our |the |weekly |daily )?newsletters?(?: sign ?up| subscription)?', '(?:join|join now|join us|join today|get updates|get notified|get alerts|become a (?:member|subscriber|supporter|patron))', '(?:stay|keep) (?:updated|informed|connected|in the loop|in touch|up to date|up-to-date|tuned|current)\\b.{0,60}', '(?:abonnieren|jetzt abonnieren|s[’\']abonner|suscr[ií]bete|iscriviti|zapisz się|подписаться|підписатися)\\b.{0,40}', 'email (?:sign ?up|subscription|alerts|updates)', 'already (?:a )?(?:subscribed|subscriber|member|registered).{0,40}', 'support (?:our|us|independent|quality|the)\\b.{0,40}', 'unlimited (?:digital )?access.{0,40}'],
    begins: [
      '(?:subscribe|sign ?up|register|join|enter your email)\\b.{0,80}\\b(?:newsletters?|e-?mails?|inbox|updates|mailing list|subscribers|free|weekly|daily|alerts|briefing)\\b',
      '(?:get|receive|want|have|never miss|don[’\']?t miss|like what|enjoy|enjoyed|enjoying|stay)\\b.{0,110}\\b(?:(?:in|to|into) your (?:inbox|email|mailbox)|newsletters?|by e-?mail|via e-?mail|mailing list|sign up (?:here|now|today|for)|subscribe (?:here|now|today|to))\\b',
      'thank(?:s| you) for (?:subscribing|signing up|registering|your (?:submission|subscription))', 'success(?:fu)?l?ly subscribed', 'you (?:have|are|[’\']ve|[’\']re) (?:now |been |successfully )*(?:subscribed|signed up)',
    ],
    holds: ['\\bconfirmation e-?mail\\b', '\\bunsubscribe (?:at )?any ?time\\b', '\\bwe (?:never|won[’\']t|don[’\']t|will never|will not) (?:spam|share your)\\b', '\\bno spam\\b', '(?:to|for|of) (?:our|my|the) (?:\\w+ ){0,3}newsletters?\\b.{0,60}$'],
  },
  {
    name: 'form',
    mostWords: 24,
    whole: ['(?:indicates? )?(?:a )?required(?: fields?)?', '(?:(?:your|enter your|enter|e-?mail|first|last|full|phone|company|job|user|postal|zip) ?){1,3}(?:e-?mail(?: address)?|name|address|number|title|message|website|comment|phone|code)?s? ?[*:]?(?: ?\\(?(?:required|optional|will not be published)\\)?)?', '(?:e-?mail(?: address)?|name|website|message|password|comment|phone|country|url|company|subject|username) ?[*:]?(?: ?\\(?(?:required|optional)\\)?)?', 'forgot(?:ten)? (?:your )?password', 'remember me', 'δ', 'invalid .{2,30}', '(?:show|hide) password'],
    begins: ['required fields are marked', 'indicates required', 'please,? (?:enter|fill|provide|select|choose|check|try again|leave this|verify|log in|sign in|enable|wait)\\b', 'enter (?:your|a|an|valid|correct)\\b.{0,60}$', 'by (?:submitting|signing up|subscribing|registering|entering|providing|clicking|checking|creating)\\b', 'save my name\\b', 'notify me\\b', 'this (?:form|site|field|iframe) (?:is protected|uses|is for|is required|contains)', 'protected by recaptcha', 'something went wrong', 'an error (?:has )?occurred', 'i (?:agree|consent|would like to receive|accept|have read)\\b.{0,100}\\b(?:terms|privacy|emails?|updates|newsletter|policy|data)\\b', 'sorry,? (?:there was|something|we|your)\\b.{0,60}\\b(?:error|problem|wrong|try again)\\b'],
  },
  {
    name: 'tag-list',
    mostWords: 45,
    whole: ['(?:post |related |article |popular |all )?(?:tags?|tagged|topics|categories|archives?|keywords|hashtags)', 'filed under', 'topics in this (?:article|story)', 'blogroll', 'meta', 'tag cloud', '(?:#[\\p{L}\\p{N}_-]{2,40}[\\s,]*){1,20}'],
    begins: ['(?:tags?|tagged(?: with| as| in)?|categor(?:y|ies)|topics?|filed (?:under|in|to)|posted (?:in|under)|keywords?|labels?|hashtags?|schlagw(?:ort|örter)|schlagworte|mots[- ]clés|étiquettes|etiquetas|tagi|теги|метки|мітки)\\s?[:|]', 'filed under\\b', 'posted in\\b'],
  },
  {
    name: 'author-bio',
    mostWords: 10,
    whole: ['about (?:the )?(?:authors?|writers?|contributors?|publisher|reporter|editor)', '(?:author|author bio(?:graphy)?|author profile|meet the author|the authors?|contributors?)', 'posts by .{2,40}', '(?:view|see|read|show)(?: all| more)? (?:posts|articles|stories|author)\\b.{0,40}', 'more (?:posts|articles|stories) (?:by|from) .{2,40}', '(?:über den|zum) autor', 'à propos de l[’\']auteur', 'sobre (?:el|la) autora?', 'об авторе', 'про автора', 'view (?:full )?(?:bio|profile).{0,20}'],
  },
  {
    name: 'references',
    mostWords: 7,
    whole: ['(?:article |our )?(?:sources?|references?|citations?)(?: (?:and|&) (?:sources?|references?|further reading|notes|citations|methodology))?(?: \\(\\d+\\))?', 'works cited', 'bibliography', 'footnotes?', 'endnotes?', 'notes (?:and|&) references', 'how we reviewed this article', 'article history', 'further reading', 'external links', 'image credits?', 'quellen(?:verzeichnis|angaben)?', 'einzelnachweise', 'literatur(?:verzeichnis)?', 'références', 'sources et références', 'fuentes', 'referencias', 'fonti', 'bronnen', 'джерела', 'источники', 'примечания', 'примітки'],
  },
  {
    name: 'copyright',
    mostWords: 70,
    whole: ['powered by\\b.{0,40}', '(?:proudly powered|(?:web)?site (?:by|design|made)|designed (?:by|and)|theme:|made with|built with|hosted by)\\b.{0,70}'],
    begins: ['(?:©|\\(c\\) ?\\d|copyright\\b|copyrights?\\s?©|all rights reserved)', '.{0,60}© ?(?:copyright )?(?:19|20)\\d\\d\\b'],
    holds: ['\\ball rights reserved\\b.{0,100}$', '\\bmay not be (?:published|reproduced|republished|redistributed)\\b'],
  },
  {
    name: 'legal-links',
    mostWords: 14,
    whole: ['privacy(?: (?:policy|notice|statement|preferences|cent(?:er|re)|& .{2,20}|and .{2,20}))?', '(?:terms|conditions)(?: (?:of (?:use|service|sale)|(?:and|&) (?:conditions|privacy).{0,20}|service))?', 'cookies?(?: policy| settings)?', 'legal(?: notice| information| notices| stuff)?', 'imprint', 'impressum', 'datenschutz(?:erklärung)?', 'disclaimers?', 'accessibility(?: statement| help)?', 'do not sell\\b.{0,60}', 'your (?:privacy choices|us state privacy rights|california privacy rights)', '(?:code of (?:ethics|conduct)|editorial (?:policy|standards|guidelines)|corrections(?: policy)?|ethics policy|site map)', 'mentions légales', 'aviso legal', 'ad ?choices', 'политика конфиденциальности', 'політика конфіденційності', 'report (?:a|an) (?:error|typo|correction|issue).{0,20}', '(?:(?:privacy|terms|cookies?|contact|about|home|blog|legal)[\\w &]{0,20}[|•·]\\s?){1,10}[\\w &]{2,30}'],
  },
];
