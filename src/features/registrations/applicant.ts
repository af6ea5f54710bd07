import type { PersonId } from '../../core/ids.ts';
import type { Directory } from './directory.ts';
import type { TermFacts } from './domain.ts';
import type { Applicant } from './eligibility.ts';
import type { RegistrationsStore } from './store.ts';

/** Gathers what the rules of an event are held against; `unit`: for which they come, their main one where absent. */
export const applicantFor = async (
  store: Pick<RegistrationsStore, 'clashes' | 'fromUnit' | 'belongsTo'>,
  directory: Pick<Directory, 'profile' | 'unit'>,
  facts: TermFacts,
  person: PersonId,
  unit?: string,
): Promise<Applicant> => {
  const profile = await directory.profile(person);
  const membership =
    unit === undefined
      ? (profile.units.find(({ isMain }) => isMain) ?? profile.units[0])
      : profile.units.find((one) => one.unit === unit);
  const found = membership && (await directory.unit(membership.unit));
  return {
    profile,
    ...(found ? { unit: found } : {}),
    fromUnit: found && facts.perUnit !== undefined ? await store.fromUnit(found.id, facts.event) : 0,
    ...(facts.group === undefined ? {} : { isOfGroup: await store.belongsTo(person, facts.group) }),
    clashes: await store.clashes(person, facts.term),
  };
};
