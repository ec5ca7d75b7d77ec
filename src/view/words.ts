/**
 * The few words that stand in a picture. Knows which ones there are; the
 * languages supply them.
 */

export interface PictureWords {
  /** In place of the items of a long container that are left out. */
  more(hidden: number): string;
  /** In place of the methods of a class. */
  methods(count: number): string;
  /** Below the newest frame. */
  readonly topOfStack: string;
  /** In place of frames between the outer and the newest ones. */
  moreFrames(hidden: number): string;
  /** Above an object that no name leads to any more. */
  readonly unreachable: string;
}

export const ENGLISH_PICTURE_WORDS: PictureWords = {
  more: (hidden) => `… ${hidden} more`,
  methods: (count) => `▸ ${count} ${count === 1 ? 'method' : 'methods'}`,
  topOfStack: 'top of the stack',
  moreFrames: (hidden) => `… ${hidden} more calls`,
  unreachable: 'unreachable',
};
