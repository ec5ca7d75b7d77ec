/** Operands of RESUME: why a frame starts to run or goes on (CPython's Include/internal/pycore_opcode_utils.h). */
export const CODE_START = 0;
export const AFTER_YIELD = 1;
export const AFTER_YIELD_FROM = 2;
export const AFTER_AWAIT = 3;
