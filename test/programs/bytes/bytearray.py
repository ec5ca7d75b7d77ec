class I:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


def show(text):
    names = {"ba": bytearray(b"abcabc"), "I": I}
    try:
        exec(text, names)
        answer = repr(names["ba"])
    except Exception as error:
        answer = f"{type(error).__name__}: {error}"
    print(text, "=>", answer)


for text in r"""ba[0]=5
ba[0]=300
ba[0]='a'
ba[100]=1
ba['a']=1
ba[1:2]=b'xyz'
ba[1:2]=[1,2,3]
ba[1:2]='a'
ba[1:2]=5
ba[::2]=b'xyz'
ba[::2]=b'xy'
ba[::-1]=b'123456'
ba[2:2]=ba
del ba[0]
del ba[100]
del ba['a']
del ba[1:3]
del ba[::2]
del ba[::-2]
ba+=b'z'
ba+=[1]
ba+='a'
ba*=2
ba*=0
ba*=1.5
ba.append(1); ba.append(I(2)) if 0 else 0
ba.extend(b'x'); ba.extend([1,2]); ba.extend(ba)
ba.insert(0,1); ba.insert(100,2); ba.insert(-1,3)
ba.pop(); ba.pop(0)
ba.remove(98)
ba.reverse()
ba.clear()
ba.resize(8)
ba.resize(2)
m=memoryview(ba); m[0]=1
m=memoryview(ba); ba.append(1)
m=memoryview(ba); m[0:2]=b'xy'
m=memoryview(ba); m[0:2]=b'xyz'
m=memoryview(ba); m[0:2]=[1,2]
m=memoryview(ba); m[0]='a'
m=memoryview(ba); m[0]=300
m=memoryview(ba); del m[0]
m=memoryview(ba); m.release(); ba.append(1)
m=memoryview(ba); m.release(); m[0]
with memoryview(ba) as m: m[0]=66
with memoryview(ba) as m: ba.clear()
m=memoryview(b'a'); m[0]=1
m=memoryview(ba).toreadonly(); m[0]=1
m=memoryview(ba)[1:3]; m[0]=66; m2=memoryview(m); m2[1]=67
m=memoryview(ba).cast('H'); m[0]=258
m=memoryview(ba).cast('H'); m[0]=70000
m=memoryview(ba).cast('H'); m[0]='a'
m=memoryview(ba)[::2]; m[1]=66; print(m.tobytes(), m==b'aBb', m[::-1].tolist())
ba.__init__(b'q')
ba.__init__()
m=memoryview(ba); ba+=b'x'
m=memoryview(ba); ba[0:1]=b'xy'
m=memoryview(ba); ba[0:1]=b'x'
it=iter(ba); next(it); ba.clear(); print(list(it))""".splitlines():
    show(text)
