/** The second part of `pickle`: bytes become objects again, on a stack machine of one method an opcode. */
export const LOADING = String.raw`

_MARK = object()


class _Stop(Exception):
    def __init__(self, value):
        self.value = value


class Unpickler:
    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        try:
            self._file_read, self._file_readline = file.read, file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes")
        self.memo = {}
        self._encoding = encoding
        self._errors = errors
        self._fix_imports = fix_imports
        self.proto = 0

    def persistent_load(self, pid):
        raise UnpicklingError('A load persistent id instruction was encountered, but no persistent_load function was '
                              'specified.')

    def load(self):
        self._stack = []
        self._marks = []
        self.proto = 0
        while True:
            code = self._file_read(1)
            if not code:
                raise EOFError('Ran out of input')
            run = self._OPCODES.get(code[0])
            if run is None:
                raise UnpicklingError(f"invalid load key, '{_key_text(code[0])}'.")
            try:
                run(self)
            except IndexError:
                raise UnpicklingError('unpickling stack underflow') from None
            except _Stop as stop:
                return stop.value

    def _read(self, size):
        data = self._file_read(size)
        if len(data) < size:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _line(self):
        line = self._file_readline()
        if line[-1:] != b'\n':
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def _number(self, format):
        return struct.unpack(format, self._read(struct.calcsize(format)))[0]

    def _push(self, value):
        self._stack.append(value)

    def _pop(self):
        if self._marks and self._marks[-1] >= len(self._stack):
            raise UnpicklingError('unexpected MARK found')
        return self._stack.pop()

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError('could not find MARK')
        at = self._marks.pop()
        items = self._stack[at:]
        del self._stack[at:]
        return items

    def find_class(self, module, name, /):
        if self.proto < 3 and self._fix_imports:
            module, name = _NEW_NAMES.get((module, name), (_NEW_MODULES.get(module, module), name))
        if module == 'copyreg' and name in _OWN:
            return _OWN[name]
        if module == '_codecs' and name == 'encode':
            return _encode
        __import__(module, level=0)
        found = sys.modules[module]
        if self.proto < 4:
            return getattr(found, name)
        return _look_up(found, name)

    def _proto(self):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {proto}')
        self.proto = proto

    def _frame(self):
        size = self._number('<Q')
        data = self._read(size)
        inner, outer = io.BytesIO(data), (self._file_read, self._file_readline)

        # What a frame does not hold any more is outside.
        def read(count):
            found = inner.read(count)
            if not found and count:
                self._file_read, self._file_readline = outer
                return self._file_read(count)
            return found

        def readline():
            return inner.readline() or outer[1]()
        self._file_read, self._file_readline = read, readline

    def _stop(self):
        value = self._pop()
        raise _Stop(value)

    def _mark(self):
        self._marks.append(len(self._stack))

    def _text_int(self):
        text = self._line()
        self._push(text == b'01' if text in (b'00', b'01') else int(text, 0))

    def _text_long(self):
        self._push(int(self._line().rstrip(b'L'), 0))

    def _text_str(self):
        import ast
        self._push(ast.literal_eval(self._line().decode('latin1')))

    def _text_unicode(self):
        self._push(_from_raw_unicode(self._line().decode('latin1')))

    def _sized(self, format, convert):
        self._push(convert(self._read(self._number(format))))

    def _sequence(self, kind):
        self._push(kind(self._pop_mark()))

    def _pairs(self):
        items = self._pop_mark()
        return zip(items[::2], items[1::2])

    def _tuple(self, size):
        items = [self._pop() for _ in range(size)]
        self._push(tuple(reversed(items)))

    def _append(self):
        value = self._pop()
        self._stack[-1].append(value)

    def _appends(self):
        items = self._pop_mark()
        target = self._stack[-1]
        extend = getattr(target, 'extend', None)
        if extend is not None:
            extend(items)
        else:
            for item in items:
                target.append(item)

    def _set_item(self):
        value = self._pop()
        key = self._pop()
        self._stack[-1][key] = value

    def _set_items(self):
        pairs = self._pairs()
        target = self._stack[-1]
        for key, value in pairs:
            target[key] = value

    def _add_items(self):
        items = self._pop_mark()
        target = self._stack[-1]
        for item in items:
            target.add(item)

    def _global(self):
        module = self._line().decode('utf-8')
        name = self._line().decode('utf-8')
        self._push(self.find_class(module, name))

    def _stack_global(self):
        name = self._pop()
        module = self._pop()
        if not isinstance(name, str) or not isinstance(module, str):
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _reduce(self):
        args = self._pop()
        self._stack[-1] = self._stack[-1](*args)

    def _newobj(self):
        args = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *args))

    def _newobj_ex(self):
        kwargs = self._pop()
        args = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _instantiate(self, cls, args):
        self._push(cls(*args) if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__')
                   else cls.__new__(cls))

    def _inst(self):
        module = self._line().decode('ascii')
        name = self._line().decode('ascii')
        self._instantiate(self.find_class(module, name), self._pop_mark())

    def _obj(self):
        cls, *args = self._pop_mark()
        self._instantiate(cls, args)

    def _build(self):
        state = self._pop()
        instance = self._stack[-1]
        set_state = getattr(instance, '__setstate__', None)
        if set_state is not None:
            set_state(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            values = instance.__dict__
            for key, value in state.items():
                values[sys.intern(key) if type(key) is str else key] = value
        for key, value in (slots or {}).items():
            setattr(instance, key, value)

    def _get(self, index):
        try:
            self._push(self.memo[index])
        except KeyError:
            raise UnpicklingError(f'Memo value not found at index {index}') from None

    def _put(self, index):
        self.memo[index] = self._stack[-1]

    def _pop_one(self):
        if self._marks and self._marks[-1] == len(self._stack):
            self._marks.pop()
        else:
            self._stack.pop()

    def _persistent(self, pid):
        self._push(self.persistent_load(pid))

    def _legacy(self, data):
        self._push(data if self._encoding == 'bytes' else data.decode(self._encoding, self._errors))


_OPCODES = {
    0x80: Unpickler._proto,
    0x95: Unpickler._frame,
    ord('.'): Unpickler._stop,
    ord('('): Unpickler._mark,
    ord('0'): Unpickler._pop_one,
    ord('1'): Unpickler._pop_mark,
    ord('2'): lambda self: self._push(self._stack[-1]),
    ord('N'): lambda self: self._push(None),
    0x88: lambda self: self._push(True),
    0x89: lambda self: self._push(False),
    ord('I'): Unpickler._text_int,
    ord('L'): Unpickler._text_long,
    ord('K'): lambda self: self._push(self._read(1)[0]),
    ord('M'): lambda self: self._push(self._number('<H')),
    ord('J'): lambda self: self._push(self._number('<i')),
    0x8a: lambda self: self._sized('<B', decode_long),
    0x8b: lambda self: self._sized('<i', decode_long),
    ord('F'): lambda self: self._push(float(self._line())),
    ord('G'): lambda self: self._push(self._number('>d')),
    ord('S'): Unpickler._text_str,
    ord('U'): lambda self: self._legacy(self._read(self._number('<B'))),
    ord('T'): lambda self: self._legacy(self._read(self._number('<i'))),
    ord('C'): lambda self: self._sized('<B', bytes),
    ord('B'): lambda self: self._sized('<I', bytes),
    0x8e: lambda self: self._sized('<Q', bytes),
    0x96: lambda self: self._sized('<Q', bytearray),
    ord('V'): Unpickler._text_unicode,
    ord('X'): lambda self: self._sized('<I', _text),
    0x8c: lambda self: self._sized('<B', _text),
    0x8d: lambda self: self._sized('<Q', _text),
    ord(')'): lambda self: self._push(()),
    ord(']'): lambda self: self._push([]),
    ord('}'): lambda self: self._push({}),
    0x8f: lambda self: self._push(set()),
    ord('t'): lambda self: self._sequence(tuple),
    ord('l'): lambda self: self._sequence(list),
    ord('d'): lambda self: self._push(dict(self._pairs())),
    0x91: lambda self: self._sequence(frozenset),
    0x85: lambda self: self._tuple(1),
    0x86: lambda self: self._tuple(2),
    0x87: lambda self: self._tuple(3),
    ord('a'): Unpickler._append,
    ord('e'): Unpickler._appends,
    ord('s'): Unpickler._set_item,
    ord('u'): Unpickler._set_items,
    0x90: Unpickler._add_items,
    ord('c'): Unpickler._global,
    0x93: Unpickler._stack_global,
    ord('R'): Unpickler._reduce,
    0x81: Unpickler._newobj,
    0x92: Unpickler._newobj_ex,
    ord('i'): Unpickler._inst,
    ord('o'): Unpickler._obj,
    ord('b'): Unpickler._build,
    ord('g'): lambda self: self._get(int(self._line())),
    ord('h'): lambda self: self._get(self._read(1)[0]),
    ord('j'): lambda self: self._get(self._number('<I')),
    ord('p'): lambda self: self._put(int(self._line())),
    ord('q'): lambda self: self._put(self._read(1)[0]),
    ord('r'): lambda self: self._put(self._number('<I')),
    0x94: lambda self: self._put(len(self.memo)),
    ord('P'): lambda self: self._persistent(self._line().decode('ascii')),
    ord('Q'): lambda self: self._persistent(self._pop()),
}
Unpickler._OPCODES = _OPCODES


def _text(data):
    return data.decode('utf-8', 'surrogatepass')


def _from_raw_unicode(text):
    first, *pieces = text.split('\\')
    result = [first]
    for piece in pieces:
        size = {'u': 4, 'U': 8}.get(piece[:1])
        if size is None:
            result += '\\', piece
        else:
            result += chr(int(piece[1:size + 1], 16)), piece[size + 1:]
    return ''.join(result)


def _key_text(code):
    return chr(code) if 32 <= code < 127 else f'\\x{code:02x}'


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    if not isinstance(data, (bytes, bytearray, memoryview)):
        raise TypeError(f'a bytes-like object is required, not {type(data).__name__!r}')
    return Unpickler(io.BytesIO(bytes(data)), fix_imports=fix_imports, encoding=encoding, errors=errors,
                     buffers=buffers).load()
`;
