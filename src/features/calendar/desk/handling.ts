import type { Context } from '../../../chat/context.ts';
import { actionId } from '../../../chat/action-id.ts';
import { act, type Block, buttons } from '../../../chat/message.ts';
import type { ActionHandler, FormHandler } from '../../../chat/feature.ts';
import type { Target } from '../../../chat/target.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { isCoordinator, onlyFor } from '../../../chat/rights.ts';
import { say } from '../../../chat/saying.ts';
import type { Instant } from '../../../core/clock.ts';
import type { PersonId } from '../../../core/ids.ts';
import type { Locale } from '../../../core/locale.ts';
import type { PrintedList } from '../../../core/printed-list.ts';
import { type Handling } from '../handling.ts';
import type { ImportRuns } from '../../imports/runs.ts';
import type { RunsStore } from '../../imports/runs-store.ts';
import type { ImportsStore } from '../../imports/store.ts';
import type { TableFiles } from '../../imports/table.ts';
import type { PersonDocument } from '../../units/domain.ts';
import type { ApplicationsStore } from './applications/store.ts';
import type { GroupChoice } from './plan.ts';
import type { DeskStore } from './store.ts';

/** Where somebody is written to. */
export interface Address {
  readonly to: Target;
  readonly locale: Locale;
}

/** What the desk works with besides what the calendar does. */
export interface DeskHandling extends Handling {
  readonly desk: DeskStore;
  readonly imports: ImportsStore;
  readonly tables: TableFiles;
  /** A list as a PDF. */
  readonly paper: (list: PrintedList) => Promise<Uint8Array>;
  readonly applications: ApplicationsStore;
  readonly runs: ImportRuns;
  readonly runStore: RunsStore;
  /** Those who run events and were met lately. */
  readonly coordinators: (now: Instant) => Promise<readonly Address[]>;
  /** Powiaty from which there are units in the directory. */
  readonly powiaty: () => Promise<readonly string[]>;
  /** Thematic groups that are not closed, by name. */
  readonly groups: () => Promise<readonly GroupChoice[]>;
  /** Notes that somebody read what people need (diet, accessibility): how many people's, on which term. */
  noteNeedsRead(by: PersonId, term: string, count: number, at: Instant): Promise<void>;
  noteDocument(person: PersonId, document: PersonDocument, by: PersonId, at: Instant): Promise<void>;
  /** Where people are written to. */
  readonly addresses: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Address>>;
}

export type DeskActions = Readonly<Record<string, ActionHandler>>;
export type DeskForms = Readonly<Record<string, FormHandler>>;

/** Only coordinators run events. */
export const forCoordinators = onlyFor(isCoordinator, ({ texts }) =>
  texts.chat.notAllowed('wydarzenie', ['coordinator']),
);

/** The event is not there any more. */
export const gone = (context: Context): Reply => toPerson(say('warning', context.texts.desk.gone));

export const backButton = ({ texts }: Context): Block | undefined =>
  buttons(act(actionId('desk', 'list', '0'), texts.desk.back));
