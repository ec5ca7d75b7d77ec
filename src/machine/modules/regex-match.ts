/** What matches can do. Source: https://docs.python.org/3.14/library/re.html#match-objects */
import { STR } from '../core-types.ts';
import { dictSet } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { NativeRow, NativeTable, Routine } from '../native.ts';
import type { PyObject } from '../object.ts';
import { clampedSize } from '../operations/number.ts';
import { None } from '../singletons.ts';
import { CLASS_GETITEM } from '../types/generic-alias.ts';
import { sizeRow } from '../types/size-row.ts';
import { bytesRepr, textRepr } from '../values/text-repr.ts';
import { latin1Bytes } from '../values/byte-strings.ts';
import { characters } from '../values/unicode.ts';
import { itemOf, matchState, patternState } from './regex-objects.ts';
import { part, partText, subjectOf } from './regex-subject.ts';
import { expanded, joined, readTemplate } from './regex-template.ts';

/** Characters of a repr that the repr of a match shows. */
const SHOWN = 50;

const patternOf = (match: PyObject): PyObject => itemOf(match, 1);
const groupsOf = (match: PyObject): number => patternState(patternOf(match)).program.groups;

/** The number of a group given by number or name. IndexError if there is none. */
function* groupNumber(machine: Machine, match: PyObject, key: PyObject): Routine<number> {
  let group: number | undefined;
  if (key.type.layout === STR) group = patternState(patternOf(match)).names.get(key.payload as string);
  else if (key.type.lookup('__index__') !== null) group = yield* clampedSize(machine, key);
  if (group === undefined || group < 0 || group > groupsOf(match)) machine.fail('IndexError', 'no such group');
  return group;
}

const placesOf = (match: PyObject, group: number): [start: number, stop: number] => {
  const { places } = matchState(match).found;
  return [places[2 * group]!, places[2 * group + 1]!];
};

/** What a group matched, or `missing` if it did not match. */
function groupValue(machine: Machine, match: PyObject, group: number, missing: PyObject): PyObject {
  const [start, stop] = placesOf(match, group);
  return start < 0 || stop < 0 ? missing : part(machine, subjectOf(machine, itemOf(match, 0)), start, stop);
}

function pair(machine: Machine, match: PyObject, group: number): PyObject {
  const [start, stop] = placesOf(match, group);
  return machine.freshTuple([machine.int(start), machine.int(stop)]);
}

const place = (doc: string, read: (machine: Machine, match: PyObject, group: number) => PyObject): NativeRow => ({
  doc,
  *routine(machine, self: PyObject, group?: PyObject) {
    return read(machine, self, group === undefined ? 0 : yield* groupNumber(machine, self, group));
  },
});

const itself: NativeRow = { doc: 'A match is its own copy.', run: (_machine, self: PyObject) => self };

function lastGroupName(machine: Machine, match: PyObject): PyObject {
  const { lastGroup } = matchState(match).found;
  for (const [name, group] of patternState(patternOf(match)).names) if (group === lastGroup) return machine.str(name);
  return None;
}

export const MATCH_TABLE: NativeTable = {
  ...sizeRow('the places of its groups', (self) => 16 * (groupsOf(self) + 1)),
  ...CLASS_GETITEM,
  'group(self, /, *args)': {
    doc: 'What groups matched, by number or name; the whole match without arguments.',
    *routine(machine, self: PyObject, args: readonly PyObject[]) {
      if (args.length === 0) return groupValue(machine, self, 0, None);
      const values: PyObject[] = [];
      for (const key of args) values.push(groupValue(machine, self, yield* groupNumber(machine, self, key), None));
      return values.length === 1 ? values[0]! : machine.freshTuple(values);
    },
  },
  '__getitem__(self, key, /)': {
    doc: 'What a group matched, by number or name.',
    *routine(machine, self: PyObject, key: PyObject) {
      return groupValue(machine, self, yield* groupNumber(machine, self, key), None);
    },
  },
  __iter__: { doc: 'Groups are asked for one by one; a match is no sequence of them.', value: None },
  'groups(self, /, default=None)': {
    doc: 'What all groups matched.',
    run(machine, self: PyObject, missing?: PyObject) {
      const values: PyObject[] = [];
      for (let group = 1; group <= groupsOf(self); group++)
        values.push(groupValue(machine, self, group, missing ?? None));
      return machine.freshTuple(values);
    },
  },
  'groupdict(self, /, default=None)': {
    doc: 'What the groups with names matched, by name.',
    *routine(machine, self: PyObject, missing?: PyObject) {
      const values = machine.dict();
      for (const [name, group] of patternState(patternOf(self)).names)
        yield* dictSet(machine, values, machine.str(name), groupValue(machine, self, group, missing ?? None));
      return values;
    },
  },
  'start(self, group=0, /)': place('Where a group begins; -1 if it did not match.', (machine, match, group) =>
    machine.int(placesOf(match, group)[0]),
  ),
  'end(self, group=0, /)': place('Where a group ends; -1 if it did not match.', (machine, match, group) =>
    machine.int(placesOf(match, group)[1]),
  ),
  'span(self, group=0, /)': place('Where a group begins and ends.', pair),
  'expand(self, /, template)': {
    doc: 'A template with what the groups matched in place of references.',
    *routine(machine, self: PyObject, source: PyObject) {
      const template = yield* readTemplate(machine, patternOf(self), source);
      const subject = subjectOf(machine, itemOf(self, 0));
      return joined(machine, template, expanded(machine, template, subject, matchState(self).found));
    },
  },
  '__copy__(self, /)': itself,
  '__deepcopy__(self, memo, /)': itself,
  '__repr__(self, /)': {
    doc: 'Where the pattern matched, and what.',
    run(machine, self: PyObject) {
      const [start, stop] = placesOf(self, 0);
      const subject = subjectOf(machine, itemOf(self, 0));
      const text = partText(subject, start, stop);
      const shown = subject.text === null ? bytesRepr(latin1Bytes(text)) : textRepr(text);
      const most = characters(shown).slice(0, SHOWN).join('');
      return machine.str(`<re.Match object; span=(${start}, ${stop}), match=${most}>`);
    },
  },
  string: { doc: 'What was looked through.', get: (_machine, self) => itemOf(self, 0) },
  re: { doc: 'The pattern.', get: (_machine, self) => patternOf(self) },
  pos: { doc: 'Where the search began.', get: (machine, self) => machine.int(matchState(self).from) },
  endpos: { doc: 'Where the search had to end.', get: (machine, self) => machine.int(matchState(self).end) },
  regs: {
    doc: 'Where the whole match and all groups begin and end.',
    get(machine, self) {
      const pairs: PyObject[] = [];
      for (let group = 0; group <= groupsOf(self); group++) pairs.push(pair(machine, self, group));
      return machine.tuple(pairs);
    },
  },
  lastindex: {
    doc: 'Number of the group that was closed last.',
    get(machine, self) {
      const { lastGroup } = matchState(self).found;
      return lastGroup < 0 ? None : machine.int(lastGroup);
    },
  },
  lastgroup: { doc: 'Name of the group that was closed last.', get: lastGroupName },
};
