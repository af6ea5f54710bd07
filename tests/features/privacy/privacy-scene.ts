import { bytesOf } from '../../../src/chat/files.ts';
import type { Reply } from '../../../src/chat/reply.ts';
import { silentLog } from '../../../src/core/log.ts';
import { newId, type PersonId } from '../../../src/core/ids.ts';
import { registrationsDeps } from '../../../src/wiring/registrations.ts';
import { anAccount } from '../../support/context.ts';
import { seats } from '../../support/registrations/stage.ts';
import { scene } from '../calendar/scene.ts';
import { ANNA, EWA, textOf } from '../handover/world.ts';

export const ADMIN = anAccount({ user: 'U9', name: 'Ada Administracyjna', groups: ['S_ADM'] });

/** What a file says that came with a reply. */
export const fileOf = (reply: Reply): string => {
  const file = 'message' in reply ? reply.message.files?.[0] : undefined;
  if (!file) throw new Error(`no file: ${textOf(reply)}`);
  return Buffer.from(bytesOf(file)).toString('utf8');
};

/** Anna has the only seat of a training, and says what she may eat; Ewa, of the same unit, waits for it. */
export const oneSeat = async () => {
  const all = await scene();
  const { works, publish, storage, clock } = all;
  const [anna, ewa] = [await works(ANNA), await works(EWA)];
  const happening = await publish(seats(1, '2027-01-12'));
  const term = happening.terms[0]!.id;
  const { signUps } = registrationsDeps(storage, silentLog);
  const signUp = async (by: PersonId, to = term): Promise<void> => {
    const doing = { by, isCoordinator: false, request: newId('req'), at: clock.now() };
    const done = await signUps.signUp(doing, { term: to, needs: { diet: 'bez glutenu' } });
    if (!done.ok) throw new Error(done.refusal.kind);
  };
  await signUp(anna);
  await signUp(ewa);
  const standings = async (): Promise<readonly string[]> =>
    (await storage.registrations.ofTerm(term)).map(
      ({ person, state }) => `${person === ewa ? 'ewa' : person === anna ? 'anna' : 'nobody'} ${state}`,
    );
  return { ...all, anna, ewa, term, happening, signUp, standings };
};
