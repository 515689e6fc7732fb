/** → the types of `lectern/player/react`, and of `<lectern-player>` in JSX. */
import type { DetailedHTMLProps, HTMLAttributes, ReactElement, Ref } from 'react';
import type {
  LecternPlayerAttributes,
  LecternPlayerElement,
  LecternPlayerEvents,
  LecternPlayerListeners,
} from './element.mjs';

export type { LecternPlayerElement } from './element.mjs';

type Listener<Name extends keyof LecternPlayerEvents> =
  | ((event: LecternPlayerEvents[Name]) => void)
  | undefined;

type OwnProps = Omit<LecternPlayerAttributes, 'read-along'> & {
  /** Address of an `edition.json`. */
  readonly src: string;
  /** Set for the article around the player, or a selector of the article. */
  readonly readAlong?: boolean | string | undefined;
  readonly onReady?: Listener<'lectern-ready'>;
  readonly onPlay?: Listener<'lectern-play'>;
  readonly onPause?: Listener<'lectern-pause'>;
  readonly onSeek?: Listener<'lectern-seek'>;
  readonly onSpeed?: Listener<'lectern-speed'>;
  readonly onProgress?: Listener<'lectern-progress'>;
  readonly onEnd?: Listener<'lectern-end'>;
  readonly onError?: Listener<'lectern-error'>;
  readonly onReadAlong?: Listener<'lectern-read-along'>;
  readonly ref?: Ref<LecternPlayerElement> | undefined;
};

/** Props of `LecternPlayer`: the element's attributes and events, and what every element takes. */
export type LecternPlayerProps = OwnProps &
  Omit<HTMLAttributes<LecternPlayerElement>, keyof OwnProps>;

/** The player; what stands inside is shown until it is there, such as an `<audio>`. */
export function LecternPlayer(props: LecternPlayerProps): ReactElement;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'lectern-player': DetailedHTMLProps<
        HTMLAttributes<LecternPlayerElement>,
        LecternPlayerElement
      > &
        LecternPlayerAttributes &
        LecternPlayerListeners;
    }
  }
}
