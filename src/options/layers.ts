/**
 * Puts the options of a diagram together from all places where they may be
 * set. Knows the order of strength; knows not how each place is read.
 */
import type { DiagramOptions, OptionName } from './options.ts';
import { isOptionName, OPTION_NAMES, OPTIONS } from './options.ts';
import { readOption, unknownOption } from './settings.ts';

/** Where options may be set, from the weakest place to the strongest. */
export const PLACES = ['plugin', 'comment', 'meta', 'element'] as const;
export type Place = (typeof PLACES)[number];

export type OptionLayers = Readonly<Partial<Record<Place, Partial<DiagramOptions>>>>;

/** What has been set, the strongest place winning option by option; what nobody set is absent. */
export function mergeOptions(layers: OptionLayers): Partial<DiagramOptions> {
  const merged: Partial<DiagramOptions> = {};
  for (const place of PLACES) Object.assign(merged, layers[place]);
  return merged;
}

/** Every option with its value: as set, else its default. */
export function withDefaults(set: Partial<DiagramOptions>): DiagramOptions {
  return Object.fromEntries(
    OPTION_NAMES.map((name) => [name, set[name] ?? OPTIONS[name].default]),
  ) as unknown as DiagramOptions;
}

/**
 * Reads options that were given as a record: the settings of the plugin, the
 * attributes of an element. A value is a text as it would stand in a fence,
 * true, a number, or a list of words; null and undefined mean not set. `others` are names that may stand there as well.
 */
export function readOptionRecord(
  record: Readonly<Record<string, unknown>>,
  others: readonly string[] = [],
): {
  readonly values: Partial<DiagramOptions>;
  readonly problems: readonly { readonly name: string; readonly reason: string }[];
} {
  const values = new Map<OptionName, unknown>();
  const problems: { name: string; reason: string }[] = [];
  for (const [name, value] of Object.entries(record)) {
    if (value === undefined || value === null) continue;
    if (!isOptionName(name)) {
      problems.push({ name, reason: unknownOption(name, others) });
      continue;
    }
    const result = readOption(name, textOf(value));
    if ('reason' in result) problems.push({ name, reason: result.reason });
    else values.set(name, result.value);
  }
  return { values: Object.fromEntries(values), problems };
}

/** How a value given as true, a number or a list would be written; undefined for a bare name. */
function textOf(value: unknown): string | undefined {
  if (value === true) return undefined;
  return Array.isArray(value) ? value.join(',') : String(value);
}
