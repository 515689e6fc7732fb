/**
 * blocks of every kind → what is read, what is announced and what is skipped:
 * one table, shared by every reader.
 */
import { ownEntry } from '../_internal/own-entry.ts';
import { primaryLanguage } from '../_internal/primary-language.ts';
import type {
  MathChoice,
  PolicyAction,
  PolicyChoice,
  PolicyKind,
  ReadingPolicy,
  WrittenPause,
} from './article.ts';
import { draftSkip, type DraftBlock, type DraftSkip } from './build-article.ts';

/**
 * What is read when nobody asks for anything else:
 * prose and tables are, and what makes no sense without eyes is not.
 */
export const DEFAULT_POLICY: Readonly<Record<PolicyKind, PolicyAction>> = {
  heading: 'read',
  paragraph: 'read',
  listItem: 'read',
  quote: 'read',
  code: 'skip',
  table: 'read',
  caption: 'skip',
  footnote: 'skip',
  embed: 'skip',
  boilerplate: 'skip',
};

/** What becomes of formulas where nobody asks for anything else. */
export const DEFAULT_MATH: MathChoice = 'say';

/**
 * Longest table that is read unasked, in characters: some three minutes of cells.
 * A longer one is announced.
 */
const LONGEST_TABLE = 3000;

/** The names under which skipped blocks stand in the skip report. */
const RULES: Readonly<Record<PolicyKind, string>> = {
  heading: 'heading',
  paragraph: 'paragraph',
  listItem: 'list-item',
  quote: 'quote',
  code: 'code-block',
  table: 'table',
  caption: 'photo-caption',
  footnote: 'footnote',
  embed: 'embed',
  boilerplate: 'boilerplate',
};

/**
 * What is said in place of a block that is announced, by language;
 * a language that is missing gets English.
 */
