/** an element → the kind of the page's furniture that its tag, role or name says it is. A table of names, never of one site. */
import type { PageElement } from './tree.ts';

/** A kind of furniture. */
type Region = {
  /** Kebab-case; becomes `Skip.rule`. */
  readonly rule: string;
  readonly tags?: readonly string[];
  /** Values of `role`. */
  readonly roles?: readonly string[];
  /** Sources of regular expressions that a class, id or role matches as whole words between hyphens and underscores. */
  readonly names: readonly string[];
};

/** Tried in order; the first names the skip. */
const REGIONS: readonly Region[] = [
  { rule: 'comments', names: ['comments?', 'comment-?(?:list|section|area|form|respond|thread|box|wrap|content|body)s?', 'commentlist', 'disqus\\w*', 'respond', 'replies', 'discussion', 'livefyre', 'fb-comments', 'webmentions?', 'pingbacks?', 'trackbacks?', 'user-?reviews?'] },
  { rule: 'cookie-notice', names: ['cookies?', 'cookie-?(?:banner|notice|consent|bar|law|policy)\\w*', 'consent', 'gdpr', 'ccpa', 'cmp', 'onetrust\\w*', 'didomi\\w*', 'cookiebot'] },
  { rule: 'newsletter', names: ['newsletters?', 'news-?letter\\w*', 'subscribe\\w*', 'subscriptions?', 'sign-?up\\w*', 'opt-?in\\w*', 'mailing-?list', 'mc4wp\\w*', 'mailchimp\\w*', 'mc_?embed\\w*', 'convertkit\\w*', 'formkit\\w*', 'lead-?(?:magnet|form|gen)', 'email-?(?:form|capture|signup|subscribe)', 'hs-?(?:form|cta)\\w*', 'klaviyo\\w*', 'jetpack-?subscri\\w*'] },
  { rule: 'share-bar', names: ['share\\w*', 'sharing\\w*', 'social\\w*', 'sharedaddy', 'addtoany\\w*', 'addthis\\w*', 'a2a', 'sd-?(?:block|content|sharing|title)', 'ssba', 'heateor\\w*', 'follow-?(?:us|me|links|buttons|box)?', 'post-?actions', 'article-?(?:actions|tools|toolbar)', 'likes?', 'jp-?(?:relatedposts-?like|post-?flair)', 'reactions?', 'rating\\w*', 'ratings'] },
  { rule: 'advertisement', names: ['ads?', 'ad-?(?:slot|unit|container|wrapper|block|banner|label|box|space|break|placeholder|zone|widget|content|section)s?', 'advert\\w*', 'adsbygoogle', 'ad[_-]?\\d+', 'sponsor(?:ed|s|ship|-?content)?', 'dfp\\w*', 'gpt-?ad\\w*', 'google-?auto-?placed', 'promo(?:s|tion|tions|ted|-?\\w+)?', 'banner\\w*', 'outbrain\\w*', 'taboola\\w*', 'revcontent\\w*', 'affiliate-?(?:disclosure|disclaimer|box|notice)\\w*', 'cta', 'cta-?\\w+', 'call-?to-?action\\w*', 'upsell\\w*', 'offer-?(?:box|card)', 'donat(?:e|ion)\\w*', 'product-?(?:card|box|widget|list|grid|carousel)s?'] },
  { rule: 'related', names: ['related\\w*', 'recommend\\w*', 'recirc\\w*', 'more-?(?:stories|posts|articles|news|from|on|in|like|reading|content|links|coverage)\\w*', 'read-?(?:next|more|also|on|this)\\w*', 'readmore', 'see-?also', 'also-?(?:read|like|on)\\w*', 'you-?(?:may|might)\\w*', 'up-?next', 'next-?(?:up|post|article|story|prev)\\w*', 'prev(?:ious)?-?(?:post|next|article|story)\\w*', 'trending\\w*', 'popular\\w*', 'most-?(?:read|popular|viewed|shared|recent)\\w*', 'latest\\w*', 'recent-?(?:posts|articles|stories|news|comments|entries)\\w*', 'recent', 'suggest(?:ed|ions?)\\w*', 'teasers?', 'crp-?\\w*', 'yarpp\\w*', 'jp-?relatedposts\\w*', 'similar\\w*', 'further-?reading', 'post-?(?:navigation|nav|grid|list|cards?|carousel|slider|teaser|pagination)s?', 'article-?(?:cards?|list|grid|navigation|teaser)s?', 'blog-?(?:cards?|list|grid|posts|navigation)', 'story-?(?:cards?|list|grid|links)', 'cards?-?(?:grid|list|deck|container|wrapper)', 'news-?(?:feed|list|ticker|cards?|grid)', 'nav-?links', 'linked-?(?:posts|articles)', 'featured-?(?:posts|articles|stories|news|content)', 'editors?-?picks?', 'wp-?block-?(?:latest-posts|query|post-template)', 'w-?dyn-?list', 'in-?content-?(?:link|module)s?', 'inline-?(?:related|promo|recirc|links?|newsletter)\\w*', 'explore-?more\\w*'] },
  { rule: 'author-bio', names: ['author-?(?:bio|box|info|card|profile|about|description|block|area|section|details|wrap|wrapper|container|desc|widget|footer|summary|page)\\w*', 'about-?(?:the-?)?author\\w*', 'authors?-?(?:list|bios?)', 'bio', 'biography', 'post-?author(?:-?\\w+)?', 'saboxplugin\\w*', 'abh\\w*', 'contributor-?\\w*', 'pp-?(?:multiple-?authors|author)\\w*', 'wp-?post-?author\\w*', 'writer-?(?:bio|info|profile)'] },
  { rule: 'table-of-contents', names: ['toc', 'toc-?\\w+', '\\w+-?toc', 'table-?of-?contents?\\w*', 'tableofcontents', 'ez-?toc\\w*', 'lwptoc\\w*', 'rank-?math-?toc\\w*', 'jump-?(?:links?|to|menu)', 'on-?this-?page', 'in-?this-?article', 'page-?nav\\w*', 'contents-?list', 'anchor-?(?:links|nav|list)', 'quick-?links', 'scroll-?spy', 'uagb-?toc\\w*', 'simpletoc\\w*'] },
  { rule: 'menu', tags: ['nav', 'menu'], roles: ['navigation', 'menu', 'menubar', 'toolbar', 'search', 'tablist'], names: ['nav', 'nav-?\\w+', 'navbar\\w*', 'navigation\\w*', 'menus?', 'menu-?\\w+', '\\w+-?menu', '(?:main|site|top|sub|side|mobile|primary|secondary|global|local)-?nav\\w*', 'breadcrumbs?\\w*', 'crumbs?', 'pagination', 'pager', 'paging', 'skip-?(?:link|to|nav)\\w*', 'search-?(?:form|box|bar|results|wrap|container|modal)\\w*', 'topbar', 'top-?bar', 'toolbar', 'language-?(?:switcher|selector|list|menu)\\w*', 'lang-?(?:switcher|selector)', 'mega-?\\w+', 'drawer\\w*', 'off-?canvas\\w*', 'hamburger', 'back-?to-?top', 'tabs-?nav\\w*', 'login\\w*', 'log-?in', 'account', 'cart\\w*', 'mini-?cart'] },
  { rule: 'sidebar', tags: ['aside'], roles: ['complementary'], names: ['side-?bar\\w*', '\\w+-?sidebar', 'aside', 'widgets?', 'widget-?\\w+', '(?:right|left|side)-?(?:rail|col|column)\\w*', 'rail', 'secondary', 'sticky-?(?:sidebar|bar|cta|footer)\\w*', 'floating\\w*'] },
  { rule: 'tag-list', names: ['tags', 'tag-?(?:list|links|cloud|wrap|container|items?|section)\\w*', 'tagcloud', 'post-?tags?\\w*', 'entry-?tags?\\w*', 'article-?tags?\\w*', 'categories', 'cat-?links', 'post-?categor(?:y|ies)\\w*', 'entry-?categor(?:y|ies)', 'category-?(?:list|links)', 'topics?-?(?:list|links|tags)?', 'keywords', 'hashtags', 'taxonom(?:y|ies)\\w*', 'tagged\\w*', 'labels', 'eyebrow', 'kicker'] },
  { rule: 'byline', roles: ['doc-subtitle-byline'], names: ['by-?line\\w*', 'authors?', 'author-?(?:name|link|meta|date|image|avatar|img|title|role|social)\\w*', 'article-?author\\w*', 'entry-?author\\w*', '(?:entry|post|article|blog|story|page|content|news|single|meta)-?(?:meta|date|info|metadata|details|byline|time|published|dates|data|timestamp|header-?meta|credits?)\\w*', 'meta', 'metadata', 'meta-?(?:data|info|date|author|bar|wrap\\w*|container|item)s?', 'dateline', 'date-?line', 'date', 'dates', 'datetime', 'timestamp\\w*', 'time-?stamp\\w*', 'posted-?(?:on|by|in|at)?', 'published\\w*', 'pub-?date\\w*', 'publish-?date\\w*', 'read(?:ing)?-?time\\w*', 'time-?to-?read', 'min-?read', 'last-?(?:updated|modified|reviewed)\\w*', 'updated\\w*', 'reviewed-?by', 'fact-?check\\w*', 'vcard', 'contributors?', 'word-?count', 'view-?count', 'avatar\\w*'] },
  { rule: 'photo-credit', names: ['(?:photo|image|img|picture|media|figure|caption)-?(?:credits?|source|attribution|copyright|byline)\\w*', 'credits?', 'attribution'] },
  { rule: 'pull-quote', names: ['pull-?quotes?\\w*', 'wp-?block-?pullquote', 'tweet-?(?:this|quote|box)\\w*', 'click-?to-?tweet\\w*', 'bctt\\w*', 'tw-?intent'] },
  { rule: 'audio-player', names: ['audio-?player\\w*', 'listen-?(?:to|button|now|widget|bar)?\\w*', 'podcast-?(?:player|embed)\\w*', 'video-?(?:player|js|playlist|embed-?caption)\\w*', 'jwplayer\\w*', 'beyondwords\\w*', 'text-?to-?speech\\w*', 'tts\\w*', 'speechkit\\w*'] },
  { rule: 'overlay', roles: ['dialog', 'alertdialog', 'alert', 'tooltip'], tags: ['dialog'], names: ['modals?', 'modal-?\\w+', 'pop-?ups?\\w*', 'overlays?', 'light-?box\\w*', 'toast\\w*', 'tooltip\\w*', 'interstitial', 'paywall\\w*', 'regwall', 'adblock\\w*', 'no-?js', 'noscript', 'notification-?\\w+', 'alert-?bar', 'announcement\\w*', 'exit-?intent'] },
  { rule: 'form', tags: ['form', 'fieldset'], roles: ['form'], names: ['forms?', 'wpcf7\\w*', 'gform\\w*', 'contact-?form\\w*', 'wpforms\\w*', 'feedback\\w*', 'survey\\w*', 'poll', 'quiz-?widget', 'calculator'] },
  { rule: 'gallery', names: ['gallery-?(?:item|caption|thumb|nav|icon)s?', 'slick-?(?:dots|arrow|list-?nav)', 'swiper-?(?:pagination|button|notification)\\w*', 'carousel-?(?:indicators|control|caption|nav)\\w*', 'slideshow-?\\w+'] },
  { rule: 'print-only', names: ['print-?only', 'printonly', 'print-?(?:button|link|header|footer)', 'hide-?on-?screen'] },
  { rule: 'copyright', names: ['copyright\\w*', 'copy-?right', 'legal', 'license', 'licence', 'disclaimers?', 'disclosures?', 'reprints?', 'republish\\w*', 'corrections?-?(?:policy|link)'] },
  { rule: 'footer', tags: ['footer'], roles: ['contentinfo'], names: ['footer', '(?:site|page|global|main|blog|entry|post|article|single|story|content)-?footer\\w*', 'footer-?\\w+', 'colophon', 'bottom-?(?:bar|nav)', 'post-?(?:bottom|end|after)', 'after-?(?:post|content|article|entry)\\w*', 'below-?(?:post|content|article|entry)\\w*', 'end-?of-?(?:article|post|content)\\w*'] },
  { rule: 'site-header', roles: ['banner'], names: ['(?:site|page-?top|global|main|top|mobile|sticky|masthead)-?header\\w*', 'masthead', 'site-?(?:branding|title|description|logo|top)', 'logo', 'header-?(?:top|nav|menu|logo|inner|wrapper|main|bar|container)', 'utility-?\\w+'] },
];

type Compiled = { readonly rule: string; readonly tags: ReadonlySet<string>; readonly roles: ReadonlySet<string>; readonly pattern: RegExp };

const COMPILED: readonly Compiled[] = REGIONS.map(({ rule, tags, roles, names }) => ({
  rule,
  tags: new Set(tags),
  roles: new Set(roles),
  pattern: new RegExp(`(?:^|[\\s_-])(?:${names.join('|')})(?=$|[\\s_-])`),
}));

/** The rule that an element's tag, role or name stands for, or undefined. */
export function regionRule(element: PageElement): string | undefined {
  const role = element.attributes['role'] ?? '';
  return COMPILED.find(({ tags, roles, pattern }) => tags.has(element.tag) || roles.has(role) || (element.hint !== '' && pattern.test(element.hint)))?.rule;
}
