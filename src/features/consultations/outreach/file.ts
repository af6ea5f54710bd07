import type { Context } from '../../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../../chat/files.ts';
import { message, paragraph, withFiles } from '../../../chat/message.ts';
import { type Reply, toPerson } from '../../../chat/reply.ts';
import { REGIONS } from '../../../core/regions.ts';
import { warsawDay } from '../../../core/warsaw.ts';
import type { OutreachHandling } from './handling.ts';
import { filterOf, type Looked } from './looked.ts';

/** As many as a sheet is looked through with; a voivodeship has some hundreds of units. */
const MOST = 20_000;

/** The whole list as a sheet, as it stands now. */
export const outreachFile = async (
  handling: OutreachHandling,
  context: Context,
  looked: Looked,
): Promise<Reply> => {
  const { texts, speaker, now } = context;
  const { outreach, units } = texts;
  const isExample = !(await handling.store.hasRealUnits());
  const rows = await handling.store.unreached(filterOf(looked, isExample, speaker.person), {
    from: 0,
    most: MOST,
  });
  const { rows: names } = outreach;
  const bytes = await handling.tables.xlsx({
    name: outreach.title,
    columns: [
      names.unit,
      names.type,
      names.region,
      names.powiat,
      names.gmina,
      names.contact,
      names.reason,
      names.result,
      names.due,
      names.words,
      names.noted,
    ],
    rows: rows.map(({ unit, standing, contactName }) => [
      unit.name,
      units.types[unit.type],
      REGIONS.find(({ id }) => id === unit.region)?.name ?? unit.region,
      unit.powiat,
      unit.gmina ?? '',
      standing?.contact === undefined ? '' : (contactName ?? outreach.someone),
      standing?.reason ? outreach.reasons[standing.reason] : '',
      standing?.result ? outreach.results[standing.result] : '',
      standing?.dueDay ?? '',
      standing?.words ?? '',
      standing ? warsawDay(standing.notedAt) : '',
    ]),
  });
  const file = attachment(`jednostki-bez-doradztwa-${warsawDay(now)}.xlsx`, FILE_FORMATS.xlsx, bytes);
  return toPerson(withFiles(message(paragraph(outreach.fileReady(rows.length))), file));
};
