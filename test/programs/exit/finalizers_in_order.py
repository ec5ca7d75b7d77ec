import atexit
import weakref


class Lamp:
    pass


lamp = Lamp()
weakref.finalize(lamp, print, 'registered first, called last')
weakref.finalize(lamp, print, 'registered second')
quiet = weakref.finalize(lamp, print, 'never called: the exit is over')
quiet.atexit = False
atexit.register(print, 'registered last, called first')
print('end', quiet.alive)
