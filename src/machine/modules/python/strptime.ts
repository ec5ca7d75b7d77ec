/** The module `_strptime`, which programs import for names of days and months: `time` and `datetime` do the reading. */
export const SOURCE = String.raw`
import calendar
import datetime
import time


def _getlang():
    return None, None


class LocaleTime:
    def __init__(self):
        self.lang = _getlang()
        self.f_weekday = [name.lower() for name in calendar.day_name]
        self.a_weekday = [name.lower() for name in calendar.day_abbr]
        self.f_month = [name.lower() for name in calendar.month_name]
        self.a_month = [name.lower() for name in calendar.month_abbr]
        self.am_pm = ['am', 'pm']
        self.LC_date_time = '%a %b %e %H:%M:%S %Y'
        self.LC_date = '%m/%d/%y'
        self.LC_time = '%H:%M:%S'
        self.tzname = time.tzname
        self.daylight = time.daylight
        self.timezone = (frozenset({'utc', 'gmt', time.tzname[0].lower()}), frozenset({time.tzname[1].lower()}))


def _strptime(data_string, format='%a %b %d %H:%M:%S %Y'):
    parsed = time.strptime(data_string, format)
    moment = datetime.datetime.strptime(data_string, format)
    offset = moment.utcoffset()
    seconds, fraction = None, 0
    if offset is not None:
        seconds = int(offset.total_seconds())
        fraction = (offset - datetime.timedelta(seconds=seconds)) // datetime.timedelta(microseconds=1)
    return (*parsed, parsed.tm_zone, seconds), moment.microsecond, fraction


def _strptime_time(data_string, format='%a %b %d %H:%M:%S %Y'):
    return time.strptime(data_string, format)


def _strptime_datetime(cls, data_string, format='%a %b %d %H:%M:%S %Y'):
    return cls.strptime(data_string, format)
`;