const ANNOUNCEMENTS: Readonly<Record<string, Readonly<Record<PolicyKind, string>>>> = {
  en: {
    heading: 'A heading is in the article.',
    paragraph: 'A paragraph is left out here.',
    listItem: 'A list item is left out here.',
    quote: 'A quotation is in the article.',
    code: 'A code example is in the article.',
    table: 'A table is in the article.',
    caption: 'A picture is in the article.',
    footnote: 'A footnote is in the article.',
    embed: 'A video or another embedded part is in the article.',
    boilerplate: 'What the company says of itself is left out here.',
  },
  de: {
    heading: 'Im Artikel steht eine Überschrift.',
    paragraph: 'Hier ist ein Absatz ausgelassen.',
    listItem: 'Hier ist ein Listenpunkt ausgelassen.',
    quote: 'Im Artikel steht ein Zitat.',
    code: 'Im Artikel steht ein Programmbeispiel.',
    table: 'Im Artikel steht eine Tabelle.',
    caption: 'Im Artikel steht ein Bild.',
    footnote: 'Im Artikel steht eine Fußnote.',
    embed: 'Im Artikel steht ein Video oder ein anderer eingebetteter Teil.',
    boilerplate: 'Hier ist ausgelassen, was das Unternehmen über sich sagt.',
  },
  fr: {
    heading: 'L’article contient un intertitre.',
    paragraph: 'Un paragraphe est omis ici.',
    listItem: 'Un élément de liste est omis ici.',
    quote: 'L’article contient une citation.',
    code: 'L’article contient un exemple de code.',
    table: 'L’article contient un tableau.',
    caption: 'L’article contient une image.',
    footnote: 'L’article contient une note.',
    embed: 'L’article contient une vidéo ou un autre élément intégré.',
    boilerplate: 'Ce que l’entreprise dit d’elle-même est omis ici.',
  },
  es: {
    heading: 'El artículo contiene un subtítulo.',
    paragraph: 'Aquí se omite un párrafo.',
    listItem: 'Aquí se omite un elemento de lista.',
    quote: 'El artículo contiene una cita.',
    code: 'El artículo contiene un ejemplo de código.',
    table: 'El artículo contiene una tabla.',
    caption: 'El artículo contiene una imagen.',
    footnote: 'El artículo contiene una nota.',
    embed: 'El artículo contiene un vídeo u otro elemento insertado.',
    boilerplate: 'Aquí se omite lo que la empresa dice de sí misma.',
  },
  it: {
    heading: 'L’articolo contiene un sottotitolo.',
    paragraph: 'Qui è stato saltato un paragrafo.',
    listItem: 'Qui è stata saltata una voce di un elenco.',
    quote: 'L’articolo contiene una citazione.',
    code: 'L’articolo contiene un esempio di codice.',
    table: 'L’articolo contiene una tabella.',
    caption: 'L’articolo contiene un’immagine.',
    footnote: 'L’articolo contiene una nota.',
    embed: 'L’articolo contiene un video o un altro elemento incorporato.',
    boilerplate: 'Qui è stato saltato ciò che l’azienda dice di sé.',
  },
  pt: {
    heading: 'O artigo contém um subtítulo.',
    paragraph: 'Um parágrafo foi omitido aqui.',
    listItem: 'Um item de uma lista foi omitido aqui.',
    quote: 'O artigo contém uma citação.',
    code: 'O artigo contém um exemplo de código.',
    table: 'O artigo contém uma tabela.',
    caption: 'O artigo contém uma imagem.',
    footnote: 'O artigo contém uma nota.',
    embed: 'O artigo contém um vídeo ou outro elemento incorporado.',
    boilerplate: 'O que a empresa diz de si mesma foi omitido aqui.',
  },
  pl: {
    heading: 'W artykule jest śródtytuł.',
    paragraph: 'Tutaj pominięto akapit.',
    listItem: 'Tutaj pominięto punkt listy.',
    quote: 'W artykule jest cytat.',
    code: 'W artykule jest przykład kodu.',
    table: 'W artykule jest tabela.',
    caption: 'W artykule jest zdjęcie.',
    footnote: 'W artykule jest przypis.',
    embed: 'W artykule jest film lub inny osadzony element.',
    boilerplate: 'Tutaj pominięto to, co firma mówi o sobie.',
  },
  uk: {
    heading: 'У статті є підзаголовок.',
    paragraph: 'Тут пропущено абзац.',
    listItem: 'Тут пропущено пункт списку.',
    quote: 'У статті є цитата.',
    code: 'У статті є приклад коду.',
    table: 'У статті є таблиця.',
    caption: 'У статті є зображення.',
    footnote: 'У статті є примітка.',
    embed: 'У статті є відео або інший вбудований елемент.',
    boilerplate: 'Тут пропущено те, що компанія говорить про себе.',
  },
};

/** A block before the policy, with what its source asks for it. */
export type PolicyBlock = DraftBlock & {
  readonly asked?: PolicyAction | undefined;
  /** Whether it is what a company adds to all its announcements: the first such block, or one behind it. */
  readonly boilerplate?: 'first' | 'next' | undefined;
};

/** What the policy makes of blocks. */
export type PolicyResult = {
  readonly blocks: readonly DraftBlock[];
  readonly skipped: readonly DraftSkip[];
};

/**
 * Applies the policy: what the source asks for a block comes first, then the
 * policy given for its kind, then `DEFAULT_POLICY`. Everything not read is a Skip;
 * an announced block is one too, and a sentence of its own stands in its place.
 */
export function applyPolicy(
  blocks: readonly PolicyBlock[],
  options: { readonly policy?: ReadingPolicy | undefined; readonly language: string },
): PolicyResult {
  const read: DraftBlock[] = [];
  const skipped: DraftSkip[] = [];
  let pauses: readonly WrittenPause[] = [];
  for (const { asked, boilerplate, ...found } of blocks) {
    const block = pauses.length === 0 ? found : pausedBefore(found, pauses);
    const kind = boilerplate && !isRead('boilerplate', options.policy) ? 'boilerplate' : block.kind;
    const choice = options.policy?.[kind] ?? defaultFor({ kind, text: block.text });
    const action = asked ?? (typeof choice === 'string' ? choice : 'read');
    // A pause before what is skipped is one before what comes next.
    pauses = action === 'skip' ? (block.pauses ?? []).filter(({ at }) => at === 0) : [];
    if (action === 'read') {
      read.push(typeof choice === 'string' ? block : { ...block, voice: choice.voice });
      continue;
    }
    const rule = asked === 'skip' ? 'asked-to-skip' : RULES[kind];
    const skip = draftSkip(rule, block.text, { where: block.where });
    // What an embedded part is called is no text of the source.
    skipped.push(block.kind === 'embed' ? { ...skip, letterCount: 0 } : skip);
    const isAnnounced =
      action === 'announce' && !(kind === 'boilerplate' && boilerplate === 'next');
    if (isAnnounced) read.push(announcementOf(block, { kind, language: options.language }));
  }
  return { blocks: read, skipped };
}

