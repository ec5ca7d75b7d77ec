/**
 * The Markdown node that stands for a diagram. It keeps the fence it was made
 * from, so that it prints back to Markdown; what it becomes in HTML is in its
 * data, as remark-rehype reads it. Knows mdast; knows no diagram.
 */
import type { ElementContent, Properties } from 'hast';
import type { Code, Data, Literal } from 'mdast';

export interface PyMemoryData extends Data {
  hName: string;
  hProperties: Properties;
  hChildren: ElementContent[];
}

export interface PyMemoryNode extends Literal {
  type: 'pyMemory';
  lang: string | null;
  meta: string | null;
  data: PyMemoryData;
}

declare module 'mdast' {
  interface RootContentMap {
    pyMemory: PyMemoryNode;
  }
  interface BlockContentMap {
    pyMemory: PyMemoryNode;
  }
}

export function pyMemoryNode(fence: Code, data: PyMemoryData): PyMemoryNode {
  return {
    type: 'pyMemory',
    lang: fence.lang ?? null,
    meta: fence.meta ?? null,
    value: fence.value,
    data,
    ...(fence.position && { position: fence.position }),
  };
}

/** The part of mdast-util-to-markdown's state that printing needs. */
interface PrintingState {
  handle(node: Code, parent: unknown, state: PrintingState, info: unknown): string;
}

/** An extension of mdast-util-to-markdown that prints the node as the fence it was. */
export const pyMemoryToMarkdown = {
  handlers: {
    pyMemory({ lang, meta, value }: PyMemoryNode, parent: unknown, state: PrintingState, info: unknown): string {
      return state.handle({ type: 'code', lang, meta, value }, parent, state, info);
    },
  },
};
