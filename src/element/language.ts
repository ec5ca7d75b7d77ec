/**
 * The language of the words beside a diagram. Knows the `lang` attributes of a
 * page; knows no words.
 */
import type { Language } from '../options/options.ts';
import { OPTIONS } from '../options/options.ts';

/** The nearest `lang` of an element and what it stands in, through shadow roots; null where the page says nothing. */
function nearestLang(element: Element): string | null {
  for (let at: Element | null = element; at !== null;) {
    const marked: Element | null = at.closest('[lang]');
    if (marked !== null) return marked.getAttribute('lang');
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/** The language to speak: the element's own, then what the code asks for, then the page's, then English. */
export function languageOf(element: Element, asked: Language | null): Language {
  const { reader } = OPTIONS.lang;
  const own = element.getAttribute('lang');
  const spoken = own === null ? undefined : reader.read(own);
  return spoken ?? asked ?? reader.read(nearestLang(element) ?? '') ?? 'en';
}
