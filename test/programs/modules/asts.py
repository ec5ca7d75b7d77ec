# Trees of source texts.
import ast, warnings; warnings.simplefilter("ignore")
t = ast.parse('x = 1 + 2')
print(ast.dump(t)); print(ast.dump(t, indent=2)); print(ast.dump(t, include_attributes=True)); print(ast.dump(t, annotate_fields=False)); print(ast.dump(ast.parse('f(a)'), show_empty=True))
print(ast.dump(ast.parse('f(a)'), indent='\t', annotate_fields=False))
n = ast.Constant(5); print(n, ast.dump(n), n.value, repr(n), n.kind, n._fields, n._attributes, ast.Constant.__mro__)
try: print(n.lineno)
except AttributeError as e: print(e)
for f in (lambda: ast.Name(), lambda: ast.Name(1,2,3), lambda: ast.Name('x', ctxx=1), lambda: ast.BinOp(1), lambda: ast.Name('x', id='y'), lambda: ast.Call(ast.Name('f')), lambda: ast.If(ast.Constant(True)), lambda: ast.expr(), lambda: ast.AST(), lambda: ast.AST(a=1), lambda: ast.arguments()):
    try: r = f(); print(type(r)); print(ast.dump(r, show_empty=True))
    except (TypeError, AttributeError) as e: print(e)
for s in ('1', '-1', '[1, 2, {3: "a"}]', '(1,)', '{1,2}', 'set()', '1+2j', '-1-2j', 'None', 'True', "b'x'", '...', ' 5', 'a', '1+2', 'f()', '[x]', '{**a}', '1 if 2 else 3', '(', '+1', '--1', '"a" "b"', 'f"a"', '()', '{}', '1\n', '-True', 'not 1', '2j+1'):
    try: print(repr(ast.literal_eval(s)))
    except (ValueError, SyntaxError) as e: print(type(e).__name__, str(e).split(' at 0x')[0])
print(ast.literal_eval(ast.parse('[1]', mode='eval')))
src = '''"""Doc
   string."""
import os, sys as s
from . import a as b
async def f(a, /, b: int = 1, *c, d=2, **e) -> int:
    "inner"
    return await g(*a, **b)
class C(B, metaclass=M):
    """cls"""
    x: int = 5
@dec
def g[T: int = str, *Ts, **P](): yield; yield from x
'''
t = ast.parse(src)
print(ast.dump(t)); print(repr(ast.get_docstring(t)), repr(ast.get_docstring(t, clean=False)), ast.get_docstring(t.body[3]))
try: ast.get_docstring(t.body[1])
except TypeError as e: print(e)
print([type(x).__name__ for x in ast.walk(t)][:30])
class V(ast.NodeVisitor):
    def visit_Name(self, node): print('name', node.id)
    def visit_Constant(self, node): print('const', node.value)
    def visit_FunctionDef(self, node): print('def', node.name); self.generic_visit(node)
V().visit(t)
class R(ast.NodeTransformer):
    def visit_BinOp(self, node):
        self.generic_visit(node)
        if isinstance(node.op, ast.Add): return ast.copy_location(ast.BinOp(node.left, ast.Mult(), node.right), node)
        return node
    def visit_Expr(self, node): return None
    def visit_Pass(self, node): return [ast.Break(), ast.Continue()]
m = R().visit(ast.parse('print(1)\nx = 2 + 3 + y\nwhile 1: pass'))
print(ast.unparse(m)); ast.fix_missing_locations(m); print(ast.dump(m, include_attributes=True))
m = R().visit(ast.parse('x = 4 + 5')); exec(compile(m, 'f', 'exec')); print(x)
print(eval(compile(ast.parse('1+2*3', mode='eval'), '', 'eval')))
print(eval(compile(ast.Expression(ast.fix_missing_locations(ast.BinOp(ast.Constant(2), ast.Add(), ast.Constant(3)))), '', 'eval')))
for bad in (lambda: compile(ast.Module([ast.Expr(ast.Name('x', ast.Load()))], []), '', 'exec'), lambda: compile(ast.Expression(ast.Constant(1)), '', 'exec'), lambda: compile(ast.Module([1],[]), '', 'exec'), lambda: compile(ast.Constant(1), '', 'exec'),lambda: ast.parse(5), lambda: ast.parse('x +'), lambda: ast.parse('x = 1', mode='eval'), lambda: ast.parse('x', mode='q')):
    try: print(bad())
    except (TypeError, SyntaxError, ValueError) as e: print(type(e).__name__, e)
print(type(compile('x', '', 'exec', ast.PyCF_ONLY_AST)), ast.PyCF_ONLY_AST)
print(list(ast.iter_fields(ast.parse('x').body[0])) [0][0], [type(c).__name__ for c in ast.iter_child_nodes(ast.parse('a+b').body[0].value)])
node = ast.parse('abc + def_\n').body[0].value
print(ast.get_source_segment('abc + def_\n', node.right), node.right.col_offset, node.right.end_col_offset)
ast.increment_lineno(node, 5); print(node.lineno, node.right.lineno)
print(ast.parse('é = "ü" + x').body[0].value.right.col_offset)
print(ast.compare(ast.parse('x'), ast.parse('x ')), ast.compare(ast.parse('x'), ast.parse('y')))
print(isinstance(ast.Constant(1), ast.expr), issubclass(ast.Add, ast.operator), ast.Add() , ast.parse('a+b').body[0].value.op is ast.parse('c+d').body[0].value.op)
match ast.parse('a.b', mode='eval').body:
    case ast.Attribute(ast.Name(x), attr): print(x, attr)
print(ast.Name.__match_args__, ast.Name._field_types if hasattr(ast.Name,'_field_types') else '')
print(ast.Name.__module__, ast.Name.__doc__, ast.parse('def f(): pass').body[0].type_comment)
import copy; print(ast.dump(copy.deepcopy(node))); print(copy.replace(ast.Name('x'), id='z').id)
print(repr(ast.parse('x=1')), repr(ast.parse('f(1,2,3)').body[0]), repr(ast.Name('x')), repr(ast.parse('a\nb\nc')))
