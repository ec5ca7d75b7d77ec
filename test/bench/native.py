"""Times programs on the python3 that runs this: plainly, under a trace function that does nothing, or under one that looks
at all that is reachable at each step, as tools do that keep snapshots.

python3 native.py plain|traced|snapshots REPEATS FILE...   prints {file: {"cpu": [seconds, ...], "wall": [...]}} as JSON
"""
import io
import json
import sys
import time
import types


def empty_trace(frame, event, arg):
    return empty_trace


SIMPLE = (int, float, complex, str, bytes, bool, type(None))


def look_at(value, heap):
    """Puts a value and what it leads to on the heap, each once; gives back what stands for it."""
    if isinstance(value, SIMPLE):
        return repr(value)
    key = id(value)
    if key in heap:
        return key
    heap[key] = None
    if isinstance(value, (list, tuple, set, frozenset)):
        parts = [look_at(item, heap) for item in value]
    elif isinstance(value, dict):
        parts = [(look_at(name, heap), look_at(item, heap)) for name, item in value.items()]
    elif isinstance(value, (types.FunctionType, types.ModuleType, type)):
        parts = value.__name__
    else:
        attributes = getattr(value, '__dict__', {})
        parts = {name: look_at(item, heap) for name, item in attributes.items()}
    heap[key] = (type(value).__name__, parts)
    return key


snapshots = []


def snapshot_trace(frame, event, arg):
    heap, stack, at = {}, [], frame
    while at is not None and at.f_code.co_filename == frame.f_code.co_filename:
        names = {name: look_at(value, heap) for name, value in at.f_locals.items() if not name.startswith('__')}
        stack.append((at.f_code.co_name, at.f_lineno, names))
        at = at.f_back
    snapshots.append((event, stack, heap))
    return snapshot_trace


def seconds(code, trace):
    snapshots.clear()
    output, sys.stdout = sys.stdout, io.StringIO()
    namespace = {'__name__': '__main__'}
    begin_wall, begin_cpu = time.perf_counter(), time.process_time()
    try:
        sys.settrace(trace)
        try:
            exec(code, namespace)
        finally:
            sys.settrace(None)
    finally:
        cpu, wall = time.process_time() - begin_cpu, time.perf_counter() - begin_wall
        sys.stdout = output
    return cpu, wall


TRACES = {'plain': None, 'traced': empty_trace, 'snapshots': snapshot_trace}
mode, repeats, *files = sys.argv[1:]
sys.setrecursionlimit(10_000)
times = {}
for file in files:
    with open(file, encoding='utf-8') as source:
        code = compile(source.read(), file, 'exec')
    pairs = [seconds(code, TRACES[mode]) for _ in range(int(repeats))]
    times[file] = {'cpu': [cpu for cpu, _ in pairs], 'wall': [wall for _, wall in pairs]}
print(json.dumps(times))
