# A range holds the ints that it was made of, and its length.
import gc
import sys

counts = sys.getrefcount
start, stop, step = int('500'), int('1000'), int('300')

numbers = range(stop)
print(counts(stop), numbers.stop is stop, numbers.start, numbers.step)
numbers = range(start, stop, step)
print(counts(start), counts(stop), counts(step))
print(numbers.start is start, numbers.stop is stop, numbers.step is step)

# A part of it is made of new ints; an iterator holds none.
part = numbers[:]
print(part == numbers, part.start is start, part.stop is stop, part.step is step)
iterators = iter(numbers), reversed(numbers)
print(counts(start), counts(stop), counts(step))

# A copy by its parts shares them.
kind, parts = numbers.__reduce__()
again = kind(*parts)
print(parts[0] is start, again.stop is stop, counts(stop))
del parts, again, part, iterators
print(counts(start), counts(stop), counts(step))
del numbers
print(counts(start), counts(stop), counts(step))


class Number(int):
    pass


class Index:
    def __index__(self):
        return stop


own = Number(77000)
print(type(range(own).stop).__name__, counts(own), range(True).stop)
made = range(Index())
print(made.stop is stop, counts(stop), len(made))
print(gc.get_referents(made), gc.is_tracked(made))


def count_in_loop(n):
    for i in range(n):
        return counts(n)


print(count_in_loop(int('3000')))
print(type(iter(range(2**40))).__name__, list(range(2**40, 2**40 + 2)))
