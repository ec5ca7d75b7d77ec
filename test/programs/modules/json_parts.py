# The parts in which json encodes, keys that are one object, what separators must be; hooks of other modules.
import json


def raising(f, *a, **k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
def chunks(o, **k): print(list(json.JSONEncoder(**k).iterencode(o)))
for o in [[], {}, [1], [1,2], ['a',[1,[]],{}], {'a':1}, {'a':1,'b':[1,2],'c':{'d':None}}, 1, 'a', None, 2.5, [[1]], [[[]]], {'a':[]}, (1,2), [None,True,1.5,'x']]:
    chunks(o); chunks(o, indent=1)
class C(json.JSONEncoder):
    def default(self,o): return [o.real,o.imag]
print(list(C().iterencode(2+1j)), list(C().iterencode([2+1j,{'a':1j}])))
raising(json.dumps,{1:2},separators=(b', ',': '))
raising(json.dumps,{1:2},separators=(', ',b': '))
raising(json.dumps,{1:2},separators=(b', ',b': '))
raising(json.dumps,[1],separators=(1,2))
raising(json.dumps,[1,2],separators=(1,2),indent=1)
raising(json.dumps,1,separators=(1,2))
r=json.loads('[{"a_key": 1, "b":2}, {"a_key":3, "b":{"a_key":1}}]')
print([k is q for k,q in zip(r[0],r[1])])
s='[{"zé": 1}, {"zé":3}]'
r=json.loads(s); print(list(r[0])[0] is list(r[1])[0])
r=json.JSONDecoder(object_pairs_hook=lambda p:p).decode('[{"a b":1},{"a b":2}]'); print(r[0][0][0] is r[1][0][0])
d=json.JSONDecoder(); a=d.decode('{"q w":1}'); b=d.decode('{"q w":1}'); print(list(a)[0] is list(b)[0])
print(json.decoder.JSONDecodeError is json.JSONDecodeError, json.encoder.JSONEncoder is json.JSONEncoder)
from json.decoder import JSONDecodeError, JSONDecoder, scanstring
from json.encoder import JSONEncoder, encode_basestring, encode_basestring_ascii
print(scanstring('ab"c',0), encode_basestring('é"'), encode_basestring_ascii('é"'))

raising(scanstring,'ab',0)
raising(scanstring,'a\nb"',0)
print(scanstring('a\nb"',0,False))
print(json.dumps({(1,2):1},skipkeys=True,indent=1), json.dumps({(1,2):1},skipkeys=True), json.dumps({(1,2):1, 'a':1},skipkeys=True,indent=1))
print(json.JSONEncoder, json.JSONDecoder, json.JSONDecodeError)
import textwrap
w=textwrap.TextWrapper()
print(w._split('e-mail Hello there -- you goof-ball, use the -b option!'))
import logging
with logging._lock: print(len(logging._handlers))
print(list[int].__getitem__([1,2],0))
import functools
print(functools.partialmethod[int])
class M(type):
    @functools.cached_property
    def prop(cls): return 1
class A(metaclass=M): pass
try: A.prop
except TypeError as e: print(e)
