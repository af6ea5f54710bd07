import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Addressee } from '../src/features/announcements/audience.ts';
import { toAccount } from '../src/chat/target.ts';
import { systemClock } from '../src/core/clock.ts';
import { newId } from '../src/core/ids.ts';
import { silentLog } from '../src/core/log.ts';
import { openStorage } from '../src/storage/open-storage.ts';
import { openSlackOffice } from '../tests/journeys/slack-office.ts';
import { welcome } from '../tests/contracts/storage/people.ts';
import { startProgram } from '../tests/support/program.ts';
import { temporaryDirectory } from '../tests/support/storage.ts';
import { askedQuestions } from './asked.ts';
import { summary } from './percentiles.ts';

const TARGETS = 5000;
const RATE = 20;
const SECONDS = 15;

/** A database in which an announcement to so many people is just going out; with none, nothing is. */
const leaveAnnouncement = async (directory: string, targets: number): Promise<void> => {
  const file = join(directory, 'pomocnik.sqlite');
  const storage = await openStorage({ kind: 'sqlite', file }, { clock: systemClock, log: silentLog });
  const at = systemClock.now();
  const addressees: Addressee[] = [];
  for (let number = 0; number < targets; number += 1) {
    const account = { platform: 'slack', workspace: 'T1', user: `UT${number}` } as const;
    const { person } = await welcome(storage.people, account, at);
    addressees.push({ to: toAccount(account), locale: 'pl', person });
  }
  const author = addressees[0];
  if (author && 'to' in author) {
    const text = { title: 'Nowe wzory', body: 'Obowiązują od poniedziałku.' };
    const by = { person: author.person!, name: 'Jan' };
    const id = await storage.announcements.create({
      id: newId('ann'),
      request: 'bench',
      text,
      author: by,
      at,
    });
    const before = (await storage.announcements.announcement(id))!;
    const audience = [{ kind: 'workers' }] as const;
    const after = { ...before, audience, state: 'sending', targets, wentOutAt: at } as const;
    await storage.announcements.launch({ before, after, addressees, tell: [] });
  }
  await storage.close();
};

/** How soon questions are acknowledged over signed HTTP, beside an announcement to that many people. */
const measure = async (targets: number): Promise<string> => {
  const directory = temporaryDirectory();
  const office = await openSlackOffice();
  await leaveAnnouncement(directory.path, targets);
  for (let number = 0; number < targets; number += 1)
    office.state.people.set(`UT${number}`, { name: `P${number}`, locale: 'pl-PL' });
  office.state.people.set('UBENCH', { name: 'UBENCH', locale: 'pl-PL' });
  const program = await startProgram({
    ...office.settings,
    ...office.signing,
    LOG_LEVEL: 'error',
    DATA_DIR: directory.path,
  });
  await program.ready();
  const people = office.byHttp(program);
  const asked = askedQuestions();
  const ask = async (index: number): Promise<number> => {
    const sent = performance.now();
    await people.command(`/pytanie ${asked[index % asked.length]!}`, { user: 'UBENCH' });
    return performance.now() - sent;
  };
  for (let index = 0; index < 20; index += 1) await ask(index);
  const sentBefore = office.state.posted.filter(({ channel }) => channel.startsWith('DT')).length;
  const began = performance.now();
  const underWay: Promise<number>[] = [];
  while (underWay.length < RATE * SECONDS) {
    const due = Math.floor(((performance.now() - began) / 1000) * RATE);
    while (underWay.length <= due && underWay.length < RATE * SECONDS) underWay.push(ask(underWay.length));
    await wait(2);
  }
  const times = await Promise.all(underWay);
  const sent = office.state.posted.filter(({ channel }) => channel.startsWith('DT')).length - sentBefore;
  await program.stop();
  await office.close();
  directory.remove();
  const beside = targets === 0 ? 'with nothing going out' : `while ${sent} messages of ${targets} went out`;
  return `questions acknowledged ${beside}, ${RATE}/s for ${SECONDS} s: ${summary(times)}`;
};

export const measureAnswers = async (): Promise<readonly string[]> => [
  await measure(0),
  await measure(TARGETS),
];
