"""Times programs on the python3 that runs this: plainly, or under a trace function that does nothing.

python3 native.py plain|traced REPEATS FILE...   prints {file: [seconds, ...]} as JSON
"""
import io
import json
import sys
import time


def empty_trace(frame, event, arg):
    return empty_trace


def seconds(code, trace):
    output, sys.stdout = sys.stdout, io.StringIO()
    namespace = {'__name__': '__main__'}
    start = time.perf_counter()
    try:
        sys.settrace(trace)
        try:
            exec(code, namespace)
        finally:
            sys.settrace(None)
    finally:
        elapsed = time.perf_counter() - start
        sys.stdout = output
    return elapsed


mode, repeats, *files = sys.argv[1:]
trace = empty_trace if mode == 'traced' else None
times = {}
for file in files:
    with open(file, encoding='utf-8') as source:
        code = compile(source.read(), file, 'exec')
    times[file] = [seconds(code, trace) for _ in range(int(repeats))]
print(json.dumps(times))
