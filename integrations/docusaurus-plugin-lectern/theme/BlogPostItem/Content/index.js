/** The text of a post → the same below a place for the player, on the page of the post. */
import { useBlogPost } from '@docusaurus/plugin-content-blog/client';
import Content from '@theme-init/BlogPostItem/Content';
import { createElement, Fragment } from 'react';

/** What is in the place when the page is loaded stays there: React looks at none of it. */
const PLACE = {
  'data-lectern': '',
  suppressHydrationWarning: true,
  dangerouslySetInnerHTML: { __html: '' },
};

export default function ContentWithPlayer(props) {
  const { isBlogPostPage } = useBlogPost();
  const content = createElement(Content, props);
  return isBlogPostPage
    ? createElement(Fragment, null, createElement('div', PLACE), content)
    : content;
}
