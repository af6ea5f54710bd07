import { newId, type PersonId } from '../src/core/ids.ts';
import { systemClock, toInstant, toEpoch } from '../src/core/clock.ts';
import { createDispatch } from '../src/chat/dispatch.ts';
import type { Context } from '../src/chat/context.ts';
import { plain } from '../src/chat/plain.ts';
import type { Reply } from '../src/chat/reply.ts';
import { warsawDay } from '../src/core/warsaw.ts';
import { tableFiles } from '../src/documents/table-files.ts';
import { createPeople } from '../src/features/people/service.ts';
import { textsIn } from '../src/i18n/texts.ts';
import { createFeatures } from '../src/wiring/features.ts';
import { aNewEvent, aTerm } from '../tests/support/calendar/an-event.ts';
import { aContext } from '../tests/support/context.ts';
import { aUnit } from '../tests/contracts/storage/units.ts';
import { temporaryStorage } from '../tests/support/storage.ts';
import { memory } from './percentiles.ts';
import { buttonIn, idle, stepping } from './steps.ts';

// `npm run -s bench import-applications [ROWS]`: so many applications from a file, of people of 500 units, through the screens of
// /wydarzenie, on SQLite: looked at, entered, sent again, and taken back.
const ROWS = Number(process.argv[3] ?? 10_000);
const UNITS = 500;
const DAY = 86_400_000;

const storage = await temporaryStorage(systemClock);
const now = systemClock.now();
const units = Array.from({ length: UNITS }, (_, index) =>
  aUnit({ id: newId('uni'), name: `Ośrodek Pomocy Społecznej nr ${String(index)}` }),
);
for (const unit of units) await storage.units.save(unit, now);
const person = newId('per') as PersonId;
const account = { platform: 'slack', workspace: 'T1', user: 'UJAN' } as const;
await storage.people.welcome({ person, account: newId('acc'), ...account, name: 'Jan', at: now });

const day = warsawDay(toInstant(toEpoch(now) + 30 * DAY));
const event = await storage.calendar.create(aNewEvent({ terms: [aTerm(day, { capacity: 100 })] }));
const before = (await storage.calendar.happening(event))!;
await storage.calendar.publish({ before, as: 'published', tell: [], at: now });

const people = createPeople({
  store: storage.people,
  clock: systemClock,
  groups: { slack: { adviser: [], coordinator: [], admin: [] } },
});
const answering = (): never => {
  throw new Error('nothing is asked here');
};
const dispatch = createDispatch(createFeatures({ storage, people, answering }));
const context = (): Context => ({
  ...aContext({ speaker: { person, roles: ['worker', 'coordinator'] }, now: systemClock.now() }),
  request: newId('req'),
});

const LETTERS = 'abcdefghijklmnoprstuwz';
const word = (index: number): string =>
  [index % 22, Math.trunc(index / 22) % 22, Math.trunc(index / 484) % 22].map((at) => LETTERS[at]).join('');
const bytes = tableFiles.csv({
  name: 'zgloszenia',
  columns: ['Sygnatura czasowa', 'Imię i nazwisko', 'Adres e-mail', 'Nazwa jednostki', 'Stanowisko', 'Dieta'],
  rows: Array.from({ length: ROWS }, (_, index) => [
    `2026/11/20 ${String(8 + (index % 3))}:${String(10 + (index % 50))}:00 AM GMT+1`,
    `Ada${word(index % 7)} Przykładowa${word(index)}`,
    `osoba${String(index)}@jednostka.example`,
    units[index % UNITS]!.name,
    'pracownik socjalny',
    index % 10 === 0 ? 'wegetariańska' : '',
  ]),
});
const file = { name: 'zgloszenia.csv', size: bytes.length, read: () => Promise.resolve(bytes) };
const send = async (): Promise<Reply> =>
  dispatch(context(), { kind: 'form', id: `desk.applications:${event}`, values: {}, files: { plik: file } });
const press = async (reply: Reply, label: string): Promise<Reply> =>
  dispatch(context(), { kind: 'action', id: buttonIn(reply, label), values: [] });

const { imports } = textsIn('pl');
/** Presses „Odśwież” until it is finished, as an impatient coordinator does. */
const finished = async (reply: Reply): Promise<Reply> => {
  let shown = reply;
  let looks = 0;
  while ('message' in shown && plain(shown.message).includes(imports.refresh)) {
    shown = await press(shown, imports.refresh);
    looks += 1;
  }
  console.log(`  looked at how far it is ${String(looks)} times`);
  return shown;
};

console.log(`${ROWS} applications, ${(bytes.length / 1e6).toFixed(2)} MB; ${await idle()}`);
const step = stepping();
const shown = await step('read, checked, compared', send);
const done = await step('entered', async () => finished(await press(shown, 'Wpisz wszystkie')));
if ('message' in done) console.log(plain(done.message).split('\n').slice(0, 8).join(' | '));
const again = await step('the same file again', send);
if ('message' in again) console.log(`  ${/Już na liście: \d+/u.exec(plain(again.message))?.[0] ?? '?'}`);
const asked = await press(done, imports.undo);
await step('taken back', async () => finished(await press(asked, imports.undoSure)));
const left = await storage.applications.registered(event);
console.log(`  ${String(left.length)} left; ${memory()}`);
await storage.close();
