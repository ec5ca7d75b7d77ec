// The reference of all options as Markdown, from their rows. Run `node --import tsx scripts/options-reference.mjs` to
// write docs/options.md; a test holds that the file is what this prints.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { OPTION_NAMES, OPTIONS } from '../src/options/options.ts';
import { writeOption } from '../src/options/settings.ts';

const TARGET = new URL('../docs/options.md', import.meta.url);

const HEAD = `# Options of a diagram

An option is written in one of these places; the later ones are stronger:

1. as a setting of the remark plugin, for all diagrams of a site (only those marked *site*);
2. in a comment on the first line of the program, \`# pymem step=3 lang=ko\`, which every tool leaves in place and which
   makes an ordinary Python fence a diagram; the comment itself is not shown;
3. behind the language of the fence, \`\`\`\` \`\`\`pymem step=3 title="Two names" \`\`\`\`;
4. as an attribute of \`<py-memory>\` (only those marked *element*; the others concern the build).

A value with blanks stands in quotes. An option that needs no value may stand as its bare name. What is unknown or has not
the right form is reported, with its place in the Markdown file, and left out.
`;

function section(name) {
  const { reader, default: standard, scope, element, doc } = OPTIONS[name];
  const written = writeOption(name, standard);
  const marks = [scope === 'site' ? '*site*' : '', element ? '*element*' : ''].filter((mark) => mark !== '').join(', ');
  const value = written === undefined || written === '' ? 'not set' : `\`${written}\``;
  return `## \`${name}\`\n\n${doc}\n\nValue: ${reader.expects}. Default: ${value}.${marks === '' ? '' : ` Places: ${marks}.`}\n`;
}

export function optionsReference() {
  return [HEAD, ...OPTION_NAMES.map(section)].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, optionsReference());
