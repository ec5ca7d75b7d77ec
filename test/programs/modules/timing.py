# The module timeit with a clock of the program's own.
import timeit

calls = []
print(timeit.timeit(lambda: calls.append(1), number=7, timer=iter(range(9)).__next__), len(calls))
timer = timeit.Timer('for i in range(2):\n    total.append(i)', 'total = []', iter(range(100)).__next__)
print(timer.timeit(3), timer.repeat(2, 1), timeit.timeit('names.append(1)', number=2, globals={'names': calls}) >= 0, len(calls))
try:
    timeit.Timer(5)
except ValueError as error:
    print(error)
