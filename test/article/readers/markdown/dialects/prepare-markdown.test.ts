/** Markdown of site generators: its words are read, its marks are not, and plain Markdown stays as it is. */
import { describe, expect, it } from 'vitest';
import { prepareMarkdown } from '../../../../../src/article/readers/markdown/dialects/prepare-markdown.ts';
import {
  readMarkdown,
  type MarkdownOptions,
} from '../../../../../src/article/readers/markdown/markdown.ts';

const draftOf = (content: string, options: Partial<MarkdownOptions> = {}) =>
  readMarkdown(`---\ntitle: T\n---\n${content}\n`, {
    language: 'en',
    timezone: 'UTC',
    ...options,
  });
const words = (content: string, options: Partial<MarkdownOptions> = {}) =>
  draftOf(content, options).blocks.map(({ text }) => text);
const skips = (content: string) =>
  draftOf(content).skipped.map(({ rule, words: first }) => [rule, first]);
const kept = 'Words.\n\n';

describe('marks within a line', () => {
  it.each([
    ['==marked **bold**== text', 'marked bold text'],
    ['a == b and c == d and a==b==c', 'a == b and c == d and a==b==c'],
    ['seen %%unseen%% seen', 'seen seen'],
    ['5%% of 6%% and 100%%', '5%% of 6%% and 100%%'],
    ['a claim^[its *source*] here', 'a claim here'],
    ['a caret ^ and x^2 stay', 'a caret ^ and x^2 stay'],
    ['see [[Page|the label]]', 'see the label'],
    [
      'see [[Folder/Page.md#Part]] and [[#Part]] and [[Page#^a1b2c3]]',
      'see Page, Part and Part and Page',
    ],
    [
      'a note [[1]] and [[ -f x ]] and [[1, 2], [3]]',
      'a note [[1]] and [[ -f x ]] and [[1, 2], [3]]',
    ],
    ['the end of it ^abc123', 'the end of it'],
    [
      ':tada: done :no_such_name: at 10:30:20 or 10:100:20',
      '🎉 done :no_such_name: at 10:30:20 or 10:100:20',
    ],
    ['H~2~O and ~~gone *words*~~ and ~gone too~ end', 'H2O and and end'],
    ['it took 5~6 hours or 7~8 days, and a~b~c', 'it took 5~6 hours or 7~8 days, and abc'],
    ['of ~100 people. x~y and ~200 more', 'of ~100 people. x~y and ~200 more'],
    ['it cost ~$5 or 6~$8, ~not~ ~100 people', 'it cost ~$5 or 6~$8, ~100 people'],
    ['the 1.^st^. of May', 'the 1.st. of May'],
    ['it is 2*3*4, as the page shows it', 'it is 234, as the page shows it'],
    ['it is 7 * 8, or 7*8 alone', 'it is 7 * 8, or 7*8 alone'],
    ['2^10^ and x^-3^ and the 2^nd^ of C^14^', '2¹⁰ and x⁻³ and the 2nd of C¹⁴'],
    [
      'an ^^added *part*^^ here, and 2^^3 and ^^ alone',
      'an added part here, and 2^^3 and ^^ alone',
    ],
    ['{++new *words*++} {--old--}in {~~a~>the~~} {==end==}{>>why?<<}', 'new words in the end'],
    ['{--flag} and {++} and {>> 5', '{--flag} and {++} and {>> 5'],
    ['*text*{: .lead} [small]{.smallcaps} and {a: b} or {x=1}', 'text small and {a: b} or {x=1}'],
    ['as said [@doe2020, p. 3] and [see @roe; @doe]', 'as said and'],
    [':smile::heart: a::smile::b', '😄❤️ a::smile::b'],
    ['\\(nested \\(x+1\\)\\)', '(nested x+1)'],
    ['me@example.org and [@handle](x)', 'me@example.org and @handle'],
    ['`==a==` and `{{ b }}` and `$c$` and `[[d]]`', '==a== and {{ b }} and $c$ and [[d]]'],
  ])('%s', (content, expected) => {
    expect(words(content)).toEqual([expected]);
  });

  it('are kept in the skip report', () => {
    expect(
      skips(
        `${kept}~~gone *words*~~ %%unseen%% note^[its *source*] ![[cat.png|A cat|300]] ![[Page#Part]] [@doe]`,
      ),
    ).toEqual([
      ['deleted', 'gone words'],
      ['comment', '%%unseen%%'],
      ['citation', '[@doe]'],
      ['footnote', 'its source'],
      ['image', 'A cat'],
      ['embed', 'Page#Part'],
    ]);
  });

  it('that were written as a link stay one', () => {
    expect(words('[[foo]] and [[1]](x)\n\n[foo]: /url')).toEqual(['[foo] and [1]']);
    expect(words('![[foo]]\n\n[[foo]]: /url')).toEqual(['![[foo]]', '[[foo]]: /url']);
  });
});

