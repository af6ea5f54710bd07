import type { Period } from '../../core/asked-period.ts';
import type { Fact } from '../../knowledge/fact.ts';
import { versionOf } from '../../knowledge/fact-version.ts';
import type { Outcome, Told } from './domain.ts';
import type { RestedOn } from './store.ts';

/** An answer that an outcome gave (pl. *udzielona odpowiedź*), the days it was told for, and what it rested on. */
export interface Given {
  readonly id: string;
  readonly asked: readonly Period[];
  readonly restedOn: readonly RestedOn[];
}

const restedOn = (facts: readonly Fact[], isForNow: boolean): readonly RestedOn[] =>
  facts.map((fact) => ({ fact: fact.id, version: versionOf(fact), isForNow }));

/** The facts a told answer quotes, and those of another time that it announces or recalls. */
const factsOf = ({ sections, around, asked }: Told): readonly RestedOn[] => [
  ...restedOn([...new Set(sections.flatMap(({ facts }) => facts))], asked.length === 0),
  ...restedOn([...around.upcoming, ...around.replaced], false),
];

/** Which answers an outcome gave. */
export const givenBy = (outcome: Outcome): readonly Given[] => {
  switch (outcome.kind) {
    case 'answered':
    case 'partial':
    case 'only-expired':
      return [{ id: outcome.answer.id, asked: outcome.asked, restedOn: factsOf(outcome) }];
    case 'crisis':
      return [
        { id: outcome.answer.id, asked: outcome.asked, restedOn: factsOf(outcome) },
        ...(outcome.besides ? givenBy(outcome.besides) : []),
      ];
    case 'not-verified':
      return [{ id: outcome.entry.id, asked: [], restedOn: [] }];
    case 'needs-person':
      return givenBy(outcome.rule);
    case 'assisted':
      return givenBy(outcome.outcome);
    case 'several':
      return outcome.parts.flatMap((part) => givenBy(part.outcome));
    case 'calculated': {
      const { id, facts } = outcome.calculated;
      return facts.length > 0 ? [{ id, asked: [], restedOn: restedOn(facts, true) }] : [];
    }
    case 'choice':
    case 'not-covered':
    case 'personal-data':
    case 'unreadable':
      return [];
  }
};
