import type { Reply } from '../../../src/chat/reply.ts';
import type { Unit } from '../../../src/features/units/domain.ts';
import type { Account } from '../../../src/chat/input.ts';
import { ANNA, command, form, world, type World } from '../handover/world.ts';

export const OPS: Unit = {
  id: 'unt_aaaaaaaaaaaaaa',
  name: 'Ośrodek Pomocy Społecznej w Nysie',
  type: 'ops',
  region: 'opolskie',
  powiat: 'nyski',
  town: 'Nysa',
  isExample: false,
  isActive: true,
};
export const PCPR: Unit = {
  ...OPS,
  id: 'unt_bbbbbbbbbbbbbb',
  name: 'Powiatowe Centrum Pomocy Rodzinie w Nysie',
  type: 'pcpr',
};

/** Every feature over a real SQLite file, with two units in the directory. */
export const unitsWorld = async (): Promise<World> => {
  const scene = await world();
  for (const unit of [OPS, PCPR]) await scene.storage.units.save(unit, scene.clock.now());
  return scene;
};

/** What somebody gives who fills the first form in. */
export const FILLED = {
  imie: 'Anna',
  nazwisko: 'Przykładowa-Wzorcowa',
  jednostka: 'pcpr nysa',
  stanowisko: 'social-worker',
  forma: 'employee',
};

export const personOf = async ({ storage }: World, account: Account) =>
  (await storage.people.personBehind({ ...account }))!.id;

/** Anna has told who she is and works at the OPS. */
export const annaAtOps = async (scene: World): Promise<void> => {
  await scene.send(ANNA, command('profil'));
  await scene.send(ANNA, form('units.fill:nu', { ...FILLED, jednostka: 'osrodek nysie' }));
};

export const fieldsOf = (reply: Reply): readonly string[] => {
  const shown = reply.kind === 'form' || reply.kind === 'invalid' ? reply.form : undefined;
  return shown?.fields.map(({ id }) => id) ?? [];
};

export const faultsOf = (reply: Reply): readonly string[] =>
  reply.kind === 'invalid' ? reply.faults.map(({ field }) => field) : [];
