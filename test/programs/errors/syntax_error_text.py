# The line of a SyntaxError ends as the part of Python that found the error had it.
sources = [
    'x = "abc\n', '0777', '0777\n', 'x = 5)\ny', '1__0', 'x = 1 $ 2', '(]\n', '(\n\n', '[1,\n2', 'x = (1,\n',
    'f"{a"\n', "f'}'\n", 'f"{}"', '  x = 1', 'if 1:\n  x\n y', '0b12\n', 'a b\n', 'a b', 'def f(', '1abc\n',
    'a <> b', 'if a <> b:\n    pass', 'x = [1 <> 2, 3', '(a <> b', 'a <>', 'a <> <> b', 'for x <> y in z: pass',
    'print "a" <> b', 'lambda: a <> b', 'x = a if b <> c else',
]
for source in sources:
    for mode in 'exec', 'eval':
        try:
            compile(source, 'text', mode)
        except SyntaxError as error:
            print(repr(source), mode, error.args)
