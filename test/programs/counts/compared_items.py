import sys
rc = sys.getrefcount
class K:
    def __eq__(self, o): print(label, 'eq', rc(self), rc(o)); return False
    def __lt__(self, o): print(label, 'lt', rc(self), rc(o)); return False
    def __hash__(self): return 1
class Z: pass
class E:
    def __eq__(self, o): print(label, 'E', rc(self), rc(o)); return False
a, b = K(), K()
z = Z(); e = E()
label = 'in list'; a in [b]
label = 'in list z'; z in [a]; a in [z]
label = 'in tuple z'; z in (a,); a in (z,)
label = 'count z'; [z].count(a); [a].count(z); (z,).count(a); (a,).count(z)
for label, f in (('index', lambda s, x: s.index(x)), ('remove', lambda s, x: s.remove(x))):
    for s in ([a], (a,)):
        for y in (b, z):
            try: f(s, y)
            except (ValueError, AttributeError): pass
label = 'list =='; [a] == [b]; [z] == [a]; [a] == [z]
label = 'tuple =='; (a,) == (b,); (z,) == (a,); (a,) == (z,)
label = 'list <'; [a] < [b]
label = 'tuple <'; (a,) < (b,)
label = 'list !='; [a] != [b]
label = 'tuple !='; (a,) != (b,)
def f(x, l): return x in l
label = 'fn'; f(a, [b]); f(a, (b,))
def g():
    x, y = K(), K()
    l = [y]; t = (y,)
    x in l; x in t; l.count(x); t.count(x); l == [x]; t == (x,)
    try: l.index(x)
    except ValueError: pass
    try: t.index(x)
    except ValueError: pass
label = 'local'; g()
from collections import deque
label = 'deque in'; a in deque([b])
label = 'deque count'; deque([a]).count(b)
label = 'deque index'
try: deque([a]).index(b)
except ValueError: pass
label = 'deque remove'
try: deque([a]).remove(b)
except ValueError: pass
label = 'deque =='; deque([a]) == deque([b])
import operator
label = 'countOf'; operator.countOf([a], b)
label = 'indexOf'
try: operator.indexOf([a], b)
except ValueError: pass
label = 'contains'; operator.contains([a], b)
label = 'not in'; a not in [b]
class S:
    def __init__(self, *x): self.x = x
    def __iter__(self): return iter(self.x)
label = 'iter in'; a in S(b)
class G:
    def __getitem__(self, i): return [b][i]
label = 'getitem in'; a in G()
label = 'gen in'; a in (x for x in [b])
label = 'dict values in'; a in {1: b}.values()
label = 'keys in'; a in {b: 1}.keys()
