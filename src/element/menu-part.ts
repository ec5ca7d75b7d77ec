/**
 * What a reader can take along: files of the step and of the whole run, a text
 * to paste, a link. Loaded when the menu is first opened. Knows files, the
 * clipboard and what a browser may forbid; draws nothing itself.
 */
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { SvgElement } from '../view/svg-node.ts';
import { stepAsText } from '../view/text-drawing.ts';
import { toMarkup } from '../view/to-string.ts';
import { withOwnColours } from '../view/own-colours.ts';
import { pictureWords } from '../view/words.ts';
import { CanvasPainter } from './canvas.ts';
import type { MenuHost, MenuMoment, MenuNews } from './menu.ts';

export { renderLegend } from './legend-part.ts';
export { menuStyles as styles } from './menu-styles.ts';

export interface MenuActions {
  readonly host: MenuHost;
  choose(work: () => Promise<MenuNews> | MenuNews): Promise<void>;
  openLegend(): void;
}

/** Pixels of an image for one of the picture. */
const SCALE = 2;

export function renderMenu(moment: MenuMoment, { host, choose, openLegend }: MenuActions): TemplateResult {
  const { messages } = moment;
  const item = (label: string, act: () => void) =>
    html`<button type="button" role="menuitem" tabindex="-1" class="item" @click=${act}>${label}</button>`;
  const work = (label: string, make: (moment: MenuMoment, host: MenuHost) => Promise<MenuNews> | MenuNews) =>
    item(label, () => void choose(() => make(moment, host)));
  return html`<div class="items" role="menu" aria-label=${messages.menu({})}>
    ${work(messages.saveSvg({}), saveSvg)} ${work(messages.savePng({}), savePng)}
    ${work(messages.saveAnimation({}), saveAnimation)} ${work(messages.copyText({}), copyText)}
    ${work(messages.copyLink({}), copyLink)} ${item(messages.legend({}), openLegend)}
  </div>`;
}

function saveSvg({ diagram, step, event, messages, theme }: MenuMoment, host: MenuHost): MenuNews {
  const picture = withOwnColours(diagram.pictureAlone(step, event), theme);
  const file = `${host.name()}-${step}.svg`;
  save(new Blob([toMarkup(picture)], { type: 'image/svg+xml' }), file);
  return { text: messages.saved({ file }) };
}

async function saveAnimation({ diagram, step, messages, theme }: MenuMoment, host: MenuHost): Promise<MenuNews> {
  const { toAnimatedSvg } = await import('../view/animation.ts');
  const file = `${host.name()}.svg`;
  save(
    new Blob([toAnimatedSvg(diagram.trace, { ...diagram.fileLooks, theme, step })], { type: 'image/svg+xml' }),
    file,
  );
  return { text: messages.saved({ file }) };
}

async function savePng({ diagram, step, event, messages }: MenuMoment, host: MenuHost): Promise<MenuNews> {
  const blob = await paint(diagram.pictureAlone(step, event), host.root);
  if (blob === null) return { text: messages.pngFailed({}) };
  const file = `${host.name()}-${step}.png`;
  save(blob, file);
  return { text: messages.saved({ file }) };
}

/** The picture as it looks on the page, as an image; null where the browser makes none of this size. */
async function paint(picture: SvgElement, root: HTMLElement | DocumentFragment): Promise<Blob | null> {
  const width = Number(picture.properties['width']);
  const height = Number(picture.properties['height']);
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  const pane = root.querySelector('.picture');
  if (context === null || pane === null) return null;
  const probe = document.createElement('span');
  pane.append(probe);
  try {
    const known = new Map<string, string>();
    const resolve = (property: 'color' | 'font-family', value: string): string => {
      let meaning = known.get(value);
      if (meaning === undefined) {
        probe.style.setProperty(property, value);
        meaning = getComputedStyle(probe).getPropertyValue(property);
        known.set(value, meaning);
      }
      return meaning;
    };
    context.scale(SCALE, SCALE);
    context.fillStyle = resolve('color', 'var(--pymem-background, var(--_box))');
    context.fillRect(0, 0, width, height);
    new CanvasPainter(context, resolve).paint(picture);
  } finally {
    probe.remove();
  }
  return await new Promise((done) => canvas.toBlob(done, 'image/png'));
}

/** How long a browser may take to begin with a file that is saved, in ms. */
const TIME_TO_SAVE = 60_000;

function save(blob: Blob, file: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TIME_TO_SAVE);
}

function copyText({ diagram, step, event, position, words, messages }: MenuMoment): Promise<MenuNews> {
  const notes = event === 0 ? diagram.notes(step).flatMap(({ text }) => (text === '' ? [] : [text])) : [];
  const around = { position, told: [...notes, words].join(' '), counts: messages.textCounts({}) };
  return copy(stepAsText(diagram.scene(step, event), pictureWords(messages), around), messages);
}

function copyLink({ messages }: MenuMoment, host: MenuHost): Promise<MenuNews> {
  return copy(host.link(), messages);
}

/** Where the page may not write to the clipboard, the text is shown to be copied by hand. */
async function copy(text: string, messages: MenuMoment['messages']): Promise<MenuNews> {
  try {
    await navigator.clipboard.writeText(text);
    return { text: messages.copied({}) };
  } catch {
    return { text: messages.copyForbidden({}), copy: text };
  }
}
