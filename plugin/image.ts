/**
 * A picture as an image of its own: the address of a file that it writes, or
 * all of it in the address. Knows files and addresses; knows no page.
 */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SvgElement } from '../src/view/svg-node.ts';
import { toMarkup } from '../src/view/to-string.ts';

/** Where the files of pictures are put, and how a page finds them. */
export interface ImageFolder {
  readonly folder: string;
  /** Address of the folder, which the name of a file is added to. */
  readonly url: string;
}

/** The address of a picture. With a folder, writes its file there; the name tells the contents. */
export function imageAddress(picture: SvgElement, name: string, images: ImageFolder | null): string {
  const markup = toMarkup(picture);
  if (images === null) return `data:image/svg+xml,${encodeURIComponent(markup).replace(/%20/g, ' ')}`;
  const hash = createHash('sha256').update(markup).digest('hex').slice(0, 10);
  const file = `${name}-${hash}.svg`;
  writeOnce(images.folder, file, markup);
  return `${images.url.replace(/\/?$/, '/')}${encodeURIComponent(file)}`;
}

/** Under another name first, so that a server that watches the folder never sees half of a file. */
function writeOnce(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  if (existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}.${randomBytes(6).toString('hex')}`;
  writeFileSync(draft, text);
  renameSync(draft, path);
}