describe('containers', () => {
  it.each([
    [
      'MkDocs',
      '!!! note "The *title*"\n    Body of it.\n\n    - item\n\nAfter.',
      ['The title', 'Body of it.', 'item', 'After.'],
    ],
    [
      'MkDocs, nested',
      '??? tip\n    Outer.\n\n    !!! note "Inner"\n        Deep.\n\n    Outer again.\n',
      ['Tip', 'Outer.', 'Inner', 'Deep.', 'Outer again.'],
    ],
    [
      'tabs of MkDocs',
      '=== "One"\n\n    First.\n\n=== "Two"\n\n\tSecond.',
      ['One', 'First.', 'Two', 'Second.'],
    ],
    [
      'snippets of pymdownx',
      'Words.\n--8<-- "part.md"\nMore.\n\n-8<- not one',
      ['Words.', 'More.', '-8<- not one'],
    ],
    ['mkdocstrings', '::: pack.Shape\n    handler: python\n\nWords.', ['Words.']],
    ['no container', '!!! Attention all\n\nWords.', ['!!! Attention all', 'Words.']],
    [
      'Docusaurus',
      ':::tip The title\nBody.\n:::\n\n:::note[Other *title*]\nBody two.\n:::',
      ['The title', 'Body.', 'Other title', 'Body two.'],
    ],
    [
      'Docusaurus, never closed, in a list',
      '- item\n\n  :::warning Mind\n  Body.',
      ['item', 'Mind', 'Body.'],
    ],
    [
      'Pandoc',
      '::: {.callout-note title="The title"}\nBody.\n:::\n\n::: {#id .columns}\nMore.\n:::',
      ['The title', 'Body.', 'More.'],
    ],
    ['VitePress', '::: details Click me\nBody.\n:::', ['Click me', 'Body.']],
    ['no fence', 'at 3:::1 it\n\n::: 5', ['at 3:::1 it', '::: 5']],
    ['GitHub', '> [!NOTE]\n> Body.\n\n> Said\n> [!tip] so.', ['Note', 'Body.', 'Said [!tip] so.']],
    [
      'Obsidian',
      '> [!info]- The title\n> Body.\n> > [!tip] Inner\n> > Deep.',
      ['The title', 'Body.', 'Inner', 'Deep.'],
    ],
    ['Obsidian, in a list, without a space', '1. > [!info]Title\n   > words', ['Title', 'words']],
    [
      'leaves of directives',
      '::youtube[A *video*]{#abc}\n\n::break{}\n\nWords.',
      ['A video', 'Words.'],
    ],
    ['blocks of pymdownx', '/// note | The title\nBody.\n///', ['The title', 'Body.']],
    [
      'definitions',
      'Term\n: One\n: Two\n\nOther\n\n:   Long\n    goes on.\n\n    More.',
      ['Term', 'One', 'Two', 'Other', 'Long goes on.', 'More.'],
    ],
    ['details', '<details>\n<summary>Sum</summary>\n\nBody.\n\n</details>', ['Sum', 'Body.']],
    ['tables of contents', '[TOC]\n\n[[_TOC_]]\n\n1. TOC\n{:toc}\n\nWords.', ['Words.']],
    ['abbreviations', 'HTML is.\n\n*[HTML]: Hypertext\n', ['HTML is.']],
  ])('of %s', (_, content, expected) => {
    expect(words(content)).toEqual(expected);
    expect(words(content.replaceAll('\n', '\r\n'))).toEqual(expected);
  });

  it('leave code as it is written', () => {
    const code = '```md\n:::tip Title\n{{ x }} $y$\n:::\n```';
    expect(words(`${kept}${code}`, { policy: { code: 'read' } })).toEqual([
      'Words.',
      ':::tip Title {{ x }} $y$ :::',
    ]);
  });
});

describe('admonitions without a title', () => {
  it.each([
    [':::warning\nHot.\n:::', ['Warning', 'Hot.']],
    ['::: tip\nHot.\n:::', ['Tip', 'Hot.']],
    ['!!! danger\n    Hot.', ['Danger', 'Hot.']],
    ['??? faq\n    Hot.', ['FAQ', 'Hot.']],
    ['> [!CAUTION]\n> Hot.', ['Caution', 'Hot.']],
    ['::: {.callout-important}\nHot.\n:::', ['Important', 'Hot.']],
    ['/// note\nHot.\n///', ['Note', 'Hot.']],
    // What shows no kind has none.
    ['!!! danger ""\n    Hot.', ['Hot.']],
    ['::: columns\nHot.\n:::', ['Hot.']],
    ['::: {.callout-note}\n## Mind\n\nHot.\n:::', ['Mind', 'Hot.']],
  ])('say their kind: %j', (content, expected) => {
    expect(words(content)).toEqual(expected);
  });
});

