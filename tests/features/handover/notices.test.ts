import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/chat/plain.ts';
import { targetKey, toAccount } from '../../../src/chat/target.ts';
import type { Account } from '../../../src/chat/input.ts';
import type { Locale } from '../../../src/core/locale.ts';
import {
  ANNA,
  annaAsksMariaTakes,
  asks,
  command,
  DAY,
  EWA,
  form,
  JAN,
  MARIA,
  mariaReplies,
  press,
  world,
  type World,
} from './world.ts';

const QUESTION = 'Czy do zakupu foteli stosujemy próg krajowy?';

interface Queued {
  readonly kind: string;
  readonly content: string;
  readonly locale: Locale;
}

/** Everything in the outbox for that person, as they would read it now. */
const waitingFor = async ({ storage, handover, clock }: World, account: Account) => {
  const database = new Database(storage.file, { readonly: true });
  const queued = database
    .prepare<[string], Queued>(
      'select kind, content, locale from outbox where target = ? order by queued_at, ord',
    )
    .all(targetKey(toAccount(account)));
  database.close();
  return Promise.all(
    queued.map(async ({ kind, content, locale }) => {
      const deliveryKind = handover.deliveries?.[kind.split('.')[1]!];
      const made = await deliveryKind?.render(JSON.parse(content), { locale, now: clock.now() });
      return { kind, content, text: made ? plain(made) : undefined };
    }),
  );
};

/** Runs what is set for every half hour. */
const watch = async ({ handover, clock }: World) => {
  const due = clock.now();
  const time = {
    schedule: 'handover.watch',
    content: undefined,
    due,
    day: '2026-11-23' as never,
    time: '08:00',
  };
  await handover.jobs?.['watch']?.(time);
};

/** Maria, Ewa and Jan have opened the list, so the bot knows them. */
const staffed = async (): Promise<World> => {
  const scene = await world();
  for (const one of [MARIA, EWA, JAN]) await scene.send(one, command('pytania'));
  return scene;
};

describe('a new question', () => {
  it('is told to the advisers on its topic, without a word of it', async () => {
    const scene = await staffed();
    await scene.send(EWA, form('handover.topics', { tematy: ['inne'] }));
    await scene.send(ANNA, asks(QUESTION));
    const [told, ...more] = await waitingFor(scene, MARIA);
    expect(more).toEqual([]);
    expect(told).toMatchObject({ kind: 'handover.new' });
    expect(told?.text).toContain('Zamówienia');
    expect(`${told?.text ?? ''}${told?.content ?? ''}`).not.toMatch(/fotel|Anna/);
    expect(await waitingFor(scene, EWA)).toEqual([]);
    expect(await waitingFor(scene, ANNA)).toEqual([]);
  });

  it('that was taken meanwhile is told to nobody any more', async () => {
    const scene = await staffed();
    await annaAsksMariaTakes(scene, QUESTION);
    expect(await waitingFor(scene, EWA)).toMatchObject([{ kind: 'handover.new', text: undefined }]);
  });

  it('that moves to another topic is told to the advisers there', async () => {
    const scene = await staffed();
    await scene.send(EWA, form('handover.topics', { tematy: ['inne'] }));
    const id = await annaAsksMariaTakes(scene, QUESTION);
    await scene.send(MARIA, press(`handover.pass:${id}`, 'inne'));
    expect(await waitingFor(scene, EWA)).toMatchObject([{ kind: 'handover.new' }]);
  });
});

describe('the asker', () => {
  it('hears nothing when the question is taken, and gets the reply with who wrote it', async () => {
    const scene = await staffed();
    const id = await annaAsksMariaTakes(scene, QUESTION);
    expect(await waitingFor(scene, ANNA)).toEqual([]);
    await scene.send(MARIA, form(`handover.reply:${id}`, { odpowiedz: 'Tak, to dostawa.' }));
    const [told] = await waitingFor(scene, ANNA);
    expect(told?.text).toContain('Tak, to dostawa.');
    expect(told?.text).toContain('Maria Doradcza');
    expect(told?.text).toContain('a nie sprawdzona odpowiedź z bazy wiedzy');
    expect(told?.text).toContain('[To pomogło] [Dopytuję]');
  });

  it('is told why a question was closed', async () => {
    const scene = await staffed();
    const id = await annaAsksMariaTakes(scene, QUESTION);
    await scene.send(MARIA, form(`handover.close:${id}`, { powod: 'individual' }));
    const [told] = await waitingFor(scene, ANNA);
    expect(told?.text).toContain('rozstrzyga ośrodek');
  });
});

