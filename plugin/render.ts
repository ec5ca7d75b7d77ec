/**
 * A diagram as a tree of HTML: the element, and inside it what a reader
 * without script sees (the code, the still picture, the words), and the trace.
 * Knows hast and the names of the element's attributes; runs nothing.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { ShownLine } from '../src/marks/shown-program.ts';
import type { DiagramOptions } from '../src/options/options.ts';
import { OPTION_NAMES, OPTIONS } from '../src/options/options.ts';
import { writeOption } from '../src/options/settings.ts';
import type { SvgElement, SvgNode } from '../src/view/svg-node.ts';
import type { Diagram, Strategy } from './diagram.ts';
import type { ImageFolder } from './image.ts';
import { imageAddress } from './image.ts';
import type { PyMemoryData } from './node.ts';
import type { ShippedTrace } from './shipped-trace.ts';
import type { Still } from './still.ts';

/** How a diagram is to stand in its page. */
export interface RenderSettings {
  readonly strategy: Strategy;
  /** Where files of pictures go; null: into the page. */
  readonly images: ImageFolder | null;
  /** Begins the names of files. */
  readonly id: string;
}

/** What remark-rehype makes of the node. */
export function renderDiagram(diagram: Diagram, settings: RenderSettings): PyMemoryData {
  const still = figure(diagram, settings);
  if (settings.strategy !== 'element') {
    const properties = { className: ['pymem-static'], ...idOf(diagram.options) };
    return { hName: 'div', hProperties: properties, hChildren: [still] };
  }
  const trace = diagram.trace === null ? [] : [script(diagram.trace)];
  return { hName: 'py-memory', hProperties: attributes(diagram), hChildren: [still, ...trace] };
}

/** A readable code block, for a program that cannot be shown as a diagram. */
export function renderCodeOnly(code: string): PyMemoryData {
  const ended = code === '' || code.endsWith('\n') ? code : `${code}\n`;
  const { tagName, properties, children } = codeBlock([{ type: 'text', value: ended }]);
  return { hName: tagName, hProperties: properties, hChildren: children };
}

function attributes({ code, options }: Diagram): Properties {
  const written: Properties = { code };
  for (const name of OPTION_NAMES) {
    const value = OPTIONS[name].element ? writeOption(name, options[name]) : undefined;
    if (value !== undefined) written[hastName(name)] = value;
  }
  return written;
}

function idOf({ id }: Partial<DiagramOptions>): Properties {
  return id === undefined ? {} : { id };
}

function codeBlock(lines: readonly ElementContent[]): Element {
  const children: ElementContent[] = [];
  for (const node of lines) {
    const last = children.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else children.push(node);
  }
  return html('pre', {}, [html('code', { className: ['language-python'] }, children)]);
}

/** A line of the program; names of steps are badges, to which links of the article lead. */
function shownLine({ text, badges }: ShownLine, id: string): ElementContent[] {
  const nodes: ElementContent[] = [];
  let at = 0;
  for (const { name, start, end } of badges) {
    nodes.push({ type: 'text', value: text.slice(at, start) });
    const properties = { className: ['pymem-badge'], ...(id !== '' && { id: `${id}:${name}` }) };
    nodes.push(html('b', properties, [{ type: 'text', value: name }]));
    at = end;
  }
  nodes.push({ type: 'text', value: `${text.slice(at)}\n` });
  return nodes;
}

/** What readers without script see: title, code, pictures, and in words what they show. */
function figure({ options, shown, stills, unscripted }: Diagram, settings: RenderSettings): Element {
  const { title, caption } = options;
  const [only] = stills;
  const isOne = stills.length === 1 && only !== undefined;
  const lines = caption ? [paragraph('pymem-caption', { type: 'text', value: caption })] : [];
  const told = isOne ? [...lines, ...tell(only)] : lines;
  const isSteps = options.view === 'steps';
  return html('figure', { className: isOne ? ['pymem-still'] : ['pymem-still', 'pymem-steps'] }, [
    ...(title ? [paragraph('pymem-title', strong(title))] : []),
    codeBlock(shown.flatMap((line) => shownLine(line, options.id ?? ''))),
    ...(isOne
      ? draw(only, options, settings)
      : isSteps
        ? [moments(stills, options, settings)]
        : stills.map((still) => moment(still, options, settings))),
    ...(told.length > 0 ? [html('figcaption', {}, told)] : []),
    ...others(unscripted, options, settings),
  ]);
}