describe('templates', () => {
  it.each([
    ['a tag', 'One {% if x %}two{% endif %} three.', ['One two three.']],
    ['a target', '[words]({{ site.url }}{% link a.md %}) here', ['words here']],
    ['code', '{% highlight ruby %}\nputs "x"\n\nmore\n{% endhighlight %}\n\nWords.', ['Words.']],
    [
      'code of Hugo',
      'One.\n{{< highlight go "linenos=table" >}}\n*a*\n{{< /highlight >}}\nTwo.',
      ['One.', 'Two.'],
    ],
    [
      'a notice',
      '{{% notice tip "Mind the gap" %}}\nInside **words**.\n{{% /notice %}}',
      ['Mind the gap', 'Inside words.'],
    ],
    ['raw text', '{% raw %}{{ literal }}{% endraw %} end.', ['{{ literal }} end.']],
    [
      'comments',
      '{# one #}{% comment %}\nno\n\nno\n{% endcomment %}\n\nWords. {::comment}no{:/}',
      ['Words.'],
    ],
    ['a tag on several lines', '{{< figure\n  src="x.png"\n>}}\n\nWords.', ['Words.']],
    ['lists around a tag', '{% for x in y %}\n- one\n{% endfor %}\n- two', ['one', 'two']],
    ['a tag that is never closed', '{{< a and {{ b and {% c', ['{{< a and {{ b and {% c']],
  ])('with %s', (_, content, expected) => {
    expect(words(content)).toEqual(expected);
  });

  it.each([
    ['Then {{< ref "about.md" >}} follows.', '{{< ref "about.md" >}}'],
    ['Then {{% relref "about.md" %}} follows.', '{{% relref "about.md" %}}'],
    ['Then {% post_url 2010-07-21-name %} follows.', '{% post_url 2010-07-21-name %}'],
    ['See [{{< ref "a.md" >}}]({{< ref "a.md" >}}) now.', '{{< ref "a.md" >}}'],
  ])('warn of an address that is missing in its sentence: %s', (content, tag) => {
    const { warnings, skipped } = draftOf(content);
    expect(warnings.map(({ code }) => code)).toEqual(['ARTICLE_WORDS_MISSING']);
    expect(skipped.map(({ words: first }) => first)).toEqual([tag]);
  });

  it('warn of nothing where they are the target of a link', () => {
    const { warnings, blocks } = draftOf('See [the page]({{< ref "about.md" >}}) now.');
    expect([blocks[0]!.text, warnings]).toEqual(['See the page now.', []]);
  });

  it('warn where words of a sentence are missing', () => {
    const { warnings } = draftOf('Read {{ page.title }} now.\n\n{{ content }}\n\n{% include x %}');
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      [
        'ARTICLE_WORDS_MISSING',
        'A sentence (line 4) lacks the words for which “{{ page.title }}” stands.',
      ],
    ]);
  });

  it('keep the lines of what stands below', () => {
    const { blocks } = draftOf(
      '{% highlight x %}\na\n\nb\n{% endhighlight %}\n\n:::tip Title\nOne.\n:::\n\nTwo.',
    );
    expect(blocks.map(({ text, where }) => [text, where.kind === 'lines' && where.start])).toEqual([
      ['Title', 10],
      ['One.', 11],
      ['Two.', 14],
    ]);
  });
});

