/** `unittest.mock`: objects that answer anything, and remember how they were used. Source: https://docs.python.org/3.14/library/unittest.mock.html */
import { CALLS } from './mock-calls.ts';
import { PATCH } from './mock-patch.ts';

export const SOURCE =
  CALLS +
  String.raw`

_ASSERTIONS = ('assert', 'assret', 'asert', 'aseert', 'assrt')


class NonCallableMock:
    def __new__(cls, /, *args, **kw):
        # A class of its own for each, so that special methods can be set on one.
        return object.__new__(type(cls.__name__, (cls,), {'__doc__': cls.__doc__, '__module__': cls.__module__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _new_name='', **kwargs):
        own = self.__dict__
        own['_mock_parent'] = parent
        own['_mock_name'] = name
        own['_mock_new_name'] = _new_name
        own['_mock_children'] = {}
        own['_mock_wraps'] = wraps
        own['_mock_sealed'] = False
        own['_mock_return_value'] = DEFAULT
        own['_mock_side_effect'] = None
        self._set_spec(spec if spec is not None else spec_set, spec_set is not None)
        self._clear()
        if kwargs:
            self.configure_mock(**kwargs)

    def _set_spec(self, spec, is_strict):
        own = self.__dict__
        own['_spec_class'] = None
        own['_mock_methods'] = None
        own['_spec_set'] = is_strict
        if spec is None:
            return
        if isinstance(spec, (list, tuple)):
            own['_mock_methods'] = list(spec)
        else:
            own['_spec_class'] = spec if isinstance(spec, type) else type(spec)
            own['_mock_methods'] = dir(spec)

    def _clear(self):
        own = self.__dict__
        own['called'] = False
        own['call_count'] = 0
        own['call_args'] = None
        own['call_args_list'] = _CallList()
        own['mock_calls'] = _CallList()
        own['method_calls'] = _CallList()

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        self._clear()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if isinstance(child, NonCallableMock):
                child.reset_mock(return_value=return_value, side_effect=side_effect)
        answer = self._mock_return_value
        if isinstance(answer, NonCallableMock) and answer is not self:
            answer.reset_mock()

    def configure_mock(self, /, **kwargs):
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            target = self
            *parents, last = path.split('.')
            for name in parents:
                target = getattr(target, name)
            setattr(target, last, value)

    @property
    def __class__(self):
        return self.__dict__.get('_spec_class') or type(self)

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT and self._mock_wraps is None:
            self.__dict__['_mock_return_value'] = self._get_child_mock(parent=self, _new_name='()')
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        _adopt(self, value, '()')

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not callable(value) and not _is_exception(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def _get_child_mock(self, /, **kw):
        kind = next(each for each in type(self).__mro__[1:] if not each.__module__.startswith('unittest.mock')
                    or each in (Mock, MagicMock, NonCallableMock, AsyncMock, PropertyMock))
        if kind in (NonCallableMock, PropertyMock):
            kind = MagicMock
        return kind(**kw)

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_children', '_mock_sealed') or name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        if self._mock_methods is None and name.startswith(_ASSERTIONS):
            raise AttributeError(f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be '
                                 'an attribute.')
        child = self._mock_children.get(name)
        if child is _missing:
            raise AttributeError(name)
        if child is None:
            wrapped = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wrapped, _new_name=name)
            self._mock_children[name] = child
        return child

    def __setattr__(self, name, value):
        if name in ('return_value', 'side_effect') or name in self.__dict__:
            object.__setattr__(self, name, value)
        elif self._spec_set and self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f'Mock object has no attribute {name!r}')
        elif name.startswith('__') and name.endswith('__') and name not in ('__dict__', '__class__'):
            if isinstance(value, NonCallableMock):
                _adopt(self, value, name)
                setattr(type(self), name, _forward(name, value))
                self._mock_children[name] = value
            elif callable(value):
                setattr(type(self), name, lambda self, /, *args, **kwargs: value(self, *args, **kwargs))
            else:
                object.__setattr__(self, name, value)
        else:
            _adopt(self, value, name)
            if isinstance(value, NonCallableMock):
                self._mock_children[name] = value
            object.__setattr__(self, name, value)

    def __delattr__(self, name):
        if self._mock_children.get(name) is _missing:
            raise AttributeError(name)
        self.__dict__.pop(name, None)
        self._mock_children[name] = _missing

    def __dir__(self):
        if self._mock_methods is not None:
            return sorted(self._mock_methods)
        children = [name for name, child in self._mock_children.items() if child is not _missing]
        return sorted({*dir(type(self)), *self.__dict__, *children})

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_name='', _mock_new_name='')
        setattr(self, attribute, mock)

    def _full_name(self):
        parts = []
        mock = self
        while mock is not None:
            parent = mock._mock_parent
            if parent is None:
                parts.append(mock._mock_name or 'mock')
                break
            parts.append(mock._mock_new_name)
            mock = parent
        name = ''
        for part in reversed(parts):
            name += part if not name or part == '()' else f'.{part}'
        return name

    def __repr__(self):
        name = self._full_name()
        name = f' name={name!r}' if self._mock_name or self._mock_parent is not None else ''
        spec = ''
        if self._spec_class is not None:
            spec = f' {"spec_set" if self._spec_set else "spec"}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{name}{spec} id='{id(self)}'>"

    def assert_not_called(self):
        if self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def assert_called(self):
        if not self.call_count:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')

    def assert_called_with(self, /, *args, **kwargs):
        expected = _signature(self._mock_name or 'mock', args, kwargs)
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: not called.')
        if _Call((args, kwargs), two=True) != self.call_args:
            actual = _signature(self._mock_name or 'mock', *self.call_args)
            raise AssertionError(f'expected call not found.\nExpected: {expected}\n  Actual: {actual}')

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called "
                                 f'{self.call_count} times.{self._calls_text()}')
        self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        if _Call((args, kwargs), two=True) not in self.call_args_list:
            raise AssertionError(f'{_signature(self._mock_name or "mock", args, kwargs)} call not found')

    def assert_has_calls(self, calls, any_order=False):
        expected = [_Call(each) for each in calls]
        if not any_order:
            if expected not in self.mock_calls:
                raise AssertionError(f'Calls not found.\nExpected: {_CallList(calls)}\n  Actual: {self.mock_calls}')
            return
        rest = list(self.mock_calls)
        missing = []
        for each in expected:
            if each in rest:
                rest.remove(each)
            else:
                missing.append(each)
        if missing:
            raise AssertionError(f'{self._mock_name or "mock"!r} does not contain all of {tuple(missing)!r} in its call '
                                 f'list, found {rest!r} instead')

    def _calls_text(self):
        return f'\nCalls: {self.mock_calls!r}.' if self.mock_calls else ''


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _adopt(parent, value, name):
    """Makes calls of a nameless mock known to the mock of which it becomes a part."""
    if not isinstance(value, NonCallableMock) or value._mock_name or value._mock_parent is not None:
        return
    above = parent
    while above is not None:
        if above is value:
            return
        above = above._mock_parent
    value.__dict__['_mock_parent'] = parent
    value.__dict__['_mock_new_name'] = name


class CallableMixin:
    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)
        return self._answer(args, kwargs)

    def _record(self, args, kwargs):
        own = self.__dict__
        made = _Call((args, kwargs), two=True)
        own['called'] = True
        own['call_count'] += 1
        own['call_args'] = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(('', args, kwargs)))
        name = self._mock_new_name
        mock, is_method = self, self._mock_parent is not None and self._mock_new_name != '()'
        while mock._mock_parent is not None:
            parent = mock._mock_parent
            parent.mock_calls.append(_Call((name, args, kwargs)))
            if is_method:
                parent.method_calls.append(_Call((name, args, kwargs)))
            is_method = is_method and parent._mock_new_name != '()'
            name = parent._mock_new_name + ('' if name.startswith('()') else '.') + name
            mock = parent

    def _answer(self, args, kwargs):
        effect = self._mock_side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is not DEFAULT:
            return self._mock_return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _new_name='', **kwargs):
        super().__init__(spec, wraps, name, spec_set, parent, _new_name, **kwargs)
        self.side_effect = side_effect
        if return_value is not DEFAULT:
            self.return_value = return_value


_RETURNS = {'__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__complex__': 1j, '__float__': 1.0,
            '__bool__': True, '__index__': 1, '__lt__': NotImplemented, '__gt__': NotImplemented,
            '__le__': NotImplemented, '__ge__': NotImplemented}
_CALLED = ('enter getitem setitem delitem '
           'add sub mul truediv floordiv mod pow lshift rshift and xor or matmul divmod neg pos abs invert '
           'radd rsub rmul rtruediv rfloordiv rmod rpow rlshift rrshift rand rxor ror rmatmul rdivmod '
           'iadd isub imul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior imatmul '
           'round trunc floor ceil').split()


def _forward(name, mock):
    def method(self, /, *args, **kwargs):
        return mock(*args, **kwargs)
    method.__name__ = name
    return method


class _Special:
    """A special method of a MagicMock: a mock of its own, made when it is looked for."""

    def __init__(self, name):
        self.name = name

    def __get__(self, mock, kind=None):
        if mock is None:
            return self
        child = mock._mock_children.get(self.name)
        if child is None:
            child = MagicMock(parent=mock, _new_name=self.name)
            if self.name in _RETURNS:
                child.return_value = _RETURNS[self.name]
            elif self.name == '__str__':
                child.return_value = repr(mock)
            elif self.name == '__iter__':
                child.side_effect = lambda: DEFAULT if child._mock_return_value is not DEFAULT else iter(())
            mock._mock_children[self.name] = child
        if self.name == '__iter__' and child._mock_return_value is not DEFAULT:
            answer = child._mock_return_value
            return lambda: iter(answer)
        return child


class MagicMixin:
    pass


for _name in (*_RETURNS, '__iter__', '__str__', *(f'__{name}__' for name in _CALLED)):
    setattr(MagicMixin, _name, _Special(_name))


class MagicMock(MagicMixin, Mock):
    pass


class AsyncMock(MagicMixin, Mock):
    def __call__(self, /, *args, **kwargs):
        self._record(args, kwargs)

        async def answer():
            self.__dict__['await_count'] = self.await_count + 1
            self.__dict__['await_args'] = _Call((args, kwargs), two=True)
            self.await_args_list.append(self.await_args)
            result = self._answer(args, kwargs)
            return await result if isinstance(result, types.CoroutineType) else result
        return answer()

    def _clear(self):
        super()._clear()
        self.__dict__.update(await_count=0, await_args=None, await_args_list=_CallList())

    def assert_awaited(self):
        if not self.await_count:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited.')

    def assert_awaited_once(self):
        if self.await_count != 1:
            raise AssertionError(f'Expected {self._mock_name or "mock"} to have been awaited once. Awaited '
                                 f'{self.await_count} times.')

    def assert_awaited_once_with(self, /, *args, **kwargs):
        self.assert_awaited_once()
        self.assert_awaited_with(*args, **kwargs)

    def assert_awaited_with(self, /, *args, **kwargs):
        name = self._mock_name or 'mock'
        expected = _signature(name, args, kwargs)
        if self.await_args is None:
            raise AssertionError(f'Expected await: {expected}\nNot awaited')
        if _Call((args, kwargs), two=True) != self.await_args:
            raise AssertionError(f'expected await not found.\nExpected: {expected}\n'
                                 f'  Actual: {_signature(name, *self.await_args)}')


class PropertyMock(Mock):
    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, value):
        self(value)
` +
  PATCH;
