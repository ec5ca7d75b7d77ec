class Iter:
    def __iter__(self): return self
    def __next__(self): return 1
    def throw(self, *args):
        print('throw', args)
        return 456
def gen():
    yield from Iter()
g = gen(); next(g)
print(g.throw(123))
print(g.throw(ZeroDivisionError))
import warnings; warnings.simplefilter('ignore')
print(g.throw(ValueError, 'x'))
print(g.throw(ValueError('y')))
def outer():
    yield from gen()
g = outer(); next(g)
print(g.throw(123))
class Iter2:
    def __iter__(self): return self
    def __next__(self): return 1
def gen2():
    yield from Iter2()
g = gen2(); next(g)
try:
    g.throw(123)
except TypeError as e:
    print('TypeError', e)
print(list(g) if 0 else next(g, 'over'))
g = gen2()
try: g.throw(5)
except TypeError as e: print(e)
print(next(g, 'over'))
async def co(): await Aw()
class Aw:
    def __await__(self): return Iter()
c = co(); c.send(None)
print(c.throw(7))
try: c.throw(KeyError, 5); 
except KeyError as e: print(repr(e))
c.close()
