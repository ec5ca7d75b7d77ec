/**
 * Links everything that a page loads only when a program needs it, for runs that must never wait: Node, tests, build time.
 * A function rather than the mere import of this file, which a bundler may drop.
 */
import { linkModules } from '../../machine/modules/index.ts';
import { LINKED_MODULES } from '../../machine/modules/linked.ts';
import { linkSyntax } from '../../syntax/linked.ts';

export function linkEverything(): void {
  linkSyntax();
  linkModules(LINKED_MODULES);
}
