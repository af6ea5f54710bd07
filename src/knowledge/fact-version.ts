import { createHash } from 'node:crypto';
import type { Fact } from './fact.ts';
import { formatValue } from './format-value.ts';
import { resolveSays } from './placeholders.ts';

/** The same words in other quotation marks, dashes or blanks say the same. */
const sameWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[„”“«»"'’‘]/gu, '')
    .replace(/[–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/[.\s]+$/u, '')
    .trim();

/** The rule as people read it: its sentence, and after it the values that the sentence does not name. */
export const ruleInWords = (fact: Fact): string => {
  const unnamed = Object.entries(fact.values).filter(([name]) => !fact.says.includes(`{${name}}`));
  const values = unnamed.map(([name, value]) => `${name}: ${formatValue(value)}`);
  return [resolveSays(fact), ...(values.length > 0 ? [`(${values.join('; ')})`] : [])].join(' ');
};

const versions = new WeakMap<Fact, string>();

/**
 * Names what a fact says (pl. *wersja faktu*): its sentence, values, boundary, start and legal basis. The same name
 * means that nobody was told anything else. When it was checked and by whom, its sources, its reservation, how sure we
 * are and what it is called are not part of it; neither is its end, which comes as announced for most rules.
 */
export const versionOf = (fact: Fact): string => {
  const known = versions.get(fact);
  if (known) return known;
  const { operator, validity, basis } = fact;
  const said = [sameWords(ruleInWords(fact)), operator ?? '', sameWords(basis)];
  const start = [validity.from ?? '', sameWords(validity.fromWords ?? '')];
  const values = Object.entries(fact.values)
    .map(([, value]) => formatValue(value))
    .sort();
  const version = createHash('sha256')
    .update(JSON.stringify([said, start, values]))
    .digest('hex')
    .slice(0, 24);
  versions.set(fact, version);
  return version;
};

/** Whether two facts state the same rule, whatever their days and their law. */
export const saysTheSame = (one: Fact, other: Fact): boolean =>
  sameWords(ruleInWords(one)) === sameWords(ruleInWords(other)) && one.operator === other.operator;
