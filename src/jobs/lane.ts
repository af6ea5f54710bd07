import { createBell } from '../core/bell.ts';
import { toEpoch } from '../core/clock.ts';
import { toError } from '../core/failure.ts';
import type { Delivery } from '../features/delivery/delivery.ts';
import type { Carrying } from './carry.ts';
import { createLookUp } from './look-up.ts';
import { createPacing } from './pacing.ts';
import { createSend } from './send.ts';

/** How many conversations are looked at together. */
const BATCH = 100;

/** The minute's tick wakes everybody anyway; only what is due before it needs an alarm. Milliseconds. */
const NEXT_TICK = 60_000;

/** What was read may be stale after this time: another program may have put something more urgent in. Milliseconds. */
const FRESH_FOR = 5_000;

/** How long nothing is sent after the database failed, in milliseconds. */
const AFTER_FAULT = 30_000;

/** It may have arrived, so it is looked up before it is sent again. */
const isDoubted = ({ state }: Delivery): boolean => state === 'uncertain';

/** How many look-ups may begin while what was read is fresh; most of a reading is for messages, however many there are. */
const looksWhileFresh = (wait: number, between: number): number =>
  Math.min(BATCH / 4, Math.max(0, Math.ceil((FRESH_FOR - wait) / Math.max(1, between))));

/**
 * Works on one lane: everything that shares a limit on sending. One message at a time in a conversation, urgent ones
 * first, no faster than the platform takes them, and nothing new once it is told to stop. `whenDue` is called when
 * something becomes due before the next tick; absent: the lane wakes itself.
 */
