import type { Day } from '../core/clock.ts';
import { type Result, ok, refuse } from '../core/result.ts';
import { versionOn } from './as-of.ts';
import type { KnowledgeBase } from './base.ts';
import type { Fact, FactValue } from './fact.ts';
import { formatValue } from './format-value.ts';
import { endInWords, startInWords } from './period-words.ts';

/** A quotation in a text, `{pzp-threshold.kwota}`: which fact or series, and what of it. */
export interface Placeholder {
  /** As written, with its braces. */
  readonly written: string;
  readonly ref: string;
  readonly part: string;
}

/** Why a placeholder has nothing to show. `no-version`: the series has no rule of that day. */
export interface Unresolved {
  readonly placeholder: Placeholder;
  readonly reason: 'malformed' | 'no-such-fact' | 'no-such-value' | 'no-version' | 'no-day';
}

export interface ResolvedText {
  readonly text: string;
  /** Each fact that was quoted, once, in the order of the text. */
  readonly used: readonly Fact[];
}

const BRACES = /\{([^{}]*)\}/g;
const REFERENCE = /^([A-Za-z0-9][A-Za-z0-9-]*)\.([a-z0-9][a-z0-9-]*)$/;

const toPlaceholder = (written: string): Placeholder => {
  const match = REFERENCE.exec(written.slice(1, -1).trim());
  return { written, ref: match?.[1] ?? '', part: match?.[2] ?? '' };
};

/** All the quotations in a text. */
export const placeholdersIn = (text: string): readonly Placeholder[] =>
  [...text.matchAll(BRACES)].map(([written]) => toPlaceholder(written));

/** The facts a reference may stand for: the fact itself, or every version of the series, oldest first. */
export const factsBehind = (ref: string, base: KnowledgeBase): readonly Fact[] => {
  const fact = base.facts.get(ref);
  return fact ? [fact] : (base.series.get(ref) ?? []);
};

/** The fact's sentence with its values filled in. A name without a value is left as it is: the lint refuses it. */
export const resolveSays = (fact: Fact): string =>
  fact.says.replace(BRACES, (written, name: string) => {
    const value = valueOf(fact, name.trim());
    return value ? formatValue(value) : written;
  });

const valueOf = ({ values }: Fact, name: string): FactValue | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

/** Fills in the quotations as of that day, or tells all those that have nothing to show on it. */
export const resolveText = (
  text: string,
  base: KnowledgeBase,
  day: Day,
): Result<ResolvedText, readonly Unresolved[]> => {
  const used = new Set<Fact>();
  const unresolved: Unresolved[] = [];
  const filled = text.replace(BRACES, (written) => {
    const placeholder = toPlaceholder(written);
    const found = quote(placeholder, base, day);
    if (typeof found === 'string') {
      unresolved.push({ placeholder, reason: found });
      return written;
    }
    used.add(found.fact);
    return found.words;
  });
  return unresolved.length > 0 ? refuse(unresolved) : ok({ text: filled, used: [...used] });
};

const quote = (
  { ref, part }: Placeholder,
  base: KnowledgeBase,
  day: Day,
): { readonly fact: Fact; readonly words: string } | Unresolved['reason'] => {
  if (ref === '') return 'malformed';
  const series = base.series.get(ref);
  const fact = base.facts.get(ref) ?? (series && versionOn(series, day));
  if (!fact) return series ? 'no-version' : 'no-such-fact';
  if (part === 'says') return { fact, words: resolveSays(fact) };
  if (part === 'from' || part === 'to') {
    const words = part === 'from' ? startInWords(fact.validity) : endInWords(fact.validity);
    return words === undefined ? 'no-day' : { fact, words };
  }
  const value = valueOf(fact, part);
  return value ? { fact, words: formatValue(value) } : 'no-such-value';
};
