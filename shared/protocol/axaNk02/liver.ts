import { publishedLiver } from '../published/liver.ts';

export const liver = publishedLiver(
  'The registry record is silent on liver signals; to be confirmed with the sponsor.',
);
