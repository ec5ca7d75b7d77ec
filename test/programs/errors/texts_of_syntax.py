# A text that was never a file: errors found in its tree have no line to show, those of its grammar have.
import traceback

for source in ('return 5', 'def f(a, a): pass', 'x = *a', 'nonlocal x', 'x = = 1', '1 +', 'class A(x for x in y): pass',
               'class A(x for x in y, B): pass'):
    try:
        compile(source, '<text>', 'exec')
    except SyntaxError as error:
        print(''.join(traceback.format_exception_only(error)), error.text is None)
for bad in ('ExceptionGroup(1, [ValueError()])', 'ExceptionGroup("x", [])'):
    try:
        eval(bad)
    except (TypeError, ValueError) as error:
        print(error)
