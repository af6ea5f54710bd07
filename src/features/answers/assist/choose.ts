import { placeholdersIn } from '../../../knowledge/placeholders.ts';
import type { AnswersAi, Candidate } from '../ai-port.ts';
import type { Option, Outcome } from '../domain.ts';
import type { Asked } from './asked.ts';

const MOST_WORDINGS = 6;

/** What an entry says, without its numbers: they change with the date, and choosing needs none. */
const withoutQuotations = (text: string): string =>
  placeholdersIn(text).reduce((rest, { written }) => rest.replace(written, '…'), text);

const candidateOf = ({ entry }: Option): Candidate => ({
  id: entry.id,
  title: entry.title,
  wordings: entry.wordings.slice(0, MOST_WORDINGS),
  says: 'says' in entry ? entry.says : withoutQuotations(entry.short),
});

/**
 * Has a model choose one of the titles or refuse. What it chose is told with the others beside it, and what it
 * refused can still be picked: a model that is wrong costs a click. A choice that is no candidate is none.
 */
export const chooseByModel = async (ai: AnswersAi, asked: Asked, found: Outcome): Promise<Outcome> => {
  if (!ai.can.choose || found.kind !== 'choice' || found.options.length === 0) return found;
  const chosen = await ai.choose(asked.text, found.options.map(candidateOf), asked.signal);
  if (!chosen.ok) return found;
  const { options, asked: periods } = found;
  if (chosen.value === undefined)
    return { kind: 'assisted', outcome: { kind: 'not-covered' }, others: options, asked: periods };
  const option = options.find(({ entry }) => entry.id === chosen.value);
  const outcome = option && asked.answering.show(option.entry.id, periods, asked.question.today);
  if (!outcome) return found;
  return { kind: 'assisted', outcome, others: options.filter((one) => one !== option), asked: periods };
};
