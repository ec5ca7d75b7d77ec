/** Fields of dates and times as other parts of the library have them: `struct_time`, C's `ctime`. */
import { dayOfYear, toOrdinal, weekdayOf, type CivilDate } from '../../values/gregorian.ts';
import type { ClockTime } from '../../values/iso-format.ts';
import { formatTime, type TimeFields } from '../../values/time-format.ts';

export function fieldsOf(date: CivilDate, time: ClockTime, isDst: number): TimeFields {
  return {
    ...date,
    hour: time.hour,
    minute: time.minute,
    second: time.second,
    weekday: weekdayOf(toOrdinal(date.year, date.month, date.day)),
    dayOfYear: dayOfYear(date),
    isDst,
  };
}

/** As `ctime` writes a moment. */
export function cTime(date: CivilDate, time: ClockTime): string {
  return formatTime(`%a %b %e %H:%M:%S ${String(date.year).padStart(4, '0')}`, fieldsOf(date, time, -1));
}
