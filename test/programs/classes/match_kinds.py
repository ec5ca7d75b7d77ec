# Which classes match sequence patterns and which mapping patterns: never both.
import collections, collections.abc, array
def seq_first(x):
    match x:
        case [*_]: return 'seq'
        case {}: return 'map'
def map_first(x):
    match x:
        case {}: return 'map'
        case [*_]: return 'seq'
def show(name, x): print(name, seq_first(x), map_first(x), type(x).__flags__ >> 5 & 3)
class C: pass
class M1(collections.UserDict, collections.abc.Sequence): pass
class M2(C, collections.UserDict, collections.abc.Sequence): pass
class M3(collections.UserDict, C, list): pass
class M4(dict, collections.abc.Sequence): pass
class M5(C, dict, collections.abc.Sequence): pass
class S1(collections.UserList, collections.abc.Mapping):
    def __iter__(self): pass
class S2(C, collections.UserList, collections.abc.Mapping): pass
class S3(list, C, collections.abc.Mapping): pass
class S4(collections.UserList, dict): pass
class S5(C, list, collections.abc.Mapping): pass
for k in (M1,M2,M3,M4,M5,S1,S2,S3,S4,S5):
    try: show(k.__name__, k())
    except Exception as e: print(k.__name__, type(e).__name__, e)
class Parent: pass
class ChildPre(Parent): pass
class GrandPre(ChildPre): pass
collections.abc.Mapping.register(Parent)
class ChildPost(Parent): pass
class GrandPost(ChildPost): pass
for k in (Parent,ChildPre,GrandPre,ChildPost,GrandPost): show(k.__name__, k())
collections.abc.Sequence.register(Parent)
for k in (Parent,ChildPre,GrandPre,ChildPost,GrandPost): show(k.__name__, k())
class P2: pass
class Q2(P2, dict): pass
collections.abc.Sequence.register(P2)
class R2(P2, dict): pass
show('Q2', Q2()); show('R2', R2())
class T2(dict): pass
collections.abc.Sequence.register(T2)
show('T2', T2())
for x in [array.array('b',b'a'), memoryview(b'a'), collections.deque(), range(1), (), [], {}, 'a', b'a', bytearray(), collections.OrderedDict(), collections.Counter(), collections.ChainMap(), type.__dict__, {}.keys(), collections.UserString('a')]: show(type(x).__name__, x)
class Both(collections.abc.Sequence, collections.abc.Mapping):
    def __len__(self): return 0
    def __getitem__(self,i): raise IndexError
    def __iter__(self): return iter(())
show('Both', Both())
