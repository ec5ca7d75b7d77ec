/**
 * The languages there are. A language that options offer and this table has
 * not, or whose file lacks a message, does not compile.
 */
import type { Language } from '../../options/options.ts';
import type { Messages } from '../messages.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

const LOCALES: Readonly<Record<Language, Messages>> = { en, ko };

/** The messages of a language; English for one that is none of these, which callers without types may name. */
export function messagesIn(language: Language): Messages {
  return Object.hasOwn(LOCALES, language) ? LOCALES[language] : en;
}
