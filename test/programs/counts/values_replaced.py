import sys


class Old:
    def __init__(self, text):
        self.text = text

    def __del__(self):
        print(self.text, sys.getrefcount(new), end='; ')


new = []
d = {'k': Old('item')}
d['k'] = new
d['k'] = Old('method')
d.__setitem__('k', new)
d['k'] = Old('function')
dict.__setitem__(d, 'k', new)
d['k'] = Old('keywords')
d.update(k=new)
d['k'] = Old('dict')
d.update({'k': new})
d['k'] = Old('pairs')
d.update([('k', new)])
d['k'] = Old('both')
d.update({'k': 1}, k=new)
d['k'] = Old('init')
d.__init__(k=new)
d['k'] = Old('|=')
d |= {'k': new}
d['k'] = Old('|= of pairs')
d |= [('k', new)]
print()
items = [Old('first')]
items[0] = new
items[0] = Old('method')
items.__setitem__(0, new)
items[:] = [Old('slice')]
items[:] = [new]
print()


class Thing:
    pass


thing = Thing()
for text in 'ab':
    thing.attribute = Old(text)
    thing.attribute = new
for text in 'cd':
    thing.__dict__['attribute'] = Old(text)
    thing.__dict__['attribute'] = new
thing.attribute = Old('keywords')
vars(thing).update(attribute=new)
thing.attribute = Old('dict')
vars(thing).update({'attribute': new})
print()


class Key:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        print(sys.getrefcount(self), sys.getrefcount(other), end='; ')
        return True


one, other = Key(), Key()
d = {one: 1}
d[other] = 2
d.update({other: 3})
d.update([(other, 3)])
d | {other: 3}
d |= {other: 3}
print({**d, **{other: 3}} == {one: 3})
