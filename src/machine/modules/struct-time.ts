/**
 * `time.struct_time`: nine fields as a tuple, and the zone's name and offset beside
 * them. Source: https://docs.python.org/3.14/library/time.html#time.struct_time
 */
import { DICT, STR, TUPLE, coreType } from '../core-types.ts';
import { getByName } from '../dict.ts';
import type { Machine } from '../machine.ts';
import type { KeywordArguments, NativeRow, NativeTable } from '../native.ts';
import { sharedObject, type PyObject } from '../object.ts';
import { collect } from '../operations/iterate.ts';
import { repr } from '../operations/text.ts';
import { isInt } from '../operations/number.ts';
import { intValue } from '../operations/equality.ts';
import { None, SMALL_INTS, SMALLEST_INT } from '../singletons.ts';
import { bindByName } from './bind-by-name.ts';
import { newTarget } from '../types/new-target.ts';
import type { TimeFields } from '../values/time-format.ts';

export const STRUCT_TIME = coreType({
  name: 'struct_time',
  module: 'time',
  base: TUPLE,
  shape: 'sequence',
  layout: TUPLE,
  tracked: true,
  isBase: false,
});

const VISIBLE = [
  'tm_year',
  'tm_mon',
  'tm_mday',
  'tm_hour',
  'tm_min',
  'tm_sec',
  'tm_wday',
  'tm_yday',
  'tm_isdst',
] as const;
const HIDDEN = ['tm_zone', 'tm_gmtoff'] as const;

/** Payload: what the tuple does not show. */
interface Zone {
  readonly name: string | null;
  /** Seconds east of UTC. */
  readonly offset: number | null;
}
const zoneOf = (self: PyObject): Zone => (self.payload ?? { name: null, offset: null }) as Zone;

export function makeStructTime(machine: Machine, fields: TimeFields, zone: Zone | null = null): PyObject {
  const { year, month, day, hour, minute, second, weekday, dayOfYear, isDst } = fields;
  const values = [year, month, day, hour, minute, second, weekday, dayOfYear, isDst];
  return machine.heap.make(
    STRUCT_TIME,
    values.map((value) => machine.int(value)),
    zone,
  );
}

const itemsOf = (self: PyObject): PyObject[] => self.items as PyObject[];

function hiddenZone(name: PyObject | null, offset: PyObject | null): Zone {
  return {
    name: name !== null && name.type.layout === STR ? (name.payload as string) : null,
    offset: offset !== null && isInt(offset) ? Number(intValue(offset)) : null,
  };
}

const fields: Record<string, NativeRow> = {};
VISIBLE.forEach((name, i) => {
  fields[name] = { doc: 'A field of the moment.', get: (_machine, self) => itemsOf(self)[i] as PyObject };
});

const fieldNames = (): PyObject =>
  sharedObject(
    TUPLE,
    VISIBLE.map((name) => {
      const text = sharedObject(STR);
      text.payload = name;
      return text;
    }),
  );

const PARAMETERS = { title: 'structseq()', names: ['sequence', 'dict'], required: 1, positional: 2 } as const;

const smallInt = (value: number): PyObject => SMALL_INTS[value - SMALLEST_INT] as PyObject;

export const STRUCT_TIME_TABLE: NativeTable = {
  '__new__(cls, *args, **kwargs)': {
    doc: 'Fields of a moment from a sequence of 9 to 11.',
    binds: 'nothing',
    *routine(machine: Machine, cls: PyObject, args: readonly PyObject[], keywords: KeywordArguments) {
      newTarget(cls, STRUCT_TIME);
      const [sequence, dict] = bindByName(machine, PARAMETERS, args, keywords) as [PyObject, PyObject?];
      if (sequence.type.lookup('__iter__') === null && sequence.type.lookup('__getitem__') === null)
        machine.fail('TypeError', 'constructor requires a sequence');
      if (dict !== undefined && dict.type.layout !== DICT)
        machine.fail('TypeError', 'time.struct_time() takes a dict as second arg, if any');
      const items = yield* collect(machine, sequence);
      const problem = items.length < 9 ? 'at least 9' : 'at most 11';
      if (items.length < 9 || items.length > 11)
        machine.fail('TypeError', `time.struct_time() takes an ${problem}-sequence (${items.length}-sequence given)`);
      const named = (name: string): PyObject | null => (dict === undefined ? null : getByName(dict, name));
      return machine.heap.make(
        STRUCT_TIME,
        items.slice(0, 9),
        hiddenZone(items[9] ?? named('tm_zone'), items[10] ?? named('tm_gmtoff')),
      );
    },
  },
  ...fields,
  tm_zone: {
    doc: 'Name of the time zone, or None.',
    get(machine, self) {
      const { name } = zoneOf(self);
      return name === null ? None : machine.str(name);
    },
  },
  tm_gmtoff: {
    doc: 'Seconds east of UTC, or None.',
    get(machine, self) {
      const { offset } = zoneOf(self);
      return offset === null ? None : machine.int(offset);
    },
  },
  '__repr__(self, /)': {
    doc: 'Names and values.',
    *routine(machine, self: PyObject) {
      const parts: string[] = [];
      for (const [i, name] of VISIBLE.entries())
        parts.push(`${name}=${yield* repr(machine, itemsOf(self)[i] as PyObject)}`);
      return machine.str(`time.struct_time(${parts.join(', ')})`);
    },
  },
  '__replace__(self, /, **changes)': {
    doc: 'The moment with other fields.',
    *routine(machine, self: PyObject, changes: KeywordArguments) {
      const known = new Map(changes);
      const items = VISIBLE.map((name, i) => known.get(name) ?? (itemsOf(self)[i] as PyObject));
      const zone = zoneOf(self);
      const name = known.get('tm_zone');
      const offset = known.get('tm_gmtoff');
      for (const one of [...VISIBLE, ...HIDDEN]) known.delete(one);
      if (known.size > 0)
        machine.fail(
          'TypeError',
          `Got unexpected field name(s): ${yield* repr(
            machine,
            machine.list([...known.keys()].map((key) => machine.str(key))),
          )}`,
        );
      return machine.heap.make(STRUCT_TIME, items, {
        name: name === undefined ? zone.name : hiddenZone(name, null).name,
        offset: offset === undefined ? zone.offset : hiddenZone(null, offset).offset,
      } satisfies Zone);
    },
  },
  '__reduce__(self, /)': {
    doc: 'How a copy is made.',
    run: (machine, self: PyObject) =>
      machine.tuple([STRUCT_TIME.object, machine.tuple([machine.tuple(itemsOf(self)), machine.dict()])]),
  },
  __match_args__: { doc: 'Attributes for positional patterns.', value: fieldNames() },
  n_fields: { doc: 'Number of fields.', value: smallInt(11) },
  n_sequence_fields: { doc: 'Number of fields of the tuple.', value: smallInt(9) },
  n_unnamed_fields: { doc: 'Number of fields without a name.', value: smallInt(0) },
};
