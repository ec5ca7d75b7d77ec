/** Entry `py-memory/auto`: `<py-memory>` with its simulator, and the upgrade of code blocks that are already in the page. */
import './index.ts';
import { upgradePage } from './element/upgrade.ts';

if (typeof document !== 'undefined') upgradePage();

export * from './index.ts';
export { upgradeBlocks } from './element/upgrade.ts';
