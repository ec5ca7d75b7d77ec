# In which order operands, parts of slices and attributes are let go.
class Told:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        told.append(self.name)

    def __add__(self, other):
        return 0

    def __getitem__(self, key):
        return 0

    def __setitem__(self, key, value):
        pass


told = []


def show(what):
    print(what, *told)
    told.clear()


for time in ('first', 'second'):
    Told('left') + Told('right')
    show(time + ' sum:')
    Told('of')[Told('key')]
    show(time + ' key:')
    Told('of')[Told('start') : Told('stop')]
    show(time + ' slice:')
    Told('of')[Told('start') : Told('stop') : Told('step')]
    show(time + ' stepped slice:')
    Told('of')[Told('start') : Told('stop')] = Told('value')
    show(time + ' assigned slice:')
slice(Told('start'), Told('stop'), Told('step'))
show('slice object:')


class Person:
    def __init__(self):
        self.work = Told('work')
        self.age = Told('age')

    def marry(self):
        self.partner = Told('partner')


class Friend(Person):
    def __init__(self):
        self.since = Told('since')
        super().__init__()
        self.address = Told('address')


person = Person()
person.zeal = Told('zeal')
person.marry()
print(list(vars(person)))
del person
show('person:')
person = Person()
person.marry()
vars(person).clear()
show('cleared:')
person.marry()
attributes = vars(person)
attributes['work'] = Told('new work')
del person
show('still there:')
del attributes
show('attributes:')
friend = Friend()
del friend
show('friend:')


# Parts of slices are constants, which functions with equal ones share.
def cut(items):
    items[1:2] = ()
    return items


def drop(items):
    del items[1:2]
    return items


print(cut([1, 2, 3]), drop([1, 2, 3]), cut(drop([1, 2, 3])))


# Arguments given by stars, with a name and without.
import sys


def count(value, other=None):
    return sys.getrefcount(value)


def hand_on(*values, **named):
    return count(*values, **named)


thing = object()
print(hand_on(thing), hand_on(thing, other=thing), hand_on(value=thing), count(*[thing], **{'other': 1}))
