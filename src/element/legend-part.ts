/**
 * The legend: samples of what is drawn, each with its sentence. Loaded with the
 * menu. Knows markup; what is drawn and said is the view's.
 */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Language } from '../options/options.ts';
import { LEGEND_KEYS, legendPicture, legendText } from '../view/legend.ts';
import type { MenuMoment } from './menu.ts';
import { svgElement } from './svg-surface.ts';

/** Samples by their language; drawn once, since nothing in them changes. */
const drawn = new Map<Language, readonly Element[]>();

function samplesIn(lang: Language): readonly Element[] {
  let samples = drawn.get(lang);
  if (samples === undefined) {
    samples = LEGEND_KEYS.map((key) => svgElement(legendPicture(key, lang, 'auto')));
    drawn.set(lang, samples);
  }
  return samples;
}

export function renderLegend({ messages, lang }: MenuMoment, close: () => void): TemplateResult {
  const samples = samplesIn(lang);
  // The sentence beside the sample says what it is.
  const copies = samples.map((sample) => {
    const copy = sample.cloneNode(true) as Element;
    copy.setAttribute('aria-hidden', 'true');
    return copy;
  });
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close();
  };
  return html`<section class="legend" role="group" aria-label=${messages.legend({})} @keydown=${press}>
    <header>
      <p class="legend-title">${messages.legend({})}</p>
      <button type="button" part="button" class="close link" @click=${close}>${messages.closeLegend({})}</button>
    </header>
    <dl>
      ${LEGEND_KEYS.map(
        (key, index) =>
          html`<div>
            <dt class="picture">${copies[index]}</dt>
            <dd>${legendText(key, lang)}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
