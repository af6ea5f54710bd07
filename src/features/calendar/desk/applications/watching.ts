import { type Instant, shift } from '../../../../core/clock.ts';
import type { NewDelivery } from '../../../delivery/domain.ts';
import type { DeskHandling } from '../handling.ts';

const DAY = 24 * 60 * 60 * 1000;

/** How long after its end a recruitment is still told of: a program that was down for a week has other worries. */
const TOLD_WITHIN = 7 * DAY;

/** Pairs that are looked at in one run. */
const MOST_PAIRS = 100;

/** Tells coordinators of recruitments that have ended; each of them once for each end. */
const tellEnds = async (
  { desk, coordinators }: DeskHandling,
  at: Instant,
): Promise<readonly NewDelivery[]> => {
  const ended = await desk.endedRecruitments(shift(at, -TOLD_WITHIN), at);
  if (ended.length === 0) return [];
  const people = await coordinators(at);
  return ended.flatMap(({ event, deadline }) =>
    people.map(({ to, locale }) => ({
      kind: 'desk.recruitment',
      thing: `${event}:${deadline}`,
      to,
      locale,
      content: { event, deadline },
    })),
  );
};

/** Asks whoever confirmed a file about people of it who seem to have an account by now; once about each. */
const tellPairs = async ({ applications, addresses }: DeskHandling): Promise<readonly NewDelivery[]> => {
  const pairs = await applications.pairs(MOST_PAIRS);
  const reached = await addresses([...new Set(pairs.map(({ by }) => by))]);
  return pairs.flatMap(({ imported, other, by }) => {
    const address = reached.get(by);
    const ids = { imported: imported.person, other: other.person };
    return address
      ? [{ kind: 'desk.same-person', thing: `${ids.imported}:${ids.other}`, ...address, content: ids }]
      : [];
  });
};

/** What coordinators are told of without having asked. */
export const watch = async (handling: DeskHandling, at: Instant): Promise<void> => {
  const tell = [...(await tellEnds(handling, at)), ...(await tellPairs(handling))];
  await handling.desk.tell(tell, at);
};
