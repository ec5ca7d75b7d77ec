/** The last part of `unittest.mock`: mocks put in the place of something for a while. */
export const PATCH = String.raw`

class _Patch:
    def __init__(self, find, attribute, new, create, options):
        self.find = find
        self.attribute = attribute
        self.new = new
        self.create = create
        self.options = options

    def _make(self, original):
        if self.new is not DEFAULT:
            return self.new
        options = dict(self.options)
        make = options.pop('new_callable', None) or (
            AsyncMock if isinstance(original, types.FunctionType) and original.__code__.co_flags & 0x80 else MagicMock)
        if options.pop('autospec', None):
            options['spec'] = original
        for key in ('spec', 'spec_set'):
            if options.get(key) is True:
                options[key] = original
        if isinstance(make, type) and issubclass(make, NonCallableMock):
            options.setdefault('name', self.attribute)
        return make(**options)

    def __enter__(self):
        target = self.target = self.find()
        own = getattr(target, '__dict__', {})
        self.is_own = self.attribute in own
        original = own[self.attribute] if self.is_own else getattr(target, self.attribute, DEFAULT)
        if original is DEFAULT and not self.create:
            raise AttributeError(f'{target} does not have the attribute {self.attribute!r}')
        self.original = original
        new = self._make(original)
        setattr(target, self.attribute, new)
        return new

    def __exit__(self, *exc):
        if self.is_own:
            setattr(self.target, self.attribute, self.original)
        else:
            delattr(self.target, self.attribute)

    def start(self):
        result = self.__enter__()
        _started.append(self)
        return result

    def stop(self):
        if self in _started:
            _started.remove(self)
            self.__exit__(None, None, None)

    def _copy(self):
        return _Patch(self.find, self.attribute, self.new, self.create, self.options)

    def __call__(self, decorated):
        if isinstance(decorated, type):
            for name in dir(decorated):
                value = getattr(decorated, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(decorated, name, self._copy()(value))
            return decorated

        if isinstance(decorated, types.FunctionType) and decorated.__code__.co_flags & 0x80:
            @functools.wraps(decorated)
            async def patched(*args, **kwargs):
                with self as new:
                    return await decorated(*args, *((new,) if self.new is DEFAULT else ()), **kwargs)
        else:
            @functools.wraps(decorated)
            def patched(*args, **kwargs):
                with self as new:
                    return decorated(*args, *((new,) if self.new is DEFAULT else ()), **kwargs)
        return patched


_started = []


def _import(path):
    module = __import__(path.split('.')[0])
    for i, part in enumerate(path.split('.')[1:], 2):
        try:
            module = getattr(module, part)
        except AttributeError:
            __import__('.'.join(path.split('.')[:i]))
            module = getattr(module, part)
    return module


def patch(target, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    if not isinstance(target, str) or '.' not in target:
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    path, _, attribute = target.rpartition('.')
    options = _options(spec, spec_set, autospec, new_callable, kwargs)
    return _Patch(lambda: _import(path), attribute, new, create or path == 'builtins', options)


def _options(spec, spec_set, autospec, new_callable, kwargs):
    options = {'spec': spec, 'spec_set': spec_set, 'autospec': autospec, 'new_callable': new_callable}
    return {**{key: value for key, value in options.items() if value is not None}, **kwargs}


def _patch_object(target, attribute, new=DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, **kwargs):
    return _Patch(lambda: target, attribute, new, create, _options(spec, spec_set, autospec, new_callable, kwargs))


class _PatchDict:
    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self.original = dict(self.in_dict)
        if self.clear:
            self.in_dict.clear()
        self.in_dict.update(self.values)
        return self.in_dict

    def __exit__(self, *exc):
        self.in_dict.clear()
        self.in_dict.update(self.original)
        return False

    start = __enter__

    def stop(self):
        self.__exit__()

    def __call__(self, function):
        @functools.wraps(function)
        def patched(*args, **kwargs):
            with self:
                return function(*args, **kwargs)
        return patched


def _stop_all():
    while _started:
        _started[-1].stop()


patch.object = _patch_object
patch.dict = _PatchDict
patch.stopall = _stop_all
patch.TEST_PREFIX = 'test'


def create_autospec(spec, spec_set=False, instance=False, **kwargs):
    mock = MagicMock(**{'spec_set' if spec_set else 'spec': spec}, **kwargs)
    if isinstance(spec, type) and not instance:
        mock.return_value = MagicMock(spec=spec)
    return mock


def mock_open(mock=None, read_data=''):
    import io
    mock = mock or MagicMock(name='open')
    handle = MagicMock()

    def begin(*args, **kwargs):
        data = io.StringIO(read_data) if isinstance(read_data, str) else io.BytesIO(read_data)
        handle.read.side_effect = data.read
        handle.readline.side_effect = data.readline
        handle.readlines.side_effect = data.readlines
        handle.__iter__.side_effect = lambda: iter(data)
        return DEFAULT
    handle.__enter__.return_value = handle
    mock.side_effect = begin
    mock.return_value = handle
    return mock
`;
