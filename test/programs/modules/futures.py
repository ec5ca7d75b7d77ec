# Futures, and barriers of one thread.
import re
import concurrent.futures as cf, threading
print(sorted(cf.__all__), cf.FIRST_COMPLETED, cf.ALL_COMPLETED, cf.FIRST_EXCEPTION, cf.CancelledError.__mro__, cf.TimeoutError)
f = cf.Future()
def t(g):
    try: print(g())
    except BaseException as e: print(type(e), re.sub('0x[0-9a-f]+', 'X', str(e)))
print(re.sub('0x[0-9a-f]+','X',repr(f))); print(f.done(), f.running(), f.cancelled())
f.add_done_callback(lambda x: print('cb', x.result()))
f.set_result(5); print(f.result(), f.exception(), f.done(), re.sub('0x[0-9a-f]+','X',repr(f)))
t(lambda: f.set_result(6)); t(lambda: f.cancel()); t(lambda: f.set_exception(ValueError())); f.add_done_callback(lambda x: print('late')); 
g = cf.Future(); print(g.set_running_or_notify_cancel(), g.running(), re.sub('0x[0-9a-f]+','X',repr(g)), g.cancel()); g.set_exception(ValueError('x')); t(g.result); print(repr(g.exception()), re.sub('0x[0-9a-f]+','X',repr(g)))
h = cf.Future(); print(h.cancel(), h.cancelled(), h.done(), h.set_running_or_notify_cancel(), re.sub('0x[0-9a-f]+','X',repr(h))); t(h.result); t(h.exception); print(h.cancel())
k = cf.Future(); t(lambda: k.result(timeout=0)); t(lambda: k.exception(timeout=0.01))
d = cf.wait([f,g,h]); print(type(d), len(d.done), len(d.not_done)); print(re.sub('0x[0-9a-f]+','X',repr(cf.wait([f]))))
print([x is f for x in cf.as_completed([f])])
t(lambda: cf.wait([k], timeout=0)[1] == {k}); t(lambda: list(cf.as_completed([k, f], timeout=0)))
t(lambda: cf.ThreadPoolExecutor(max_workers=0)); t(lambda: cf.ThreadPoolExecutor(1, initializer=5)); t(lambda: cf.Executor().submit(print))
k.set_result(1)
with cf.ThreadPoolExecutor(2) as ex: pass
t(lambda: ex.submit(print)); t(lambda: ex.map(print,[1]))
b = threading.Barrier(1); print(b.parties, b.n_waiting, b.broken, b.wait()); print(re.sub('0x[0-9a-f]+','X',repr(b)))
t(lambda: threading.Barrier(0)); t(lambda: threading.Barrier(2).wait(timeout=0.01)); b.abort(); print(b.broken, re.sub('0x[0-9a-f]+','X',repr(b))); t(b.wait); b.reset(); print(b.broken, b.wait())
b = threading.Barrier(1, action=lambda: print('act'), timeout=1); b.wait()
print(threading.BrokenBarrierError.__mro__, re.sub('0x[0-9a-f]+','X',repr(threading.Barrier(3))))
