/**
 * The first-line comment `# pymem step=3 lang=ko`, which sets options where a
 * tool drops the fence's meta, and marks an ordinary Python fence as ours.
 * Knows the form; knows no Markdown and no HTML.
 */
import { beginsWithSetting } from './settings.ts';

export interface SplitSource {
  /** The program as it is shown and run: without the comment. */
  readonly code: string;
  /** What follows `# pymem`; null when the source does not begin with such a comment. */
  readonly settings: string | null;
  /** Offset of `settings` in the first line. */
  readonly offset: number;
}

const OPTION_COMMENT = /^(\uFEFF?[ \t]*#[ \t]*pymem(?![\p{L}\p{N}_.])[ \t]*(?::[ \t]*)?)([^\r\n]*)(?:\r\n|\r|\n|$)/u;

/**
 * Takes the option comment off a source. A comment that only happens to begin
 * with the word (`# pymem is a library`) is left alone: after the word comes
 * nothing, or a setting.
 */
export function splitOptionComment(source: string): SplitSource {
  const match = OPTION_COMMENT.exec(source);
  const [whole, prefix, settings] = match ?? [];
  if (whole === undefined || prefix === undefined || settings === undefined)
    return { code: source, settings: null, offset: 0 };
  if (settings.trim() !== '' && !beginsWithSetting(settings)) return { code: source, settings: null, offset: 0 };
  return { code: source.slice(whole.length), settings, offset: prefix.length };
}
