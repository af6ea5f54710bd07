import { performance } from 'node:perf_hooks';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Instant, systemClock } from '../src/core/clock.ts';
import { newId, type PersonId } from '../src/core/ids.ts';
import { silentLog } from '../src/core/log.ts';
import type { Slot } from '../src/features/consultations/booking.ts';
import { usualTerms } from '../src/features/consultations/duty/terms.ts';
import { FIRST_TOPICS } from '../src/features/consultations/first-topics.ts';
import { links } from '../src/features/consultations/links.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import type { Storage } from '../src/storage/storage.ts';
import { consultationsDeps } from '../src/wiring/consultations.ts';
import { openDiscordOffice, onChannel } from '../tests/journeys/discord-office.ts';
import { openSlackOffice } from '../tests/journeys/slack-office.ts';
import { directOf } from '../tests/support/fake-slack/state.ts';
import { writeSmallKnowledge } from '../tests/support/knowledge.ts';
import { startProgram } from '../tests/support/program.ts';
import { temporaryDirectory } from '../tests/support/storage.ts';
import {
  type Acknowledged,
  acknowledgedOn,
  discordUser,
  followed,
  keepConnections,
  untilAnswered,
} from './both-wires.ts';

// `npm run -s bench consultations-wire [PEOPLE]`: half of so many people send the form of a booking on Slack (signed
// HTTP), half on Discord (gateway), all in the same moment, for 100 times of five advisers, as many for each time. The
// program runs in its own process on SQLite. Without its guards the same crowd is in `npm run -s bench consultations`.
const PEOPLE = Number(process.argv[3] ?? 2000);
const SLOTS = 100;
const ADVISERS = 5;
const WARM_UP = 20;
const VALUES = { sprawa: 'Próg przy dwóch dostawach w roku', dokument: '' };

keepConnections();

const home = temporaryDirectory();
const knowledge = temporaryDirectory();
writeSmallKnowledge(knowledge.path);
const database = () =>
  openStorage(
    { kind: 'sqlite', file: join(home.path, 'pomocnik.sqlite') },
    { clock: systemClock, log: silentLog },
  );

/** Somebody who advises by phone every day from eight to noon, hour by hour. */
const leaveAnAdviser = async (storage: Storage, index: number, at: Instant): Promise<PersonId> => {
  const person = newId('per') as PersonId;
  const user = `doradca${String(index)}`;
  const account = { platform: 'local', workspace: 'proba', user, name: user } as const;
  await storage.people.welcome({ person, account: newId('acc'), ...account, at });
  const terms = { topics: ['zamowienia'], region: 'opolskie', bufferAfter: 0, phone: '77 000 00 00' };
  await storage.duty.saveTerms(undefined, { ...usualTerms(person, user), ...terms }, at);
  const saved = (await storage.consultations.adviser(person))!;
  const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    id: newId('hrs'),
    weekday,
    from: '08:00',
    to: '12:00',
    modes: ['phone'] as const,
  }));
  await storage.duty.saveHours(saved, hours, at);
  return person;
};

/** Times that do not touch one another, as many of each adviser; and one more, to warm up on. */
const leaveTimes = async (): Promise<{ readonly times: readonly Slot[]; readonly warm: Slot }> => {
  const at = systemClock.now();
  const storage = await database();
  await storage.consultations.seedTopics(FIRST_TOPICS);
  const { booking } = consultationsDeps(storage);
  const found: Slot[] = [];
  for (let index = 0; index < ADVISERS; index += 1) {
    const adviser = await leaveAnAdviser(storage, index, at);
    const wanted = { topic: 'zamowienia', mode: 'phone', adviser } as const;
    const slots = await booking.slots(wanted, adviser, at, 2000);
    if (!slots.ok) throw new Error('nobody can be booked');
    found.push(...slots.value.filter(({ time }) => time.endsWith(':00')).slice(0, SLOTS / ADVISERS + 1));
  }
  await storage.close();
  const each = SLOTS / ADVISERS + 1;
  const times = found.filter((_, index) => index % each < each - 1);
  return { times, warm: found.at(-1)! };
};

const formOf = ({ adviser, startsAt }: Slot) =>
  links.book({ topic: 'zamowienia', mode: 'phone', adviser }, startsAt);

