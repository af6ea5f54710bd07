import type { Fact } from '../../../knowledge/fact.ts';
import { resolveSays } from '../../../knowledge/placeholders.ts';
import type { AnswersAi, Explainable } from '../ai-port.ts';
import type { Outcome, Told } from '../domain.ts';
import type { Asked } from './asked.ts';
import { checkExplanation } from './check-explanation.ts';

const factsOf = ({ sections }: Told): readonly Fact[] => [...new Set(sections.flatMap(({ facts }) => facts))];

const linesOf = ({ sections }: Told): readonly string[] =>
  sections.flatMap(({ short, details }) => [short, ...details]);

const explainableOf = (told: Told): Explainable => ({
  title: told.answer.title,
  told: linesOf(told),
  facts: factsOf(told).map((fact) => ({ id: fact.id, says: resolveSays(fact), basis: fact.basis })),
});

/** Has a model explain a verified text. The explanation is added only where every sentence holds; else nothing is. */
export const explainByModel = async (ai: AnswersAi, asked: Asked, found: Outcome): Promise<Outcome> => {
  const outcome = found.kind === 'assisted' ? found.outcome : found;
  if (!ai.can.explain || (outcome.kind !== 'answered' && outcome.kind !== 'partial')) return found;
  const said = await ai.explain(asked.text, explainableOf(outcome), asked.signal);
  if (!said.ok) return found;
  const explanation = checkExplanation(said.value, {
    title: outcome.answer.title,
    told: linesOf(outcome),
    facts: factsOf(outcome),
  });
  if (!explanation) return found;
  return found.kind === 'assisted' ? { ...found, explanation } : { kind: 'assisted', outcome, explanation };
};
