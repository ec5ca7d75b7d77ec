# How often a container is held while what it gives up dies.
import sys
class Noisy:
    def __del__(self):
        print(tag, 'gone', sys.getrefcount(c))
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
tag = "del c['k']"
del c['k']
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
for i in [1]:
    if 'k' in c:
        tag = "del c['k']"
        del c['k']
for i in [1]:
    tag = "c['k'] = Noisy()"
    c['k'] = Noisy()
    try:
        if 'k' in c:
            tag = "del c['k']"
            del c['k']
    finally:
        pass
tag = "c = {'k': Noisy()} | {'k': Noisy()}"
c = {'k': Noisy()} | {'k': Noisy()}
tag = "del c['k']"
del c['k']
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
for i in range(3):
    tag = "c['k'] = Noisy()"
    c['k'] = Noisy()
    tag = "del c['k']"
    del c['k']
tag = 'c = [Noisy()]'
c = [Noisy()]
tag = 'del c[0]'
del c[0]
tag = 'c = [Noisy()]'
c = [Noisy()]
tag = 'c[0] = 5'
c[0] = 5
tag = 'c = [Noisy(), 7]'
c = [Noisy(), 7]
tag = 'del c[:1]'
del c[:1]
tag = 'c = [Noisy(), 7]'
c = [Noisy(), 7]
tag = 'c.pop()'
c.pop()
tag = 'c.clear()'
c.clear()
tag = 'c = [Noisy(), 7]'
c = [Noisy(), 7]
tag = 'c.pop(0)'
c.pop(0)
tag = 'c = [Noisy(), 7]'
c = [Noisy(), 7]
tag = 'c[:] = [3]'
c[:] = [3]
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
tag = "c['k'] = 3"
c['k'] = 3
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
tag = 'c.clear()'
c.clear()
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
tag = "c.pop('k')"
c.pop('k')
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
tag = 'c.update(k=3)'
c.update(k=3)
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
tag = 'c.popitem()'
c.popitem()
tag = "c = {'k': Noisy()}"
c = {'k': Noisy()}
tag = "c |= {'k': 5}"
c |= {'k': 5}
class Plain: pass
tag = 'c = Plain(); c.x = Noisy()'
c = Plain(); c.x = Noisy()
tag = 'c.x = 3'
c.x = 3
tag = 'c.x = Noisy()'
c.x = Noisy()
tag = 'del c.x'
del c.x
tag = 'c.x = Noisy()'
c.x = Noisy()
tag = "setattr(c, 'x', 4)"
setattr(c, 'x', 4)
tag = 'c.x = Noisy()'
c.x = Noisy()
tag = "delattr(c, 'x')"
delattr(c, 'x')
def f():
    global c, tag
    tag = "c = {'k': Noisy()}"
    c = {'k': Noisy()}
    tag = 'd = c'
    d = c
    tag = "del d['k']"
    del d['k']
    tag = "d['k'] = Noisy()"
    d['k'] = Noisy()
    tag = "d['k'] = 4"
    d['k'] = 4
    tag = 'c = e = [Noisy()]'
    c = e = [Noisy()]
    tag = 'del e[0]'
    del e[0]
    tag = 'e.append(Noisy())'
    e.append(Noisy())
    tag = 'e[0] = 4'
    e[0] = 4
    tag = 'e.append(Noisy())'
    e.append(Noisy())
    tag = 'e.pop()'
    e.pop()
    tag = 'e.append(Noisy())'
    e.append(Noisy())
    tag = 'del e[1:]'
    del e[1:]
    tag = 'e.append(Noisy())'
    e.append(Noisy())
    tag = 'e.remove(e[1])'
    e.remove(e[1])
    tag = 'e[:] = [Noisy()]'
    e[:] = [Noisy()]
    tag = 'e.clear()'
    e.clear()
    tag = 'e[:] = [Noisy()]'
    e[:] = [Noisy()]
    tag = 'e[:] = []'
    e[:] = []
    tag = 'c = o = Plain()'
    c = o = Plain()
    tag = 'o.x = Noisy(); o.x = 3'
    o.x = Noisy(); o.x = 3
    tag = 'o.x = Noisy(); del o.x'
    o.x = Noisy(); del o.x
f()
f()
f()