const [slack, discord] = await Promise.all([openSlackOffice(), openDiscordOffice()]);
const { times, warm } = await leaveTimes();
const program = await startProgram({
  ...slack.settings,
  ...slack.signing,
  ...discord.settings,
  DATA_DIR: home.path,
  KNOWLEDGE_DIR: knowledge.path,
  LOG_LEVEL: 'error',
});
await program.ready();
const overHttp = slack.byHttp(program);

interface Sending {
  readonly acknowledged: Promise<Acknowledged>;
  /** How many answers the person has so far. */
  readonly answers: () => number;
}

const INPUTS = Object.keys(VALUES).map((field) => ({
  type: 'input',
  block_id: field,
  optional: true,
  label: { type: 'plain_text', text: field },
  element: { type: 'plain_text_input', action_id: 'answer' },
}));

const onSlack = (index: number, slot: Slot): Sending => {
  const user = `UBENCH${String(index)}`;
  slack.state.people.set(user, { name: `Osoba ${String(index)}`, locale: 'pl-PL' });
  const view = { type: 'modal', callback_id: formOf(slot), private_metadata: '', blocks: INPUTS };
  const sentId = `V${user}`;
  let inTheForm = 0;
  const sent = performance.now();
  const acknowledged = overHttp.submit({ id: sentId, user, view }, VALUES).then(
    ({ ok, body }) => {
      if (typeof body === 'object' && body !== null && 'response_action' in body) inTheForm += 1;
      return ok ? performance.now() - sent : undefined;
    },
    () => undefined,
  );
  // In the form that was sent, in a new one, or in a message.
  const answers = (): number =>
    inTheForm +
    slack.state.views.filter((opened) => opened.user === user && opened.id !== sentId).length +
    slack.state.posted.filter(({ onlyFor, channel }) => onlyFor === user || channel === directOf(user))
      .length;
  return { acknowledged, answers };
};

const onDiscord = (index: number, slot: Slot): Sending =>
  followed(discord, discord.discord.submit(onChannel(discordUser(index)), formOf(slot), VALUES));

// Programs and fakes alike are slow at what they do for the first time.
for (let index = 0; index < WARM_UP; index += 1) {
  const both = [onSlack(900_000 + index, warm), onDiscord(900_000 + index, warm)];
  await Promise.all(both.map(({ acknowledged }) => acknowledged));
}
await wait(2000);

const half = Math.floor(PEOPLE / 2);
const began = performance.now();
const sendings = Array.from({ length: half }, (_, index) => {
  // Those who want one time come one after another.
  const slot = times[Math.floor((index * times.length) / half)]!;
  return [onSlack(index, slot), onDiscord(index, slot)];
}).flat();
const told = await Promise.all(sendings.map(({ acknowledged }) => acknowledged));

const withAnswers = (least: number): number => sendings.filter(({ answers }) => answers() >= least).length;
const { seen, took } = await untilAnswered(sendings.length, () => withAnswers(1), began);
const twice = withAnswers(2);

const { code } = await program.stop();
const storage = await database();
const booked: { readonly adviser: PersonId; readonly startsAt: Instant; readonly endsAt: Instant }[] = [];
const at = systemClock.now();
for (const adviser of new Set(times.map((slot) => slot.adviser)))
  for (const one of await storage.consultations.inCalendarOf(adviser, at))
    if (one.consultation.state === 'confirmed' && one.consultation.startsAt !== warm.startsAt)
      booked.push(one.consultation);
await storage.close();
await Promise.all([slack.close(), discord.close()]);
home.remove();
knowledge.remove();

const collisions = booked.flatMap((one, index) =>
  booked
    .slice(index + 1)
    .filter(
      (other) => one.adviser === other.adviser && one.startsAt < other.endsAt && other.startsAt < one.endsAt,
    ),
).length;
console.log(
  [
    ...acknowledgedOn(told),
    `${sendings.length} sent for ${times.length} times`,
    `${booked.length} booked, ${collisions} collisions`,
    `${seen} answered within ${took.toFixed(1)} s (${Math.round(seen / took)}/s), ${twice} more than once`,
    `broken rules of Slack: ${slack.state.violations.length}, refused by Discord: ${discord.refused().length}, ended with ${code}`,
  ].join('\n'),
);
