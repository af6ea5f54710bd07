import type { Context } from '../../chat/context.ts';
import { isCoordinator, onlyFor } from '../../chat/rights.ts';
import type { Chart } from '../../core/chart.ts';
import { REGIONS } from '../../core/regions.ts';
import { formatPeriod } from '../../i18n/format.ts';
import type { Project } from '../calendar/domain.ts';
import type { TableFiles } from '../imports/table.ts';
import type { PersonId } from '../../core/ids.ts';
import type { Reach } from '../people/reach.ts';
import type { ActionId } from '../../chat/action-id.ts';
import type { Instant } from '../../core/clock.ts';
import type { ReportPaper, Scope } from './domain.ts';
import type { Lack, ReportsKeep } from './keep-store.ts';
import type { OpenFile } from './made-file.ts';
import type { Asked } from './read-scope.ts';
import type { ReportsStore } from './store.ts';

/** What every handler of reports works with. */
export interface ReportsHandling {
  readonly store: ReportsStore;
  readonly keep: ReportsKeep;
  readonly projects: () => Promise<readonly Project[]>;
  /** The voivodeship that the person works in, where they said it. */
  readonly regionOf: (person: PersonId) => Promise<string | undefined>;
  readonly tables: Omit<TableFiles, 'read'>;
  /** Where long files are made. */
  readonly openFile: OpenFile;
  readonly draw: (chart: Chart) => Promise<Uint8Array>;
  readonly paper: (paper: ReportPaper) => Promise<Uint8Array>;
  readonly reachOf: (person: PersonId) => Promise<Reach | undefined>;
  /** Notes that somebody took a list that may name people: which, and how many lines it had. */
  readonly noteTaken: (by: PersonId, list: string, count: number, at: Instant) => Promise<void>;
  /** The first moment from then on at which people are written to. */
  readonly mayGoOut: (at: Instant) => Instant;
  /** The button that opens the form for what somebody has not told yet. */
  readonly fillAction: (lacks: readonly Exclude<Lack, 'document'>[]) => ActionId;
}

export const forCoordinators = onlyFor(isCoordinator, ({ texts }) => texts.reports.onlyCoordinators);

/** Examples only where there is nothing real: the two are never counted together. */
export const scopeOf = async (
  { store }: ReportsHandling,
  { now }: Context,
  asked: Asked,
): Promise<Scope> => ({
  ...asked,
  isExample: !(await store.hasRealFacts()),
  until: now,
});

/** What a report is about, in words: its period, voivodeship and project. */
export const scopeWords = async (
  { projects }: Pick<ReportsHandling, 'projects'>,
  { texts, locale }: Pick<Context, 'texts' | 'locale'>,
  { from, to, region, project }: Asked,
): Promise<{ readonly period: string; readonly place: string; readonly payer: string }> => {
  const { reports } = texts;
  const name = REGIONS.find(({ id }) => id === region)?.name;
  const found = project === undefined ? undefined : (await projects()).find(({ id }) => id === project);
  return {
    period: formatPeriod(from, to, locale),
    place: name === undefined ? reports.everywhere : reports.region(name),
    payer: project === undefined ? reports.anyProject : (found?.name ?? project),
  };
};
