/** settings → a queue command run with the queue and the shared store open. */
import type { CommandContext } from '../../command-context.ts';
import type { Workplace } from '../../../workers/workplace.ts';

/** Opens what the settings name, and closes it when the command ends or fails. */
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
