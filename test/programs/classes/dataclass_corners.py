# Marks of keyword-only fields, whatever they are called; fields without a type; what a decorator refuses to replace.
import dataclasses
from dataclasses import *


def refused(make):
    try:
        print(fields(make())[-1].name)
    except TypeError as error:
        print(error)


def twice():
    @dataclass
    class Twice:
        _: KW_ONLY
        a: int
        __: KW_ONLY

    return Twice


def by_name():
    @dataclass
    class ByName:
        _: 'KW_ONLY'
        a: int
        b: 'dataclasses.KW_ONLY'

    return ByName


def of_others():
    @dataclass
    class OfOthers:
        _: 'dataclasses.KW_ONLY'
        a: int
        b: 'others.KW_ONLY'

    print(OfOthers(a=1, b=2))
    return OfOthers


def ordered():
    @dataclass(order=True)
    class Ordered:
        def __lt__(self, other):
            return True

    return Ordered


for make in (twice, by_name, of_others, ordered):
    refused(make)
print(type(KW_ONLY))
print(make_dataclass('Made', ['x', ('y', int), ('z', int, 5)]).__annotations__)
