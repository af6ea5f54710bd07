import type { z } from 'zod';
import type { Day } from '../../core/clock.ts';
import { type Money, parseMoney } from '../../core/money.ts';
import type { Answer, Unverified } from '../answer.ts';
import type { Topic } from '../base.ts';
import type { Fact, FactValue, FilePlace, Validity } from '../fact.ts';
import type {
  answerFile,
  factFile,
  sourceFile,
  thesaurusFile,
  topicFile,
  unverifiedFile,
} from '../file-schema.ts';
import type { Source, ThesaurusEntry } from '../source.ts';

// From the words of the files to the words of the program. Everything was checked by the schema before.

export const toSource = (written: z.infer<typeof sourceFile>, at: FilePlace): Source => ({
  id: written.id,
  title: written.title,
  ...(written.publisher !== undefined && { publisher: written.publisher }),
  ...(written.url !== undefined && { url: written.url }),
  readOn: written.read as Day,
  at,
});

type WrittenFact = z.infer<typeof factFile>;

export const toFact = (written: WrittenFact, at: FilePlace): Fact => ({
  id: written.id,
  ...(written.series !== undefined && { series: written.series }),
  says: written.says,
  values: Object.fromEntries(Object.entries(written.values).map(([name, value]) => [name, toValue(value)])),
  ...(written.operator !== undefined && { operator: written.operator }),
  validity: toValidity(written),
  basis: written.basis,
  sources: written.sources,
  confidence: written.confidence,
  ...(written.remark !== undefined && { remark: written.remark }),
  ...(written.now_remark !== undefined && { nowRemark: written.now_remark }),
  checkedOn: written.checked as Day,
  checkBy: written.check_by as Day,
  owner: written.owner,
  at,
});

const toValidity = (written: WrittenFact): Validity => ({
  ...(written.from !== undefined && { from: written.from as Day }),
  ...(written.from_words !== undefined && { fromWords: written.from_words }),
  ...(written.to !== undefined && written.to !== 'open' && { to: written.to as Day }),
  ...(written.to_words !== undefined && { toWords: written.to_words }),
  ...(written.to === 'open' && written.to_words !== undefined && { open: true as const }),
});

const toValue = (written: WrittenFact['values'][string]): FactValue => {
  if (written.pln !== undefined) return { kind: 'money', money: toMoney(written.pln, 'PLN') };
  if (written.eur !== undefined) return { kind: 'money', money: toMoney(written.eur, 'EUR') };
  if (written.percent !== undefined) return { kind: 'percent', percent: written.percent };
  if (written.rate !== undefined) return { kind: 'rate', text: written.rate.replace(',', '.') };
  if (written.day !== undefined) return { kind: 'day', day: written.day as Day };
  if (written.text !== undefined) return { kind: 'text', text: written.text };
  for (const kind of COUNTED) {
    const count = written[kind];
    if (count !== undefined) return { kind, count };
  }
  throw new Error('a value without a kind passed the schema');
};

const COUNTED = ['days', 'working-days', 'weeks', 'months', 'years', 'hours', 'count'] as const;

const toMoney = (text: string, currency: Money['currency']): Money => {
  const money = parseMoney(text, currency);
  if (!money) throw new Error('an amount that is none passed the schema');
  return money;
};

export const toAnswer = (written: z.infer<typeof answerFile>, at: FilePlace): Answer => ({
  id: written.id,
  title: written.title,
  wordings: written.wordings,
  topic: written.topic,
  regions: written.regions,
  short: written.short,
  details: written.details,
  facts: written.facts,
  history: written.history,
  ...(written.ask_back !== undefined && { askBack: written.ask_back }),
  related: written.related,
  adviserTopic: written.adviser_topic,
  owner: written.owner,
  at,
});

export const toUnverified = (written: z.infer<typeof unverifiedFile>, at: FilePlace): Unverified => ({
  id: written.id,
  title: written.title,
  wordings: written.wordings,
  topic: written.topic,
  says: written.says,
  facts: written.facts,
  adviserTopic: written.adviser_topic,
  owner: written.owner,
  at,
});

export const toThesaurusEntry = (written: z.infer<typeof thesaurusFile>, at: FilePlace): ThesaurusEntry => ({
  says: written.says,
  means: written.means,
  at,
});

export const toTopic = (written: z.infer<typeof topicFile>): Topic => ({
  id: written.id,
  name: written.name,
});
