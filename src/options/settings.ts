/**
 * Reads a run of settings, `title="Two names" step=3 autoplay {2,4-6}`, as it
 * stands in a fence's meta and in the first-line comment. Knows the form and
 * the option rows; knows not where the text stands.
 */
import { nearest } from '../base/nearest.ts';
import type { DiagramOptions, OptionName } from './options.ts';
import { isOptionName, OPTION_NAMES, OPTIONS } from './options.ts';

export const OPTION_RULES = ['unknown-option', 'malformed-option', 'repeated-option'] as const;
export type OptionRule = (typeof OPTION_RULES)[number];

/** What is wrong with a setting. Offsets are UTF-16 offsets into the text that was read; the end is exclusive. */
export interface OptionProblem {
  readonly rule: OptionRule;
  readonly reason: string;
  readonly start: number;
  readonly end: number;
}

export interface Settings {
  readonly values: Partial<DiagramOptions>;
  readonly problems: readonly OptionProblem[];
  /** Where each option that counts is set. */
  readonly places: ReadonlyMap<OptionName, SettingPlace>;
}

/** UTF-16 offsets into the text that was read; the end is exclusive. */
export interface SettingPlace {
  readonly start: number;
  readonly end: number;
}

/** One setting as written. `value` is undefined for a bare name. */
interface WrittenSetting {
  readonly name: string;
  readonly value: string | undefined;
  /** What is wrong with how it is written, and how it may be meant; null where nothing is. */
  readonly mistake: string | null;
  /** The value stands in no quotes. */
  readonly isPlain: boolean;
  readonly start: number;
  readonly end: number;
}

/** Reads settings; what cannot be read becomes a problem and changes nothing. */
export function readSettings(source: string): Settings {
  const values = new Map<OptionName, unknown>();
  const problems: OptionProblem[] = [];
  const places = new Map<OptionName, SettingPlace>();
  for (const setting of joinWords(splitSettings(source))) {
    const { name, start, end, mistake } = setting;
    const report = (rule: OptionRule, reason: string) => problems.push({ rule, reason, start, end });
    if (mistake !== null) {
      report('malformed-option', mistake);
    } else if (!isOptionName(name)) {
      report('unknown-option', unknownOption(name));
    } else if (values.has(name)) {
      report('repeated-option', `Option \`${name}\` is set twice; the first one counts`);
    } else {
      const result = readOption(name, setting.value);
      if ('reason' in result) report('malformed-option', result.reason);
      else {
        values.set(name, result.value);
        places.set(name, { start, end });
      }
    }
  }
  return { values: Object.fromEntries(values), problems, places };
}

/** Options whose values are sentences. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'caption', 'expect', 'stdin'] satisfies OptionName[]);

/** Takes the words after a text without quotes for a part of it, as their author does. */
function joinWords(settings: readonly WrittenSetting[]): WrittenSetting[] {
  const joined: WrittenSetting[] = [];
  let words: string[] = [];
  for (const setting of settings) {
    const before = joined[joined.length - 1];
    const { name, value } = setting;
    const isWord = value === undefined && setting.mistake === null && !acceptsNoValue(name);
    if (!isWord || before === undefined || !before.isPlain || !TEXTS.has(before.name)) {
      joined.push(setting);
      words = [value ?? ''];
      continue;
    }
    words.push(name);
    const mistake = `A value with blanks stands in quotes: \`${before.name}="${words.join(' ')}"\``;
    joined[joined.length - 1] = { ...before, mistake, end: setting.end };
  }
  return joined;
}

function acceptsNoValue(name: string): boolean {
  return isOptionName(name) && OPTIONS[name].reader.bare !== undefined;
}

/** Reads one option's value; undefined stands for a bare name. */
export function readOption<Name extends OptionName>(
  name: Name,
  value: string | undefined,
): { readonly value: DiagramOptions[Name] } | { readonly reason: string } {
  const { reader } = OPTIONS[name];
  const result = value === undefined ? reader.bare : reader.read(value);
  if (result !== undefined) return { value: result };
  const got = value === undefined ? 'it has no value' : `not \`${value}\``;
  const near = value === undefined || !reader.choices ? undefined : nearest(value, reader.choices);
  const suggestion = near === undefined ? '' : `; did you mean \`${near}\`?`;
  return { reason: `Option \`${name}\` expects ${reader.expects}, ${got}${suggestion}` };
}

/** What authors may call an option, after other tools or the words of the documentation. */
const OTHER_NAMES: ReadonlyMap<string, OptionName> = new Map([
  ['meant-to-fail', 'fails'],
  ['error', 'fails'],
  ['raises', 'fails'],
  ['marks', 'steps'],
  ['lines', 'highlight'],
  ['file', 'src'],
  ['input', 'stdin'],
  ['language', 'lang'],
  ['version', 'python'],
  ['profile', 'python'],
  ['level', 'detail'],
  ['name', 'id'],
  ['heading', 'title'],
]);

