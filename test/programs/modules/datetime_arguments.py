# What constructors and methods of datetime accept, and what they say of the rest.
from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, time, timedelta, timezone, tzinfo


class Zone(tzinfo):
    def __init__(self, offset, saving=timedelta(0), name='Z'):
        self.offset, self.saving, self.name = offset, saving, name

    def utcoffset(self, moment):
        return self.offset

    def dst(self, moment):
        return self.saving

    def tzname(self, moment):
        return self.name


CASES = '''
date()
date(2020, 1)
date(2020, 1, 1, 1)
date(2020, 13, 1)
date(2021, 2, 29)
date(10000, 1, 1)
date('2020', 1, 1)
date(2020.0, 1, 1)
date(year=2020, month=1)
date(2020, 1, 1, x=1)
datetime(2020)
datetime(2020, 1, 1, 24)
datetime(2020, 1, 1, 0, 60)
datetime(2020, 1, 1, 0, 0, 0, 1000000)
datetime(2020, 1, 1, 0, 0, 0, 0, 5)
datetime(2020, 1, 1, fold=2)
datetime(2020, 1, 1, 0, 0, 0, 0, None, 1)
datetime(2020, 1, 1, hours=2)
time(-1)
time('a')
time(1, 2, 3, 4, 5)
time(1, 2, 3, 4, UTC, fold=1)
timedelta('a')
timedelta(day=1)
timedelta(1, 2, 3, 4, 5, 6, 7, 8)
timedelta(days=10 ** 10)
timedelta(days=float('nan'))
timedelta(days=float('inf'))
timedelta(hours=None)
timedelta(1e-7)
timedelta(microseconds=0.5)
timedelta(microseconds=1.5)
timedelta(seconds=0.0000005)
timedelta(days=0.1, seconds=0.1)
timezone()
timezone(1)
timezone(timedelta(hours=24))
timezone(timedelta(hours=5), 1)
timezone(timedelta(hours=5), name='A')
timezone(timedelta(0)) is timezone.utc
timezone.utc, timezone.min, timezone.max
str(timezone(timedelta(hours=-5, minutes=-30))), str(timezone(timedelta(seconds=1)))
timezone.utc.utcoffset(1)
timezone.utc.fromutc(datetime(2020, 1, 1))
tzinfo().utcoffset(None)
tzinfo().fromutc(None)
date.fromordinal(0)
date.fromordinal(3652060)
date.fromisocalendar(2020, 54, 1)
date.fromisocalendar(2020, 53, 8)
date.fromisocalendar(2020, 53, 7)
date.fromtimestamp('a')
date.fromtimestamp(float('nan'))
datetime.fromtimestamp(1.5, UTC)
datetime.fromtimestamp(1.5, tz=1)
datetime.fromtimestamp(0.1234565, UTC), datetime.fromtimestamp(0.1234575, UTC)
datetime.fromtimestamp(1e12, UTC)
datetime.combine(1, 2)
datetime.combine(date(2020, 1, 1), 2)
datetime.combine(date(2020, 1, 1), time(1, tzinfo=UTC), None)
datetime(2020, 1, 1).isoformat('T', 'foo')
datetime(2020, 1, 1).isoformat('TT')
datetime(2020, 1, 1).isoformat(1)
datetime(2020, 1, 1).astimezone(1)
datetime(2020, 1, 1).replace(fold=2)
date(2020, 1, 1).replace(foo=1)
date(2020, 1, 1).replace(year=0)
datetime(2020, 1, 1, tzinfo=Zone(5)).utcoffset()
datetime(2020, 1, 1, tzinfo=Zone(timedelta(1))).isoformat()
datetime(2020, 1, 1, tzinfo=Zone(timedelta(0), 5)).dst()
datetime(2020, 1, 1, tzinfo=Zone(timedelta(0), name=5)).tzname()
datetime(2020, 1, 1, tzinfo=UTC).astimezone(Zone(None))
datetime(2020, 1, 1, tzinfo=UTC).astimezone(Zone(timedelta(0), None))
date(2020, 1, 1) < 1
date(2020, 1, 1) < datetime(2020, 1, 1)
datetime(2020, 1, 1) == date(2020, 1, 1)
datetime(2020, 1, 1) < datetime(2020, 1, 1, tzinfo=UTC)
datetime(2020, 1, 1) == datetime(2020, 1, 1, tzinfo=UTC)
datetime(2020, 1, 1) - datetime(2020, 1, 1, tzinfo=UTC)
time(1) < time(1, tzinfo=UTC)
timedelta(1) + 1
timedelta(1) * 'a'
timedelta(1) / 0
timedelta(1) % timedelta(0)
divmod(timedelta(1), 1)
timedelta(1) * float('nan')
timedelta.max + timedelta(1)
-timedelta.max
date.max + timedelta(1)
datetime.min - timedelta(1)
date(2020, 1, 1) - datetime(2020, 1, 1)
timedelta(1) - date(2020, 1, 1)
time(1) + timedelta(1)
format(date(2020, 1, 1), 1)
format(timedelta(1), 'x')
datetime(2020, 1, 1).foo
MINYEAR, MAXYEAR
date.year, date.replace
datetime.__mro__
date.resolution, datetime.min, datetime.max, time.max, timedelta.min
'''.strip().splitlines()

for case in CASES:
    try:
        print(case, '->', repr(eval(case)))
    except Exception as error:
        print(case, '!!', type(error).__name__, error)

for moment in date(2020, 1, 1), datetime(2020, 1, 1), time(1), timedelta(1), UTC:
    for name in 'year', 'hour', 'days', 'foo', 'tzinfo':
        try:
            setattr(moment, name, 1)
        except AttributeError as error:
            print(error)
