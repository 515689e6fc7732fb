/** a command of a queue → the same with the queue and the shared store open. */
import type { CommandContext } from '../../command-context.ts';
import type { Workplace } from '../../../workers/workplace.ts';

/** Opens what the settings name, and closes it however the command ends. */
export async function withWorkplace(
  { loaded, terminal }: CommandContext,
  use: (workplace: Workplace) => Promise<number>,
): Promise<number> {
  const { openWorkplace } = await import('../../../workers/workplace.ts');
  const onTrouble = (message: string): void => terminal.say(message);
  const workplace = await openWorkplace(loaded.settings, { ...loaded, onTrouble });
  try {
    return await use(workplace);
  } finally {
    await workplace.close();
  }
}
