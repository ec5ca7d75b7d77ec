# What eval, exec and compile take, and what they say of what they do not.


def tell(action):
    try:
        print(repr(action()))
    except Exception as error:
        print(type(error).__name__, error)


tell(lambda: eval(memoryview(b'1 + 1')))
tell(lambda: eval(bytearray(b'1 + 2')))
tell(lambda: exec(memoryview(b'print(7)')))
tell(lambda: eval(5))
tell(lambda: exec(None))
tell(lambda: compile(5, 'name', 'exec'))
tell(lambda: eval('1', []))
tell(lambda: eval('1', 5))
tell(lambda: eval('1', {}, 5))
tell(lambda: exec('1', 5))
tell(lambda: exec('1', {}, {1}))
tell(lambda: eval('1', {}, []))
tell(lambda: exec(chr(0xD800)))
tell(lambda: eval('"' + chr(0xDFFF) + '"'))
tell(lambda: compile('1', 5, 'exec'))
tell(lambda: compile('1', b'name', 'exec').co_filename)
tell(lambda: compile('1', 'name', 'other'))
tell(lambda: compile('1', 'name', 'exec', optimize=3))
tell(lambda: compile('1', 'name', 'exec', optimize=1 << 100))
tell(lambda: compile('1', 'name', 'exec', flags=256))
tell(lambda: eval('__builtins__', {'__builtins__': 7}))


class Text(str):
    pass


class Shown:
    def __repr__(self):
        return Text('shown')


# repr, str, format and ascii give the very text that __repr__ gave.
print([type(show(Shown())).__name__ for show in (repr, str, format, ascii)])


class Bytes(bytearray):
    pass


print(repr(Bytes(b'ab')), Bytes())
print(b'a,b'.partition(bytearray(b',')), b'ab'.partition(bytearray(b',')), bytearray(b'a,b').rpartition(b','))
print('\ud800' < '\udfff', '\udfff' < '\ud800', '\ud800a' < '\ud800\udc00', sorted(['\uffff', '\U00010000', '\ud800']))
tell(lambda: [1].insert(10**20, 1))
