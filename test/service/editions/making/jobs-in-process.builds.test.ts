import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { openEditionService } from '../../../helpers/edition-service.ts';
import { openGate, type Gate } from '../../../helpers/gate.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { describeJobs, type JobPlace } from './job-suite.ts';

let place: JobPlace;
let folder: ReturnType<typeof temporaryFolder>;

beforeEach(() => {
  folder = temporaryFolder();
  const requests: string[] = [];
  let gate: Gate | undefined;
  place = {
    open: (options) =>
      openEditionService({
        ...options,
        folder: folder.path,
        before: async ({ text }) => {
          requests.push(text);
          await gate?.passed();
        },
      }),
    output: join(folder.path, 'output'),
    target: join(folder.path, 'target'),
    requests: () => requests,
    hold: () => (gate = openGate()),
  };
});
afterEach(() => folder.remove());

describeJobs('in the process', () => place);