/** One of several pictures with its words. */
function moment(still: Still, options: Partial<DiagramOptions>, settings: RenderSettings): Element {
  const words = html('figcaption', {}, [
    paragraph('pymem-position', { type: 'text', value: still.position }),
    ...tell(still),
  ]);
  return html('figure', { className: ['pymem-moment'] }, [...draw(still, options, settings), words]);
}

function moments(stills: readonly Still[], options: Partial<DiagramOptions>, settings: RenderSettings): Element {
  const figures = stills.map((still) => moment(still, options, settings));
  return html('figure', { className: ['pymem-moments'] }, figures);
}

/** Small pictures of other steps. Beside a player, they are for those alone who have no script. */
function others(stills: readonly Still[], options: Partial<DiagramOptions>, settings: RenderSettings): Element[] {
  if (stills.length === 0) return [];
  const all = moments(stills, options, settings);
  return [settings.strategy === 'element' ? html('noscript', {}, [all]) : all];
}

function draw(
  { picture, step, alternative }: Still,
  { title }: Partial<DiagramOptions>,
  { strategy, images, id }: RenderSettings,
): Element[] {
  if (picture === null) return [];
  if (strategy === 'element' || strategy === 'svg') return [toHast(picture)];
  const { width, height } = picture.properties;
  const src = imageAddress(picture, `${id}-${step ?? 0}`, images);
  const alt = title ? `${title}\n${alternative}` : alternative;
  return [html('img', { src, alt, width, height, className: ['pymem-picture'] }, [])];
}

function tell({ notes, words }: Still): Element[] {
  return [
    ...notes.map(({ name, text }) =>
      html('p', { className: ['pymem-note'] }, [
        html('b', { className: ['pymem-badge'] }, [{ type: 'text', value: name }]),
        ...(text === '' ? [] : [{ type: 'text' as const, value: ` ${text}` }]),
      ]),
    ),
    ...words.map((sentence) => paragraph('pymem-words', { type: 'text', value: sentence })),
  ];
}

function strong(text: string): Element {
  return html('strong', {}, [{ type: 'text', value: text }]);
}

function paragraph(name: string, child: ElementContent): Element {
  return html('p', { className: [name] }, [child]);
}

/** The serialiser of hast prints script text as it is, so `<` must not stand in it; the codec writes it as `\u003c`. */
function script({ text, encoding }: ShippedTrace): Element {
  const properties = {
    type: 'application/json',
    className: ['pymem-trace'],
    ...(encoding !== null && { 'data-encoding': encoding }),
  };
  return html('script', properties, [{ type: 'text', value: text.replaceAll('<', '\\u003c') }]);
}

function html(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A node of a picture with the property names of hast, by which sanitizers and JSX know attributes. */
function toHast(node: SvgElement): Element;
function toHast(node: SvgNode): ElementContent;
function toHast(node: SvgNode): ElementContent {
  if (node.type === 'text') return { type: 'text', value: node.value };
  const properties: Properties = {};
  for (const name in node.properties) properties[hastName(name)] = node.properties[name]!;
  return html(node.tagName, properties, node.children.map(toHast));
}

/**
 * `stroke-width` is `strokeWidth` in hast and `class` is `className`. Names that begin with `data-` stay: as
 * `dataType`, `data-type` would be taken for an attribute of RDFa.
 */
function hastName(attribute: string): string {
  let name = HAST_NAMES.get(attribute);
  if (name === undefined) HAST_NAMES.set(attribute, (name = makeHastName(attribute)));
  return name;
}

/** Names that were made before: pictures have few of them, many times. */
const HAST_NAMES = new Map<string, string>();

function makeHastName(attribute: string): string {
  const irregular = IRREGULAR_NAMES.get(attribute);
  if (irregular !== undefined) return irregular;
  if (attribute.startsWith('data-')) return attribute;
  return attribute.replace(/[-:]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const IRREGULAR_NAMES: ReadonlyMap<string, string> = new Map([
  ['class', 'className'],
  ['aria-labelledby', 'ariaLabelledBy'],
  ['aria-describedby', 'ariaDescribedBy'],
]);
