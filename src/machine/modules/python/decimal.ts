/** The part of the module `decimal` that is written in Python: the classes and contexts that need nothing built in. */
export const SOURCE = String.raw`
import collections as _collections
import collections.abc as _abc
import numbers as _numbers

DecimalTuple = _collections.namedtuple('DecimalTuple', 'sign digits exponent', module='decimal')


class _SignalDict(_SignalDictMixin, _abc.MutableMapping):
    pass


_SignalDict.__name__ = _SignalDict.__qualname__ = 'SignalDict'
_connect_classes(_SignalDict, DecimalTuple, _numbers.Rational)
_numbers.Number.register(Decimal)

DefaultContext = Context()
BasicContext = Context(
    prec=9, rounding=ROUND_HALF_UP, flags=[], traps=[InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped]
)
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, flags=[], traps=[])
_connect_contexts(DefaultContext, BasicContext, ExtendedContext)

del _collections, _abc, _numbers, _SignalDictMixin, _connect_classes, _connect_contexts
`;
