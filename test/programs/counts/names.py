# Strings that are names in the code are not counted; other interned ones are.
import sys

count = sys.getrefcount
naming = 1


def function(parameter, *, keyword=1):
    local = 1
    return [count('parameter'), count('keyword'), count('local'), count('naming'), count('attributing'), count('of_self')]


class Naming:
    attributing = 1

    def method(self):
        self.of_self = 1


print(function(1), [count(name) for name in ('method', 'Naming', 'of_self')])
print(count('constant_only'))
text = 'constant_named'
print(count(text))
other = text
print(count(text), count('constant_named'))
for key in {'constant_key': 1}:
    print(count(key))


def constants():
    text = 'constant_within'
    print(count(text), count('constant_within'), count('constant_beside'))
    return text


constants()
constants()
pair = ('constant_first', 'constant_second')
print(count(pair[0]), [count(name) for name in pair])


def default(text='constant_default'):
    print(count(text))


default()
default('constant_argument')
del other
print(count('constant_named'))
