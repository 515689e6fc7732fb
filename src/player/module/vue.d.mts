/** → the types of `lectern/player/vue`, and of `<lectern-player>` in templates of Vue. */
import type { HTMLAttributes, PublicProps, SetupContext, VNode } from 'vue';
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

/** The same as templates read it. */
type CamelEmits = {
  readonly onLecternReady?: Emits['onLectern-ready'];
  readonly onLecternPlay?: Emits['onLectern-play'];
  readonly onLecternPause?: Emits['onLectern-pause'];
  readonly onLecternSeek?: Emits['onLectern-seek'];
  readonly onLecternSpeed?: Emits['onLectern-speed'];
  readonly onLecternProgress?: Emits['onLectern-progress'];
  readonly onLecternEnd?: Emits['onLectern-end'];
  readonly onLecternError?: Emits['onLectern-error'];
  readonly onLecternReadAlong?: Emits['onLectern-read-along'];
};

/** Props of `LecternPlayer`: the element's attributes and events, and what every element takes. */
export type LecternPlayerProps = LecternPlayerAttributes & {
  /** Address of an `edition.json`. */
  readonly src: string;
  /** Set for the article around the player, or a selector of the article. */
  readonly readAlong?: boolean | string | undefined;
} & CamelEmits &
  Omit<HTMLAttributes, keyof LecternPlayerAttributes> &
  PublicProps;

/** The player; what stands inside is shown until it is there, such as an `<audio>`. */
export const LecternPlayer: {
  (props: LecternPlayerProps, context: Pick<SetupContext, 'slots'>): VNode;
  inheritAttrs?: boolean;
};

declare module 'vue' {
  interface GlobalComponents {
    'lectern-player': new () => LecternPlayerElement & {
      readonly $props: LecternPlayerAttributes & Emits & HTMLAttributes & PublicProps;
    };
  }
}