function pausedBefore(block: DraftBlock, pauses: readonly WrittenPause[]): DraftBlock {
  return { ...block, pauses: [...pauses, ...(block.pauses ?? [])] };
}

/** Whether a kind is read as it is: then its blocks follow the kinds that they have besides. */
function isRead(kind: PolicyKind, policy: ReadingPolicy | undefined): boolean {
  return (policy?.[kind] ?? DEFAULT_POLICY[kind]) === 'read';
}

function defaultFor({ kind, text }: { kind: PolicyKind; text: string }): PolicyAction {
  return kind === 'table' && text.length > LONGEST_TABLE ? 'announce' : DEFAULT_POLICY[kind];
}

function announcementOf(
  block: DraftBlock,
  { kind, language }: { readonly kind: PolicyKind; readonly language: string },
): DraftBlock {
  const { language: _own, sayAs: _words, leftOut: _marks, pauses = [], ...found } = block;
  const before = pauses.filter(({ at }) => at === 0);
  const rest = { ...found, ...(before.length > 0 && { pauses: before }) };
  const words = ownEntry(ANNOUNCEMENTS, primaryLanguage(language));
  const text = (words ?? ANNOUNCEMENTS['en']!)[kind];
  const said = { kind: 'paragraph', text, runs: [], isAnnouncement: true } as const;
  const announcement: DraftBlock = { ...rest, ...said };
  return words ? announcement : { ...announcement, language: 'en' };
}

/** Whether a value is what a policy may say of a kind. */
function isPolicyChoice(value: unknown): value is PolicyChoice {
  if (typeof value !== 'object' || value === null) return isPolicyAction(value);
  const { voice, ...others } = value as { readonly voice?: unknown };
  return typeof voice === 'string' && voice.trim() !== '' && Object.keys(others).length === 0;
}

/** Whether a value is an action of the policy. */
export function isPolicyAction(value: unknown): value is PolicyAction {
  return value === 'read' || value === 'skip' || value === 'announce';
}

/**
 * A policy as people write it in front matter or in a configuration.
 * @throws TypeError that names the kind or the value that is none.
 */
export function parsePolicy(value: unknown): ReadingPolicy {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError(
      'policy, when given, must be a table of kinds, such as { table: announce }.',
    );
  const policy: Partial<Record<PolicyKind, PolicyChoice>> = {};
  for (const [kind, action] of Object.entries(value)) {
    if (!Object.hasOwn(DEFAULT_POLICY, kind)) {
      const kinds = Object.keys(DEFAULT_POLICY).join(', ');
      throw new TypeError(`policy has no kind "${kind}": the kinds are ${kinds}.`);
    }
    if (!isPolicyChoice(action)) {
      const what = 'read, skip, announce or { voice: NAME }';
      throw new TypeError(`policy.${kind} must be ${what}, and is ${JSON.stringify(action)}.`);
    }
    policy[kind as PolicyKind] = action;
  }
  return policy;
}

const POLICY_COMMENT = /^\s*<!--\s*lectern:\s*(read|skip|announce)\s*-->\s*$/i;

/**
 * What an HTML comment of a Markdown text asks for from there on:
 * `<!-- lectern: skip -->`, undone by `<!-- lectern: read -->`.
 */
export function policyComment(comment: string): PolicyAction | undefined {
  const action = POLICY_COMMENT.exec(comment)?.[1]?.toLowerCase();
  return isPolicyAction(action) ? action : undefined;
}
