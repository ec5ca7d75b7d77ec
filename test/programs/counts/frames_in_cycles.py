import gc, sys
gc.collect(); gc.disable()
def c49():
    f = sys._getframe()
c49(); print(gc.collect(), gc.collect(), gc.collect())
def case(f):
    f(); print(gc.collect(), gc.collect(), gc.collect())
case(c49)
print(gc.collect())
case(c49)
print(gc.collect())
def c50():
    def f():
        e = None
        try: raise ValueError
        except ValueError as x: e = x
        return e
    f()
case(c50)
print(gc.collect())
case(c50)
print(gc.collect())
