from decimal import (
    ROUND_CEILING, ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Context, Decimal, DivisionByZero, FloatOperation, Inexact,
    InvalidOperation, Overflow, getcontext, localcontext, setcontext,
)


def attempt(what):
    try:
        print(repr(what()))
    except Exception as error:
        print(type(error).__name__, error)


print(Decimal('0.1') + Decimal('0.2'), Decimal(1) / 3, Decimal('1.10') * 3, 7 - Decimal('0.50'))
print(Decimal(-7) // 2, Decimal(-7) % 2, divmod(Decimal('7.5'), 2), Decimal(2) ** 10, Decimal(2) ** Decimal('0.5'))
print(repr(Decimal((1, (1, 4, 7), -2))), Decimal(' 1_000.50 '), Decimal('١٢'), Decimal(0.1))
print(Decimal('1E+3'), Decimal('0.0000001'), Decimal('1E+3').to_eng_string(), Decimal('12E-9').to_eng_string())
for text in ['abc', '1e', '', '1__', '--1']:
    attempt(lambda: Decimal(text))
attempt(lambda: Decimal(1) / 0)
attempt(lambda: Decimal(0) / 0)
attempt(lambda: Decimal(None))
attempt(lambda: Decimal(1) + 1.5)
attempt(lambda: Decimal(1) < 'a')
attempt(lambda: Decimal('NaN') < 1)
attempt(lambda: hash(Decimal('sNaN')))
attempt(lambda: int(Decimal('Infinity')))
attempt(lambda: Decimal('1.5').nothing)
print(Decimal('0.5') == 0.5, Decimal('0.1') == 0.1, Decimal(2) == 2, hash(Decimal('2.50')) == hash(2.5), {2: 'two'}[Decimal(2)])
print(max(Decimal('2.5'), 2), sorted([Decimal(3), 1, 2.5]), sum([Decimal('0.1')] * 3), bool(Decimal('0.0')))
print(round(Decimal('2.675'), 2), round(Decimal('2.5')), int(Decimal('-2.9')), float(Decimal('1.25')))
print(Decimal('3.14159').quantize(Decimal('0.01')), Decimal('2.5').to_integral_value(ROUND_HALF_UP))
print(Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal('1E-5').log10(), sep='\n')
print(Decimal('3.25').as_integer_ratio(), Decimal('-12.50').as_tuple(), Decimal('12E5').adjusted())
print(Decimal('120.00').normalize(), Decimal(-5).copy_abs(), Decimal('1.0').compare_total(Decimal('1.00')))
print(Decimal('101').logical_and(Decimal('110')), Decimal(123).rotate(2), Decimal(123).shift(2), Decimal(1).next_plus())
print([Decimal(text).number_class() for text in ['0', '-1', 'NaN', 'sNaN', '-Infinity']])
for spec in ['', '.2f', ',', '010', '+.1e', '.3g', '%', '>12']:
    attempt(lambda: format(Decimal('-1234.567'), spec))


class Money(Decimal):
    def shown(self):
        return f'{self:.2f} coins'


print(Money('2.5').shown(), type(Money(1) + 1).__name__, repr(Money.from_float(0.5)), pow(Decimal(7), 3, 5))
print(pow(2, 3, Decimal(5)), Decimal(7).fma(2, 3), Decimal(10).remainder_near(6), Decimal(1).scaleb(3))

context = getcontext()
print(context)
context.prec = 6
print(Decimal(1) / 7, Decimal('1234567') + 0, +Decimal('1234567'))
print(context.flags[Inexact], [signal.__name__ for signal, is_set in context.flags.items() if is_set])
context.clear_flags()
with localcontext(prec=3, rounding=ROUND_UP) as local:
    print(Decimal(1) / 3, local is getcontext(), local.prec)
    with localcontext() as inner:
        inner.traps[DivisionByZero] = False
        print(Decimal(1) / 0)
print(Decimal(1) / 3, getcontext() is context)
context.traps[FloatOperation] = True
attempt(lambda: Decimal(0.5))
attempt(lambda: Decimal(1) < 0.5)
strict = Context(prec=2, Emax=9, Emin=-9, traps=[Inexact, Overflow])
attempt(lambda: strict.divide(1, 3))
attempt(lambda: strict.create_decimal('1E+12'))
attempt(lambda: strict.power(2, 3))
setcontext(Context(prec=4, rounding=ROUND_DOWN, capitals=0, traps=[]))
print(Decimal(2) / 3, Decimal('1E+9'), Decimal(-1).sqrt(), getcontext())
for name, value in [('prec', 0), ('rounding', 'up'), ('Emin', 1), ('capitals', 2), ('flags', 3)]:
    attempt(lambda: setattr(getcontext(), name, value))
attempt(lambda: setcontext(3))
attempt(lambda: getcontext().flags[ValueError])
print(issubclass(InvalidOperation, ArithmeticError), issubclass(DivisionByZero, ZeroDivisionError), ROUND_CEILING)
setcontext(Context())
