import type { Context } from '../../chat/context.ts';
import { attachment, FILE_FORMATS } from '../../chat/files.ts';
import {
  act,
  buttons,
  type Message,
  message,
  notice,
  paragraph,
  small,
  withFiles,
} from '../../chat/message.ts';
import { type ReportsHandling, scopeOf } from './handling.ts';
import { reportId } from './page.ts';
import { applyProfile, EXPORT_PROFILES } from './profiles.ts';
import type { Asked } from './read-scope.ts';

/** People and units as systems of funders read them, apart, each with a list of what is missing or unfit. */
export const exportFiles = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
): Promise<Message> => {
  const { exported } = context.texts.reports;
  const scope = await scopeOf(handling, context, asked);
  const made = await Promise.all(
    EXPORT_PROFILES.map(async (profile) => {
      const table = applyProfile(profile, await handling.keep.exported(scope, profile.of));
      await handling.noteTaken(context.speaker.person, profile.id, table.rows.length, context.now);
      const name = `eksport-${profile.id}-v${profile.version}-${asked.from}-${asked.to}`;
      const faults = {
        name: exported.faults,
        columns: exported.faultColumns,
        rows: table.faults.map(({ row, header, kind }) => [row, header, exported.kinds[kind]]),
      };
      return {
        line: exported.line(exported.profiles[profile.of], table.rows.length, table.faults.length),
        files: [
          attachment(`${name}.csv`, FILE_FORMATS.csv, handling.tables.csv({ name, ...table })),
          ...(table.faults.length === 0
            ? []
            : [attachment(`${name}-braki.csv`, FILE_FORMATS.csv, handling.tables.csv(faults))]),
        ],
      };
    }),
  );
  return withFiles(
    message(
      ...made.map(({ line }) => paragraph(line)),
      scope.isExample ? notice('warning', context.texts.reports.examples) : undefined,
      small(exported.note),
      buttons(act(reportId('complete', asked), context.texts.reports.complete.title)),
    ),
    ...made.flatMap(({ files }) => files),
  );
};
