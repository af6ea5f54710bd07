import { toError } from '../core/failure.ts';
import { randomText } from '../core/ids.ts';
import { toLocale } from '../core/locale.ts';
import type { Log } from '../core/log.ts';
import { textsIn } from '../i18n/texts.ts';
import type { Incoming } from './input.ts';
import { message, notice } from './message.ts';
import { type Reply, toPerson } from './reply.ts';

/** A bug was met: the log gets the error, the person an apology with the number that finds it there. */
export const apologise = (thrown: unknown, incoming: Incoming, log: Log): Reply => {
  const incident = randomText(6).toUpperCase();
  log.error('handling an input failed', {
    incident,
    platform: incoming.from.platform,
    input: incoming.input.kind,
    error: toError(thrown),
  });
  if (incoming.input.kind === 'suggest') return { kind: 'suggestions', suggestions: [] };
  const apology = message(notice('error', textsIn(toLocale(incoming.from.locale)).chat.failed(incident)));
  return incoming.input.kind === 'home' ? { kind: 'home', message: apology } : toPerson(apology);
};
