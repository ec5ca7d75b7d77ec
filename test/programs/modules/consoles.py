# Lines typed in: whole statements, those that want more, and what a console says of them.
import code, codeop, io, sys, contextlib
print(code.__all__, codeop.__all__)
c=codeop.compile_command
for s in ['x=1','if x:','if x:\n  y','if x:\n  y\n','def f():','f(','"""a','x = (1','1 +','a b','','# c','pass','@d','x\\','for x in y:\n  z\nelse:', 'class A: pass', '  x', 'try:\n  x']:
    try: r=c(s); print(repr(s), r if r is None else type(r).__name__)
    except Exception as e: print(repr(s), type(e).__name__, e)
i=code.InteractiveInterpreter({'__name__':'q'})
out=io.StringIO(); err=io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    print(i.runsource('x=5'), i.runsource('x'), i.runsource('if x:'), i.runsource('1/0'), i.runsource('a b'), i.runsource('def f(): return 1/0'), i.runsource('f()'))
print(out.getvalue()); print(err.getvalue())
c=code.InteractiveConsole()
out=io.StringIO(); err=io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    print([c.push(l) for l in ['def f():','  return 3','','f()','1/0','y','import sys','x = [','1]','x', '']])
print(out.getvalue()); print(err.getvalue())
lines=iter(['x=1','print(x)','if x:','  print("in")','','exit_me'])
def rd(p):
    print('P:',repr(p))
    try: return next(lines)
    except StopIteration: raise EOFError
out=io.StringIO(); err=io.StringIO()
with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
    code.interact(banner='B!',readfunc=rd,local={'z':1},exitmsg='bye')
print(out.getvalue()); print(repr(err.getvalue()))
