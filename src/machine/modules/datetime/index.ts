/** The module `datetime`. Source: https://docs.python.org/3.14/library/datetime.html */
import { install } from '../../types/install.ts';
import { STRUCT_TIME, STRUCT_TIME_TABLE } from '../struct-time.ts';
import { setByName } from '../../dict.ts';
import type { ModuleMaker } from '../../machine.ts';
import type { NativeTable } from '../../native.ts';
import type { PyObject } from '../../object.ts';
import { LEAST_YEAR, MOST_YEAR } from '../../values/gregorian.ts';
import { addTypes, type ModuleType } from '../make-module.ts';
import { DATE_TABLE } from './date.ts';
import { DATETIME_TABLE } from './datetime.ts';
import { DATE, DATETIME, ISO_CALENDAR_DATE, TIME, TIMEDELTA, TIMEZONE, TZINFO, UTC } from './kinds.ts';
import { TIME_TABLE } from './time.ts';
import { TIMEDELTA_TABLE } from './timedelta.ts';
import { TIMEZONE_TABLE, TZINFO_TABLE } from './zones.ts';

const ISO_FIELDS = ['year', 'week', 'weekday'] as const;
const fieldOf = (self: PyObject, i: number): PyObject => (self.items as PyObject[])[i] as PyObject;

const ISO_CALENDAR_TABLE: NativeTable = {
  ...Object.fromEntries(
    ISO_FIELDS.map((name, i) => [
      name,
      { doc: 'A part of the date.', get: (_machine: unknown, self: PyObject) => fieldOf(self, i) },
    ]),
  ),
  '__repr__(self, /)': {
    doc: 'Names and values.',
    run(machine, self: PyObject) {
      const parts = ISO_FIELDS.map((name, i) => `${name}=${fieldOf(self, i).n}`);
      return machine.str(`datetime.IsoCalendarDate(${parts.join(', ')})`);
    },
  },
};

const TYPES: readonly ModuleType[] = [
  { type: DATE, table: DATE_TABLE },
  { type: DATETIME, table: DATETIME_TABLE },
  { type: TIME, table: TIME_TABLE },
  { type: TIMEDELTA, table: TIMEDELTA_TABLE },
  { type: TZINFO, table: TZINFO_TABLE },
  { type: TIMEZONE, table: TIMEZONE_TABLE },
];

/** Types that the module's objects give but that it does not name. */
const NAMELESS: readonly ModuleType[] = [
  { type: ISO_CALENDAR_DATE, table: ISO_CALENDAR_TABLE },
  { type: STRUCT_TIME, table: STRUCT_TIME_TABLE },
];

export const makeDatetime: ModuleMaker = function* (machine, _module, namespace) {
  for (const { type, table } of NAMELESS) if (type.rows.size === 0) install(type, table);
  const names = TYPES.map(({ type }) => type.name);
  const all = [...names.filter((name) => name !== 'tzinfo'), 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC'];
  setByName(machine, namespace, '__all__', machine.tuple(all.map((name) => machine.str(name))));
  addTypes(machine, namespace, TYPES);
  setByName(machine, namespace, 'MINYEAR', machine.int(LEAST_YEAR));
  setByName(machine, namespace, 'MAXYEAR', machine.int(MOST_YEAR));
  setByName(machine, namespace, 'UTC', UTC);
};
