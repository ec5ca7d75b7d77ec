# Modules that CPython keeps for itself name what the modules for everyone have.
import _operator, _weakref, _warnings, _thread, _csv, _ast, _typing
print(_operator._compare_digest('a','a'), _operator.add(1,2), _weakref.ref, _thread.allocate_lock().acquire(), _thread.TIMEOUT_MAX)
print(_ast.Pass is __import__('ast').Pass, _csv.reader is __import__('csv').reader, _typing.TypeVar is __import__('typing').TypeVar, _typing._idfunc(1), _warnings.warn is __import__('warnings').warn)
print(_thread.LockType is __import__('threading').Lock, _thread.error)
