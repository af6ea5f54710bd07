import { onTestFinished } from 'vitest';
import type { PersonId } from '../../../src/core/ids.ts';
import { silentLog } from '../../../src/core/log.ts';
import { createFeedsFeature } from '../../../src/features/feeds/feature.ts';
import { createHttpServer } from '../../../src/http/server.ts';
import { feedsMount, feedsOver } from '../../../src/wiring/feeds.ts';
import { aContext } from '../../support/context.ts';
import { textOf, type World } from '../handover/world.ts';

/** The site of private calendars on the loopback, and somebody who makes, renews and gives up their address. */
export const feedSite = async ({ storage, clock }: Pick<World, 'storage' | 'clock'>, person: PersonId) => {
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    health: { live: () => true, ready: () => true },
    mounts: [feedsMount(storage, clock, silentLog)],
    log: silentLog,
  });
  const { port } = await server.start();
  onTestFinished(() => server.stop());
  const { actions } = createFeedsFeature({
    feeds: feedsOver(storage),
    publicUrl: `http://127.0.0.1:${port}/`,
  });
  const context = aContext({ speaker: { person }, now: clock.now() });
  const renew = async (): Promise<string> => {
    const shown = await actions!['renew']!(context, [], []);
    return /http:\S+\.ics/.exec(textOf(shown))![0];
  };
  const off = () => actions!['off']!(context, [], []);
  return { renew, off };
};