export const createLane = (name: string, given: Omit<Carrying, 'pacing'>, whenDue?: () => void) => {
  const pacing = createPacing(given.posting.pace);
  const deps = { ...given, pacing };
  const { outbox, posting, leases, lease, clock, timer, log } = deps;
  const bell = createBell();
  const underWay = new Map<string, Promise<void>>();
  const places = new Set<string>();
  let running: Promise<void> | undefined;
  let alarm: { cancel(): void } | undefined;
  let isNews = false;
  let isWorked = false;
  let isStopping = false;

  const now = (): number => toEpoch(clock.now());
  const hasNews = (): boolean => isNews;

  /** Until the bell, something under way ends, or the time is over. */
  const pause = async (milliseconds?: number): Promise<void> => {
    const wait = milliseconds === undefined ? undefined : timer.after(milliseconds);
    await Promise.race([bell.next(), ...underWay.values(), ...(wait ? [wait.elapsed] : [])]);
    wait?.cancel();
  };

  /** Resolves when the next part of a message may go out; false where we are to stop meanwhile. */
  const turn = async (place: string): Promise<boolean> => {
    for (;;) {
      const wait = Math.max(pacing.laneWait(now()), pacing.placeWait(place, now()));
      if (wait === 0) break;
      if (isStopping) return false;
      await pause(wait);
    }
    pacing.took(place, now());
    return true;
  };

  const send = createSend(deps, turn);
  const lookUp = createLookUp(deps);

  const begin = (delivery: Delivery): void => {
    if (isDoubted(delivery)) pacing.looked(now());
    else pacing.took(delivery.place, now());
    places.add(delivery.place);
    const step = isDoubted(delivery) ? lookUp : send;
    const work = step(delivery)
      .catch((thrown: unknown) => {
        // The database does not take it, so more would not fare better. What was claimed is found at the next tick.
        pacing.brake(delivery.place, AFTER_FAULT, true, now());
        log.error('a delivery could not be written down', { error: toError(thrown) });
      })
      .finally(() => {
        underWay.delete(delivery.id);
        places.delete(delivery.place);
      });
    underWay.set(delivery.id, work);
  };

  /** Begins what is ready, until something new comes that may be more urgent; look-ups whenever one is permitted. */
  const serve = async (ready: readonly Delivery[]): Promise<void> => {
    const readAt = now();
    const doubted = ready.filter(isDoubted);
    const room = async (): Promise<void> => {
      while (underWay.size >= posting.pace.atOnce) await Promise.race(underWay.values());
    };
    const lookNextUp = async (): Promise<void> => {
      await room();
      const next = pacing.lookWait(now()) > 0 || isStopping ? undefined : doubted.shift();
      if (next) begin(next);
    };
    await lookNextUp();
    for (const delivery of ready.filter((each) => !isDoubted(each))) {
      await room();
      while (pacing.laneWait(now()) > 0 && !isStopping) await pause(pacing.laneWait(now()));
      if (isStopping) return;
      begin(delivery);
      await lookNextUp();
      if (isNews || now() - readAt >= FRESH_FOR) return;
    }
  };

  /** How long nothing else becomes due. */
  const nextWait = async (): Promise<number> => {
    const next = await outbox.nextDue(name, clock.now());
    return next === undefined ? NEXT_TICK : Math.max(0, toEpoch(next) - now());
  };

  const setAlarm = async (): Promise<void> => {
    const wait = await nextWait();
    alarm?.cancel();
    if (wait >= NEXT_TICK || isStopping) return;
    const ringing = timer.after(wait);
    alarm = ringing;
    void ringing.elapsed.then(whenDue ?? wake);
  };

  const run = async (): Promise<void> => {
    for (;;) {
      isNews = false;
      if (isStopping || !leases.isSafe(lease)) return;
      const looks = looksWhileFresh(pacing.lookWait(now()), posting.pace.look);
      const read = await outbox.due(name, clock.now(), BATCH, looks);
      const at = now();
      const lookWait = pacing.lookWait(at);
      const waitOf = (each: Delivery): number =>
        Math.max(pacing.placeWait(each.place, at), isDoubted(each) ? lookWait : 0);
      const due = read.filter(({ place }) => !places.has(place));
      const waits = [...due.map(waitOf), ...(looks === 0 ? [lookWait] : [])];
      if (waits.includes(0)) await serve(due.filter(({ place }) => pacing.placeWait(place, at) === 0));
      else if (waits.length > 0) await pause(Math.min(...waits, await nextWait()));
      else if (underWay.size > 0) await pause();
      else if (!hasNews()) return setAlarm();
    }
  };

  const wake = (): void => {
    isNews = true;
    bell.ring();
    if (isStopping || running) return;
    running = run()
      .catch((thrown: unknown) => log.error('a lane failed', { error: toError(thrown) }))
      .finally(() => {
        running = undefined;
        if (isNews && !isStopping) wake();
      });
  };

  const restWhileIdle = async (): Promise<void> => {
    const rest = pacing.restWait(now());
    if (running === undefined && !isStopping && rest > 0) await pause(rest);
  };

  return {
    /** There may be something to do. */
    wake,
    /** There may be something more urgent than what is worked on; nothing happens where nothing is. */
    nudge: (): void => {
      if (isWorked) wake();
    },
    /**
     * Works until nothing is due, and then waits as long as the platform would make the next one wait, who knows
     * nothing of what went out from here.
     */
    work: async (): Promise<void> => {
      isWorked = true;
      wake();
      for (let run = running; run !== undefined; run = running) {
        await run;
        await restWhileIdle();
      }
      // Where the lease ran short, posts may still be under way: nobody else may begin before they end.
      await Promise.all(underWay.values());
      isWorked = false;
    },
    /** So many milliseconds after a post its message can be found. */
    visibleAfter: posting.visibleAfter,
    underWay: (): readonly string[] => [...underWay.keys()],
    /** Begins nothing more; resolves when what is under way is over. */
    stop: async (): Promise<void> => {
      isStopping = true;
      isNews = true;
      alarm?.cancel();
      bell.ring();
      await running;
      await Promise.all(underWay.values());
    },
  };
};

export type Lane = ReturnType<typeof createLane>;
