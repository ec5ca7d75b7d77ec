# How often what is about to die, and its class, are held while finalizers run.
import sys
counts = sys.getrefcount
class I:
    def __del__(self):
        print('inner', counts(I), counts(O), counts(self))
class O:
    def __init__(self, x): self.x = x
class P:
    def __init__(self, x): self.x = x
    def __del__(self):
        self.x = None
class Q:
    def __init__(self, x): self.x = x
    def __del__(self):
        print('outer', counts(Q), counts(self))
i = I(); i = None
o = O(I()); o.x = None
o = O(I()); o = None
o = P(I()); o = None
o = O([I()]); o = None
o = [I()]; o = None
def f(): i = I()
f()
def f(): o = O(I())
f()
o = Q(I()); o = None
o = Q(Q(I())); o = None
o = Q(Q(1)); o = None
