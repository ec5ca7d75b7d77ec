/** `py-memory/svg`: pictures of a trace as SVG text, without a DOM. */
export { toAnimatedSvg } from './view/animation.ts';
export type { AnimationOptions } from './view/animation.ts';
export { toSvg } from './view/render.ts';
export type { SvgOptions } from './view/render.ts';
