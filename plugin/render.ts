/**
 * A diagram as a tree of HTML: the element, and inside it what a reader
 * without script sees (the code, the still picture, the words), and the trace.
 * Knows hast and the names of the element's attributes; runs nothing.
 */
import type { Element, ElementContent, Properties } from 'hast';
import type { DiagramOptions } from '../src/options/options.ts';
import { OPTION_NAMES, OPTIONS } from '../src/options/options.ts';
import { writeOption } from '../src/options/settings.ts';
import type { SvgElement, SvgNode } from '../src/view/svg-node.ts';
import type { PyMemoryData } from './node.ts';

/** Everything that is seen of a diagram. */
export interface Diagram {
  /** The program as run. */
  readonly code: string;
  /** The program as shown: without hidden lines. */
  readonly shownCode: string;
  /** What was set, with the step resolved to an index. */
  readonly options: Partial<DiagramOptions>;
  /** The still picture; null when there is no memory to draw. */
  readonly picture: SvgElement | null;
  /** The step shown, in words: one paragraph each. */
  readonly words: readonly string[];
  /** The trace as JSON; null when it is left for the reader's tab to make. */
  readonly trace: string | null;
}

/** What remark-rehype makes of the node. */
export function renderDiagram(diagram: Diagram): PyMemoryData {
  const { options } = diagram;
  const still = figure(diagram);
  if (options.static)
    return { hName: 'div', hProperties: { className: ['pymem-static'], ...idOf(options) }, hChildren: [still] };
  const trace = diagram.trace === null ? [] : [script(diagram.trace)];
  return { hName: 'py-memory', hProperties: attributes(diagram), hChildren: [still, ...trace] };
}

/** A readable code block, for a program that cannot be shown as a diagram. */
export function renderCodeOnly(code: string): PyMemoryData {
  const { tagName, properties, children } = codeBlock(code);
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

function codeBlock(code: string): Element {
  const ended = code === '' || code.endsWith('\n') ? code : `${code}\n`;
  return html('pre', {}, [html('code', { className: ['language-python'] }, [{ type: 'text', value: ended }])]);
}

/** What readers without script see: title, code, picture, and in words what the picture shows. */
function figure({ options, shownCode, picture, words }: Diagram): Element {
  const { title, caption } = options;
  return html('figure', { className: ['pymem-still'] }, [
    ...(title ? [paragraph('pymem-title', strong(title))] : []),
    codeBlock(shownCode),
    ...(picture ? [toHast(picture)] : []),
    html('figcaption', {}, [
      ...(caption ? [paragraph('pymem-caption', { type: 'text', value: caption })] : []),
      ...words.map((sentence) => paragraph('pymem-words', { type: 'text', value: sentence })),
    ]),
  ]);
}

function strong(text: string): Element {
  return html('strong', {}, [{ type: 'text', value: text }]);
}

function paragraph(name: string, child: ElementContent): Element {
  return html('p', { className: [name] }, [child]);
}

/** The serialiser of hast prints script text as it is, so `<` must not stand in it; the codec writes it as `\u003c`. */
function script(json: string): Element {
  return html('script', { type: 'application/json', className: ['pymem-trace'] }, [
    { type: 'text', value: json.replaceAll('<', '\\u003c') },
  ]);
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
  for (const [name, value] of Object.entries(node.properties)) properties[hastName(name)] = value;
  return html(node.tagName, properties, node.children.map(toHast));
}

/**
 * `stroke-width` is `strokeWidth` in hast and `class` is `className`. Names that begin with `data-` stay: as
 * `dataType`, `data-type` would be taken for an attribute of RDFa.
 */
function hastName(attribute: string): string {
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