describe('the adviser', () => {
  it('hears of a follow-up, and of a question a coordinator assigns', async () => {
    const scene = await staffed();
    const id = await mariaReplies(scene, QUESTION, 'Tak.');
    await scene.send(ANNA, form(`handover.more:${id}`, { pytanie: 'A dalej?' }));
    expect((await waitingFor(scene, MARIA)).map(({ kind }) => kind)).toContain('handover.again');
    const { person } = await scene.people.identify(EWA, scene.clock.now());
    await scene.send(JAN, press(`handover.assign:${id}`, person));
    expect((await waitingFor(scene, EWA)).map(({ kind }) => kind)).toContain('handover.assigned');
  });
});

describe('a question nobody answers', () => {
  const kinds = async (scene: World, account: Account): Promise<readonly string[]> =>
    (await waitingFor(scene, account)).filter(({ text }) => text !== undefined).map(({ kind }) => kind);

  it('is reminded after one working day, and told to coordinators after two, once each', async () => {
    const scene = await staffed();
    await scene.send(ANNA, asks(QUESTION));
    await watch(scene);
    expect(await kinds(scene, MARIA)).toEqual(['handover.new']);
    scene.clock.pass(DAY);
    for (let times = 0; times < 3; times += 1) await watch(scene);
    expect(await kinds(scene, MARIA)).toEqual(['handover.new', 'handover.reminder']);
    expect(await kinds(scene, JAN)).toEqual([]);
    scene.clock.pass(DAY);
    for (let times = 0; times < 3; times += 1) await watch(scene);
    expect(await kinds(scene, MARIA)).toHaveLength(2);
    expect(await kinds(scene, JAN)).toEqual(['handover.escalation']);
  });

  it('is told to every coordinator, also to who never opened the list, and to who opened it elsewhere once', async () => {
    const scene = await world();
    const ola = { ...JAN, user: 'U8', name: 'Ola Koordynacka' };
    await scene.send(ola, command('pomoc'));
    await scene.send(JAN, command('pytania'));
    await scene.send(ANNA, asks(QUESTION));
    scene.clock.pass(2 * DAY);
    await watch(scene);
    await watch(scene);
    for (const one of [ola, JAN]) expect(await kinds(scene, one), one.name).toEqual(['handover.escalation']);
    for (const one of [ANNA, MARIA]) expect(await kinds(scene, one), one.name).toEqual([]);
  });

  it('is not told to the coordinator who asked it', async () => {
    const scene = await world();
    await scene.send(JAN, asks(QUESTION));
    scene.clock.pass(2 * DAY);
    await watch(scene);
    expect(await kinds(scene, JAN)).toEqual([]);
  });

  it('is left alone over Christmas: nobody is reminded on a day free of work', async () => {
    const scene = await staffed();
    scene.clock.pass(30 * DAY);
    await scene.send(ANNA, asks(QUESTION));
    for (const holiday of ['24 December', '25 December', 'Saturday', 'Sunday']) {
      scene.clock.pass(DAY);
      await watch(scene);
      expect(await kinds(scene, MARIA), holiday).toEqual(['handover.new']);
    }
    scene.clock.pass(DAY);
    await watch(scene);
    expect(await kinds(scene, MARIA)).toEqual(['handover.new', 'handover.reminder']);
  });

  it('reminds only the adviser who took it, and of a follow-up anew', async () => {
    const scene = await staffed();
    const id = await annaAsksMariaTakes(scene, QUESTION);
    scene.clock.pass(DAY);
    await watch(scene);
    expect(await kinds(scene, MARIA)).toEqual(['handover.reminder']);
    expect(await kinds(scene, EWA)).toEqual([]);
    await scene.send(MARIA, form(`handover.reply:${id}`, { odpowiedz: 'Tak, to dostawa.' }));
    expect(await kinds(scene, MARIA)).toEqual([]);
    await scene.send(ANNA, form(`handover.more:${id}`, { pytanie: 'A dalej?' }));
    scene.clock.pass(DAY);
    await watch(scene);
    expect(await kinds(scene, MARIA)).toEqual(['handover.again', 'handover.reminder']);
  });
});
