/**
 * The few words that stand in a picture, taken from the messages of a
 * language. Knows which ones there are.
 */
import type { Messages } from './messages.ts';

export interface PictureWords {
  /** In place of the items of a long container that are left out. */
  more(hidden: number): string;
  /** In place of the methods of a class. */
  methods(count: number): string;
  /** In place of frames between the outer and the newest ones. */
  moreFrames(hidden: number): string;
  /** Below the newest frame. */
  readonly topOfStack: string;
  /** Above an object that no name leads to any more. */
  readonly unreachable: string;
}

export function pictureWords(messages: Messages): PictureWords {
  return {
    more: (count) => messages.moreItems({ count }),
    methods: (count) => messages.methods({ count }),
    moreFrames: (count) => messages.moreFrames({ count }),
    topOfStack: messages.topOfStack({}),
    unreachable: messages.unreachable({}),
  };
}
