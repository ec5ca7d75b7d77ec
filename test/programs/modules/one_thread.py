"""Modules of a program that has one thread, and facts of sys."""
import copyreg, threading, sys, __future__, builtins
print(__future__.annotations, builtins.len is len, sys.int_info.bits_per_digit, len(sys.flags), sys.flags.optimize)
print(threading.current_thread().name, threading.active_count(), threading.main_thread() is threading.current_thread())
l = threading.Lock()
with l: print(l.locked())
print(l.locked(), l.acquire(False), l.acquire(False))
t = threading.Thread(target=print, args=("ran",)); print(t.name, t.is_alive()); t.run()
r = threading.RLock()
with r:
    with r: print("twice")
e = threading.Event(); print(e.is_set(), e.wait(0)); e.set(); print(e.wait())
loc = threading.local(); loc.x = 1; print(loc.x)
sys.settrace(None)
print("json" in sys.stdlib_module_names, sys.float_repr_style)
for digits in 640, 100, -1, 4300:
    try:
        sys.set_int_max_str_digits(digits)
        print(sys.get_int_max_str_digits())
    except ValueError as error:
        print(error)
