# What the compiler warns of goes through the filters of the module warnings, each time the text is compiled.
import warnings

DOUBTFUL = ('5in x', '1if 1else 2', '0x1for x in y', '[0x1for x in (1,)]', '0b1and 2', '0o7or 1', '1.5is x', '2jif 1else 3', '1_0in x',
            'x = 1and 2\ny = 3or 4', '00or 1', '5 in x', '1 is 1', '"\\d"', '(1)(2)', '[1]["a"]', 'assert (1, 2)')
for text in DOUBTFUL:
    for again in range(2):
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter('always')
            try:
                compile(text, 'text', 'exec')
                outcome = 'compiled'
            except SyntaxError as error:
                outcome = error.msg
        print(repr(text), outcome, [(one.category.__name__, str(one.message), one.lineno) for one in told])

with warnings.catch_warnings():
    warnings.simplefilter('error')
    for run in (lambda: compile('x = 1\nx is 2', 'text', 'exec'), lambda: eval('1 is 2'), lambda: exec('x = 5if 1else 2')):
        try:
            run()
        except SyntaxError as error:
            print(type(error).__name__, error.msg, error.filename, error.lineno)
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    print(eval('1 is 1'))
