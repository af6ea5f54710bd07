import { act, buttons, facts, heading, type Message, message, notice, small } from '../../../chat/message.ts';
import { formatDay } from '../../../i18n/format.ts';
import type { NoSlots } from '../booking.ts';
import type { AdviceTopic } from '../domain.ts';
import { type Chosen } from './handling.ts';
import { links, without } from '../links.ts';
import type { Telling } from './telling.ts';

/** Nothing can be offered: why, and what helps best instead; `wish` where they wait for a free time already. */
export const nobodyMessage = (
  topic: AdviceTopic,
  refusal: Exclude<NoSlots, { kind: 'unknown-topic' }>,
  looked: Chosen,
  { texts, locale }: Telling,
  wish?: string,
): Message => {
  const { nobody, modeScreen, modes, modeButtons, modeMeans, slots } = texts.consultations;
  const title = heading(topic.name[locale]);
  const anyMode = without(looked, 'mode', 'adviser', 'from');
  const otherTopic = act(links.allTopics(looked.about ? { about: looked.about } : {}), modeScreen.other);
  switch (refusal.kind) {
    case 'no-adviser':
      return message(
        title,
        notice('info', nobody.noAdviser),
        buttons(act(links.ask(anyMode), nobody.askCoordinators, 'primary'), otherTopic),
      );
    case 'no-mode':
      return message(
        title,
        notice('info', modeScreen.notThisMode(modes[looked.mode])),
        facts(refusal.modes.map((mode) => ({ label: modeButtons[mode], value: modeMeans[mode] }))),
        buttons(...refusal.modes.map((mode) => act(links.slots({ ...anyMode, mode }), modeButtons[mode]))),
        buttons(act(links.ask(looked), nobody.ask), otherTopic),
      );
    case 'not-served':
      return message(
        title,
        notice('info', nobody.notServed),
        buttons(act(links.ask(looked), nobody.ask, 'primary'), otherTopic),
      );
    case 'no-unit':
      return message(
        title,
        notice('info', nobody.noUnit),
        buttons(act(links.slots(without(looked, 'adviser', 'from')), nobody.giveUnit, 'primary')),
        buttons(act(links.modes(anyMode), slots.otherMode), otherTopic),
      );
    case 'full':
      return message(
        title,
        notice('info', nobody.full(formatDay(refusal.until, locale))),
        wish === undefined ? undefined : small(texts.consultations.wish.isOn),
        buttons(
          act(links.ask(looked), nobody.ask, 'primary'),
          wish === undefined
            ? act(links.wish(looked), nobody.wish)
            : act(links.unwish(wish), texts.consultations.wish.off),
          act(links.modes(anyMode), slots.otherMode),
          otherTopic,
        ),
      );
  }
};
