# A bound method in a list of callbacks holds its object.
import gc
import sys


class Button:
    def press(self):
        print('click')


callbacks = []
button = Button()
callbacks.append(button.press)
del button  #@ registered: the name is gone

found = next(thing for thing in gc.get_objects() if type(thing) is Button)
print('count', sys.getrefcount(found) - 2)
print('held by', *sorted(type(one).__name__ for one in gc.get_referrers(found) if one is not globals()))
