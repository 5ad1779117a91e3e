/** Whether `npm run verify` runs the tests, and not `npm test`. */
export const isSweep = Boolean(process.env.FONTES_SWEEP);

/** The option of a test that takes long for what it finds. */
export const rare = { skip: !isSweep && 'in npm run verify' };
