import type { Selectable } from 'kysely';
import type { Change, KnownFact, Recall, ToldFact } from '../features/recall/domain.ts';
import type { Tables } from './tables.ts';

type Named<Key extends 'proposer' | 'decider'> = Pick<Tables['recalls'], Key | `${Key}_name`>;

export const toKnown = (row: Tables['known_facts']): KnownFact => ({
  fact: row.fact,
  version: row.version,
  says: row.says,
  basis: row.basis,
  ...(row.series === null ? {} : { series: row.series }),
  validity: JSON.parse(row.validity) as KnownFact['validity'],
  held: row.held === 1,
});

export const fromKnown = (known: KnownFact): Tables['known_facts'] => ({
  fact: known.fact,
  version: known.version,
  says: known.says,
  basis: known.basis,
  series: known.series ?? null,
  validity: JSON.stringify(known.validity),
  held: known.held ? 1 : 0,
});

export const toTold = (row: Tables['served_facts']): ToldFact => ({
  person: row.person,
  answer: row.answer,
  fact: row.fact,
  version: row.version,
  isForNow: row.for_now === 1,
  at: row.told_at,
});

export const fromTold = (told: ToldFact): Tables['served_facts'] => ({
  person: told.person,
  answer: told.answer,
  fact: told.fact,
  version: told.version,
  for_now: told.isForNow ? 1 : 0,
  told_at: told.at,
});

export const fromChange = (
  recall: string,
  change: Change,
  ord: number,
): Selectable<Tables['recall_changes']> => ({
  recall,
  fact: change.fact,
  version: change.version,
  ord,
  kind: change.kind,
  says: change.says,
  basis: change.basis,
  series: change.series ?? null,
  period: change.period,
  noticed_at: change.noticedAt,
  skipped: change.isSkipped ? 1 : 0,
});

const toChange = (row: Selectable<Tables['recall_changes']>): Change => ({
  kind: row.kind,
  fact: row.fact,
  version: row.version,
  says: row.says,
  basis: row.basis,
  period: row.period,
  ...(row.series === null ? {} : { series: row.series }),
  noticedAt: row.noticed_at,
  isSkipped: row.skipped === 1,
});

const proposerOf = ({ proposer, proposer_name }: Named<'proposer'>): Pick<Recall, 'proposer'> =>
  proposer === null ? {} : { proposer: { person: proposer, name: proposer_name ?? '' } };

const deciderOf = ({ decider, decider_name }: Named<'decider'>): Pick<Recall, 'decider'> =>
  decider === null ? {} : { decider: { person: decider, name: decider_name ?? '' } };

export const toRecall = (
  row: Tables['recalls'],
  changes: readonly Selectable<Tables['recall_changes']>[],
): Recall => ({
  id: row.id,
  revision: row.revision,
  state: row.state,
  noticedAt: row.noticed_at,
  changedAt: row.changed_at,
  ...proposerOf(row),
  ...deciderOf(row),
  ...(row.reached === null ? {} : { reached: row.reached }),
  changes: changes.filter(({ recall }) => recall === row.id).map(toChange),
});
