/** Entry `py-memory/viewer`: defines `<py-memory>` for pages whose traces were made with them; brings no simulator. */
import { definePyMemory } from './element/define.ts';

definePyMemory();

export { PyMemory } from './element/py-memory.ts';
export type { ErrorDetail, PyMemoryEventMap, ReadyDetail, StepDetail } from './element/events.ts';
