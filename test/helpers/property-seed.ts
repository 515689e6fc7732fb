/** the environment → the seed of every random property: the same in each run, so that a failure is repeated; `FC_SEED=random` explores. */
import { configureGlobal } from 'fast-check';

const given = process.env['FC_SEED'] ?? '20240229';

configureGlobal(given === 'random' ? {} : { seed: Number(given) });
