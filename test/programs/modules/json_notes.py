# Where in a value the part is that has no JSON.
import json
def t(o, **k):
    try: print(json.dumps(o, **k))
    except Exception as e: print(type(e).__name__, e, getattr(e,'__notes__',None))
class X: pass
t([1,(2,X())]); t({'a':{1}}); t(X()); t({'k':{(1,2):3}}); a=[]; a.append(a); t(a); d={}; d['x']=[d]; t(d); t([float('nan')],allow_nan=False); t({'a':[float('inf')]},allow_nan=False)
def df(o): raise ValueError('no')
t([X()],default=df); t({'a':X()},default=lambda o:[o]); t({1:X(), None:2}); t({True:X()}); t([[X()]],indent=2); t((1,X())); 
class L(list): pass
class D(dict): pass
t(L([X()])); t(D(a=X()))
import io
try: json.dump([X()], io.StringIO())
except TypeError as e: print(e, e.__notes__)
