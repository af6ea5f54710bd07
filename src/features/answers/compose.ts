import type { Day } from '../../core/clock.ts';
import { dayAfter, dayBefore } from '../../core/day.ts';
import type { Answer } from '../../knowledge/answer.ts';
import type { KnowledgeBase } from '../../knowledge/base.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { factsBehind, placeholdersIn, type ResolvedText, resolveText } from '../../knowledge/placeholders.ts';
import { stateOn } from '../../knowledge/validity.ts';
import { aroundToday } from './around.ts';
import type { Period } from '../../core/asked-period.ts';
import type { Gap, Section, Told } from './domain.ts';
import { detailLines } from './text-blocks.ts';

/** The first days from which something quoted changes within the period: there the answer is told anew. */
const startsWithin = (versions: readonly Fact[], { from, to }: Period): readonly Day[] => {
  const changes = versions.flatMap(({ validity }) => [
    ...(validity.from ? [validity.from] : []),
    ...(validity.to ? [dayAfter(validity.to)] : []),
  ]);
  return [...new Set([from, ...changes.filter((day) => day > from && day <= to)])].sort();
};

const splitPeriod = (versions: readonly Fact[], period: Period): readonly Period[] => {
  const starts = startsWithin(versions, period);
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next ? dayBefore(next) : period.to };
  });
};

/** Why nothing can be told for that day. */
const whyNothing = (versions: readonly Fact[], day: Day): Gap['why'] => {
  const states = versions.map((fact) => stateOn(fact, day));
  if (states.length > 0 && states.every((state) => state === 'expired' || state === 'closed'))
    return 'expired';
  if (states.length > 0 && states.every((state) => state === 'upcoming')) return 'not-yet';
  return 'unknown';
};

/** Whether a line may be told on that day: every fact it quotes is in force, or the answer is about the past. */
const holds = (answer: Answer, facts: readonly Fact[], day: Day): boolean =>
  answer.history || facts.every((fact) => stateOn(fact, day) === 'in-force');

const tell = (base: KnowledgeBase, answer: Answer, period: Period): Section | undefined => {
  const day = period.from;
  const line = (text: string): ResolvedText | undefined => {
    const resolved = resolveText(text, base, day);
    return resolved.ok && holds(answer, resolved.value.used, day) ? resolved.value : undefined;
  };
  const short = line(answer.short);
  if (!short) return undefined;
  const details = detailLines(answer.details)
    .map(line)
    .filter((told) => told !== undefined);
  const cited = answer.facts
    .flatMap((ref) => factsBehind(ref, base))
    .filter((fact) => stateOn(fact, day) === 'in-force' || (answer.history && base.facts.has(fact.id)));
  const facts = [...new Set([...short.used, ...details.flatMap(({ used }) => used), ...cited])];
  // A text without figures reads well for any day, but nothing it rests on was in force then.
  if (facts.length === 0) return undefined;
  return { period, short: short.text, details: details.map(({ text }) => text), facts };
};

/** Neighbouring sections that say the same are one. */
const joinEqual = (sections: readonly Section[]): readonly Section[] =>
  sections.reduce<Section[]>((joined, section) => {
    const last = joined.at(-1);
    const same =
      last?.short === section.short &&
      last.details.join('\n') === section.details.join('\n') &&
      dayAfter(last.period.to) === section.period.from;
    if (!same) return [...joined, section];
    return [
      ...joined.slice(0, -1),
      {
        ...last,
        period: { from: last.period.from, to: section.period.to },
        facts: [...new Set([...last.facts, ...section.facts])],
      },
    ];
  }, []);

/**
 * Tells an answer for the asked days (today when none were named): one section for each stretch of time in which
 * everything it quotes stays the same, and a gap for each stretch with no rule to serve.
 */
export const composeAnswer = (
  base: KnowledgeBase,
  answer: Answer,
  asked: readonly Period[],
  today: Day,
): Told => {
  const refs = placeholdersIn(answer.short).map(({ ref }) => ref);
  const versions = (refs.length > 0 ? refs : answer.facts).flatMap((ref) => factsBehind(ref, base));
  const periods = asked.length > 0 ? asked : [{ from: today, to: today }];
  const sections: Section[] = [];
  const gaps: Gap[] = [];
  for (const period of answer.history ? periods : periods.flatMap((one) => splitPeriod(versions, one))) {
    const section = tell(base, answer, period);
    if (section) sections.push(section);
    else gaps.push({ period, why: whyNothing(versions, period.from) });
  }
  const joined = joinEqual(sections);
  const around =
    asked.length === 0 && !answer.history
      ? aroundToday(
          base,
          joined.flatMap(({ facts }) => facts),
          today,
        )
      : { upcoming: [], replaced: [] };
  return { answer, asked, today, sections: joined, gaps, around };
};

/** The last day on which the sentence itself held: of what it quotes, the latest end that is past. */
const lastDayOf = (base: KnowledgeBase, { short, facts }: Answer, today: Day): Day | undefined => {
  const quoted = placeholdersIn(short).map(({ ref }) => ref);
  return (quoted.length > 0 ? quoted : facts)
    .flatMap((ref) => factsBehind(ref, base))
    .map(({ validity }) => validity.to)
    .filter((to) => to !== undefined && to < today)
    .sort()
    .at(-1);
};

/** The answer as it held on the last day it was in force: for rules that have ended. */
export const composeLast = (base: KnowledgeBase, told: Told): Told => {
  const asked = told.asked.at(-1)?.to ?? told.today;
  const last = lastDayOf(base, told.answer, asked > told.today ? asked : told.today);
  const section = last && tell(base, told.answer, { from: last, to: last });
  return section ? { ...told, sections: [section] } : told;
};
