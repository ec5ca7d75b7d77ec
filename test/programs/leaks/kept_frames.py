# A frame that is kept when it has ended holds the frame that called it, and so what that had in its variables.
import sys
import weakref


class Thing:
    pass


def inner():
    thing = Thing()
    watched.append(weakref.ref(thing))
    return sys._getframe()


def outer():
    thing = Thing()
    watched.append(weakref.ref(thing))
    return inner()


def alive():
    return [reference() is not None for reference in watched]


watched = []
frame = outer()
print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_back.f_back.f_code.co_name, alive())
del frame
print(alive())


def fails():
    raise ValueError


def catches():
    try:
        fails()
    except ValueError as error:
        return error


def calls():
    thing = Thing()
    watched.append(weakref.ref(thing))
    return catches()


watched = []
error = calls()
print(error.__traceback__.tb_frame.f_back.f_code.co_name, alive())
error.__traceback__ = None
print(alive())


def steps():
    thing = Thing()
    watched.append(weakref.ref(thing))
    yield sys._getframe()


def walks():
    thing = Thing()
    watched.append(weakref.ref(thing))
    return next(steps())


watched = []
frame = walks()
print(frame.f_back, alive())
