import type { Context } from '../../chat/context.ts';
import { type Attachment, FILE_FORMATS } from '../../chat/files.ts';
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
import type { Scope } from './domain.ts';
import { type ReportsHandling, scopeOf } from './handling.ts';
import { reportId } from './page.ts';
import { applyProfile, EXPORT_PROFILES, type ExportProfile } from './profiles.ts';
import type { Asked } from './read-scope.ts';

/** Rows that are held at once. */
const PORTION = 5000;

/** One profile's table as a file, and beside it what is missing or unfit, where anything is. */
const exportOf = async (
  { keep, tables, openFile }: ReportsHandling,
  { exported }: Context['texts']['reports'],
  scope: Scope,
  profile: ExportProfile,
): Promise<{ readonly rows: number; readonly faults: number; readonly files: readonly Attachment[] }> => {
  const name = `eksport-${profile.id}-v${profile.version}-${scope.from}-${scope.to}`;
  const [file, faulty] = [
    await openFile(`${name}.csv`, FILE_FORMATS.csv),
    await openFile(`${name}-braki.csv`, FILE_FORMATS.csv),
  ];
  const columns = profile.columns.map(({ header }) => header);
  const table = tables.openCsv({ name, columns }, (part) => {
    file.write(part);
  });
  const lacking = tables.openCsv({ name: exported.faults, columns: exported.faultColumns }, (part) => {
    faulty.write(part);
  });
  let rows = 0;
  let faults = 0;
  try {
    for await (const portion of keep.exported(scope, profile.of, PORTION)) {
      const made = applyProfile(profile, portion, rows);
      table.add(made.rows);
      lacking.add(made.faults.map(({ row, header, kind }) => [row, header, exported.kinds[kind]]));
      await file.written();
      await faulty.written();
      rows += portion.length;
      faults += made.faults.length;
    }
  } catch (thrown) {
    await file.drop();
    await faulty.drop();
    throw thrown;
  }
  if (faults > 0) return { rows, faults, files: [await file.ready(), await faulty.ready()] };
  await faulty.drop();
  return { rows, faults, files: [await file.ready()] };
};

/** People and units as systems of funders read them, apart, each with a list of what is missing or unfit. */
export const exportFiles = async (
  handling: ReportsHandling,
  context: Context,
  asked: Asked,
): Promise<Message> => {
  const { reports } = context.texts;
  const { exported } = reports;
  const scope = await scopeOf(handling, context, asked);
  const lines: string[] = [];
  const files: Attachment[] = [];
  for (const profile of EXPORT_PROFILES) {
    const made = await exportOf(handling, reports, scope, profile);
    await handling.noteTaken(context.speaker.person, profile.id, made.rows, context.now);
    lines.push(exported.line(exported.profiles[profile.of], made.rows, made.faults));
    files.push(...made.files);
  }
  return withFiles(
    message(
      ...lines.map((line) => paragraph(line)),
      scope.isExample ? notice('warning', reports.examples) : undefined,
      small(exported.note),
      buttons(act(reportId('complete', asked), reports.complete.title)),
    ),
    ...files,
  );
};
