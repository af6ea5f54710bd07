import { REGIONS } from '../../core/regions.ts';
import type { Problem } from '../problem.ts';
import { closest } from '../closest.ts';
import { error } from './problem-at.ts';
import type { LintContext, Rule } from './rule.ts';

/** Every id that an entry names belongs to something that is there. */
export const deadIds: Rule = (context) => {
  const { sources, facts, series, answers, unverified, topics } = context.base;
  const known = {
    source: new Set(sources.keys()),
    fact: new Set([...facts.keys(), ...series.keys()]),
    answer: new Set([...answers.keys(), ...unverified.keys()]),
    topic: new Set(topics.keys()),
    region: new Set(REGIONS.map(({ id }) => id)),
  };
  const check = checker(context);
  const { parsed } = context;
  return [
    ...parsed.facts.flatMap((fact) => check(fact, 'sources', fact.sources, known.source, 'źródła')),
    ...[...parsed.answers, ...parsed.unverified].flatMap((entry) => [
      ...check(entry, 'facts', entry.facts, known.fact, 'faktu ani serii'),
      ...check(entry, 'topic', [entry.topic], known.topic, 'tematu (w pliku topics.yaml)'),
      ...check(entry, 'adviser_topic', [entry.adviserTopic], known.topic, 'tematu (w pliku topics.yaml)'),
    ]),
    ...parsed.answers.flatMap((answer) => [
      ...check(answer, 'regions', answer.regions, known.region, 'województwa'),
      ...check(answer, 'related', answer.related, known.answer, 'odpowiedzi'),
      ...(answer.askBack?.options ?? []).flatMap((option, index) =>
        check(answer, ['ask_back', 'options', index, 'answer'], [option.answer], known.answer, 'odpowiedzi'),
      ),
    ]),
  ];
};

const checker =
  ({ parsed }: LintContext) =>
  (
    entry: object,
    field: string | readonly PropertyKey[],
    ids: readonly string[],
    known: ReadonlySet<string>,
    kind: string,
  ): readonly Problem[] => {
    const path = typeof field === 'string' ? [field] : field;
    return ids.flatMap((id, index) => {
      if (known.has(id) || parsed.brokenIds.has(id)) return [];
      const meant = closest(id, known);
      const remedy = meant
        ? `czy chodziło o ${meant}?`
        : 'proszę poprawić identyfikator albo dopisać brakujący wpis';
      return [
        error(parsed.placeOf(entry, [...path, index]), `nie ma ${kind} o identyfikatorze ${id}`, remedy),
      ];
    });
  };
