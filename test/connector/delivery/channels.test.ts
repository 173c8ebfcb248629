import { channels } from '../../../connector/delivery/index.ts';
import { deliveryContract } from '../../contract/delivery.ts';
import { everyKind, harbour } from './fixture.ts';

for (const channel of channels)
  deliveryContract(channel, channels, () => everyKind({ portal: harbour(true) }));
