import fc from 'fast-check';

// Every run tries the same; `SEED=$RANDOM npm run test:unit` searches elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });
