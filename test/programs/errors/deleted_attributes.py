# Which object an AttributeError of a deletion names, and in which words.
import types


class Plain:
    pass


class Slotted:
    __slots__ = ('place',)


class Failure(Exception):
    pass


def function():
    pass


def tell(delete, thing):
    try:
        delete(thing)
    except AttributeError as error:
        print(error, error.name, error.obj is thing)


def missing(thing):
    del thing.missing


def place(thing):
    del thing.place


tell(missing, Plain())
tell(missing, Plain)
tell(missing, Failure())
tell(missing, function)
tell(missing, types.ModuleType('module'))
tell(missing, Slotted())
tell(place, Slotted())
tell(lambda thing: thing.place, Slotted())
