/** `co_flags` of a code object. Knows its scope. */
import { CodeFlag } from './code.ts';
import type { Unit } from './unit.ts';

export function codeFlags({ scope, isFunctionLike }: Unit): number {
  let flags = scope.usesFutureAnnotations ? CodeFlag.FUTURE_ANNOTATIONS : 0;
  if (!isFunctionLike) return flags;
  flags |= CodeFlag.OPTIMIZED | CodeFlag.NEWLOCALS;
  if (scope.isNested) flags |= CodeFlag.NESTED;
  if (scope.isGenerator) flags |= scope.isCoroutine ? CodeFlag.ASYNC_GENERATOR : CodeFlag.GENERATOR;
  else if (scope.isCoroutine) flags |= CodeFlag.COROUTINE;
  if (scope.hasVarArgs) flags |= CodeFlag.VARARGS;
  if (scope.hasVarKeywords) flags |= CodeFlag.VARKEYWORDS;
  if (scope.hasDocstring) flags |= CodeFlag.HAS_DOCSTRING;
  if (scope.isMethod) flags |= CodeFlag.METHOD;
  return flags;
}
