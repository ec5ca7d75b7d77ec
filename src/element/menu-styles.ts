/**
 * The look of the open menu and of the legend, loaded with them. Knows class
 * names; the colours are the player's.
 */
import { css } from 'lit';

export const menuStyles = css`
  .items {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline-end: 0;
    z-index: 10;
    display: grid;
    width: max-content;
    max-width: calc(100vw - 2em);
    padding: 4px;
    border: 1px solid var(--_strong-line);
    border-radius: 8px;
    background: var(--_box);
    box-shadow: 0 4px 16px rgb(0 0 0 / 25%);
  }
  .item {
    display: block;
    width: 100%;
    height: auto;
    min-height: 32px;
    padding: 4px 12px;
    font: inherit;
    font-size: 0.9375em;
    text-align: start;
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .by-hand {
    box-sizing: border-box;
    width: 100%;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_strong-line);
    border-radius: 6px;
    background: var(--_pane);
    color: var(--_text);
    font: 0.8125em / 1.4 var(--_font);
    white-space: pre;
  }
  .legend {
    container-type: inline-size;
    margin-block-start: 0.6em;
    padding: 0.5em 0.75em 0.7em;
    border: 1px solid var(--_strong-line);
    border-radius: 8px;
    background: var(--_pane);
    font-size: 0.9375em;
  }
  .legend > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 1em;
  }
  .legend-title {
    font-weight: 650;
  }
  .legend dl {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9em 1.25em;
    margin: 0.6em 0 0;
  }
  @container (min-width: 34em) {
    .legend dl {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 60em) {
    .legend dl {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  .legend dt {
    padding: 2px;
    border-radius: 6px;
    background: var(--_box);
  }
  .legend dd {
    margin: 0.25em 0 0;
    overflow-wrap: anywhere;
  }
  .legend:lang(ko) {
    word-break: keep-all;
  }
  .legend dd:lang(ko) {
    overflow-wrap: break-word;
  }
  .legend .picture > svg,
  .legend .picture * {
    cursor: default;
  }
  @media (forced-colors: active) {
    .items,
    .legend {
      border-color: CanvasText;
      background: Canvas;
    }
    .item {
      border-color: transparent;
    }
    .legend dt {
      background: Canvas;
    }
  }
  @media print {
    .items,
    .by-hand,
    .legend {
      display: none;
    }
  }
`;
