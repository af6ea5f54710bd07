import type { Selectable } from 'kysely';
import { targetKey } from '../chat/target.ts';
import type { Addressee, AudiencePart } from '../features/announcements/audience.ts';
import type { Announcement } from '../features/announcements/domain.ts';
import type { Tables } from './tables.ts';

type Row = Selectable<Tables['announcements']>;

const present = <K extends string, T>(key: K, value: T | null): { readonly [P in K]?: T } =>
  (value === null ? {} : { [key]: value }) as { readonly [P in K]?: T };

export const toAnnouncement = (row: Row): Announcement => ({
  id: row.id,
  revision: row.revision,
  state: row.state,
  title: row.title,
  body: row.body,
  ...present('url', row.url),
  ...present('fileUrl', row.file_url),
  ...present('event', row.event),
  isUrgent: row.urgent === 1,
  callsAll: row.calls_all === 1,
  publishes: row.publishes === 1,
  audience: JSON.parse(row.audience) as readonly AudiencePart[],
  author: { person: row.author, name: row.author_name },
  ...(row.approver === null ? {} : { approver: { person: row.approver, name: row.approver_name ?? '' } }),
  ...present('sendAt', row.send_at),
  ...present('ackUntil', row.ack_until),
  ...present('wentOutAt', row.went_out_at),
  targets: row.targets,
  fanned: row.fanned,
  version: row.version,
  ...present('changes', row.changes),
  notifies: row.notifies === 1,
  changedAt: row.changed_at,
});

/** Everything about it that changes. */
export const toColumns = (one: Announcement) => ({
  state: one.state,
  title: one.title,
  body: one.body,
  url: one.url ?? null,
  file_url: one.fileUrl ?? null,
  event: one.event ?? null,
  urgent: one.isUrgent ? (1 as const) : (0 as const),
  calls_all: one.callsAll ? (1 as const) : (0 as const),
  publishes: one.publishes ? (1 as const) : (0 as const),
  audience: JSON.stringify(one.audience),
  author: one.author.person,
  author_name: one.author.name,
  approver: one.approver?.person ?? null,
  approver_name: one.approver?.name ?? null,
  send_at: one.sendAt ?? null,
  ack_until: one.ackUntil ?? null,
  went_out_at: one.wentOutAt ?? null,
  targets: one.targets,
  fanned: one.fanned,
  version: one.version,
  changes: one.changes ?? null,
  notifies: one.notifies ? (1 as const) : (0 as const),
  changed_at: one.changedAt,
});

/** Whoever is written to comes first, so that a number says how far the outbox has come. */
export const toTargets = (
  announcement: string,
  addressees: readonly Addressee[],
): readonly Tables['announcement_targets'][] =>
  addressees
    .toSorted((one, other) => Number('missed' in one) - Number('missed' in other))
    .map((one, number) =>
      'missed' in one
        ? {
            announcement,
            number,
            target: null,
            person: one.person,
            unit: one.unit ?? null,
            name: null,
            locale: 'pl',
            missed: one.missed,
          }
        : {
            announcement,
            number,
            target: targetKey(one.to),
            person: one.person ?? null,
            unit: one.unit ?? null,
            name: one.name ?? null,
            locale: one.locale,
            missed: null,
          },
    );
