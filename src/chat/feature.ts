import type { Locale } from '../core/locale.ts';
import type { Command } from './command.ts';
import type { Context } from './context.ts';
import type { DeliveryKind } from './delivery-kind.ts';
import type { FormFiles } from './files.ts';
import type { FormValues } from './form.ts';
import type { Job, StandingSchedule } from './job.ts';
import type { Block } from './message.ts';
import type { Reply } from './reply.ts';

/** A pressed button or a chosen line: `args` come from its action id, `values` from a menu. */
export type ActionHandler = (
  context: Context,
  args: readonly string[],
  values: readonly string[],
) => Promise<Reply> | Reply;

/** A sent form: `args` come from its id, `files` are by field. */
export type FormHandler = (
  context: Context,
  args: readonly string[],
  values: FormValues,
  files: FormFiles,
) => Promise<Reply> | Reply;

/**
 * A feature: one folder, one value of this type, one line in main.ts. Adding one changes no adapter.
 * Verbs are the names after the dot of an action id.
 */
export interface Feature {
  readonly name: string;
  readonly commands?: readonly Command[];
  readonly actions?: Readonly<Record<string, ActionHandler>>;
  readonly forms?: Readonly<Record<string, FormHandler>>;
  /** What this feature sends later, by verb: the kind `handover.reminder` is the verb `reminder` of `handover`. */
  readonly deliveries?: Readonly<Record<string, DeliveryKind>>;
  /** What it does at set times, by verb. */
  readonly jobs?: Readonly<Record<string, Job>>;
  /** The set times that never change; those that people choose are kept by the feature's store. */
  readonly schedules?: readonly StandingSchedule[];
  /** Verbs of jobs that do nothing but tell: they wait while deliveries are paused. */
  readonly tellingJobs?: readonly string[];
  /** What a set time that people chose is for, for those who look after deliveries. */
  readonly jobTitle?: (
    verb: string,
    content: unknown,
    locale: Locale,
  ) => Promise<string | undefined> | string | undefined;
  /** What this feature shows on the person's own page. */
  readonly home?: (context: Context) => Promise<readonly Block[]> | readonly Block[];
  /** What this feature has of the person's own, in `/moje`. */
  readonly mine?: (context: Context) => Promise<readonly Block[]> | readonly Block[];
  /** What plain words mean. Exactly one feature answers them. */
  readonly words?: (context: Context, text: string) => Promise<Reply> | Reply;
  /** Up to four questions offered to somebody who has not asked anything yet. */
  readonly prompts?: (locale: Locale) => readonly { readonly title: string; readonly text: string }[];
}
