/**
 * A few steps of a run side by side: small pictures with their words. What the
 * view `steps` shows, and what is printed of a player. Knows markup; which steps
 * there are is the view's.
 */
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Diagram } from './diagram.ts';
import type { Shared } from './player-view.ts';
import { renderNote, renderOutput, renderProgram } from './player-view.ts';
import { svgElement } from './svg-surface.ts';

export interface StepsView extends Shared {
  readonly diagram: Diagram;
  readonly steps: readonly number[];
}

export function renderSteps(view: StepsView): TemplateResult {
  const { diagram, messages, lang, options, steps } = view;
  const { trace, last } = diagram;
  const { title, theme } = options;
  const caption = options.caption === '' ? diagram.caption : options.caption;
  const moment = (step: number): TemplateResult => html`
    <figure class="moment">
      <div class="picture" part="picture">${svgElement(diagram.smallPicture(step))}</div>
      <figcaption>
        <p class="position">${messages.position({ step, last })}</p>
        ${diagram.notes(step).map(renderNote)}
        <p class="words">${diagram.words(step)}</p>
      </figcaption>
    </figure>
  `;
  return html`
    <div
      class="player ${theme}"
      part="player"
      lang=${lang}
      title=""
      role="group"
      aria-label=${title === '' ? messages.diagram({}) : title}
    >
      ${title === '' ? nothing : html`<p class="title" part="title">${title}</p>`}
      <div class="panes chosen">
        <div class="program">
          ${renderProgram(view, trace, { shown: diagram.lines, badges: { comments: diagram.comments } })}
        </div>
        <div class="moments">${steps.map(moment)}</div>
        ${caption === '' ? nothing : html`<p class="caption" part="caption">${caption}</p>`}
        ${diagram.hasOutput ? renderOutput(diagram.output(last), trace.outcome, messages) : nothing}
      </div>
    </div>
  `;
}
