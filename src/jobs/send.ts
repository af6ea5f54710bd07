import type { Message } from '../chat/message.ts';
import type { Body } from '../chat/posting.ts';
import type { Posted } from '../chat/target.ts';
import { toEpoch } from '../core/clock.ts';
import { PlatformError, toError, UnreachableError } from '../core/failure.ts';
import { afterBug, afterDoubt, afterRefusal, afterStop, waitAfter } from '../features/delivery/decide.ts';
import type { Delivery, Fate } from '../features/delivery/delivery.ts';
import { partName } from '../features/delivery/domain.ts';
import { type Carrying, claimantOf, inTime, settle } from './carry.ts';

type Made =
  { readonly kind: 'message'; readonly message: Message } | { readonly kind: 'not'; readonly fate: Fate };

/** One part: a body in its place, a body that is posted, a place where nothing is to be any more, a place to publish. */
interface Piece {
  readonly body?: Body | undefined;
  readonly place?: Posted | undefined;
  readonly isPublished?: true;
}

const piecesOf = (bodies: readonly Body[], places: readonly Posted[]): readonly Piece[] =>
  Array.from({ length: Math.max(bodies.length, places.length) }, (_, index) => ({
    body: bodies[index],
    place: places[index],
  }));

/**
 * Carries a pending delivery on: makes its message from how things stand now, claims it, posts it part by part and
 * writes each part down. `turn` waits until the next part may go out, and is false where it does not any more.
 */
export const createSend = (deps: Carrying, turn: (place: string) => Promise<boolean>) => {
  const { outbox, kinds, posting, enclose, leases, lease, pacing, clock, timer, log } = deps;

  const make = async (delivery: Delivery): Promise<Made> => {
    const now = clock.now();
    if (delivery.message) return { kind: 'message', message: delivery.message };
    if (delivery.expiresAt !== undefined && delivery.expiresAt <= now)
      return { kind: 'not', fate: { state: 'dropped', reason: 'late' } };
    const kind = kinds[delivery.kind];
    if (!kind) return { kind: 'not', fate: { state: 'failed', reason: 'unknown-kind' } };
    try {
      const message = await kind.render(delivery.content, { locale: delivery.locale, now });
      if (message) return { kind: 'message', message: enclose ? await enclose(delivery, message) : message };
      return { kind: 'not', fate: { state: 'dropped', reason: 'not-wanted' } };
    } catch (thrown) {
      log.error('making a delivery failed', { kind: delivery.kind, error: toError(thrown) });
      return { kind: 'not', fate: afterBug(delivery, now) };
    }
  };

  const fateOf = (thrown: unknown, delivery: Delivery): Fate => {
    const now = clock.now();
    if (thrown instanceof PlatformError) {
      const wait = waitAfter(thrown);
      if (wait > 0) pacing.brake(delivery.place, wait, thrown.isGeneral, toEpoch(now));
      return afterRefusal(thrown, delivery, now);
    }
    if (thrown instanceof UnreachableError) return afterDoubt(posting.visibleAfter, now, 'unreachable');
    log.error('sending failed', { kind: delivery.kind, error: toError(thrown) });
    return afterDoubt(posting.visibleAfter, now, 'bug');
  };

  const post = async (claimed: Delivery, body: Body): Promise<Posted> => {
    const posted = await inTime(
      posting.post(claimed.to, body, partName(claimed.id, claimed.part)),
      'post',
      timer,
    );
    pacing.passed();
    return posted;
  };

  /** What may not be changed any more is said once more; what may not be taken away stays. */
  const revise = async (claimed: Delivery, place: Posted, body: Body | undefined): Promise<Posted> => {
    try {
      await inTime(posting.revise(place, body), 'revise', timer);
      return place;
    } catch (thrown) {
      if (!(thrown instanceof PlatformError) || !thrown.isLasting) throw thrown;
      return body === undefined ? place : post(claimed, body);
    }
  };

  const settlePiece = async (claimed: Delivery, { body, place, isPublished }: Piece): Promise<Posted> => {
    if (!place) return post(claimed, body!);
    if (!isPublished) return revise(claimed, place, body);
    await inTime(posting.publish?.(place) ?? Promise.resolve(), 'publish', timer);
    return place;
  };

  const carryPart = async (claimed: Delivery, piece: Piece): Promise<Delivery | undefined> => {
    const posted = await settlePiece(claimed, piece);
    return outbox.partSent(claimed, posted, clock.now(), 'claimed');
  };

  const postAll = async (claimed: Delivery, pieces: readonly Piece[]): Promise<void> => {
    let current = claimed;
    try {
      for (const piece of pieces.slice(claimed.part)) {
        if (current !== claimed && !(await turn(current.place)))
          return await settle(deps, current, afterStop(current, clock.now()));
        // Whoever was asleep for long may have been taken for dead; what it claimed is looked up by its successor.
        if (!leases.isSafe(lease)) return;
        const next = await carryPart(current, piece);
        if (!next) return;
        current = next;
      }
      log.debug('a delivery was sent', {
        delivery: claimed.id,
        kind: claimed.kind,
        platform: claimed.to.platform,
      });
    } catch (thrown) {
      await settle(deps, current, fateOf(thrown, current));
    }
  };

  const piecesFor = async (
    { kind, content, to, locale }: Delivery,
    message: Message,
  ): Promise<readonly Piece[]> => {
    const published = await kinds[kind]?.publishes?.(content, to);
    if (published) return published.map((place) => ({ place, isPublished: true }));
    return piecesOf(posting.bodies(message, locale), (await kinds[kind]?.replaces?.(content, to)) ?? []);
  };

  return async (delivery: Delivery): Promise<void> => {
    const made = await make(delivery);
    if (made.kind === 'not') return settle(deps, delivery, made.fate);
    const pieces = await piecesFor(delivery, made.message);
    const claimed = await outbox.claim(delivery, claimantOf(deps), {
      parts: pieces.length,
      ...(pieces.length > 1 ? { message: made.message } : {}),
    });
    if (claimed) await postAll(claimed, pieces);
  };
};
