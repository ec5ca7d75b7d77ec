/**
 * The module `zoneinfo`, with the zones of much-used places. Source: https://docs.python.org/3.14/library/zoneinfo.html; what
 * lies in a gap or is told twice: PEP 495; rules for the years to come: RFC 9636, 3.3.1 and POSIX, TZ.
 */
export const SOURCE = String.raw`
from bisect import bisect_right as _bisect_right
from datetime import date as _date, timedelta as _timedelta, tzinfo as _tzinfo
from zoneinfo._zones import ALIASES as _ALIASES, ZONES as _ZONES

__all__ = ['ZoneInfo', 'reset_tzpath', 'available_timezones', 'TZPATH', 'ZoneInfoNotFoundError',
           'InvalidTZPathWarning']

TZPATH = ()
_EPOCH = 719163
_RECORDS = {line.partition('|')[0]: line for line in _ZONES.split('\n') if line}
_OTHER_NAMES = dict(pair.split('=') for pair in _ALIASES.split())


class ZoneInfoNotFoundError(KeyError):
    __module__ = 'zoneinfo._common'


class InvalidTZPathWarning(RuntimeWarning):
    __module__ = 'zoneinfo._tzpath'


def available_timezones():
    return {*_RECORDS, *_OTHER_NAMES}


def reset_tzpath(to=None):
    """There is no path: a page has no files."""


class _Kind:
    """What clocks show for a while: how far from UTC, how much of it is summer time, the name."""

    __slots__ = ('seconds', 'offset', 'dst', 'name')

    def __init__(self, seconds, dst, name):
        self.seconds = seconds
        self.offset = _timedelta(seconds=seconds)
        self.dst = _timedelta(seconds=dst)
        self.name = name


class _Rule:
    """Two kinds that follow each other every year; seconds of local time at which they begin."""

    def __init__(self, text):
        names, start, end = text.split(',')
        standard, rest = _name_and_rest(names)
        offset, rest = _offset_and_rest(rest)
        summer, rest = _name_and_rest(rest)
        other = _offset_and_rest(rest)[0] if rest else offset + 3600
        self.standard = _Kind(offset, 0, standard)
        self.summer = _Kind(other, other - offset, summer)
        self.difference = other - offset
        self.start = _moment(start)
        self.end = _moment(end)

    def limits(self, year):
        return _seconds_of(year, self.start), _seconds_of(year, self.end)

    def at_local(self, seconds, year, fold):
        start, end = self.limits(year)
        d = self.difference
        pick = min if fold else max
        return self._between(start + pick(d, 0), end + pick(-d, 0), seconds)

    def at_utc(self, seconds, year):
        """The kind, and whether the local time is told for the second time."""
        start, end = self.limits(year)
        start -= self.standard.seconds
        end -= self.summer.seconds
        kind = self._between(start, end, seconds)
        back = end if self.difference > 0 else start
        return kind, back <= seconds < back + abs(self.difference)

    def _between(self, start, end, seconds):
        if start < end:
            is_summer = start <= seconds < end
        else:
            is_summer = not end <= seconds < start
        return self.summer if is_summer else self.standard


def _name_and_rest(text):
    if text[0] == '<':
        name, _, rest = text[1:].partition('>')
        return name, rest
    end = 0
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[:end], text[end:]


def _offset_and_rest(text):
    """POSIX counts hours west of Greenwich."""
    end = 0
    while end < len(text) and (text[end].isdigit() or text[end] in '+-:'):
        end += 1
    return -_clock(text[:end]), text[end:]


def _clock(text):
    sign = -1 if text[:1] == '-' else 1
    hours, minutes, seconds = [*map(int, text.lstrip('+-').split(':')), 0, 0][:3]
    return sign * (hours * 3600 + minutes * 60 + seconds)


def _moment(text):
    day, _, clock = text.partition('/')
    month, week, weekday = map(int, day[1:].split('.'))
    return month, week, weekday, _clock(clock) if clock else 7200


def _seconds_of(year, moment):
    month, week, weekday, clock = moment
    first = _date(year, month, 1).toordinal()
    following = _date(year + month // 12, month % 12 + 1, 1).toordinal() if (year, month) != (9999, 12) else first + 31
    # Ordinal 0 would be a Sunday.
    day = first + (weekday - first) % 7 + 7 * (week - 1)
    while day >= following:
        day -= 7
    return (day - _EPOCH) * 86400 + clock


class ZoneInfo(_tzinfo):
    __module__ = 'zoneinfo'
    _known = {}

    def __new__(cls, key):
        known = cls.__dict__.get('_known')
        if known is None:
            known = cls._known = {}
        if isinstance(key, str) and key in known:
            return known[key]
        zone = cls.no_cache(key)
        known[key] = zone
        return zone

    @classmethod
    def no_cache(cls, key):
        _check_key(key)
        record = _RECORDS.get(_OTHER_NAMES.get(key, key))
        if record is None:
            error = ZoneInfoNotFoundError(f'No time zone found with key {key}')
            if '/' in key:
                _limitation(error, f'ZoneInfo({key!r})')
            raise error
        zone = _tzinfo.__new__(cls)
        zone._read(key, record)
        return zone

    @classmethod
    def clear_cache(cls, *, only_keys=None):
        known = cls.__dict__.get('_known', {})
        for key in list(known) if only_keys is None else only_keys:
            known.pop(key, None)

    @classmethod
    def from_file(cls, file_obj, /, key=None):
        error = NotImplementedError('ZoneInfo.from_file() is not available: there are no files')
        _limitation(error, 'ZoneInfo.from_file()')
        raise error

    def _read(self, key, record):
        _, footer, kinds, changes = record.split('|')
        self._key = key
        kinds = [kind.split(',') for kind in kinds.split(' ')]
        kinds = [_Kind(int(seconds), int(dst), name) for seconds, dst, name in kinds]
        self._first = kinds[0]
        self._moments, self._kinds = [], []
        moment = 0
        for change in changes.split():
            distance, _, number = change.partition('.')
            moment += int(distance, 36)
            self._moments.append(moment)
            self._kinds.append(kinds[int(number, 36)])
        before = [self._first, *self._kinds]
        # Where kinds begin in local time: behind a gap, or before what is told twice; and with fold the other way.
        pairs = [(a.seconds, b.seconds) for a, b in zip(before, self._kinds)]
        self._local = ([m + max(pair) for m, pair in zip(self._moments, pairs)],
                       [m + min(pair) for m, pair in zip(self._moments, pairs)])
        self._rule = _Rule(footer) if ',' in footer else None

    @property
    def key(self):
        return self._key

    def _kind_at(self, dt):
        if dt is None:
            return None if self._rule is not None or self._moments else self._first
        seconds = (dt.toordinal() - _EPOCH) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        place = _bisect_right(self._local[dt.fold], seconds)
        if place == len(self._kinds) and self._rule is not None:
            return self._rule.at_local(seconds, dt.year, dt.fold)
        return self._kinds[place - 1] if place else self._first

    def utcoffset(self, dt, /):
        kind = self._kind_at(dt)
        return None if kind is None else kind.offset

    def dst(self, dt, /):
        kind = self._kind_at(dt)
        return None if kind is None else kind.dst

    def tzname(self, dt, /):
        kind = self._kind_at(dt)
        return None if kind is None else kind.name

    def fromutc(self, dt, /):
        if not hasattr(dt, 'tzinfo'):
            raise TypeError('fromutc: argument must be a datetime')
        if dt.tzinfo is not self:
            raise ValueError('fromutc: dt.tzinfo is not self')
        seconds = (dt.toordinal() - _EPOCH) * 86400 + dt.hour * 3600 + dt.minute * 60 + dt.second
        place = _bisect_right(self._moments, seconds)
        if place == len(self._kinds) and self._rule is not None:
            kind, is_second = self._rule.at_utc(seconds, dt.year)
        elif place == 0:
            kind, is_second = self._first, False
        else:
            kind = self._kinds[place - 1]
            before = self._kinds[place - 2] if place > 1 else self._first
            is_second = before.seconds - kind.seconds > seconds - self._moments[place - 1]
        made = dt + kind.offset
        return made.replace(fold=1) if is_second else made

    def __str__(self):
        return self._key

    def __repr__(self):
        return f'{type(self).__module__}.{type(self).__qualname__}(key={self._key!r})'

    def __reduce__(self):
        return (type(self), (self._key,))


def _check_key(key):
    if not isinstance(key, str):
        raise TypeError(f'expected str, bytes or os.PathLike object, not {type(key).__name__}')
    if key.startswith('/'):
        raise ValueError(f'ZoneInfo keys may not be absolute paths, got: {key}')
    parts = key.split('/')
    if parts[0] == '..' and '..' not in parts[1:]:
        raise ValueError(f'ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}')
    if not key or '.' in parts or '..' in parts or '' in parts:
        raise ValueError(f'ZoneInfo keys must be normalized relative paths, got: {key}')
`;
