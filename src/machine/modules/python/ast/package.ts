/** The module `ast` in Python: the classes of nodes, made from the abstract grammar, and walks over them. Source: https://docs.python.org/3.14/library/ast.html */
import { UNPARSE } from './unparse.ts';

export const SOURCE =
  String.raw`
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_ONLY_AST = 0x400
PyCF_OPTIMIZED_AST = 0x8400
PyCF_TYPE_COMMENTS = 0x1000

# https://docs.python.org/3.14/library/ast.html#abstract-grammar
_GRAMMAR = '''
mod = Module(stmt* body, type_ignore* type_ignores) | Interactive(stmt* body) | Expression(expr body) | FunctionType(expr* argtypes, expr returns)
stmt = FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) | AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment, type_param* type_params) | ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list, type_param* type_params) | Return(expr? value) | Delete(expr* targets) | Assign(expr* targets, expr value, string? type_comment) | TypeAlias(expr name, type_param* type_params, expr value) | AugAssign(expr target, operator op, expr value) | AnnAssign(expr target, expr annotation, expr? value, int simple) | For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment) | While(expr test, stmt* body, stmt* orelse) | If(expr test, stmt* body, stmt* orelse) | With(withitem* items, stmt* body, string? type_comment) | AsyncWith(withitem* items, stmt* body, string? type_comment) | Match(expr subject, match_case* cases) | Raise(expr? exc, expr? cause) | Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody) | Assert(expr test, expr? msg) | Import(alias* names) | ImportFrom(identifier? module, alias* names, int? level) | Global(identifier* names) | Nonlocal(identifier* names) | Expr(expr value) | Pass | Break | Continue
expr = BoolOp(boolop op, expr* values) | NamedExpr(expr target, expr value) | BinOp(expr left, operator op, expr right) | UnaryOp(unaryop op, expr operand) | Lambda(arguments args, expr body) | IfExp(expr test, expr body, expr orelse) | Dict(expr?* keys, expr* values) | Set(expr* elts) | ListComp(expr elt, comprehension* generators) | SetComp(expr elt, comprehension* generators) | DictComp(expr key, expr value, comprehension* generators) | GeneratorExp(expr elt, comprehension* generators) | Await(expr value) | Yield(expr? value) | YieldFrom(expr value) | Compare(expr left, cmpop* ops, expr* comparators) | Call(expr func, expr* args, keyword* keywords) | FormattedValue(expr value, int conversion, expr? format_spec) | Interpolation(expr value, constant str, int conversion, expr? format_spec) | JoinedStr(expr* values) | TemplateStr(expr* values) | Constant(constant value, string? kind) | Attribute(expr value, identifier attr, expr_context ctx) | Subscript(expr value, expr slice, expr_context ctx) | Starred(expr value, expr_context ctx) | Name(identifier id, expr_context ctx) | List(expr* elts, expr_context ctx) | Tuple(expr* elts, expr_context ctx) | Slice(expr? lower, expr? upper, expr? step)
expr_context = Load | Store | Del
boolop = And | Or
operator = Add | Sub | Mult | MatMult | Div | Mod | Pow | LShift | RShift | BitOr | BitXor | BitAnd | FloorDiv
unaryop = Invert | Not | UAdd | USub
cmpop = Eq | NotEq | Lt | LtE | Gt | GtE | Is | IsNot | In | NotIn
comprehension(expr target, expr iter, expr* ifs, int is_async)
excepthandler = ExceptHandler(expr? type, identifier? name, stmt* body)
arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr?* kw_defaults, arg? kwarg, expr* defaults)
arg(identifier arg, expr? annotation, string? type_comment)
keyword(identifier? arg, expr value)
alias(identifier name, identifier? asname)
withitem(expr context_expr, expr? optional_vars)
match_case(pattern pattern, expr? guard, stmt* body)
pattern = MatchValue(expr value) | MatchSingleton(constant value) | MatchSequence(pattern* patterns) | MatchMapping(expr* keys, pattern* patterns, identifier? rest) | MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns) | MatchStar(identifier? name) | MatchAs(pattern? pattern, identifier? name) | MatchOr(pattern* patterns)
type_ignore = TypeIgnore(int lineno, string tag)
type_param = TypeVar(identifier name, expr? bound, expr? default_value) | ParamSpec(identifier name, expr? default_value) | TypeVarTuple(identifier name, expr? default_value)
'''
_PLACED = {'stmt', 'expr', 'excepthandler', 'arg', 'keyword', 'alias', 'pattern', 'type_param'}
_PLACE = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset')


class AST:
    "A node of a syntax tree."

    _fields = ()
    _attributes = ()
    _field_types = {}
    __match_args__ = ()
    _kinds = ()

    def __init__(self, *args, **kwargs):
        name = type(self).__name__
        fields = self._fields
        if len(args) > len(fields):
            raise TypeError(f'{name} constructor takes at most {len(fields)} positional argument'
                            f'{"" if len(fields) == 1 else "s"}')
        own = self.__dict__
        own.update(zip(fields, args))
        for field, value in kwargs.items():
            if field in fields[:len(args)]:
                raise TypeError(f'{name} got multiple values for argument {field!r}')
            if field not in fields and field not in self._attributes:
                import warnings
                warnings.warn(f'{name}.__init__ got an unexpected keyword argument {field!r}. '
                              'Support for arbitrary keyword arguments is deprecated and will be removed in Python 3.15.',
                              DeprecationWarning, stacklevel=2)
            setattr(self, field, value)
        for field, kind in zip(fields, self._kinds):
            if field in own:
                continue
            if kind[-1] == '*':
                own[field] = []
            elif kind == 'expr_context':
                own[field] = _SINGLETONS['Load']
            elif kind[-1] != '?':
                import warnings
                warnings.warn(f'{name}.__init__ missing 1 required positional argument: {field!r}. '
                              'This will become an error in Python 3.15.', DeprecationWarning, stacklevel=2)

    def __repr__(self):
        return _short(self, 0)

    def __reduce_ex__(self, protocol):
        return type(self), (), self.__dict__

    def __replace__(self, **changes):
        name = type(self).__name__
        for field in changes:
            if field not in self._fields and field not in self._attributes:
                raise TypeError(f'{name}.__replace__ got an unexpected keyword argument {field!r}.')
        made = type(self).__new__(type(self))
        kept = {name: value for name, value in self.__dict__.items() if name in self._fields or name in self._attributes}
        made.__dict__.update(kept, **changes)
        return made


def _short(node, depth):
    name = type(node).__name__
    if depth > 2:
        return name + '(...)'
    parts = []
    for field in node._fields:
        value = getattr(node, field, None)
        if isinstance(value, (list, tuple)):
            items = [_short(item, depth + 1) if isinstance(item, AST) else repr(item) for item in value]
            if len(items) > 2:
                items[1:-1] = ['...']
            text = ', '.join(items).join('[]' if isinstance(value, list) else '()')
        else:
            text = _short(value, depth + 1) if isinstance(value, AST) else repr(value)
        parts.append(f'{field}={text}')
    return f'{name}({", ".join(parts)})'


_SINGLETONS = {}


def _node_class(text, base, placed):
    name, _, rest = text.partition('(')
    pairs = [field.split(' ') for field in rest.rstrip(')').split(', ') if field]
    namespace = {'__module__': 'ast', '__doc__': text, '_fields': tuple(field for _, field in pairs),
                 '_kinds': tuple(kind for kind, _ in pairs)}
    namespace['__match_args__'] = namespace['_fields']
    if placed:
        namespace['_attributes'] = _PLACE
        namespace['end_lineno'] = namespace['end_col_offset'] = None
    for kind, field in pairs:
        if kind[-1] == '?':
            namespace[field] = None
    cls = globals()[name] = type(name, (base,), namespace)
    return cls


def _make_classes():
    for line in _GRAMMAR.strip().split('\n'):
        name, equals, alternatives = line.partition(' = ')
        if not equals:
            _node_class(line, AST, line.partition('(')[0] in _PLACED)
            continue
        family = _node_class(name, AST, name in _PLACED)
        family.__doc__ = line
        family._fields = family.__match_args__ = ()
        for alternative in alternatives.split(' | '):
            cls = _node_class(alternative, family, False)
            if not cls._fields and name not in _PLACED:
                _SINGLETONS[alternative] = cls()
    simple = {'identifier': str, 'string': str, 'int': int, 'constant': object}
    for cls in [cls for cls in globals().values() if isinstance(cls, type) and issubclass(cls, AST)]:
        types = cls._field_types = {}
        for kind, field in zip(cls._kinds, cls._fields):
            plain = kind.rstrip('?*')
            found = simple.get(plain) or globals()[plain]
            types[field] = list[found] if kind[-1] == '*' else found | None if kind[-1] == '?' else found


_make_classes()
_CLASSES = {cls.__name__: cls for cls in list(globals().values()) if isinstance(cls, type) and issubclass(cls, AST)}


def _build(plain):
    """A node from what the parser hands over."""
    name, fields, place = plain
    cls = _CLASSES[name]
    node = cls.__new__(cls)
    own = node.__dict__
    for field, value in fields.items():
        if type(value) is tuple:
            value = _build(value)
        elif field in ('ctx', 'op'):
            value = _SINGLETONS[value]
        elif type(value) is list:
            value = ([_SINGLETONS[item] for item in value] if field == 'ops'
                     else [_build(item) if type(item) is tuple else item for item in value])
        own[field] = value
    if place is not None:
        own['lineno'], own['col_offset'], own['end_lineno'], own['end_col_offset'] = place
    if name == 'Module':
        own['type_ignores'] = []
    return node


def parse(source, filename='<unknown>', mode='exec', *, type_comments=False, feature_version=None, optimize=-1):
    "The tree of a source text."
    if mode not in ('exec', 'eval', 'single'):
        raise ValueError("compile() mode must be 'exec', 'eval', 'single' or 'func_type'")
    if isinstance(source, AST):
        return source
    plain = _parse(source, filename, mode)
    if plain is None:
        raise TypeError('compile() arg 1 must be a string, bytes or AST object')
    return _build(plain)


_ROOTS = {'exec': 'Module', 'eval': 'Expression', 'single': 'Interactive'}


def _source_of(tree, mode):
    """The text from which compile makes the code of a tree; a traceback finds its lines there."""
    if not isinstance(tree, AST):
        return None
    if type(tree).__name__ != _ROOTS[mode]:
        raise TypeError(f'expected {_ROOTS[mode]} node, got {type(tree).__name__}')
    _check(tree)
    return unparse(tree)


def _check(node):
    for field, kind in zip(node._fields, node._kinds):
        value = getattr(node, field, None)
        if value is None and kind[-1] not in '?*' and not hasattr(node, field):
            raise TypeError(f'required field "{field}" missing from {type(node).__name__}')
        plain = kind.rstrip('?*')
        if kind[-1] == '*' and not isinstance(value, list):
            raise TypeError(f'{type(node).__name__} field "{field}" must be a list, not a {type(value).__name__}')
        for item in value if isinstance(value, list) else (value,):
            if plain not in _CLASSES or item is None:
                continue
            for attribute in ('lineno', 'col_offset') if plain in _PLACED else ():
                if not hasattr(item, attribute):
                    raise TypeError(f'required field "{attribute}" missing from {plain}')
            if not isinstance(item, _CLASSES[plain]):
                raise TypeError(f'expected some sort of {plain}, but got {item!r}')
            _check(item)


def literal_eval(node_or_string):
    "The value of an expression of literals alone."
    if isinstance(node_or_string, str):
        node_or_string = parse(node_or_string.lstrip(' \t'), mode='eval').body
    elif isinstance(node_or_string, Expression):
        node_or_string = node_or_string.body
    return _literal(node_or_string)


def _malformed(node):
    line = getattr(node, 'lineno', None)
    raise ValueError(f'malformed node or string{f" on line {line}" if line else ""}: {node!r}')


def _number(node):
    if not isinstance(node, Constant) or type(node.value) not in (int, float, complex):
        _malformed(node)
    return node.value


def _signed(node):
    if isinstance(node, UnaryOp) and isinstance(node.op, (UAdd, USub)):
        value = _number(node.operand)
        return +value if isinstance(node.op, UAdd) else -value
    return _number(node)


def _literal(node):
    if isinstance(node, Constant):
        return node.value
    if isinstance(node, Tuple):
        return tuple(map(_literal, node.elts))
    if isinstance(node, List):
        return list(map(_literal, node.elts))
    if isinstance(node, Set):
        return set(map(_literal, node.elts))
    if isinstance(node, Call) and isinstance(node.func, Name) and node.func.id == 'set' and node.args == node.keywords == []:
        return set()
    if isinstance(node, Dict):
        if len(node.keys) != len(node.values):
            _malformed(node)
        return dict(zip(map(_literal, node.keys), map(_literal, node.values)))
    if isinstance(node, BinOp) and isinstance(node.op, (Add, Sub)):
        left = _signed(node.left)
        right = _number(node.right)
        if isinstance(left, (int, float)) and isinstance(right, complex):
            return left + right if isinstance(node.op, Add) else left - right
        _malformed(node)
    return _signed(node)


def dump(node, annotate_fields=True, include_attributes=False, *, indent=None, show_empty=False):
    "A tree as the text that would make it."
    if not isinstance(node, AST):
        raise TypeError(f'expected AST, got {node.__class__.__name__!r}')
    if isinstance(indent, int):
        indent *= ' '
    return _dump(node, 0, annotate_fields, include_attributes, indent, show_empty)[0]


def _dump(node, level, named, with_places, indent, show_empty):
    """The text, and whether it fits beside others on a line."""
    if indent is None:
        start, separator = '', ', '
    else:
        start = '\n' + indent * (level + 1)
        separator = ',' + start
    if isinstance(node, list):
        if not node:
            return '[]', True
        items = [_dump(item, level + 1, named, with_places, indent, show_empty)[0] for item in node]
        return f'[{start}{separator.join(items)}]', False
    if not isinstance(node, AST):
        return repr(node), True
    parts, simple = [], True
    keywords = named
    for field in node._fields:
        value = getattr(node, field, _SINGLETONS)
        if value is _SINGLETONS:
            keywords = True
            continue
        if value is None and getattr(type(node), field, _SINGLETONS) is None:
            keywords = True
            continue
        if not show_empty:
            if value == [] and isinstance(value, list):
                if not keywords:
                    keywords = True
                continue
        text, is_simple = _dump(value, level + 1, named, with_places, indent, show_empty)
        simple = simple and is_simple
        parts.append(f'{field}={text}' if keywords else text)
    if with_places:
        for attribute in node._attributes:
            value = getattr(node, attribute, _SINGLETONS)
            if value is _SINGLETONS or value is None and getattr(type(node), attribute, _SINGLETONS) is None:
                continue
            text, is_simple = _dump(value, level + 1, named, with_places, indent, show_empty)
            simple = simple and is_simple
            parts.append(f'{attribute}={text}')
    name = type(node).__name__
    if simple and len(parts) <= 3:
        return f'{name}({", ".join(parts)})', not parts
    return f'{name}({start}{separator.join(parts)})', False


def copy_location(new_node, old_node):
    "Gives a node the place of another."
    for attribute in _PLACE:
        if attribute in old_node._attributes and attribute in new_node._attributes:
            value = getattr(old_node, attribute, None)
            if value is not None or hasattr(old_node, attribute) and attribute.startswith('end_'):
                setattr(new_node, attribute, value)
    return new_node


def fix_missing_locations(node):
    "Gives nodes without a place that of the node around them."
    def fix(node, place):
        own = []
        for attribute, inherited in zip(_PLACE, place):
            if attribute in node._attributes:
                if getattr(node, attribute, None) is None:
                    setattr(node, attribute, inherited)
                else:
                    inherited = getattr(node, attribute)
            own.append(inherited)
        for child in iter_child_nodes(node):
            fix(child, own)
    fix(node, [1, 0, 1, 0])
    return node


def increment_lineno(node, n=1):
    "Moves a tree down by n lines."
    for child in walk(node):
        if isinstance(child, TypeIgnore):
            child.lineno = getattr(child, 'lineno', 0) + n
            continue
        if 'lineno' in child._attributes:
            child.lineno = getattr(child, 'lineno', 0) + n
        if getattr(child, 'end_lineno', None) is not None:
            child.end_lineno += n
    return node


def iter_fields(node):
    "The fields that a node has, with their names."
    for field in node._fields:
        try:
            yield field, getattr(node, field)
        except AttributeError:
            pass


def iter_child_nodes(node):
    "The nodes right below a node."
    for _, value in iter_fields(node):
        if isinstance(value, AST):
            yield value
        elif isinstance(value, list):
            for item in value:
                if isinstance(item, AST):
                    yield item


def walk(node):
    "A node and all below it, level by level."
    level = [node]
    for node in level:
        level.extend(iter_child_nodes(node))
        yield node


def _clean(text):
    first, *rest = text.expandtabs().split('\n')
    margin = min((len(line) - len(line.lstrip()) for line in rest if line.strip()), default=0)
    lines = [first.lstrip(), *(line[margin:] for line in rest)]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        del lines[0]
    return '\n'.join(lines)


def get_docstring(node, clean=True):
    "The documentation of a module, class or function."
    if not isinstance(node, (AsyncFunctionDef, FunctionDef, ClassDef, Module)):
        raise TypeError("%r can't have docstrings" % type(node).__name__)
    if not node.body or not isinstance(node.body[0], Expr):
        return None
    value = node.body[0].value
    if not isinstance(value, Constant) or not isinstance(value.value, str):
        return None
    return _clean(value.value) if clean else value.value


def get_source_segment(source, node, *, padded=False):
    "The source text of a node."
    if getattr(node, 'end_lineno', None) is None or getattr(node, 'end_col_offset', None) is None:
        return None
    lines = source.splitlines(keepends=True)[node.lineno - 1:node.end_lineno]
    encoded = [line.encode() for line in lines]
    encoded[-1] = encoded[-1][:node.end_col_offset]
    before = encoded[0][:node.col_offset].decode()
    encoded[0] = encoded[0][node.col_offset:]
    blank = ''.join(char if char in '\f\t' else ' ' for char in before) if padded and len(lines) > 1 else ''
    return blank + b''.join(encoded).decode()


def compare(a, b, /, *, compare_attributes=False):
    "Whether two trees are alike."
    def same(one, other):
        if type(one) is not type(other):
            return False
        if isinstance(one, AST):
            names = one._fields + (one._attributes if compare_attributes else ())
            return all(same(getattr(one, name, _SINGLETONS), getattr(other, name, _SINGLETONS)) for name in names)
        if isinstance(one, list):
            return len(one) == len(other) and all(map(same, one, other))
        return one == other
    return same(a, b)


class NodeVisitor:
    "Calls a method visit_NAME for each node of that name."

    def visit(self, node):
        return getattr(self, 'visit_' + type(node).__name__, self.generic_visit)(node)

    def generic_visit(self, node):
        for _, value in iter_fields(node):
            for item in value if isinstance(value, list) else (value,):
                if isinstance(item, AST):
                    self.visit(item)


class NodeTransformer(NodeVisitor):
    "A visitor whose methods answer what takes a node's place: a node, nodes, or None for nothing."

    def generic_visit(self, node):
        for field, old in iter_fields(node):
            if isinstance(old, list):
                new = []
                for item in old:
                    if isinstance(item, AST):
                        item = self.visit(item)
                        if item is None:
                            continue
                        if not isinstance(item, AST):
                            new.extend(item)
                            continue
                    new.append(item)
                old[:] = new
            elif isinstance(old, AST):
                new = self.visit(old)
                if new is None:
                    delattr(node, field)
                else:
                    setattr(node, field, new)
        return node
` + UNPARSE;
