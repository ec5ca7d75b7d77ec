/**
 * The look of a few steps side by side, and of the row for what a reader takes
 * along. Knows class names; the colours are the player's.
 */
import { css } from 'lit';

export const stepsStyles = css`
  .chosen {
    display: flex;
    flex-direction: column;
  }
  .moments {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 1.25em 1.5em;
  }
  .moment {
    min-width: 0;
    margin: 0;
    break-inside: avoid;
  }
  .moment:lang(ko) {
    word-break: keep-all;
  }
  .moment figcaption {
    margin-block-start: 0.3em;
    font-size: 0.9375em;
    overflow-wrap: anywhere;
  }
  .menu {
    position: relative;
    flex: auto;
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 0.75em;
  }
  .news {
    font-size: 0.875em;
    color: var(--_muted);
  }
`;
