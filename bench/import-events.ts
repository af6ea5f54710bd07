import { createDispatch } from '../src/chat/dispatch.ts';
import type { Context } from '../src/chat/context.ts';
import { plain } from '../src/chat/plain.ts';
import type { Reply } from '../src/chat/reply.ts';
import { systemClock, toEpoch, toInstant } from '../src/core/clock.ts';
import { newId, type PersonId } from '../src/core/ids.ts';
import { warsawDay } from '../src/core/warsaw.ts';
import { tableFiles } from '../src/documents/table-files.ts';
import { createPeople } from '../src/features/people/service.ts';
import { textsIn } from '../src/i18n/texts.ts';
import { createFeatures } from '../src/wiring/features.ts';
import { aContext } from '../tests/support/context.ts';
import { temporaryStorage } from '../tests/support/storage.ts';
import { memory } from './percentiles.ts';
import { buttonIn, idle, stepping } from './steps.ts';

// `npm run -s bench import-events [ROWS]`: a coordinator sends a file of so many events, two dates each, looks at it, makes
// drafts of it, sends it again, and takes it back. On SQLite, through the screens of /wydarzenie.
const ROWS = Number(process.argv[3] ?? 10_000);
const DAY = 86_400_000;

const storage = await temporaryStorage(systemClock);
const now = systemClock.now();
const person = newId('per') as PersonId;
const account = { platform: 'slack', workspace: 'T1', user: 'UJAN' } as const;
await storage.people.welcome({ person, account: newId('acc'), ...account, name: 'Jan', at: now });
const groups = { slack: { adviser: [], coordinator: [], admin: [] } };
const people = createPeople({ store: storage.people, clock: systemClock, groups });
const answering = (): never => {
  throw new Error('nothing is asked here');
};
const dispatch = createDispatch(createFeatures({ storage, people, answering }));
const context = (): Context => ({
  ...aContext({ speaker: { person, roles: ['worker', 'coordinator'] }, now: systemClock.now() }),
  request: newId('req'),
});

const { imports, desk, deskForms } = textsIn('pl');
const { title, form, region, organiser, sessions, capacity, place } = deskForms.fields;
const dayAfter = (days: number): string =>
  warsawDay(toInstant(toEpoch(now) + days * DAY))
    .split('-')
    .toReversed()
    .join('.');
const bytes = tableFiles.csv({
  name: 'plan',
  columns: [title, form, region, organiser, sessions, capacity, place].map(({ label }) => label),
  rows: Array.from({ length: ROWS }, (_, index) => [
    `Szkolenie przykładowe nr ${String(Math.trunc(index / 2))}`,
    'szkolenie',
    'opolskie',
    'ROPS w Opolu',
    `${dayAfter(30 + (index % 700))} 9:00-15:00`,
    '20',
    'Opole',
  ]),
});
const file = { name: 'plan.csv', size: bytes.length, read: () => Promise.resolve(bytes) };
const send = (): Promise<Reply> | Reply =>
  dispatch(context(), { kind: 'form', id: 'desk.import', values: {}, files: { plik: file } });
const press = async (reply: Reply, label: string): Promise<Reply> =>
  dispatch(context(), { kind: 'action', id: buttonIn(reply, label), values: [] });

/** Presses „Odśwież” until it is finished, as an impatient coordinator does. */
const finished = async (reply: Reply): Promise<Reply> => {
  let shown = reply;
  while ('message' in shown && plain(shown.message).includes(imports.refresh))
    shown = await press(shown, imports.refresh);
  return shown;
};

console.log(`${ROWS} rows, ${(bytes.length / 1e6).toFixed(2)} MB; ${await idle()}`);
const step = stepping();
const preview = await step('read, checked, compared', async () => send());
const confirm = desk.importing.confirm(ROWS / 2);
const done = await step('drafts made', async () => finished(await press(preview, confirm)));
const { total } = await storage.calendar.all({ from: 0, size: 1 });
await step('the same file again', async () => send());
const asked = await press(done, imports.undo);
await step('taken back', async () => finished(await press(asked, imports.undoSure)));
const left = (await storage.calendar.all({ from: 0, size: 1 })).total;
console.log(`  ${String(total)} drafts, ${String(left)} left after it was taken back; ${memory()}`);
await storage.close();
