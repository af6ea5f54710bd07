import { onEveryDatabase } from '../support/engines.ts';
import { answersContract } from './storage/answers.ts';
import { curationContract } from './storage/curation.ts';
import { calendarContract } from './storage/calendar.ts';
import { handoverContract } from './storage/handover.ts';
import { importsContract } from './storage/imports.ts';
import { inboxContract } from './storage/inbox.ts';
import { leasesContract } from './storage/leases.ts';
import { ledgerContract } from './storage/ledger.ts';
import { linkingContract } from './storage/linking.ts';
import { mergingContract } from './storage/merging.ts';
import { outboxContract } from './storage/outbox.ts';
import { peopleContract } from './storage/people.ts';
import { recallContract } from './storage/recall.ts';
import { registrationsContract } from './storage/registrations.ts';
import { schedulesContract } from './storage/schedules.ts';
import { schemaContract } from './storage/schema.ts';
import { unitsContract } from './storage/units.ts';

// One file, so that each database is started once.
onEveryDatabase((fresh) => {
  schemaContract(fresh);
  inboxContract(fresh);
  peopleContract(fresh);
  linkingContract(fresh);
  answersContract(fresh);
  handoverContract(fresh);
  curationContract(fresh);
  recallContract(fresh);
  leasesContract(fresh);
  outboxContract(fresh);
  ledgerContract(fresh);
  schedulesContract(fresh);
  calendarContract(fresh);
  registrationsContract(fresh);
  unitsContract(fresh);
  importsContract(fresh);
  mergingContract(fresh);
});
