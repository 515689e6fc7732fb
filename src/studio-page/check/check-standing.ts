/** what is known of an article that is about to be published → where it stands, in words. Pure. */
import type { CheckAnswer } from '../../studio/check-answers.ts';
import { phrase, type PhraseKey } from '../words/phrase.ts';
import { showMoment } from './show-moment.ts';

/** Where it stands: words, and the colour of its state. */
export type CheckStanding = {
  readonly words: string;
  readonly tone: 'good' | 'warn' | 'plain';
};

/** The first that holds, in the order of its weight. */
export function standingOfCheck(answer: CheckAnswer): CheckStanding {
  const { made, public: found, isTakenBack, publicTrouble } = answer;
  if (publicTrouble) return { words: phrase('publicUnknown'), tone: 'warn' };
  if (isTakenBack) return { words: phrase('isTakenBack'), tone: 'plain' };
  if (!found) return { words: phrase(made?.isCurrent ? 'isMadeNew' : 'isNew'), tone: 'plain' };
  if (found.standing === 'draft') return { words: phrase('isDraft'), tone: 'warn' };
  if (found.standing === 'scheduled')
    return { words: phrase('isScheduledByArticle', showMoment(found.publishAt!)), tone: 'plain' };
  if (found.standing === 'expired')
    return { words: phrase('isExpired', showMoment(found.expiresAt!)), tone: 'warn' };
  if (made?.isCurrent && !found.isMade) return { words: phrase('isMadeNewer'), tone: 'warn' };
  if (!made?.isCurrent) return { words: phrase('isChanged'), tone: 'warn' };
  const isUnlisted = found.standing === 'unlisted';
  return { words: phrase(isUnlisted ? 'isUnlisted' : 'isPublic'), tone: 'good' };
}

/** Whether what is made now can be published: it is current, and not what is public. */
export function canPublish({ made, public: found, publicTrouble }: CheckAnswer): boolean {
  if (!made?.isCurrent) return false;
  return made.isHeld || publicTrouble !== undefined || !found?.isMade;
}

/** Whether Undo can put back what is taken back. */
export function canPutBack({ made, public: found }: CheckAnswer): boolean {
  return made?.isCurrent === true && found?.isMade === true;
}

/** Where publishing leads, in words. */
export function placeInWords({ place }: CheckAnswer): string {
  const { kind, name, hasFeed } = place;
  const words = phrase(PLACES[kind], name);
  const further = [
    ...(kind === 'output' ? [phrase('placeOutputHelp')] : []),
    ...(hasFeed ? [phrase('placeFeed')] : []),
  ];
  return [words, ...further].join(' ');
}

const PLACES: Readonly<Record<CheckAnswer['place']['kind'], PhraseKey>> = {
  folder: 'placeFolder',
  store: 'placeStore',
  service: 'placeService',
  output: 'placeOutput',
};
