// Writes what editors and frameworks are told about the element, from the option rows and custom-elements.json:
// vscode.html-custom-data.json, web-types.json and the types for JSX of React, templates of Vue and Svelte.
// Knows the forms of these files; every fact about the element comes from elsewhere. Runs after the build of dist/.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../test/support/test-files.mjs';

const at = (path) => join(repositoryRoot, path);

/** Attributes that are no options: where the program comes from. */
const OWN_ATTRIBUTES = [
  { name: 'code', doc: 'The program.', type: 'string' },
  { name: 'src', doc: 'Address of a Python file.', type: 'string' },
];

/** Attributes that every element has; types of frameworks know them. */
const GLOBAL_ATTRIBUTES = new Set(['id', 'title', 'lang']);

/** The TypeScript type of an option as an attribute. */
function typeOf({ reader, default: value }) {
  if (reader.bare === true) return 'boolean';
  if (reader.choices) return reader.choices.map((choice) => `'${choice}'`).join(' | ');
  return typeof value === 'number' || /number/.test(reader.expects) ? 'number | string' : 'string';
}

async function attributes() {
  const { OPTIONS } = await import(pathToFileURL(at('dist/src/options/options.js')).href);
  const rows = Object.entries(OPTIONS).filter(([, row]) => row.element);
  return [
    ...OWN_ATTRIBUTES,
    ...rows.map(([name, row]) => ({
      name,
      doc: row.doc,
      type: typeOf(row),
      ...(row.reader.choices && row.reader.bare === undefined && { choices: row.reader.choices }),
    })),
  ];
}

/** The element's declaration in custom-elements.json. */
function declaration() {
  const { modules } = JSON.parse(readFileSync(at('custom-elements.json'), 'utf8'));
  return modules.flatMap(({ declarations }) => declarations ?? []).find(({ name }) => name === 'PyMemory');
}

const HEADER = '// Written by the build from the option rows.\n';

const EVENTS = ['pymem-ready', 'pymem-step', 'pymem-error'];

function attributeTypes(list) {
  const rows = list
    .filter(({ name }) => !GLOBAL_ATTRIBUTES.has(name))
    .map(({ name, doc, type }) => `  /** ${doc.replaceAll('*/', '* /')} */\n  '${name}'?: ${type} | undefined;\n`);
  return `${HEADER}import type { Trace } from '../src/trace.js';

/** What \`<py-memory>\` takes, as attributes and, in frameworks that set properties, as a trace. */
export interface PyMemoryAttributes {
${rows.join('')}  /** A trace to show, whatever the program: a property, not an attribute. */
  trace?: Trace | null | undefined;
}
`;
}

const eventTypes = (prefix) =>
  EVENTS.map((name) => `  '${prefix}${name}'?: ((event: PyMemoryEventMap['${name}']) => void) | undefined;\n`).join('');

const IMPORTS = `import type { PyMemory, PyMemoryEventMap } from '../src/index.js';
import type { PyMemoryAttributes } from './attributes.js';
`;

const REACT = `${HEADER}${IMPORTS}import type { DetailedHTMLProps, HTMLAttributes } from 'react';

interface PyMemoryHandlers {
${eventTypes('on')}}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'py-memory': Omit<DetailedHTMLProps<HTMLAttributes<PyMemory>, PyMemory>, keyof PyMemoryAttributes> &
        PyMemoryAttributes &
        PyMemoryHandlers;
    }
  }
}
`;

const VUE = `${HEADER}${IMPORTS}import type { HTMLAttributes, PublicProps } from 'vue';

type PyMemoryEvents = {
${EVENTS.map((name) => `  (name: '${name}', event: PyMemoryEventMap['${name}']): void;\n`).join('')}};

declare module 'vue' {
  interface GlobalComponents {
    'py-memory': new () => PyMemory & {
      $props: HTMLAttributes & PyMemoryAttributes & PublicProps;
      $emit: PyMemoryEvents;
    };
  }
}
`;

const SVELTE = `${HEADER}${IMPORTS}import type { HTMLAttributes } from 'svelte/elements';

interface PyMemoryHandlers {
${eventTypes('on')}}

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'py-memory': Omit<HTMLAttributes<PyMemory>, keyof PyMemoryAttributes> & PyMemoryAttributes & PyMemoryHandlers;
  }
}
`;

const list = await attributes();
const element = declaration();
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'));

const TYPES = {
  attributes: attributeTypes(list),
  react: REACT,
  vue: VUE,
  svelte: SVELTE,
  // An import of styles is an import of a module without exports.
  style: `${HEADER}export {};\n`,
};

mkdirSync(at('dist/types'), { recursive: true });
for (const [name, text] of Object.entries(TYPES)) writeFileSync(at(`dist/types/${name}.d.ts`), text);

const customData = {
  version: 1.1,
  tags: [
    {
      name: 'py-memory',
      description: element.description,
      attributes: list.map(({ name, doc, type, choices }) => ({
        name,
        description: doc,
        ...(choices && { values: choices.map((choice) => ({ name: choice })) }),
        ...(type === 'boolean' && { valueSet: 'v' }),
      })),
    },
  ],
};
writeFileSync(at('vscode.html-custom-data.json'), `${JSON.stringify(customData, null, 2)}\n`);

const webTypes = {
  $schema: 'https://json.schemastore.org/web-types',
  name: 'py-memory',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: 'py-memory',
          description: element.description,
          attributes: list.map(({ name, doc, type }) => ({ name, description: doc, value: { type } })),
          js: {
            events: EVENTS.map((name) => ({
              name,
              description: element.events.find((event) => event.name === name)?.description ?? '',
            })),
          },
        },
      ],
    },
  },
};
writeFileSync(at('web-types.json'), `${JSON.stringify(webTypes, null, 2)}\n`);