describe('MDX', () => {
  const content = [
    "import Tabs from '@theme/Tabs';",
    'export const meta = {',
    '',
    '  a: 1,',
    '}',
    '',
    'Text with {props.value} and <Badge>New</Badge>{" "}inline, a < b and c > d.',
    '',
    '<Callout title="Heads up" type={`x`}>',
    '      Deep **words**.',
    '</Callout>',
    '',
    '<Chart data={[1, 2]} render={() => <b>x</b>} />',
    '',
    '{/* unseen */}',
  ].join('\n');
  const expected = ['Text with and New inline, a < b and c > d.', 'Heads up', 'Deep words.'];

  it('leaves out programs, and says where words are missing', () => {
    const draft = draftOf(content, { mdx: true });
    expect(draft.blocks.map(({ text }) => text)).toEqual(expected);
    expect(draft.warnings.map(({ code }) => code)).toEqual(['ARTICLE_WORDS_MISSING']);
  });

  it('is known by a component that is imported and used', () => {
    expect(words(content.replace('<Chart', '<Tabs'))).toEqual(expected);
    expect(words('A {value} stays.')).toEqual(['A {value} stays.']);
  });

  it.each([
    ['in Markdown', undefined],
    ['in MDX', true],
  ])('keeps labels in one line, and leaves code to the policy for code, %s', (_, mdx) => {
    const tabs =
      '<Tabs>\n<TabItem value="a" label="npm">Use *it*.</TabItem>\n<TabItem label="yarn">That too.</TabItem>\n</Tabs>';
    const code = '<CodeBlock language="js">const a = 1;</CodeBlock>';
    const tip = 'A <Tooltip title="x">word</Tooltip> stays in its sentence.';
    const draft = draftOf(`${tabs}\n\n${code}\n\n${tip}`, { ...(mdx && { mdx }) });
    expect(draft.blocks.map(({ text }) => text)).toEqual([
      'npm',
      'Use it.',
      'yarn',
      'That too.',
      'A word stays in its sentence.',
    ]);
    expect(draft.skipped.map(({ rule, words: first }) => [rule, first])).toContainEqual([
      'code-block',
      'const a = 1;',
    ]);
  });

  it('obeys what it asks of its reader', () => {
    expect(
      words('{/* lectern: skip */}\n\nNo.\n\n{/* lectern: read */}\n\nYes.', { mdx: true }),
    ).toEqual(['Yes.']);
  });
});

describe('formulas', () => {
  const said = (content: string, options: Partial<MarkdownOptions> = {}) =>
    draftOf(content, options).blocks.map(({ text, sayAs = [] }) =>
      sayAs.reduceRight(
        (sum, each) =>
          sum.slice(0, each.start) + (each.kind === 'say' ? each.say : '') + sum.slice(each.end),
        text,
      ),
    );

  it.each([
    ['Energy is $E = mc^2$.', 'Energy is E equals m c squared.'],
    [
      'It costs $5 and $10, $5-$10, $5 or 5$, US$5 and A$7.',
      'It costs $5 and $10, $5-$10, $5 or 5$, US$5 and A$7.',
    ],
    ['Eat at $$ or $$$ or ($$) or $HOME/$PATH.', 'Eat at $$ or $$$ or ($$) or $HOME/$PATH.'],
    ['Set $HOME. It costs 5$ now.', 'Set $HOME. It costs 5$ now.'],
    ['Set $HOME and US$ or $PATH and 5$.', 'Set $HOME and US$ or $PATH and 5$.'],
    ['Let $x \\text{ if } y$ be.', 'Let x if y be.'],
    ['\\(x\\) and \\(see below\\) and \\[a bracket\\]', 'x and (see below) and [a bracket]'],
    ['$$\n\\frac{a}{b}\n$$', 'a over b'],
    ['```math\nx^2\n```', 'x squared'],
    ['$`a+b`$ and \\[ e^{i\\pi} + 1 = 0 \\]', 'a plus b and e to the i pi plus one equals zero'],
    ['$$\\begin{matrix} a & b \\\\ c & d \\end{matrix}$$', 'a formula'],
  ])('%s', (content, expected) => {
    expect(said(content)).toEqual([expected]);
  });

  it('follow the setting, and the language', () => {
    expect(said('So $E = mc^2$.', { math: 'announce' })).toEqual(['So a formula.']);
    expect(said('So $E = mc^2$ it is.', { math: 'skip' })).toEqual(['So it is.']);
    expect(said('Also $E = mc^2$.', { language: 'de' })).toEqual(['Also eine Formel.']);
  });
});

describe('lists', () => {
  it('carry the numbers of their items', () => {
    const { blocks } = draftOf('3. three\n1. four\n\n- none');
    expect(blocks.map(({ text, number }) => [text, number])).toEqual([
      ['three', 3],
      ['four', 4],
      ['none', undefined],
    ]);
  });
});

describe('a hostile text', () => {
  it.each([
    '$a ',
    '$$a ',
    '\\(a=',
    '==a ',
    '%%a ',
    '^[a',
    '[[a',
    '{{ a ',
    '{% a ',
    '{% a %}',
    '{: a',
    '`a``',
    '<A "',
    '{a',
    '> [!a]\n',
    ':::a\n',
    '!!! a\n    ',
    'a\n: b\n',
    '\ufdd00\ufdd1',
  ])(
    'of a hundred thousand %j is made ready',
    (mark) => {
      const text = mark.repeat(100_000);
      expect(prepareMarkdown(text, { mdx: true }).text).toBeTypeOf('string');
    },
    60_000,
  );
});
