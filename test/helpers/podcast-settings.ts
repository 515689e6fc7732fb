/** → the settings of a podcast that has every required key. */
import type { FeedSettings } from '../../src/feed/feed-settings.ts';

/** A podcast with every required key. */
export const FEED: FeedSettings = {
  title: 'The Norvik Post, read aloud',
  baseUrl: 'https://audio.example/post',
  description: 'Every article of the Norvik Post, narrated.',
  author: 'The Norvik Post',
  email: 'podcast@audio.example',
  category: 'News > Daily News',
};
