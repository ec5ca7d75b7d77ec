/**
 * Templates of replacements: `\1`, `\g<name>` and escapes between plain text.
 * Knows no Python objects. Source: https://docs.python.org/3.14/library/re.html#re.sub
 */
import { ValueFailure } from './failure.ts';
import { DIGIT, LETTER, OCTAL, RegexScanner, isGroupNumber, octalEscape } from './regex-scanner.ts';
import { RegexFailure } from './regex-tree.ts';
import { textRepr } from './text-repr.ts';

const CONTROL_ESCAPES: ReadonlyMap<string, string> = new Map([
  ['\\a', '\x07'],
  ['\\b', '\b'],
  ['\\f', '\f'],
  ['\\n', '\n'],
  ['\\r', '\r'],
  ['\\t', '\t'],
  ['\\v', '\v'],
  ['\\\\', '\\'],
]);

/** A template as plain text and numbers of groups. */
export function parseTemplate(
  source: string,
  isText: boolean,
  groups: number,
  names: ReadonlyMap<string, number>,
): (string | number)[] {
  const scanner = new RegexScanner(source, isText);
  const parts: (string | number)[] = [];
  let plain = '';
  for (;;) {
    const start = scanner.at;
    const token = scanner.take();
    if (token === null) break;
    const part = token.startsWith('\\') ? escape(scanner, token, start, groups, names) : token;
    if (typeof part === 'string') plain += part;
    else {
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push(part);
    }
  }
  if (plain !== '') parts.push(plain);
  return parts;
}

function escape(
  scanner: RegexScanner,
  token: string,
  start: number,
  groups: number,
  names: ReadonlyMap<string, number>,
): string | number {
  const character = token.slice(1);
  if (character === 'g') return namedGroup(scanner, groups, names);
  if (character === '0') return String.fromCharCode(octalEscape('0' + scanner.takeWhile(2, OCTAL), start));
  if (DIGIT.test(character)) {
    const digits = character + scanner.takeWhile(1, DIGIT);
    if (/^[0-7]{2}$/.test(digits) && scanner.next !== null && /^[0-7]$/.test(scanner.next))
      return String.fromCharCode(octalEscape(digits + scanner.takeWhile(1, OCTAL), start));
    return knownGroup(Number(digits), digits, start + 1, groups);
  }
  const control = CONTROL_ESCAPES.get(token);
  if (control === undefined && LETTER.test(character)) throw new RegexFailure(`bad escape ${token}`, start);
  return control ?? token;
}

function namedGroup(scanner: RegexScanner, groups: number, names: ReadonlyMap<string, number>): number {
  if (!scanner.skip('<')) throw new RegexFailure('missing <', scanner.at);
  const position = scanner.at;
  const name = scanner.takeName('>', 'group name');
  if (isGroupNumber(name)) return knownGroup(Number(name), name, position, groups);
  scanner.checkGroupName(name, position);
  const group = names.get(name);
  if (group === undefined) throw new ValueFailure('IndexError', `unknown group name ${textRepr(name)}`);
  return group;
}

function knownGroup(group: number, digits: string, position: number, groups: number): number {
  if (group > groups) throw new RegexFailure(`invalid group reference ${BigInt(digits)}`, position);
  return group;
}
