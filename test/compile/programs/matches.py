def literals(x):
    match x:
        case 1: return 'one'
        case -1.5 | 2 + 3j | -4 - 5j: return 'number'
        case 'a' | b'b' | "c" "d": return 'text'
        case None | True | False: return 'singleton'
        case A.b.c: return 'value'
        case _: return 'other'


def sequences(x):
    match x:
        case []: return 0
        case [a]: return a
        case [a, b, *rest]: return a, b, rest
        case (1, *_): return 1
        case [*_, last]: return last
        case [first, *_, c, _]: return first, c
        case [_, _]: return 2
        case [[a, b], [c, [d]]]: return a, b, c, d
        case [*everything]: return everything


def mappings(x):
    match x:
        case {}: return 0
        case {'a': 1, 'b': b}: return b
        case {'k': {'n': n}, **rest}: return n, rest
        case {A.key: _, -1: v}: return v
        case {**rest}: return rest


def classes(x):
    match x:
        case int(): return 1
        case str(s): return s
        case Point(x=0, y=0): return 2
        case Point(a, b, z=c): return a, b, c
        case Outer(Inner(_, n), [m, *_]) as whole if n > m: return whole


def alternatives(x, y):
    match x, y:
        case (1, a) | (a, 1): return a
        case [a, b] | {'a': a, 'b': b} | P(b, a): return a, b
        case ((1 | 2) as n, _) if n and y: return n
        case z if z: return z
        case z: print(z)
    match x:
        case _ if y: print(1)
    match (x):
        case 1:
            pass
        case 2: pass
    for i in x:
        match i:
            case 1: continue
            case 2: break
            case _: pass


match 1, 2:
    case a, b: print(a)
