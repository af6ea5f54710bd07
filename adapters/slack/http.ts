import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { asApp, type Connection, type Sink } from './connection.ts';
import { EVENTS_PATH } from './paths.ts';

export interface SignedHttp extends Connection {
  /** Reads the body itself, because the signature covers its bytes: mount it before anything that parses bodies. */
  readonly listener: RequestListener;
}

const refuse = (response: ServerResponse, status: number): void => {
  response.writeHead(status).end();
};

/** Signed requests. It opens no port: the program's one HTTP server passes the requests on. */
export const createSignedHttp = (signingSecret: string, logger: Logger, sink: Sink): SignedHttp => {
  let isOpen = false;
  const receiver = new HTTPReceiver({ signingSecret, logger, endpoints: EVENTS_PATH });
  receiver.init(asApp(sink));
  return {
    open: () => {
      isOpen = true;
      return Promise.resolve();
    },
    ready: () => isOpen,
    close: async (underWay) => {
      isOpen = false;
      await underWay;
    },
    listener: (request: IncomingMessage, response: ServerResponse) => {
      // Slack delivers again later what was not taken.
      if (!isOpen) return refuse(response, 503);
      if (request.method !== 'POST') return refuse(response, 404);
      try {
        receiver.requestListener(request, response);
      } catch {
        // The receiver throws for a path that is not its own.
        refuse(response, 404);
      }
    },
  };
};
