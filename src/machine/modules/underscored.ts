/**
 * Modules that CPython keeps for itself, under the names by which programs import them now and then. Each names what the module
 * for everyone has; knows nothing else.
 */
import { pythonModule } from './make-module.ts';

export const makeThreadPrimitives = pythonModule(
  '_thread',
  `from threading import Lock, Lock as LockType, Lock as lock, Lock as allocate_lock, Lock as allocate, RLock, TIMEOUT_MAX, get_ident, get_native_id
from threading import Thread as _Thread, ThreadError as error, local as _local


def start_new_thread(function, args, kwargs={}, /):
    _Thread(target=function, args=args, kwargs=kwargs).start()


start_new = start_new_thread
`,
);
export const makeWeakReferencePrimitives = pythonModule(
  '_weakref',
  'from weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref\n',
);
export const makeWarningPrimitives = pythonModule('_warnings', 'from warnings import filters, warn, warn_explicit\n');
export const makeOperatorPrimitives = pythonModule(
  '_operator',
  'from operator import *\nfrom hmac import compare_digest as _compare_digest\n',
);
export const makeCsvPrimitives = pythonModule(
  '_csv',
  `from csv import Dialect, Error, QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS
from csv import field_size_limit, get_dialect, list_dialects, reader, register_dialect, unregister_dialect, writer
`,
);
export const makeSyntaxTreePrimitives = pythonModule('_ast', 'from ast import *\n');
export const makeTypingPrimitives = pythonModule(
  '_typing',
  'from typing import Generic, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, Union, _idfunc\n',
);
