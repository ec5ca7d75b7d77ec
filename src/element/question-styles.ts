/**
 * The look of questions to the reader, loaded with them. Knows class names; the
 * colours are the player's.
 */
import { css } from 'lit';

export const questionStyles = css`
  .asked {
    font-weight: 600;
  }
  .hint {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .answer {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em;
    margin-block: 0.5em 0.2em;
  }
  .given {
    box-sizing: border-box;
    width: 5em;
    min-height: 34px;
    padding: 0.2em 0.5em;
    border: 1px solid var(--_strong-line);
    border-radius: 6px;
    background: var(--_pane);
    color: inherit;
    font: inherit;
  }
  .show-answer {
    border-color: transparent;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .verdict {
    margin-block-end: 0.5em;
    padding: 0.4em 0.75em;
    border-inline-start: 3px solid var(--_strong-line);
    border-radius: 4px;
    background: var(--_pane);
    font-size: 0.9375em;
  }
  .verdict.right {
    border-inline-start-color: var(--_frame-line);
  }
  .verdict.wrong {
    border-inline-start-color: var(--_failed-text);
  }
`;
