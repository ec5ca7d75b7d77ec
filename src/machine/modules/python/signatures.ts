/**
 * The part of `inspect` about signatures, in Python. Source:
 * https://docs.python.org/3.14/library/inspect.html#introspecting-callables-with-the-signature-object
 */
export const SIGNATURES = String.raw`

# ---- signatures ----

class _empty:
    pass


class _void:
    pass


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 'positional-only'
    POSITIONAL_OR_KEYWORD = 'positional or keyword'
    VAR_POSITIONAL = 'variadic positional'
    KEYWORD_ONLY = 'keyword-only'
    VAR_KEYWORD = 'variadic keyword'

    def __new__(cls, description):
        made = int.__new__(cls, len(cls.__members__))
        made._value_ = len(cls.__members__)
        made.description = description
        return made

    def __str__(self):
        return self.name


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = _ParameterKind


def formatannotation(annotation, base_module=None, *, quote_annotation_strings=True):
    if not quote_annotation_strings and isinstance(annotation, str):
        return annotation
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return annotation.__module__ + '.' + annotation.__qualname__
    if isinstance(annotation, ForwardRef):
        return annotation.__forward_arg__
    return repr(annotation)


def formatannotationrelativeto(object):
    module = getattr(object, '__module__', None)
    return lambda annotation: formatannotation(annotation, module)


class Parameter:
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind') from None
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{self._kind.description} parameters cannot have default values')
        self._default = default
        self._annotation = annotation
        if name is _empty:
            raise ValueError('name is a required attribute for Parameter')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if name[:1] == '.' and name[1:].isdigit():
            name = 'implicit' + name[1:]
            self._kind = _POSITIONAL_ONLY
        from keyword import iskeyword
        if iskeyword(name) and self._kind is not _POSITIONAL_ONLY or not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name

    @property
    def name(self):
        return self._name

    @property
    def default(self):
        return self._default

    @property
    def annotation(self):
        return self._annotation

    @property
    def kind(self):
        return self._kind

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        return type(self)(self._name if name is _void else name, self._kind if kind is _void else kind,
                          default=self._default if default is _void else default,
                          annotation=self._annotation if annotation is _void else annotation)

    __replace__ = replace

    def _format(self, quotes=True):
        text = self._name
        if self._annotation is not _empty:
            text += ': ' + formatannotation(self._annotation, quote_annotation_strings=quotes)
        if self._default is not _empty:
            text += (' = ' if self._annotation is not _empty else '=') + repr(self._default)
        if self._kind is _VAR_POSITIONAL:
            return '*' + text
        return '**' + text if self._kind is _VAR_KEYWORD else text

    def __str__(self):
        return self._format()

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return (self is other or self._name == other._name and self._kind == other._kind
                and self._default == other._default and self._annotation == other._annotation)


class BoundArguments:
    __slots__ = ('arguments', '_signature')

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        result = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if name not in self.arguments:
                break
            if parameter.kind is _VAR_POSITIONAL:
                result.extend(self.arguments[name])
            else:
                result.append(self.arguments[name])
        return tuple(result)

    @property
    def kwargs(self):
        result = {}
        started = False
        for name, parameter in self._signature.parameters.items():
            if not started:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    started = True
                elif name not in self.arguments:
                    started = True
                    continue
            if not started or name not in self.arguments:
                continue
            if parameter.kind is _VAR_KEYWORD:
                result.update(self.arguments[name])
            else:
                result[name] = self.arguments[name]
        return result

    def apply_defaults(self):
        arguments = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                arguments[name] = self.arguments[name]
            elif parameter.default is not _empty:
                arguments[name] = parameter.default
            elif parameter.kind is _VAR_POSITIONAL:
                arguments[name] = ()
            elif parameter.kind is _VAR_KEYWORD:
                arguments[name] = {}
        self.arguments = arguments

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self is other or self._signature == other._signature and self.arguments == other.arguments

    def __repr__(self):
        parts = [f'{name}={value!r}' for name, value in self.arguments.items()]
        return f'<{self.__class__.__name__} ({", ".join(parts)})>'


class Signature:
    __slots__ = ('_return_annotation', '_parameters')

    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        top = _POSITIONAL_ONLY
        has_default = False
        for parameter in parameters or ():
            if not isinstance(parameter, Parameter):
                raise TypeError(f'{parameter!r} is not a Parameter')
            kind, name = parameter.kind, parameter.name
            if __validate_parameters__:
                if kind < top:
                    raise ValueError(f'wrong parameter order: {top.description} parameter before {kind.description} parameter')
                top = kind
                if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                    if parameter.default is _empty:
                        if has_default:
                            raise ValueError('non-default argument follows default argument')
                    else:
                        has_default = True
                if name in found:
                    raise ValueError(f'duplicate parameter name: {name!r}')
            found[name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False,
                      annotation_format=Format.VALUE):
        settings = {'globals': globals, 'locals': locals, 'eval_str': eval_str, 'format': annotation_format}
        return _signature_of(obj, cls, follow_wrapped, settings)

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(self.parameters.values() if parameters is _void else parameters,
                          return_annotation=self._return_annotation if return_annotation is _void else return_annotation)

    __replace__ = replace

    def _comparable(self):
        rest = tuple(one for one in self.parameters.values() if one.kind is not _KEYWORD_ONLY)
        keywords = {one.name: one for one in self.parameters.values() if one.kind is _KEYWORD_ONLY}
        return rest, keywords, self.return_annotation

    def __hash__(self):
        rest, keywords, result = self._comparable()
        return hash((rest, frozenset(keywords.values()), result))

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return self is other or self._comparable() == other._comparable()

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, is_partial):
        arguments = {}
        kwargs = dict(kwargs)
        parameters = list(self.parameters.values())
        values = list(args)
        position = 0
        rest_name = None
        for parameter in parameters:
            name, kind = parameter.name, parameter.kind
            if kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                break
            if kind is _VAR_POSITIONAL:
                if position < len(values):
                    arguments[name] = tuple(values[position:])
                    position = len(values)
                continue
            if position < len(values):
                if name in kwargs and kind is not _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = values[position]
                position += 1
        if position < len(values):
            raise TypeError('too many positional arguments') from None
        wrong = []
        # The first parameter that positional arguments left open is told of in more detail.
        is_first = True
        for parameter in parameters:
            name, kind = parameter.name, parameter.kind
            if kind is _VAR_KEYWORD:
                rest_name = name
                continue
            if kind is _VAR_POSITIONAL:
                is_first = False
                continue
            if name in arguments:
                continue
            is_missing = parameter.default is _empty and not is_partial
            if kind is _POSITIONAL_ONLY:
                if is_missing:
                    what = ' positional-only' if name in kwargs else ''
                    raise TypeError(f'missing a required{what} argument: {name!r}')
                if name in kwargs:
                    wrong.append(name)
            elif name in kwargs:
                arguments[name] = kwargs.pop(name)
            elif is_missing:
                what = ' keyword-only' if kind is _KEYWORD_ONLY and is_first else ''
                raise TypeError(f'missing a required{what} argument: {name!r}')
            is_first = False
        if kwargs:
            if rest_name is not None:
                arguments[rest_name] = kwargs
            elif wrong:
                raise TypeError(f'got some positional-only arguments passed as keyword arguments: {", ".join(map(repr, wrong))}')
            else:
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
        ordered = {one.name: arguments[one.name] for one in parameters if one.name in arguments}
        return BoundArguments(self, ordered)

    def __repr__(self):
        return f'<{self.__class__.__name__} {self}>'

    def __str__(self):
        return self.format()

    def format(self, *, max_width=None, quote_annotation_strings=True):
        parts = []
        has_positional_only = False
        needs_star = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind is _POSITIONAL_ONLY:
                has_positional_only = True
            elif has_positional_only:
                parts.append('/')
                has_positional_only = False
            if kind is _VAR_POSITIONAL:
                needs_star = False
            elif kind is _KEYWORD_ONLY and needs_star:
                parts.append('*')
                needs_star = False
            parts.append(parameter._format(quote_annotation_strings))
        if has_positional_only:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self.return_annotation is not _empty:
            text += ' -> ' + formatannotation(self.return_annotation, quote_annotation_strings=quote_annotation_strings)
        return text


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False, annotation_format=Format.VALUE):
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals,
                                   eval_str=eval_str, annotation_format=annotation_format)


def _signature_of(obj, cls, follow, settings):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        return _without_first(_signature_of(obj.__func__, cls, follow, settings))
    if follow:
        obj = unwrap(obj, stop=lambda one: hasattr(one, '__signature__') or isinstance(one, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature_of(obj, cls, follow, settings)
    given = getattr(obj, '__signature__', None)
    if given is not None:
        if callable(given) and not isinstance(given, Signature):
            given = given()
        if isinstance(given, str):
            return _from_text(cls, given)
        if not isinstance(given, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return given
    if isinstance(obj, functools.partial):
        return _of_partial(_signature_of(obj.func, cls, follow, settings), obj)
    if isfunction(obj):
        return _of_function(cls, obj, settings)
    if isinstance(obj, type):
        return _of_class(obj, cls, follow, settings)
    if _is_builtin(obj):
        return _of_builtin(cls, obj)
    call = getattr_static(type(obj), '__call__', None)
    if call is not None and not isinstance(call, types.WrapperDescriptorType):
        return _signature_of(types.MethodType(call, obj) if isfunction(call) else getattr(obj, '__call__'), cls, follow, settings)
    raise ValueError(f'callable {obj!r} is not supported by signature')


def _is_builtin(obj):
    return isinstance(obj, (types.BuiltinFunctionType, types.MethodDescriptorType, types.WrapperDescriptorType,
                            types.MethodWrapperType, types.ClassMethodDescriptorType))


def _of_function(cls, func, settings):
    code = func.__code__
    names = code.co_varnames
    annotations = get_annotations(func, **settings)
    defaults = func.__defaults__ or ()
    keyword_defaults = func.__kwdefaults__ or {}
    count = code.co_argcount
    first_default = count - len(defaults)
    parameters = []

    def add(name, kind, default=_empty):
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))

    for index in range(count):
        kind = _POSITIONAL_ONLY if index < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        add(names[index], kind, defaults[index - first_default] if index >= first_default else _empty)
    rest = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        add(names[rest], _VAR_POSITIONAL)
        rest += 1
    for index in range(count, count + code.co_kwonlyargcount):
        add(names[index], _KEYWORD_ONLY, keyword_defaults.get(names[index], _empty))
    if code.co_flags & CO_VARKEYWORDS:
        add(names[rest], _VAR_KEYWORD)
    return cls(parameters, return_annotation=annotations.get('return', _empty), __validate_parameters__=False)


def _from_text(cls, text):
    scope = {}
    exec(f'def signed{text}: pass', scope)
    return _of_function(cls, scope['signed'], {})


def _of_builtin(cls, obj):
    text = _builtin_signature(obj)
    if text is None:
        raise ValueError(f'no signature found for builtin {obj!r}')
    return _from_text(cls, text)


def _without_first(found):
    parameters = list(found.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError('invalid method signature')
    if parameters[0].kind is not _VAR_POSITIONAL:
        parameters = parameters[1:]
    return found.replace(parameters=parameters)


def _of_class(obj, cls, follow, settings):
    call = _own_method(type(obj), '__call__')
    if call is not None:
        return _without_first(_signature_of(call, cls, follow, settings))
    text = _builtin_class_signature(obj) if obj.__module__ == 'builtins' else None
    if text is not None:
        return _from_text(cls, text)
    for base in obj.__mro__:
        for name in ('__new__', '__init__'):
            method = base.__dict__.get(name)
            if method is None or base is object:
                continue
            if isinstance(method, (staticmethod, classmethod)):
                method = method.__func__
            if isfunction(method) or callable(method) and not _is_builtin(method):
                return _without_first(_signature_of(method, cls, follow, settings))
            if _is_builtin(method):
                text = _builtin_signature(method)
                if text is None or base.__module__ == 'builtins':
                    raise ValueError(f'no signature found for builtin type {obj!r}')
                return _without_first(_from_text(cls, text))
    if obj is type:
        raise ValueError(f'no signature found for builtin {obj!r}')
    return cls(())


def _own_method(kind, name):
    for base in kind.__mro__:
        if base in (object, type):
            return None
        found = base.__dict__.get(name)
        if found is not None:
            return found.__func__ if isinstance(found, (staticmethod, classmethod)) else found
    return None


def _of_partial(found, partial):
    keywords = partial.keywords or {}
    parameters = []
    left = list(partial.args)
    placeholder = getattr(functools, 'Placeholder', None)
    after_keyword = False
    try:
        found.bind_partial(*partial.args, **keywords)
    except TypeError as error:
        raise ValueError(f'partial object {partial!r} has incorrect arguments') from error
    for parameter in found.parameters.values():
        name, kind = parameter.name, parameter.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD) and left:
            if left.pop(0) is placeholder:
                parameters.append(parameter.replace(kind=_POSITIONAL_ONLY, default=_empty))
            continue
        if kind is _VAR_POSITIONAL:
            if not after_keyword:
                parameters.append(parameter)
            continue
        if kind is _POSITIONAL_OR_KEYWORD and name in keywords:
            after_keyword = True
            parameters.append(parameter.replace(kind=_KEYWORD_ONLY, default=keywords[name]))
        elif kind is _KEYWORD_ONLY and name in keywords:
            parameters.append(parameter.replace(default=keywords[name]))
        elif kind is _POSITIONAL_OR_KEYWORD and after_keyword:
            parameters.append(parameter.replace(kind=_KEYWORD_ONLY))
        else:
            parameters.append(parameter)
    return found.replace(parameters=parameters)


FullArgSpec = namedtuple('FullArgSpec', 'args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations')


def getfullargspec(func):
    try:
        found = _signature_of(func.__func__ if ismethod(func) else func, Signature, False, {})
    except Exception as error:
        raise TypeError('unsupported callable') from error
    args, keywords, defaults, keyword_defaults, annotations = [], [], [], {}, {}
    varargs = varkw = None
    if found.return_annotation is not _empty:
        annotations['return'] = found.return_annotation
    for name, parameter in found.parameters.items():
        kind = parameter.kind
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults.append(parameter.default)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            keywords.append(name)
            if parameter.default is not _empty:
                keyword_defaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, tuple(defaults) or None, keywords, keyword_defaults or None, annotations)


def getcallargs(func, /, *positional, **named):
    if ismethod(func):
        positional = (func.__self__, *positional)
        func = func.__func__
    bound = signature(func).bind(*positional, **named)
    given = dict(bound.arguments)
    bound.apply_defaults()
    # Given ones first, then the collecting parameters, then defaults.
    whole = bound.arguments
    collecting = [name for name, one in bound.signature.parameters.items() if one.kind in (_VAR_POSITIONAL, _VAR_KEYWORD)]
    named_only = {name for name, one in bound.signature.parameters.items() if one.kind is _KEYWORD_ONLY}
    order = [*(name for name in given if name not in named_only and name not in collecting), *collecting,
             *(name for name in given if name in named_only)]
    return {name: whole[name] for name in [*order, *(name for name in whole if name not in order)]}
`;
