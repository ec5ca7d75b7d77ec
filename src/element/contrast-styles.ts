/**
 * How a player looks to readers who ask for more contrast, and where the system gives the colours. Must not lay anything out.
 */
import { css, unsafeCSS } from 'lit';

/** Thin lines for readers who ask for more contrast: at least 4.5 to 1. */
const MORE_CONTRAST_LINE = unsafeCSS('light-dark(#4d5b6a, #adb8c4)');

export const contrastStyles = css`
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_text);
      --_line: ${MORE_CONTRAST_LINE};
      --_strong-line: var(--_text);
    }
    .picture,
    .strip,
    .help-dialog svg {
      --pymem-muted: var(--_text);
      --pymem-line: var(--_text);
      --pymem-cell-line: ${MORE_CONTRAST_LINE};
      --pymem-arrow: var(--_text);
      --pymem-frame-line: light-dark(#17491f, #a9e2b3);
      --pymem-frame-arrow: light-dark(#17491f, #a9e2b3);
      --pymem-change: light-dark(#8f2c05, #ffb787);
      --pymem-unreachable: light-dark(#6b1f1f, #ffc4c4);
    }
  }
  @media (forced-colors: active) {
    .picture,
    .strip,
    .help-dialog svg {
      --pymem-text: CanvasText;
      --pymem-muted: CanvasText;
      --pymem-box: Canvas;
      --pymem-cell: Canvas;
      --pymem-badge: Canvas;
      --pymem-line: CanvasText;
      --pymem-cell-line: GrayText;
      --pymem-frame: Canvas;
      --pymem-frame-header: Canvas;
      --pymem-frame-line: CanvasText;
      --pymem-frame-arrow: LinkText;
      --pymem-arrow: CanvasText;
      --pymem-change: Highlight;
      --pymem-unreachable: GrayText;
      --pymem-atom: Canvas;
      --pymem-sequence: Canvas;
      --pymem-mapping: Canvas;
      --pymem-set: Canvas;
      --pymem-instance: Canvas;
      --pymem-class: Canvas;
      --pymem-function: Canvas;
      --pymem-iterator: Canvas;
      --pymem-exception: Canvas;
      --pymem-other: Canvas;
      forced-color-adjust: none;
    }
    .slider::-webkit-slider-runnable-track {
      background: CanvasText;
    }
    .slider::-moz-range-track {
      background: CanvasText;
    }
    .slider::-webkit-slider-thumb {
      border-color: Canvas;
      background: Highlight;
      forced-color-adjust: none;
    }
    .slider::-moz-range-thumb {
      border-color: Canvas;
      background: Highlight;
      forced-color-adjust: none;
    }
    .line {
      border-color: Canvas;
    }
    .line.just-run,
    .line.next,
    .line.failed {
      border-color: Highlight;
    }
    button {
      border-color: ButtonText;
    }
    button[aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
    }
    .unit > button,
    .unit > button[aria-disabled='true'] {
      border-color: Canvas;
    }
  }
`;
