import type { Context, Speaker } from './context.ts';
import { type Reply, toPerson } from './reply.ts';
import { say } from './saying.ts';

interface Speaking {
  readonly speaker: Pick<Speaker, 'roles'>;
}

/** Whether the speaker coordinates (koordynatorka/koordynator) or administers, by the roles of this very call. */
export const isCoordinator = ({ speaker: { roles } }: Speaking): boolean =>
  roles.includes('coordinator') || roles.includes('admin');

/** Whether the speaker advises, coordinates or administers, by the roles of this very call. */
export const isTeam = (speaking: Speaking): boolean =>
  speaking.speaker.roles.includes('adviser') || isCoordinator(speaking);

/** What answers an input of some kind: what comes after the context is its own. */
export type Handler<Args extends readonly unknown[]> = (
  context: Context,
  ...args: Args
) => Promise<Reply> | Reply;

type Gate = <Args extends readonly unknown[]>(work: Handler<Args>) => Handler<Args>;

/**
 * Lets those through who may, by their roles when the button is pressed or the form is sent, whatever the platform
 * showed them; everybody else hears why not.
 */
export const onlyFor =
  (may: (context: Context) => boolean, why: (context: Context) => Promise<string> | string): Gate =>
  (work) =>
  async (context, ...args) =>
    may(context) ? work(context, ...args) : toPerson(say('warning', await why(context)));

/** The same gate before every handler of a feature. */
export const allBehind = <Args extends readonly unknown[]>(
  gate: Gate,
  handlers: Readonly<Record<string, Handler<Args>>>,
): Readonly<Record<string, Handler<Args>>> =>
  Object.fromEntries(Object.entries(handlers).map(([verb, work]) => [verb, gate(work)]));
