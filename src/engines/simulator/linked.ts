/**
 * Links everything that a page loads only when a program needs it, for runs that must never wait: Node, tests, build time.
 */
import { linkModules } from '../../machine/modules/index.ts';
import { LINKED_MODULES } from '../../machine/modules/linked.ts';
import '../../syntax/linked.ts';

linkModules(LINKED_MODULES);
