import type { Day } from '../../core/clock.ts';
import type { Fact } from '../fact.ts';
import { type Unresolved, placeholdersIn, resolveText } from '../placeholders.ts';
import { type EntryText, textsOf } from './answer-texts.ts';
import { citedFacts } from './cited-facts.ts';
import { error, warning } from './problem-at.ts';
import type { LintContext, Rule } from './rule.ts';
import type { Problem } from '../problem.ts';

/** Every quotation in an entry has something to show, and quotes only what the entry cites. */
export const answerQuotes: Rule = (context) =>
  [...context.parsed.answers, ...context.parsed.unverified].flatMap((entry) => {
    const cited = citedFacts(entry, context.base);
    if (!cited) return [];
    return textsOf(entry).flatMap((text) => [...uncited(text, context), ...unresolved(text, cited, context)]);
  });

const uncited = ({ entry, path, text }: EntryText, { parsed, base }: LintContext): readonly Problem[] => {
  const allowed = new Set(entry.facts);
  const viaSeries = (ref: string): boolean => {
    const series = base.facts.get(ref)?.series;
    return series !== undefined && allowed.has(series);
  };
  const refs = new Set(placeholdersIn(text).map(({ ref }) => ref));
  return [...refs]
    .filter((ref) => ref !== '' && !allowed.has(ref) && !viaSeries(ref))
    .map((ref) => {
      const what = `${entry.id} przytacza ${ref}, a nie ma go w polu facts`;
      return error(parsed.placeOf(entry, path), what, `proszę dopisać ${ref} do pola facts`);
    });
};

/** The last day on which an editor looked at what the entry cites: what did not resolve even then is a mistake. */
const lastChecked = (facts: readonly Fact[]): Day =>
  facts
    .map(({ checkedOn }) => checkedOn)
    .sort()
    .at(-1)!;

const unresolved = (
  { entry, path, text }: EntryText,
  cited: readonly Fact[],
  { parsed, base, today }: LintContext,
): readonly Problem[] => {
  const at = parsed.placeOf(entry, path);
  const history = 'history' in entry && entry.history;
  const missingOn = (day: Day): readonly Unresolved[] => {
    const resolved = resolveText(text, base, day);
    return resolved.ok ? [] : resolved.refusal.filter(({ reason }) => !(history && reason === 'no-version'));
  };
  const mistakes = missingOn(lastChecked(cited));
  if (mistakes.length > 0) return mistakes.map((one) => error(at, ...explain(one)));
  return missingOn(today).map((one) => warning(at, ...explain(one)));
};

const explain = ({
  placeholder: { written, ref, part },
  reason,
}: Unresolved): [what: string, remedy: string] => {
  switch (reason) {
    case 'malformed':
      return [
        `nie wiadomo, co przytacza ${written}`,
        'proszę napisać {FAKT.wartość}, np. {T-4.kwota} lub {pzp-threshold.says}',
      ];
    case 'no-such-fact':
      return [
        `${written} przytacza ${ref}, a nie ma takiego faktu ani serii`,
        'proszę poprawić identyfikator',
      ];
    case 'no-such-value':
      return [
        `${written} przytacza wartość ${part}, której ${ref} nie ma`,
        'proszę poprawić nazwę na jedną z pola values tego faktu (albo says, from, to)',
      ];
    case 'no-version':
      return [
        `${written}: seria ${ref} nie ma wersji na dziś`,
        'proszę dopisać aktualną wersję, przytoczyć konkretny fakt albo ustawić history: true',
      ];
    case 'no-day':
      return [
        `${written}: ${ref} nie ma takiej daty do dnia`,
        'proszę napisać to bez klamry, np. „bezterminowo”',
      ];
  }
};
