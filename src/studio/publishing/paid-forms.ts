/** an article that a voice is paid for → what that voice is given otherwise than the built-in one, with which all is tried. */
import { writeRunScript } from '../../run/stages/write-run-script.ts';
import type { Script, Segment } from '../../script/script.ts';
import { BUILT_IN } from '../../speech/providers/provider-named.ts';
import type { SpeechProvider } from '../../speech/provider.ts';
import type { FormAnswer, PaidAnswer } from '../check-answers.ts';
import { openArticleRun } from '../articles/article-run.ts';
import type { OpenedArticle } from '../articles/open-article.ts';
import type { StudioParts } from '../studio-parts.ts';

/** Forms that are shown: an editor reads no longer list. */
const MOST_SHOWN = 60;

/** Compares both scripts; nothing is spoken. @throws as `writeRunScript` */
export async function findPaidForms(
  { source, article, script }: OpenedArticle,
  parts: StudioParts,
): Promise<PaidAnswer> {
  const { voices } = parts.project;
  const draft = parts.openDraftVoice();
  const { run } = openArticleRun(source, {
    parts,
    replaced: { voices: { ...voices, provider: draft, isStandIn: true } },
  });
  const tried = (await writeRunScript(article, run, { isDraft: true })).script;
  const forms = compareForms(script, tried);
  return {
    voice: script.voices[0] ?? '',
    provider: voices.provider.id,
    draft: tried.voices[0] ?? BUILT_IN.name,
    forms: forms.slice(0, MOST_SHOWN),
    formsCount: forms.length,
    isDeliveryItsOwn: inflects(tried, draft) && !inflects(script, voices.provider),
  };
}

function inflects({ voices: [voice] }: Script, provider: SpeechProvider): boolean {
  try {
    return voice !== undefined && provider.capabilities(voice).takesDelivery === true;
  } catch {
    // It has no such voice: nothing is known of it.
    return false;
  }
}

/** Printed words that two scripts give in different forms, the commonest first. Pure. */
function compareForms(paid: Script, draft: Script): readonly FormAnswer[] {
  const [one, other] = [formsOf(paid), formsOf(draft)];
  const found = new Map<string, FormAnswer>();
  for (const place of new Set([...one.keys(), ...other.keys()])) {
    const { printed } = (one.get(place) ?? other.get(place))!;
    // A word that one of them says as it is printed has no form there.
    const [own, tried] = [one, other].map((forms) => forms.get(place)?.form ?? printed);
    if (own === tried) continue;
    const name = JSON.stringify([printed, own, tried]);
    const count = (found.get(name)?.count ?? 0) + 1;
    found.set(name, { printed, paid: own!, draft: tried!, count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

type Form = { readonly printed: string; readonly form: string };

/** The forms by their places: the block or part, and where the printed words begin and end in it. */
function formsOf({ segments }: Script): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>();
  for (const segment of segments)
    for (const { start, end, spokenStart, spokenEnd } of placesOf(segment)) {
      const { blockId, role, blockStart = 0, text } = segment;
      const printed = text.slice(start, end).trim();
      const form = formAt(segment, { start: spokenStart, end: spokenEnd });
      const place = `${blockId ?? role} ${blockStart + start} ${blockStart + end}`;
      if (printed !== '' && form !== '') forms.set(place, { printed, form });
    }
  return forms;
}

/** Ranges that a rule rewrote, or for which there are phonemes. */
function placesOf({ spans }: Segment): Segment['spans'] {
  return spans.filter(({ rule }) => rule !== null);
}

/** Its words as the voice is given them, with the phonemes that go with them. */
function formAt(
  { spokenText, pronunciations = [] }: Segment,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const words = spokenText.slice(start, end).trim();
  const own = pronunciations.filter((each) => each.start >= start && each.end <= end);
  if (own.length === 0) return words;
  return `${words} /${own.map(({ ipa }) => ipa).join(' ')}/`;
}
