/** where a correction may hold → the fields in which that is chosen. */
import type { VNode } from 'preact';
import type { WordAnswer } from '../../studio/answers.ts';
import { html } from '../template.ts';
import { phrase } from '../words/phrase.ts';

/** Where a correction holds. */
export type WordScope =
  | 'here'
  | 'article'
  | 'everywhere'
  | `author:${string}`
  | `section:${string}`;

/** Whose lexicon has a correction; `undefined` for one that is a decision about the article. */
export function holderOf(
  scope: WordScope,
): { readonly kind: string; readonly name?: string } | undefined {
  if (scope === 'here' || scope === 'article') return undefined;
  if (scope === 'everywhere') return { kind: 'publication' };
  const at = scope.indexOf(':');
  return { kind: scope.slice(0, at), name: scope.slice(at + 1) };
}

type ScopeProps = {
  readonly scope: WordScope;
  /** Authors and section of the article. */
  readonly about: Pick<WordAnswer, 'authors' | 'section'> | undefined;
  readonly onChange: (scope: WordScope) => void;
};

/** The fields, from the narrowest place to the widest. */
export function ScopeFields({ scope, about, onChange }: ScopeProps): VNode {
  const { authors = [], section } = about ?? {};
  const scopes: readonly (readonly [WordScope, string])[] = [
    ['here', phrase('scopeHere')],
    ['article', phrase('scopeArticle')],
    ...authors.map((name) => [`author:${name}`, phrase('scopeAuthor', name)] as const),
    ...(section === undefined
      ? []
      : [[`section:${section}`, phrase('scopeSection', section)] as const]),
    ['everywhere', phrase('scopeEverywhere')],
  ];
  return html`<fieldset>
    <legend>${phrase('whereItHolds')}</legend>
    ${scopes.map(
      ([each, label]) =>
        html`<label class="choice" key=${each}>
          <input
            type="radio"
            name="scope"
            checked=${scope === each}
            onChange=${() => onChange(each)}
          />
          ${label}
        </label>`,
    )}
  </fieldset>`;
}
