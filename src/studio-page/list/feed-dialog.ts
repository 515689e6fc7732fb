/** a feed → a dialog in which its posts are chosen, and added. */
import { useState } from 'preact/hooks';
import type { VNode } from 'preact';
import type { AddedAddress, AddedPosts, FeedPost } from '../../studio/adding-answers.ts';
import { askStudio, AskError } from '../ask/ask-studio.ts';
import { announce } from '../shell/announce.ts';
import { Dialog } from '../shell/dialog.ts';
import { html } from '../template.ts';
import { phrase, phraseCount, showDate } from '../words/phrase.ts';
import { troubleInWords } from '../words/reasons.ts';

/** A feed that was found after an address. */
export type FoundFeed = AddedAddress & { readonly kind: 'feed' };

/** What the dialog needs. */
export type FeedDialogProps = {
  readonly feed: FoundFeed;
  /** Called with whether something was added. */
  readonly onClose: (isAdded: boolean) => void;
};

/** The dialog. Posts that cannot be added stay in it, each with its reason. */
export function FeedDialog({ feed, onClose }: FeedDialogProps): VNode {
  const { title, posts, url } = feed;
  const free = posts.filter(({ isThere }) => !isThere);
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<ReadonlyMap<string, string>>(new Map());
  const toggle = (address: string): void => {
    const next = new Set(chosen);
    if (!next.delete(address)) next.add(address);
    choose(next);
  };
  const chooseAll = (): void =>
    choose(chosen.size === free.length ? new Set() : new Set(free.map(({ address }) => address)));
  const add = async (event: Event): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    try {
      const { added, failed } = await addPosts(url, [...chosen]);
      if (added.length > 0) announce(phraseCount('addedPosts', added.length));
      if (failed.length === 0) return onClose(true);
      choose(new Set(failed.map(({ address }) => address)));
      setTroubles(new Map(failed.map(({ address, message }) => [address, message])));
    } catch (error) {
      if (!(error instanceof AskError)) throw error;
      announce(troubleInWords(error), { isTrouble: true });
    } finally {
      setBusy(false);
    }
  };
  return html`<${Dialog} title=${phrase('posts', title)} onClose=${() => onClose(false)}>
    ${
      posts.length === 0
        ? html`<p>${phrase('noPosts')}</p>`
        : html`<form class="posts" onSubmit=${add}>
            <p class="help">${phrase('postsHelp')}</p>
            <ul>
              ${posts.map(
                (post) =>
                  html`<${Post}
                    key=${post.address}
                    post=${post}
                    isChosen=${chosen.has(post.address)}
                    trouble=${troubles.get(post.address)}
                    onToggle=${toggle}
                  />`,
              )}
            </ul>
            <p class="buttons">
              <button type="submit" class="main" disabled=${isBusy || chosen.size === 0}>
                ${isBusy ? phrase('adding') : phraseCount('addPosts', chosen.size)}
              </button>
              ${
                free.length > 1 &&
                html`<button type="button" disabled=${isBusy} onClick=${chooseAll}>
                  ${phrase(chosen.size === free.length ? 'chooseNone' : 'chooseAll')}
                </button>`
              }
              <button type="button" onClick=${() => onClose(false)}>${phrase('cancel')}</button>
            </p>
          </form>`
    }
  <//>`;
}

type PostProps = {
  readonly post: FeedPost;
  readonly isChosen: boolean;
  readonly trouble: string | undefined;
  readonly onToggle: (address: string) => void;
};

function Post({ post, isChosen, trouble, onToggle }: PostProps): VNode {
  const { address, title, publishedAt, isThere } = post;
  return html`<li>
    <label class="choice">
      <input
        type="checkbox"
        checked=${isThere || isChosen}
        disabled=${isThere}
        onChange=${() => onToggle(address)}
      />
      <span>
        <span class="post-title">${title === '' ? address : title}</span>
        <span class="source">
          ${[publishedAt && showDate(publishedAt), isThere && phrase('inList')].filter(Boolean).join(' · ')}
        </span>
        ${trouble !== undefined && html`<span class="trouble-line">${trouble}</span>`}
      </span>
    </label>
  </li>`;
}

function addPosts(feed: string, addresses: readonly string[]): Promise<AddedPosts> {
  const body = { feed, addresses };
  return askStudio<AddedPosts>('/api/addresses/chosen', { method: 'POST', body });
}
