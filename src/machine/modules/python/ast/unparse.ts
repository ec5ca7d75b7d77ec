/** The last part of `ast`: a tree as source text, with no more parentheses than it needs. */
export const UNPARSE = String.raw`

# How tightly an expression binds; one in a place that asks for more gets parentheses.
(_TUPLE, _TEST, _OR, _AND, _NOT, _COMPARE, _BIT_OR, _BIT_XOR, _BIT_AND, _SHIFT, _ARITHMETIC, _TERM, _FACTOR, _POWER,
 _AWAIT, _ATOM) = range(16)
_NAMED = 0.5
_BINARY = {'Add': ('+', _ARITHMETIC), 'Sub': ('-', _ARITHMETIC), 'Mult': ('*', _TERM), 'MatMult': ('@', _TERM),
           'Div': ('/', _TERM), 'Mod': ('%', _TERM), 'LShift': ('<<', _SHIFT), 'RShift': ('>>', _SHIFT),
           'BitOr': ('|', _BIT_OR), 'BitXor': ('^', _BIT_XOR), 'BitAnd': ('&', _BIT_AND), 'FloorDiv': ('//', _TERM),
           'Pow': ('**', _POWER)}
_UNARY = {'Invert': ('~', _FACTOR), 'Not': ('not ', _NOT), 'UAdd': ('+', _FACTOR), 'USub': ('-', _FACTOR)}
_COMPARISONS = {'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not',
                'In': 'in', 'NotIn': 'not in'}


def unparse(ast_obj):
    "Source text with this tree."
    return _Unparser().text_of(ast_obj)


def _name(node):
    return type(node).__name__


class _Unparser(NodeVisitor):
    def text_of(self, node):
        if isinstance(node, (mod, stmt, excepthandler, match_case)):
            self.lines = []
            self.depth = 0
            if isinstance(node, Expression):
                return self.expression(node.body)
            if isinstance(node, mod):
                self.documented(node)
            else:
                self.visit(node)
            while self.lines and self.lines[0] == '':
                del self.lines[0]
            return '\n'.join(self.lines)
        if isinstance(node, list):
            return '\n'.join(map(unparse, node))
        if isinstance(node, pattern):
            return self.pattern(node)
        if isinstance(node, arguments):
            return self.arguments(node)
        if isinstance(node, arg):
            return self.arg(node)
        if isinstance(node, keyword):
            return self.keyword(node)
        if isinstance(node, alias):
            return self.alias(node)
        if isinstance(node, withitem):
            return self.with_item(node)
        if isinstance(node, comprehension):
            return self.clauses([node])
        if isinstance(node, type_param):
            return self.type_parameter(node)
        if isinstance(node, expr):
            return self.expression(node)
        return ''

    # Statements.

    def line(self, text):
        self.lines.append('    ' * self.depth + text)

    def block(self, head, body):
        self.line(head + ':')
        self.depth += 1
        for statement in body:
            self.visit(statement)
        self.depth -= 1

    def documented(self, node):
        body = node.body
        text = get_docstring(node, clean=False) if not isinstance(node, Interactive) else None
        if text is not None:
            prefix = 'u' if body[0].value.kind == 'u' else ''
            self.line(prefix + self.docstring(text))
            body = body[1:]
        for statement in body:
            self.visit(statement)

    def docstring(self, text):
        quotes = '"""'
        body = ''.join(char if char in '\n\t' or char.isprintable() else char.encode('unicode_escape').decode()
                       for char in text.replace('\\', '\\\\'))
        if quotes in body:
            quotes = "'''" if "'''" not in body else quotes
            if quotes in body:
                return repr(text)
        if body.endswith(quotes[0]):
            body = body[:-1] + '\\' + body[-1]
        return quotes + body + quotes

    def visit_Expr(self, node):
        text = self.expression(node.value, _TUPLE if isinstance(node.value, (Yield, YieldFrom)) else _TEST)
        self.line(text)

    def visit_FunctionDef(self, node):
        self.lines.append('')
        for decorator in node.decorator_list:
            self.line('@' + self.expression(decorator))
        head = 'async def' if isinstance(node, AsyncFunctionDef) else 'def'
        returns = '' if node.returns is None else ' -> ' + self.expression(node.returns)
        self.line(f'{head} {node.name}{self.type_parameters(node)}({self.arguments(node.args)}){returns}:')
        self.depth += 1
        self.documented(node)
        self.depth -= 1

    visit_AsyncFunctionDef = visit_FunctionDef

    def visit_ClassDef(self, node):
        self.lines.append('')
        for decorator in node.decorator_list:
            self.line('@' + self.expression(decorator))
        inner = ', '.join([*map(self.expression, node.bases), *map(self.keyword, node.keywords)])
        self.line(f'class {node.name}{self.type_parameters(node)}{f"({inner})" if inner else ""}:')
        self.depth += 1
        self.documented(node)
        self.depth -= 1

    def type_parameters(self, node):
        parameters = getattr(node, 'type_params', None)
        return f'[{", ".join(map(self.type_parameter, parameters))}]' if parameters else ''

    def type_parameter(self, node):
        text = {'TypeVar': '', 'TypeVarTuple': '*', 'ParamSpec': '**'}[_name(node)] + node.name
        if getattr(node, 'bound', None) is not None:
            text += ': ' + self.expression(node.bound)
        if node.default_value is not None:
            text += ' = ' + self.expression(node.default_value)
        return text

    def visit_Return(self, node):
        self.line('return' if node.value is None else 'return ' + self.expression(node.value))

    def visit_Delete(self, node):
        self.line('del ' + ', '.join(map(self.expression, node.targets)))

    def visit_Assign(self, node):
        targets = ''.join(self.expression(target, _TUPLE) + ' = ' for target in node.targets)
        self.line(targets + self.expression(node.value))

    def visit_TypeAlias(self, node):
        self.line(f'type {self.expression(node.name)}{self.type_parameters(node)} = {self.expression(node.value)}')

    def visit_AugAssign(self, node):
        self.line(f'{self.expression(node.target)} {_BINARY[_name(node.op)][0]}= '
                  + self.expression(node.value))

    def visit_AnnAssign(self, node):
        target = self.expression(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f'({target})'
        value = '' if node.value is None else ' = ' + self.expression(node.value)
        self.line(f'{target}: {self.expression(node.annotation)}{value}')

    def visit_For(self, node):
        head = 'async for' if isinstance(node, AsyncFor) else 'for'
        self.block(f'{head} {self.expression(node.target, _TUPLE)} in {self.expression(node.iter)}', node.body)
        self.otherwise(node)

    visit_AsyncFor = visit_For

    def otherwise(self, node):
        if node.orelse:
            self.block('else', node.orelse)

    def visit_While(self, node):
        self.block('while ' + self.expression(node.test), node.body)
        self.otherwise(node)

    def visit_If(self, node):
        self.block('if ' + self.expression(node.test), node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.block('elif ' + self.expression(node.test), node.body)
        self.otherwise(node)

    def with_item(self, item):
        text = self.expression(item.context_expr)
        return text if item.optional_vars is None else f'{text} as {self.expression(item.optional_vars)}'

    def visit_With(self, node):
        head = 'async with ' if isinstance(node, AsyncWith) else 'with '
        self.block(head + ', '.join(map(self.with_item, node.items)), node.body)

    visit_AsyncWith = visit_With

    def visit_Match(self, node):
        self.block('match ' + self.expression(node.subject), node.cases)

    def visit_match_case(self, node):
        guard = '' if node.guard is None else ' if ' + self.expression(node.guard)
        self.block(f'case {self.pattern(node.pattern)}{guard}', node.body)

    def visit_Raise(self, node):
        exception = '' if node.exc is None else ' ' + self.expression(node.exc)
        self.line(f'raise{exception}' + ('' if node.cause is None else ' from ' + self.expression(node.cause)))

    def visit_Try(self, node):
        self.block('try', node.body)
        for handler in node.handlers:
            star = '*' if isinstance(node, TryStar) else ''
            kind = '' if handler.type is None else ' ' + self.expression(handler.type)
            self.block(f'except{star}{kind}{f" as {handler.name}" if handler.name else ""}', handler.body)
        self.otherwise(node)
        if node.finalbody:
            self.block('finally', node.finalbody)

    visit_TryStar = visit_Try

    def visit_ExceptHandler(self, handler):
        kind = '' if handler.type is None else ' ' + self.expression(handler.type)
        self.block(f'except{kind}{f" as {handler.name}" if handler.name else ""}', handler.body)

    def visit_Assert(self, node):
        self.line('assert ' + self.expression(node.test)
                  + ('' if node.msg is None else ', ' + self.expression(node.msg)))

    def alias(self, node):
        return node.name + (f' as {node.asname}' if node.asname else '')

    def visit_Import(self, node):
        self.line('import ' + ', '.join(map(self.alias, node.names)))

    def visit_ImportFrom(self, node):
        self.line(f'from {"." * (node.level or 0)}{node.module or ""} import {", ".join(map(self.alias, node.names))}')

    def visit_Global(self, node):
        self.line('global ' + ', '.join(node.names))

    def visit_Nonlocal(self, node):
        self.line('nonlocal ' + ', '.join(node.names))

    def visit_Pass(self, node):
        self.line('pass')

    def visit_Break(self, node):
        self.line('break')

    def visit_Continue(self, node):
        self.line('continue')

    # Patterns.

    def pattern(self, node, level=_TEST):
        name = _name(node)
        if name == 'MatchValue':
            return self.expression(node.value)
        if name == 'MatchSingleton':
            return repr(node.value)
        if name == 'MatchSequence':
            return f'[{", ".join(map(self.pattern, node.patterns))}]'
        if name == 'MatchStar':
            return f'*{node.name or "_"}'
        if name == 'MatchMapping':
            parts = [f'{self.expression(key)}: {self.pattern(value)}' for key, value in zip(node.keys, node.patterns)]
            return '{' + ', '.join(parts + ([f'**{node.rest}'] if node.rest else [])) + '}'
        if name == 'MatchClass':
            named = [f'{key}={self.pattern(value)}' for key, value in zip(node.kwd_attrs, node.kwd_patterns)]
            return f'{self.expression(node.cls, _ATOM)}({", ".join([*map(self.pattern, node.patterns), *named])})'
        if name == 'MatchOr':
            text = ' | '.join(self.pattern(choice, _BIT_OR + 1) for choice in node.patterns)
            return f'({text})' if level > _BIT_OR else text
        if node.name is None:
            return '_'
        if node.pattern is None:
            return node.name
        text = f'{self.pattern(node.pattern, _BIT_OR)} as {node.name}'
        return f'({text})' if level > _TEST else text

    # Expressions.

    def arg(self, node):
        return node.arg + ('' if node.annotation is None else ': ' + self.expression(node.annotation))

    def arguments(self, node):
        parts = []
        positional = node.posonlyargs + node.args
        first = len(positional) - len(node.defaults)
        for place, parameter in enumerate(positional):
            text = self.arg(parameter)
            if place >= first:
                text += '=' + self.expression(node.defaults[place - first])
            parts.append(text)
            if place + 1 == len(node.posonlyargs):
                parts.append('/')
        if node.vararg or node.kwonlyargs:
            parts.append('*' + (self.arg(node.vararg) if node.vararg else ''))
        for parameter, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.arg(parameter) + ('' if default is None else '=' + self.expression(default)))
        if node.kwarg:
            parts.append('**' + self.arg(node.kwarg))
        return ', '.join(parts)

    def keyword(self, node):
        return ('**' if node.arg is None else node.arg + '=') + self.expression(node.value)

    def clauses(self, generators):
        parts = []
        for clause in generators:
            parts.append(f' {"async " if clause.is_async else ""}for {self.expression(clause.target, _TUPLE)} in '
                         + self.expression(clause.iter, _TEST + 1))
            parts += [' if ' + self.expression(condition, _TEST + 1) for condition in clause.ifs]
        return ''.join(parts)

    def expression(self, node, level=_TEST):
        own, text = getattr(self, 'expression_' + _name(node))(node)
        return f'({text})' if level > own else text

    def list(self, nodes):
        return ', '.join(map(self.expression, nodes))

    def expression_BoolOp(self, node):
        word, own = (' and ', _AND) if isinstance(node.op, And) else (' or ', _OR)
        # Each operand binds more tightly than the one before it.
        return own, word.join(self.expression(value, min(own + place, _ATOM))
                              for place, value in enumerate(node.values, 1))

    def expression_NamedExpr(self, node):
        return _NAMED, f'{self.expression(node.target, _ATOM)} := {self.expression(node.value, _ATOM)}'

    def expression_BinOp(self, node):
        symbol, own = _BINARY[_name(node.op)]
        power = own == _POWER
        return own, f'{self.expression(node.left, own + power)} {symbol} {self.expression(node.right, own + (not power))}'

    def expression_UnaryOp(self, node):
        symbol, own = _UNARY[_name(node.op)]
        return own, symbol + self.expression(node.operand, own)

    def expression_Lambda(self, node):
        inner = self.arguments(node.args)
        return _TEST, f'lambda{" " + inner if inner else ""}: {self.expression(node.body)}'

    def expression_IfExp(self, node):
        return _TEST, (f'{self.expression(node.body, _TEST + 1)} if {self.expression(node.test, _TEST + 1)} '
                       f'else {self.expression(node.orelse)}')

    def expression_Dict(self, node):
        return _ATOM, '{' + ', '.join(
            '**' + self.expression(value, _BIT_OR) if key is None else f'{self.expression(key)}: {self.expression(value)}'
            for key, value in zip(node.keys, node.values)) + '}'

    def expression_Set(self, node):
        return _ATOM, '{' + (self.list(node.elts) if node.elts else '*()') + '}'

    def expression_List(self, node):
        return _ATOM, f'[{self.list(node.elts)}]'

    def expression_Tuple(self, node):
        if not node.elts:
            return _ATOM, '()'
        return _TUPLE, self.list(node.elts) + (',' if len(node.elts) == 1 else '')

    def expression_ListComp(self, node):
        return _ATOM, f'[{self.expression(node.elt)}{self.clauses(node.generators)}]'

    def expression_SetComp(self, node):
        return _ATOM, '{' + self.expression(node.elt) + self.clauses(node.generators) + '}'

    def expression_GeneratorExp(self, node):
        return _ATOM, f'({self.expression(node.elt)}{self.clauses(node.generators)})'

    def expression_DictComp(self, node):
        return _ATOM, '{' + f'{self.expression(node.key)}: {self.expression(node.value)}{self.clauses(node.generators)}' + '}'

    def expression_Await(self, node):
        return _AWAIT, 'await ' + self.expression(node.value, _ATOM)

    def expression_Yield(self, node):
        return _TUPLE, 'yield' if node.value is None else 'yield ' + self.expression(node.value)

    def expression_YieldFrom(self, node):
        return _TUPLE, 'yield from ' + self.expression(node.value, _ATOM)

    def expression_Compare(self, node):
        links = ''.join(f' {_COMPARISONS[_name(op)]} {self.expression(right, _COMPARE + 1)}'
                        for op, right in zip(node.ops, node.comparators))
        return _COMPARE, self.expression(node.left, _COMPARE + 1) + links

    def expression_Call(self, node):
        callee = self.expression(node.func, _ATOM)
        return _ATOM, f'{callee}({", ".join([*map(self.expression, node.args), *map(self.keyword, node.keywords)])})'

    def expression_Attribute(self, node):
        value = self.expression(node.value, _ATOM)
        space = ' ' if isinstance(node.value, Constant) and isinstance(node.value.value, int) else ''
        return _ATOM, f'{value}{space}.{node.attr}'

    def expression_Subscript(self, node):
        value = self.expression(node.value, _ATOM)
        inner = node.slice
        plain = isinstance(inner, Tuple) and inner.elts
        return _ATOM, f'{value}[{self.expression(inner, _TUPLE if plain else _TEST)}]'

    def expression_Starred(self, node):
        return _BIT_OR, '*' + self.expression(node.value, _BIT_OR)

    def expression_Name(self, node):
        return _ATOM, node.id

    def expression_Slice(self, node):
        lower, upper = ('' if bound is None else self.expression(bound) for bound in (node.lower, node.upper))
        return _ATOM, f'{lower}:{upper}' + ('' if node.step is None else ':' + self.expression(node.step))

    def expression_Constant(self, node):
        value = node.value
        if value is ...:
            return _ATOM, '...'
        text = ('u' if node.kind == 'u' else '') + repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace('inf', '1e309')
        return _ATOM, text

    def expression_JoinedStr(self, node):
        return _ATOM, self.quoted('f', node)

    def expression_TemplateStr(self, node):
        return _ATOM, self.quoted('t', node)

    def expression_FormattedValue(self, node):
        return _ATOM, self.quoted('f', JoinedStr([node]))

    expression_Interpolation = expression_FormattedValue

    def quoted(self, prefix, node):
        pieces = self.pieces(node)
        constants = ''.join(text for text, is_constant in pieces if is_constant)
        inside = ''.join(text for text, is_constant in pieces if not is_constant)
        choices = ["'", '"', '"""', "'''"]
        if '\n' in inside:
            choices = choices[2:]
        choices = [quotes for quotes in choices if quotes not in inside] or choices
        quotes = next((quotes for quotes in choices if quotes not in constants), choices[0])
        texts = []
        for text, is_constant in pieces:
            if is_constant:
                text = repr('"' + text)[2:-1].replace("\\'", "'")
                if quotes in ("'", '"'):
                    text = text.replace(quotes, '\\' + quotes)
            texts.append(text)
        return prefix + quotes + ''.join(texts) + quotes

    def pieces(self, node):
        result = []
        for value in node.values:
            if isinstance(value, Constant):
                result.append((value.value.replace('{', '{{').replace('}', '}}'), True))
            elif isinstance(value, JoinedStr):
                result += self.pieces(value)
            else:
                inner = self.expression(value.value, _TEST + 1)
                text = '{' + (' ' if inner.startswith('{') else '') + inner
                if value.conversion >= 0:
                    text += '!' + chr(value.conversion)
                result.append((text, False))
                if value.format_spec is not None:
                    result.append((':', False))
                    result += self.pieces(value.format_spec)
                result.append(('}', False))
        return result
`;
