/** The module `tracemalloc`, less what is built in. Source: https://docs.python.org/3.14/library/tracemalloc.html */
export const SOURCE = String.raw`
from collections.abc import Iterable, Sequence
from functools import total_ordering

_UNITS = ('B', 'KiB', 'MiB', 'GiB', 'TiB')


def _shown_size(size, sign):
    for unit in _UNITS:
        if abs(size) < 100 and unit != 'B':
            return f'{size:+.1f} {unit}' if sign else f'{size:.1f} {unit}'
        if abs(size) < 10 * 1024 or unit == 'TiB':
            return f'{size:+.0f} {unit}' if sign else f'{size:.0f} {unit}'
        size /= 1024


class Statistic:
    """How much memory was allocated in one place, in how many blocks."""

    __slots__ = ('traceback', 'size', 'count')

    def __init__(self, traceback, size, count):
        self.traceback = traceback
        self.size = size
        self.count = count

    def __hash__(self):
        return hash((self.traceback, self.size, self.count))

    def __eq__(self, other):
        if not isinstance(other, Statistic):
            return NotImplemented
        return (self.traceback, self.size, self.count) == (other.traceback, other.size, other.count)

    def __str__(self):
        text = f'{self.traceback}: size={_shown_size(self.size, False)}, count={self.count}'
        return f'{text}, average={_shown_size(self.size / self.count, False)}' if self.count else text

    def __repr__(self):
        return f'<Statistic traceback={self.traceback!r} size={self.size} count={self.count}>'

    def _order(self):
        return self.size, self.count, self.traceback


class StatisticDiff:
    """How the memory allocated in one place differs between two snapshots."""

    __slots__ = ('traceback', 'size', 'size_diff', 'count', 'count_diff')

    def __init__(self, traceback, size, size_diff, count, count_diff):
        self.traceback = traceback
        self.size = size
        self.size_diff = size_diff
        self.count = count
        self.count_diff = count_diff

    def __hash__(self):
        return hash((self.traceback, self.size, self.size_diff, self.count, self.count_diff))

    def __eq__(self, other):
        if not isinstance(other, StatisticDiff):
            return NotImplemented
        return ((self.traceback, self.size, self.size_diff, self.count, self.count_diff)
                == (other.traceback, other.size, other.size_diff, other.count, other.count_diff))

    def __str__(self):
        text = (f'{self.traceback}: size={_shown_size(self.size, False)} ({_shown_size(self.size_diff, True)}), '
                f'count={self.count} ({self.count_diff:+d})')
        return f'{text}, average={_shown_size(self.size / self.count, False)}' if self.count else text

    def __repr__(self):
        return (f'<StatisticDiff traceback={self.traceback!r} size={self.size} ({self.size_diff:+d}) '
                f'count={self.count} ({self.count_diff:+d})>')

    def _order(self):
        return abs(self.size_diff), self.size, abs(self.count_diff), self.count, self.traceback


@total_ordering
class Frame:
    """A file and a line of it."""

    __slots__ = ('_place',)

    def __init__(self, frame):
        self._place = frame

    @property
    def filename(self):
        return self._place[0]

    @property
    def lineno(self):
        return self._place[1]

    def __eq__(self, other):
        return self._place == other._place if isinstance(other, Frame) else NotImplemented

    def __lt__(self, other):
        return self._place < other._place if isinstance(other, Frame) else NotImplemented

    def __hash__(self):
        return hash(self._place)

    def __str__(self):
        return f'{self.filename}:{self.lineno}'

    def __repr__(self):
        return f'<Frame filename={self.filename!r} lineno={self.lineno!r}>'


@total_ordering
class Traceback(Sequence):
    """Frames, the oldest first."""

    __slots__ = ('_entries', '_depth')

    def __init__(self, frames, total_nframe=None):
        self._entries = tuple(reversed(frames))
        self._depth = total_nframe

    @property
    def total_nframe(self):
        return self._depth

    def __len__(self):
        return len(self._entries)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Frame(frame) for frame in self._entries[index])
        return Frame(self._entries[index])

    def __contains__(self, frame):
        return frame._place in self._entries

    def __hash__(self):
        return hash(self._entries)

    def __eq__(self, other):
        return self._entries == other._entries if isinstance(other, Traceback) else NotImplemented

    def __lt__(self, other):
        return self._entries < other._entries if isinstance(other, Traceback) else NotImplemented

    def __str__(self):
        return str(self[0])

    def __repr__(self):
        total = '' if self._depth is None else f' total_nframe={self._depth}'
        return f'<Traceback {tuple(self)}{total}>'

    def format(self, limit=None, most_recent_first=False):
        """The frames as lines of text, each with its source."""
        import linecache
        frames = self[:]
        if limit is not None:
            frames = self[-limit:] if limit > 0 else self[:limit]
        lines = []
        for frame in reversed(frames) if most_recent_first else frames:
            lines.append(f'  File "{frame.filename}", line {frame.lineno}')
            source = linecache.getline(frame.filename, frame.lineno).strip()
            if source:
                lines.append(f'    {source}')
        return lines


class Trace:
    """One block of memory."""

    __slots__ = ('_block',)

    def __init__(self, trace):
        self._block = trace

    @property
    def domain(self):
        return self._block[0]

    @property
    def size(self):
        return self._block[1]

    @property
    def traceback(self):
        return Traceback(*self._block[2:])

    def __eq__(self, other):
        return self._block == other._block if isinstance(other, Trace) else NotImplemented

    def __hash__(self):
        return hash(self._block)

    def __str__(self):
        return f'{self.traceback}: {_shown_size(self.size, False)}'

    def __repr__(self):
        return f'<Trace domain={self.domain} size={_shown_size(self.size, False)}, traceback={self.traceback!r}>'


class _Blocks(Sequence):
    def __init__(self, traces):
        self._traces = tuple(traces)

    def __len__(self):
        return len(self._traces)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(Trace(trace) for trace in self._traces[index])
        return Trace(self._traces[index])

    def __contains__(self, trace):
        return trace._block in self._traces

    def __eq__(self, other):
        return self._traces == other._traces if isinstance(other, _Blocks) else NotImplemented

    def __repr__(self):
        return f'<Traces len={len(self)}>'


class BaseFilter:
    def __init__(self, inclusive):
        self.inclusive = inclusive


class Filter(BaseFilter):
    """Blocks by the file and line that allocated them."""

    def __init__(self, inclusive, filename_pattern, lineno=None, all_frames=False, domain=None):
        super().__init__(inclusive)
        self._pattern = filename_pattern
        self.lineno = lineno
        self.all_frames = all_frames
        self.domain = domain

    @property
    def filename_pattern(self):
        return self._pattern

    def _matches(self, trace):
        from fnmatch import fnmatch
        domain, _, frames, *_ = trace
        if self.domain is not None and (domain != self.domain) == self.inclusive:
            return not self.inclusive
        looked_at = frames if self.all_frames else frames[:1]
        found = any(fnmatch(file, self._pattern) and self.lineno in (None, line) for file, line in looked_at)
        return found == self.inclusive


class DomainFilter(BaseFilter):
    """Blocks by the address space they are in."""

    def __init__(self, inclusive, domain):
        super().__init__(inclusive)
        self._domain = domain

    @property
    def domain(self):
        return self._domain

    def _matches(self, trace):
        return (trace[0] == self._domain) == self.inclusive


class Snapshot:
    """The blocks that were allocated at one moment."""

    def __init__(self, traces, traceback_limit):
        self.traces = _Blocks(traces)
        self.traceback_limit = traceback_limit

    def dump(self, filename):
        import pickle
        with open(filename, 'wb') as file:
            pickle.dump(self, file, pickle.HIGHEST_PROTOCOL)

    @staticmethod
    def load(filename):
        import pickle
        with open(filename, 'rb') as file:
            return pickle.load(file)

    def filter_traces(self, filters):
        if not isinstance(filters, Iterable):
            raise TypeError(f'filters must be a list of filters, not {type(filters).__name__}')
        traces = self.traces._traces
        if filters:
            including = [one for one in filters if one.inclusive]
            excluding = [one for one in filters if not one.inclusive]
            traces = [trace for trace in traces
                      if (not including or any(one._matches(trace) for one in including))
                      and all(one._matches(trace) for one in excluding)]
        return Snapshot(traces, self.traceback_limit)

    def _grouped(self, key_type, cumulative):
        if key_type not in ('traceback', 'filename', 'lineno'):
            raise ValueError(f'unknown key_type: {key_type!r}')
        if cumulative and key_type not in ('lineno', 'filename'):
            raise ValueError(f'cumulative mode cannot by used with key type {key_type!r}')
        sums = {}
        for _, size, frames, total in self.traces._traces:
            if key_type == 'traceback':
                keys = (frames, total),
            else:
                keys = [(((file, 0 if key_type == 'filename' else line),), None)
                        for file, line in (frames if cumulative else frames[:1])]
            for key in keys:
                known = sums.setdefault(key, [0, 0])
                known[0] += size
                known[1] += 1
        return {Traceback(*key): Statistic(Traceback(*key), size, count) for key, (size, count) in sums.items()}

    def statistics(self, key_type, cumulative=False):
        return sorted(self._grouped(key_type, cumulative).values(), reverse=True, key=Statistic._order)

    def compare_to(self, old_snapshot, key_type, cumulative=False):
        now, before = self._grouped(key_type, cumulative), old_snapshot._grouped(key_type, cumulative)
        none = Statistic(None, 0, 0)
        differences = []
        for traceback in {**now, **before}:
            new, old = now.get(traceback, none), before.get(traceback, none)
            differences.append(StatisticDiff(traceback, new.size, new.size - old.size, new.count, new.count - old.count))
        return sorted(differences, reverse=True, key=StatisticDiff._order)


def take_snapshot():
    if not is_tracing():
        raise RuntimeError('the tracemalloc module must be tracing memory allocations to take a snapshot')
    return Snapshot(_traces(), get_traceback_limit())


def get_object_traceback(obj):
    found = _traceback_of(obj)
    return None if found is None else Traceback(*found)
`;
