// The thread that draws diagrams, from its TypeScript source.
import { register } from 'tsx/esm/api';

register();
await import('../../plugin/drawing-thread.ts');
