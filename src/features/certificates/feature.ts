import type { Command } from '../../chat/command.ts';
import { message } from '../../chat/message.ts';
import type { Feature } from '../../chat/feature.ts';
import { toPerson } from '../../chat/reply.ts';
import { isCoordinator } from '../../chat/rights.ts';
import { textsIn } from '../../i18n/texts.ts';
import { cardActions, voidSent } from './card-actions.ts';
import { printingDeliveries } from './bundle.ts';
import { certificateDeliveries } from './deliveries.ts';
import { exceptAction, exceptSent } from './excepting.ts';
import type { Handling } from './handling.ts';
import { mineBlocks, ownActions, ownBlocks, unitBlocks } from './own.ts';
import { foundBlocks, registerAction, registerBlocks } from './register.ts';
import { termActions } from './term-actions.ts';

/** `/zaswiadczenia`: one's own; for heads those of their people, for coordinators the registers. */
const certificatesCommand = (handling: Handling): Command => ({
  name: 'zaswiadczenia',
  localName: { en: 'certificates' },
  title: { pl: 'Szukanie zaświadczenia', en: 'Find a certificate' },
  description: { pl: textsIn('pl').certificates.description, en: textsIn('en').certificates.description },
  example: { pl: '/zaswiadczenia', en: '/zaswiadczenia' },
  options: [
    {
      name: 'szukaj',
      localName: { en: 'search' },
      label: { pl: textsIn('pl').certificates.option, en: textsIn('en').certificates.option },
      description: { pl: textsIn('pl').certificates.optionHelp, en: textsIn('en').certificates.optionHelp },
      required: false,
      main: true,
      maxLength: 60,
    },
  ],
  handle: async (context, { szukaj = '' }) => {
    if (!isCoordinator(context))
      return toPerson(
        message(...(await ownBlocks(handling, context)), ...(await unitBlocks(handling, context))),
      );
    const blocks =
      szukaj.trim() === ''
        ? [
            ...(await registerBlocks(handling, context)),
            ...(await mineBlocks(handling, context)),
            ...(await unitBlocks(handling, context)),
          ]
        : await foundBlocks(handling, context, szukaj);
    return toPerson(message(...blocks));
  },
});

/** Certificates of attendance (pl. *zaświadczenia o uczestnictwie*): registers, sheets, taking back, replacing. */
export const createCertificatesFeature = (handling: Handling): Feature => ({
  name: 'certificates',
  commands: [certificatesCommand(handling)],
  actions: {
    ...termActions(handling),
    ...cardActions(handling),
    ...ownActions(handling),
    except: exceptAction(handling),
    register: registerAction(handling),
  },
  forms: { except: exceptSent(handling), void: voidSent(handling) },
  deliveries: { ...certificateDeliveries(handling), ...printingDeliveries(handling) },
  mine: (context) => mineBlocks(handling, context),
});
