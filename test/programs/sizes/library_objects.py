# Sizes of objects of the library, whose fixed parts differ and which may have more than that.
import ast, asyncio, collections, contextvars, ctypes, datetime, decimal, fractions, functools, hashlib, io, itertools
import inspect, pathlib, queue, random, re, statistics, string, struct, sys, threading, time, traceback, typing, uuid, weakref
from dataclasses import dataclass, fields
from enum import Enum, Flag, IntEnum, StrEnum

g = sys.getsizeof
Number = decimal.Decimal
print('decimals', [g(Number('1' * n)) for n in (1, 19, 20, 76, 77, 95, 96, 200)], g(Number('-1e999')), g(Number('inf')), g(-Number(5)))
print(g(decimal.getcontext()), g(decimal.localcontext()), g(decimal.getcontext().traps), g(Number(5).as_tuple()))
print('matches', [g(re.match(pattern, 'abc')) for pattern in ('a', '(a)', '(a)(b)?', '(a)(b)(c)(d)?')])
print(g(re.finditer('a', 'a')), g(re.compile('a').scanner('a')), g(re.I))
print('structs', [g(struct.Struct(form)) for form in ('', 'i', '3i', 'iii', 'i4xd', '3s2h', '>bb', '0i')])
print('itertools', [g(itertools.product(*[[1]] * n)) for n in range(4)], [g(itertools.permutations(range(n))) for n in range(4)])
print([g(itertools.permutations('abc', n)) for n in range(4)], [g(itertools.combinations('abc', n)) for n in range(5)])
print([g(itertools.combinations_with_replacement('ab', n)) for n in range(4)], g(next(itertools.groupby('a'))[1]), g(itertools.product([1], repeat=5)))
done = itertools.permutations('ab')
list(done)
print(g(done))
print('random', g(random.Random()), g(random.SystemRandom()))
print('times', g(time.gmtime(0)), g(datetime.date(2020, 1, 1).isocalendar()), g(datetime.timedelta()), g(datetime.datetime(2020, 1, 1)))
print('io', g(io.StringIO()), g(io.BytesIO()))
print('threads', g(threading.Lock()), g(threading.RLock()), g(threading.Event()), g(threading.local()), g(queue.Queue()), g(queue.SimpleQueue()))
variable = contextvars.ContextVar('variable')
print('contexts', g(variable), g(variable.set(1)), g(contextvars.copy_context()))
print('syntax', g(ast.parse('x')), g(ast.parse('x').body[0].value), g(ast.Load()), g(ast.Module), g(ast.AST))
type Alias = int
T = typing.TypeVar('T')
print('types', g(Alias), g(T), g(typing.ParamSpec('P')), g(typing.TypeVarTuple('Ts')), g(typing.Optional[int]), g(list[int]), g(typing.List[int]), g(typing.NewType('N', int)))
print('ctypes', g(ctypes.c_int(1)), g(ctypes.c_long(1)), g(ctypes.py_object(1)))
print('others', g(uuid.UUID(int=1)), g(fractions.Fraction(1, 3)), g(statistics.NormalDist()), g(pathlib.PurePosixPath('a')), g(string.Template('a')))
print(g(hashlib.md5()), g(hashlib.sha256()), g(inspect.signature(lambda: 0)), g(traceback.FrameSummary('a', 1, 'b')), g(weakref.WeakSet()))
print(g(functools.partial(g)), g(functools.lru_cache(g)), g(functools.cmp_to_key(g)), g(functools.cmp_to_key(g)(1)), g(functools.lru_cache(g).cache_info()))
x = 1
print('templates', g(t'{x}'), g(t'{x}'.interpolations[0]))
print('named', g(sys.version_info), g(sys.float_info), g(sys.flags), g(sys.hash_info), g(sys.int_info))


class Colour(Enum):
    RED = 1


class Rights(Flag):
    READ = 1


class Level(IntEnum):
    LOW = 1


class Name(StrEnum):
    A = 'a'


@dataclass(frozen=True)
class Point:
    x: int = 1


@dataclass(slots=True, weakref_slot=True)
class Slotted:
    x: int = 1


print('made', g(Colour.RED), g(Rights.READ), g(Level.LOW), g(Name.A), g(Colour), g(Point()), g(Slotted()), g(Slotted), g(fields(Point)[0]))
print(g(collections.namedtuple('Pair', 'a b')(1, 2)), g(collections.Counter('aab')), g(collections.ChainMap()), g(collections.UserDict()))


class Buffer(io.StringIO):
    pass


class Amount(Number):
    pass


class Word(ctypes.c_int):
    pass


print('derived', g(Amount(1)), g(Buffer), g(Amount), g(decimal.InvalidOperation()), g(decimal.InvalidOperation))
