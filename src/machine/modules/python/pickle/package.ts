/** The module `pickle`: objects as bytes, in protocols 0 to 5. Source: https://docs.python.org/3.14/library/pickle.html and PEP 3154, PEP 574 */
import { LOADING } from './loading.ts';

export const SOURCE =
  String.raw`
import io
import struct
import sys
from copyreg import __newobj__ as _newobj, __newobj_ex__ as _newobj_ex, _reconstructor, dispatch_table as _dispatch_table
from types import BuiltinFunctionType, FunctionType, ModuleType


__all__ = ['PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps', 'load', 'loads',
           'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL', 'PickleBuffer']

format_version = '5.0'
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5
_BATCH = 1000
_FRAME = 64 * 1024


class PickleError(Exception):
    __module__ = '_pickle'


class PicklingError(PickleError):
    __module__ = '_pickle'


class UnpicklingError(PickleError):
    __module__ = '_pickle'


# Names that Python 2 knew by others; protocols below 3 write those.
_OLD_NAMES = {('builtins', 'range'): ('__builtin__', 'xrange'), ('functools', 'reduce'): ('__builtin__', 'reduce'),
              ('builtins', 'str'): ('__builtin__', 'unicode'), ('builtins', 'int'): ('__builtin__', 'long'),
              ('builtins', 'chr'): ('__builtin__', 'unichr'), ('builtins', 'zip'): ('itertools', 'izip'),
              ('builtins', 'map'): ('itertools', 'imap'), ('builtins', 'filter'): ('itertools', 'ifilter')}
_OLD_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue', '_thread': 'thread'}
_OLD_NAMES |= {('builtins', name): ('exceptions', name) for name in '''
    ArithmeticError AssertionError AttributeError BaseException BufferError BytesWarning DeprecationWarning EOFError
    EnvironmentError Exception FloatingPointError FutureWarning GeneratorExit IOError ImportError ImportWarning
    IndentationError IndexError KeyError KeyboardInterrupt LookupError MemoryError NameError NotImplementedError
    OSError OverflowError PendingDeprecationWarning ReferenceError RuntimeError RuntimeWarning StopIteration
    SyntaxError SyntaxWarning SystemError SystemExit TabError TypeError UnboundLocalError UnicodeDecodeError
    UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning
    ZeroDivisionError'''.split()}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}
_NEW_MODULES = {old: new for new, old in _OLD_MODULES.items()} | {'exceptions': 'builtins'}
_OWN = {'__newobj__': _newobj, '__newobj_ex__': _newobj_ex, '_reconstructor': _reconstructor}


def encode_long(x):
    return x.to_bytes(((x if x >= 0 else ~x).bit_length() >> 3) + 1, 'little', signed=True) if x else b''


def decode_long(data):
    return int.from_bytes(data, 'little', signed=True)


def _encode(text, encoding='utf-8', errors='strict'):
    return text.encode(encoding, errors)


_encode.__name__ = _encode.__qualname__ = 'encode'
_encode.__module__ = '_codecs'


class _Framer:
    """Collects what is written; from protocol 4 on in frames whose length stands before them."""

    def __init__(self, write):
        self.file_write = write
        self.frame = None

    def start(self):
        self.frame = bytearray()

    def commit(self, force=False):
        if self.frame is None or not force and len(self.frame) < _FRAME:
            return
        data, self.frame = self.frame, bytearray()
        if len(data) >= 4:
            self.file_write(b'\x95' + struct.pack('<Q', len(data)))
        self.file_write(bytes(data))

    def write(self, data):
        if self.frame is None:
            self.file_write(data)
        else:
            self.frame += data

    def write_large(self, header, data):
        if self.frame is None or len(data) < _FRAME:
            self.write(header + data)
            return
        self.commit(force=True)
        self.file_write(header)
        self.file_write(data)


class _Note:
    """Says on an error what was being pickled."""

    def __init__(self, words):
        self.words = words

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if isinstance(error, Exception):
            error.add_note(f'when serializing {self.words}')


class Pickler:
    __module__ = '_pickle'

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        try:
            write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute")
        self._framer = _Framer(write)
        self.memo = {}
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = False
        self._fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        framer = self._framer
        if self.proto >= 2:
            framer.file_write(b'\x80' + bytes([self.proto]))
        if self.proto >= 4:
            framer.start()
        self._save(obj)
        self._write(b'.')
        framer.commit(force=True)
        framer.frame = None

    def persistent_id(self, obj):
        return None

    def _write(self, data):
        self._framer.write(data)

    def _memoize(self, obj):
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._write(b'\x94')
        elif self.bin:
            self._write(b'q' + bytes([index]) if index < 256 else b'r' + struct.pack('<I', index))
        else:
            self._write(b'p%d\n' % index)

    def _fetch(self, index):
        if self.bin:
            self._write(b'h' + bytes([index]) if index < 256 else b'j' + struct.pack('<I', index))
        else:
            self._write(b'g%d\n' % index)

    def _save(self, obj):
        self._framer.commit()
        persistent = self.persistent_id(obj)
        if persistent is not None:
            self._save_persistent(persistent)
            return
        kind = type(obj)
        known = self.memo.get(id(obj))
        if known is not None:
            self._fetch(known[0])
            return
        save = self._SAVERS.get(kind)
        if save is not None:
            save(self, obj)
            return
        pieces = NotImplemented
        if hasattr(self, 'reducer_override'):
            pieces = self.reducer_override(obj)
        if pieces is NotImplemented:
            pieces = self._reduce(obj, kind)
        if pieces is None:
            self._save_global(obj)
        elif isinstance(pieces, str):
            self._save_global(obj, pieces)
        else:
            self._check(pieces, obj)
            with _Note(f'{_full_name(kind)} object'):
                self._save_reduce(*pieces, obj=obj)

    def _reduce(self, obj, kind):
        """What an object consists of; None for what is saved by its name."""
        table = getattr(self, 'dispatch_table', None)
        if table is None:
            table = _dispatch_table
        reduce = table.get(kind)
        if reduce is not None:
            return reduce(obj)
        if isinstance(obj, type):
            return None
        return obj.__reduce_ex__(self.proto)

    def _check(self, pieces, obj):
        problem = None
        if not isinstance(pieces, tuple):
            problem = f'__reduce__ must return a string or tuple, not {_full_name(type(pieces))}'
        elif not 2 <= len(pieces) <= 6:
            problem = 'tuple returned by __reduce__ must contain 2 through 6 elements'
        elif not callable(pieces[0]):
            problem = ('first item of the tuple returned by __reduce__ must be callable, '
                       f'not {_full_name(type(pieces[0]))}')
        elif not isinstance(pieces[1], tuple):
            problem = ('second item of the tuple returned by __reduce__ must be a tuple, '
                       f'not {_full_name(type(pieces[1]))}')
        if problem:
            error = PicklingError(problem)
            error.add_note(f'when serializing {_full_name(type(obj))} object')
            raise error

    def _save_persistent(self, persistent):
        if self.bin:
            self._save(persistent)
            self._write(b'Q')
        else:
            self._write(b'P' + str(persistent).encode('ascii') + b'\n')

    def _save_reduce(self, function, args, state=None, items=None, pairs=None, state_setter=None, *, obj):
        name = getattr(function, '__name__', '')
        kind = _full_name(type(obj))
        if self.proto >= 2 and name == '__newobj_ex__':
            cls, args, kwargs = args
            if self.proto >= 4:
                with _Note(f'{kind} class'):
                    self._save(cls)
                with _Note(f'{kind} __new__ arguments'):
                    self._save(args)
                    self._save(kwargs)
                self._write(b'\x92')
            else:
                import functools
                self._save(functools.partial(cls.__new__, cls, *args, **kwargs))
                self._save(())
                self._write(b'R')
        elif self.proto >= 2 and name == '__newobj__':
            cls, *args = args
            with _Note(f'{kind} class'):
                self._save(cls)
            with _Note(f'{kind} __new__ arguments'):
                self._save(tuple(args))
            self._write(b'\x81')
        else:
            with _Note(f'{kind} reconstructor'):
                self._save(function)
            with _Note(f'{kind} reconstructor arguments'):
                self._save(args)
            self._write(b'R')
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b'0')
            self._fetch(known[0])
        else:
            self._memoize(obj)
        if items is not None:
            self._save_items(items, obj)
        if pairs is not None:
            self._save_pairs(pairs, obj)
        if state is not None:
            if state_setter is None:
                with _Note(f'{kind} state'):
                    self._save(state)
                self._write(b'b')
            else:
                self._save(state_setter)
                self._save(obj)
                self._save(state)
                self._write(b'\x86R0')

    def _save_none(self, obj):
        self._write(b'N')

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._write(b'\x88' if obj else b'\x89')
        else:
            self._write(b'I01\n' if obj else b'I00\n')

    def _save_int(self, obj):
        if self.bin and 0 <= obj <= 0xff:
            self._write(b'K' + bytes([obj]))
        elif self.bin and 0 <= obj <= 0xffff:
            self._write(b'M' + struct.pack('<H', obj))
        elif -0x80000000 <= obj <= 0x7fffffff:
            self._write(b'J' + struct.pack('<i', obj) if self.bin else b'I%d\n' % obj)
        elif self.proto >= 2:
            data = encode_long(obj)
            size = len(data)
            self._write((b'\x8a' + bytes([size]) if size < 256 else b'\x8b' + struct.pack('<i', size)) + data)
        else:
            self._write(b'L%dL\n' % obj)

    def _save_float(self, obj):
        self._write(b'G' + struct.pack('>d', obj) if self.bin else b'F' + repr(obj).encode('ascii') + b'\n')

    def _save_bytes(self, obj):
        if self.proto < 3:
            pieces = (_encode, (str(obj, 'latin1'), 'latin1')) if obj else (bytes, ())
            self._save_reduce(*pieces, obj=obj)
            return
        self._write_sized(obj, b'C', b'B', b'\x8e')
        self._memoize(obj)

    def _write_sized(self, data, short, normal, long):
        size = len(data)
        if short and size <= 0xff:
            self._write(short + bytes([size]) + data)
        elif size <= 0xffffffff:
            self._framer.write_large(normal + struct.pack('<I', size), data)
        else:
            self._framer.write_large(long + struct.pack('<Q', size), data)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            self._save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._framer.write_large(b'\x96' + struct.pack('<Q', len(obj)), bytes(obj))
        self._memoize(obj)

    def _save_str(self, obj):
        if self.bin:
            self._write_sized(obj.encode('utf-8', 'surrogatepass'), b'\x8c' if self.proto >= 4 else b'', b'X', b'\x8d')
        else:
            text = obj.replace('\\', '\\u005c')
            for char in '\0\n\r\x1a':
                text = text.replace(char, f'\\u{ord(char):04x}')
            self._write(b'V' + _raw_unicode(text) + b'\n')
        self._memoize(obj)

    def _save_tuple(self, obj):
        if not obj:
            self._write(b')' if self.bin else b'(t')
            return
        size = len(obj)
        is_short = size <= 3 and self.proto >= 2
        if not is_short:
            self._write(b'(')
        for i, item in enumerate(obj):
            with _Note(f'tuple item {i}'):
                self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # The tuple holds itself: it was saved with its items.
            self._write(b'0' * size if is_short else b'1' if self.bin else b'0' * (size + 1))
            self._fetch(known[0])
            return
        self._write(bytes([0x84 + size]) if is_short else b't')
        self._memoize(obj)

    def _save_list(self, obj):
        self._write(b']' if self.bin else b'(l')
        self._memoize(obj)
        self._save_items(iter(obj), obj)

    def _batches(self, items):
        batch = []
        for item in items:
            batch.append(item)
            if len(batch) == _BATCH:
                yield batch
                batch = []
        if batch:
            yield batch

    def _save_items(self, items, obj):
        kind = _full_name(type(obj))
        at = 0
        for batch in self._batches(items):
            if self.bin and len(batch) > 1:
                self._write(b'(')
            for item in batch:
                with _Note(f'{kind} item {at}'):
                    self._save(item)
                at += 1
                if not self.bin:
                    self._write(b'a')
            if self.bin:
                self._write(b'e' if len(batch) > 1 else b'a')

    def _save_dict(self, obj):
        self._write(b'}' if self.bin else b'(d')
        self._memoize(obj)
        self._save_pairs(iter(obj.items()), obj)

    def _save_pairs(self, pairs, obj):
        kind = _full_name(type(obj))
        for batch in self._batches(pairs):
            if self.bin and len(batch) > 1:
                self._write(b'(')
            for key, value in batch:
                self._save(key)
                with _Note(f'{kind} item {key!r}'):
                    self._save(value)
                if not self.bin:
                    self._write(b's')
            if self.bin:
                self._write(b'u' if len(batch) > 1 else b's')

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b'\x8f')
        self._memoize(obj)
        for batch in self._batches(obj):
            self._write(b'(')
            for item in batch:
                with _Note('set element'):
                    self._save(item)
            self._write(b'\x90')

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(b'(')
        for item in obj:
            with _Note('frozenset element'):
                self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            self._write(b'1')
            self._fetch(known[0])
            return
        self._write(b'\x91')
        self._memoize(obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                self._save_reduce(type, (value,), obj=obj)
                return
        self._save_global(obj)

    def _save_constant(self, obj):
        self._save_global(obj, repr(obj))

    def _save_module(self, obj):
        raise TypeError("cannot pickle 'module' object")

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        if '<locals>' in name.split('.'):
            raise PicklingError(f"Can't pickle local object {obj!r}")
        module = getattr(obj, '__module__', None) or _module_of(obj, name)
        if obj is _newobj or obj is _newobj_ex or obj is _reconstructor or obj is _encode:
            found = obj
        else:
            try:
                __import__(module)
            except (ImportError, ValueError, KeyError):
                raise PicklingError(f"Can't pickle {obj!r}: No module named {module!r}")
            try:
                found = _look_up(sys.modules[module], name)
            except AttributeError:
                raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module}.{name}") from None
            if found is not obj:
                raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module}.{name}")
        if self.proto >= 4:
            self._save(module)
            self._save(name)
            self._write(b'\x93')
        else:
            # Older protocols know names without dots; the others are attributes of those.
            name, *attributes = name.split('.')
            for _ in attributes:
                self._save(getattr)
                if self.proto < 2:
                    self._write(b'(')
            if self._fix_imports:
                module, name = _OLD_NAMES.get((module, name), (_OLD_MODULES.get(module, module), name))
            self._write(f'c{module}\n{name}\n'.encode('utf-8'))
            for attribute in attributes:
                self._save(attribute)
                self._write(b'tR' if self.proto < 2 else b'\x86R')
        self._memoize(obj)

    _SAVERS = {type(None): _save_none, bool: _save_bool, int: _save_int, float: _save_float, bytes: _save_bytes,
               bytearray: _save_bytearray, str: _save_str, tuple: _save_tuple, list: _save_list, dict: _save_dict,
               set: _save_set, frozenset: _save_frozenset, type: _save_type, FunctionType: _save_global,
               ModuleType: _save_module, type(...): _save_constant, type(NotImplemented): _save_constant}


def _save_builtin(pickler, obj):
    """A function by its name; a method of an object as that and its name."""
    owner = getattr(obj, '__self__', None)
    if owner is None or isinstance(owner, ModuleType):
        pickler._save_global(obj)
    else:
        pickler._save_reduce(getattr, (owner, obj.__name__), obj=obj)


Pickler._SAVERS[BuiltinFunctionType] = _save_builtin
Pickler._SAVERS[type([].append)] = _save_builtin


def _full_name(kind):
    return kind.__qualname__ if kind.__module__ in ('builtins', '__main__') else f'{kind.__module__}.{kind.__qualname__}'


def _raw_unicode(text):
    result = bytearray()
    for char in text:
        code = ord(char)
        result += (bytes([code]) if code < 0x100 else b'\\u%04x' % code if code < 0x10000 else b'\\U%08x' % code)
    return bytes(result)


def _module_of(obj, name):
    for module_name, module in sys.modules.copy().items():
        try:
            if module_name != '__main__' and _look_up(module, name) is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


def _look_up(found, name):
    for part in name.split('.'):
        found = getattr(found, part)
    return found


class PickleBuffer:
    def __init__(self, obj):
        self._view = memoryview(obj)

    def raw(self):
        return self._view

    def release(self):
        self._view.release()
` + LOADING;
