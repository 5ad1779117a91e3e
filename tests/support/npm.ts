/** The name of the npm program. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
