/** → a post with the cards of Ghost's editor, in the form that the editor saves. */

const text = (words) => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: words,
  type: 'extended-text',
  version: 1,
});
const block = (type, words, more = {}) => ({
  type,
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  children: [text(words)],
  ...more,
});
const card = (type, about) => ({ type, version: 1, ...about });

const children = [
  block('paragraph', 'The quay is wet in the morning.'),
  card('image', {
    src: 'https://example.org/quay.jpg',
    width: 800,
    height: 600,
    alt: 'The quay',
    caption: '<span>The quay at six. Photo: A. Lind</span>',
    cardWidth: 'regular',
  }),
  card('callout', {
    calloutText: '<p>Boats leave every hour.</p>',
    calloutEmoji: '💡',
    backgroundColor: 'blue',
  }),
  card('toggle', { heading: '<p>Who pays for it?</p>', content: '<p>The town pays for it.</p>' }),
  card('button', {
    buttonText: 'Buy a ticket',
    alignment: 'center',
    buttonUrl: 'https://example.org/buy',
  }),
  card('bookmark', {
    url: 'https://example.org/other',
    metadata: {
      title: 'Another story',
      description: 'It tells of another boat entirely.',
      author: 'B',
      publisher: 'Example',
    },
    caption: '',
  }),
  card('signup', {
    alignment: 'left',
    backgroundColor: '#F0F0F0',
    buttonText: 'Subscribe',
    disclaimer: '<span>No spam. Unsubscribe anytime.</span>',
    header: '<span>Sign up for The Harbour Paper</span>',
    labels: [],
    layout: 'wide',
    subheader: '<span>News of boats.</span>',
  }),
  card('email-cta', { html: '<p>Only in the mail.</p>', segment: 'status:free' }),
  card('file', {
    src: 'https://example.org/plan.pdf',
    fileTitle: 'The plan',
    fileCaption: 'All pages of it',
    fileName: 'plan.pdf',
    fileSize: 12_345,
  }),
  card('codeblock', { code: 'let boat = 1;', language: 'js', caption: '' }),
  card('horizontalrule', {}),
  card('header', {
    version: 2,
    size: 'small',
    header: '<span>A new pier</span>',
    subheader: '<span>It opens in May.</span>',
    alignment: 'center',
    backgroundColor: '#000000',
    textColor: '#FFFFFF',
    layout: 'full',
  }),
  block('aside', 'A large pull quote of our own.'),
  block('extended-heading', 'What comes next', { tag: 'h2' }),
  block('paragraph', 'The quay will be dry by noon.'),
];

/** The post's text. */
export const CARDS = JSON.stringify({
  root: { children, direction: null, format: '', indent: 0, type: 'root', version: 1 },
});
