import os, os.path, os.path as path, xml.dom.minidom as dom
from os import *
from os.path import join as j, split
from . import sibling
from ..parent.module import name as other
é = 'ü'; print(é, 'ñ', é.ß if 0 else 0, f'ä{é}ö'); print(é)
def many(p0, p1):
    a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = a8 = a9 = b0 = b1 = b2 = b3 = b4 = b5 = b6 = b7 = b8 = b9 = 0
    c0 = c1 = c2 = c3 = c4 = c5 = c6 = c7 = c8 = c9 = d0 = d1 = d2 = d3 = d4 = d5 = d6 = d7 = d8 = d9 = 0
    e0 = e1 = e2 = e3 = e4 = e5 = e6 = e7 = e8 = e9 = f0 = f1 = f2 = f3 = f4 = f5 = f6 = f7 = f8 = f9 = 0
    if p0: g0 = g1 = g2 = g3 = 1
    g4 = p1
    for g5 in g4: g6 = g5
    return a0, a1, p0 + p1, b5 + b6, g0, g1, g2, g3, g4, g5, g6, f8 + f9, e0, d9
def free(a):
    def b():
        def c():
            return a
        return c
    def d():
        nonlocal a
        a = a + 1
        del a
    class e:
        a = a
        f = lambda: a
    return b, d, e
def walrus(xs):
    if (n := len(xs)) > 10 and (m := n): print(n, m)
    while chunk := xs.read(): print(chunk)
    return [y for x in xs if (y := x)], y
def mixed():
    def inner(): return late
    late = 1
    try: from os import path
    except ImportError as e: path = e
    for late in (): pass
    return inner, path
def del_free(x):
    def g(): return x
    del x
    return g