/** That there is no such option, and which may be meant: one of ours, or of the `others` that the place knows. */
export function unknownOption(name: string, others: readonly string[] = []): string {
  const names = [...OPTION_NAMES, ...others];
  const near =
    OTHER_NAMES.get(name.toLowerCase()) ??
    names.find((option) => letters(option) === letters(name)) ??
    nearest(name, names);
  if (near !== undefined) return `There is no option \`${name}\`; did you mean \`${near}\`?`;
  return `There is no option \`${name}\`; the options are ${names.join(', ')}`;
}

/** The letters of a name in order of the alphabet: equal for names in which two letters changed places. */
function letters(name: string): string {
  return [...name].sort().join('');
}

/** Prints settings so that `readSettings` reads the same values again. */
export function writeSettings(values: Partial<DiagramOptions>): string {
  return OPTION_NAMES.flatMap((name) => {
    const written = writeOption(name, values[name]);
    if (written === undefined) return [];
    return written === '' && OPTIONS[name].reader.bare !== undefined ? [name] : [`${name}=${quote(written)}`];
  }).join(' ');
}

/** The text of one option's value; undefined when it has none. */
export function writeOption<Name extends OptionName>(
  name: Name,
  value: DiagramOptions[Name] | undefined,
): string | undefined {
  return value === undefined || value === null ? undefined : OPTIONS[name].reader.write(value);
}

function quote(value: string): string {
  return /^[^\s"'{}=,;\\]+$/.test(value) ? value : `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** Whether a text begins as settings do: with `name=`, a brace, or the name of an option that needs no value. */
export function beginsWithSetting(source: string): boolean {
  const first = /^\s*(\S+)/.exec(source)?.[1];
  if (first === undefined) return false;
  if (/^(\{|[\p{L}_][\p{L}\p{N}_-]*=)/u.test(first)) return true;
  const bare = OPTION_NAMES.filter((name) => OPTIONS[name].reader.bare !== undefined);
  return bare.some((name) => name === first) || (nearest(first, bare) !== undefined && /^\S+\s*$/.test(source.trim()));
}

const SEPARATOR = /[\s,;]+/y;
const LINES = /\{[\s\d,-]*\}/y;
const NAME = /[^\s=,;{}"']+/y;
const QUOTED = /"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/y;
const BRACED = /\{([^{}]*)\}/y;
/** Up to a blank; a comma ends the value when another setting follows it. */
const BARE = /(?:(?![,;]+(?:[\p{L}_][\p{L}\p{N}_-]*=|[\s}]|$))[^\s{}])+/uy;
/** An equals sign with blanks around it, before what may be a value. */
const APART = /(?:[ \t]+=[ \t]*|=[ \t]+)(?=["']|[^\s=,;{}"']+(?:[\s,;}]|$))/y;
const UNCLOSED = /["'][^]*/y;
const UNREADABLE = /\S+/y;

/** Cuts a text into settings. Braces around settings, as some tools write them, are passed over. */
function splitSettings(source: string): WrittenSetting[] {
  const settings: WrittenSetting[] = [];
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const match = pattern.exec(source);
    if (match) at = pattern.lastIndex;
    return match;
  };
  while (at < source.length) {
    if (take(SEPARATOR)) continue;
    const start = at;
    const lines = take(LINES);
    if (lines) {
      settings.push({ name: 'highlight', value: lines[0], mistake: null, isPlain: false, start, end: at });
      continue;
    }
    if (source[at] === '{' || source[at] === '}') {
      at++;
      continue;
    }
    const nameless = take(QUOTED)?.[0];
    if (nameless !== undefined) {
      const mistake = `${nameless} belongs to no option; did you mean \`title=${nameless}\`?`;
      settings.push({ name: '', value: nameless, mistake, isPlain: false, start, end: at });
      continue;
    }
    const name = take(NAME);
    if (!name) {
      const unreadable = take(UNREADABLE)?.[0] ?? '';
      settings.push({ name: unreadable, value: undefined, mistake: null, isPlain: false, start, end: at });
      continue;
    }
    const setting = {
      name: name[0],
      value: undefined as string | undefined,
      mistake: null as string | null,
      isPlain: false,
      start,
    };
    const isApart = take(APART) !== null;
    if (isApart || source[at] === '=') {
      if (!isApart) at++;
      const valueAt = at;
      const quoted = take(QUOTED);
      const unclosed = quoted ? null : take(UNCLOSED);
      setting.isPlain = !quoted && !isApart && source[valueAt] !== '{';
      setting.value = quoted
        ? (quoted[1] ?? quoted[2] ?? '').replace(/\\(["'\\])/g, '$1')
        : (unclosed?.[0] ?? take(BRACED)?.[1] ?? take(BARE)?.[0] ?? '');
      if (unclosed !== null)
        setting.mistake = `The value of option \`${name[0]}\` begins with a quote that is not closed`;
      else if (isApart)
        setting.mistake = `No blanks stand around \`=\`; did you mean \`${name[0]}=${source.slice(valueAt, at)}\`?`;
    }
    settings.push({ ...setting, end: at });
  }
  return settings;
}
