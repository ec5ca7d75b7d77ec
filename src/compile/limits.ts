/** How many entries an expression piles on the operand stack before it builds its container step by step. */
export const STACK_GUIDELINE = 30;
