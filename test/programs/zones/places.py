"""Time zones of places: changes, gaps, hours told twice, years to come, keys that are none."""
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones


def shown(function, *arguments):
    try:
        return repr(function(*arguments))
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for key in ['Nope/X', 'Nope', '', '/etc/x', '../x', 3, 'a/../b', 'Asia', './UTC', 'a//b', 'Asia/Seoul/']:
    print(key, shown(ZoneInfo, key))
z = ZoneInfo('America/New_York')
print(z, repr(z), z.key, z is ZoneInfo('America/New_York'), ZoneInfo.no_cache('UTC') is ZoneInfo('UTC'))
print(z.utcoffset(None), z.dst(None), z.tzname(None), ZoneInfo('UTC').utcoffset(None), ZoneInfo('UTC').tzname(None))
d = datetime(2020, 11, 1, 1, 30, tzinfo=z)
print(d, d.replace(fold=1), d.astimezone(timezone.utc), d.replace(fold=1).astimezone(timezone.utc), d.tzname(), d.dst())
d = datetime(2020, 3, 8, 2, 30, tzinfo=z)
print(d, d.replace(fold=1), d.astimezone(timezone.utc).astimezone(z), d + timedelta(days=1))
print(datetime(2024, 1, 1, 12, tzinfo=ZoneInfo('Asia/Seoul')).astimezone(ZoneInfo('Europe/London')))
print(datetime(2030, 7, 1, tzinfo=z).strftime('%Z %z'), datetime.fromtimestamp(0, tz=ZoneInfo('Asia/Tokyo')))
print(shown(z.fromutc, 3), shown(z.fromutc, datetime(2020, 1, 1)), {'UTC', 'Asia/Seoul', 'US/Pacific'} <= available_timezones())
print(issubclass(ZoneInfoNotFoundError, KeyError))

PLACES = 'Asia/Seoul Asia/Kolkata Asia/Jerusalem Europe/London Europe/Dublin America/New_York America/St_Johns Australia/Sydney Pacific/Apia Africa/Casablanca America/Santiago US/Central Etc/GMT-3'
for place in PLACES.split():
    z = ZoneInfo(place)
    for seconds in (-4000000000, -1000000000, 0, 500000000, 569000000, 1000000000, 1325240000, 1700000000, 1720000000, 2300000000, 5000000000):
        local = (datetime(1970, 1, 1, tzinfo=timezone.utc) + timedelta(seconds=seconds)).astimezone(z)
        print(place, local, local.fold, local.tzname(), local.dst())
    for year in (1995, 2024, 2060):
        for month in (3, 10):
            start = datetime(year, month, 1, tzinfo=timezone.utc)
            before = None
            for hours in range(0, 24 * 31, 6):
                local = (start + timedelta(hours=hours)).astimezone(z)
                if before is not None and local.utcoffset() != before.utcoffset():
                    print(place, before, local, local.fold, local.tzname(), local.dst())
                    day = datetime(local.year, local.month, local.day)
                    for half in range(0, 10):
                        for fold in (0, 1):
                            there = (day + timedelta(minutes=30 * half)).replace(tzinfo=z, fold=fold)
                            print(there, there.tzname(), end='; ')
                    print()
                before = local
