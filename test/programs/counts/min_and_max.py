# What min, max and str.format own of the objects that they compare and show, and the name that __getattr__ gets.
import sys

count = sys.getrefcount


class Thing:
    def __lt__(self, other):
        print('<', count(self), count(other))
        return True

    def __gt__(self, other):
        print('>', count(self), count(other))
        return False

    def __format__(self, spec):
        print('format', count(self))
        return 'thing'

    def __getattr__(self, name):
        return name


def weight(thing):
    print('weight', count(thing))
    return 1


one, two = Thing(), Thing()
max(one, two), min(one, two), max([one, two]), min(iter((one, two)))
max(one, two, key=weight)
print('{} {}'.format(one, two), '{thing}'.format(thing=one), '{0} {0}'.format(one), f'{one}', format(one))
name = ''.join(['si', 'ze'])
print(getattr(one, name) is name)


class Meta(type):
    def __call__(cls, *given):
        print('call', count(given[0]))
        return super().__call__(*given)


class Made(metaclass=Meta):
    def __new__(cls, given):
        print('new', count(given))
        return object.__new__(cls)

    def __init__(self, given):
        print('init', count(given))


Made([])
given = []
Made(given)
