import type { Look, LookButton, LookPart, Skin } from '../../core/look.ts';
import { type Box, box, column } from './element.ts';
import { drawable } from './letters.ts';
import { textBox } from './lines.ts';

/** Sizes of letters, in points of the picture. */
const SIZE = { heading: 19, line: 15, small: 12.5 } as const;

const buttonBox = ({ label, look, opens }: LookButton, { buttons }: Skin): Box => {
  const { ink, fill, edge } = buttons[look];
  return box(
    {
      padding: '5px 12px',
      borderRadius: 8,
      border: `1px solid ${edge}`,
      backgroundColor: fill,
      color: ink,
      fontSize: 13.5,
      fontWeight: 700,
      maxWidth: '100%',
    },
    `${drawable(label)}${opens ? ' ↗' : ''}`,
  );
};

const tableBox = (rows: readonly (readonly string[])[], skin: Skin): Box => {
  const edge = `1px solid ${skin.line}`;
  return column(
    0,
    rows.map((row, index) =>
      box(
        {},
        row.map((cell) =>
          box({ flex: 1, padding: '4px 8px', borderRight: edge, borderBottom: edge }, [
            textBox([{ text: cell, ...(index === 0 ? { bold: true as const } : {}) }], skin, 13),
          ]),
        ),
      ),
    ),
    { borderTop: edge, borderLeft: edge },
  );
};

const partBox = (part: LookPart, skin: Skin): Box => {
  switch (part.kind) {
    case 'text': {
      const isHeading = part.size === 'heading';
      const color = { heading: skin.strong, line: skin.ink, small: skin.faint }[part.size];
      return textBox(part.runs, skin, SIZE[part.size], { color, ...(isHeading ? { fontWeight: 700 } : {}) });
    }
    case 'list':
      return column(
        2,
        part.items.map(({ mark, runs }) =>
          box({ fontSize: SIZE.line, lineHeight: 1.42 }, [
            box({ width: 26, flexShrink: 0, paddingLeft: 8 }, mark),
            box({ flex: 1 }, [textBox(runs, skin, SIZE.line)]),
          ]),
        ),
      );
    case 'quote':
      return column(6, partBoxes(part.parts, skin), {
        paddingLeft: 12,
        borderLeft: `4px solid ${skin.line}`,
      });
    case 'panel':
      return column(6, partBoxes(part.parts, skin), {
        padding: '12px 14px',
        borderRadius: 8,
        backgroundColor: skin.panel,
        borderLeft: `4px solid ${part.accent}`,
      });
    case 'code':
      return box(
        {
          padding: '8px 10px',
          borderRadius: 4,
          backgroundColor: skin.code.fill,
          fontFamily: 'mono',
          fontSize: 12.5,
          lineHeight: 1.4,
          whiteSpace: 'pre-wrap',
        },
        part.text,
      );
    case 'rule':
      return box({ height: 1, backgroundColor: skin.line, margin: '4px 0' });
    case 'table':
      return tableBox(part.rows, skin);
    case 'buttons':
      return box(
        { flexWrap: 'wrap', gap: 8 },
        part.buttons.map((each) => buttonBox(each, skin)),
      );
    case 'menu':
      return buttonBox({ label: `${part.placeholder} ▾`, look: 'plain' }, skin);
    case 'file':
      return textBox([{ text: part.name, link: true }], skin, SIZE.line);
  }
};

const partBoxes = (parts: Look, skin: Skin): readonly Box[] => parts.map((part) => partBox(part, skin));

/** A message with who writes it. */
export const messageBox = (look: Look, skin: Skin, writer: string): Box =>
  box({ gap: 12, width: '100%' }, [
    box(
      {
        width: 36,
        height: 36,
        flexShrink: 0,
        alignItems: 'center',
        justifyContent: 'center',
        borderRadius: skin.isRound ? 18 : 6,
        backgroundColor: '#0c5a4f',
        color: '#ffffff',
        fontWeight: 700,
        fontSize: 17,
      },
      writer.charAt(0),
    ),
    column(
      8,
      [
        box({ gap: 6, alignItems: 'center', fontSize: SIZE.line }, [
          box({ fontWeight: 700, color: skin.strong }, writer),
          box(
            {
              padding: '1px 4px',
              borderRadius: 3,
              fontSize: 10,
              fontWeight: 700,
              color: skin.badge.ink,
              backgroundColor: skin.badge.fill,
            },
            'APP',
          ),
        ]),
        ...partBoxes(look, skin),
      ],
      { flex: 1 },
    ),
  ]);
