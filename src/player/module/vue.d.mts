/** → the types of `<lectern-player>` in templates of Vue. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type {
  LecternPlayerAttributes,
  LecternPlayerElement,
  LecternPlayerEvents,
} from './element.mjs';

export type { LecternPlayerElement } from './element.mjs';

/** One listener for each event, as `@lectern-play` is written. */
type Emits = {
  readonly [Name in keyof LecternPlayerEvents as `on${Capitalize<Name>}`]?:
    | ((event: LecternPlayerEvents[Name]) => void)
    | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
    'lectern-player': new () => LecternPlayerElement & {
      readonly $props: LecternPlayerAttributes & Emits & HTMLAttributes & PublicProps;
    };
  }
}
