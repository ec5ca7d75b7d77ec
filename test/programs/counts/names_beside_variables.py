import sys, gc
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print('del', self.n)
def f():
    x = 1
    p = sys._getframe().f_locals
    p['new'] = 5
    print(p['new'], sorted(p), len(p), 'new' in p, list(p.items()), p.get('new'), locals()['new'])
    del p['new']; print('new' in p, sorted(locals()))
    p['d'] = D('d'); print(p.pop('d').n); print('popped')
    try: del p['x']
    except ValueError as e: print(e)
    try: p.pop('x')
    except ValueError as e: print(e)
    try: del p['zz']
    except KeyError as e: print('KeyError', e)
    try: p.pop('zz')
    except KeyError as e: print('KeyError', e)
    print(p.pop('zz', 7), p.setdefault('q', 8), p.setdefault('x', 9))
    p.update({'x': 3, 'y': 4}); print(x, p['y'], sys._getframe().f_locals['y'])
    p['last'] = D('last')
f(); print('end')
def g():
    fr = sys._getframe(); fr.f_locals['o'] = D('o'); return fr
fr = g(); print(sorted(fr.f_locals)); del fr; gc.collect(); print('gone')
def h():
    sys._getframe().f_locals['later'] = 1
    try: return later
    except NameError as e: return str(e)
print(h())
def k():
    sys._getframe().f_locals['z'] = 1
    return eval('z'), sorted(locals())
print(k())
