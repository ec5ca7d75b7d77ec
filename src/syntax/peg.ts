/**
 * The notation of `diagnosis-grammar.ts` read into rules. Knows the notation;
 * knows no Python.
 */
import { invariant } from '../base/invariant.ts';

export interface Rule {
  readonly name: string;
  readonly alternatives: Alternative[];
  /** What it finds is remembered, whether or not mistakes are looked for. */
  readonly isRemembered: boolean;
  readonly isLeftRecursive: boolean;
  /** Kinds of tokens it can begin with; undefined if it can begin with any, or be empty. */
  first: ReadonlySet<string> | undefined;
}

export interface Alternative {
  readonly items: Item[];
  /** It is but a rule for mistakes, and left out unless those are looked for. */
  readonly isMistake: boolean;
  first: ReadonlySet<string> | undefined;
  /** What the alternative is called, what error it stands for, or the part it passes on. */
  readonly action: string;
}

/** What an item matches: tokens of some kinds, a name spelt so, a rule, or the end of the other alternatives. */
export type Matcher =
  | { readonly type: 'tokens'; readonly text: string; readonly isForced: boolean }
  | { readonly type: 'word'; readonly text: string }
  | { readonly type: 'rule'; readonly rule: Rule }
  | { readonly type: 'cut' };

export interface Item {
  readonly matcher: Matcher;
  readonly lookahead: '' | '&' | '!';
  readonly repeat: '' | '?' | '*' | '+';
  /** Token between repetitions. */
  readonly separator: string;
  readonly label: string;
}

const LEXEME = /'[^']*'|"[^"]*"|&&|[ab]:(?=\S)|\w+|[^\s]/g;

class Reader {
  readonly #rules = new Map<string, Rule>();
  readonly #groups: Rule[] = [];
  #lexemes: string[] = [];
  #at = 0;

  read(text: string, classes: TokenClasses): ReadonlyMap<string, Rule> {
    let alternatives: string[] = [];
    const bodies: [Rule, string[]][] = [];
    for (const line of text.split('\n')) {
      if (line.startsWith('  ')) alternatives.push(line);
      else if (line !== '') {
        const rule = newRule(line);
        this.#rules.set(rule.name, rule);
        alternatives = [];
        bodies.push([rule, alternatives]);
      }
    }
    for (const [rule, lines] of bodies) {
      for (const line of lines) {
        const [pattern = '', action = ''] = line.split(' => ');
        this.#lexemes = pattern.match(LEXEME) ?? [];
        this.#at = 0;
        const isMistake = /^ *invalid_\w+$/.test(pattern);
        rule.alternatives.push({ items: this.#sequence(), isMistake, first: undefined, action });
      }
    }
    findFirsts([...this.#rules.values(), ...this.#groups], classes);
    return this.#rules;
  }

  #accept(lexeme: string): boolean {
    if (this.#lexemes[this.#at] !== lexeme) return false;
    this.#at++;
    return true;
  }

  #sequence(): Item[] {
    const items: Item[] = [];
    while (this.#at < this.#lexemes.length && this.#lexemes[this.#at] !== '|' && this.#lexemes[this.#at] !== ')')
      items.push(this.#item());
    return items;
  }

  #item(): Item {
    const lexeme = this.#lexemes[this.#at] ?? '';
    const label = /^[ab]:$/.test(lexeme) ? lexeme.charAt(0) : '';
    if (label !== '') this.#at++;
    const isForced = this.#accept('&&');
    const lookahead = this.#accept('&') ? '&' : this.#accept('!') ? '!' : '';
    const matcher = this.#matcher(isForced);
    if (this.#accept('%')) return { matcher, lookahead, repeat: '+', separator: this.#quoted(), label };
    const repeat = this.#accept('?') ? '?' : this.#accept('*') ? '*' : this.#accept('+') ? '+' : '';
    return { matcher, lookahead, repeat, separator: '', label };
  }

  #quoted(): string {
    return (this.#lexemes[this.#at++] ?? '').slice(1, -1);
  }

  #matcher(isForced: boolean): Matcher {
    const lexeme = this.#lexemes[this.#at] ?? '';
    if (lexeme === '~') {
      this.#at++;
      return { type: 'cut' };
    }
    if (lexeme.startsWith("'")) return { type: 'tokens', text: this.#quoted(), isForced };
    if (lexeme.startsWith('"')) return { type: 'word', text: this.#quoted() };
    if (/^[A-Z]/.test(lexeme)) {
      this.#at++;
      return { type: 'tokens', text: lexeme, isForced };
    }
    if (this.#accept('(')) return { type: 'rule', rule: this.#group() };
    this.#at++;
    const rule = this.#rules.get(lexeme);
    invariant(rule, `no rule called ${lexeme}`);
    return { type: 'rule', rule };
  }

  #group(): Rule {
    const group = newRule('');
    do group.alternatives.push({ items: this.#sequence(), isMistake: false, first: undefined, action: '' });
    while (this.#accept('|'));
    invariant(this.#accept(')'), 'a group ends in )');
    this.#groups.push(group);
    return group;
  }
}

function newRule(header: string): Rule {
  return {
    name: header.replace(/\W/, ''),
    alternatives: [],
    isRemembered: /[*<]$/.test(header),
    isLeftRecursive: header.endsWith('<'),
    first: undefined,
  };
}

/** How rules and alternatives can begin, found by going round until nothing is new. */
function findFirsts(rules: readonly Rule[], classes: TokenClasses): void {
  const firsts = new Map<Rule, Set<string>>(rules.map((rule) => [rule, new Set()]));
  const ofAlternative = ({ items }: Alternative): Set<string> => {
    const first = new Set<string>();
    for (const { matcher, lookahead, repeat } of items) {
      if (lookahead !== '' || matcher.type === 'cut') continue;
      if (matcher.type === 'rule') for (const kind of firsts.get(matcher.rule) ?? []) first.add(kind);
      else if (matcher.type === 'word') first.add('name');
      else if (matcher.isForced) first.add(ANYTHING);
      else for (const kind of classes[matcher.text] ?? [matcher.text]) first.add(kind);
      if ((repeat === '' || repeat === '+') && !(matcher.type === 'rule' && first.has(ANYTHING))) return first;
    }
    return first.add(ANYTHING);
  };
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const rule of rules) {
      const known = firsts.get(rule) ?? new Set();
      const before = known.size;
      for (const alternative of rule.alternatives) for (const kind of ofAlternative(alternative)) known.add(kind);
      isNew ||= known.size > before;
    }
  }
  const orAny = (first: Set<string>): Set<string> | undefined => (first.has(ANYTHING) ? undefined : first);
  for (const rule of rules) {
    rule.first = orAny(firsts.get(rule) ?? new Set());
    for (const alternative of rule.alternatives) alternative.first = orAny(ofAlternative(alternative));
  }
}

/** Kinds of tokens by the name a grammar has for them. */
export type TokenClasses = Readonly<Record<string, readonly string[]>>;

const ANYTHING = '';

/** The rules of a grammar text, by name. */
export function readGrammar(text: string, classes: TokenClasses): ReadonlyMap<string, Rule> {
  return new Reader().read(text, classes);
}
