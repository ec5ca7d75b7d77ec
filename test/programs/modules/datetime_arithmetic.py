# Dates, times and differences: arithmetic, comparison, zones that change, subclasses.
import copy
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo


class Central(tzinfo):
    """One hour east; in summer two. The hour before the end of summer is there twice."""

    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        if moment is None:
            return timedelta(0)
        naive = moment.replace(tzinfo=None, fold=0)
        start, end = datetime(moment.year, 3, 28, 2), datetime(moment.year, 10, 31, 3)
        if end - timedelta(hours=1) <= naive < end:
            return timedelta(hours=0 if moment.fold else 1)
        return timedelta(hours=1) if start <= naive < end else timedelta(0)

    def tzname(self, moment):
        return 'CEST' if self.dst(moment) else 'CET'

    def __repr__(self):
        return 'Central()'


central = Central()
for hour in range(-2, 3):
    moment = datetime(2021, 10, 31, 1, 30, tzinfo=UTC) + timedelta(hours=hour)
    local = moment.astimezone(central)
    print(local, local.tzname(), local.fold, local == moment, local.timestamp() == moment.timestamp(), local.timetuple())
twice = datetime(2021, 10, 31, 2, 30, tzinfo=central)
print(twice.replace(fold=1).timestamp() - twice.timestamp(), twice == twice.replace(fold=1))
print(hash(twice) == hash(twice.replace(fold=1)), twice.replace(fold=1))
print(twice.utctimetuple(), twice.strftime('%H:%M %Z %z'), repr(twice.replace(fold=1)))

print(date(2024, 2, 28) + timedelta(2), date(2024, 3, 1) - date(2023, 3, 1), timedelta(5) + date(2020, 1, 1))
print(datetime(2020, 12, 31, 23, 59, 59, 999999) + timedelta(microseconds=1))
print(datetime(2020, 1, 1) - datetime(2019, 12, 31, 23), datetime(1, 1, 1) - datetime.max)
print(timedelta(1) / timedelta(hours=5), timedelta(1) // timedelta(hours=5), timedelta(1) % timedelta(hours=5))
print(divmod(timedelta(1), timedelta(hours=-5)), timedelta(microseconds=5) / 2, timedelta(microseconds=7) / 2)
print(3 * timedelta(1), timedelta(1) * 2.5, timedelta(1) / 3.3, timedelta(-1) // 7, -timedelta(1, 1, 1))
print(abs(timedelta(-1)), bool(timedelta(0)), timedelta(1).total_seconds(), timedelta(microseconds=1).total_seconds())
print(*[str(timedelta(d, s, u)) for d, s, u in [(0, 0, 0), (-1, 0, 0), (1, 5, 0), (400, 86399, 7), (-2, 3, 4)]], sep=' | ')

east = timezone(timedelta(hours=9), 'KST')
print(datetime(2020, 1, 1, 9, tzinfo=east) == datetime(2020, 1, 1, tzinfo=UTC))
print(datetime(2020, 1, 1, 9, tzinfo=east) - datetime(2020, 1, 1, 1, tzinfo=UTC))
print({datetime(2020, 1, 1, 9, tzinfo=east): 'same'}[datetime(2020, 1, 1, tzinfo=UTC)])
print(time(9, tzinfo=east) == time(0, tzinfo=UTC), time(9, tzinfo=east) < time(1, tzinfo=UTC), time(9, tzinfo=east))
print(sorted([date(2021, 1, 1), date(1999, 12, 31), date(2020, 2, 29)]), max(time(1), time(2, 30)))
print(datetime(2020, 1, 1, tzinfo=UTC).astimezone(), datetime(2020, 1, 1).astimezone(east))


class Day(date):
    def __new__(cls, *args, **kwargs):
        self = super().__new__(cls, *args, **kwargs)
        self.note = 'made'
        return self


class Moment(datetime):
    pass


day = Day(2020, 2, 29)
print(repr(day), str(day), day.note, repr(day + timedelta(1)), repr(day.replace(year=2024)), (day - timedelta(1)).note)
print(repr(Day.fromisoformat('2020-01-01')), repr(Day.fromordinal(3)), repr(Day.fromtimestamp(0)), repr(Day.today())[:4])
print(repr(Moment(2020, 1, 1) + timedelta(1)), repr(Moment(2020, 1, 1).date()), repr(Moment.combine(date(1, 1, 1), time(1))))
print(repr(Moment.strptime('1999', '%Y')), repr(Moment.fromisoformat('2020-01-01')), Moment(2020, 1, 1) == datetime(2020, 1, 1))
print(isinstance(Moment(2020, 1, 1), date), day == date(2020, 2, 29), hash(day) == hash(date(2020, 2, 29)))
for thing in date(2020, 1, 2), time(1, 2, tzinfo=UTC), datetime(2020, 1, 1, 5), timedelta(1, 2, 3):
    print(copy.copy(thing) == thing, copy.deepcopy([thing])[0] == thing)
match datetime(2020, 5, 17):
    case date(year=2020, month=month):
        print('matched', month)
print(copy.replace(date(2020, 1, 1), day=9))
