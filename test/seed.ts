import fc from 'fast-check';

// Every run generates the same texts; `SEED=$RANDOM npm run test:unit` generates others.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
