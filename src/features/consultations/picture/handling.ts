import type { Context } from '../../../chat/context.ts';
import { isCoordinator, onlyFor } from '../../../chat/rights.ts';
import type { Period } from '../../../core/asked-period.ts';
import type { TableFiles } from '../../imports/table.ts';
import type { AdviceTopic } from '../domain.ts';
import type { Dimension, Scope } from './domain.ts';
import type { PictureStore } from './store.ts';

/** What the coordinators' view works with. */
export interface PictureHandling {
  readonly store: PictureStore;
  readonly topics: () => Promise<readonly AdviceTopic[]>;
  readonly tables: Pick<TableFiles, 'xlsx'>;
}

export const forCoordinators = onlyFor(isCoordinator, ({ texts }) => texts.picture.onlyCoordinators);

/** Examples only where there is nothing else: the two are never counted together. */
export const scopeOf = async ({ store }: PictureHandling, { from, to }: Period): Promise<Scope> => ({
  from,
  to,
  isExample: !(await store.hasRealAdvice()),
});

/** What the keys of parts are called. */
export const namesOf = async (
  { store, topics }: PictureHandling,
  { texts, locale }: Context,
  units: readonly string[],
): Promise<(by: Dimension, key: string) => string> => {
  const advisers: ReadonlyMap<string, string> = await store.adviserNames();
  const unitNames = await store.unitNames([...new Set(units)]);
  const topicNames = new Map((await topics()).map(({ id, name }) => [id, name[locale]]));
  const modes: Readonly<Record<string, string>> = texts.duty.modes;
  return (by, key) => {
    switch (by) {
      case 'topic':
        return topicNames.get(key) ?? key;
      case 'mode':
        return modes[key] ?? key;
      case 'adviser':
        return advisers.get(key) ?? texts.picture.formerAdviser;
      case 'unit':
        return unitNames.get(key) ?? key;
      case 'government': {
        const [, powiat = '', gmina = ''] = key.split('/');
        return texts.picture.government(powiat, gmina);
      }
      case 'powiat':
        return key.slice(key.indexOf('/') + 1);
    }
  };
};
