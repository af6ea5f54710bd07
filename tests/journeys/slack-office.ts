import { textsIn } from '../support/fake-slack/check-blocks.ts';
import { createPeople, type People } from '../support/fake-slack/people.ts';
import { startServer } from '../support/fake-slack/server.ts';
import { createSignedHttpClient } from '../support/fake-slack/signed-http.ts';
import { createSocketMode } from '../support/fake-slack/socket-mode.ts';
import { createState, type Posted } from '../support/fake-slack/state.ts';
import type { Acknowledged, Transport } from '../support/fake-slack/transport.ts';

type Delivery = Parameters<Transport['deliver']>;

export const SIGNING_SECRET = 'sekret-do-podpisow';

/** A transport that can deliver the last thing again, as Slack does after a lost acknowledgement. */
const remembering = (transport: Transport) => {
  let last: Delivery | undefined;
  return {
    deliver: (...delivery: Delivery) => {
      last = delivery;
      return transport.deliver(...delivery);
    },
    repeat: (): Promise<Acknowledged> => {
      if (!last) throw new Error('nothing was delivered yet');
      return transport.deliver(...last);
    },
  };
};

/** A Slack workspace on the loopback, for a program that runs elsewhere. */
export const openSlackOffice = async () => {
  const state = createState();
  const server = await startServer(state);
  const socket = createSocketMode(state, server);
  const address = `http://127.0.0.1:${server.port}`;

  /** What everybody and this person see after somebody did something, as many messages as are expected. */
  const after = async (act: () => Promise<unknown>, count = 1): Promise<readonly Posted[]> => {
    const before = state.posted.length;
    await act();
    await state.until(() => state.posted.length >= before + count);
    return state.posted.slice(before);
  };

  const over = (transport: Transport) => {
    const wire = remembering(transport);
    const people: People = createPeople(state, wire, address);
    return { ...people, repeat: wire.repeat, wire };
  };

  return {
    state,
    socket,
    after,
    /** The one message that comes of it. */
    reply: async (act: () => Promise<unknown>): Promise<Posted> => (await after(act))[0]!,
    bySocket: over(socket),
    byHttp: (program: { readonly url: string }, secret = SIGNING_SECRET) =>
      over(createSignedHttpClient(state, `${program.url}/slack/events`, { secret })),
    settings: {
      SLACK_BOT_TOKEN: state.botToken,
      SLACK_API_URL: `${address}/api/`,
    },
    appToken: { SLACK_APP_TOKEN: state.appToken },
    signing: { SLACK_SIGNING_SECRET: SIGNING_SECRET },
    close: async (): Promise<void> => {
      socket.close();
      await server.close();
    },
  };
};

export type SlackOffice = Awaited<ReturnType<typeof openSlackOffice>>;

/** The words a person reads in a Slack message. */
export const readSlack = ({ blocks }: Pick<Posted, 'blocks'>): string =>
  textsIn(blocks).join('\n').replaceAll('\u00a0', ' ');
