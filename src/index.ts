/** Entry `py-memory`: defines `<py-memory>`; the simulator is loaded when a diagram has no trace. */
import { definePyMemory } from './element/define.ts';

definePyMemory(() => import('./engines/simulator/simulate-in-slices.ts'));

export { PyMemory } from './element/py-memory.ts';
export type { ErrorDetail, PyMemoryEventMap, ReadyDetail, StepDetail } from './element/events.ts';
